"""What changed in a KPI: what is promised, from where, by which way and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.ease import of_level, of_path, of_target, of_time
from mkdocs_strategy_plugin.compute.changes.fields import at, differences, in_full, kind_of, without
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.promises import target_value
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.serving import SERVES
from mkdocs_strategy_plugin.compute.changes.values import Name, Parts, Term
from mkdocs_strategy_plugin.compute.changes.verdict import NO_VERDICT, verdict_of
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.fields import Difference
    from mkdocs_strategy_plugin.compute.changes.promise import Promise
    from mkdocs_strategy_plugin.compute.changes.promises import Promises
    from mkdocs_strategy_plugin.compute.changes.sameness import Renames
    from mkdocs_strategy_plugin.compute.changes.side import Node, Side
    from mkdocs_strategy_plugin.compute.changes.values import Value
    from mkdocs_strategy_plugin.compute.changes.verdict import Verdict
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["KpiPair", "Version", "promise_of_added", "promise_of_dropped"]

MEASURED = frozenset({"metric", "proxy", "direction"})
"""Fields without which two targets cannot be compared."""


class Version(NamedTuple):
    """A KPI in one of the two plans."""

    side: Side
    """The plan."""
    node: Node
    """Kind and id there."""
    promises: Promises
    """The targets of that plan."""

    @property
    def kpi(self) -> Kpi:
        """The KPI."""
        return self.side.plan.kpis[self.node[1]]

    @property
    def currency(self) -> str:
        """The plan's currency; empty where it names none."""
        return self.side.plan.settings.currency or ""

    @property
    def promise(self) -> Promise:
        """What it promises as a whole."""
        return self.promises.of(self.kpi)


def promise_of_added(version: Version) -> tuple[Value | None, Verdict]:
    """Return the target of a new KPI, and what having it means."""
    promise = version.promise
    verdict = verdict_of([Reason.SOMETHING_TO_MISS] if promise.is_written else [])
    return target_value(promise, version.kpi, version.currency), verdict


def promise_of_dropped(version: Version) -> tuple[Value | None, Verdict]:
    """Return the target of a KPI that is gone, and what losing it means."""
    promise = version.promise
    verdict = verdict_of([Reason.NOTHING_TO_MISS] if promise.is_written else [])
    return target_value(promise, version.kpi, version.currency), verdict


class KpiPair(NamedTuple):
    """A KPI as it was, and as it is."""

    old: Version
    """As it was."""
    new: Version
    """As it is."""
    renames: Renames
    """What others are called now."""

    def changes(self) -> Iterator[PlanChange]:
        """Yield what changed but for its values and what it serves."""
        scale = self.new.side.scale(self.new.node)
        # In one unit, so that a metric that is told in another one is no change of its KPIs …
        old = _compared(self.old.side.content(self.old.node, scale))
        new = _compared(self.new.side.content(self.new.node))
        found = list(differences(old, new, self.renames))
        yield from self._targets(found)
        is_target_kept = not any(each.field[0] in {"target", "per"} for each in found)
        own = self.old.side.content(self.old.node)
        for each in found:
            if each.field[0] in {"target", "per"} or _is_target_of_channel(each):
                continue
            # … and shown in its own, as its author knew it.
            shown = at(own, each.field) if each.old else None
            verdict = self._verdict(each, is_target_kept=is_target_kept)
            told = in_full(each._replace(old=shown or each.old), *self._periods)
            yield self._change(kind_of("kpi", each), told, told.old, verdict)

    def _targets(self, found: list[Difference]) -> Iterator[PlanChange]:
        if any(each.field[0] in {"target", "per"} for each in found):
            yield from self._whole_target(found)
        channels = {each.field[1]: each.of for each in found if _is_target_of_channel(each)}
        for channel, name in channels.items():
            before = _id_before(channel, self.renames)
            old = self.old.promises.of_channel(self.old.kpi, before)
            new = self.new.promises.of_channel(self.new.kpi, channel)
            yield self._target(old, new, ("channels", channel, "target"), name)

    def _whole_target(self, found: list[Difference]) -> Iterator[PlanChange]:
        old, new = self.old.promise, self.new.promise
        if old.target or new.target:
            yield self._target(old, new, ("target",))
            return
        for each in (each for each in found if each.field == ("per",)):
            yield self._change(kind_of("kpi", each), each, each.old, NO_VERDICT)

    def _target(
        self, old: Promise, new: Promise, field: tuple[str, ...], name: Name | None = None
    ) -> PlanChange:
        verdict, level = of_target(old, new), of_level(old, new)
        kind = {1: ChangeKind.TARGET_RAISED, -1: ChangeKind.TARGET_LOWERED}.get(level)
        if old.is_written is not new.is_written:
            kind = ChangeKind.TARGET_REMOVED if old.is_written else ChangeKind.TARGET_SET
        return PlanChange(
            kind or ChangeKind.TARGET_CHANGED,
            *self._head,
            field=field,
            old=target_value(old, self.old.kpi, self.old.currency),
            new=target_value(new, self.new.kpi, self.new.currency),
            at=name,
            effect=verdict.effect,
            reasons=verdict.reasons,
        )

    @property
    def _periods(self) -> tuple[Period | None, Period | None]:
        old, new = (each.side.plan.period_of_kpi(each.kpi) for each in (self.old, self.new))
        return old, new

    @property
    def _head(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        name = self.new.side.name(self.new.node)
        return name.kind, name.id, name.title

    def _change(
        self, kind: ChangeKind, each: Difference, old: Value | None, verdict: Verdict
    ) -> PlanChange:
        effect, reasons = verdict
        return PlanChange(
            kind, *self._head, each.field, old, each.new, at=each.of, effect=effect, reasons=reasons
        )

    def _verdict(self, each: Difference, *, is_target_kept: bool) -> Verdict:
        """Return what a field makes of the promise; one that is told anew speaks for itself."""
        old, new, first = self.old.promise, self.new.promise, each.field[0]
        if first in MEASURED and (old.is_written or new.is_written):
            return verdict_of([Reason.NOT_COMPARABLE])
        if first == "baseline" and is_target_kept:
            verdict = of_target(old, new)
            return verdict if verdict.effect else NO_VERDICT
        if first == "trajectory":
            return of_path(old, new)
        if first == "period":
            return of_time(old, new, *self._periods)
        return _of_channel(each) if first == "channels" else NO_VERDICT


def _compared(parts: Parts) -> Parts:
    # A target is for the whole period where nothing else is said.
    is_default = at(parts, ("per",)) == Term(Per.__name__, Per.PERIOD.value)
    return without(parts, *SERVES["kpi"], *(("per",) if is_default else ()))


def _is_target_of_channel(each: Difference) -> bool:
    return each.field[0] == "channels" and each.field[2:3] == ("target",)


def _of_channel(each: Difference) -> Verdict:
    """Return what it means that a KPI is no longer, or newly, broken down by a channel."""
    if len(each.field) != 2:  # noqa: PLR2004  (the field and its key)
        return NO_VERDICT
    gone, come = (
        isinstance(value, Parts) and bool(at(value, ("target",))) for value in (each.old, each.new)
    )
    reasons = {(True, False): [Reason.NOTHING_TO_MISS], (False, True): [Reason.SOMETHING_TO_MISS]}
    return verdict_of(reasons.get((gone, come), []))


def _id_before(channel: str, renames: Renames) -> str:
    return next(
        (old for (kind, old), (_, new) in renames.items() if kind == "channel" and new == channel),
        channel,
    )
