"""What git is to pass over around a site: what is built, kept, or installed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.cli.advice import Advice
from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.sources import Limits, read_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.cli.ground import Ground

__all__ = ["ENTRIES", "IGNORE_FILE", "ignore_advice", "ignore_file", "ignore_text"]

IGNORE_FILE = ".gitignore"
ENTRIES = ("site/", ".cache/", ".venv/")
"""The built site, what the next build need not make again, and the installed packages."""


def ignore_text() -> str:
    """Return the text of a new file."""
    return "".join(f"{entry}\n" for entry in ENTRIES)


def ignore_file(ground: Ground) -> Path:
    """Return the file that says what git passes over in a site; it need not exist."""
    return next(_ignore_files(ground), ground.folder / IGNORE_FILE)


def ignore_advice(ground: Ground) -> Iterator[Advice]:
    """Yield what the files that are there do not name yet."""
    files = list(_ignore_files(ground))
    named = {entry for file in files for entry in _entries(file, ground.folder)}
    missing = [entry for entry in ENTRIES if entry.strip("/") not in named]
    if files and missing:
        why = f"{IGNORE_FILE} does not name what git should pass over here."
        yield Advice(why, "at its end", "\n".join(missing))


def _ignore_files(ground: Ground) -> Iterator[Path]:
    """Yield those that hold for the site, its own first."""
    for folder in (ground.folder, *ground.folder.parents):
        file = folder / IGNORE_FILE
        if file.is_file() and folder.is_relative_to(ground.repository):
            yield file


def _entries(file: Path, folder: Path) -> Iterator[str]:
    """Yield what a file passes over in a folder: with a slash in front, what is beside the file."""
    source = read_source(file, inside=None, limits=Limits())
    # Of a file that cannot be read, all of them are told.
    text = "" if isinstance(source, Finding) else source.text
    for line in map(str.strip, text.splitlines()):
        if file.parent == folder or not line.startswith("/"):
            yield line.strip("/")
