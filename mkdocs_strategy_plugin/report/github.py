"""Workflow commands of GitHub Actions, which stand in a pull request beside their lines."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.full import summary
from mkdocs_strategy_plugin.report.machine import path_from
from mkdocs_strategy_plugin.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["report"]

COMMANDS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
)
"""Severities as GitHub calls them, the heaviest first: it shows ten of each a step, fifty a job."""

IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
"""What would end a command."""
IN_PROPERTY = IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})
"""What would end a property of one, too."""


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],  # noqa: ARG001  (all forms take the same arguments)
    colour: bool,  # noqa: ARG001  (as above)
) -> str:
    """Return a command for each diagnostic, errors first, then the counts as plain text.

    Args:
        diagnostics: What was found.
        root: Absolute folder of the repository, which GitHub names files from.
        sources: Not needed here.
        colour: Not needed here.
    """
    order = list(COMMANDS)
    every = sorted(diagnostics, key=lambda each: order.index(each.severity))
    return "".join(
        f"{line}\n" for line in (*(_command(each, root) for each in every), summary(every))
    )


def _command(diagnostic: Diagnostic, root: Path) -> str:
    location, rule = diagnostic.location, diagnostic.rule
    properties = {
        "file": path_from(root, location.file),
        "line": location.line,
        "col": location.column,
        "title": f"{rule.code} {rule.name}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = "\n".join(map(visible, filter(None, (diagnostic.message, diagnostic.hint))))
    return f"::{COMMANDS[diagnostic.severity]} {written}::{words.translate(IN_DATA)}"


def _property(value: object) -> str:
    return str(value).translate(IN_PROPERTY)
