"""What a Markdown page asks of plans: embeds, `<!-- strategy:kpi arrivals -->`, and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.load.prose import prose
from mkdocs_strategy_plugin.model.links import SCHEME, links_in

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Embed",
    "Mention",
    "Mentions",
    "Slip",
    "Word",
    "may_hold_slip",
    "mentions_in",
    "parsed",
]

COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
EMBED = re.compile(r"<!--\s*strategy:(?P<view>[^\s>]+?)(?P<words>(?:\s.*?)?)-->", re.DOTALL)
SLIP = re.compile(
    r"<!--\s*(?P<scheme>strateg[yi](?P<mark>\s*:\s*|\s+))(?P<view>[\w-]+)(?P<words>(?:\s[^<>]*?)?)-->",
    re.IGNORECASE,
)
"""Nearly an embed: other letters, the word in Indonesian, blanks around the colon, or none."""
SLIP_MARK = re.compile("<!--\\s*[Ss][Tt][Rr][Aa][Tt][Ee][Gg][YyIi][:\\s]")
WORD = re.compile(
    r"(?:(?P<key>[\w-]+)=)?(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>\S+))"
)
IN_FRONT = re.compile(r"[ \t>]*(?:(?:[*+-]|\d+\.|:|\[\^[^\]\n]*\]:)[ \t]+)*")
"""What may stand in front of an embed that has its line for itself: indentation, marks of lists."""


class Word(NamedTuple):
    """A word of an embed behind its view."""

    key: str
    """What stands in front of the `=`; empty for the name of an entity."""
    value: str
    """What is named or chosen, without quotes."""
    offset: int
    """Where it begins in the page, its key included."""


class Embed(NamedTuple):
    """A comment that a part of a plan takes the place of."""

    view: str
    """What to show, as it is written."""
    words: tuple[Word, ...]
    """Of what, and what of it."""
    start: int
    """Offset in the page."""
    end: int
    """Offset behind it."""
    view_offset: int
    """Offset of `view`."""
    is_alone: bool
    """True where it has its line for itself."""


class Slip(NamedTuple):
    """A comment that is nearly an embed, and perhaps nothing but a comment."""

    view: str
    """What an embed would show, in lower case."""
    words: tuple[Word, ...]
    """Of what, and what of it."""
    rest: str
    """The same as it is written."""
    written: str
    """All of the comment."""
    offset: int
    """Where its word `strategy` stands in the page."""
    has_mark: bool
    """True where a colon stands behind that."""

    @property
    def as_embed(self) -> str:
        """The embed that is most likely meant."""
        return " ".join(("<!--", f"strategy:{self.view}", *self.rest.split(), "-->"))


class Mention(NamedTuple):
    """A link to an entity."""

    written: str
    """What stands behind `strategy:`."""
    offset: int
    """Where `strategy:` stands in the page."""


class Mentions(NamedTuple):
    """All that one page asks of plans."""

    embeds: tuple[Embed, ...] = ()
    """In the order of the page."""
    links: tuple[Mention, ...] = ()
    """In the order of the page."""
    slips: tuple[Slip, ...] = ()
    """In the order of the page."""


def may_hold_slip(page: str) -> bool:
    """Tell at a glance whether a page may have what is nearly an embed."""
    return "<!--" in page and SLIP_MARK.search(page) is not None


def mentions_in(page: str, *, has_front_matter: bool = True) -> Mentions:
    """Return the embeds and the links of a page that stand in prose.

    Args:
        page: Its text.
        has_front_matter: False where that is gone already.
    """
    if SCHEME not in page and not may_hold_slip(page):
        return Mentions()
    text = prose(page, has_front_matter=has_front_matter)
    comments = list(COMMENT.finditer(text))
    embeds = (parsed(match[0], text, match.start()) for match in comments)
    slips = (_slip(match[0], match.start()) for match in comments)
    links = (Mention(written, offset) for written, offset in links_in(text))
    return Mentions(
        tuple(embed for embed in embeds if embed),
        tuple(e for e in links if not any(c.start() < e.offset < c.end() for c in comments)),
        tuple(slip for slip in slips if slip),
    )


def parsed(comment: str, page: str = "", start: int = 0) -> Embed | None:
    """Return the embed that a comment is; None for any other comment.

    Args:
        comment: From `<!--` to `-->`.
        page: The text that it stands in; empty: it stands alone.
        start: Its offset there.
    """
    match = EMBED.fullmatch(comment)
    if match is None:
        return None
    return Embed(
        match["view"],
        tuple(_words(match["words"], start + match.start("words"))),
        start,
        start + len(comment),
        start + match.start("view"),
        _is_alone(page, start, start + len(comment)),
    )


def _slip(comment: str, start: int) -> Slip | None:
    match = None if EMBED.fullmatch(comment) else SLIP.fullmatch(comment)
    if match is None:
        return None
    rest = match["words"]
    return Slip(
        match["view"].lower(),
        tuple(_words(rest, start + match.start("words"))),
        rest,
        comment,
        start + match.start("scheme"),
        has_mark=":" in match["mark"],
    )


def _words(text: str, start: int) -> Iterator[Word]:
    for match in WORD.finditer(text):
        value = next((match[name] for name in ("double", "single", "bare") if match[name]), "")
        yield Word(match["key"] or "", value, start + match.start())


def _is_alone(page: str, start: int, end: int) -> bool:
    before = page[page.rfind("\n", 0, start) + 1 : start]
    after = page[end:].partition("\n")[0]
    return IN_FRONT.fullmatch(before) is not None and not after.strip()
