"""A generated page, and the slots in it that are filled past the Markdown parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.model.once import Once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Page", "Slots", "filled", "slot"]

SLOT = re.compile(r"<!--strategy-slot (\d+)-->")


class Page(NamedTuple):
    """One generated page."""

    path: str
    """Where it goes, relative to the docs folder: `2016/scorecard.md`."""
    text: str
    """Markdown with front matter; a slot stands for each piece of ready HTML."""
    fragments: tuple[str, ...] = ()
    """The ready HTML, by number of its slot."""
    edit: Path | None = None
    """The file an author changes to change this page."""
    in_nav: bool = True
    """False for the pages of single entities."""
    is_searched: bool = True
    """False where every word is found on another page already."""
    section: str = ""
    """Title of its folder in a navigation that has such folders; empty: as MkDocs has it."""
    plan: str = ""
    """The folder of its plan; empty for the page of all plans."""
    language: str = ""
    """Code of its language."""
    banner: str = ""
    """Ready HTML above it; empty while the page shows what its plan says."""


@dataclass(slots=True)
class Slots:
    """Collects the ready HTML of one page while its template runs."""

    fragments: list[str] = field(default_factory=list)
    """What was put in, in order."""
    once: Once = field(default_factory=Once)
    """Makes the same text of what an earlier build put in, so that it is known again."""

    def put(self, html: str) -> Markup:
        """Keep `html` and return its slot: a comment, which Markdown leaves as it is."""
        self.fragments.append(self.once.of(str, html))
        return Markup(slot(len(self.fragments) - 1))  # noqa: S704  (a number)


def filled(html: str, fragments: Sequence[str]) -> str:
    """Return a page's HTML with the fragments in their slots."""
    return SLOT.sub(lambda match: fragments[int(match[1])], html) if fragments else html


def slot(number: int) -> str:
    """Return what stands for a fragment: a comment, which Markdown leaves as it is."""
    return f"<!--strategy-slot {number}-->"
