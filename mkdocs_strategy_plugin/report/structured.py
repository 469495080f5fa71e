"""A plan with its figures as JSON, for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.report.plan_data import model_data, own_of, rest_of

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.records import GoalFigures, ObjectiveFigures, PlanFigures
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.index import Index
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.report.plan_data import Plain

__all__ = ["FORMAT", "structured"]

FORMAT = 1
"""Version of the form: raised when a name or a meaning changes, not when one is added."""


Bounds = frozenset[tuple[dt.date, dt.date, str]]
"""First day, last day and text of periods."""

Pieces: TypeAlias = tuple[bytes, ...]
"""JSON that is not put together yet."""

Members: TypeAlias = dict[str, Pieces]
"""What stands in an object, by its names."""


def structured(plan: Plan, figures: PlanFigures, *, once: Once | None = None) -> bytes:
    """Return a plan and its figures as JSON in UTF-8 with a line feed at its end.

    Args:
        plan: The plan.
        figures: Its figures on one day.
        once: Remembers what was made of entities and figures that are still the same.

    Returns:
        `format`; `name`, the plan's folder; `plan`, all it says in the plan format, as its authors
        spelled it; `figures`, the records of `compute.records` by their fields: numbers in the
        metric's unit, percents as shares, days and periods as ISO text, what is not known as null;
        `periods`, the first and last day of each of those periods, by its text.
        The same plan and figures give the same bytes.

    Source:
        docs/reference/exports.md
    """
    once = once or Once()
    told: Members = {
        "format": (_json(FORMAT),),
        "name": (_json(plan.name),),
        "plan": _object(_plan(plan, once)),
        "figures": _object(_figures(figures, once)),
        "periods": (_json(_bounds(figures, once)),),
    }
    return b"".join((*_object(told), b"\n"))


def _plan(plan: Plan, once: Once) -> Members:
    written: dict[str, Pieces] = {"strategy": (_json(model_data(plan.settings)),)}
    for collection in COLLECTIONS:
        entities, known = plan.written(collection), (plan.origins, plan.index)
        written[collection] = once.of(_collection, once, collection, entities, *known)
    told = {name: pieces for name, pieces in written.items() if pieces}
    return told | {name: (_json(each),) for name, each in rest_of(plan).items()}


def _collection(
    once: Once,
    collection: str,
    entities: Mapping[str, Entity],
    origins: Mapping[tuple[str, str], Path],
    index: Index,
) -> Pieces:
    """Return what the plan itself says in a collection; empty where that is nothing."""
    own = own_of(collection, entities, origins=origins, index=index)
    return _braced(once.each(collection, _entity, own.values())) if own else ()


def _figures(figures: PlanFigures, once: Once) -> Members:
    written = {each.name: getattr(figures, each.name) for each in dataclasses.fields(figures)}
    return {
        name: _records(name, each, once) if name in RECORDS else (_record(each),)
        for name, each in written.items()
    }


def _records(name: str, records: Mapping[str, object], once: Once) -> Pieces:
    return _braced(once.each(f"figures of {name}", RECORDS[name], records.values()))


def _bounds(figures: PlanFigures, once: Once) -> Plain:
    """Return first and last day of all periods, in the order of the calendar."""
    found = Bounds().union(*once.each("periods", _periods, figures.kpis.values()))
    return {text: {"start": str(start), "end": str(end)} for start, end, text in sorted(found)}


def _entity(entity: Entity) -> bytes:
    return _pair(entity.id, _json(model_data(entity)))


def _kpi(figures: KpiFigures) -> bytes:
    return _pair(figures.kpi, _record(figures))


def _objective(figures: ObjectiveFigures) -> bytes:
    return _pair(figures.objective, _record(figures))


def _goal(figures: GoalFigures) -> bytes:
    return _pair(figures.goal, _record(figures))


RECORDS: Mapping[str, Callable[[Any], bytes]] = {
    "kpis": _kpi,
    "objectives": _objective,
    "goals": _goal,
}
"""What writes the records that are kept by ids."""


def _record(record: object) -> bytes:
    return _json(_plain(record))


def _object(members: Members) -> Pieces:
    """Return an object of members that are JSON already.

    In pieces, which are put together but once: megabytes take long to copy.
    """
    pieces = [b"{"]
    for name, value in members.items():
        pieces += (b", " if len(pieces) > 1 else b"", _json(name), b": ", *value)
    return (*pieces, b"}")


def _braced(members: Iterable[bytes]) -> Pieces:
    return b"{", b", ".join(members), b"}"


def _pair(name: str, value: bytes) -> bytes:
    return b"%b: %b" % (_json(name), value)


# Bytes, so that what stays the same is encoded once, which for large plans takes long.
def _json(value: Plain) -> bytes:
    return _ENCODE(value).encode()


# Made once: `json.dumps` makes one for each text, and a plan has thousands of names.
_ENCODE: Callable[[Plain], str] = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _periods(kpi: KpiFigures) -> Bounds:
    # By their text too: two spellings of the same days are the same period.
    return Bounds((each.start, each.end, str(each)) for each in _periods_of(kpi))


def _periods_of(kpi: KpiFigures) -> Iterator[Period]:
    """Yield all periods that the figures of a KPI name, some of them again and again."""
    one = (kpi.period, kpi.last_period, kpi.period_before, kpi.year_before)
    yield from (each for each in one if each)
    yield from kpi.holes
    yield from kpi.waiting.periods if kpi.waiting else ()
    for points in (kpi.points, kpi.history, *(channel.points for channel in kpi.channels)):
        yield from (point.period for point in points)


def _plain(value: Any) -> Plain:  # noqa: ANN401  (its type chooses what writes it)
    return _writer(type(value))(value)  # type: ignore[arg-type]  # classes are hashable


# Asked once for each type: a plan has tens of thousands of values, of some twenty types.
@functools.cache
def _writer(kind: Any) -> Callable[[Any], Plain]:  # noqa: ANN401  (a class)
    if kind in {str, int, float, bool, type(None)}:
        return _itself
    if issubclass(kind, enum.Enum):
        return _member
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, frozenset):
        return _set
    if issubclass(kind, tuple):
        names = getattr(kind, "_fields", None)
        return _writer_of(names) if names else _list
    is_record = dataclasses.is_dataclass(kind) and kind is not Period
    return _writer_of(field.name for field in dataclasses.fields(kind)) if is_record else str


def _writer_of(fields: Iterable[str]) -> Callable[[Any], Plain]:
    names = tuple(fields)
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
