"""What changed in the exemptions of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import Scale, content_of
from mkdocs_strategy_plugin.compute.changes.fields import differences, kind_of, without
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.records import PlanChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.comparison import Comparison
    from mkdocs_strategy_plugin.compute.changes.sameness import Renames
    from mkdocs_strategy_plugin.compute.changes.values import Languages
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.review import Exemption

__all__ = ["exemption_changes"]

KIND = "exemption"


def exemption_changes(comparison: Comparison) -> Iterator[PlanChange]:
    """Yield what changed in the exemptions; one is known by its rule and what it is for."""
    old, new, renames = comparison.old.plan, comparison.new.plan, comparison.renames
    before, now = _exemptions(old, renames), _exemptions(new, {})
    for key in sorted({*before, *now}):
        was, is_now = before.get(key), now.get(key)
        rule, of, _ = key
        head = (KIND, f"{rule} {of}", _title(comparison, of))
        if was and is_now:
            one, other = content_of(old, was, Scale()), content_of(new, is_now, Scale())
            for each in differences(without(one, "of"), without(other, "of"), renames):
                yield PlanChange(kind_of(KIND, each), *head, each.field, each.old, each.new)
        else:
            yield PlanChange(ChangeKind.ADDED if is_now else ChangeKind.DROPPED, *head)


def _exemptions(plan: Plan, renames: Renames) -> dict[tuple[str, str, int], Exemption]:
    """Return the exemptions by rule, what they are for, and which of several the same."""
    found: dict[tuple[str, str, int], Exemption] = {}
    for each in plan.exemptions:
        kind, slash, name = each.of.partition("/")
        of = "/".join(renames.get((kind, name), (kind, name))) if slash else each.of
        times = 0
        while (each.rule, of, times) in found:
            times += 1
        found[each.rule, of, times] = each
    return found


def _title(comparison: Comparison, of: str) -> Languages:
    kind, _, name = of.partition("/")
    for side in (comparison.new, comparison.old):
        if (kind, name) in side.nodes:
            return side.name((kind, name)).title
    return ()
