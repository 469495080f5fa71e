"""What an embed can show, and by which filters: the one list that all who know embeds go by."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.weight import Effect, Weight
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ENTITY_KEYS", "EVERYWHERE", "LANGUAGE", "PLAN", "VIEWS", "EmbedView", "Filter"]

ENTITY_KEYS = ("of", "id")
"""Keys that the entity of an embed may stand behind; it needs none."""


class Filter(NamedTuple):
    """A key of an embed, which chooses what is shown or how."""

    name: str
    """The key."""
    about: str
    """What it does, as the documentation says it."""
    kinds: tuple[str, ...] = ()
    """Kinds of the entities that it names; empty: it names none."""
    choices: tuple[str, ...] = ()
    """What it may say; empty: what its `kinds`, or the plan, have."""
    most: int = 0
    """The largest whole number that it may say, from 1 on; 0: it says no number."""
    is_list: bool = True
    """True where several may be named, with commas between them."""


class EmbedView(NamedTuple):
    """Something that an embed shows."""

    name: str
    """What stands behind `strategy:`."""
    about: str
    """What it shows, as the documentation says it."""
    example: str
    """What may stand behind its name."""
    kinds: tuple[str, ...] = ()
    """Kinds of the entity that it shows, the usual one first; empty: it shows many."""
    is_open: bool = False
    """True where it shows all that its filters leave, if no entity is named."""
    filters: tuple[Filter, ...] = ()
    """Filters it has, beside those that all have."""
    is_inline: bool = False
    """True for what stands in running text; the others have a line for themselves."""

    @property
    def keys(self) -> Mapping[str, Filter]:
        """All filters that may be written, by name."""
        return {each.name: each for each in (*self.filters, *EVERYWHERE)}


def _states(states: type[State] | tuple[TacticStatus, ...], about: str) -> Filter:
    return Filter("state", about, choices=tuple(each.value for each in states))


PLAN = Filter("plan", "the plan, by the name of its folder", is_list=False)
LANGUAGE = Filter("language", "the language of what is shown", choices=("en", "id"), is_list=False)
EVERYWHERE = (PLAN, LANGUAGE)
"""Filters that every view has."""

GOAL = Filter("goal", "only what serves this goal", kinds=("goal",))
OBJECTIVE = Filter("objective", "only what serves this objective", kinds=("objective",))
TIER = Filter("tier", "only KPIs of this tier", choices=tuple(each.value for each in Tier))
OWNER = Filter("owner", "only what this person or team answers for")
STATE = _states(State, "only what is in this state")
STATUS = _states(
    (TacticStatus.PLANNED, TacticStatus.RUNNING, TacticStatus.DONE),
    "only tactics that are this far",
)
CHANNEL = Filter("channel", "only what has to do with this channel", kinds=("channel",))
PART = CHANNEL._replace(about="the part of this channel, and not the whole", is_list=False)
FIGURE = Filter(
    "figure",
    "which figure: `actual` where nothing is said",
    choices=("actual", "target", "baseline", "planned", "pace", "forecast"),
    is_list=False,
)
TABLE = Filter(
    "table",
    "only this table",
    choices=("by-stage", "by-tier", "by-quadrant", "by-channel", "by-owner"),
)

KIND = Filter(
    "kind",
    "only changes of this kind, as [Changes](changes.md) names them",
    choices=tuple(
        each.value for each in (Weight.DECISION, Weight.WORDS, Effect.SOFTENED, Effect.TIGHTENED)
    ),
)
STEPS = Filter(
    "steps",
    "so many of the newest steps: one where nothing is said, of a named entity all",
    most=20,
    is_list=False,
)

_EVERY = (
    EmbedView(
        "kpi",
        "A KPI: its state and why, its key figures and its chart.",
        "arrivals",
        kinds=("kpi",),
    ),
    EmbedView(
        "scorecard",
        "The KPI scorecard: a row for each KPI.",
        "goal=awareness tier=primary",
        filters=(GOAL, OBJECTIVE, TIER, OWNER, STATE, CHANNEL),
    ),
    EmbedView(
        "objective",
        "An objective with its sentence, its SMART letters, KPIs and tactics; without a name, all.",
        "arrivals-2016",
        kinds=("objective",),
        is_open=True,
        filters=(GOAL, OWNER, STATE),
    ),
    EmbedView(
        "smart",
        "The sentence and the five letters of an objective; without a name, of all.",
        "arrivals-2016",
        kinds=("objective",),
        is_open=True,
        filters=(GOAL, OWNER, STATE),
    ),
    EmbedView(
        "persona",
        "A persona; without a name, a card for each.",
        "greater-china",
        kinds=("persona",),
        is_open=True,
        filters=(OWNER, CHANNEL),
    ),
    EmbedView(
        "matrix",
        "The channel matrix: channels by personas, stages and quadrants.",
        "channel=instagram,tiktok",
        filters=(OWNER, CHANNEL),
    ),
    EmbedView(
        "quadrant",
        "The content quadrant with the items in it.",
        "goal=awareness",
        filters=(GOAL, OBJECTIVE, OWNER, CHANNEL),
    ),
    EmbedView(
        "timeline",
        "When tactics run, objective by objective.",
        "state=running",
        filters=(GOAL, OBJECTIVE, OWNER, STATUS, CHANNEL),
    ),
    EmbedView(
        "ladder",
        "Why a tactic is done, up to the plan's why, and who says what where to whom.",
        "weekly-reels",
        kinds=("tactic",),
    ),
    EmbedView(
        "coverage",
        "The tables that show what is missing.",
        "table=by-stage",
        filters=(TABLE,),
    ),
    EmbedView(
        "changes",
        "What changed last in the plan; of an entity that is named, all that changed about it.",
        "steps=3 kind=decision",
        kinds=(
            *("kpi", "objective", "goal", "persona", "content"),
            *("channel", "campaign", "tactic", "review", "event"),
        ),
        is_open=True,
        filters=(KIND, STEPS, GOAL, OBJECTIVE, OWNER),
    ),
    EmbedView(
        "status",
        "The state of a KPI, an objective or a goal, or how far a tactic is, as a badge in the "
        "text.",
        "kpi/arrivals",
        kinds=("kpi", "objective", "goal", "tactic"),
        is_inline=True,
    ),
    EmbedView(
        "value",
        "A figure of a KPI as a number in the text.",
        "arrivals figure=target",
        kinds=("kpi",),
        filters=(FIGURE, PART),
        is_inline=True,
    ),
)

VIEWS: Mapping[str, EmbedView] = MappingProxyType({each.name: each for each in _EVERY})
"""Every view by its name, in the order of the documentation."""
