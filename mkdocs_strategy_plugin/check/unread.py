"""What may stand in files that were not read to their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["may_hold"]


def may_hold(unread: Iterable[str], name: str, *, has_unreadable: bool) -> bool:
    """Tell whether a file that could not be read may hold an entity called `name`.

    Args:
        unread: Texts of files that were not read to their end.
        name: An id.
        has_unreadable: True where a file's text is not known at all.
    """
    word = rf"{re.escape(name)}[\"']?\s*"
    # A key whose colon is of another kind, or missing, may be what could not be read.
    as_key = re.compile(rf"(?<![\w-]){word}[:\uff1a]|^\s*[\"']?{word}$", re.MULTILINE)
    return has_unreadable or any(as_key.search(text) for text in unread)
