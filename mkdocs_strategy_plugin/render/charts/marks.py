"""Small shapes that stand beside a word and say the same without colour."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.svg import decoration, element, picture

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "SIZE",
    "effect_mark",
    "judgement_mark",
    "severity_mark",
    "state_mark",
    "state_shape",
    "status_mark",
]

SIZE = 16
"""Side of the square that every mark is drawn in."""

_CHECK = "M1.6 8.4 3.7 6.3 6.4 9 12.3 3.1 14.4 5.2 6.4 13.2z"
_CROSS = (
    "M4.4 2.3 8 5.9 11.6 2.3 13.7 4.4 10.1 8 13.7 11.6 11.6 13.7 8 10.1 4.4 13.7 2.3 11.6 5.9 8 "
    "2.3 4.4z"
)
_DISC = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z"
_RING = f"{_DISC}m0 1.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4z"
_WIDE_RING = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14zm0 1.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0-10.8z"

STATES: Mapping[str, str] = MappingProxyType(
    {
        "achieved": _CHECK,
        "missed": _CROSS,
        "on_track": _DISC,
        "at_risk": "M8 1.6 15.2 14.2H.8z",
        "off_track": "M8 .6 15.4 8 8 15.4 .6 8z",
        "not_started": _RING,
        "no_data": (
            "M2.6 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 1 1 0-3.4zM8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 "
            "0 1 1 0-3.4zM13.4 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 1 1 0-3.4z"
        ),
        "no_target": "M2 2h12v12H2zM3.8 3.8v8.4h8.4V3.8zM5.4 7.1h5.2v1.8H5.4z",
    }
)
"""Outline by state; no two share a silhouette."""

SEVERITIES: Mapping[str, str] = MappingProxyType(
    {
        "error": "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14zM4 7v2h8V7z",
        "warning": "M8 1 15.6 14.8H.4zM8 4.4 3.1 13.2h9.8zM7.2 7h1.6v3H7.2zM7.2 10.9h1.6v1.5H7.2z",
        "info": f"{_WIDE_RING}M7.1 7h1.8v4.6H7.1zM7.1 4.2h1.8v1.8H7.1z",
    }
)
"""Outline by severity of a finding."""

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "idea": "M7 2h2v5h5v2H9v5H7V9H2V7h5z",
        "planned": "M2 3h12v10H2zM3.8 4.8v6.4h8.4V4.8z",
        "running": "M3 1.4 14.6 8 3 14.6z",
        "done": _CHECK,
        "dropped": _CROSS,
    }
)
"""Outline by status of a tactic."""

JUDGEMENTS: Mapping[str, str] = MappingProxyType(
    {"met": STATES["achieved"], "not-met": STATES["missed"], "not-known": STATES["no_data"]}
)
"""Outline by whether a letter of SMART is met."""

EFFECTS: Mapping[str, str] = MappingProxyType(
    {
        "softened": "M6.4 1.8h3.2v6.4h4L8 14.4 2.4 8.2h4z",
        "tightened": "M6.4 14.2h3.2V7.8h4L8 1.6 2.4 7.8h4z",
    }
)
"""Outline by what a change makes of a promise."""


@functools.cache
def state_mark(state: str) -> str:
    """Draw the shape of a KPI's, objective's or goal's state, to stand beside its word.

    Raises:
        KeyError: no such state.
    """
    return _mark(STATES[state])


def state_shape(state: str, *, x: float, y: float, size: float) -> str:
    """Draw the shape of a state inside another picture, its upper left corner at (x, y)."""
    shape = element("path", d=STATES[state], fill_rule="evenodd")
    box = f"0 0 {SIZE} {SIZE}"
    # A picture in a picture would be called one more picture.
    return element("svg", shape, x=x, y=y, width=size, height=size, viewBox=box, aria_hidden="true")


@functools.cache
def severity_mark(severity: str) -> str:
    """Draw the shape of a finding's severity: error, warning or info.

    Raises:
        KeyError: no such severity.
    """
    return _mark(SEVERITIES[severity])


def status_mark(status: str) -> str:
    """Draw the shape of a tactic's status, to stand beside its word.

    Raises:
        KeyError: no such status.
    """
    return _mark(STATUSES[status])


@functools.cache
def effect_mark(effect: str) -> str:
    """Draw whether a promise was softened or tightened, to stand beside the word.

    Raises:
        KeyError: no such effect.
    """
    return _mark(EFFECTS[effect])


@functools.cache
def judgement_mark(judgement: str, *, title: str) -> str:
    """Draw whether a letter of SMART is met, not-met or not-known; `title` says it in words.

    Raises:
        KeyError: no such judgement.
    """
    shape = element("path", d=JUDGEMENTS[judgement], fill_rule="evenodd")
    return picture(shape, css="strategy-mark", width=SIZE, height=SIZE, title=title)


@functools.cache
def _mark(outline: str) -> str:
    shape = element("path", d=outline, fill_rule="evenodd")
    return decoration(shape, css="strategy-mark", width=SIZE, height=SIZE)
