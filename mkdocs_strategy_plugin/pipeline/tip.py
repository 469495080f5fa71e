"""What is checked out of the repository that plans are in."""

from __future__ import annotations

import contextlib
import functools
import os
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.commits import line_to, tags
from mkdocs_strategy_plugin.load.git import GitError, GitFault, Repository
from mkdocs_strategy_plugin.load.repository_root import repository_root
from mkdocs_strategy_plugin.pipeline.committed_files import head_files
from mkdocs_strategy_plugin.pipeline.states import Home

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.load.commits import Line
    from mkdocs_strategy_plugin.load.git import Blob
    from mkdocs_strategy_plugin.pipeline.history_options import Wanted

__all__ = ["Tip", "stamps"]

MOVING = ("HEAD", "logs/HEAD", "packed-refs", "refs/tags", "shallow", "reftable/tables.list")
"""Files of git one of which is written anew when something is committed, tagged or fetched."""


class Tip:
    """What is checked out of a repository; what is slow to read is read when it is needed."""

    def __init__(self, repository: Repository, root: Path, wanted: Wanted) -> None:
        """Ask the repository; see `of`."""
        self.repository = repository
        """Where it is."""
        self._root = root
        # Before anything is read: what is committed meanwhile is seen the next time.
        self.stamps = stamps(_moving(repository))
        """Files of git that change when there is something new, each with its age and size."""
        self.head = repository.commit("HEAD")
        """Full hash of the commit."""
        self.tags = tags(repository)
        """All tags."""
        self.is_shallow = repository.is_shallow
        """Whether older commits were left on the server."""
        self.since = _commit_of(repository, wanted)
        """Full hash of the commit to begin with; empty for none, None where it is not here."""

    @classmethod
    def of(cls, root: Path | None, wanted: Wanted, stack: contextlib.ExitStack) -> Tip:
        """Return the repository in a folder.

        Raises:
            GitError: there is none, or it cannot be read.
        """
        if root is None:
            raise GitError(GitFault.NO_REPOSITORY, "the plan is in no git repository", "")
        return cls(stack.enter_context(Repository.around(root)), root, wanted)

    def home(self, folder: Path, docs: Path, name: str) -> Home:
        """Return where a plan is in it.

        Args:
            folder: Its absolute folder, in this repository.
            docs: The absolute docs folder, wherever that is.
            name: What the plan goes by.
        """
        is_here = repository_root(docs) == self._root
        return Home(_below(folder, self._root), _below(docs, self._root) if is_here else None, name)

    @functools.cached_property
    def line(self) -> Line:
        """The commits that lead to what is checked out."""
        return line_to(self.repository, self.head)

    @functools.cached_property
    def files(self) -> Mapping[str, Blob]:
        """What is checked out, as it was committed."""
        return head_files(self.repository, self.head)


def stamps(paths: Iterable[Path]) -> Mapping[Path, tuple[int, int] | None]:
    """Return age and size of each file; None for one that is not there."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size


def _below(folder: Path, root: Path) -> str:
    path = folder.relative_to(root).as_posix()
    return "" if path == "." else path


def _commit_of(repository: Repository, wanted: Wanted) -> str | None:
    """Return the commit to begin with; empty for none, None where it is not in this clone."""
    if not wanted.since or wanted.day:
        return ""
    try:
        return repository.commit(wanted.since)
    except GitError:
        return None


def _moving(repository: Repository) -> Iterator[Path]:
    """Return the files of git that tell whether there is anything new."""
    branch: list[str] = []
    with contextlib.suppress(GitError):  # on which nothing has been committed yet
        branch = repository.ask("rev-parse", "--symbolic-full-name", "HEAD").decode().split()
    asked = [word for name in (*MOVING, *branch) for word in ("--git-path", name)]
    told = repository.ask("rev-parse", *asked)
    return (repository.top / os.fsdecode(line) for line in told.splitlines())
