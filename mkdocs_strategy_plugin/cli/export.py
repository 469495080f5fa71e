"""`mkdocs-strategy export`: a plan with its figures for other programs, without a site."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from mkdocs_strategy_plugin.cli.delivery import STANDARD_OUTPUT, deliver
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.paths import ANY_PATH
from mkdocs_strategy_plugin.diagnostics import Severity, StrategyError
from mkdocs_strategy_plugin.pipeline.clock import day_of
from mkdocs_strategy_plugin.pipeline.exports import (
    CALENDAR_HINT,
    FILES,
    forms_of,
    has_calendar,
    known_form,
)
from mkdocs_strategy_plugin.pipeline.extract import Extract, extracts
from mkdocs_strategy_plugin.pipeline.findings import Day, clock_for, meant
from mkdocs_strategy_plugin.pipeline.language import known_language
from mkdocs_strategy_plugin.pipeline.places import base_folder, folders
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.report.full import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.exports import Export
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["export"]

FORM_OF_STANDARD_OUTPUT = ("json",)


class _Read(NamedTuple):
    """Plans of one instance of the plugin, as read."""

    target: Target
    clock: Clock
    plans: tuple[Examined, ...]


class _Call(NamedTuple):
    """What the call wants, whatever a site says."""

    forms: tuple[str, ...]
    """None are named: those of the site, or JSON on standard output."""
    out: str
    language: str | None


@click.command()
@click.argument("path", default=".", type=ANY_PATH)
@click.option(
    "--format",
    "forms",
    metavar="FORM",
    multiple=True,
    help="json: all of it. csv: the scorecard. coverage: its coverage, as CSV. ics: its dates. "
    "May be given several times. Default: json; with a folder, what the site writes.",
)
@click.option(
    "--out",
    metavar="FOLDER",
    default=STANDARD_OUTPUT,
    help="Where the files go; of several plans each has a folder of its name there. "
    "Default: -, standard output.",
)
@click.option("--as-of", metavar="DAY", help="The day to speak of, such as 2027-03-31.")
@click.option("--language", metavar="LANGUAGE", help="Language of titles, such as en.")
def export(
    path: Path, forms: tuple[str, ...], out: str, as_of: str | None, language: str | None
) -> None:
    """Write a strategy with its figures for other programs.

    PATH is what it is for `validate`: a site, a folder with plans, a plan's folder or one of its
    files; default: the current folder. What a site says of plans, rules, day, language and hidden
    fields holds here too, and the files are those that it publishes, to the last byte.

    Exit code: 0 they are written, 1 a plan has errors, 2 the call itself was wrong.
    """
    with reported():
        named = tuple(dict.fromkeys(known_form(form, place="--format") for form in forms))
        call = _Call(named, out, known_language(language, place="--language"))
        read = list(_read(path, as_of))
        errors = _errors(read)
        if not errors:
            deliver(list(_made(read, call)), out)
    if errors:
        click.echo(f"Error: {counted(errors)}", err=True)
        click.echo(f"Hint: mkdocs-strategy validate {shlex.quote(str(path))} shows them.", err=True)
        sys.exit(1)


def _read(path: Path, as_of: str | None) -> Iterator[_Read]:
    day_of(as_of, place="--as-of")
    day = Day(dt.datetime.now(dt.UTC), as_of)  # noqa: TID251  (this is the edge)
    for target in targets_of([path]):
        yield _Read(target, clock_for(target, day), meant(target, day))


def _errors(read: Sequence[_Read]) -> tuple[Diagnostic, ...]:
    every = (each for part in read for plan in part.plans for each in plan.diagnostics)
    return tuple(dict.fromkeys(each for each in every if each.severity is Severity.ERROR))


def _made(read: Sequence[_Read], call: _Call) -> Iterator[Export]:
    is_alone = sum(len(part.plans) for part in read) == 1
    for part in read:
        showing = part.target.showing
        names = [each.plan.name for each in part.plans]
        places = [""] if is_alone else folders(names, base_folder(showing.path))
        wanted = Extract(
            clock=part.clock,
            forms=_forms(part.target, call),
            hide=showing.hide,
            language=call.language or known_language(showing.language, place="option 'language'"),
            theme_language=showing.theme_language,
        )
        plans = zip(places, (each.plan for each in part.plans), strict=True)
        yield from extracts(plans, wanted)


def _forms(target: Target, call: _Call) -> tuple[str, ...]:
    """Return the forms to write; a calendar only if somebody asks for it or it can be made."""
    if "ics" in call.forms and not has_calendar():
        raise StrategyError("there is no calendar without the package 'icalendar'", CALENDAR_HINT)
    if call.forms:
        return call.forms
    if call.out == STANDARD_OUTPUT:
        return FORM_OF_STANDARD_OUTPUT
    forms = forms_of(target.showing.exports or FILES)
    return forms if has_calendar() else tuple(form for form in forms if form != "ics")
