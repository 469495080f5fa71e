"""`mkdocs-strategy validate`: say what is to be mended, without building a site."""

from __future__ import annotations

import datetime as dt
import functools
import importlib
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import click

from mkdocs_strategy_plugin.check.selection import Selection
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.repository import repository_of
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.pipeline.findings import Day, findings_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.report.full import summary
from mkdocs_strategy_plugin.report.strays import strays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.pipeline.findings import Findings

__all__ = ["validate"]

FORMS: Mapping[str, str] = MappingProxyType(
    {
        "concise": "mkdocs_strategy_plugin.report.concise",
        "full": "mkdocs_strategy_plugin.report.full",
        "github": "mkdocs_strategy_plugin.report.github",
        "gitlab": "mkdocs_strategy_plugin.report.gitlab",
        "sarif": "mkdocs_strategy_plugin.report.sarif",
        "json": "mkdocs_strategy_plugin.report.findings",
    }
)
"""Where each form lives; it is imported only when it is asked for."""
FORMS_FOR_PEOPLE = frozenset({"concise", "full"})
"""Forms whose readers name files from here, and not from the root of the repository."""


class Call(NamedTuple):
    """Where to look, and when."""

    paths: tuple[Path, ...]
    """As they were written; at least one."""
    day: Day
    """The day to speak of."""
    rev: str | None
    """The revision to look at; None: the files as they are."""
    since: str | None
    """The revision since which changes count; None: all counts."""


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="full",
    show_default=True,
    help="concise: a line each, without infos. full: with the source line and a hint. "
    "github: annotations of a workflow. gitlab: Code Quality. sarif: SARIF 2.1.0. "
    "json: for your own programs.",
)
@click.option("--output", metavar="FILE", help="Write there; the counts go to standard error.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    help="Show only what these find: codes, names or groups, such as REF001,MEA.",
)
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave out what these find.")
@click.option("--as-of", metavar="DAY", help="The day to speak of, such as 2027-03-31.")
@click.option("--rev", metavar="REV", help="Check the plans as they are in a revision of git.")
@click.option("--since", metavar="REV", help="Show only what has to do with changes since then.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: only on a terminal.",
)
def validate(  # noqa: PLR0913  (one for each option)
    paths: tuple[str, ...],
    *,
    form: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    as_of: str | None,
    rev: str | None,
    since: str | None,
    color: str,
    strict: bool,
) -> None:
    """Check strategies and say what is to be mended.

    PATH is a site (a folder with an mkdocs.yml), a folder with plans, a plan's folder or one of
    its files; default: the current folder. A file means its whole plan, showing that file's
    findings. With a site, the embeds and links of its pages are checked too; a page may also be
    named alone.

    Exit code: 0 no error, 1 some (with --strict: or a warning), 2 the call itself was wrong.
    """
    with reported():
        selection = Selection.parse(select, ignore)
        real = dt.datetime.now(dt.UTC)  # noqa: TID251  (this is the edge)
        call = Call(tuple(map(Path, paths or (".",))), Day(real, as_of), rev, since)
        found, root = _found(call, is_for_people=form in FORMS_FOR_PEOPLE)
        shown = tuple(filter(selection.holds, found.diagnostics))
        # A standard output that is closed is None.
        is_terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
        use_colour = color == "always" or (color == "auto" and is_terminal)
        report = _reporter(form, selection)
        text = report(shown, root=root, sources=found.sources, colour=use_colour)
        # On the other stream, so that the report can be piped on.
        unread = strays(found.strays, root=root) if form in FORMS_FOR_PEOPLE else ""
        if unread:
            click.echo(unread, err=True)
        if output is None:
            click.echo(text, nl=False, color=use_colour)
        else:
            from mkdocs_strategy_plugin.pipeline.writing import rewrite  # noqa: PLC0415  (few write)

            rewrite(Path(output), text)
            click.echo(f"{output}: {summary(shown)}", err=True)
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(int(any(each.severity in stopping for each in shown)))


def _reporter(form: str, selection: Selection) -> Callable[..., str]:
    """Return what words a report; the full one counts many findings of a rule nobody named."""
    report: Callable[..., str] = importlib.import_module(FORMS[form]).report
    return functools.partial(report, whole=selection.named) if form == "full" else report


def _found(call: Call, *, is_for_people: bool) -> tuple[Findings, Path]:
    """Return what was found, and the folder that files are named from."""
    if call.rev is not None or call.since is not None:
        return _found_in_history(call, is_for_people=is_for_people)
    found = findings_of(targets_of(call.paths), call.day)
    if is_for_people:
        return found, Path.cwd()
    top = repository_of(call.paths[0])
    return found.without_links(top), top


def _found_in_history(call: Call, *, is_for_people: bool) -> tuple[Findings, Path]:
    # It asks git, which only these calls need.
    from mkdocs_strategy_plugin.pipeline.tracked_paths import TrackedPaths  # noqa: PLC0415

    with TrackedPaths.of(call.paths) as tracked:
        if call.rev is None:
            found = findings_of(targets_of(call.paths), call.day).without_links(tracked.top)
        else:
            found = tracked.findings_at(call.rev, call.day)
        if call.since is not None:
            news = tracked.news(found, call.since, until=call.rev, day=call.day)
            found = news.findings
            if not news.has_changes:
                click.echo(f"No file of a plan has changed since '{call.since}'.", err=True)
    # What is not in the work tree is named as git does: `git show REV:path`.
    is_here = is_for_people and call.rev is None
    return found, Path.cwd() if is_here else tracked.top
