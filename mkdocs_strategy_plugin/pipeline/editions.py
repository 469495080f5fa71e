"""Plans as they are in a folder, or as they were in a commit."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.pipeline.checkout import checkout, targets_in
from mkdocs_strategy_plugin.pipeline.collector import without_collector
from mkdocs_strategy_plugin.pipeline.gaps import gaps_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
        yield _PlanReader(top, lambda path: targets_of([path])).edition(where.path / scope)
        return
    with where.repository as repository, checkout(repository) as snapshot:
        snapshot.turn_to(where.commit)
        reader = _PlanReader(snapshot.folder, lambda path: targets_in(snapshot, [path]))
        yield reader.edition(snapshot.folder / scope)


class _PlanReader:
    """Reads plans below a folder, each once."""

    def __init__(self, top: Path, targets: Callable[[Path], Iterable[Target]]) -> None:
        """Read nothing yet.

        Args:
            top: The folder.
            targets: Returns what a path means.
        """
        self._top = top
        self._targets = targets
        self._loaded: dict[Path, Loaded] = {}

    def edition(self, path: Path) -> Edition:
        plans = tuple(self._at(path))
        return Edition(plans, self._elsewhere, self._gaps, self._top)

    def _at(self, path: Path) -> Iterator[Plan]:
        """Yield the plans that a path means, which are none where there is no such path."""
        with contextlib.suppress(StrategyError):
            for target in self._targets(path):
                yield from self._of(target)

    def _of(self, target: Target) -> Iterator[Plan]:
        library = Library(target.limits)
        for files in target.plans:
            with without_collector():
                loaded = load_plan(
                    files,
                    docs_dir=target.docs_dir,
                    library=library,
                    shipped=catalogue().by_collection,
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
