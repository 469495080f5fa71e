"""What may stand in files that were not wholly read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["may_hold", "partly_read"]


def partly_read(loaded: Loaded) -> tuple[str, ...]:
    """Return the texts of files not read to their end, or without all below a key at the top."""
    return (*loaded.unread, *_without_collection(loaded))


def _without_collection(loaded: Loaded) -> Iterator[str]:
    wheres = (*loaded.misread, *(each.where for each in loaded.findings))
    lost = {each.file for each in wheres if isinstance(each, Place) and len(each.path) == 1}
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
