"""Authors' Markdown to HTML that is safe to publish: no raw HTML, no address that runs code."""

from __future__ import annotations

import functools
import html
import re
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from mkdocs_strategy_plugin.model.base import url
from mkdocs_strategy_plugin.model.links import SCHEME
from mkdocs_strategy_plugin.render.foreign import Foreign, in_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element


__all__ = ["Converter", "escaped", "titled"]

Way: TypeAlias = tuple[str, str | None]
"""What a link is called, and where it leads; None: nowhere, so it is plain text."""

PLAIN = re.compile(r"(?!\s|[#+-]|\d+\.[ ])[^\\`*_\[\]<>&\x00-\x1f]*[^\\`*_\[\]<>&\x00-\x1f\s]")
"""One line in which Markdown has nothing to do; most of what people write in a cell."""

BACKSLASHED = re.compile(r"([\\`*_{}#+\-.!>])")
"""What Python-Markdown gives a meaning to and takes a backslash before."""
AS_ENTITY = re.compile(r"[&<~:|^=@$/()\[\]]")
"""What it does not take one before, and what the usual extensions look for; round and square
brackets too, because a backslash before them begins a formula."""
MARKED = re.compile(f"{BACKSLASHED.pattern}|{AS_ENTITY.pattern}")
LINKS = {"a": "href", "img": "src"}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def escaped(text: str) -> str:
    """Return plain text so that a Markdown page shows exactly it, on one line.

    What is in another language than the page is marked up as such.
    """
    made = _escaped(str(text))
    return in_language(made, text.language) if isinstance(text, Foreign) else made


@functools.lru_cache(maxsize=4_096)
def _escaped(text: str) -> str:
    folded = " ".join(text.split())
    if not MARKED.search(folded):
        return folded
    entities = AS_ENTITY.sub(lambda match: f"&#{ord(match[0])};", folded)
    # The entities' own `#` must stay bare, so the backslashes go around them.
    return "".join(
        part if part.startswith("&#") else BACKSLASHED.sub(r"\\\1", part)
        for part in re.split(r"(&#\d+;)", entities)
    )


class Converter:
    """Turns authors' Markdown into HTML."""

    def __init__(self, resolve: Callable[[str], Way | None]) -> None:
        """Make a converter.

        Args:
            resolve: Returns the way to `kind/id`, or to `plan/kind/id`, as seen from the page;
                None if unknown.
        """
        self._resolve = resolve

    def blocks(self, text: str) -> str:
        """Return `text` as block HTML: paragraphs, lists."""
        if PLAIN.fullmatch(text):
            return f"<p>{html.escape(text.strip(), quote=False)}</p>"
        parser, links = _parser()
        links.resolve = self._resolve
        parser.reset()
        return parser.convert(text)

    def inline(self, text: str) -> str:
        """Return `text` without the paragraph around it, where there is just one."""
        made = self.blocks(text)
        if made.startswith("<p>") and made.endswith("</p>") and made.count("<p>") == 1:
            return made[3:-4]
        return made


# It takes longer to make than to use, so all pages share one: each parse begins anew.
@functools.cache
def _parser() -> tuple[markdown.Markdown, _Links]:
    parser, links = markdown.Markdown(extensions=["sane_lists"]), _Links()
    # Without these two, raw HTML is text like any other and is shown as it was written.
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(links, "strategy-links", 5)
    parser.treeprocessors.register(_Headings(), "strategy-headings", 4)
    return parser, links


class _Links(Treeprocessor):
    """Points links to entities at their pages, and takes the address from unsafe ones."""

    resolve: Callable[[str], Way | None]
    """Of the page whose text is parsed."""

    def run(self, root: Element) -> None:
        for tag, attribute in LINKS.items():
            for element in root.iter(tag):
                self._mend(element, attribute)

    def _mend(self, element: Element, attribute: str) -> None:
        address = _unescaped(element.get(attribute, ""))
        if address.startswith(SCHEME):
            target = titled(element, self.resolve(address.removeprefix(SCHEME)))
        else:
            target = _safe(address)
        if target is None:
            element.attrib.pop(attribute, None)
            return
        element.set(attribute, target)
        if attribute == "href":
            element.set("class", "strategy-reference")


class _Headings(Treeprocessor):
    """Makes bold lines of headings: which ones a page has is for the page to say."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in HEADINGS:
                bold = ET.Element("strong")
                bold.text, element.text = element.text, None
                bold.extend(element)
                element[:] = [bold]
                element.tag = "p"


def titled(element: Element, way: Way | None) -> str | None:
    """Return where a link leads; one without words of its own takes the entity's title."""
    if way is None:
        return None
    text, href = way
    if element.tag == "a" and not len(element) and not (element.text or "").strip():
        element.text = AtomicString(text)
        if isinstance(text, Foreign):
            element.set("lang", text.language)
    return href


def _unescaped(address: str) -> str:
    """Return an address as a browser may come to read it, however often it was escaped."""
    plain = html.unescape(address)
    while plain != address:
        address, plain = plain, html.unescape(plain)
    return plain


def _safe(address: str) -> str | None:
    try:
        return url(address)
    except ValueError:
        return None
