"""Where the files go that a command makes: a folder, or standard output."""

from __future__ import annotations

import errno
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.places import folded
from mkdocs_strategy_plugin.pipeline.writing import rewrite
from mkdocs_strategy_plugin.report.terminal import shown_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.pipeline.exports import Export

__all__ = ["STANDARD_OUTPUT", "deliver"]

STANDARD_OUTPUT = "-"
"""In place of a folder."""


def deliver(files: Sequence[Export], out: str) -> None:
    """Write files into a folder, and say so, or one of them to standard output.

    Args:
        files: What to write.
        out: A folder, new or not, or `STANDARD_OUTPUT`.

    Raises:
        StrategyError: they cannot be written there.
    """
    if out != STANDARD_OUTPUT:
        _write(files, Path(out))
    elif len(files) > 1:
        raise StrategyError(
            f"{len(files)} files are too many for standard output",
            "Name a folder for them: --out FOLDER",
        )
    else:
        for file in files:
            _print(file.data)


def _write(files: Sequence[Export], folder: Path) -> None:
    _refuse_clashes(files)
    for file in files:
        path = folder / file.path
        is_new = rewrite(path, file.data)
        click.echo(f"{'Wrote' if is_new else 'Kept '} {shown_path(path.absolute(), Path.cwd())}")


def _refuse_clashes(files: Sequence[Export]) -> None:
    """Refuse files of which one would take the place of another."""
    places = Counter(folded(file.path) for file in files)
    for file in files:
        if places[folded(file.path)] > 1:
            raise StrategyError(
                f"two plans would write the same file '{file.path}'",
                "Name one of them, or give each instance of the plugin a 'path' of its own.",
            )


def _print(data: bytes) -> None:
    try:
        # Bytes, so that no system changes the ends of lines.
        click.echo(data, nl=False)
    except OSError as error:
        # A reader that has seen enough is no fault; click ends quietly then.
        if error.errno == errno.EPIPE:
            raise
        raise StrategyError(f"standard output cannot be written ({error.strerror})") from None
