"""Which findings a plan says do not apply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.locations import path_of
from mkdocs_strategy_plugin.diagnostics import Place, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF, COLLECTIONS, WHOLE_PLAN

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Finding, NodePath, Rule, Where
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.review import Exemption

__all__ = ["can_be_exempted", "exempted"]

UNYIELDING = frozenset({"SYN", "SCH", "REF", "EMB"})
"""Groups whose errors cannot be exempted: what is not there does not appear by agreement, and pages
belong to no plan that could agree."""


def can_be_exempted(rule: Rule) -> bool:
    """Tell whether a plan may exempt entities from `rule`."""
    return rule.group not in UNYIELDING or rule.severity is not Severity.ERROR


def exempted(
    plan: Plan, *, as_of: dt.date, lost: Sequence[str] = ()
) -> Callable[[Rule, Finding], bool]:
    """Return what tells whether the plan exempts a finding on a day.

    Args:
        plan: The plan, with the exemptions that could be read.
        as_of: The day.
        lost: Texts of files that may hold exemptions which could not be read.
    """
    active = [each for each in plan.exemptions if each.until.end >= as_of]
    measured = plan.measurements if active else ()
    rows = {row: each.kpi for each in measured if (row := _row(each.where))}

    def is_exempted(rule: Rule, finding: Finding) -> bool:
        if not can_be_exempted(rule):
            return False
        # A row of measurements belongs to its KPI, though it stands in another file.
        row = _row(finding.where)
        path = ("kpis", rows[row]) if row in rows else path_of(finding.where)
        is_named = any(_names(each, rule) and _holds(each, path) for each in active)
        return is_named or any(_may_exempt(text, rule, path) for text in lost)

    return is_exempted


def _row(where: Where) -> tuple[Path, int] | None:
    """Return file and line of a row of measurements; None for places in the plan's own files."""
    if isinstance(where, Place) and where.file and where.path:
        line = where.path[0]
        return (where.file, line) if isinstance(line, int) else None
    return None


def _names(exemption: Exemption, rule: Rule) -> bool:
    return exemption.rule in {rule.code, rule.name}


def _may_exempt(text: str, rule: Rule, path: NodePath) -> bool:
    """Tell whether a text has the words of an exemption of what stands at a path."""
    kind = COLLECTIONS[str(path[0])][0] if path and path[0] in COLLECTIONS else ""
    of = f"{kind}/{path[1]}" if kind and path[1:] else WHOLE_PLAN
    is_of = of in text or f"of: {WHOLE_PLAN}" in text
    return is_of and (rule.code in text or rule.name in text)


def _holds(exemption: Exemption, path: NodePath) -> bool:
    if exemption.of == WHOLE_PLAN:
        return True
    kind, _, name = exemption.of.partition("/")
    return path[:2] == (COLLECTION_OF.get(kind), name)
