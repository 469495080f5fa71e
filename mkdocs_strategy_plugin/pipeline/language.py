"""The language in which a plan is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.render.words import languages

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["known_language", "language_of"]


def known_language(written: str | None, *, place: str) -> str | None:
    """Return a language that there are pages in; None where none is wanted.

    Args:
        written: What somebody wants.
        place: Where it is written.

    Raises:
        StrategyError: there are no pages in it.
    """
    if written and written not in languages():
        raise StrategyError(
            f"{place}: there are no pages in language {shown(written)}",
            f"Write one of {', '.join(languages())}.",
        )
    return written or None


def language_of(plan: Plan, *, wanted: str | None, theme: str | None) -> str:
    """Return the language of a plan's pages.

    Args:
        plan: The plan.
        wanted: What the site wants, whatever the plan says; None: nothing.
        theme: The theme's, which holds where the plan has it; None: it has none.
    """
    if wanted:
        return wanted
    if theme and theme in plan.languages:
        return theme
    known = [language for language in plan.languages if language in languages()]
    return known[0] if known else plan.languages[0]
