"""`mkdocs-strategy init`: a first plan, and a site around it, in a minute."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.cli.advice import advice, switch_advice
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.ground import SITE_FILE, occupant, survey
from mkdocs_strategy_plugin.cli.ignoring import ignore_advice, ignore_file, ignore_text
from mkdocs_strategy_plugin.cli.paths import ANY_PATH
from mkdocs_strategy_plugin.cli.questions import CHANNELS, LANGUAGE, answered
from mkdocs_strategy_plugin.cli.starter.answers import period_from
from mkdocs_strategy_plugin.cli.starter.plan import plan
from mkdocs_strategy_plugin.cli.starter.site import (
    FOLDERS,
    HOSTS,
    SWITCH,
    THEMES,
    first_page,
    settings,
    workflow,
)
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.pipeline.editor_schema import SCHEMA_FILE
from mkdocs_strategy_plugin.pipeline.writing import write_all
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from mkdocs_strategy_plugin.report.terminal import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.cli.advice import Advice
    from mkdocs_strategy_plugin.cli.ground import Ground
    from mkdocs_strategy_plugin.cli.starter.answers import Answers

__all__ = ["init"]


@click.command()
@click.argument("folder", default=".", type=ANY_PATH)
@click.option("--organization", metavar="NAME", help="Whose plan it is.")
@click.option(
    "--languages",
    metavar="LIST",
    help=f"en, id, or both with a comma, the main one first. Default: {LANGUAGE}.",
)
@click.option(
    "--channels",
    metavar="LIST",
    help=f"Platforms of the catalogue with commas, the main one first. Default: {CHANNELS}.",
)
@click.option(
    "--period",
    metavar="PERIOD",
    help="Such as 2027 or 2027-Q1. Default: from this month to the end of the year, from August"
    " on of the next one.",
)
@click.option(
    "--theme",
    type=click.Choice(THEMES),
    help="Theme of a new site. Default: material if it is installed.",
)
@click.option(
    "--ci",
    type=click.Choice([*HOSTS, "none"]),
    default="none",
    show_default=True,
    help="Add a workflow that checks the plan and builds the site.",
)
@click.option(
    "--ask/--no-ask",
    "is_asking",
    default=None,
    help="Ask for what no option says. Default: on a terminal.",
)
def init(
    folder: Path, theme: str | None, ci: str, *, is_asking: bool | None, **given: str | None
) -> None:
    """Begin a strategy: write a first plan, and a site around it.

    FOLDER is where the site is or should be; default: the current folder. Nothing that is there
    is changed: a file that exists is kept as it is.

    Exit code: 0 the plan is written, 2 nothing is, as there is one already or the call was wrong.
    """
    with reported():
        ground = survey(folder)
        today = dt.datetime.now(dt.UTC).date()  # noqa: TID251  (this is the edge)
        answers = answered(
            given,
            period=period_from(today),
            is_asking=sys.stdin.isatty() if is_asking is None else is_asking,
        )
        plan_folder = FOLDERS[answers.languages[0]]
        theme = theme or _theme()
        has_switch = _has_switch(answers, theme)
        around = _around(ground, answers, theme, ci, has_switch=has_switch)
        kept = [found for found in map(occupant, around) if found]
        new = {
            ground.docs_dir / plan_folder / PLAN_FILE: plan(answers, today=today),
            **{path: text for path, text in around.items() if not occupant(path)},
        }
        # Asked before a file is written that answers it.
        page = f"{plan_folder}/index.md"
        told = (
            *(advice(ground.site, page) if ground.site else ()),
            *ignore_advice(ground),
            *(() if has_switch and not ground.site else switch_advice(ground.site, answers)),
        )
        write_all(new)
    click.echo("\n".join(_account(ground, new, kept, told)))


def _theme() -> str:
    """Return the better theme that is installed; MkDocs finds themes in the same place."""
    installed = {each.name for each in importlib.metadata.entry_points(group="mkdocs.themes")}
    return next(each for each in THEMES if each in installed)


def _has_switch(answers: Answers, theme: str) -> bool:
    """Tell whether a new site can have a switch of languages, and something to switch to."""
    plugins = {each.name for each in importlib.metadata.entry_points(group="mkdocs.plugins")}
    return len(answers.languages) > 1 and theme == THEMES[0] and SWITCH in plugins


def _around(
    ground: Ground, answers: Answers, theme: str, ci: str, *, has_switch: bool
) -> dict[Path, str]:
    others = answers.languages[1:] if has_switch and not ground.site else ()
    files = {
        # Without the plan's own ids, so that it stays true while they change.
        ground.docs_dir / FOLDERS[answers.languages[0]] / SCHEMA_FILE: plan_schema(shipped_names()),
        ground.docs_dir / "index.md": first_page(answers, answers.languages[0]),
        **{ground.docs_dir / f"index.{code}.md": first_page(answers, code) for code in others},
        ground.folder / SITE_FILE: settings(answers, theme, has_switch=has_switch),
        ignore_file(ground): ignore_text(),
    }
    if ci in HOSTS:
        folder = ground.folder.relative_to(ground.repository).as_posix()
        used = ground.site.theme if ground.site else theme
        files[ground.repository / HOSTS[ci]] = workflow(
            answers, ci, folder=folder, theme=used, has_switch=bool(others)
        )
    return files


def _account(
    ground: Ground,
    new: Mapping[Path, str],
    kept: Iterable[Path],
    told: Iterable[Advice],
) -> Iterator[str]:
    """Yield what was done and what to do next, line by line."""
    here = Path.cwd()
    yield from (f"Wrote {shown_path(path, here)}" for path in new)
    yield from (f"Kept  {shown_path(path, here)} as it is" for path in kept)
    for each in told:
        yield f"\n{each.why} Write {each.where}:\n\n{each.lines}"
    yield "\nNext, look at it, and see what it does not say yet:\n"
    is_here = ground.folder == here
    site = ground.site.path if ground.site else ground.folder / SITE_FILE
    yield "  mkdocs serve" + ("" if is_here else f" -f {shlex.quote(shown_path(site, here))}")
    place = "" if is_here else f" {shlex.quote(shown_path(ground.folder, here))}"
    yield f"  mkdocs-strategy validate{place}"
