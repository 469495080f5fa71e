"""Which plan a page speaks of where it names none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["Homes"]

FEW = 3
"""So many plans fit into a hint."""


@dataclass(frozen=True)
class Homes:
    """The plans of a site as seen from one page."""

    page: str
    """Path of the page relative to the docs folder, with `/`."""
    plans: Mapping[str, Loaded]
    """All plans of the site by name."""

    @cached_property
    def own(self) -> Loaded | None:
        """The only plan, else the nearest one whose folder holds the page; None for neither."""
        if len(self.plans) == 1:
            return next(iter(self.plans.values()))
        folder = self.page
        while folder:
            folder = folder.rpartition("/")[0]
            if folder in self.plans:
                return self.plans[folder]
        return None

    def named(self, name: str) -> Loaded | None:
        """Return a plan by its name; None for an unknown one."""
        return self.plans.get(name)

    def hint(self, before: str, *, behind: str = "", near: str = "") -> str:
        """Return what to write to name a plan.

        Args:
            before: What stands in front of the name.
            behind: What stands behind it.
            near: What was written.
        """
        names = sorted(name for name in self.plans if name)
        meant = nearest(near, names) if near else None
        if not names:
            return "Name no plan: there is only one."
        written = [f"{before}{name}{behind}" for name in ([meant] if meant else names[:FEW])]
        return f"Write {' or '.join(written)}."
