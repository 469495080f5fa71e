"""The note of a KPI, which keeps what the plan has no other place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["note_of"]


def note_of(paragraphs: Sequence[str], points: Sequence[tuple[str, str]]) -> str:
    """Return a note in Markdown: paragraphs, then a list of points, each with its name."""
    lines = [f"- {name}: {_indented(text)}" for name, text in points]
    return "\n\n".join(filter(None, (*paragraphs, "\n".join(lines))))


def _indented(text: str) -> str:
    return "\n  ".join(filter(None, (line.strip() for line in text.split("\n"))))
