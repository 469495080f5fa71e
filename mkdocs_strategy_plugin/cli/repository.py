"""The repository that a file lives in, which other programs name its path from."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["repository_above", "repository_of"]


def repository_above(path: Path) -> Path | None:
    """Return the nearest folder that holds a `.git`, a file or a folder; None if there is none."""
    path = path.resolve()
    return next((each for each in (path, *path.parents) if (each / ".git").exists()), None)


def repository_of(path: Path) -> Path:
    """Return the repository of `path`, else the workspace of GitHub's runner, else this folder."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    return repository_above(path) or Path(workspace or ".").resolve()
