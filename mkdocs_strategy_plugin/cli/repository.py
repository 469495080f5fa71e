"""The folder that other programs name files from."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs_strategy_plugin.load.repository_root import repository_root

__all__ = ["repository_of"]


def repository_of(path: Path) -> Path:
    """Return the repository of `path`, else the workspace of GitHub's runner, else this folder."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    return repository_root(path.resolve()) or Path(workspace or ".").resolve()
