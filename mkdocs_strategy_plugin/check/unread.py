"""What may stand in files that were not wholly read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["may_hold", "partly_read", "texts_with_exemptions"]


def partly_read(loaded: Loaded) -> tuple[str, ...]:
    """Return the texts of files not read to their end, or without all below a key at the top."""
    return (*loaded.unread, *_without_collection(loaded))


def texts_with_exemptions(loaded: Loaded) -> tuple[str, ...]:
    """Return the texts of files that may hold exemptions which could not be read."""
    faulty = {each.file for each in _places(loaded) if each.path[:1] == ("exemptions",)}
    texts = (source.text for path, source in loaded.sources.items() if path in faulty)
    return tuple(text for text in (*partly_read(loaded), *texts) if "exemptions" in text)


def _places(loaded: Loaded) -> Iterator[Place]:
    yield from loaded.misread
    for finding in loaded.findings:
        if isinstance(finding.where, Place):
            yield finding.where


def _without_collection(loaded: Loaded) -> Iterator[str]:
    lost = {each.file for each in _places(loaded) if len(each.path) == 1}
    for path, source in loaded.sources.items() if lost else ():
        if path in lost and source.text not in loaded.unread:
            yield source.text


def may_hold(unread: Iterable[str], name: str, *, has_unreadable: bool) -> bool:
    """Tell whether a file that could not be read may hold an entity called `name`.

    Args:
        unread: Texts of files that were only partly read.
        name: An id.
        has_unreadable: True where a file's text is not known at all.
    """
    word = rf"{re.escape(name)}[\"']?\s*"
    # A key whose colon is of another kind, or missing, may be what could not be read.
    as_key = re.compile(rf"(?<![\w-]){word}[:\uff1a]|^\s*[\"']?{word}$", re.MULTILINE)
    return has_unreadable or any(as_key.search(text) for text in unread)
