"""Whether two values say the same, and how much two entities have in common."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.compute.changes.values import Name, Parts, Several, Span, Words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.values import Key, Value

__all__ = [
    "VALUES",
    "Renames",
    "key_of",
    "leaves",
    "likeness",
    "says_the_same",
    "share_references",
    "share_words",
    "words_of",
]

Renames: TypeAlias = "Mapping[tuple[str, str], tuple[str, str]]"
"""Kind and id of what was renamed, old to new."""

LINK = re.compile(r"(strategy:(?:[^\s<>()]*/)?)([a-z]+)/([a-z0-9-]+)(?=[\s<>()]|$)")
"""A link in Markdown to an entity."""
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+")

VALUES = "actuals"
"""Begins the way to a measured value; the field of that name is not compared as one."""
SAME_TEXT = 0.8
"""Part of their words that two texts have in common if one is the other with small edits."""
A_SENTENCE = 4
"""Words from which on a text is hardly written twice."""

WEIGHT_OF_WORDS = 2.0
"""A text tells more of an entity than one of a few fixed words."""
WEIGHT_OF_TITLE = 4.0
"""Its title tells most."""


def says_the_same(old: Value | None, new: Value | None, renames: Renames) -> bool:
    """Tell whether nobody decided anything between two values; names follow what was renamed.

    A name that was left as it was says the same too: it is what it names that has gone.
    """
    if old == new:
        return True
    if old is None or new is None:
        return False
    wanted = key_of(new, {})
    return wanted in (key_of(old, renames), key_of(old, {}))


def key_of(value: Value, renames: Renames) -> Hashable:
    """Return what is equal for values that say the same: without order and titles of others."""
    if isinstance(value, Words):
        return frozenset((code, _tidy(said, renames)) for code, said in value.words)
    if isinstance(value, Name):
        return renames.get((value.kind, value.id), (value.kind, value.id))
    if isinstance(value, Span):
        return value.start, value.end
    if isinstance(value, Several):
        return frozenset(Counter(key_of(each, renames) for each in value.items).items())
    if isinstance(value, Parts):
        return frozenset((_key(key, renames), key_of(each, renames)) for key, each in value.items)
    return value


def _key(key: Key, renames: Renames) -> Hashable:
    return key if isinstance(key, str) else key_of(key, renames)


def _tidy(said: str, renames: Renames) -> str:
    """Return a text without the blanks that quoting and folding leave, its links up to date."""
    lines = (line.rstrip() for line in said.strip().splitlines())
    text = "\n".join(lines)
    return LINK.sub(lambda match: _linked(match, renames), text) if "strategy:" in text else text


def _linked(match: re.Match[str], renames: Renames) -> str:
    kind, name = renames.get((match[2], match[3]), (match[2], match[3]))
    return f"{match[1]}{kind}/{name}"


def leaves(parts: Parts, renames: Renames) -> dict[Hashable, Hashable]:
    """Return each single thing that an entity says, by the way to it; texts as `Counter`s."""
    return dict(_leaves(parts, (), renames))


def _leaves(
    value: Value, path: tuple[Hashable, ...], renames: Renames
) -> Iterator[tuple[Hashable, Hashable]]:
    if isinstance(value, Parts):
        if path and not value.items:
            yield path, ()
        for key, each in value.items:
            yield from _leaves(each, (*path, _key(key, renames)), renames)
    elif isinstance(value, Words):
        for code, said in value.words:
            yield (*path, code), _tidy(said, renames)
    elif isinstance(value, Several):
        # Each item for itself: one of five that changed leaves four in common.
        for each in value.items:
            yield (*path, key_of(each, renames)), ()
    else:
        yield path, key_of(value, renames)


def likeness(one: Mapping[Hashable, Hashable], other: Mapping[Hashable, Hashable]) -> float:
    """Return how much two entities say in common, 0 to 1; 1 for two that say nothing."""
    if one == other:
        return 1.0
    whole = common = 0.0
    for path in one.keys() | other.keys():
        mine, others = one.get(path), other.get(path)
        weight = _weight(path) if isinstance(others if mine is None else mine, str) else 1.0
        whole += weight
        if path in one and path in other:
            common += weight * _alike(mine, others)
    return common / whole


def share_words(one: Mapping[Hashable, Hashable], other: Mapping[Hashable, Hashable]) -> bool:
    """Tell whether two say something that is hardly said twice: a title, a sentence, a series.

    Numbers in a title are passed over: "12 million in 2016" becomes "15 million in 2017".
    """
    return any(_are_own(path, value, other[path]) for path, value in one.items() if path in other)


def _are_own(path: Hashable, one: Hashable, other: Hashable) -> bool:
    field = path[0] if isinstance(path, tuple) else path
    if field == VALUES:
        return one == other
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    if field == "title":
        return _alike(DIGITS.sub("0", one), DIGITS.sub("0", other)) >= SAME_TEXT
    return len(words_of(one)) >= A_SENTENCE and _alike(one, other) >= SAME_TEXT


def share_references(one: Mapping[Hashable, Hashable], other: Mapping[Hashable, Hashable]) -> bool:
    """Tell whether two name the same entity in the same place: a goal, a metric, a channel."""
    return any(
        any(map(_is_reference, (*path, value) if isinstance(path, tuple) else (value,)))
        for path, value in one.items()
        if path in other and other[path] == value
    )


def _is_reference(key: Hashable) -> bool:
    # What `key_of` makes of a `Name`; terms and amounts are tuples of a type of their own.
    return type(key) is tuple and bool(key) and all(isinstance(each, str) for each in key)


def _weight(path: Hashable) -> float:
    is_title = isinstance(path, tuple) and path[:1] == ("title",)
    return WEIGHT_OF_TITLE if is_title else WEIGHT_OF_WORDS


def _alike(one: Hashable, other: Hashable) -> float:
    if one == other:
        return 1.0
    if not isinstance(one, str) or not isinstance(other, str):
        return 0.0
    mine, others = Counter(words_of(one)), Counter(words_of(other))
    total = mine.total() + others.total()
    return 2 * (mine & others).total() / total if total else 0.0


def words_of(text: str) -> list[str]:
    """Return the words of a text, without their upper case."""
    return WORD.findall(text.casefold())
