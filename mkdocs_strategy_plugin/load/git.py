"""Read a git repository through the command `git`, which reads every kind of clone there is.

Servers of CI hand out shallow clones, partial clones, work trees and newer formats of refs and
hashes. A library that reads the objects itself knows some of them; the command that made the clone
knows all, and it is there wherever somebody has checked out a plan.
"""

from __future__ import annotations

import contextlib
import enum
import functools
import os
import subprocess
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, Self, cast

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Blob", "Fault", "GitError", "Repository"]

OF_ANOTHER_REPOSITORY = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_WORK_TREE",
    }
)
"""Variables that hooks of git set; they would lead away from the folder that is meant."""

OF_OTHER_PATHS = frozenset(
    {
        "GIT_GLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
        "GIT_LITERAL_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
    }
)
"""Variables that say what a path means to git; what it means here is said with each call."""

ALWAYS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
"""Words that can be told apart, nothing written, nothing asked."""

LINK, MODULE = "120000", "160000"
"""Modes of a tree's entries."""


class Fault(enum.Enum):
    """What keeps us from reading a repository."""

    NO_GIT = "no git"
    """The command is not installed."""
    NO_REPOSITORY = "no repository"
    """The folder is in no repository."""
    NOT_TRUSTED = "not trusted"
    """It belongs to another user than the one who builds, as in many containers."""
    NO_COMMIT = "no commit"
    """Nothing has been committed yet."""
    UNKNOWN_REVISION = "unknown revision"
    """There is no such revision, or this clone does not hold it."""
    BROKEN = "broken"
    """Git itself cannot read it."""


class GitError(StrategyError):
    """A repository, or a revision of it, that cannot be read."""

    def __init__(self, fault: Fault, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.fault = fault


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
        """Return the repository that a folder, or a file, is in.

        Raises:
            GitError: there is none, or it cannot be read.
        """
        folder = path if path.is_dir() else path.parent
        top = _run(folder, "rev-parse", "--show-toplevel").decode().rstrip("\r\n")
        return cls(Path(top).resolve())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._readers.close()

    def ask(self, *arguments: str) -> bytes:
        """Return what git answers.

        Raises:
            GitError: it answers with an error.
        """
        return _run(self.top, *arguments)

    def commit(self, revision: str) -> str:
        """Return the full hash of the commit that a name, a tag or a short hash means.

        Raises:
            GitError: it means none.
        """
        meant = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        try:
            return self.ask(*meant).decode().strip()
        except GitError as error:
            if error.fault is not Fault.BROKEN:
                raise
            raise self._unknown(revision) from None

    def _unknown(self, revision: str) -> GitError:
        message = f"there is no revision '{revision}' in the repository '{self.top.name}'"
        if revision == "HEAD":
            return GitError(
                Fault.NO_COMMIT,
                f"the repository '{self.top.name}' has no commit yet",
                "Commit the plan first: git add . && git commit",
            )
        if self.is_shallow:
            return GitError(
                Fault.UNKNOWN_REVISION,
                f"{message}, which is a shallow clone",
                "Fetch all of it: git fetch --unshallow --tags",
            )
        return GitError(
            Fault.UNKNOWN_REVISION,
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
            if error.fault is not Fault.BROKEN:
                raise
            raise GitError(
                Fault.UNKNOWN_REVISION,
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

    @functools.cached_property
    def _sizes(self) -> _Reader:
        return self._readers.enter_context(_Reader(self.top, "--batch-check"))

    @functools.cached_property
    def _contents(self) -> _Reader:
        return self._readers.enter_context(_Reader(self.top, "--batch"))


class _Reader:
    """One process that reads many files: starting one for each takes longer than reading it."""

    def __init__(self, top: Path, form: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603  (no shell, and nothing an author wrote)
            [*_command(top), "cat-file", form],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def ask(self, blob: str) -> int:
        """Return the size of a file in bytes; -1 where it is not there."""
        asking, answer = cast("IO[bytes]", self._process.stdin), self._answer
        asking.write(f"{blob}\n".encode())
        asking.flush()
        facts = answer.readline().decode().split()
        # The hash, the type and the size, or the hash and "missing".
        return int(facts[2]) if len(facts) == 3 else -1  # noqa: PLR2004  (as said above)

    def read(self, blob: str) -> bytes:
        """Return the bytes of a file; none where it is not there."""
        size = self.ask(blob)
        return self._answer.read(size + 1)[:-1] if size >= 0 else b""

    @property
    def _answer(self) -> IO[bytes]:
        return cast("IO[bytes]", self._process.stdout)


def _command(folder: Path) -> list[str]:
    return ["git", "--no-pager", "--literal-pathspecs", "-C", str(folder)]


def _environment() -> dict[str, str]:
    dropped = OF_ANOTHER_REPOSITORY | OF_OTHER_PATHS
    return {name: each for name, each in os.environ.items() if name not in dropped} | ALWAYS


def _run(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  (no shell; what authors wrote stands behind options' end)
            [*_command(folder), *arguments], capture_output=True, check=False, env=_environment()
        )
    except FileNotFoundError:
        raise GitError(
            Fault.NO_GIT,
            "the command 'git' is not installed",
            "Install git; on Debian: apt-get install git",
        ) from None
    if done.returncode:
        raise _error(folder, done.stderr.decode(errors="replace").strip())
    return done.stdout


def _error(folder: Path, said: str) -> GitError:
    if "dubious ownership" in said:
        return GitError(
            Fault.NOT_TRUSTED,
            f"git does not trust the repository of '{folder}': it belongs to another user",
            f"If you do: git config --global --add safe.directory '{folder}'",
        )
    if "not a git repository" in said or "must be run in a work tree" in said:
        return GitError(
            Fault.NO_REPOSITORY,
            f"'{folder}' is in no git repository",
            "Run the command inside of the repository that holds the plan.",
        )
    reason = said.partition("\n")[0].removeprefix("fatal: ") or "it gives no reason"
    return GitError(
        Fault.BROKEN,
        f"git cannot read the repository of '{folder}': {reason}",
        "Run 'git fsck' there, which names what is broken, or clone the repository anew.",
    )
