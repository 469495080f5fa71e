"""The language in which a plan is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.model.text import best_language
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE, languages

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["is_spoken", "known_language", "language_of"]


def known_language(written: str | None, *, place: str) -> str | None:
    """Return a language that there are pages in; None where none is wanted.

    Args:
        written: What somebody wants.
        place: Where it is written.

    Raises:
        StrategyError: there are no pages in it.
    """
    if not written:
        return None
    found = best_language(written, languages())
    if not found:
        raise StrategyError(
            f"{place}: there are no pages in language {shown(written)}",
            f"Write one of {', '.join(languages())}.",
        )
    return found


def language_of(plan: Plan, *, wanted: str | None, theme: str | None) -> str:
    """Return the language of a plan's pages.

    Args:
        plan: The plan.
        wanted: What the site wants, whatever the plan says; None: nothing.
        theme: The theme's, which holds where the plan has it; None: it has none.

    Returns:
        One that there are pages in; the source's where there are none in any of the plan's.
    """
    if wanted:
        return wanted
    had = best_language(theme, plan.languages) if theme else None
    favoured = (had, *plan.languages) if had else plan.languages
    spoken = (best_language(each, languages()) for each in favoured)
    return next(filter(None, spoken), SOURCE_LANGUAGE)


def is_spoken(plan: Plan) -> bool:
    """Tell whether there are pages in one of the languages of a plan."""
    return any(best_language(each, languages()) for each in plan.languages)
