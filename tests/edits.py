"""A plan with something in every collection, and edits of it whose meaning is known."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from tests.builders import plan
from tests.odd_plans import FULL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Data", "edited", "full", "made", "renamed"]

Data = dict[str, Any]


def full() -> Data:
    """Return the data of a plan whose metrics are those of `tests.builders`."""
    data = copy.deepcopy(FULL)
    data["kpis"]["visits"]["metric"] = "visits"
    data["kpis"]["reels"]["metric"] = "posts"
    return data


def made(data: Data, measurements: Iterable[Measurement] = ()) -> Plan:
    """Return the plan of its data."""
    collections = {key: each for key, each in data.items() if key in COLLECTIONS}
    return plan(data.get("strategy", {}), measurements=measurements, **collections)


def edited(edit: Callable[[Data], object]) -> tuple[Plan, Plan]:
    """Return the full plan before and after an edit of its data."""
    before, after = full(), full()
    edit(after)
    return made(before), made(after)


def renamed(data: Data, collection: str, old: str, new: str) -> Data:
    """Return the data of a plan in which an entity, and whatever names it, has another id."""
    kind = COLLECTIONS[collection][0]
    data = copy.deepcopy(data)
    data[collection] = {
        (new if key == old else key): each for key, each in data[collection].items()
    }
    return {
        key: {name: _named(entity, kind, old, new) for name, entity in each.items()}
        if key in COLLECTIONS
        else each
        for key, each in data.items()
    }


NAMES = {
    "goal": {"goal"},
    "objective": {"objective", "objectives"},
    "kpi": {"kpi", "kpis", "response_kpi"},
    "persona": {"who", "personas"},
    "content": {"content"},
    "channel": {"channel", "channels", "media"},
    "campaign": {"campaign"},
    "tactic": {"after"},
}
"""Fields that name an entity of each kind, as values or as keys."""


def _named(entity: Data, kind: str, old: str, new: str) -> Data:
    fields = NAMES.get(kind, set())
    found = {
        key: _replaced(value, old, new) if key in fields else value for key, value in entity.items()
    }
    if found.get("counts") == f"{kind}/{old}":
        found["counts"] = f"{kind}/{new}"
    return found


def _replaced(value: Any, old: str, new: str) -> Any:  # noqa: ANN401  (whatever a field holds)
    if isinstance(value, dict):
        return {(new if key == old else key): each for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, old, new) for each in value]
    return new if value == old else value
