"""What is found in plans as they were in a commit, and what is new since one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.git import GitError, Repository
from mkdocs_strategy_plugin.pipeline.checkout import checkout, targets_in
from mkdocs_strategy_plugin.pipeline.findings import findings_of
from mkdocs_strategy_plugin.report.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.diagnostics import Severity
    from mkdocs_strategy_plugin.pipeline.findings import Day, Findings
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["News", "TrackedPaths"]


class News(NamedTuple):
    """What somebody has to look at who has changed some files."""

    findings: Findings
    """In files that changed, and in others those that were not there before."""
    has_changes: bool
    """False where no file of the plans, old or new, is another one now."""


class TrackedPaths:
    """Paths in a repository, and what is found there at any time of it; a context manager."""

    def __init__(self, repository: Repository, paths: Sequence[Path]) -> None:
        self._repository = repository
        self._paths = tuple(_inside(repository, path) for path in paths)

    @classmethod
    def of(cls, paths: Sequence[Path]) -> Self:
        """Return paths of one repository, whether they are there now or not.

        Raises:
            GitError: the first one is in no repository that can be read.
            StrategyError: another one is not in the same repository.
        """
        return cls(Repository.around(paths[0]), paths)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._repository.__exit__(*exception)

    @property
    def top(self) -> Path:
        """The absolute path of the repository's work tree."""
        return self._repository.top

    def findings_at(self, revision: str, day: Day) -> Findings:
        """Return what is found in the plans of a revision, with the site that it has.

        The files are named as in the work tree, whether they are there now or not.

        Raises:
            GitError: there is no such revision.
            StrategyError: it has no plan at one of the paths, or the site it has cannot be checked.
        """
        commit = self._repository.commit(revision)
        with checkout(self._repository, has_pages=True) as snapshot:
            folder = snapshot.folder
            try:
                snapshot.turn_to(commit)
                targets = targets_in(snapshot, self._paths)
                _check_inside(targets, folder)
                found = findings_of(targets, day).without_links(folder)
                return found.renamed(snapshot.path_of)
            except GitError:
                raise
            except StrategyError as error:
                told = error.message.replace(f"{folder}{os.sep}", "")
                told = told.replace(str(folder), str(self.top))
                raise StrategyError(f"in revision '{revision}': {told}", error.hint) from None

    def news(self, found: Findings, since: str, *, until: str | None, day: Day) -> News:
        """Return what of the findings has to do with changes since a revision.

        That is all in files that changed since the histories parted, and what was not found before
        in other files, or not as heavy as now: an id that is gone is missed where it is named.

        Args:
            found: All findings of now, or of `until`, in files without links on the way to them.
            since: A revision; where its history and ours parted is what is compared with.
            until: The revision of the findings; None: they are of the work tree, with all that is
                not committed or not even known to git.
            day: What both are asked for.

        Raises:
            StrategyError: a revision is unknown, or this clone does not hold where they parted.
        """
        base = self._parting(since, until or "HEAD")
        changed = self._changed(base, until)
        elsewhere = [each for each in found.diagnostics if each.location.file not in changed]
        before = self._before(base, day) if changed or elsewhere else None
        known = set(self._marks(before)) if before else set()
        shown = tuple(
            each
            for each, mark in zip(found.diagnostics, self._marks(found), strict=True)
            if each.location.file in changed or mark not in known
        )
        files = found.files | (before.files if before else frozenset())
        return News(found._replace(diagnostics=shown), bool(shown or changed & files))

    def _marks(self, findings: Findings) -> list[tuple[str, Severity]]:
        every = fingerprints(findings.diagnostics, root=self.top, sources=findings.sources)
        return list(zip(every, (each.severity for each in findings.diagnostics), strict=True))

    def _before(self, base: str, day: Day) -> Findings | None:
        """Return what was found at a commit; None where there was no plan that could be checked."""
        try:
            return self.findings_at(base, day)
        except StrategyError:
            return None

    def _parting(self, since: str, until: str) -> str:
        for revision in (since, until):
            self._repository.commit(revision)
        try:
            return self._repository.common_ancestor(since, until)
        except GitError as error:
            raise StrategyError(
                error.message,
                "Fetch the whole history: git fetch --unshallow, or in CI with a depth of 0.",
            ) from None

    def _changed(self, base: str, until: str | None) -> frozenset[Path]:
        """Return the files that differ from a commit, those that are gone included."""
        ends = (base, self._repository.commit(until)) if until else (base,)
        listed = self._repository.ask(
            *("diff", "--name-only", "--no-renames", "--ignore-submodules", "-z"), *ends, "--"
        )
        if not until:
            listed += self._repository.ask("ls-files", "--others", "--exclude-standard", "-z")
        names = filter(None, listed.split(b"\0"))
        return frozenset(self.top / os.fsdecode(name) for name in names)


def _inside(repository: Repository, path: Path) -> Path:
    """Return a path relative to the top; what is a link stays one."""
    absolute = Path(os.path.normpath(path.absolute()))
    straight = absolute.parent.resolve() / absolute.name
    for each in (straight, absolute.resolve()):
        if each.is_relative_to(repository.top):
            return each.relative_to(repository.top)
    raise StrategyError(
        f"'{path}' is not in the repository '{repository.top.name}'",
        "Name paths of one repository only, or run the command once for each.",
    )


def _check_inside(targets: Iterable[Target], folder: Path) -> None:
    for target in targets:
        if not target.docs_dir.is_relative_to(folder.parent):
            raise StrategyError(
                f"the docs folder '{target.docs_dir}' is not in the repository",
                "Name it in mkdocs.yml relative to that file, inside of the repository.",
            )
