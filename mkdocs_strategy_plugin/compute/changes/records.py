"""What a change is: plain values that know their units, so that anybody can word or store them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import datetime as dt

__all__ = [
    "Amount",
    "Bounds",
    "ChangeKind",
    "Effect",
    "Growth",
    "Key",
    "Languages",
    "Length",
    "Money",
    "Name",
    "Parts",
    "Plain",
    "PlanChange",
    "Reading",
    "Readings",
    "Reason",
    "Rhythm",
    "Several",
    "Share",
    "Span",
    "Term",
    "Value",
    "Weight",
    "Words",
]


class Weight(enum.Enum):
    """What sort of reader a change is for, the most important first."""

    DECISION = "decision"
    """It says what is done otherwise from now on."""
    WORDS = "words"
    """It says the same, or more of it, in other words."""
    DATA = "data"
    """It says what was measured."""


class ChangeKind(enum.Enum):
    """What was decided."""

    ADDED = "added"
    """The entity is new."""
    DROPPED = "dropped"
    """The entity is gone."""
    RENAMED = "renamed"
    """The same content has another id; `was` says which it had."""
    BECAME = "became"
    """It stands in another collection now, as a goal that became an objective; see `was`."""
    ORPHANED = "orphaned"
    """It serves nothing any more: what it served is gone, or is no longer named."""
    MOVED = "moved"
    """It serves another goal or objective."""
    TARGET_SET = "target-set"
    """There is a target where none was, or none that can be missed."""
    TARGET_REMOVED = "target-removed"
    """There is no target any more, or none that can be missed."""
    TARGET_RAISED = "target-raised"
    """Its number is higher; whether that is harder is the `effect`."""
    TARGET_LOWERED = "target-lowered"
    """Its number is lower; whether that is easier is the `effect`."""
    TARGET_CHANGED = "target-changed"
    """It is told otherwise: as a band, as a change, or in a unit that cannot be compared."""
    BASELINE = "baseline"
    """The start changed: its value or when it was measured."""
    TRAJECTORY = "trajectory"
    """The planned way to the target changed."""
    METRIC = "metric"
    """Something else is measured; no target can be compared with the one before."""
    PERIOD = "period"
    """It has another time."""
    DECISION = "decision"
    """A channel is used, tried out, left or avoided otherwise than before."""
    STATUS = "status"
    """A tactic is further on, or given up."""
    CADENCE = "cadence"
    """The rhythm is another one, or there is one now."""
    CADENCE_LOST = "cadence-lost"
    """There is no rhythm any more."""
    OWNER = "owner"
    """Somebody else answers for it."""
    BANDS = "bands"
    """From another pace on is everything on track or at risk."""
    FIELD_SET = "field-set"
    """A field says something that said nothing."""
    FIELD_CHANGED = "field-changed"
    """A field says something else."""
    FIELD_REMOVED = "field-removed"
    """A field says nothing any more."""
    WORDS = "words"
    """A text was written, edited or removed."""
    VALUES_ADDED = "values-added"
    """Values of a KPI came in."""
    VALUES_REMOVED = "values-removed"
    """Values of a KPI are gone."""
    VALUE_RESTATED = "value-restated"
    """A value of a period that had one is another."""

    @property
    def weight(self) -> Weight:
        """What sort of reader it is for."""
        if self is ChangeKind.WORDS:
            return Weight.WORDS
        is_data = self.value.startswith("value")
        return Weight.DATA if is_data else Weight.DECISION


class Effect(enum.Enum):
    """What a change makes of what was promised."""

    SOFTENED = "softened"
    """It can be kept where it would have been broken: easier, or later."""
    TIGHTENED = "tightened"
    """It can be broken where it would have been kept: harder, or earlier."""


class Reason(enum.Enum):
    """In what way a promise is another, or why that cannot be said."""

    EASIER = "easier"
    """Less has to be reached."""
    HARDER = "harder"
    """More has to be reached."""
    SLOWER = "slower"
    """Less has to be reached each day, in a period of another length."""
    FASTER = "faster"
    """More has to be reached each day, in a period of another length."""
    WIDER = "wider"
    """More values lie inside the band."""
    NARROWER = "narrower"
    """Fewer values lie inside the band."""
    LATER = "later"
    """It has to be reached later."""
    EARLIER = "earlier"
    """It has to be reached earlier."""
    MORE_TIME = "more-time"
    """There are more days to reach the same sum."""
    LESS_TIME = "less-time"
    """There are fewer days to reach the same sum."""
    NO_END = "no-end"
    """Nothing says any more when it has to be reached."""
    AN_END = "an-end"
    """Something says now when it has to be reached."""
    BACK_LOADED = "back-loaded"
    """Less of the way is planned early on."""
    FRONT_LOADED = "front-loaded"
    """More of the way is planned early on."""
    NOTHING_TO_MISS = "nothing-to-miss"
    """There was a target, and now nothing can be missed."""
    SOMETHING_TO_MISS = "something-to-miss"
    """There is a target now, so that something can be missed."""
    NOT_COMPARABLE = "not-comparable"
    """The two measure different things, or judge them in different ways."""


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


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One decision: something that a plan says now and did not say before."""

    kind: ChangeKind
    """What was decided."""
    entity: str
    """Kind of what it is about, in the singular; also `strategy`, `stage` and `exemption`."""
    id: str
    """Its id, the new one where it has got another; empty for the plan itself."""
    title: Languages = ()
    """Its name for readers, that of now unless it is gone; of a plan without one it is empty."""
    field: tuple[str, ...] = ()
    """The way to what changed, such as `("target",)`; empty for the whole entity."""
    old: Value | None = None
    """What it said; None: nothing."""
    new: Value | None = None
    """What it says; None: nothing."""
    was: Name | None = None
    """What it was, if it was renamed or became something else."""
    at: Name | None = None
    """Which of several it concerns: the channel of a target or value, the service of a persona."""
    period: Span | None = None
    """Of a measured value: what it was measured for."""
    effect: Effect | None = None
    """What it makes of what was promised; None: nothing, or that cannot be said."""
    reasons: tuple[Reason, ...] = ()
    """In what way; also where they point in different directions, so that there is no effect."""

    @property
    def weight(self) -> Weight:
        """What sort of reader it is for."""
        return self.kind.weight

    @property
    def is_softened(self) -> bool:
        """Tell whether a promise can be kept now where it would have been broken."""
        return self.effect is Effect.SOFTENED
