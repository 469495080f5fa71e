"""Metrics: what can be measured, and what may be done with its values."""

import enum

from mkdocs_strategy_plugin.model.base import Entity, OneOrMore, StageRef
from mkdocs_strategy_plugin.model.text import AnyText, Markdown, PlainText

__all__ = ["AcrossChannels", "Direction", "Metric", "MetricKind", "MetricUnit", "OverTime"]


class MetricKind(enum.Enum):
    """What sort of number it is."""

    COUNT = "count"
    """Things counted as they happen."""
    UNIQUE = "unique"
    """Different people or things, each once."""
    LEVEL = "level"
    """How many there are on a day."""
    RATIO = "ratio"
    """One count against another."""
    DURATION = "duration"
    """Time."""
    MONEY = "money"
    """An amount in the plan's currency."""
    INDEX = "index"
    """A score on a scale of its own."""
    OTHER = "other"
    """Anything else."""


class MetricUnit(enum.Enum):
    """What a bare number means."""

    NUMBER = "number"
    """A plain number."""
    PERCENT = "percent"
    """A share, written with its sign."""
    MONEY = "money"
    """The plan's currency."""
    MINUTES = "minutes"
    """Minutes."""
    SECONDS = "seconds"
    """Seconds."""


class Direction(enum.Enum):
    """Which way is better."""

    HIGHER = "higher"
    """More is better."""
    LOWER = "lower"
    """Less is better."""
    NEUTRAL = "neutral"
    """Neither by itself."""


class OverTime(enum.Enum):
    """What is done with the values of several periods."""

    SUM = "sum"
    """Added: a flow."""
    LAST = "last"
    """The last one stands: a level."""
    RATIO = "ratio"
    """Numerators and denominators added, then divided."""
    NONE = "none"
    """Never combined: native."""


class AcrossChannels(enum.Enum):
    """What is done with the values of several channels."""

    SUM = "sum"
    """Added."""
    GROSS = "gross"
    """Added, though people may be counted twice."""
    RATIO = "ratio"
    """Numerators and denominators added, then divided."""
    NONE = "none"
    """Never combined."""


class Metric(Entity):
    """Something that can be measured."""

    formula: AnyText | None = None
    """How it is worked out."""
    kind: MetricKind = MetricKind.OTHER
    """What sort of number it is."""
    unit: MetricUnit = MetricUnit.NUMBER
    """What a bare number means."""
    direction: Direction = Direction.HIGHER
    """Which way is better."""
    over_time: OverTime = OverTime.NONE
    """What is done with the values of several periods; without a rule, nothing."""
    across_channels: AcrossChannels = AcrossChannels.NONE
    """What is done with the values of several channels; without a rule, nothing."""
    stages: OneOrMore[StageRef] = ()
    """Stages of the funnel it measures; empty: not known."""
    aliases: OneOrMore[PlainText] = ()
    """Other names, for "did you mean"."""
    source: Markdown | None = None
    """Where these facts come from."""
