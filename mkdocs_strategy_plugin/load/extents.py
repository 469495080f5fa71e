"""How far the words reach that a location points at."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import yaml

from mkdocs_strategy_plugin.load.events import end_of, events_of, start_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import Location
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["end_columns"]


def end_columns(source: Source, starts: Iterable[Location]) -> Mapping[Location, int]:
    """Return the columns behind the words that begin at locations, by location.

    Args:
        source: A YAML file; of a broken one the words before its fault are known.
        starts: Locations in it.

    Returns:
        1-based, in code points, behind the closing quote where there is one; nothing for what is no
        key and no text, and for texts of several lines.
    """
    wanted = {source.start_of(each.line) + each.column - 1: each for each in starts}
    ends = {}
    for start, end in _words(source.text):
        begin = wanted.get(start)
        if begin and end <= source.end_of(begin.line):
            ends[begin] = begin.column + end - start
    return ends


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where keys and texts begin and end; values of no characters are none."""
    next_event = events_of(text)
    with contextlib.suppress(yaml.YAMLError):
        while not isinstance(event := next_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.ScalarEvent) and end_of(event) > start_of(event):
                yield start_of(event), end_of(event)
