"""Lines at a depth of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.parse_fault import ParseFault

__all__ = ["indentation"]


def indentation(fault: ParseFault) -> Finding | None:
    """A line at a depth of its own."""
    likes = [] if fault.before.strip() else _lines_around(fault, len(fault.before))
    if not likes:
        return None
    ways = " or ".join(f"by {depth} like {shown(line)}" for depth, line in likes)
    return fault.says(
        f"{shown(fault.source.line(fault.line))} is indented by {len(fault.before)}, "
        "level with nothing it could belong to",
        f"Indent it {ways}.",
    )


def _lines_around(fault: ParseFault, depth: int) -> list[tuple[int, str]]:
    """Return the lines above that are next deeper and next less deep; none if one is level."""
    deeper: list[tuple[int, str]] = []
    line = fault.line_before(fault.line)
    while line is not None:
        words = fault.source.line(line)
        spaces = len(words) - len(words.lstrip(" "))
        if spaces == depth:
            return []
        if spaces < depth:
            return [*deeper, (spaces, words)]
        if not deeper or spaces < deeper[0][0]:
            deeper = [(spaces, words)]
        line = fault.line_before(line)
    return deeper
