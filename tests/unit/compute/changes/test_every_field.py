"""No field of any model can change unseen."""

from __future__ import annotations

import enum
import itertools
import types
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.model import base, period, persona, quantity, text
from mkdocs_strategy_plugin.model.actual import Actual
from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.kpi import Kpi
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.readers import ReadBy
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.model.text import Text
from tests.builders import plan, written

if TYPE_CHECKING:
    from collections.abc import Iterator

Pair = tuple[Any, Any]

SAMPLES: dict[Any, Pair] = {
    text.text: ("One thing", "Another thing"),
    text.plain_text: ("one", "other"),
    text.language: ("en", "id"),
    base.slug: ("one", "other"),
    base.url: ("https://example.org/one", "https://example.org/other"),
    base.reference: ("one", "other"),
    quantity.quantity: ("100", "200"),
    quantity.duration: ("2 h", "3 d"),
    quantity.rate: ("weekly", "3/week"),
    quantity.money: ("5000", "90_000/year"),
    quantity.share: ("40%", "60%"),
    quantity.number: ("3", "4"),
    period.period: ("2026-03", "2026-Q4"),
    period.period_key: ("2026-03", "2026-04"),
    persona.age: ("25-34", "60+"),
    persona.hours: ("19:00-22:00", "07:00-08:30"),
}
"""Two values for each way to read one."""

NO_DECISION = {
    ("Strategy", "uses"): "where a file lies",
    ("Strategy", "format"): "there is but one",
    ("Entity", "id"): "it is the key",
}

AS_GOOD_AS_NOTHING: dict[type[Model], dict[str, Any]] = {Actual: {"value": "1"}}
"""What a mapping needs to say anything: a value that nobody has is none."""


def pairs_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Iterator[Pair]:  # noqa: ANN401
    """Yield two different values of a field, for each way in which they can differ."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    reads = [mark.read for mark in marks if isinstance(mark, ReadBy)]
    if reads:
        yield SAMPLES[reads[0]]
    elif origin is Annotated:
        yield from pairs_of(arguments[0], arguments[1:])
    elif origin in (Union, types.UnionType):
        some = (each for each in arguments if each is not type(None))
        yield from itertools.chain.from_iterable(map(pairs_of, some))
    elif origin in (tuple, dict):
        yield from pairs_of_many(origin, arguments)
    else:
        yield from pairs_of_one(annotation)


def pairs_of_one(annotation: Any) -> Iterator[Pair]:  # noqa: ANN401
    """Yield two different words of a list, or two different mappings of a model."""
    if get_origin(annotation) is Literal:
        yield None, get_args(annotation)[0]
    elif issubclass(annotation, enum.Enum):
        *_, one, other = (str(each.value) for each in annotation)
        yield other, one
    elif issubclass(annotation, Model):
        yield from pairs_in(annotation)


def pairs_of_many(origin: type, arguments: tuple[Any, ...]) -> Iterator[Pair]:
    """Yield two different lists, or two different mappings."""
    if origin is tuple:
        for old, new in pairs_of(arguments[0]):
            yield [old], [new]
            yield [old], [old, new]
        return
    one, other = next(pairs_of(arguments[0]))
    for old, new in pairs_of(arguments[1]):
        yield {one: old}, {one: new}
        yield {one: old}, {other: old}


def pairs_in(model: type[Model]) -> Iterator[Pair]:
    """Yield two different mappings of a model, for each of its fields."""
    needed = dict(AS_GOOD_AS_NOTHING.get(model, {})) or {
        name: next(pairs_of(field.annotation, tuple(field.metadata)))[0]
        for name, field in model.model_fields.items()
        if field.is_required() and name != "id"
    }
    for name, field in model.model_fields.items():
        if name == "id" or (model.__name__, name) in NO_DECISION:
            continue
        key = name.removesuffix("_")
        for old, new in pairs_of(field.annotation, tuple(field.metadata)):
            if old is not None:
                yield {**needed, key: old}, {**needed, key: new}
            is_default = isinstance(field.default, enum.Enum) and field.default.value == new
            if name not in needed and new is not None:
                yield needed, {**needed, key: old if is_default else new}


def cases() -> Iterator[Any]:
    for collection, (_, model) in COLLECTIONS.items():
        for number, (old, new) in enumerate(pairs_in(model)):
            yield pytest.param(collection, old, new, id=f"{collection}-{number}")


@pytest.mark.parametrize(("collection", "old", "new"), tuple(cases()))
def test_a_change_in_any_field_of_an_entity_is_told(
    collection: str, old: dict[str, Any], new: dict[str, Any]
) -> None:
    before, after = plan(**{collection: {"it": old}}), plan(**{collection: {"it": new}})

    assert changes(before, after)
    assert changes(after, before)


@pytest.mark.parametrize(("old", "new"), tuple(pairs_in(Strategy)))
def test_a_change_in_any_field_of_the_settings_is_told(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    assert changes(plan(old), plan(new))


@pytest.mark.parametrize(("old", "new"), tuple(pairs_in(Exemption)))
def test_a_change_in_any_field_of_an_exemption_is_told(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    before, after = (
        Plan(exemptions=(Exemption.model_validate(written(each)),)) for each in (old, new)
    )

    assert changes(before, after)


ONE = quantity.quantity("1")
WORDS = Text((("", "Some words"),))
NOT_SAID = {"where": "a place in a file", "kpi": "whose it is"}
OTHER = {
    "channel": "blog",
    "period": period.period("2026-08"),
    "value": ONE,
    "numerator": ONE,
    "denominator": ONE,
    "unit": "percent",
    "note": WORDS,
    "source": WORDS,
}


@pytest.mark.parametrize("field", [name for name in Measurement._fields if name not in NOT_SAID])
def test_a_change_in_any_cell_of_a_measurement_is_told(field: str) -> None:
    row = Measurement("it", None, period.period("2026-07"), quantity.quantity("5"), ())
    metric = {"kpis": {"it": {"metric": "click-rate"}}}
    before = plan(measurements=[row], **metric)
    after = plan(measurements=[row._replace(**{field: OTHER[field]})], **metric)

    assert changes(before, after)


def test_nothing_is_left_out_that_is_not_named_here() -> None:
    every = {*Strategy.model_fields, *Kpi.model_fields, *Actual.model_fields}

    assert {field for _, field in NO_DECISION} <= every
    assert set(OTHER) | set(NOT_SAID) == set(Measurement._fields)
