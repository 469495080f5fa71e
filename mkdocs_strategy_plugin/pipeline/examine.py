"""Load and check: from the files of a site to plans and what is to be mended in them."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.run import diagnose
from mkdocs_strategy_plugin.load.plan import Loaded, load_plan
from mkdocs_strategy_plugin.pipeline.collector import without_collector

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_strategy_plugin.check.severities import Severities
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.discovery import PlanFiles
    from mkdocs_strategy_plugin.load.library import Library
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Examined", "day_in", "examine"]


class Examined(NamedTuple):
    """A plan and what is to be mended in it."""

    loaded: Loaded
    """The plan, with its files."""
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by file, line, column and code."""

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.loaded.plan


def examine(
    plans: Iterable[PlanFiles],
    *,
    docs_dir: Path,
    library: Library,
    severities: Severities,
    now: dt.datetime,
) -> tuple[Examined, ...]:
    """Load and check plans, in the order given.

    Args:
        plans: Their files.
        docs_dir: Absolute docs folder.
        library: Reads the files, and remembers them.
        severities: What the site says of rules.
        now: The real time, with its zone; some rules ask for the day.
    """
    shipped = {"metrics": catalogue().metrics, "platforms": catalogue().platforms}
    with without_collector():
        examined = []
        for files in plans:
            loaded = load_plan(files, docs_dir=docs_dir, library=library, shipped=shipped)
            today = day_in(loaded.plan, now)
            memory = library.memory_of(("rules", files.folder))
            diagnostics = diagnose(loaded, today=today, severities=severities, memory=memory)
            examined.append(Examined(loaded, diagnostics))
    return tuple(examined)


def day_in(plan: Plan, now: dt.datetime) -> dt.date:
    """Return the day it is at `now` in the plan's time zone; in UTC where it names none."""
    try:
        zone: dt.tzinfo = zoneinfo.ZoneInfo(plan.settings.timezone or "UTC")
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        # A zone that does not exist is a finding of its own; the day must still be some day.
        zone = dt.UTC
    return now.astimezone(zone).date()
