"""Forms of values in words."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.model.kpi import ChannelPart, Kpi, Tier
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.persona import MediaUse, Persona
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.value_forms import Form, heading


def form(owner: type, name: str) -> Form:
    found = {each.name: each.annotation for each in attributes(owner)}[name]
    assert found is not None
    return Form(found, owner)


@pytest.mark.parametrize(
    ("owner", "name", "words"),
    [
        (Kpi, "period", "[period](#periods)"),
        (Kpi, "objective", "id of an objective"),
        (Kpi, "counts", "[`kind/id`](#names)"),
        (Kpi, "tier", "`primary`, `optimization` or `output`"),
        (Kpi, "confidence", "[confidence](#confidence)"),
        (Kpi, "channels", "mapping: id of a channel → [channel part](#channel-part)"),
        (Objective, "who", "id of a persona, or a list"),
        (
            Persona,
            "media",
            "mapping: id of a channel or of a platform → [media use](#media-use)",
        ),
    ],
)
def test_an_annotation_is_told_in_words(owner: type, name: str, words: str) -> None:
    assert form(owner, name).words == words


def test_models_and_choices_inside_of_a_field_are_found() -> None:
    assert form(Kpi, "channels").classes == (ChannelPart,)
    assert form(Kpi, "tier").classes == (Tier,)
    assert form(Kpi, "objective").classes == ()


def test_a_model_is_named_in_words() -> None:
    assert heading(MediaUse) == "Media use"
