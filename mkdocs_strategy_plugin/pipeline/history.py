"""The histories of plans, from their repositories; each commit is compared once."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.history import History, Note, NoteKind
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.git import GitError, GitFault
from mkdocs_strategy_plugin.load.repository_root import repository_root
from mkdocs_strategy_plugin.pipeline.checkout import checkout
from mkdocs_strategy_plugin.pipeline.kept_history import Kept, digest
from mkdocs_strategy_plugin.pipeline.tip import Tip, stamps
from mkdocs_strategy_plugin.pipeline.writing import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.history_options import Asked

__all__ = ["Historian"]

IGNORED = "# Written by mkdocs-strategy-plugin.\n*\n"
"""Keeps git away from what is kept: it can be made anew from the commits at any time."""

NOTES = {
    GitFault.NO_GIT: NoteKind.NO_GIT,
    GitFault.NO_REPOSITORY: NoteKind.NO_REPOSITORY,
    GitFault.NOT_TRUSTED: NoteKind.NOT_TRUSTED,
    GitFault.NO_COMMIT: NoteKind.NO_COMMIT,
}
"""What a page says where git cannot be asked; all else is a broken repository."""


class _Subject(NamedTuple):
    """A plan whose history is asked for."""

    folder: Path
    """Its absolute folder."""
    name: str
    """What it goes by."""
    docs_dir: Path
    """The absolute docs folder."""


def _nothing(said: str) -> None:
    """Keep to oneself what is said."""


class Historian:
    """Tells the histories of plans, and keeps them from build to build."""

    def __init__(self, cache: Path | None, *, say: Callable[[str], None] = _nothing) -> None:
        """Know nothing yet.

        Args:
            cache: Folder to keep things in; None keeps histories in memory alone.
            say: Is told why a history is not there or not kept, for who looks for the cause.
        """
        self._cache = cache
        self._say = say
        self._made_for: tuple[tuple[_Subject, ...], Asked] | None = None
        self._told: dict[str, History] = {}
        self._stamps: Mapping[Path, object] = {}

    def histories(self, plans: Iterable[Plan], asked: Asked) -> Mapping[str, History]:
        """Return the history of each plan by its name.

        While nothing is committed, and the same is asked for, it is the same object.

        Args:
            plans: As they were read from their folders; only where they are counts.
            asked: What to tell, and how.
        """
        subjects = (
            _Subject(plan.folder, plan.name, plan.docs_dir)
            for plan in plans
            if plan.folder and plan.docs_dir
        )
        made_for = (tuple(subjects), asked)
        is_same = made_for == self._made_for and self._stamps == stamps(self._stamps)
        # What is in no repository has nothing that could be looked at.
        if not is_same or not self._stamps:
            self._told = self._made(*made_for)
            self._made_for = made_for
        return self._told

    def _made(self, every: tuple[_Subject, ...], asked: Asked) -> dict[str, History]:
        told: dict[str, History] = {}
        seen: dict[Path, object] = {}
        for root in dict.fromkeys(repository_root(each.folder) for each in every):
            subjects = [each for each in every if repository_root(each.folder) == root]
            with contextlib.ExitStack() as stack:
                try:
                    tip = Tip.of(root, asked.wanted, stack)
                    seen.update(tip.stamps)
                    found = {each.name: self._history(tip, each, asked) for each in subjects}
                except GitError as error:
                    self._say(f"No history of the plan: {error}. {error.hint}".strip())
                    found = _without(subjects, NOTES.get(error.fault, NoteKind.BROKEN))
                except OSError as error:
                    self._say(f"No history of the plan: {error}")
                    found = _without(subjects, NoteKind.BROKEN)
            told.update(found)
        self._stamps = seen
        return told

    def _history(self, tip: Tip, subject: _Subject, asked: Asked) -> History:
        home = tip.home(subject.folder, subject.docs_dir, subject.name)
        made_for = digest(home, asked.wanted, asked.limits, sorted(asked.hidden))
        file = self._cache / "history" / f"{made_for}.kept" if self._cache else None
        kept = Kept.read(file) if file else Kept()
        key = digest(made_for, tip.head, tip.tags, tip.is_shallow, tip.since)
        if kept.history is not None and kept.key == key:
            return kept.history
        # Most builds know what was compared before, and need nothing that compares plans.
        from mkdocs_strategy_plugin.pipeline.walk import Walk  # noqa: PLC0415

        with checkout(tip.repository, asked.limits) as snapshot:
            walk = Walk(tip, home, asked, kept, snapshot)
            made = Kept(key, walk.history(), walk.states, walk.changes)
        if file and self._cache:
            self._keep(made, file, self._cache / ".gitignore")
        return made.history or History()

    def _keep(self, kept: Kept, file: Path, ignored: Path) -> None:
        try:
            if not ignored.exists():
                rewrite(ignored, IGNORED)
            kept.write(file)
        except StrategyError as error:
            # The next build compares once more; nobody has to mend anything for that.
            self._say(f"The history of the plan is not kept: {error}.")


def _without(subjects: Iterable[_Subject], kind: NoteKind) -> dict[str, History]:
    """Return of each plan that its history is not known, and why."""
    return {each.name: History(notes=(Note(kind),)) for each in subjects}
