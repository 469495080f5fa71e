"""What the picture of a trend shows: days, numbers and words, before anything is drawn."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Column", "DateMark", "Dot", "EventMark", "Label", "Reading", "Trend"]


class Dot(NamedTuple):
    """A value at the end of a day."""

    day: float
    """Days since the calendar began, the end of the day."""
    value: float
    """Finite; all values of a picture share one unit."""


class Column(NamedTuple):
    """The value of one period."""

    start: float
    """Beginning of its first day."""
    end: float
    """End of its last day."""
    value: float
    """Its height."""
    planned: float | None = None
    """Where the plan wanted it; None leaves the line out."""
    is_partial: bool = False
    """True: a part of it is missing, so it is hollow."""


class DateMark(NamedTuple):
    """A stretch of the time axis with a name."""

    start: float
    """Beginning of its first day."""
    end: float
    """End of its last day."""
    name: str
    """Short."""
    year: str = ""
    """Stands under the name, where a year begins."""
    is_minor: bool = False
    """True where there is room for it on wide screens only."""


class Reading(NamedTuple):
    """What is read out where a pointer is."""

    day: float
    """Where it stands, counted as in `Dot`."""
    value: float
    """Its height in the plot."""
    said: str
    """Its time and value in words."""


class EventMark(NamedTuple):
    """Something that happened."""

    start: float
    """Beginning of its first day."""
    end: float
    """End of its last day."""


class Label(NamedTuple):
    """A name beside the plot, at the height of what it names."""

    slug: str
    """What it names, `actual`, `target` or `forecast`; of a note its side, `above`, `below` or
    `beside`."""
    name: str
    """The same in the page's language."""
    amount: str
    """Its value in words."""
    value: float
    """Its height."""


class Trend(NamedTuple):
    """What the picture shows; days are counted as in `Dot`, numbers are finite and share a unit."""

    title: str
    """Its name."""
    description: str
    """The same facts in words."""
    span: tuple[float, float]
    """First and last day."""
    low: float
    """Value at the bottom of the plot."""
    high: float
    """Value at its top."""
    numbers: tuple[tuple[float, str], ...] = ()
    """Values of the grid, each in words."""
    dates: tuple[DateMark, ...] = ()
    """Names along the time axis."""
    line: tuple[tuple[Dot, ...], ...] = ()
    """The way of the values, a run for each stretch without a hole."""
    dots: tuple[Dot, ...] = ()
    """The values on it, in order."""
    loose: tuple[Dot, ...] = ()
    """Values that lack a part."""
    start: Dot | None = None
    """Where it all began."""
    plan: tuple[Dot, ...] = ()
    """The planned path."""
    zone: tuple[tuple[Dot, ...], tuple[Dot, ...]] | None = None
    """The lower and the upper edge of where values should be."""
    target: float | None = None
    """Drawn across the plot; None leaves it out."""
    forecast: tuple[Dot, ...] = ()
    """From the last value to the end."""
    spread: tuple[Dot, ...] = ()
    """The corners of the forecast's range, in drawing order."""
    columns: tuple[Column, ...] = ()
    """Values period by period."""
    column_numbers: tuple[tuple[float, str], ...] = ()
    """Values beside the columns that stand below the plot, each in words."""
    columns_below: str = ""
    """Name of the columns where they stand below the plot; empty: they are the plot."""
    holes: tuple[tuple[float, float], ...] = ()
    """Beginning and end of what has no value."""
    events: tuple[EventMark, ...] = ()
    """By their first day; the first one has the number 1."""
    labels: tuple[Label, ...] = ()
    """Names behind the plot."""
    note: Label | None = None
    """The last value in words, beside it; None where a label says so."""
    state: str = "no-target"
    """State of the KPI; colours the last value and the forecast."""
    readings: tuple[Reading, ...] = ()
    """The values in words, in order of time."""
