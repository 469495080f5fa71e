"""A plan with its figures as JSON, for programs."""

from __future__ import annotations

import dataclasses
import enum
import functools
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.report.plan_data import plan_data

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.report.plan_data import Plain

__all__ = ["FORMAT", "structured"]

FORMAT = 1
"""Version of the form: raised when a name or a meaning changes, not when one is added."""


def structured(plan: Plan, figures: PlanFigures) -> str:
    """Return a plan and its figures as JSON text with a line feed at its end.

    Args:
        plan: The plan.
        figures: Its figures on one day.

    Returns:
        `format`; `name`, the plan's folder; `plan`, all it says in the plan format, as its authors
        spelled it; `figures`, the records of `compute.records` by their fields: numbers in the
        metric's unit, percents as shares, days and periods as ISO text, what is not known as null.
        The same plan and figures give the same bytes.

    Source:
        docs/reference/exports.md
    """
    told = {
        "format": FORMAT,
        "name": plan.name,
        "plan": plan_data(plan),
        "figures": _plain(figures),
    }
    return json.dumps(told, ensure_ascii=False, allow_nan=False) + "\n"


def _plain(value: Any) -> Plain:  # noqa: ANN401  (its type chooses what writes it)
    return _writer(type(value))(value)  # type: ignore[arg-type]  # classes are hashable


# Asked once for each type: a plan has tens of thousands of values, of some twenty types.
@functools.cache
def _writer(kind: type) -> Callable[[Any], Plain]:
    if kind in {str, int, float, bool, type(None)}:
        return _itself
    if issubclass(kind, enum.Enum):
        return _member
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, frozenset):
        return _set
    if issubclass(kind, tuple):
        return _list
    is_record = dataclasses.is_dataclass(kind) and kind is not Period
    return _record_writer(kind) if is_record else str


def _record_writer(kind: type) -> Callable[[Any], Plain]:
    names = tuple(field.name for field in dataclasses.fields(kind))
    return lambda record: {name: _plain(getattr(record, name)) for name in names}


def _itself(value: Plain) -> Plain:
    return value


def _member(value: enum.Enum) -> Plain:
    return str(value.value)


def _mapping(value: Mapping[object, object]) -> Plain:
    return {str(_plain(key)): _plain(item) for key, item in value.items()}


def _set(value: frozenset[object]) -> Plain:
    return sorted((_plain(item) for item in value), key=str)


def _list(value: tuple[object, ...]) -> Plain:
    return [_plain(item) for item in value]
