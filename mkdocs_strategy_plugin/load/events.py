"""YAML as a stream of events, from libyaml where PyYAML was built with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HAS_LIBYAML", "NextEvent", "end_of", "events_of", "start_of"]

NextEvent: TypeAlias = "Callable[[], yaml.Event]"
"""Gives the next event at each call; raises `yaml.YAMLError` where the text is no YAML."""

HAS_LIBYAML: bool = yaml.__with_libyaml__
"""False where YAML is read by PyYAML's own parser, about ten times slower."""


def events_of(text: str) -> NextEvent:
    """Return the function that gives the events of a text one by one."""
    loader = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader
    next_event: NextEvent = loader(text).get_event  # type: ignore[assignment]  # never called behind the end
    return next_event


def start_of(event: yaml.Event) -> int:
    """Return the offset at which an event begins."""
    return event.start_mark.index  # type: ignore[union-attr]  # a parser always sets it


def end_of(event: yaml.Event) -> int:
    """Return the offset behind an event; that of a plain text is behind its last word."""
    return event.end_mark.index  # type: ignore[union-attr]  # a parser always sets it
