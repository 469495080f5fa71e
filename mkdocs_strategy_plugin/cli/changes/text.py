"""What changed, on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.cli.changes.excerpts import excerpt
from mkdocs_strategy_plugin.render.changes.word_diff import Mark
from mkdocs_strategy_plugin.report.terminal import Paint, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.render.changes.overview import Overview, PlanView
    from mkdocs_strategy_plugin.render.changes.told import Passage, Told

__all__ = ["text_form"]

PAINTS = {Mark.REMOVED: Paint.REMOVED, Mark.ADDED: Paint.ADDED}
BRACKETS = {Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
"""What stands around words without colours, as git writes it."""
SOFTENED, OTHER = "!", "-"


def text_form(overview: Overview, *, colour: bool) -> str:
    """Return what changed as plain text, with a line for each decision.

    Args:
        overview: What changed, in words.
        colour: Whether to use the colours of a terminal.
    """
    lines = [visible(overview.heading), *_lines(overview, colour=colour), "", overview.summary]
    return "".join(f"{line}\n" for line in lines)


def _lines(overview: Overview, *, colour: bool) -> Iterator[str]:
    for plan in overview.plans:
        name = f" ({visible(plan.name)})" if plan.name else ""
        yield ""
        yield Paint.HELP(visible(plan.title), colour=colour) + name
        yield from (f"  {visible(note)}" for note in plan.notes)
        yield from _sections(plan, colour=colour)


def _sections(plan: PlanView, *, colour: bool) -> Iterator[str]:
    for section in plan.sections:
        if section is not plan.decisions:
            yield f"  {Paint.FAINT(section.title, colour=colour)}"
        for told in section.told:
            yield from _told(told, colour=colour)


def _told(told: Told, *, colour: bool) -> Iterator[str]:
    mark = SOFTENED if told.is_softened else OTHER
    line = visible(told.headline)
    yield f"  {mark} {Paint.WARNING(line, colour=colour) if told.is_softened else line}"
    for passage in told.passages:
        yield from _passage(passage, colour=colour)
    for when, value in told.values:
        yield f"      {visible(when)}: {visible(value)}"


def _passage(passage: Passage, *, colour: bool) -> Iterator[str]:
    shown = "".join(_marked(text, mark, colour=colour) for mark, text in excerpt(passage.pieces))
    language = f"{passage.language}: " if passage.language else ""
    for line in f"{language}{shown}".splitlines():
        yield f"      {line}"


def _marked(text: str, mark: Mark, *, colour: bool) -> str:
    lines = [visible(line) for line in text.split("\n")]
    if mark is Mark.KEPT:
        return "\n".join(lines)
    if colour:
        return "\n".join(PAINTS[mark](line, colour=True) for line in lines)
    opening, closing = BRACKETS[mark]
    shown = "\n".join(lines)
    return f"{opening}{shown}{closing}"
