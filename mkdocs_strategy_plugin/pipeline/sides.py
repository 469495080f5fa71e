"""What two words of a call mean: revisions, folders, or the working tree."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.git import GitError, GitFault, Repository
from mkdocs_strategy_plugin.pipeline.editions import Folder, Revision

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.pipeline.editions import Where

__all__ = ["Sides", "sides_of"]

HEAD = "HEAD"
SINCE_PARTED, RANGE = "...", ".."
PATH_MARKS = ("./", "../", "/", "~", ".\\", "..\\")
"""What a word begins with that can be no revision."""


class Sides(NamedTuple):
    """The two sides of a comparison."""

    old: Where
    """What was."""
    new: Where
    """What is."""
    scopes: tuple[Path, Path]
    """What the call is about on each side; see `opened`."""
    notes: tuple[str, ...] = ()
    """What to know of how the words were understood."""


def sides_of(words: tuple[str, ...], path: Path | None) -> Sides:
    """Return what is to be compared.

    Args:
        words: None, one or two: revisions or folders; one may be a range, `A..B` or `A...B`.
        path: The site or the plan that is meant in each revision; None: the current folder.

    Raises:
        StrategyError: a word means nothing, or there is no repository to look in.
    """
    return _WordReader(path or Path()).sides(words)


class _WordReader:
    """Reads words, and opens the repository no sooner than one needs it."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.abspath(path))  # noqa: PTH100  (links stay, and `..` goes)
        self._top: Path | None = None
        self._notes: list[str] = []

    def sides(self, words: tuple[str, ...]) -> Sides:
        old, new = self._pair(words)
        scopes = self._scope(old), self._scope(new)
        return Sides(old, new, scopes, tuple(self._notes))

    def _pair(self, words: tuple[str, ...]) -> tuple[Where, Where]:
        for word in words:
            if not word.strip() or (len(words) == 1 and word.startswith(RANGE) and _is_bare(word)):
                raise _no_revision(word)
        old, new = self._both(words)
        self._refuse_part_of_tree(old, new)
        self._refuse_part_of_tree(new, old)
        return old, new

    def _both(self, words: tuple[str, ...]) -> tuple[Where, Where]:
        if len(words) == 1 and not _is_path(words[0]) and not Path(words[0]).exists():
            for mark in (SINCE_PARTED, RANGE):
                one, found, other = words[0].partition(mark)
                if found:
                    return self._range(one or HEAD, other or HEAD, mark)
        old = self._side(words[0]) if words else self._revision(HEAD)
        return old, self._side(words[1]) if len(words) > 1 else self._tree()

    def _refuse_part_of_tree(self, side: Where, other: Where) -> None:
        """Refuse to compare one folder of a repository with all of it."""
        if not isinstance(side, Folder) or not side.name:
            return
        if isinstance(other, Folder) and other.name:
            return
        try:
            top = Repository.around(side.path).top
        except GitError:
            return
        is_ours = self._top is not None and top == self._top
        if is_ours and Path(os.path.realpath(side.path)) != top:
            revision = f"{other.name} " if isinstance(other, Revision) else ""
            whole = f"'{other.name}'" if other.name else "the working tree"
            raise StrategyError(
                f"'{side.name}' is a part of the repository, and {whole} is all of it",
                "To compare what it holds with what it was, write: "
                f"mkdocs-strategy diff {revision}--plan {side.name}",
            )

    def _range(self, one: str, other: str, mark: str) -> tuple[Where, Where]:
        new = self._revision(other)
        if mark == RANGE:
            return self._revision(one), new
        parted = new.repository.common_ancestor(one, other)
        return Revision(self._repository(), f"{one}{mark}{other}", parted), new

    def _side(self, word: str) -> Where:
        path = Path(word).expanduser()
        if _is_path(word) or not self._has_revision(word, path):
            return self._folder(word, path)
        if path.exists():
            self._notes.append(
                f"'{word}' is a revision and a folder: the revision is meant; "
                f"write './{word}' for the folder"
            )
        return self._revision(word)

    def _has_revision(self, word: str, path: Path) -> bool:
        """Tell whether a word is a revision; one that is nothing at all is taken for one."""
        try:
            self._repository().commit(word)
        except GitError as error:
            if path.exists():
                return False
            if error.fault is GitFault.NO_REPOSITORY:
                raise StrategyError(
                    f"there is no '{word}', and no git repository that could have a revision of it",
                    "Name a folder that exists, or run the command inside of a repository.",
                ) from None
            raise
        return True

    def _folder(self, word: str, path: Path) -> Folder:
        if not path.exists():
            raise StrategyError(f"there is no '{word}'", "Name a folder or a file that exists.")
        return Folder(Path(os.path.abspath(path)), word)  # noqa: PTH100  (as above)

    def _revision(self, name: str) -> Revision:
        repository = self._repository()
        return Revision(repository, name, repository.commit(name))

    def _tree(self) -> Folder:
        """Return the working tree, or the folder itself where there is no repository."""
        try:
            return Folder(self._repository().top, "")
        except GitError as error:
            if error.fault not in {GitFault.NO_REPOSITORY, GitFault.NO_GIT}:
                raise
            return Folder(self._path, "")

    def _repository(self) -> Repository:
        """Return the repository, each time anew: each side reads with processes of its own."""
        if self._top is None:
            self._top = Repository.around(self._path).top
        return Repository(self._top)

    def _scope(self, side: Where) -> Path:
        """Return where the site or the plan is on a side; in a folder that was named, all of it."""
        if isinstance(side, Folder) and (side.name or self._top is None):
            return Path()
        top = self._top or Path()
        real = Path(os.path.realpath(self._path))
        if not real.is_relative_to(top):
            raise StrategyError(
                f"'{self._path}' is outside of the repository '{top.name}'",
                "Name a plan inside of it.",
            )
        return real.relative_to(top)


def _is_path(word: str) -> bool:
    return word.startswith(PATH_MARKS) or word in {".", ".."} or word.endswith(("/", "\\"))


def _is_bare(word: str) -> bool:
    """Tell whether a range names nothing in front, or nothing at all."""
    return not word.startswith(("../", "..\\"))


def _no_revision(word: str) -> StrategyError:
    where = f" in '{word}'" if word.strip() else ""
    return StrategyError(
        f"an empty revision{where}; is the variable set?",
        "Name a branch, a tag or a commit; the folder above is written ../",
    )
