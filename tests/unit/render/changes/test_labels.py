"""Whatever can change has a name in every language."""

from __future__ import annotations

import enum
import types
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.side import NODE_KINDS
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.model.actual import Actual
from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.render.changes.field_words import FIELD_WORDS
from mkdocs_strategy_plugin.render.changes.labels import (
    EFFECT_WORDS,
    ENTITY_WORDS,
    KIND_WORDS,
    ONE_OF_KIND,
    REASON_WORDS,
)
from mkdocs_strategy_plugin.render.changes.terms import TERMS
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

MODELS = (*(model for _, model in COLLECTIONS.values()), Strategy, Exemption, Actual)
NEVER_TOLD = {
    "actuals": "values are told one by one",
    "id": "it is the key",
    "of": "an exemption is known by it",
    "rule": "an exemption is known by it",
    "uses": "where a file lies",
    "fit": "its parts are",
    "numerator": "told with the value",
    "denominator": "told with the value",
    "value": "told with the value",
}
"""Fields that no sentence names."""


def types_in(annotation: Any) -> Iterator[type]:  # noqa: ANN401  (types have no common one)
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        for each in get_args(annotation):
            yield from types_in(each)
    elif isinstance(annotation, type):
        yield annotation


def enums_of(model: type[Model]) -> Iterator[type[enum.Enum]]:
    for field in model.model_fields.values():
        for each in types_in(field.annotation):
            if issubclass(each, enum.Enum):
                yield each
            elif issubclass(each, Model):
                yield from enums_of(each)


def test_every_field_has_a_name() -> None:
    fields = {name.removesuffix("_") for model in MODELS for name in model.model_fields}

    assert fields - NEVER_TOLD.keys() - FIELD_WORDS.keys() == set()


def test_every_part_of_a_field_with_parts_has_a_name() -> None:
    assert {"media/activity", "media/days", "media/hours", "media/purpose"} <= FIELD_WORDS.keys()
    assert {"what/of", "what/as", "status/on_track", "status/at_risk"} <= FIELD_WORDS.keys()
    assert {"confidence/level", "confidence/note", "confidence/date"} <= FIELD_WORDS.keys()
    assert {"proxy/metric", "proxy/why"} <= FIELD_WORDS.keys()
    assert {f"fit/{name}" for name in ("audience", "content", "measures", "goals")} <= (
        FIELD_WORDS.keys()
    )


def test_every_fixed_word_of_the_format_has_a_translation() -> None:
    wanted = {
        (each.__name__, str(member.value))
        for model in MODELS
        for each in enums_of(model)
        for member in each
    }

    assert ("Decision", "stop") in wanted
    assert (Unit.__name__, "day") not in wanted
    assert wanted - TERMS.keys() == {
        ("Every", unit) for unit in ("year", "quarter", "month", "week")
    }


def test_every_kind_of_change_and_of_entity_has_a_name() -> None:
    assert KIND_WORDS.keys() == set(ChangeKind)
    assert EFFECT_WORDS.keys() == set(Effect)
    assert REASON_WORDS.keys() == set(Reason)
    assert ENTITY_WORDS.keys() == {"strategy", "exemption", *NODE_KINDS}
    assert ONE_OF_KIND.keys() == set(NODE_KINDS)


def test_what_is_gone_is_not_called_what_a_dropped_tactic_is_called() -> None:
    # A tactic is "dibatalkan", called off; an entity that is gone is "dihapus", taken out.
    assert words("id").say(KIND_WORDS[ChangeKind.DROPPED]) == "Dihapus dari rencana"
    assert words("en").say(KIND_WORDS[ChangeKind.DROPPED]) == "Dropped from the plan"
