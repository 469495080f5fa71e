"""Write new files: all of them or none, and never over one that is there."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["write_all"]


def write_all(files: Mapping[Path, str]) -> None:
    """Write texts to new files, with the folders they need.

    Raises:
        StrategyError: one could not be written; those before it are gone again.
    """
    with contextlib.ExitStack() as undo:
        for path, text in files.items():
            with _reported(path):
                for folder in _missing(path.parent):
                    folder.mkdir()
                    undo.callback(folder.rmdir)
                # "x" fails where a file has come into being since we looked.
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    undo.callback(path.unlink)
                    file.write(text)
        undo.pop_all()


def _missing(folder: Path) -> Iterator[Path]:
    """Yield the folders to make, the outermost first."""
    if not folder.is_dir():
        yield from _missing(folder.parent)
        yield folder


@contextlib.contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StrategyError(
            f"'{path}' cannot be written ({error.strerror})",
            "Nothing was changed. Name a folder in which you may write.",
        ) from None
