"""Text that is safe and aligned on a terminal."""

from __future__ import annotations

import enum
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Paint", "shown_path", "visible", "width"]

TAB = "    "
RESET = "\x1b[0m"
PICTURES = 0x2400
"""Where Unicode keeps pictures of the control characters 0 to 31."""
DELETE, DELETE_PICTURE = "\x7f", "\N{SYMBOL FOR DELETE}"
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that a terminal obeys or does not show."""
JOINERS = frozenset("\u200c\u200d")
"""Unseen characters that words of some languages need."""


class Paint(enum.Enum):
    """Colours by what they say, as ANSI codes."""

    ERROR = "1;31"
    """An error."""
    WARNING = "1;33"
    """A warning."""
    INFO = "1;36"
    """An info."""
    HELP = "1;32"
    """What to do."""
    FAINT = "2"
    """What is only there for orientation."""
    REMOVED = "9;31"
    """What is gone: struck out, for who sees no colours."""
    ADDED = "4;32"
    """What is new: underlined, for who sees no colours."""

    def __call__(self, text: str, *, colour: bool) -> str:
        """Return `text` in this colour, or as it is."""
        return f"\x1b[{self.value}m{text}{RESET}" if colour and text else text


def visible(text: str) -> str:
    """Return `text` on one line with its control characters made visible."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return TAB
    if character in JOINERS or unicodedata.category(character) not in UNSEEN:
        return character
    if ord(character) < ord(" "):
        return chr(PICTURES + ord(character))
    return DELETE_PICTURE if character == DELETE else f"<U+{ord(character):04X}>"


def width(text: str) -> int:
    """Return the columns of a terminal that visible text takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or character in JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown_path(file: Path, root: Path) -> str:
    """Return a file's path relative to `root` where it lies below it."""
    path = file.relative_to(root) if file.is_relative_to(root) else file
    return visible(path.as_posix())
