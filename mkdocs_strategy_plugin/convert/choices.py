"""Words of a table for which the plan format has its own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CADENCES", "TIERS"]

TIERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("primary", "utama", "primer"), "primary"),
        **dict.fromkeys(("optimization", "optimisation"), "optimization"),
        **dict.fromkeys(("optimasi", "optimalisasi"), "optimization"),
        **dict.fromkeys(("output", "keluaran", "luaran"), "output"),
    }
)
"""Tiers by what they are called."""
CADENCES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("daily", "harian"), "daily"),
        **dict.fromkeys(("weekly", "mingguan"), "weekly"),
        **dict.fromkeys(("monthly", "bulanan"), "monthly"),
        **dict.fromkeys(("quarterly", "triwulanan", "kuartalan"), "quarterly"),
        **dict.fromkeys(("yearly", "annual", "annually", "tahunan"), "yearly"),
    }
)
"""Rhythms by what they are called."""
