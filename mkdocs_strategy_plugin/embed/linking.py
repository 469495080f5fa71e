"""Links to entities: `[text](strategy:kpi/arrivals)`, with or without a text of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from mkdocs_strategy_plugin.model.links import SCHEME
from mkdocs_strategy_plugin.render.markdown import titled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from mkdocs_strategy_plugin.embed.host import Host

__all__ = ["Addresses", "Titles"]


class Titles(Treeprocessor):
    """Gives links without a text the title of what they lead to."""

    def __init__(self, host: Host, md: Markdown) -> None:
        super().__init__(md)
        self._host = host

    def run(self, root: Element) -> None:
        """Look at all links of a page."""
        for link, written in _links(root):
            titled(link, self._host.link(written))


class Addresses(Treeprocessor):
    """Points links at the pages of entities; one that leads nowhere is plain text."""

    def __init__(self, host: Host, md: Markdown) -> None:
        super().__init__(md)
        self._host = host

    def run(self, root: Element) -> None:
        """Look at all links of a page, once nobody else does."""
        for link, written in list(_links(root)):
            found = self._host.link(written)
            if found and found.href is not None:
                link.set("href", found.href)
            else:
                link.attrib.pop("href")


def _links(root: Element) -> Iterator[tuple[Element, str]]:
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith(SCHEME):
            yield link, address.removeprefix(SCHEME)
