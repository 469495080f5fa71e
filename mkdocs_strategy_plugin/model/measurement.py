"""Measured values, wherever they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Where
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.quantity import Quantity
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["Measurement"]


class Measurement(NamedTuple):
    """One value of a KPI, written inline or in a CSV file."""

    kpi: str
    """Id of the KPI."""
    channel: str | None
    """Id of the channel; None: the KPI as a whole."""
    period: Period
    """What it was measured for."""
    value: Quantity | None
    """The value; None where it is missing or to be worked out from the ratio."""
    where: Where
    """Where it stands."""
    numerator: Quantity | None = None
    """What a ratio counts."""
    denominator: Quantity | None = None
    """What a ratio counts it against."""
    unit: str = ""
    """`percent` or `fraction` where a CSV says so."""
    note: Text | None = None
    """What a reader should know of it."""
    source: Text | None = None
    """Where it comes from, if not from the KPI's source."""

    @property
    def is_missing(self) -> bool:
        """True where neither a value nor both parts of a ratio are known."""
        return self.value is None and not self.has_parts

    @property
    def has_parts(self) -> bool:
        """True where both parts of a ratio are known."""
        return self.numerator is not None and self.denominator is not None
