"""What a conversion could not carry over: each thing with its place and the reason."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Leftover", "Unread", "Why"]


class Why(NamedTuple):
    """A reason, to be worded in any language."""

    key: str
    """Its sentence in `words.yml`, below `reasons`."""
    details: Mapping[str, str] = MappingProxyType({})
    """What fills the sentence."""


class Leftover(NamedTuple):
    """One thing that needs a person."""

    file: str
    """Name of the file it is from."""
    place: str
    """Where a person finds it: `KPIs!C7`, or `kpis.csv:3`."""
    field: str
    """The header of its column, or its key; empty where it has none."""
    written: str
    """What stands there, every word of it."""
    why: Why
    """Why it was not carried over, or not as it is."""


class Unread(Exception):  # noqa: N818  (it is told as a leftover, and is nobody's error)
    """A text that is not read as what its column holds."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.why = Why(key, details)
        """Why not."""
