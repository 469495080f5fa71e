"""YAML as a stream of events, from libyaml where PyYAML was built with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HAS_LIBYAML", "NextEvent", "end_of", "events_of", "gave_up", "start_of"]

NextEvent: TypeAlias = "Callable[[], yaml.Event]"
"""Gives the next event at each call; raises `yaml.YAMLError` where the text is no YAML."""

HAS_LIBYAML: bool = yaml.__with_libyaml__
"""False where YAML is read by PyYAML's own parser, about ten times slower."""


def events_of(text: str, *, patiently: bool = False) -> NextEvent:
    """Return the function that gives the events of a text one by one.

    Args:
        text: YAML.
        patiently: True reads with PyYAML's own parser, which goes as deep as the text does.
    """
    loader = yaml.CSafeLoader if HAS_LIBYAML and not patiently else yaml.SafeLoader
    next_event: NextEvent = loader(text).get_event  # type: ignore[assignment]  # never called behind the end
    return next_event


def gave_up(error: yaml.YAMLError) -> bool:
    """Tell whether libyaml refused the depth of a text.

    From 0.2.6 on it does so at 1,000 levels, and while it looks ahead: before a reader with a
    bound of its own has seen the level that is too deep.
    """
    return "nesting depth" in (getattr(error, "problem", None) or "")


def start_of(event: yaml.Event) -> int:
    """Return the offset at which an event begins."""
    return event.start_mark.index  # type: ignore[union-attr]  # a parser always sets it


def end_of(event: yaml.Event) -> int:
    """Return the offset behind an event; that of a plain text is behind its last word."""
    return event.end_mark.index  # type: ignore[union-attr]  # a parser always sets it
