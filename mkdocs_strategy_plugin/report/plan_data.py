"""A plan as plain data in the plan format, spelled as its authors spelled it."""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.period import PeriodKey
from mkdocs_strategy_plugin.model.persona import Age, Hours
from mkdocs_strategy_plugin.model.quantity import Duration, Money, Quantity, Rate
from mkdocs_strategy_plugin.model.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.index import Index
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Plain", "model_data", "own_of", "rest_of"]

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""


def own_of(
    collection: str,
    entities: Mapping[str, Entity],
    *,
    origins: Mapping[tuple[str, str], Path],
    index: Index,
) -> dict[str, Entity]:
    """Return what a plan itself says in a collection, by id.

    Args:
        collection: Its key.
        entities: All that there are in it.
        origins: Files of the plan's entities; without any, all is its own.
        index: Of the plan.
    """
    kind, _ = COLLECTIONS[collection]
    own, has_files = index.own, bool(origins)
    return {name: each for name, each in entities.items() if (kind, name) in own or not has_files}


def rest_of(plan: Plan) -> dict[str, Plain]:
    """Return what a plan holds beside its settings and entities: exemptions and measurements."""
    exemptions: list[Plain] = [model_data(each) for each in plan.exemptions]
    # A way into the plan's own data is a tuple; a row of a table knows its file.
    of_tables = [each for each in plan.measurements if not isinstance(each.where, tuple)]
    rows: list[Plain] = [_row(each) for each in of_tables]
    found: dict[str, Plain] = {"exemptions": exemptions, "measurements": rows}
    return {name: each for name, each in found.items() if each}


def model_data(model: Model) -> Plain:
    """Return the fields that an author wrote, by their keys."""
    return _plain(model)


def _plain(value: Any) -> Plain:  # noqa: ANN401  (its type chooses what writes it)
    return _writer(type(value))(value)  # type: ignore[arg-type]  # classes are hashable


# Asked once for each type: a plan has tens of thousands of values, of some thirty types.
@functools.cache
def _writer(kind: type) -> Callable[[Any], Plain]:
    known = next((writer for base, writer in WRITERS.items() if issubclass(kind, base)), None)
    return _model_writer(kind) if issubclass(kind, Model) else known or str


def _model_writer(kind: type[Model]) -> Callable[[Any], Plain]:
    # A key that is a word of Python carries an underscore in the model.
    names = [(name, name.removesuffix("_")) for name in kind.model_fields if name != "id"]

    def fields(model: Model) -> Plain:
        written = model.model_fields_set
        values = ((key, getattr(model, name)) for name, key in names if name in written)
        return {key: _plain(value) for key, value in values if value is not None and value != ()}

    return fields


def _spelled(value: Quantity | Duration | Rate | Money | Age | Hours | PeriodKey) -> Plain:
    return value.text


def _text(value: Text) -> Plain:
    words: dict[str, Plain] = dict(value.words)
    return words.get("", words)


def _member(value: enum.Enum) -> Plain:
    return _plain(value.value)


def _mapping(value: Mapping[object, object]) -> Plain:
    return {str(_plain(key)): _plain(item) for key, item in value.items()}


def _list(value: tuple[object, ...]) -> Plain:
    return [_plain(item) for item in value]


def _number(value: float) -> Plain:
    return int(value) if value.is_integer() else value


WRITERS: Mapping[type, Callable[[Any], Plain]] = {
    **dict.fromkeys((Quantity, Duration, Rate, Money, Age, Hours, PeriodKey), _spelled),
    Text: _text,
    enum.Enum: _member,
    Mapping: _mapping,
    tuple: _list,
    float: _number,
    int: int,
}
"""What writes values of a type, and of those that are made from it; all others are their text.
Values that keep their author's words are tuples too, so they come before tuples."""


def _row(measurement: Measurement) -> dict[str, Plain]:
    cells = {
        "date": measurement.period,
        "kpi": measurement.kpi,
        "channel": measurement.channel,
        "value": measurement.value,
        "numerator": measurement.numerator,
        "denominator": measurement.denominator,
        "unit": measurement.unit or None,
        "note": measurement.note,
        "source": measurement.source,
    }
    return {name: _plain(cell) for name, cell in cells.items() if cell is not None}
