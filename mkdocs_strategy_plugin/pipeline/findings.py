"""From targets to all that is found in them, without a site being built."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Location, StrategyError
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.pipeline.clock import clock_of
from mkdocs_strategy_plugin.pipeline.examine import examine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.pages import ExaminedPages
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["Day", "Findings", "clock_for", "findings_of", "meant"]


class Day(NamedTuple):
    """What a call says of the day."""

    real: dt.datetime
    """The real time, with its zone."""
    as_of: str | None = None
    """The day to speak of, as it is written; None: the site says it, else it is the real one."""


class Findings(NamedTuple):
    """What is to be mended, and where it was looked for."""

    diagnostics: tuple[Diagnostic, ...]
    """Each once, sorted by file, line, column and code."""
    sources: Mapping[Path, Source]
    """Texts of the files."""
    files: frozenset[Path]
    """All files that were read, those that could not be included."""
    strays: tuple[Path, ...] = ()
    """Tables in the folders of whole plans that are not read, where they lie."""
    plans: tuple[Examined, ...] = ()
    """What was checked; as long as somebody keeps it, it need not be taken apart."""

    def renamed(self, name: Callable[[Path], Path]) -> Findings:
        """Return the same as if it had been found in other files."""
        names = functools.cache(name)
        moved = (
            each._replace(
                location=_renamed(each.location, names),
                related=tuple((_renamed(place, names), note) for place, note in each.related),
            )
            for each in self.diagnostics
        )
        return Findings(
            tuple(moved),
            {names(file): source for file, source in self.sources.items()},
            frozenset(map(names, self.files)),
            plans=self.plans,
        )

    def without_links(self, top: Path) -> Findings:
        """Return the same with the names that files have in their repository, links followed.

        Args:
            top: The repository, or what files are named from; absolute and without links. Links
                that lead out of it are not followed: nobody else has what is there.
        """
        return self.renamed(lambda file: _without_links(file, top))


def findings_of(targets: Iterable[Target], day: Day) -> Findings:
    """Check plans, and return what is to be mended in them or in the one file that is meant.

    Raises:
        StrategyError: a file belongs to no plan, or a day is none.
    """
    found: dict[Diagnostic, None] = {}
    sources: dict[Path, Source] = {}
    files: set[Path] = set()
    read = [(target, _examined(target, day)) for target in targets]
    strays = (
        file
        for target, _ in read
        for plan in (() if target.file else target.plans)
        for file in plan.strays
    )
    for target, every in read:
        for each in () if target.is_page else _of_file(target, every):
            sources.update(each.loaded.sources)
            files.update(each.loaded.files)
            found.update(dict.fromkeys(_shown(each.diagnostics, target.file)))
    for pages, file in _pages(read):
        sources.update({page.source.path: page.source for page in pages.pages})
        files.update(page.source.path for page in pages.pages)
        found.update(dict.fromkeys(_shown(pages.diagnostics, file)))
    found_at = tuple(sorted(found, key=_order))
    return Findings(
        found_at,
        sources,
        frozenset(files),
        tuple(dict.fromkeys(strays)),
        tuple(each for _, every in read for each in every),
    )


def clock_for(target: Target, day: Day) -> Clock:
    """Return the clock of a target.

    Raises:
        StrategyError: a day is none.
    """
    as_of = target.as_of if day.as_of is None else day.as_of
    return clock_of(as_of, environment=os.environ, real=day.real)


def meant(target: Target, day: Day) -> tuple[Examined, ...]:
    """Return the plans a target means: of a file, all that are read from it.

    Raises:
        StrategyError: a file belongs to no plan, or a day is none.
    """
    return _of_file(target, _examined(target, day))


def _examined(target: Target, day: Day) -> tuple[Examined, ...]:
    return examine(
        target.plans,
        docs_dir=target.docs_dir,
        library=Library(target.limits),
        severities=target.severities,
        clock=clock_for(target, day),
    )


def _of_file(target: Target, examined: tuple[Examined, ...]) -> tuple[Examined, ...]:
    """Return the plans that the one file is read from; all where none is named."""
    if target.file is None:
        return examined
    plans = tuple(each for each in examined if target.file in each.loaded.files)
    if not plans:
        raise StrategyError(
            f"'{target.file.name}' belongs to no plan",
            "A plan reads the YAML files of its folder and the CSV files of its measurements/.",
        )
    return plans


def _pages(
    read: Sequence[tuple[Target, tuple[Examined, ...]]],
) -> Iterator[tuple[ExaminedPages, Path | None]]:
    """Yield the pages of each site that is meant, and the one of them whose findings are shown.

    Several instances of the plugin share the pages, for which the first one sets the severities.
    """
    asked: set[tuple[Path, Path | None]] = set()
    for target, _ in read:
        if target.has_pages and (target.docs_dir, target.file) not in asked:
            asked.add((target.docs_dir, target.file))
            every = [
                each for other, plans in read if other.docs_dir == target.docs_dir for each in plans
            ]
            # Not every call is about the pages of a site.
            from mkdocs_strategy_plugin.pipeline.pages import (  # noqa: PLC0415
                examine_pages,
                left_out,
            )

            pages = examine_pages(
                target.docs_dir,
                every,
                severities=target.severities,
                is_out=left_out(target.left_out),
            )
            yield pages, target.file


def _shown(diagnostics: Iterable[Diagnostic], file: Path | None) -> Iterator[Diagnostic]:
    return (each for each in diagnostics if file is None or each.location.file == file)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    location = diagnostic.location
    return str(location.file), location.line, location.column, diagnostic.rule.code


def _without_links(file: Path, top: Path) -> Path:
    for each in (file, *file.parents):
        real = Path(os.path.realpath(each))
        if real.is_relative_to(top):
            return real / file.relative_to(each)
    return Path(os.path.realpath(file))


def _renamed(location: Location, name: Callable[[Path], Path]) -> Location:
    return Location(name(location.file), location.line, location.column)
