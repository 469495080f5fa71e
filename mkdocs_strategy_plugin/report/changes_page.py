"""The reference page of changes: `python -m mkdocs_strategy_plugin.report.changes_page`."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.plain import VALUES
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.weight import Effect, Weight
from mkdocs_strategy_plugin.report.record_lines import fields, members

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["changes_page"]

PROSE = Path(__file__).with_name("changes_page.md")
ADDED_BY_FORM = {
    "weight": "What sort of reader it is for.",
    "said": "What was decided, as a sentence in the language that was asked for.",
}
"""Keys that the form has beside the fields of a change."""


def changes_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off the records."""
    page = PROSE.read_text("utf-8")
    return page.replace("<!-- records -->\n", "\n".join(_records()))


def _records() -> Iterator[str]:
    yield from _section("a change", PlanChange, fields(PlanChange, ADDED_BY_FORM))
    names = ("kind", "weight", "effect", "reasons")
    for name, choice in zip(names, (ChangeKind, Weight, Effect, Reason), strict=True):
        yield from _section(f"`{name}`", choice, members(choice))
    yield from ("### values", "", "A value is an object; its `type` says which.", "")
    for name, value in VALUES.items():
        yield from _section(f"`{name}`", value, fields(value), depth=4)


def _section(heading: str, cls: type, lines: Iterator[str], *, depth: int = 3) -> Iterator[str]:
    yield from (f"{'#' * depth} {heading}", "", inspect.getdoc(cls) or "", "")
    yield from lines
    yield ""


if __name__ == "__main__":
    sys.stdout.write(changes_page())
