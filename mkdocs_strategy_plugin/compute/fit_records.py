"""What the fit of a channel is: a sum of four parts, each with its evidence."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

__all__ = ["ChannelFit", "Cost", "Evidence", "EvidenceKind", "FitBand", "FitPart", "PartKind"]

STRONG, FAIR = 70, 40
"""Least points of a strong and of a fair fit."""
PRECISION = 1e-9


class PartKind(enum.Enum):
    """What a part of the fit looks at."""

    AUDIENCE = "audience"
    """Whether the target personas are there."""
    CONTENT = "content"
    """Whether it takes the content made for them."""
    MEASURES = "measures"
    """Whether its platform reports the primary metrics."""
    GOALS = "goals"
    """Whether it is strong for the stages that have objectives."""


class EvidenceKind(enum.Enum):
    """What a part is made of."""

    PERSONA = "persona"
    """A target persona."""
    FORMAT = "format"
    """A format of content; without a name: content that names none."""
    LANGUAGE = "language"
    """Languages of content that the channel does not speak."""
    METRIC = "metric"
    """A metric of primary KPIs."""
    STAGE = "stage"
    """A stage of the funnel."""


class FitBand(enum.Enum):
    """A fit in a word."""

    STRONG = "strong"
    """70 points or more."""
    FAIR = "fair"
    """40 points or more."""
    WEAK = "weak"
    """Less."""
    UNKNOWN = "unknown"
    """Too little is known to tell."""


class Evidence(NamedTuple):
    """One thing that a part was worked out from."""

    kind: EvidenceKind
    """What it is."""
    name: str
    """Its id, or languages with commas between; empty: content without a format."""
    weight: float
    """Its share of the part, 0 to 1; those of a part add up to 1."""
    share: float
    """How much of that the channel has, 0 to 1."""


@dataclass(frozen=True)
class FitPart:
    """One of the four parts."""

    kind: PartKind
    """What it looks at."""
    most: float
    """The points it can bring, after the weights of unknown parts went to the others."""
    evidence: tuple[Evidence, ...]
    """What it was worked out from; empty: nothing to measure, so the part is unknown."""

    @cached_property
    def share(self) -> float | None:
        """How much of it the channel has, 0 to 1; None where there is nothing to measure."""
        return math.fsum(e.weight * e.share for e in self.evidence) if self.evidence else None

    @property
    def points(self) -> float | None:
        """What it brings to the fit; None where there is nothing to measure."""
        return None if self.share is None else self.most * self.share

    @cached_property
    def dearest(self) -> float:
        """The points that the one thing costs which costs most of it; 0 where nothing does."""
        return self.most * max((e.weight * (1 - e.share) for e in self.evidence), default=0.0)

    def costs(self, least: float) -> tuple[Cost, ...]:
        """Return what costs at least so many points, in the order of its evidence."""
        if self.dearest < least:
            return ()
        costs = ((each, self.most * each.weight * (1 - each.share)) for each in self.evidence)
        return tuple(Cost(self.kind, each, points) for each, points in costs if points >= least)


class Cost(NamedTuple):
    """What keeps the fit from being higher."""

    part: PartKind
    """The part it belongs to."""
    evidence: Evidence
    """The persona, format, language, metric or stage."""
    points: float
    """What the fit would gain."""


@dataclass(frozen=True)
class ChannelFit:
    """How well one channel fits."""

    channel: str
    """Its id."""
    parts: tuple[FitPart, ...]
    """The four parts in the order of `PartKind`; their points add up to the fit."""
    is_known: bool
    """False where less than half of the weights could be judged."""

    @cached_property
    def exact(self) -> float | None:
        """The fit, 0 to 100; None where it is unknown."""
        return math.fsum(p.points or 0.0 for p in self.parts) if self.is_known else None

    @property
    def points(self) -> int | None:
        """The fit as it is shown, rounded half up; None where it is unknown."""
        return None if self.exact is None else math.floor(self.exact + 0.5 + PRECISION)

    @property
    def band(self) -> FitBand:
        """The fit in a word."""
        if self.points is None:
            return FitBand.UNKNOWN
        if self.points >= STRONG:
            return FitBand.STRONG
        return FitBand.FAIR if self.points >= FAIR else FitBand.WEAK

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What costs most: one thing, or all of a tie in the order of the parts; none at 100."""
        most = max((part.dearest for part in self.parts), default=0.0)
        if not self.is_known or most <= PRECISION:
            return ()
        return tuple(cost for part in self.parts for cost in part.costs(most - PRECISION))
