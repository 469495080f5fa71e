"""Plans as they are in a folder, or as they were in a commit."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.load.snapshot import Snapshot
from mkdocs_strategy_plugin.pipeline.collector import without_collector
from mkdocs_strategy_plugin.pipeline.gaps import gaps_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.load.git import Repository
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.gaps import Gaps
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["Edition", "Folder", "Revision", "Where", "opened"]


class Revision(NamedTuple):
    """A commit of a repository."""

    repository: Repository
    """The repository."""
    name: str
    """As it was asked for, such as `HEAD` or `main`."""
    commit: str
    """Its full hash."""


class Folder(NamedTuple):
    """A folder on the disk, with the changes that nobody has committed."""

    path: Path
    """Absolute; what is looked for lies in it."""
    name: str
    """As it was asked for; empty for the working tree of the repository."""


Where = Revision | Folder
"""Where a side of a comparison is read."""


class Edition(NamedTuple):
    """The plans of one side of a comparison."""

    plans: tuple[Plan, ...]
    """Those that were asked for."""
    elsewhere: Callable[[], tuple[Plan, ...]]
    """Returns the others that are there; a plan may have moved."""
    gaps: Callable[[Plan], Gaps]
    """Returns what could not be read of a plan."""
    top: Path
    """The folder that all of it lies in."""


@contextlib.contextmanager
def opened(where: Where, scope: Path) -> Iterator[Edition]:
    """Give the plans of a side.

    Args:
        where: A commit or a folder.
        scope: What the call is about, relative to the top of the repository or to the folder; a
            site, a folder with plans, a plan, or one of its files.

    Raises:
        GitError: the repository cannot be read.
    """
    if isinstance(where, Folder):
        top = where.path if where.path.is_dir() else where.path.parent
        yield _Reader(top, where.path / scope).edition()
        return
    with tempfile.TemporaryDirectory() as folder, where.repository as repository:
        snapshot = Snapshot(repository, Path(folder).resolve())
        snapshot.turn_to(where.commit)
        yield _Reader(snapshot.folder, snapshot.folder / scope).edition()


class _Reader:
    """Reads plans below a folder, each once."""

    def __init__(self, top: Path, path: Path) -> None:
        self._top = top
        self._path = path
        self._loaded: dict[Path, Loaded] = {}

    def edition(self) -> Edition:
        plans = tuple(self._at(self._path))
        return Edition(plans, self._elsewhere, self._gaps, self._top)

    def _at(self, path: Path) -> Iterator[Plan]:
        """Yield the plans that a path means, which are none where there is no such path."""
        with contextlib.suppress(StrategyError):
            for target in targets_of([path]):
                yield from self._of(target)

    def _of(self, target: Target) -> Iterator[Plan]:
        library, shipped = Library(target.limits), catalogue()
        of_kinds = {"metrics": shipped.metrics, "platforms": shipped.platforms}
        for files in target.plans:
            with without_collector():
                loaded = load_plan(
                    files, docs_dir=target.docs_dir, library=library, shipped=of_kinds
                )
            if target.file is None or target.file in loaded.files:
                self._loaded[files.folder] = loaded
                yield loaded.plan

    def _elsewhere(self) -> tuple[Plan, ...]:
        known = set(self._loaded)
        others = (files.folder for files in discover(self._top) if files.folder not in known)
        return tuple(plan for folder in others for plan in self._at(folder))

    def _gaps(self, plan: Plan) -> Gaps:
        with without_collector():
            return gaps_of(self._loaded[plan.folder or Path()], self._top)
