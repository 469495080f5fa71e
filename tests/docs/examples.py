"""The examples that pages of the documentation show, and what the plugin finds in them.

A block with a title is a file. It begins an example of its own, unless a comment before it says

- `<!-- with the files above -->`: it is one more file of the example above;
- `<!-- added to the file above -->`: it is written below what that file holds already;
- `<!-- finds REF001 at 21:16 -->`: it holds a mistake on purpose, and the next block mends it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.pipeline.clock import Clock
from tests.examined import examined_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

NOW = dt.datetime(2027, 12, 31, 12, tzinfo=dt.UTC)
"""A day after all values that the documentation shows."""

BLOCK = re.compile(
    r"(?P<marks>(?:^<!-- [^\n]* -->\n)*)^```(?P<kind>yaml|csv)(?P<info>[^\n]*)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
TITLE = re.compile(r'title="([^"]+)"')
MISTAKE = re.compile(r"finds (?P<code>[A-Z]{3}\d{3}) at (?P<place>\d+:\d+)")


@dataclass(frozen=True)
class Block:
    """One YAML or CSV block of a page."""

    page: str
    """Path of the page, relative to the repository."""
    title: str
    """Name of the file; empty where the page gives none."""
    body: str
    """Its text."""
    marks: str
    """The comments before it."""

    @property
    def is_of_plan(self) -> bool:
        """True for a file of the docs folder."""
        return self.title.startswith("docs/")


@dataclass(frozen=True)
class Example:
    """Files that belong together."""

    page: str
    """Path of the page, relative to the repository."""
    files: Mapping[str, str]
    """Text by name."""
    mistake: tuple[str, str] | None = None
    """Code of a deliberate mistake, and its line and column; None: there is none."""


def pages() -> Iterator[Path]:
    """Yield the pages written by hand, and the README; rules have tests of their own."""
    yield ROOT / "README.md"
    yield from sorted(each for each in DOCS.rglob("*.md") if each.parent != DOCS / "rules")


def blocks(page: Path) -> list[Block]:
    """Return all YAML and CSV blocks of a page."""
    name = page.relative_to(ROOT).as_posix()
    return [
        Block(name, *(TITLE.findall(match["info"]) or [""]), match["body"], match["marks"])
        for match in BLOCK.finditer(page.read_text("utf-8"))
    ]


def examples(page: Path) -> Iterator[Example]:
    """Yield the examples of a page; one that grows is there at each of its steps."""
    files: dict[str, str] = {}
    shown = [block for block in blocks(page) if block.is_of_plan]
    for block, following in zip_longest(shown, shown[1:]):
        before = files
        files = _with(files, block)
        mistake = MISTAKE.search(block.marks)
        if mistake:
            yield Example(block.page, files, (mistake["code"], mistake["place"]))
            files = before
        elif not following or "with the files above" not in following.marks:
            yield Example(block.page, files)


def _with(files: Mapping[str, str], block: Block) -> dict[str, str]:
    if "added to the file above" in block.marks:
        return {**files, block.title: files[block.title] + "\n" + block.body}
    if "with the files above" in block.marks:
        return {**files, block.title: block.body}
    return {block.title: block.body}


def found(example: Example, folder: Path) -> list[Diagnostic]:
    """Return the errors and warnings in an example."""
    for name, text in example.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    examined = examined_in(folder / "docs", Clock(NOW))
    return [
        each for plan in examined for each in plan.diagnostics if each.severity is not Severity.INFO
    ]
