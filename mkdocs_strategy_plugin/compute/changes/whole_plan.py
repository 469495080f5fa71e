"""What changed in what a plan says of itself: its why, its time, its funnel, its bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import Scale, content_of
from mkdocs_strategy_plugin.compute.changes.fields import Difference, differences, kind_of
from mkdocs_strategy_plugin.compute.changes.kinds import Reason
from mkdocs_strategy_plugin.compute.changes.promises import verdict_of_plan
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.values import Plain, Several, Share
from mkdocs_strategy_plugin.compute.changes.verdict import NO_VERDICT, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.comparison import Comparison
    from mkdocs_strategy_plugin.compute.changes.side import Node, Side
    from mkdocs_strategy_plugin.compute.changes.values import Parts
    from mkdocs_strategy_plugin.compute.changes.verdict import Verdict

__all__ = ["plan_changes"]

KIND = "strategy"


def plan_changes(comparison: Comparison) -> Iterator[PlanChange]:
    """Yield what changed in the settings, and in the order of the funnel's stages."""
    title = comparison.new.plan.settings.title
    for each in _differences(comparison):
        effect, reasons = _verdict(comparison, each)
        yield PlanChange(
            kind_of(KIND, each),
            KIND,
            "",
            title.words if title else (),
            each.field,
            each.old,
            each.new,
            effect=effect,
            reasons=reasons,
        )


def _differences(comparison: Comparison) -> Iterator[Difference]:
    before, now = (_settings(side) for side in (comparison.old, comparison.new))
    yield from differences(before, now, comparison.renames)
    old, new = (side.plan.settings.languages for side in (comparison.old, comparison.new))
    # The first is the one that is fallen back to; in no other list does the order say anything.
    if old != new and sorted(old) == sorted(new):
        yield Difference(("languages",), _listed(old), _listed(new))
    yield from _order_of_stages(comparison)


def _settings(side: Side) -> Parts:
    return content_of(side.plan, side.plan.settings, Scale())


def _listed(codes: tuple[str, ...]) -> Several:
    return Several(tuple(Plain(code) for code in codes))


def _order_of_stages(comparison: Comparison) -> Iterator[Difference]:
    """Yield the order of the stages, where those that stayed stand in another one."""
    pairs = (pair for pair in comparison.found.kept if pair[0][0] == pair[1][0] == "stage")
    kept = dict(pairs)
    before = [kept[node] for node in _stages(comparison.old) if node in kept]
    now = [node for node in _stages(comparison.new) if node in kept.values()]
    if before != now:
        old, new = (Several(tuple(map(comparison.new.name, order))) for order in (before, now))
        yield Difference(("funnel",), old, new)


def _stages(side: Side) -> Iterator[Node]:
    return (("stage", name) for name in side.plan.funnel)


def _verdict(comparison: Comparison, each: Difference) -> Verdict:
    if each.field == ("period",):
        return verdict_of_plan(*comparison.promises, comparison.kpis)
    if isinstance(each.old, Share) and isinstance(each.new, Share):
        is_softer = each.new.share < each.old.share
        return verdict_of([Reason.EASIER if is_softer else Reason.HARDER])
    return NO_VERDICT
