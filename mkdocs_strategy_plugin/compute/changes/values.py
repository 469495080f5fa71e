"""What a field can say: plain values that know their units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "Amount",
    "Bounds",
    "Growth",
    "Key",
    "Languages",
    "Length",
    "Money",
    "Name",
    "Parts",
    "Plain",
    "Reading",
    "Readings",
    "Rhythm",
    "Several",
    "Share",
    "Span",
    "Term",
    "Value",
    "Words",
]

# Dataclasses, because values of two kinds are never equal, whatever they hold.

Languages: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of language code and words; the code is empty for all languages."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit."""

    number: float
    """In `unit`; a percent as a share, 0.045 for 4.5 %."""
    unit: str = "number"
    """`number`, `percent`, `money`, `minutes` or `seconds`; else as its author wrote it."""
    per: str = ""
    """What a target is for: `month` and so on; empty: the whole period."""
    currency: str = ""
    """Code of the currency of money; empty for all else, or where the plan names none."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A band to stay inside of."""

    low: float | None
    """The lower bound, as `Amount.number`; None: there is none."""
    high: float | None
    """The upper bound; None: there is none."""
    unit: str = "number"
    """See `Amount.unit`."""
    per: str = ""
    """See `Amount.per`."""
    currency: str = ""
    """See `Amount.currency`."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A target that is told from the baseline."""

    number: float
    """How much is added, in `unit`; a percent as a share."""
    unit: str
    """`%` for a part of the baseline, `pp` for points of a percent, else as `Amount.unit`."""
    every: str = ""
    """How often it compounds: `quarter` and so on; empty: once."""
    per: str = ""
    """See `Amount.per`."""
    end: Amount | None = None
    """What it comes to; None where there is no baseline to grow from."""
    currency: str = ""
    """See `Amount.currency`."""


@dataclass(frozen=True, slots=True)
class Term:
    """One of the format's fixed words."""

    group: str
    """The name of its list, such as `Decision`; empty for `measure-first`."""
    word: str
    """As a plan has it, such as `use`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text by language."""

    words: Languages
    """What it says."""
    is_markdown: bool = False
    """Whether it is Markdown."""


@dataclass(frozen=True, slots=True)
class Name:
    """Another entity, by its name in the plan that names it."""

    kind: str
    """Its kind in the singular; empty where the plan has nothing of that name."""
    id: str
    """Its id."""
    title: Languages = ()
    """Its name for readers; empty where the plan has nothing of that id."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period."""

    start: dt.date
    """The first day."""
    end: dt.date
    """The last day."""
    unit: str = ""
    """What it is in the calendar, such as `month`; empty for an interval."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often something happens."""

    count: float
    """Times in each unit."""
    unit: str = ""
    """`week` and so on; empty: ongoing, without a rhythm."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time."""

    minutes: float
    """In minutes."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, once or at a rate."""

    amount: float
    """In `currency`."""
    per: str = ""
    """For each `month` and so on; empty: once."""
    currency: str = ""
    """Its code; empty where the plan names none."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole."""

    share: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Plain:
    """What is the same in every language: a format, a tag, an address."""

    text: str
    """As its author wrote it."""


@dataclass(frozen=True, slots=True)
class Several:
    """A list."""

    items: tuple[Value, ...]
    """In its author's order."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A mapping."""

    items: tuple[tuple[Key, Value], ...]
    """By the name of a field, or by what else is named; in the order of the fields."""


Key: TypeAlias = str | Name | Span
"""What stands for a part of a mapping."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One measured value."""

    period: Span
    """What it was measured for."""
    channel: Name | None = None
    """On which channel; None: the KPI as a whole."""
    value: Amount | None = None
    """The value; None where only the two parts of a ratio are known."""
    numerator: Amount | None = None
    """What a ratio counts."""
    denominator: Amount | None = None
    """What a ratio counts it against."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Measured values."""

    items: tuple[Reading, ...]
    """By channel, then in order of their periods."""


Value: TypeAlias = (
    Amount
    | Bounds
    | Growth
    | Term
    | Words
    | Name
    | Span
    | Rhythm
    | Length
    | Money
    | Share
    | Plain
    | Several
    | Parts
    | Reading
    | Readings
)
"""What a field can say."""
