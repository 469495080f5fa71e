"""Load and check: from the files of a site to plans and what is to be mended in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.links import lost_links
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
    from mkdocs_strategy_plugin.pipeline.clock import Clock

__all__ = ["Examined", "examine"]


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
    clock: Clock,
) -> tuple[Examined, ...]:
    """Load and check plans, in the order given.

    Args:
        plans: Their files.
        docs_dir: Absolute docs folder.
        library: Reads the files, and remembers them.
        severities: What the site says of rules.
        clock: Some rules ask for the day.
    """
    shipped = catalogue().by_collection
    with without_collector():
        every = [
            (files, load_plan(files, docs_dir=docs_dir, library=library, shipped=shipped))
            for files in plans
        ]
        site = {loaded.plan.name: loaded for _, loaded in every}
        examined = []
        for files, loaded in every:
            diagnostics = diagnose(
                loaded,
                as_of=clock.day(loaded.plan),
                today=clock.real_day(loaded.plan),
                severities=severities,
                memory=library.memory_of(("rules", files.folder)),
                lost_links=lost_links(loaded, site),
            )
            examined.append(Examined(loaded, diagnostics))
    return tuple(examined)
