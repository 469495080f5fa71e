"""An author's text put in quotes, in files that we write."""

from __future__ import annotations

import json

__all__ = ["double_quoted"]

_LARGEST_SHORT = 0xFFFF
"""The last character that YAML escapes with four digits."""


def double_quoted(text: str) -> str:
    """Return a text as a YAML string on one line, which reads back as the very same text."""
    return "".join(map(_printable, json.dumps(text, ensure_ascii=False)))


def _printable(character: str) -> str:
    # Some that JSON leaves alone would end a line of YAML, or be lost.
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= _LARGEST_SHORT else f"\\U{code:08x}"
