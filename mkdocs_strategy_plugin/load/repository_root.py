"""The repository that a path is in, found without asking git: not everybody has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["repository_root"]


def repository_root(path: Path) -> Path | None:
    """Return the nearest folder that holds a repository; None if there is none.

    Args:
        path: An absolute path, whether it is there or not. Links on the way to it are not followed.
    """
    return next((each for each in (path, *path.parents) if (each / ".git").exists()), None)
