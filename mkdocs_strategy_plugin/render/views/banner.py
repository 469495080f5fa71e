"""The banner: why do these pages not show what the plan says now?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.hiding import diagnostics_without
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.views.findings import rule_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.render.views.findings import RuleGroup
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["View", "view"]

MOST_FINDINGS = 10
"""A banner that fills the screen hides the page; the log lists the others."""


class View(NamedTuple):
    """What the banner shows."""

    title: str
    """How much keeps the plan from being shown, and what is shown instead."""
    advice: str
    """What to do about it."""
    rules: tuple[RuleGroup, ...]
    """The first findings, by rule."""
    fault: str
    """What is wrong with the plans as a whole, in English as in the logs; empty for nothing."""
    hint: str
    """What to do about that; may be empty."""
    more: str
    """How many findings are left out; empty for none."""


def view(  # noqa: PLR0913  (each is something else)
    words: Words,
    diagnostics: Sequence[Diagnostic],
    *,
    fault: str = "",
    hint: str = "",
    shown_root: Path | None = None,
    hidden: frozenset[str] = frozenset(),
) -> View:
    """Return what the banner shows.

    Args:
        words: The language of the page it stands on.
        diagnostics: What keeps the plan from being shown.
        fault: What is wrong with the plans as a whole.
        hint: What to do about that.
        shown_root: Folder that file names are shown relative to.
        hidden: Fields that are not published; what is found in them stands in the log alone.
    """
    told = diagnostics_without(diagnostics, hidden)[:MOST_FINDINGS]
    left_out = len(diagnostics) - len(told)
    return View(
        title=_title(words, diagnostics),
        advice=words.say("Fix what is listed here and save: the pages then follow by themselves."),
        rules=rule_groups(words, told, shown_root),
        fault=fault,
        hint=hint,
        more=words.count(
            "{number} more is listed in the log.", "{number} more are listed in the log.", left_out
        )
        if left_out > 0
        else "",
    )


def _title(words: Words, diagnostics: Sequence[Diagnostic]) -> str:
    counts = words.listing(list(_counts(words, diagnostics)))
    if not counts:
        return words.say(
            "The plans cannot be shown; these pages show their last good reading instead."
        )
    return words.say(
        "The plan has {counts}; these pages show its last good reading instead.", counts=counts
    )


def _counts(words: Words, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    severities = [each.severity for each in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if errors:
        yield words.count("{number} error", "{number} errors", errors)
    if warnings:
        yield words.count("{number} warning", "{number} warnings", warnings)
