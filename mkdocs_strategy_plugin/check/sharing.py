"""Which files of a plan lie in folders that other plans may use too."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["shared_files"]


def shared_files(plan: Plan) -> frozenset[Path]:
    """Return the files of `plan` that lie in a folder of its `uses`."""
    folder = plan.folder
    if not folder or not plan.settings.uses:
        return frozenset()
    shared = [Path(os.path.normpath(folder / used)) for used in plan.settings.uses]
    files = set(plan.origins.values())
    return frozenset(file for file in files if any(file.is_relative_to(each) for each in shared))
