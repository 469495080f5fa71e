"""What a change of a plan is: what was decided about what, from which value to which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.weight import Effect, Weight

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
    from mkdocs_strategy_plugin.compute.changes.values import Languages, Name, Span, Value

__all__ = ["PlanChange"]


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
