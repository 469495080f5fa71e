"""What search reads of a page: its words, without the markup and the pictures around them.

A search plugin takes longer to parse our tables and pictures than all of us to make them. While it
reads a page, plain words stand in for the ready HTML; of what is too large to be found in, none do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.once import Once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Aside", "hidden", "restored", "set_aside"]

LARGEST = 250_000
"""Characters of a fragment whose words are read: about a hundred rows with their pictures. What is
larger repeats the pages of entities, and would be one result for everything."""

BEGINNING = 40
"""Characters by which a fragment is looked for."""

PICTURE = '<svg class="strategy-'
"""How a picture of ours begins; its facts stand beside it, and shapes inside have no such class."""
INLINE = re.compile(r"</?(?:a|b|code|em|i|strong)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
STAND_IN = re.compile(r'<p data-strategy-aside="(\d+)">[^<]*</p>')


class Aside(NamedTuple):
    """A page while search reads it."""

    read: str
    """What search reads: words in the place of fragments."""
    whole: str
    """The page as it was."""
    fragments: tuple[str, ...]
    """What stands aside, by the numbers of its words."""


def set_aside(html: str, fragments: Iterable[str], *, once: Once | None = None) -> Aside:
    """Let words stand in for the fragments of a page.

    Args:
        html: Of the whole page.
        fragments: The ready HTML in it, in order; one that is not there any more is left alone.
        once: Remembers the words of fragments that are still the same.
    """
    found: list[str] = []
    read = "".join(_with_words(html, fragments, found, (once or Once()).of))
    return Aside(read, html, tuple(found))


def hidden(html: str) -> Aside:
    """Let one word that says nothing stand in for a page of which no words are to be found."""
    return Aside(_stand_in(0, ""), html, (html,))


def restored(html: str, aside: Aside) -> str:
    """Return a page's HTML with the fragments in the place of their words again.

    Args:
        html: What search has read, and what others may have changed since.
        aside: What was put aside of it.
    """
    # Mostly nobody has, and to look for the words takes longer than all else that is done here.
    if html is aside.read:
        return aside.whole
    return STAND_IN.sub(lambda match: aside.fragments[int(match[1])], html)


def _with_words(
    html: str, fragments: Iterable[str], found: list[str], make: Callable[..., str]
) -> Iterator[str]:
    done = 0
    for fragment in fragments:
        start = _start(html, fragment, done) if fragment else -1
        if start >= 0:
            yield html[done:start]
            yield _stand_in(len(found), make(_words, fragment))
            found.append(fragment)
            done = start + len(fragment)
    yield html[done:]


def _stand_in(number: int, words: str) -> str:
    return f'<p data-strategy-aside="{number}">{words}</p>'


def _start(html: str, fragment: str, done: int) -> int:
    """Return where a fragment begins behind what is done; below 0: nowhere.

    `find` would study all of a fragment first, which takes longer than to look at its beginning.
    """
    beginning = fragment[:BEGINNING]
    start = html.find(beginning, done)
    while start >= 0 and not html.startswith(fragment, start):
        start = html.find(beginning, start + 1)
    return start


def _words(fragment: str) -> str:
    if len(fragment) > LARGEST:
        return ""
    text = "".join(_without_pictures(fragment))
    return " ".join(TAG.sub(" ", INLINE.sub("", text)).split())


def _without_pictures(html: str) -> Iterator[str]:
    before, *rest = html.split(PICTURE)
    yield before
    for part in rest:
        # The shape of a state inside a picture is an SVG too.
        yield part.split("</svg>", part.count("<svg") + 1)[-1]
