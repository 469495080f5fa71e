"""What is missing: the findings of rules that only say that something is not there yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.gaps import GapKind, empty_quadrants, empty_stages, gaps
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.common import label
from mkdocs_strategy_plugin.render.views.findings import rule_groups
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.gaps import Gap
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.findings import RuleGroup

__all__ = ["TITLES", "MissingRow", "gap_count", "is_gap", "missing_rows"]

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "few-goals": N_("Fewer than three goals"),
        "stage-without-goal": N_("Stages without a goal"),
        "no-why": N_("Without a why"),
        "goal-without-objective": N_("Goals without an objective"),
        "objective-without-kpi": N_("Objectives without a primary KPI"),
        "objective-without-persona": N_("Objectives without an audience"),
        "objective-without-tactic": N_("Objectives without a tactic"),
        "kpi-without-objective": N_("KPIs without an objective or a goal"),
        "no-target": N_("KPIs without a target"),
        "no-metric": N_("KPIs without a metric"),
        "no-owner": N_("Without an owner"),
        "thin-persona": N_("Personas whose services are not known"),
        "unreached-persona": N_("Personas without a channel in use or without content"),
        "empty-quadrant": N_("Quadrants without content"),
        "unmeasured-channel": N_("Channels in use without a KPI"),
    }
)
"""What the findings of a rule lack, by its name and in the order of the page."""

IN_ONE_FINDING = {"stage-without-goal": empty_stages, "empty-quadrant": empty_quadrants}
"""What is missing where one finding names all of it, by the name of the rule."""

UNRULED = {
    GapKind.KPI_WITHOUT_VALUES: N_("KPIs without a value"),
    GapKind.KPI_WITHOUT_SOURCE: N_("KPIs without a source"),
    GapKind.PERSONA_WITHOUT_EVIDENCE: N_("Personas without evidence"),
    GapKind.CHANNEL_UNDECIDED: N_("Channels nobody has decided on"),
    GapKind.CHANNEL_WITHOUT_WHY: N_("Channels without a why"),
}
"""What no rule asks for."""

TOLD_BY = {
    GapKind.KPI_WITHOUT_VALUES: ("late-values", "ACT007"),
    GapKind.CHANNEL_WITHOUT_WHY: ("unexplained-channel", "FIT001"),
}
"""The rule that tells a gap in the cases in which it matters most, by name and code."""


@dataclass(frozen=True, slots=True)
class MissingRow:
    """Something that is missing, perhaps in several places."""

    name: str
    """What is missing."""
    count: str
    """How often, formatted."""
    links: tuple[Link, ...]
    """Who lacks it, or the stages and quadrants themselves; empty: the plan as a whole."""
    rule: RuleGroup | None = None
    """Each with its place and what to write; None where no rule asks for it."""


def is_gap(diagnostic: Diagnostic) -> bool:
    """Tell whether a finding is something missing; what a site calls graver is to be mended."""
    return diagnostic.rule.name in TITLES and diagnostic.severity is Severity.INFO


def gap_count(context: Context) -> int:
    """Return how much a plan does not say yet."""
    unruled = sum(len(gap.entities) for gap in _unruled(context))
    names = Counter(each.rule.name for each in filter(is_gap, context.diagnostics))
    return unruled + sum(_number(context.plan, name, found) for name, found in names.items())


def _number(plan: Plan, name: str, findings: int) -> int:
    """Return how many gaps the findings of one rule tell of."""
    return len(IN_ONE_FINDING[name](plan)) if name in IN_ONE_FINDING else findings


def missing_rows(context: Context) -> Iterator[MissingRow]:
    """Yield what is missing, each gap once: what rules found, then what none of them asks for."""
    found: dict[str, list[Diagnostic]] = {name: [] for name in TITLES}
    for each in filter(is_gap, context.diagnostics):
        found[each.rule.name].append(each)
    for name, group in found.items():
        if group:
            yield _row_of_rule(context, name, group)
    for gap in _unruled(context):
        yield MissingRow(
            context.words.say(UNRULED[gap.kind]),
            context.words.number(len(gap.entities)),
            tuple(context.link(kind, name) for kind, name in gap.entities),
        )


def _row_of_rule(context: Context, name: str, found: Sequence[Diagnostic]) -> MissingRow:
    (rule,) = rule_groups(context.words, found, context.shown_root)
    concerned = dict.fromkeys(entity for each in found if (entity := _entity(each)))
    links = _unfilled(context, name) or tuple(context.link(*entity) for entity in concerned)
    count = context.words.number(_number(context.plan, name, len(found)))
    return MissingRow(context.words.say(TITLES[name]), count, links, rule)


def _unfilled(context: Context, name: str) -> tuple[Link, ...]:
    """Return the names of stages or quadrants, which have no place of their own to lead to."""
    if name not in IN_ONE_FINDING:
        return ()
    ids = IN_ONE_FINDING[name](context.plan)
    is_stage = name == "stage-without-goal"
    named = (context.stage(each) if is_stage else label(context, Quadrant(each)) for each in ids)
    return tuple(Link(each, None) for each in named)


def _entity(diagnostic: Diagnostic) -> tuple[str, str] | None:
    """Return kind and id of what a finding is about; None: the plan as a whole."""
    collection, name = (*map(str, diagnostic.path[:2]), "", "")[:2]
    return (COLLECTIONS[collection][0], name) if collection in COLLECTIONS else None


@section
def _unruled(context: Context) -> tuple[Gap, ...]:
    return tuple(_unruled_gaps(context))


def _unruled_gaps(context: Context) -> Iterator[Gap]:
    for gap in gaps(context.plan, context.figures):
        told = _told(context, gap.kind)
        left = tuple(entity for entity in gap.entities if entity not in told)
        if left:
            yield gap._replace(entities=left)


def _told(context: Context, kind: GapKind) -> frozenset[tuple[str, str] | None]:
    """Return of whom a rule tells a gap, or would if the plan did not exempt them."""
    names, as_of = TOLD_BY.get(kind, ()), context.figures.as_of
    found = {_entity(each) for each in context.diagnostics if each.rule.name in names}
    for each in context.plan.exemptions:
        of_kind, _, name = each.of.partition("/")
        if each.rule in names and each.until.end >= as_of:
            found.add((of_kind, name))
    return frozenset(found)
