"""Links to entities in Markdown."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.model.links import Target, linked, target_of


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("See [x](strategy:kpi/arrivals).", ["kpi/arrivals"]),
        ('[x](strategy:kpi/a "title") and [y]( <strategy:p one/kpi/b> )', ["kpi/a", "p one/kpi/b"]),
        ("[x][1]\n\n[1]: strategy:2017/kpi/a", ["2017/kpi/a"]),
        ("Write `[x](strategy:kpi/nope)` or ``[`x`](strategy:kpi/nope)``.", []),
        ("strategy: [x](https://example.org/strategy:kpi/a)", []),
    ],
)
def test_links_are_found_and_code_is_none(text: str, targets: list[str]) -> None:
    assert list(linked(text)) == targets


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("kpi/a", Target("", "kpi", "a")),
        ("2016/kpi/a", Target("", "kpi", "a")),
        ("brands/pesona/kpi/a", Target("brands/pesona", "kpi", "a")),
        ("p%20one/kpi/a", Target("p one", "kpi", "a")),
        ("nope", Target("", "", "nope")),
    ],
)
def test_the_plan_may_stand_in_front(written: str, target: Target) -> None:
    assert target_of(written, plan="2016") == target
