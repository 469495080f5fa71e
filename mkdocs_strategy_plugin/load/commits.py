"""The commits, tags and merges that lead to what is checked out."""

from __future__ import annotations

import bisect
import datetime as dt
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.load.git import Blob
from mkdocs_strategy_plugin.load.holdings import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.load.git import Repository

__all__ = ["Brought", "Commit", "Line", "Tag", "line_to", "tags"]

PATHSPECS = tuple(f":(icase)*{ending}" for ending in DOCUMENTS)
"""Files that decisions stand in."""

ANY_PATHSPEC = "--no-literal-pathspecs"
"""Undoes what `Repository` says of paths: the patterns are ours, no author wrote them."""

# Whatever a user's own settings say, the answer has this form.
LOG = (
    *("log", "-z", "--root", "--no-abbrev", "--no-color", "--no-show-signature"),
    *("--no-ext-diff", "--no-renames", "--encoding=UTF-8"),
)
FIELDS = "%H%x00%P%x00%cI%x00%an%x00%B%x00"
FIELDS_OF_MERGED = "%H%x00%an%x00%B%x00"

ABSENT = frozenset("0")
"""What the mode of a file consists of that is not there."""

OF_A_MERGE = re.compile(r"Merge (pull request|branch|remote-tracking branch|tag|commit) ")
SAYS_NOTHING = re.compile(r"See merge request |Conflicts:|#|\* |Closes #|\w+(-\w+)+: ")
"""Lines below the subject of a merge that servers and git add."""
CO_AUTHOR = re.compile(r"^co-authored-by: *([^<\n]*[^<\s])", re.IGNORECASE | re.MULTILINE)


class Brought(NamedTuple):
    """A commit of a branch that came with a merge."""

    authors: tuple[str, ...]
    """Who wrote it, each once."""
    subject: str
    """What it is about."""
    paths: tuple[str, ...]
    """The YAML files that it changed."""


class Commit(NamedTuple):
    """A step of the history that is checked out, with what it changed in YAML files."""

    hash: str
    """Its full hash."""
    date: dt.date
    """The day it was committed, where it was committed."""
    authors: tuple[str, ...]
    """Who wrote it, each once."""
    subject: str
    """What it is about, in one line; empty where nobody said."""
    before: Mapping[str, Blob | None]
    """By path of each YAML file it changed: what was there before it; None for nothing."""
    is_first: bool = False
    """True where nothing came before it, as far as this clone knows."""
    brought: tuple[Brought, ...] = ()
    """Of a merge: what it brought, the oldest first."""

    def about(self, is_meant: Callable[[Iterable[str]], bool]) -> tuple[tuple[str, ...], str]:
        """Return who wrote what is meant, and what that is about.

        Of a merge these are the authors of what it brought, and not whoever merged it.

        Args:
            is_meant: Tells whether any of some paths is.
        """
        meant = [each for each in self.brought if is_meant(each.paths)]
        if not meant:
            return self.authors, self.subject
        authors = tuple(dict.fromkeys(name for each in meant for name in each.authors))
        is_alone = len(meant) == 1 and OF_A_MERGE.match(self.subject)
        return authors, meant[0].subject if is_alone else self.subject


class Tag(NamedTuple):
    """A name that somebody gave to a commit."""

    name: str
    """The name, such as `2026-Q1`."""
    date: dt.date
    """The day it was given; of a light tag, the day of its commit."""
    commit: str
    """Full hash of the commit."""


class Line(NamedTuple):
    """The way to a commit, always along first parents; what was merged lies beside it."""

    commits: tuple[Commit, ...]
    """Those that change a YAML file, the newest first."""
    order: Mapping[str, int]
    """By full hash of each commit of the history: how many steps the newest one lies after the
    one that it came with.
    """

    def since(self, commit: str) -> int | None:
        """Return how many of `commits` came after another one; None if it is not in the history."""
        place = self.order.get(commit)
        if place is None:
            return None
        return bisect.bisect_left(self.commits, place, key=lambda each: self.order[each.hash])


def line_to(repository: Repository, head: str) -> Line:
    """Return the way to a commit.

    Args:
        repository: Where it is.
        head: Its full hash.

    Raises:
        GitError: git cannot read it.
    """
    parents = dict(_parents(repository, head))
    steps = _with_what_they_brought(parents, head)
    commits = tuple(_commits(repository, head))
    if any(len(parents.get(each.hash, ())) > 1 for each in commits):
        brought = _brought(repository, head, steps)
        commits = tuple(
            each._replace(brought=tuple(brought.get(each.hash, ()))) for each in commits
        )
    along = {commit: place for place, commit in enumerate(_along(parents, head))}
    return Line(commits, {commit: along[step] for commit, step in steps.items()})


def tags(repository: Repository) -> tuple[Tag, ...]:
    """Return the tags of commits, sorted by name; see `Line.order` for the order of commits.

    Raises:
        GitError: git cannot read it.
    """
    form = "%(refname:strip=2)%00%(creatordate:short)%00%(objectname)%00%(*objectname)"
    told = repository.ask("for-each-ref", "--sort=refname", f"--format={form}", "refs/tags")
    return tuple(_tags(told.decode(errors="replace")))


def _tags(told: str) -> Iterator[Tag]:
    for entry in told.splitlines():
        name, day, commit, meant = entry.split("\0")
        if day:  # what no commit stands behind has none
            yield Tag(name, _day(day), meant or commit)


def _parents(repository: Repository, head: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in repository.ask("rev-list", "--parents", head).decode().splitlines():
        commit, *parents = entry.split()
        yield commit, tuple(parents)


def _along(parents: Mapping[str, tuple[str, ...]], head: str) -> Iterator[str]:
    commit = head
    while commit in parents:
        yield commit
        commit = next(iter(parents[commit]), "")


def _with_what_they_brought(parents: Mapping[str, tuple[str, ...]], head: str) -> dict[str, str]:
    """Return the step of the line that each commit came with."""
    steps: dict[str, str] = {}
    for step in reversed(tuple(_along(parents, head))):
        waiting = [step]
        while waiting:
            commit = waiting.pop()
            if commit not in steps and commit in parents:
                steps[commit] = step
                waiting.extend(parents[commit])
    return steps


def _commits(repository: Repository, head: str) -> Iterator[Commit]:
    as_one = ("--first-parent", "--diff-merges=first-parent", "--raw", "-r")
    along = (*as_one, f"--format={FIELDS}", head, "--", *PATHSPECS)
    tokens = iter(repository.ask(ANY_PATHSPEC, *LOG, *along).split(b"\0"))
    token = next(tokens, b"")
    while token:
        parents, date, author, message = (_text(next(tokens, b"")) for _ in range(4))
        before: dict[str, Blob | None] = {}
        commit = token.decode()
        next(tokens, b"")  # ends the message
        # An entry of a file begins with a colon; what does not, is the next commit.
        while (token := next(tokens, b"")).lstrip(b"\n").startswith(b":"):
            path = os.fsdecode(next(tokens, b""))
            before[path] = _blob_before(path, token)
        yield Commit(
            commit,
            _day(date),
            _authors(author, message),
            _subject(message),
            before,
            is_first=not parents,
        )


def _blob_before(path: str, entry: bytes) -> Blob | None:
    mode, _, blob, *_ = entry.decode().strip("\n:").split()
    return None if ABSENT.issuperset(mode) else Blob(path, blob, mode)


def _day(written: str) -> dt.date:
    """Return a day; of a date that no calendar has, as forged commits may carry, the first one."""
    try:
        return dt.date.fromisoformat(written[:10])
    except ValueError:
        return dt.date.min


def _text(token: bytes) -> str:
    return token.decode(errors="replace")


def _authors(author: str, message: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((author, *CO_AUTHOR.findall(message))))


def _subject(message: str) -> str:
    """Return what a message is about: of a merge, what the server was told of the branch."""
    subject, *rest = [" ".join(line.split()) for line in message.strip().splitlines()] or [""]
    if OF_A_MERGE.match(subject):
        told = (line for line in rest if line and not SAYS_NOTHING.match(line))
        return next(told, subject)
    return subject


def _brought(
    repository: Repository, head: str, steps: Mapping[str, str]
) -> Mapping[str, list[Brought]]:
    """Return the commits that each step of the line brought, the oldest first."""
    every = ("--full-history", "--no-merges", "--reverse", "--topo-order", "--name-only")
    form = f"--format={FIELDS_OF_MERGED}"
    told = repository.ask(ANY_PATHSPEC, *LOG, *every, form, head, "--", *PATHSPECS)
    found: dict[str, list[Brought]] = {}
    tokens = iter(told.split(b"\0"))
    token = next(tokens, b"")
    while token:
        commit = token.decode()
        author, message = _text(next(tokens, b"")), _text(next(tokens, b""))
        next(tokens, b"")  # ends the message
        paths: list[str] = []
        # What is no commit of the history is the name of a file.
        while (token := next(tokens, b"")) and token.decode(errors="replace") not in steps:
            paths.append(os.fsdecode(token.removeprefix(b"\n")))
        brought = Brought(_authors(author, message), _subject(message), tuple(paths))
        if steps[commit] != commit:
            found.setdefault(steps[commit], []).append(brought)
    return found
