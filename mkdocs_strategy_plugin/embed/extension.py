"""The Python-Markdown extension: it puts parts of plans in the places of comments.

A preprocessor puts a mark in the place of each embed, behind fences and before raw HTML. Where
Markdown then finds the mark in a block or in running text, it becomes what the embed shows; where
it finds it in code after all, it becomes the comment again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension

from mkdocs_strategy_plugin.embed.linking import Addresses, Titles
from mkdocs_strategy_plugin.embed.marks import Marks
from mkdocs_strategy_plugin.embed.reading import Headings, Inline, Lines, Marking
from mkdocs_strategy_plugin.embed.restoring import InCode, InHtml

if TYPE_CHECKING:
    from markdown import Markdown

    from mkdocs_strategy_plugin.embed.host import Host

__all__ = ["StrategyExtension"]


class StrategyExtension(Extension):
    """Embeds and links to entities, for the page that its host knows of."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (its name in Markdown)
        """Register all that is needed; the numbers say between which of Markdown's own."""
        marks, host = Marks(), self._host
        inline = Inline(marks, host, md)
        # Fences are 25, raw HTML is 20.
        md.preprocessors.register(Marking(marks, md), "strategy-marks", 22)
        # What gets past tables (75), lists (30) and references (15), and not yet paragraphs (10).
        md.parser.blockprocessors.register(Lines(marks, host, md.parser), "strategy-lines", 12)
        # Code spans are 190, inline HTML is 90.
        md.inlinePatterns.register(inline, "strategy-inline", 95)
        # Highlighting of code is 30, inline patterns are 20, the table of contents is 5.
        md.treeprocessors.register(InCode(marks, md), "strategy-code", 35)
        md.treeprocessors.register(InCode(marks, md), "strategy-code-spans", 15)
        md.treeprocessors.register(Titles(host, md), "strategy-titles", 12)
        md.treeprocessors.register(Headings(inline, md), "strategy-headings", 6)
        # MkDocs looks at addresses at 0, and would not know ours.
        md.treeprocessors.register(Addresses(host, md), "strategy-links", -5)
        # Raw HTML comes back at 30.
        md.postprocessors.register(InHtml(marks, md), "strategy-html", 25)
