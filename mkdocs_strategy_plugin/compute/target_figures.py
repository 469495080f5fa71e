"""A KPI's target apart from its values, for whoever shows only where it should go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.target import Per

__all__ = ["TargetFigures"]


class TargetFigures(NamedTuple):
    """What a KPI should reach. Numbers are in the metric's unit."""

    number: float | None
    """T: the target of all of P, worked out where it is a change."""
    band: tuple[float | None, float | None] | None
    """Lower and upper bound of a target band, for all of P."""
    per: Per | None
    """The unit of a target per unit; None: it is for all of P."""
    each: float | None
    """The target of one such unit; None for a band."""
