"""Personas: to whom we speak."""

import enum
import re
from typing import Annotated, NamedTuple

from pydantic import Field

from mkdocs_strategy_plugin.model.base import (
    ContentFormat,
    Entity,
    Model,
    OneOrMore,
    ServiceRef,
    StageRef,
)
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.problems import problem, shown, wrong_type
from mkdocs_strategy_plugin.model.readers import Expand, ReadBy
from mkdocs_strategy_plugin.model.text import AnyText, Language, Markdown, PlainText

__all__ = [
    "Activity",
    "Age",
    "Day",
    "Evidence",
    "Hours",
    "MediaUse",
    "Persona",
    "PersonaKind",
    "Priority",
]


class PersonaKind(enum.Enum):
    """How the audience is described."""

    PERSONA = "persona"
    """One imagined person who stands for many."""
    SEGMENT = "segment"
    """A group told by what its members share."""
    ANTI_PERSONA = "anti-persona"
    """People we do not speak to."""


class Activity(enum.Enum):
    """How often a service is used."""

    DAILY = "daily"
    """Every day."""
    WEEKLY = "weekly"
    """Every week."""
    MONTHLY = "monthly"
    """Every month."""
    RARELY = "rarely"
    """Less often."""


class Day(enum.Enum):
    """A day of the week."""

    MON = "mon"
    """Monday."""
    TUE = "tue"
    """Tuesday."""
    WED = "wed"
    """Wednesday."""
    THU = "thu"
    """Thursday."""
    FRI = "fri"
    """Friday."""
    SAT = "sat"
    """Saturday."""
    SUN = "sun"
    """Sunday."""


class Priority(enum.Enum):
    """How much a persona matters."""

    PRIMARY = 1
    """First."""
    SECONDARY = 2
    """Second."""
    TERTIARY = 3
    """Third."""


def _as_priority(data: object) -> object:
    return int(data) if isinstance(data, str) and data in {"1", "2", "3"} else data


class Age(NamedTuple):
    """A range of ages in years."""

    low: int
    """The youngest."""
    high: int | None
    """The oldest; None: no upper bound."""
    text: str
    """As the author wrote it."""


AGE = re.compile(r"(?P<low>\d{1,3})(?:\s*[-\u2013]\s*(?P<high>\d{1,3})|(?P<open>\+))?", re.ASCII)


def age(value: object) -> Age:
    """Read an age such as `25-34`, `30` or `60+`."""
    if not isinstance(value, str):
        raise wrong_type(value, "an age")
    match = AGE.fullmatch(value.strip())
    low = int(match["low"]) if match else 0
    high = None if not match or match["open"] else int(match["high"] or low)
    if not match or (high is not None and high < low):
        raise problem("SCH007", f"{shown(value)} is not an age", "Write it as 25-34, 30 or 60+.")
    return Age(low, high, value.strip())


class Hours(NamedTuple):
    """A span of the day."""

    start: int
    """Minutes after midnight, 0 to 1439."""
    end: int
    """Minutes after midnight, 1 to 1440; at or below `start`: on the next day."""
    text: str
    """As the author wrote it."""


HOURS = re.compile(r"(\d{1,2}):([0-5]\d)\s*[-\u2013]\s*(\d{1,2}):([0-5]\d)", re.ASCII)
MINUTES_IN_A_DAY = 1440


def hours(value: object) -> Hours:
    """Read a span such as `19:00-22:00`."""
    if not isinstance(value, str):
        raise wrong_type(value, "hours of the day")
    match = HOURS.fullmatch(value.strip())
    start, end = (
        (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4]))
        if match
        else (0, 0)
    )
    if not match or start >= MINUTES_IN_A_DAY or not 0 <= end <= MINUTES_IN_A_DAY or start == end:
        raise problem(
            "SCH007", f"{shown(value)} are no hours of the day", 'Write them as "19:00-22:00".'
        )
    return Hours(start, end, value.strip())


AgeValue = Annotated[Age, ReadBy(age)]
"""A range of ages."""

HoursValue = Annotated[Hours, ReadBy(hours)]
"""A span of the day."""


class MediaUse(Model):
    """How a persona uses one service."""

    purpose: OneOrMore[AnyText] = ()
    """What for: inspiration, booking, news …; one or more."""
    activity: Activity | None = None
    """How often."""
    days: OneOrMore[Day] = ()
    """On which days; empty: not known."""
    hours: OneOrMore[HoursValue] = ()
    """At which hours, in the persona's time zone, such as `22:00-02:00` over midnight; empty: not
    known."""


class Evidence(Model):
    """What a persona is based on."""

    source: Markdown
    """Where it comes from."""
    date: PeriodValue | None = None
    """From when it is."""
    kind: PlainText | None = None
    """What sort: survey, interview, analytics …"""


def _as_evidence(data: object) -> object:
    return data if isinstance(data, dict) and "source" in data else {"source": data}


class Persona(Entity):
    """Somebody the strategy speaks to, or does not."""

    kind: PersonaKind = PersonaKind.PERSONA
    """How the audience is described."""
    summary: Markdown | None = None
    """Who they are, in a line or two."""
    quote: AnyText | None = None
    """What they said."""
    image: PlainText | None = None
    """A picture inside the docs folder."""
    age: AgeValue | None = None
    """A range, a number, or `60+`."""
    location: OneOrMore[AnyText] = ()
    """Where they live; one or more."""
    languages: OneOrMore[Language] = ()
    """Languages they read; one or more."""
    occupation: AnyText | None = None
    """What they do."""
    priority: Annotated[Priority, Expand(_as_priority)] | None = None
    """1 primary, 2 secondary, 3 tertiary."""
    stage: StageRef | None = None
    """The stage of the funnel they are in."""
    timezone: PlainText | None = None
    """Of their hours; default: the plan's."""
    wants: OneOrMore[Markdown] = ()
    """What they want; one or more."""
    struggles: OneOrMore[Markdown] = ()
    """What stands in their way; one or more."""
    objections: OneOrMore[Markdown] = ()
    """What they hold against us; one or more."""
    formats: OneOrMore[ContentFormat] = ()
    """Formats they like; one or more."""
    tone: AnyText | None = None
    """How to speak with them."""
    media: dict[ServiceRef, MediaUse] = Field(default_factory=dict)
    """The services they use, for what and when; keys are channels or platforms."""
    evidence: OneOrMore[Annotated[Evidence, Expand(_as_evidence)]] = ()
    """What this is based on."""

    @property
    def is_addressed(self) -> bool:
        """True where the strategy speaks to them."""
        return self.kind is not PersonaKind.ANTI_PERSONA
