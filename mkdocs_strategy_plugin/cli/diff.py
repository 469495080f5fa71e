"""`mkdocs-strategy diff`: say what was decided between two states of a strategy."""

from __future__ import annotations

import contextlib
import re
import sys
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.cli.changes.markdown import markdown_form
from mkdocs_strategy_plugin.cli.changes.structured import SideName, structured_form
from mkdocs_strategy_plugin.cli.changes.text import text_form
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.paths import ANY_PATH
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.compared import compared
from mkdocs_strategy_plugin.pipeline.editions import Revision, opened
from mkdocs_strategy_plugin.pipeline.sides import sides_of
from mkdocs_strategy_plugin.pipeline.writing import rewrite
from mkdocs_strategy_plugin.render.changes.overview import PlanPair, UnreadFile, overview
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE, languages
from mkdocs_strategy_plugin.render.words import words
from mkdocs_strategy_plugin.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.pipeline.compared import ComparedPlan
    from mkdocs_strategy_plugin.pipeline.editions import Where
    from mkdocs_strategy_plugin.pipeline.gaps import FileFault
    from mkdocs_strategy_plugin.pipeline.sides import Sides

__all__ = ["diff"]

AUTO = "auto"
SHORT_HASH = 7
FULL_HASH = re.compile(r"\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b")
"""A hash that no reader wants to see whole, as scripts of CI write it."""
MOST_WORDS = 2


@click.command()
@click.argument("sides", nargs=-1, metavar="[OLD] [NEW]")
@click.option(
    "--plan",
    "path",
    type=ANY_PATH,
    help="The site, the plan or the file that is meant; default: the current folder.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="markdown: for a comment of a pull request. json: for machines.",
)
@click.option(
    "--language",
    type=click.Choice([AUTO, *languages()]),
    default=AUTO,
    show_default=True,
    help="auto: the first language of the plan, if there are words for it, else English.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything has changed.")
@click.option(
    "--output",
    type=ANY_PATH,
    help="Write to a file instead of the terminal.",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: only on a terminal.",
)
def diff(  # noqa: PLR0913, PLR0917  (one argument an option)
    sides: tuple[str, ...],
    path: Path | None,
    form: str,
    language: str,
    output: Path | None,
    color: str,
    *,
    exit_code: bool,
) -> None:
    """Say what was decided between OLD and NEW, and which targets were softened.

    OLD and NEW are revisions of git (a branch, a tag, a commit) or folders; a folder that could
    be a revision is written ./so. Default: what is committed (HEAD) and what is in the working
    tree. A..B compares two revisions, A...B what B has added since it left A, as a pull request
    does.

    Exit code: 0 done (with --exit-code: and nothing has changed), 1 something has, 2 the call
    itself was wrong.
    """
    with reported():
        if len(sides) > MOST_WORDS:
            raise StrategyError(
                f"'{sides[2]}' is one too many: there are two sides to compare",
                "Name the plan with --plan.",
            )
        meant = sides_of(sides, path)
        found = _compared(meant, path)
        for note in meant.notes:
            click.echo(f"Note: {note}.", err=True)
        use_colour = color == "always" or (color == AUTO and not output and sys.stdout.isatty())
        text = _told(meant, found, form, language, colour=use_colour)
        _write(text, output, colour=use_colour)
        _say_unread(meant, found)
    sys.exit(int(exit_code and any(each.is_changed for each in found)))


def _compared(meant: Sides, path: Path | None) -> tuple[ComparedPlan, ...]:
    with contextlib.ExitStack() as stack:
        old, new = (
            stack.enter_context(opened(where, scope))
            for where, scope in zip((meant.old, meant.new), meant.scopes, strict=True)
        )
        found = compared(old, new)
        if not found:
            there = f"at '{path}' " if path else ""
            raise StrategyError(
                f"there is no plan {there}on either side",
                "A plan is a folder with a file strategy.yml; name it, or a folder above it.",
            )
        return found


def _told(
    meant: Sides, found: Sequence[ComparedPlan], form: str, language: str, *, colour: bool
) -> str:
    said = words(_language(found) if language == AUTO else language)
    pairs = [_pair(each, meant) for each in found]
    if form == "json":
        return structured_form(pairs, said, old=_side(meant.old), new=_side(meant.new))
    view = overview(pairs, said, old=_name(meant.old), new=_name(meant.new))
    return markdown_form(view) if form == "markdown" else text_form(view, colour=colour)


def _language(found: Sequence[ComparedPlan]) -> str:
    plans = (each.new or each.old for each in found)
    first = next((plan.languages[0] for plan in plans if plan), SOURCE_LANGUAGE)
    return first if first in languages() else SOURCE_LANGUAGE


def _pair(each: ComparedPlan, meant: Sides) -> PlanPair:
    unread = (*_unread(meant.old, each.old_faults), *_unread(meant.new, each.new_faults))
    return PlanPair(each.old, each.new, each.changes, unread, each.untold)


def _unread(side: Where, faults: Sequence[FileFault]) -> Iterator[UnreadFile]:
    for fault in faults:
        yield UnreadFile(_name(side), *fault)


def _name(side: Where) -> str:
    """Return what a side is called: a revision with its hash, so that it is known for ever."""
    if not isinstance(side, Revision):
        return side.name
    name = FULL_HASH.sub(lambda match: match[0][:SHORT_HASH], side.name)
    short = side.commit[:SHORT_HASH]
    return name if side.commit.startswith(name) else f"{name} ({short})"


def _side(side: Where) -> SideName:
    return SideName(side.name, side.commit if isinstance(side, Revision) else "")


def _write(text: str, output: Path | None, *, colour: bool) -> None:
    if output:
        rewrite(output, text)
    else:
        click.echo(text, nl=False, color=colour)


def _say_unread(meant: Sides, found: Sequence[ComparedPlan]) -> None:
    for each in found:
        for side, faults in ((meant.old, each.old_faults), (meant.new, each.new_faults)):
            for file in dict.fromkeys(visible(fault.file) for fault in faults):
                where = _name(side) or "the working tree"
                click.echo(f"Not all of {file} can be compared in {where}.", err=True)
