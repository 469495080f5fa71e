"""Embeds in lines of their own, in running text and in headings."""

from __future__ import annotations

import copy
import html
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.toc import unique
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from mkdocs_strategy_plugin.embed.marks import LINE, MARK
from mkdocs_strategy_plugin.load.embeds import mentions_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.blockparser import BlockParser

    from mkdocs_strategy_plugin.embed.host import Host
    from mkdocs_strategy_plugin.embed.marks import Marks

__all__ = ["Headings", "Inline", "Lines", "Marking"]

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PLACEHOLDER = re.compile("\x02[^\x03]*\x03")


class Marking(Preprocessor):
    """Puts a mark in the place of each embed in prose."""

    def __init__(self, marks: Marks, md: Markdown) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page with marks, and blank lines around those of blocks."""
        text = "\n".join(lines)
        done, parts = 0, []
        # The front matter is gone already, and dashes at the beginning are a line.
        for embed in mentions_in(text, has_front_matter=False).embeds:
            mark = self._marks.put(embed, text[embed.start : embed.end])
            line = text.rfind("\n", 0, embed.start) + 1
            # An embed that is indented belongs to what stands above it.
            is_block = LINE.fullmatch(mark) and line == embed.start
            parts += [text[done : max(line, done)], "\n" if is_block else ""]
            parts += [text[max(line, done) : embed.start], mark, "\n" if is_block else ""]
            done = embed.end
        return "".join((*parts, text[done:])).split("\n") if parts else lines


class Lines(BlockProcessor):
    """Shows embeds that have a line for themselves, in whatever block that is."""

    def __init__(self, marks: Marks, host: Host, parser: BlockParser) -> None:
        super().__init__(parser)
        self._marks = marks
        self._host = host

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  (as Markdown calls it)
        """Tell whether a block holds an embed in a line of its own."""
        return LINE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put what the first embed of a block shows between what stands before and behind it."""
        before, number, after = LINE.split(blocks.pop(0), maxsplit=1)
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip("\n")])
        shown = ET.SubElement(parent, "p")
        # Markdown takes the paragraph away where it holds nothing but a block.
        shown.text = self.parser.md.htmlStash.store(self._host.block(self._marks.embed(number)))
        if after.strip():
            blocks.insert(0, after.lstrip("\n"))


class Inline(InlineProcessor):
    """Shows embeds in running text."""

    def __init__(self, marks: Marks, host: Host, md: Markdown) -> None:
        super().__init__(MARK.pattern, md)
        self._marks = marks
        self._host = host
        self.shown: set[str] = set()
        """What stands for them until raw HTML comes back."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  (its name in Markdown)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  (as above)
    ) -> tuple[str, int, int]:
        """Return what stands for the shown embed, and where its mark was."""
        placeholder = self.md.htmlStash.store(self._host.inline(self._marks.embed(m[1])))
        self.shown.add(placeholder)
        return placeholder, m.start(0), m.end(0)


class Headings(Treeprocessor):
    """Keeps what embeds show out of the ids of headings: links must outlive the figures."""

    def __init__(self, inline: Inline, md: Markdown) -> None:
        super().__init__(md)
        self._inline = inline

    def run(self, root: Element) -> None:
        """Give ids to headings with embeds, before the table of contents does."""
        if not self._inline.shown or "toc" not in self.md.treeprocessors:
            return
        toc = self.md.treeprocessors["toc"]
        used = {each.attrib["id"] for each in root.iter() if "id" in each.attrib}
        for heading in root.iter():
            if heading.tag in HEADINGS and "id" not in heading.attrib:
                words = "".join(copy.deepcopy(heading).itertext())
                if any(each in words for each in self._inline.shown):
                    plain = html.unescape(PLACEHOLDER.sub("", words)).strip()
                    slug = toc.slugify(plain, toc.sep)  # type: ignore[attr-defined]
                    heading.set("id", unique(slug, used))
