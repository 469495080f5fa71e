"""The kinds of pages that a plan has, and what has its place on which of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views import (
    audience,
    changes,
    channels,
    checks,
    content,
    goal,
    goals,
    index,
    kpi,
    persona,
    reviews,
    scorecard,
    tactics,
    whole,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

__all__ = ["ENTITY_PAGES", "GOAL_PAGES", "HEADINGS", "MAIN_PAGES", "OVERVIEWS", "PRINT", "SECTIONS"]

MAIN_PAGES: Mapping[str, ModuleType] = {
    "index": index,
    "goals": goals,
    "audience": audience,
    "content": content,
    "channels": channels,
    "scorecard": scorecard,
    "tactics": tactics,
    "reviews": reviews,
    "changes": changes,
    "checks": checks,
    "print": whole,
}
"""The pages of a plan in the order of the navigation, each with the module of its view."""

PRINT = "print"
"""The page that holds what the others do: outside of the navigation, and not to be searched."""

ENTITY_PAGES: Mapping[str, tuple[str, ModuleType]] = {
    "persona": ("personas", persona),
    "kpi": ("kpis", kpi),
}
"""Kinds of which each entity has a page, with their collection and the module of their view."""

GOAL_PAGES: Mapping[str, tuple[str, ModuleType]] = {"goal": ("goals", goal)}
"""The same for a plan that is too large for one page of goals and one scorecard."""

SECTIONS: Mapping[str, str] = {
    "goal": N_("Goals"),
    "persona": N_("Personas"),
    "kpi": N_("KPIs"),
}
"""Titles of the folders of those pages."""

OVERVIEWS: Mapping[str, str] = {"goal": "goals", "persona": "audience", "kpi": "scorecard"}
"""The page that kinds with pages of their own are listed on; their pages go where it goes."""

HEADINGS: Mapping[str, tuple[str, str]] = {
    "goal": ("goals", "goals"),
    "objective": ("objectives", "goals"),
    "content": ("content", "content"),
    "campaign": ("campaigns", "content"),
    "channel": ("channels", "channels"),
    "tactic": ("tactics", "tactics"),
    "review": ("reviews", "reviews"),
    "event": ("events", "index"),
}
"""Kinds of which each entity has a heading, with their collection and the page it is on."""
