"""The reference page of the exports: `python -m mkdocs_strategy_plugin.report.exports_page`."""

from __future__ import annotations

import enum
import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute import records
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.tables import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["exports_page"]

PROSE = Path(__file__).with_name("exports_page.md")


def exports_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off the records."""
    columns = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in COLUMNS.items())
    page = PROSE.read_text("utf-8").replace("<!-- columns -->", columns)
    return page.replace("<!-- records -->\n", "\n".join(_records()))


def _records() -> Iterator[str]:
    """Yield the lines about each record, the figures of a plan first, and about each choice."""
    classes: list[type] = [getattr(records, name) for name in records.__all__]
    classes.sort(key=lambda cls: cls is not records.PlanFigures)
    for cls in classes:
        if not issubclass(cls, enum.Enum):
            yield from _section(cls, _fields(cls))
    for cls in classes:
        if issubclass(cls, enum.Enum):
            yield from _section(cls, _members(cls))


def _section(cls: type, lines: Iterator[str]) -> Iterator[str]:
    yield from (f"### {_heading(cls)}", "", inspect.getdoc(cls) or "", "")
    yield from lines
    yield ""


def _fields(cls: type) -> Iterator[str]:
    yield from ("| key | meaning |", "|---|---|")
    for each in attributes(cls):
        yield f"| `{each.name}` | {each.docstring} |"


def _members(cls: type[enum.Enum]) -> Iterator[str]:
    for each in attributes(cls):
        yield f"- `{cls[each.name].value}`: {each.docstring}"


def _heading(cls: type) -> str:
    """Return the name of a record in words: `KpiFigures` is "kpi figures"."""
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__
    )
    return spaced.strip()


if __name__ == "__main__":
    sys.stdout.write(exports_page())
