"""Run the command `git`, and say what keeps it from answering."""

from __future__ import annotations

import enum
import os
import subprocess
from typing import IO, TYPE_CHECKING, Self, cast

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["GitError", "GitFault", "ObjectReader", "answer"]

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


class GitFault(enum.Enum):
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

    def __init__(self, fault: GitFault, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.fault = fault


class ObjectReader:
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
        asking, told = cast("IO[bytes]", self._process.stdin), self._told
        asking.write(f"{blob}\n".encode())
        asking.flush()
        facts = told.readline().decode().split()
        # The hash, the type and the size, or the hash and "missing".
        return int(facts[2]) if len(facts) == 3 else -1  # noqa: PLR2004  (as said above)

    def read(self, blob: str) -> bytes:
        """Return the bytes of a file; none where it is not there."""
        size = self.ask(blob)
        return self._told.read(size + 1)[:-1] if size >= 0 else b""

    @property
    def _told(self) -> IO[bytes]:
        return cast("IO[bytes]", self._process.stdout)


def _command(folder: Path) -> list[str]:
    return ["git", "--no-pager", "--literal-pathspecs", "-C", str(folder)]


def _environment() -> dict[str, str]:
    dropped = OF_ANOTHER_REPOSITORY | OF_OTHER_PATHS
    return {name: each for name, each in os.environ.items() if name not in dropped} | ALWAYS


def answer(folder: Path, *arguments: str, told: bytes = b"") -> bytes:
    """Return what git answers.

    Args:
        folder: Where it is asked.
        arguments: The question.
        told: What it reads from its standard input.

    Raises:
        GitError: it answers with an error, or there is no git.
    """
    try:
        done = subprocess.run(  # noqa: S603  (no shell; what authors wrote stands behind options' end)
            [*_command(folder), *arguments],
            input=told,
            capture_output=True,
            check=False,
            env=_environment(),
        )
    except FileNotFoundError:
        raise GitError(
            GitFault.NO_GIT,
            "the command 'git' is not installed",
            "Install git; on Debian: apt-get install git",
        ) from None
    if done.returncode:
        raise _error(folder, done.stderr.decode(errors="replace").strip())
    return done.stdout


def _error(folder: Path, said: str) -> GitError:
    if "dubious ownership" in said:
        return GitError(
            GitFault.NOT_TRUSTED,
            f"git does not trust the repository of '{folder}': it belongs to another user",
            f"If you do: git config --global --add safe.directory '{folder}'",
        )
    if "not a git repository" in said or "must be run in a work tree" in said:
        return GitError(
            GitFault.NO_REPOSITORY,
            f"'{folder}' is in no git repository",
            "Run the command inside of the repository that holds the plan.",
        )
    reason = said.partition("\n")[0].removeprefix("fatal: ") or "it gives no reason"
    return GitError(
        GitFault.BROKEN,
        f"git cannot read the repository of '{folder}': {reason}",
        "Run 'git fsck' there, which names what is broken, or clone the repository anew.",
    )
