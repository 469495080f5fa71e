"""What a scalar and a tag say of themselves, before any field has looked at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["MISSING", "is_known_tag", "is_lost_block", "is_merge_key", "is_plain", "shown_tag"]

MISSING: Final[Collection[str]] = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value at all where it is plain."""

_CORE = "tag:yaml.org,2002:"
# Tags that say what a reader of plain data assumes anyway.
_KNOWN_TAGS = frozenset(
    _CORE + name
    for name in ("str", "null", "bool", "int", "float", "timestamp", "seq", "map", "omap", "set")
) | {"!"}


def is_plain(event: yaml.ScalarEvent) -> bool:
    """Tell whether a scalar is written without quotes, tag and block indicator."""
    return bool(event.implicit[0])


def is_lost_block(event: yaml.ScalarEvent) -> bool:
    """Tell whether a `>` or `|` begins a block of text that turned out empty."""
    return event.style in ("|", ">") and not event.value


def is_merge_key(event: yaml.Event) -> bool:
    """Tell whether an event is a plain `<<`, which as a key adds the keys of its value."""
    return isinstance(event, yaml.ScalarEvent) and event.value == "<<" and is_plain(event)


def is_known_tag(tag: str) -> bool:
    """Tell whether plain data stays plain under a tag."""
    return tag in _KNOWN_TAGS


def shown_tag(tag: str) -> str:
    """Return a tag as authors write it: `!!python/name:x` or `!Own`."""
    return "!!" + tag.removeprefix(_CORE) if tag.startswith(_CORE) else tag
