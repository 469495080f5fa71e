"""The plan's own settings: the key `strategy` of a plan."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from mkdocs_strategy_plugin.model.base import Model, OneOrMore, Slug
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.problems import problem, shown, wrong_type
from mkdocs_strategy_plugin.model.quantity import Number, RateValue, Share, number
from mkdocs_strategy_plugin.model.readers import Expand
from mkdocs_strategy_plugin.model.text import AnyText, Language, Markdown, PlainText

__all__ = [
    "DEFAULT_FUNNEL",
    "FORMAT",
    "FitWeights",
    "KnownStage",
    "Stage",
    "StatusBands",
    "Strategy",
]

FORMAT = 1
"""The version of the plan format that this package reads."""


class KnownStage(enum.Enum):
    """A stage of the default funnel."""

    AWARENESS = "awareness"
    """People learn that we exist."""
    CONSIDERATION = "consideration"
    """People weigh us against others."""
    CONVERSION = "conversion"
    """People decide for us."""
    LOYALTY = "loyalty"
    """People come back."""
    ADVOCACY = "advocacy"
    """People recommend us."""


class Stage(Model):
    """A stage of the plan's own funnel."""

    title: AnyText | None = None
    """Its name; default: the id in words."""
    like: KnownStage | None = None
    """The stage of the default funnel it compares to."""


class StatusBands(Model):
    """From which pace a state holds."""

    on_track: Share = 0.95
    """The least pace that is on track."""
    at_risk: Share = 0.75
    """The least pace that is at risk and not off track."""


class FitWeights(Model):
    """Weights of the parts of the channel fit."""

    audience: Number = 40
    """Where the target personas are."""
    content: Number = 25
    """What content it takes."""
    measures: Number = 20
    """What it reports."""
    goals: Number = 15
    """Which stages it serves."""


# Constructed, as the defaults of `Strategy` are: the first value that pydantic validates makes it
# import half of itself, and each call that deep in a chain of imports may ask for memory anew.
DEFAULT_FUNNEL: Mapping[str, Stage] = MappingProxyType(
    {stage.value: Stage.model_construct(like=stage) for stage in KnownStage}
)
"""The funnel of a plan that names none."""


def _as_stages(data: object) -> object:
    if isinstance(data, (list, tuple)):
        return dict(map(_stage, data))
    return data


def _stage(item: object) -> tuple[str, dict[str, str]]:
    if not isinstance(item, str):
        raise wrong_type(item, "the id of a stage")
    return item, {"like": item} if item in {stage.value for stage in KnownStage} else {}


def _known_format(value: object) -> object:
    if number(value) != FORMAT:
        raise problem("SCH004", f"unknown value {shown(value)}", f"Write {FORMAT}.")
    return value


class Strategy(Model):
    """What the whole plan says of itself."""

    title: AnyText | None = None
    """The plan's name."""
    organization: AnyText | None = None
    """Whose plan it is."""
    why: Markdown | None = None
    """Why we do this at all, and what we want to reach with it."""
    period: PeriodValue | None = None
    """The time the plan is for."""
    languages: OneOrMore[Language] = ()
    """Languages of its words; the first is the default."""
    currency: PlainText | None = None
    """Currency of its amounts, as an ISO 4217 code."""
    timezone: PlainText | None = None
    """Time zone of its days and hours, as an IANA name."""
    funnel: Annotated[dict[Slug, Stage], Expand(_as_stages)] = Field(default_factory=dict)
    """Its funnel: a list of the default's stages, or a mapping of its own; default: all five."""
    review: RateValue | None = None
    """How often the plan is looked at; default: monthly."""
    uses: OneOrMore[PlainText] = ()
    """Folders of the docs folder with shared entities, relative to the plan's."""
    status: StatusBands = StatusBands.model_construct()
    """From which pace a state holds."""
    fit: FitWeights = FitWeights.model_construct()
    """Weights of the channel fit."""
    format: Annotated[Number, Expand(_known_format)] = FORMAT
    """Version of this format."""
