"""Write files: new ones all or none, and known ones whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["rewrite", "write_all"]


def write_all(files: Mapping[Path, str]) -> None:
    """Write texts to new files, with the folders they need.

    Raises:
        StrategyError: one could not be written; those before it are gone again.
    """
    with contextlib.ExitStack() as undo:
        for path, text in files.items():
            with _reported(path, "Nothing was changed."):
                for folder in _missing(path.parent):
                    folder.mkdir()
                    undo.callback(folder.rmdir)
                # "x" fails where a file has come into being since we looked.
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    undo.callback(path.unlink)
                    file.write(text)
        undo.pop_all()


def rewrite(path: Path, text: str | bytes) -> bool:
    """Write a file, new or not, with the folders it needs, unless it says the same already.

    Nobody ever sees half of it: until the new text is whole on the disk, the old file stays.

    Args:
        path: Where it goes; a link stays one, and what it leads to is written. A pipe or a device
            is written to as it is.
        text: All of it, with the line ends it is to have; bytes are in UTF-8 already.

    Returns:
        False if its bytes are the same already, so that nothing was touched.

    Raises:
        StrategyError: it cannot be written; the file that was there is as it was.
    """
    data = text.encode() if isinstance(text, str) else text
    with _reported(path, "What was there is as it was."):
        if path.exists() and not path.is_file():
            # Its path may not even be real: `/dev/stdout` leads to `pipe:[7]`.
            path.write_bytes(data)
            return True
        path = Path(os.path.realpath(path))
        if path.is_file() and _holds(path, data):
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        with _replacing(path) as file:
            file.write(data)
    return True


def _holds(path: Path, data: bytes) -> bool:
    # Most texts that differ differ in length, and some are long.
    return path.stat().st_size == len(data) and path.read_bytes() == data


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a new file that takes the place of `path` if nothing goes wrong."""
    mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
    # Hidden, so that no server that watches the folder takes it for one of the author's.
    with tempfile.NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.name}.", suffix=".tmp", delete=False
    ) as file:
        try:
            yield file
            file.close()
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _umask() -> int:
    """Return which permissions new files do not get; asking for it means setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _missing(folder: Path) -> Iterator[Path]:
    """Yield the folders to make, the outermost first."""
    if not folder.is_dir():
        yield from _missing(folder.parent)
        yield folder


@contextlib.contextmanager
def _reported(path: Path, state: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StrategyError(
            f"'{path}' cannot be written ({error.strerror})",
            f"{state} Name a folder in which you may write.",
        ) from None
