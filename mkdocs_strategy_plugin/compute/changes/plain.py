"""A change as plain data that JSON can hold, and back again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.compute.changes import values
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.values import Span
from mkdocs_strategy_plugin.compute.changes.weight import Effect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.changes.values import Languages

__all__ = ["change_data", "change_of"]

VALUES: Mapping[str, Any] = MappingProxyType(
    {
        name.lower(): getattr(values, name)
        for name in (
            *("Amount", "Bounds", "Growth", "Term", "Words", "Name", "Span", "Rhythm", "Length"),
            *("Money", "Share", "Plain", "Several", "Parts", "Reading", "Readings"),
        )
    }
)
"""The class of a value by what its data call it."""
TYPE = "type"
"""The key that says which class it is."""
NEUTRAL = ""
FIELDS = frozenset(field.name for field in dataclasses.fields(PlanChange))


def change_data(change: PlanChange) -> dict[str, Any]:
    """Return a change as plain data.

    Returns:
        Its fields by name, those that say nothing left out; a value is a mapping whose `type`
        says what it is, a title a text or a mapping by language, a day ISO text.
    """
    data = _fields(change)
    if change.title:
        data["title"] = _by_language(change.title)
    return data


def change_of(data: Mapping[str, Any]) -> PlanChange:
    """Return the change that `change_data` made data of; other keys say nothing here.

    Raises:
        KeyError, TypeError, ValueError: the data are none of a change.
    """
    known = {name: _value(each) for name, each in data.items() if name in FIELDS}
    known["kind"] = ChangeKind(data["kind"])
    known["title"] = _languages(data.get("title", {}))
    known["effect"] = Effect(data["effect"]) if "effect" in data else None
    known["reasons"] = tuple(Reason(each) for each in data.get("reasons", ()))
    return PlanChange(**known)


def _fields(record: Any) -> dict[str, Any]:  # noqa: ANN401  (any of the records)
    return {
        field.name: _data(getattr(record, field.name))
        for field in dataclasses.fields(record)
        if getattr(record, field.name) != field.default
    }


def _data(value: Any) -> Any:  # noqa: ANN401  (its type chooses what is made of it)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if not dataclasses.is_dataclass(value):
        return value
    data = {TYPE: type(value).__name__.lower(), **_fields(value)}
    for name in ("title", "words"):
        if name in data:
            data[name] = _by_language(getattr(value, name))
    return data


def _by_language(words: Languages) -> str | dict[str, str]:
    said = dict(words)
    return said[NEUTRAL] if list(said) == [NEUTRAL] else said


def _languages(data: str | Mapping[str, str]) -> Languages:
    return ((NEUTRAL, data),) if isinstance(data, str) else tuple(data.items())


def _value(data: Any) -> Any:  # noqa: ANN401  (as `_data`)
    if isinstance(data, list):
        return tuple(map(_value, data))
    if type(data) is int:
        return float(data)
    if not isinstance(data, dict) or TYPE not in data:
        return data
    kind = VALUES[data[TYPE]]
    given = {name: _value(each) for name, each in data.items() if name != TYPE}
    for name in ("title", "words"):
        if name in given:
            given[name] = _languages(given[name])
    if kind is Span:
        given |= {name: dt.date.fromisoformat(data[name]) for name in ("start", "end")}
    return kind(**given)
