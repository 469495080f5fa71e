"""The page of all plans of a site, filled row by row while their own pages are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.addresses import Addresses
from mkdocs_strategy_plugin.render.context import Context
from mkdocs_strategy_plugin.render.site import rendered
from mkdocs_strategy_plugin.render.views import portfolio

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.page import Page
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["NAME", "Portfolio"]

NAME = "portfolio"
"""Name of the page and of its template."""


@dataclass(frozen=True)
class Portfolio:
    """Gathers a row of each plan."""

    path: str
    """Where the page goes, relative to the docs folder."""
    words: Words
    """Its language."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    templates: Templates | None = None
    """The site's own templates."""
    _rows: list[portfolio.Row] = field(default_factory=list)
    _days: list[dt.date] = field(default_factory=list)

    def add(
        self,
        plan: Plan,
        figures: PlanFigures,
        diagnostics: tuple[Diagnostic, ...],
        *,
        places: Mapping[str, str],
    ) -> None:
        """Add the row of a plan.

        Args:
            plan: The plan.
            figures: Its figures.
            diagnostics: What is to be mended in it.
            places: Paths of those of its pages that a row leads to, by their names.
        """
        context = Context(
            plan=plan,
            figures=figures,
            words=self.words,
            addresses=Addresses({**places, NAME: self.path}, {}, self.use_directory_urls),
            page=NAME,
            diagnostics=diagnostics,
        )
        self._rows.append(portfolio.row(context))
        self._days.append(figures.as_of)

    def page(self) -> Page:
        """Return the page, once all plans are in it."""
        # Where it is tomorrow already in one plan's time zone, the figures reach until then.
        view = portfolio.view(self._rows, self.words, max(self._days))
        return rendered(NAME, view, self.path, words=self.words, templates=self.templates)
