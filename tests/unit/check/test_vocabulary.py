"""What an author who wrote an unknown name most likely meant."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.model.goal import Goal
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.plan import Plan

VOCABULARY = Vocabulary(
    Plan(
        goals={"awareness": Goal.model_validate({"id": "awareness", "title": "Dikenal dunia"})},
        objectives={"awareness-2016": Objective(id="awareness-2016")},
        metrics={
            "impressions": Metric.model_validate(
                {"id": "impressions", "title": {"id": "Tayangan"}, "aliases": ["tampilan"]}
            )
        },
    )
)


@pytest.mark.parametrize(
    ("written", "kinds", "meant"),
    [
        ("awarenes", ("goal",), "awareness"),
        ("Awareness", ("goal",), "awareness"),
        ("dikenal dunia", ("goal",), "awareness"),
        ("dikenal duni", ("goal",), "awareness"),
        ("tayangan", ("metric",), "impressions"),
        ("Tampilan", ("metric",), "impressions"),
        ("xyz", ("goal",), None),
        ("loyality", ("stage",), "loyalty"),
        ("goal/awarness", (), "goal/awareness"),
        ("impressions", (), "metric/impressions"),
        ("goals/awareness", (), "goal/awareness"),
        ("xyz", (), None),
    ],
)
def test_the_nearest_name_of_the_kind_is_what_was_meant(
    written: str, kinds: tuple[str, ...], meant: str | None
) -> None:
    assert VOCABULARY.meant(written, kinds) == meant
