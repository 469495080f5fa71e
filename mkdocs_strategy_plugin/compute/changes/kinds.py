"""What was decided, and in what way a promise is another."""

from __future__ import annotations

import enum

from mkdocs_strategy_plugin.compute.changes.weight import Weight

__all__ = ["ChangeKind", "Reason"]


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
