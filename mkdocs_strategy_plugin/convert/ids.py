"""Ids made of names in any script."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = ["free_id", "slug_of"]

LONGEST = 48
"""Characters; an id is typed by hand."""

WITHOUT_PARTS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l"})
"""Latin letters that Unicode does not take apart."""
INSIDE_WORDS = str.maketrans("", "", "'`\u2019\u02bc\u00b4")


def slug_of(name: str) -> str:
    """Return the Latin letters and digits of a name as an id; empty where it has none."""
    folded = name.casefold().translate(WITHOUT_PARTS).translate(INSIDE_WORDS)
    plain = unicodedata.normalize("NFKD", folded)
    latin = "".join(each for each in plain if not unicodedata.combining(each))
    return _cut("-".join(re.findall(r"[a-z0-9]+", latin)))


def free_id(name: str, taken: Container[str], *, kind: str) -> str:
    """Return an id that is not taken: the name's, the next with a number behind it, or `kpi-2`.

    Args:
        name: What people call it.
        taken: Ids of its kind.
        kind: What an id begins with whose name has no letter we can write.
    """
    slug = slug_of(name)
    if slug and slug not in taken:
        return slug
    number = 2 if slug else 1
    while f"{slug or kind}-{number}" in taken:
        number += 1
    return f"{slug or kind}-{number}"


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST:
        return slug
    whole_words = slug[: LONGEST + 1].rpartition("-")[0]
    return whole_words or slug[:LONGEST]
