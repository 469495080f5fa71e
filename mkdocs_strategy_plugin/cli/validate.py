"""`mkdocs-strategy validate`: say what is to be mended, without building a site."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.repository import repository_of
from mkdocs_strategy_plugin.diagnostics import Severity, StrategyError
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.pipeline.clock import clock_of
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.report import concise, full, github

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.targets import Target

__all__ = ["validate"]

FORMS = {"concise": concise.report, "full": full.report, "github": github.report}
FORMS_OF_A_REPOSITORY = frozenset({"github"})
"""Forms whose readers name files from the root of the repository, and not from here."""


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="full",
    show_default=True,
    help="concise: a line each, without infos. full: with the source line and a hint. "
    "github: annotations of a workflow.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: only on a terminal.",
)
def validate(paths: tuple[str, ...], form: str, color: str, *, strict: bool) -> None:
    """Check strategies and say what is to be mended.

    PATH is a site (a folder with an mkdocs.yml), a folder with plans, a plan's folder or one of
    its files; default: the current folder. A file means its whole plan, showing that file's
    findings.

    Exit code: 0 no error, 1 some (with --strict: or a warning), 2 the call itself was wrong.
    """
    with reported():
        meant = [Path(path) for path in paths or (".",)]
        targets = targets_of(meant)
        diagnostics, sources = _examined(targets)
        use_colour = color == "always" or (color == "auto" and sys.stdout.isatty())
        root = repository_of(meant[0]) if form in FORMS_OF_A_REPOSITORY else Path.cwd()
        click.echo(
            FORMS[form](diagnostics, root=root, sources=sources, colour=use_colour),
            nl=False,
            color=use_colour,
        )
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(int(any(each.severity in stopping for each in diagnostics)))


def _examined(
    targets: Iterable[Target],
) -> tuple[tuple[Diagnostic, ...], dict[Path, Source]]:
    real = dt.datetime.now(dt.UTC)  # noqa: TID251  (this is the edge)
    found: dict[Diagnostic, None] = {}
    sources: dict[Path, Source] = {}
    for target in targets:
        for each in _meant(target, real):
            sources.update(each.loaded.sources)
            found.update(dict.fromkeys(_shown(each.diagnostics, target.file)))
    return tuple(sorted(found, key=_order)), sources


def _meant(target: Target, real: dt.datetime) -> tuple[Examined, ...]:
    """Return the plans a target means: of a file, all that are read from it."""
    examined = examine(
        target.plans,
        docs_dir=target.docs_dir,
        library=Library(target.limits),
        severities=target.severities,
        clock=clock_of(target.as_of, environment=os.environ, real=real),
    )
    if target.file is None:
        return examined
    meant = tuple(each for each in examined if target.file in each.loaded.files)
    if not meant:
        raise StrategyError(
            f"'{target.file.name}' belongs to no plan",
            "A plan reads the YAML files of its folder and the CSV files of its measurements/.",
        )
    return meant


def _shown(diagnostics: Iterable[Diagnostic], file: Path | None) -> Iterator[Diagnostic]:
    return (each for each in diagnostics if file is None or each.location.file == file)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    location = diagnostic.location
    return str(location.file), location.line, location.column, diagnostic.rule.code
