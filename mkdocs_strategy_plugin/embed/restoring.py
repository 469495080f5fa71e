"""Marks that Markdown found in code or in raw HTML, where nothing is shown."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from mkdocs_strategy_plugin.embed.marks import MARK

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from mkdocs_strategy_plugin.embed.marks import Marks

__all__ = ["InCode", "InHtml"]


class InCode(Treeprocessor):
    """Shows the comment where a mark stands in code."""

    def __init__(self, marks: Marks, md: Markdown) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, root: Element) -> None:
        """Look at all code of a page."""
        for code in root.iter("code"):
            if code.text and MARK.search(code.text):
                code.text = AtomicString(self._marks.as_shown(code.text))


class InHtml(Postprocessor):
    """Puts the comment back where a mark stands in HTML that others have made."""

    def __init__(self, marks: Marks, md: Markdown) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """Return the HTML of a page without marks."""
        done, parts = 0, []
        for match in MARK.finditer(text):
            written = self._marks.as_written(match[0])
            is_shown = _is_in_code(text, match.start()) or _is_in_tag(text, match.start())
            parts += [text[done : match.start()], html.escape(written) if is_shown else written]
            done = match.end()
        return "".join((*parts, text[done:]))


def _is_in_code(text: str, at: int) -> bool:
    return any(
        text.rfind(f"<{name}", 0, at) > text.rfind(f"</{name}", 0, at) for name in ("code", "pre")
    )


def _is_in_tag(text: str, at: int) -> bool:
    return text.rfind("<", 0, at) > text.rfind(">", 0, at)
