"""An author's text put in quotes, in hints that show the words to write."""

from __future__ import annotations

__all__ = ["quoted"]

_SHOWN = 60


def quoted(text: str) -> str:
    """Return a text as YAML in quotes; one that is long or goes over lines as mere advice."""
    if len(text) > _SHOWN or len(text.splitlines()) > 1:
        return "the whole text in quotes"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
