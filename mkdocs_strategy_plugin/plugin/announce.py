"""Tell the findings of a build in its log, and say which of them stop it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE
from mkdocs_strategy_plugin.render.views.history_notes import note_gap
from mkdocs_strategy_plugin.render.words import words
from mkdocs_strategy_plugin.report.concise import line
from mkdocs_strategy_plugin.report.full import summary
from mkdocs_strategy_plugin.report.strays import strays

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.compute.history import Note
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.discovery import PlanFiles
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["announce", "announce_notes", "announce_strays", "found_in", "stopping"]

log = get_plugin_logger(__name__)

LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}
"""How loud each severity is; infos are for the checks page."""


def found_in(examined: Iterable[Examined]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of all plans; a file that several of them share is faulty once."""
    return tuple(dict.fromkeys(each for plan in examined for each in plan.diagnostics))


def stopping(diagnostics: Iterable[Diagnostic], *, strict: bool) -> tuple[Diagnostic, ...]:
    """Return what keeps pages from being made: errors, and warnings where a site is strict."""
    stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return tuple(each for each in diagnostics if each.severity in stops)


def announce(diagnostics: Sequence[Diagnostic], *, uncounted: bool = False) -> None:
    """Log errors and warnings.

    Args:
        diagnostics: What was found.
        uncounted: True logs them so that `--strict` does not end the build because of them.
    """
    for diagnostic in diagnostics:
        if diagnostic.severity in LEVELS:
            level = logging.INFO if uncounted else LEVELS[diagnostic.severity]
            log.log(level, "%s", _told(diagnostic))
    if not stopping(diagnostics, strict=False):
        log.info("Strategy: %s", summary(diagnostics))


def announce_notes(notes: Iterable[Note]) -> None:
    """Log why the history of a plan is not there or not whole, in the log's own language."""
    for note in sorted(notes, key=lambda each: (each.kind.value, each.detail)):
        gap = note_gap(words(SOURCE_LANGUAGE), note)
        log.info("Page of changes: %s %s", gap.text, gap.hint)


def announce_strays(plans: Iterable[PlanFiles]) -> None:
    """Log which tables in the folders of plans nobody reads."""
    files = [file for plan in plans for file in plan.strays]
    if files:
        log.info("%s", strays(files, root=Path.cwd()))


def _told(diagnostic: Diagnostic) -> str:
    hint = f" {diagnostic.hint}" if diagnostic.hint else ""
    return f"{line(diagnostic, root=Path.cwd())}{f'.{hint}' if hint else ''}"
