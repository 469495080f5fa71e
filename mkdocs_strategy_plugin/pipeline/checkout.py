"""Commits laid out as folders: a plan of old is read there as any plan is."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.snapshot import Snapshot
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.pipeline.targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.load.git import Repository
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["checkout", "targets_in"]


@contextlib.contextmanager
def checkout(
    repository: Repository, limits: Limits | None = None, *, has_pages: bool = False
) -> Iterator[Snapshot]:
    """Give a folder for the commits of a repository, which is gone afterwards.

    Args:
        repository: Where the commits are; its work tree stays as it is.
        limits: See `Snapshot`.
        has_pages: See `Snapshot`.
    """
    with tempfile.TemporaryDirectory(prefix="strategy-") as name:
        # Named as the repository is: a plan at its top has the name of that folder.
        folder = Path(name).resolve() / repository.top.name
        folder.mkdir(exist_ok=True)
        yield Snapshot(repository, folder, limits, has_pages=has_pages)


def targets_in(snapshot: Snapshot, paths: Iterable[Path]) -> list[Target]:
    """Return what paths mean in the commit that a folder holds, with all files its site allows.

    Args:
        snapshot: The folder, turned to the commit.
        paths: Relative to the top of the repository.

    Raises:
        StrategyError: there is no such path, or no plan where it leads.
    """
    targets = targets_of(map(snapshot.folder.joinpath, paths), top=snapshot.folder)
    largest = max(target.limits.file_size for target in targets)
    if largest > snapshot.limits.file_size:
        snapshot.allow(Limits(file_size=largest))
    return targets
