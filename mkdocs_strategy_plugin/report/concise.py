"""One line a diagnostic, for editors and other programs; infos are left to fuller forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.terminal import Paint, shown_path, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["PAINTS", "line", "place", "report"]

PAINTS = {
    Severity.ERROR: Paint.ERROR,
    Severity.WARNING: Paint.WARNING,
    Severity.INFO: Paint.INFO,
}
"""The colour of each severity."""


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],  # noqa: ARG001  (all forms take the same arguments)
    colour: bool,
) -> str:
    """Return one line for each error and warning, in the order given.

    Args:
        diagnostics: What was found.
        root: Absolute folder that paths are shown relative to.
        sources: Not needed here.
        colour: Whether to use ANSI colours.
    """
    return "".join(
        line(each, root=root, colour=colour) + "\n"
        for each in diagnostics
        if each.severity is not Severity.INFO
    )


def line(diagnostic: Diagnostic, *, root: Path, colour: bool = False) -> str:
    """Return `file:line:column: error[REF001] message`."""
    severity = diagnostic.severity
    label = PAINTS[severity](f"{severity.value}[{diagnostic.rule.code}]", colour=colour)
    return f"{place(diagnostic.location, root)}: {label} {visible(diagnostic.message)}"


def place(location: Location, root: Path) -> str:
    """Return `file:line:column`."""
    return f"{shown_path(location.file, root)}:{location.line}:{location.column}"
