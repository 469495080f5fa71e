"""`mkdocs-strategy convert`: a plan from a spreadsheet, or from GitLab's indicators."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.cli.advice import advice, site_advice
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.ground import SITE_FILE, occupant
from mkdocs_strategy_plugin.cli.paths import ANY_PATH
from mkdocs_strategy_plugin.cli.site_file import read_site_file
from mkdocs_strategy_plugin.cli.starter.answers import read_period
from mkdocs_strategy_plugin.cli.starter.site import FOLDERS
from mkdocs_strategy_plugin.convert.draft import Draft
from mkdocs_strategy_plugin.convert.page import as_page
from mkdocs_strategy_plugin.convert.plan_text import plan_files
from mkdocs_strategy_plugin.convert.sources import GITLAB, TABLE, Wishes, add_source, files_of
from mkdocs_strategy_plugin.convert.words import LANGUAGES, reason, words
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.pipeline.writing import write_all
from mkdocs_strategy_plugin.report.terminal import shown_path, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.cli.site_file import SiteFile
    from mkdocs_strategy_plugin.convert.leftovers import Leftover

__all__ = ["convert"]

MOST_PRINTED = 20
"""Lines of the list that go to the terminal."""


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=ANY_PATH)
@click.option(
    "--from",
    "form",
    type=click.Choice([GITLAB, TABLE]),
    help="What the sources are. Default: YAML is from GitLab, all else is a table.",
)
@click.option(
    "--out",
    type=ANY_PATH,
    help="A new folder for the plan. Default: strategy, in the docs folder of the site here.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the plan and of the list. Default: that of the headers, else en.",
)
@click.option("--sheet", metavar="NAME", help="Sheet of a workbook. Default: the first with KPIs.")
@click.option(
    "--period",
    metavar="PERIOD",
    help="The plan's period, such as 2027; months without a year are of this year.",
)
def convert(  # noqa: PLR0913  (one argument an option)
    sources: tuple[Path, ...],
    *,
    form: str | None,
    out: Path | None,
    language: str | None,
    sheet: str | None,
    period: str | None,
) -> None:
    """Make a plan of a table of KPIs, or of GitLab's performance indicators.

    SOURCE is a CSV or XLSX file with a KPI a row, or a file of GitLab's
    data/performance_indicators; or a folder of those. What cannot be carried over is listed, with
    its place and the reason. Nothing that is there is changed.

    Exit code: 0 the plan is written, 2 nothing is, as a source cannot be read or the call was
    wrong.
    """
    with reported():
        files, draft = files_of(sources), Draft()
        wishes = Wishes(form or "", sheet or "", read_period(period) if period else None)
        heard = [each for file in files for each in add_source(file, draft, wishes)]
        if not draft.kpis:
            raise StrategyError(
                "there is no KPI to convert", "Write at least one row below the header."
            )
        language = language or _likelier(heard)
        site = _site_around(out.resolve() if out else Path.cwd())
        folder = out.resolve() if out else _default_folder(site, language)
        page = _list_file(site, folder)
        _refuse_occupied(folder, site)
        new = _plan(draft, folder, files, language, str(wishes.period or ""))
        leftovers = draft.told()
        if leftovers:
            new |= _list(leftovers, folder, page, language)
        write_all(new)
    click.echo("\n".join(_account(new, leftovers, page=page, language=language)))
    click.echo("\n".join(_next(site, folder, _title(files, language))))


def _plan(
    draft: Draft, folder: Path, sources: Sequence[Path], language: str, period: str
) -> dict[Path, str]:
    texts = plan_files(
        draft,
        title=_title(sources, language),
        sources=", ".join(source.name for source in sources),
        language=language,
        period=period,
    )
    return {folder / name: text for name, text in texts.items()}


def _list(
    leftovers: Sequence[Leftover], folder: Path, page: Path, language: str
) -> dict[Path, str]:
    here = Path.cwd()
    if os.path.lexists(page):
        raise StrategyError(
            f"there is a '{shown_path(page, here)}' already",
            "Work through it and delete it, or name another folder: --out FOLDER",
        )
    text = as_page(leftovers, language=language, folder=shown_path(folder, here))
    return {page: text}


def _title(files: Sequence[Path], language: str) -> str:
    """Return the name of the only file in words; nobody knows better yet."""
    name = re.sub(r"[\s_-]+", " ", files[0].stem).strip()
    if len(files) > 1 or name.casefold() in ("", "kpi", "kpis"):
        return words("title", language)
    name = re.sub(r"(?i)\bkpi(?=s?\b)", "KPI", name)
    return name[:1].upper() + name[1:]


def _likelier(heard: Sequence[str]) -> str:
    first, *others = LANGUAGES
    return max((first, *others), key=heard.count)


def _site_around(folder: Path) -> SiteFile | None:
    """Return the site that a folder belongs to, or that is in it."""
    for each in (folder, *folder.parents):
        file = occupant(each / SITE_FILE)
        if file:
            return read_site_file(file)
    return None


def _default_folder(site: SiteFile | None, language: str) -> Path:
    return (site.docs_dir if site else Path.cwd()) / FOLDERS[language]


def _refuse_occupied(folder: Path, site: SiteFile | None) -> None:
    if site and folder == site.docs_dir:
        # Of a plan at the root of the docs folder, not every file would be read.
        raise StrategyError(
            f"'{folder.name}' is the docs folder itself", "Name a new folder below it: --out FOLDER"
        )
    if not os.path.lexists(folder):
        return
    try:
        is_occupied = any(folder.iterdir())
    except OSError as error:
        raise StrategyError(
            f"'{folder}' is no folder to write to ({error.strerror})",
            "Name a new folder: --out FOLDER",
        ) from None
    if is_occupied:
        raise StrategyError(
            f"the folder '{shown_path(folder, Path.cwd())}' is not empty",
            "Name a new one, so that nothing is mixed or lost: --out FOLDER",
        )


def _list_file(site: SiteFile | None, folder: Path) -> Path:
    """Return where the list goes: outside of the docs folder, so that no site publishes it."""
    is_published = site is not None and folder.is_relative_to(site.docs_dir)
    place = site.path.parent if site and is_published else folder.parent
    return place / f"{folder.name}-not-carried-over.md"


def _account(
    new: Mapping[Path, str],
    leftovers: Sequence[Leftover],
    *,
    page: Path,
    language: str,
) -> Iterator[str]:
    """Yield what was done and what was not, line by line."""
    here = Path.cwd()
    yield from (f"Wrote {shown_path(path, here)}" for path in new)
    if leftovers:
        yield f"\nNot carried over, or not as it was ({len(leftovers)}):\n"
        yield from (f"  {_line(each, language)}" for each in leftovers[:MOST_PRINTED])
        if len(leftovers) > MOST_PRINTED:
            rest = str(len(leftovers) - MOST_PRINTED)
            yield "  " + words("more", language, count=rest, file=shown_path(page, here))
    else:
        yield "\nEverything was carried over."


def _way_to_site(site: SiteFile | None, file: Path, folder: Path, title: str) -> Iterator[str]:
    """Yield what keeps the plan out of a site; nothing where it is in one."""
    told = (
        advice(site, f"{folder.relative_to(site.docs_dir).as_posix()}/index.md")
        if site
        else (site_advice(file, folder, title),)
    )
    for each in told:
        yield f"\n{each.why} Write {each.where}:\n\n{each.lines}"


def _next(site: SiteFile | None, folder: Path, title: str) -> Iterator[str]:
    """Yield how the plan gets into a site, and what to do next, line by line."""
    here = Path.cwd()
    is_below = folder != here and folder.is_relative_to(here)
    file = site.path if site else (here if is_below else folder.parent) / SITE_FILE
    if site and not folder.is_relative_to(site.docs_dir):
        yield "\nNext, see what the plan does not say yet:\n"
    else:
        yield from _way_to_site(site, file, folder, title)
        yield "\nNext, look at it, and see what it does not say yet:\n"
        of_file = f" -f {shlex.quote(shown_path(file, here))}" if file.parent != here else ""
        yield f"  mkdocs serve{of_file}"
    yield f"  mkdocs-strategy validate {shlex.quote(shown_path(folder, here))}"


def _line(leftover: Leftover, language: str) -> str:
    """Return one thing of the list on a line of a terminal."""
    field, written = leftover.field, leftover.written
    named = f" {visible(field)}" if field not in ("", written) else ""
    quoted = f" {visible(shown(written))}" if written else ""
    return f"{visible(leftover.place)}{named}{quoted}: {reason(leftover.why, language)}"
