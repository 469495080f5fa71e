"""A plan with its figures as JSON, for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

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


def _plain(value: object) -> Plain:
    if dataclasses.is_dataclass(value) and not isinstance(value, (Period, type)):
        names = (field.name for field in dataclasses.fields(value))
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted((_plain(item) for item in value), key=str)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _plain_scalar(value)


def _plain_scalar(value: object) -> Plain:
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, (Period, dt.date)):
        return str(value)
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)
