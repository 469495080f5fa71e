"""Tell the findings of a build in its log, and stop it where they ask for that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.concise import line
from mkdocs_strategy_plugin.report.full import summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["announce"]

log = get_plugin_logger(__name__)


def announce(examined: Iterable[Examined]) -> None:
    """Log errors and warnings.

    Raises:
        PluginError: there is an error, and the site must not be built.
    """
    # A file that several plans share is faulty once.
    diagnostics = dict.fromkeys(each for plan in examined for each in plan.diagnostics)
    for diagnostic in diagnostics:
        if diagnostic.severity is not Severity.INFO:
            level = log.error if diagnostic.severity is Severity.ERROR else log.warning
            level("%s", _told(diagnostic))
    counts = {
        severity: sum(each.severity is severity for each in diagnostics) for severity in Severity
    }
    errors = counts[Severity.ERROR]
    if errors:
        files = len({each.location.file for each in diagnostics if each.severity is Severity.ERROR})
        raise PluginError(
            f"The strategy has {errors} {'error' if errors == 1 else 'errors'} in "
            f"{files} {'file' if files == 1 else 'files'}, listed above; the site was not touched."
        )
    log.info("Strategy: %s", summary(diagnostics))


def _told(diagnostic: Diagnostic) -> str:
    hint = f" {diagnostic.hint}" if diagnostic.hint else ""
    return f"{line(diagnostic, root=Path.cwd())}{f'.{hint}' if hint else ''}"
