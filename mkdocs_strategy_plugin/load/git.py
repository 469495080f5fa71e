"""Read a git repository through the command `git`, which reads every kind of clone there is.

Servers of CI hand out shallow clones, partial clones, work trees and newer formats of refs and
hashes. A library that reads the objects itself knows some of them; the command that made the clone
knows all, and it is there wherever somebody has checked out a plan.
"""

from __future__ import annotations

import contextlib
import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from mkdocs_strategy_plugin.load.git_command import GitError, GitFault, ObjectReader, answer
from mkdocs_strategy_plugin.load.repository_root import repository_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Blob", "GitError", "GitFault", "Repository"]

LINK, MODULE = "120000", "160000"
"""Modes of a tree's entries."""

LISTING = (
    *("--objects", "--no-object-names", "--no-walk"),
    *("--missing=allow-any", "--ignore-missing", "--stdin"),
)
"""Lists which of some objects are here; versions before 2.45 have no other way to ask only that."""
BRINGING = (
    *("-c", "fetch.negotiationAlgorithm=noop"),
    *("fetch", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no"),
    "--filter=blob:none",
)
"""Brings objects and nothing else, as git itself does for one."""


class Blob(NamedTuple):
    """A file as it is in a commit."""

    path: str
    """Relative to the top of the repository, with `/`."""
    id: str
    """The hash of its bytes."""
    mode: str
    """What it is: `100644` and `100755` a file, `120000` a link, `160000` a submodule."""

    @property
    def is_link(self) -> bool:
        """Tell whether its bytes are the path it leads to."""
        return self.mode == LINK


class Repository:
    """A repository that is read; a context manager that ends what reads it."""

    def __init__(self, top: Path) -> None:
        self.top = top
        """Absolute path of its work tree, without links."""
        self._readers = contextlib.ExitStack()

    @classmethod
    def around(cls, path: Path) -> Self:
        """Return the repository that a folder or a file is in, whether that is there now or not.

        Raises:
            GitError: there is none, or it cannot be read.
        """
        path = path.absolute()
        here = next(filter(Path.is_dir, (path, *path.parents))).resolve()
        folder = repository_root(here) or here
        top = answer(folder, "rev-parse", "--show-toplevel").decode().rstrip("\r\n")
        return cls(Path(top).resolve())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._readers.close()

    def ask(self, *arguments: str, told: bytes = b"") -> bytes:
        """Return what git answers; see `answer`.

        Raises:
            GitError: it answers with an error.
        """
        return answer(self.top, *arguments, told=told)

    def commit(self, revision: str) -> str:
        """Return the full hash of the commit that a name, a tag or a short hash means.

        Raises:
            GitError: it means none.
        """
        meant = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        try:
            return self.ask(*meant).decode().strip()
        except GitError as error:
            if error.fault is not GitFault.BROKEN:
                raise
            raise self._unknown(revision) from None

    def _unknown(self, revision: str) -> GitError:
        message = f"there is no revision '{revision}' in the repository '{self.top.name}'"
        if revision == "HEAD":
            return GitError(
                GitFault.NO_COMMIT,
                f"the repository '{self.top.name}' has no commit yet",
                "Commit the plan first: git add . && git commit",
            )
        if self.is_shallow:
            return GitError(
                GitFault.UNKNOWN_REVISION,
                f"{message}, which is a shallow clone",
                "Fetch all of it: git fetch --unshallow --tags",
            )
        return GitError(
            GitFault.UNKNOWN_REVISION,
            message,
            "Name a branch, a tag or a commit; 'git fetch --tags' brings those of the server.",
        )

    @functools.cached_property
    def is_shallow(self) -> bool:
        """Whether older commits were left on the server."""
        return self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def common_ancestor(self, one: str, other: str) -> str:
        """Return the full hash of the commit at which two revisions parted.

        Raises:
            GitError: one is unknown, or they have nothing in common here.
        """
        try:
            found = self.ask("merge-base", self.commit(one), self.commit(other))
        except GitError as error:
            if error.fault is not GitFault.BROKEN:
                raise
            raise GitError(
                GitFault.UNKNOWN_REVISION,
                f"'{one}' and '{other}' have no commit in common in this clone",
                "Fetch all of it: git fetch --unshallow, or name the two with '..' between them.",
            ) from None
        return found.decode().split()[0]

    def files(self, commit: str, *below: str) -> Iterator[Blob]:
        """Yield the files of a commit, sorted by path; submodules are none.

        Args:
            commit: Its hash.
            below: Files or folders relative to the top, with `/`; without one, all of it.
        """
        paths = [path for path in below if path not in {"", "."}]
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)
        for entry in filter(None, listed.split(b"\0")):
            facts, _, path = entry.partition(b"\t")
            mode, _, blob = facts.decode().split()
            if mode != MODULE:
                yield Blob(os.fsdecode(path), blob, mode)

    def size(self, blob: str) -> int:
        """Return how many bytes a file has; -1 where this clone does not hold it."""
        return self._sizes.ask(blob)

    def content(self, blob: str) -> bytes:
        """Return the bytes of a file; none where this clone does not hold it."""
        return self._contents.read(blob)

    def bring(self, blobs: Iterable[str]) -> None:
        """Bring what a partial clone has left on its server, in one go.

        Git would ask the server for each file that is read. What cannot be brought is missing
        when it is read.
        """
        asked = "".join(f"{blob}\n" for blob in blobs).encode() if self._server else b""
        if not asked:
            return
        with contextlib.suppress(GitError):
            there = set(self.ask("rev-list", *LISTING, told=asked).splitlines())
            missing = [blob for blob in asked.splitlines() if blob not in there]
            if missing:
                named = b"".join(blob + b"\n" for blob in missing)
                self.ask(*BRINGING, "--stdin", "--end-of-options", self._server, told=named)

    @functools.cached_property
    def _server(self) -> str:
        """The remote that has what a partial clone has not; empty for a clone that has it all."""
        try:
            told = self.ask("config", "--name-only", "--get-regexp", r"^remote\..*\.promisor$")
        except GitError:
            return ""
        return os.fsdecode(told.splitlines()[0]).removeprefix("remote.").removesuffix(".promisor")

    @functools.cached_property
    def _sizes(self) -> ObjectReader:
        return self._readers.enter_context(ObjectReader(self.top, "--batch-check"))

    @functools.cached_property
    def _contents(self) -> ObjectReader:
        return self._readers.enter_context(ObjectReader(self.top, "--batch"))
