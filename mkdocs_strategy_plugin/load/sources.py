"""Read one file as text, or say why that is not possible."""

from __future__ import annotations

import bisect
import os
import re
import stat
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding, Location
from mkdocs_strategy_plugin.load.encoding import NotUtf8, decoded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Limits", "Source", "read_bytes", "read_source"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Limits(NamedTuple):
    """How large a file may be before it is refused."""

    file_size: int = 16_000_000
    """Bytes in one file; 10,000 entities in a single file take about half of the default."""
    nesting: int = 32
    """Mappings and lists inside one another; the plan format itself needs about eight."""
    expansion: int = 500_000
    """Values that the aliases of one file (`*name`) may add to those written out in it."""


@dataclass(frozen=True)
class Source:
    """A file's text and where it came from."""

    path: Path
    """Absolute path."""
    text: str
    """Without a byte order mark; line ends as in the file."""

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    @property
    def line_count(self) -> int:
        """How many lines there are; the empty one after the last line end counts."""
        return len(self._line_starts)

    def start_of(self, line: int) -> int:
        """Return the offset at which a 1-based line begins."""
        return self._line_starts[line - 1]

    def end_of(self, line: int) -> int:
        """Return the offset behind the last character of a 1-based line."""
        if line == self.line_count:
            return len(self.text)
        end = self._line_starts[line]
        return end - (2 if self.text.startswith("\r\n", end - 2) else 1)

    def line(self, number: int) -> str:
        r"""Return a 1-based line without its end; only `\n`, `\r` and `\r\n` end one."""
        return self.text[self.start_of(number) : self.end_of(number)]

    def rest_of_line(self, offset: int) -> str:
        """Return what stands in a line from an offset on, without spaces behind it."""
        return self.text[offset : self.end_of(self.location(offset).line)].rstrip()

    def location(self, offset: int) -> Location:
        """Return the line and column of an offset; the end of the text is on its last line."""
        offset = max(0, min(offset, len(self.text)))
        number = bisect.bisect_right(self._line_starts, offset)
        if offset == len(self.text) == self.start_of(number) and number > 1:
            number -= 1  # no editor shows an author anything behind the last line end
        return Location(
            self.path, number, min(offset, self.end_of(number)) - self.start_of(number) + 1
        )


def read_source(path: Path, *, inside: Path | None, limits: Limits) -> Source | Finding:
    """Read a file as text, or say what keeps us from reading it.

    Args:
        path: The file; relative paths start at the current folder.
        inside: Folder that the file must not leave through a link; None allows any place.
        limits: A larger file is refused before a byte of it is read.

    Returns:
        The text, or a finding of SYN002, SYN004 or SYN006 at the place it speaks of.
    """
    data = read_bytes(path, inside=inside, limits=limits)
    if isinstance(data, Finding):
        return data
    path, text = path.absolute(), decoded(data)
    return _wrong_encoding(path, text) if isinstance(text, NotUtf8) else Source(path, text)


def read_bytes(path: Path, *, inside: Path | None, limits: Limits) -> bytes | Finding:
    """Read a file of any kind, as `read_source` does."""
    path = path.absolute()
    try:
        return _refusal(path, inside, limits) or path.read_bytes()
    # Before 3.13, pathlib's word for a loop of links, and what no path may hold.
    except (OSError, RuntimeError, ValueError) as error:
        return _unreadable(path, *_reason(path, error))


def _refusal(path: Path, inside: Path | None, limits: Limits) -> Finding | None:
    target = path.resolve(strict=True)
    # Without a link on the way to it, there is none on the way to a folder above it either.
    is_straight = target == path and inside is not None and path.is_relative_to(inside)
    if inside is not None and not is_straight and not target.is_relative_to(inside.resolve()):
        return _unreadable(
            path,
            f"'{path.name}' leads out of the folder '{inside.name}'",
            f"Move the {'folder' if target.is_dir() else 'file'} itself below '{inside.name}'.",
        )
    facts = target.stat()
    if stat.S_ISDIR(facts.st_mode):
        os.scandir(target).close()  # one we may not list is a matter of permission
        return _unreadable(path, f"'{path.name}' is a folder", "Write a file in its place.")
    if not stat.S_ISREG(facts.st_mode):
        return _unreadable(path, f"'{path.name}' is no ordinary file", "Write a file of text.")
    return _too_large(path, facts.st_size, limits) if facts.st_size > limits.file_size else None


def _too_large(path: Path, size: int, limits: Limits) -> Finding:
    return Finding(
        Location(path, 1, 1),
        f"the file has {size:,} bytes, and {limits.file_size:,} are allowed",
        "Split the file, or raise 'limits.file_size' in the plugin's options.",
        code="SYN004",
    )


def _reason(path: Path, error: OSError | RuntimeError | ValueError) -> tuple[str, str]:
    if isinstance(error, PermissionError):
        return f"no permission to read '{path.name}'", "Allow the user who builds to read it."
    if os.path.islink(path):  # noqa: PTH114  (pathlib's own fails for a name that is too long)
        return f"the link '{path.name}' leads nowhere", "Mend the link, or remove it."
    if isinstance(error, FileNotFoundError):
        return f"'{path.name}' is not there any more", "Put it back, or build again."
    cause = getattr(error, "strerror", None) or "the system gives no reason"
    return f"'{path.name}' cannot be read ({cause})", "Check the disk it is on."


def _unreadable(path: Path, message: str, hint: str) -> Finding:
    return Finding(Location(path, 1, 1), message, hint, code="SYN006")


def _wrong_encoding(path: Path, fault: NotUtf8) -> Finding:
    return Finding(
        Source(path, fault.before).location(len(fault.before)),
        f"the file is not UTF-8, it looks like {fault.looks_like}",
        fault.hint,
        code="SYN002",
    )
