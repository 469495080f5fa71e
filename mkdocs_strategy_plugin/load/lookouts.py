"""What YAML reads without complaint, though the author cannot have meant it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import yaml

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.events import end_of, start_of
from mkdocs_strategy_plugin.load.quoting import quoted
from mkdocs_strategy_plugin.load.scalars import is_plain
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = [
    "CURLY_QUOTES",
    "KEY_BEFORE_LOOK_ALIKE",
    "LOOK_ALIKES",
    "Lookout",
    "look_alike",
    "lookouts",
    "name_and_cure",
]

Lookout: TypeAlias = Callable[[yaml.ScalarEvent], Finding | None]
"""Sees a scalar before it is read."""

LOOK_ALIKES = {
    "\t": ("tab", "spaces"),
    "\u00a0": ("no-break space", "an ordinary space"),
    "\u2007": ("figure space", "an ordinary space"),
    "\u202f": ("narrow no-break space", "an ordinary space"),
    "\u3000": ("full-width space", "an ordinary space"),
    "\ufeff": ("byte order mark", "nothing"),
    "\u200b": ("zero-width space", "nothing"),
    "\u2018": ("curly quote", "a straight quote (' or \")"),
    "\u2019": ("curly quote", "a straight quote (' or \")"),
    "\u201c": ("curly quote", "a straight quote (' or \")"),
    "\u201d": ("curly quote", "a straight quote (' or \")"),
    "\uff1a": ("full-width colon", "':' and a space"),
}
"""Characters that look like those of YAML and are not: their names, and what to write."""

CURLY_QUOTES = "\u2018\u201c"
"""Those that open a text."""

KEY_BEFORE_LOOK_ALIKE = re.compile("\\s*(?:- +)*[\\w-]+(?=\uff1a|:[\u00a0\u2007\u202f\u3000])")
"""A key, up to the full-width colon or the colon with another space that makes it text."""

_LOOK_ALIKE = re.compile(f"[{''.join(LOOK_ALIKES)[1:]}]")  # tabs never end up in data
_KEY_ENDS = re.compile(r" *:")
_CLOSING_QUOTES = "\u2019\u201d"

# A word right behind the `#`; not a line of YAML that somebody took out (`#owner: me`).
_HASHTAG = re.compile(r" (#(?![\w-]+:(?:\s|$))[^\W_])")
_LETTER = re.compile(r"[^\W\d_]")


def lookouts(source: Source) -> tuple[Lookout, ...]:
    """Return those that may find something in this file: mostly none."""
    text = source.text
    hashtags = _hashtags(text) if "#" in text else {}
    found: list[Lookout] = [_for_lost_hashtags(source, hashtags)] if hashtags else []
    if not text.isascii() and _LOOK_ALIKE.search(text):
        found.append(_for_look_alikes(source))
    return tuple(found)


def _hashtags(text: str) -> dict[int, int]:
    """Return the offset of each word after a `#`, by the offset of the spaces before it."""
    found = {}
    for match in _HASHTAG.finditer(text):
        gap = match.start()
        while text[gap - 1 : gap] in (" ", "\t"):
            gap -= 1
        found[gap] = match.start(1)
    return found


def _for_lost_hashtags(source: Source, hashtags: dict[int, int]) -> Lookout:
    def lookout(event: yaml.ScalarEvent) -> Finding | None:
        hashtag = hashtags.get(end_of(event))
        if hashtag is None or not is_plain(event):
            return None
        gap = hashtag - end_of(event)
        # People put two spaces before a comment, and a value without letters takes no hashtag.
        if event.value and (gap > 1 or not _LETTER.search(event.value)):
            return None
        return _lost_hashtag(source, hashtag, source.text[start_of(event) : hashtag])

    return lookout


def _lost_hashtag(source: Source, at: int, before: str) -> Finding:
    lost = source.rest_of_line(at)
    return Finding(
        source.location(at),
        f"{shown(lost)} is read as a comment, not as text",
        f"Write {quoted((before + lost).strip())}, or put a space after '#' if it is a comment.",
        code="SYN007",
    )


def _for_look_alikes(source: Source) -> Lookout:
    def lookout(event: yaml.ScalarEvent) -> Finding | None:
        if event.value.isascii() or not is_plain(event):
            return None
        return _look_alike_in(source, event)

    return lookout


def _look_alike_in(source: Source, event: yaml.ScalarEvent) -> Finding | None:
    value = event.value
    found = _LOOK_ALIKE.search(source.text, start_of(event), end_of(event))
    if found is None:
        return None
    if _KEY_ENDS.match(source.text, end_of(event)):
        return look_alike(source, found.start(), f"in the key {shown(value)}")
    # A sentence between curly quotes is somebody's words; one word alone was meant to be quoted.
    is_word = not re.search(r"\s", value)
    if is_word and value[0] in CURLY_QUOTES and value[-1] in _CLOSING_QUOTES:
        return look_alike(source, found.start(), "in place of a straight quote")
    is_first = value.startswith(found[0]) and not value[0].strip()
    return look_alike(source, found.start(), f"before {shown(value)}") if is_first else None


def look_alike(source: Source, offset: int, where: str) -> Finding:
    """Return a finding for a look-alike character that stands at an offset."""
    return Finding(
        source.location(offset), *name_and_cure(source.text[offset], where), code="SYN008"
    )


def name_and_cure(character: str, where: str) -> tuple[str, str]:
    """Return message and hint for a look-alike character."""
    name, instead = LOOK_ALIKES[character]
    return f"a {name} stands {where}", f"Write {instead} in its place."
