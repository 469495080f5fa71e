"""A plan as plain data in the plan format, spelled as its authors spelled it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.period import Period, PeriodKey
from mkdocs_strategy_plugin.model.persona import Age, Hours
from mkdocs_strategy_plugin.model.plan import COLLECTIONS
from mkdocs_strategy_plugin.model.quantity import Duration, Money, Quantity, Rate
from mkdocs_strategy_plugin.model.text import Text

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Measurement, Plan

__all__ = ["Plain", "plan_data"]

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""

SPELLED = (Quantity, Duration, Rate, Money, Age, Hours, PeriodKey)
"""Values that keep their author's words."""


def plan_data(plan: Plan) -> dict[str, Plain]:
    """Return a plan as one mapping of the plan format; a plan file could hold it.

    Args:
        plan: The plan, with what it uses from elsewhere.

    Returns:
        The collections that are not empty, each entity with the fields that its author wrote, and
        `measurements`: the rows of its CSV files, by the columns of such a file.
    """
    data: dict[str, Plain] = {"strategy": _plain(plan.settings)}
    for collection, (kind, _) in COLLECTIONS.items():
        entities = getattr(plan, collection)
        # What only the catalogue says is not the plan's.
        own = {
            name: _plain(entity)
            for name, entity in entities.items()
            if (kind, name) in plan.index.own or not plan.origins
        }
        if own:
            data[collection] = own
    if plan.exemptions:
        data["exemptions"] = [_plain(each) for each in plan.exemptions]
    rows: list[Plain] = [_row(each) for each in plan.measurements if _is_row(each)]
    if rows:
        data["measurements"] = rows
    return data


def _plain(value: object) -> Plain:
    if isinstance(value, Model):
        return _fields(value)
    if isinstance(value, Text):
        words = dict(value.words)
        return words[""] if "" in words else dict(value.words)
    if isinstance(value, SPELLED):
        return value.text
    return _plain_container(value)


def _plain_container(value: object) -> Plain:
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, enum.Enum):
        return _plain(value.value)
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value if isinstance(value, int) else str(value)


def _fields(model: Model) -> dict[str, Plain]:
    written = ((name, getattr(model, name)) for name in model.model_fields_set if name != "id")
    # Of the fields' own order, so that the same plan gives the same bytes.
    order = {name: position for position, name in enumerate(type(model).model_fields)}
    return {
        name.removesuffix("_"): _plain(value)
        for name, value in sorted(written, key=lambda each: order[each[0]])
        if value is not None and value != ()
    }


def _is_row(measurement: Measurement) -> bool:
    # A way into the plan's own data is a tuple; a row of a table knows its file.
    return not isinstance(measurement.where, tuple)


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
