"""Checks: what is missing, and what is to be mended?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.gaps import GapKind, gaps
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.views.common import head, trusted
from mkdocs_strategy_plugin.render.views.findings import rule_groups
from mkdocs_strategy_plugin.render.views.people_coverage import content, owners, reached
from mkdocs_strategy_plugin.render.views.plan_coverage import stages, tiers
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.gaps import Gap
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.crossing import Crossing
    from mkdocs_strategy_plugin.render.views.findings import RuleGroup
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["ExemptionRow", "MissingRow", "View", "gap_count", "view"]

GAPS = {
    GapKind.FEW_GOALS: N_("Fewer than three goals"),
    GapKind.GOAL_WITHOUT_WHY: N_("Goals without a why"),
    GapKind.GOAL_WITHOUT_OBJECTIVE: N_("Goals without an objective"),
    GapKind.OBJECTIVE_WITHOUT_WHY: N_("Objectives without a why"),
    GapKind.OBJECTIVE_WITHOUT_KPI: N_("Objectives without a primary KPI"),
    GapKind.OBJECTIVE_WITHOUT_PERSONA: N_("Objectives without an audience"),
    GapKind.OBJECTIVE_WITHOUT_TACTIC: N_("Objectives without a tactic"),
    GapKind.KPI_WITHOUT_TARGET: N_("KPIs without a target"),
    GapKind.KPI_WITHOUT_VALUES: N_("KPIs without a value"),
    GapKind.KPI_WITHOUT_SOURCE: N_("KPIs without a source"),
    GapKind.PERSONA_WITHOUT_MEDIA: N_("Personas whose services are not known"),
    GapKind.PERSONA_WITHOUT_EVIDENCE: N_("Personas without evidence"),
    GapKind.CHANNEL_UNDECIDED: N_("Channels nobody has decided on"),
    GapKind.CHANNEL_WITHOUT_WHY: N_("Channels without a why"),
    GapKind.TACTIC_WITHOUT_WHY: N_("Tactics without a why"),
}


@dataclass(frozen=True, slots=True)
class MissingRow:
    """Something that several entities lack."""

    name: str
    """What is missing."""
    count: str
    """How many lack it, formatted."""
    links: tuple[Link, ...]
    """Who lacks it."""


@dataclass(frozen=True, slots=True)
class ExemptionRow:
    """A rule that does not apply to one entity."""

    rule: str
    """Code or name of the rule."""
    of: Link
    """The entity."""
    reason: Markup
    """Why."""
    until: str
    """The last day it holds."""
    has_ended: bool
    """True once that day is over."""


@dataclass(frozen=True, slots=True)
class View:
    """What the checks page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How much is to be mended, and how much is missing, in one sentence."""
    missing: tuple[MissingRow, ...]
    """What is missing so far."""
    coverage: tuple[Crossing, ...]
    """Where the plan has something, and where it has nothing."""
    rules: tuple[RuleGroup, ...]
    """Findings by rule, warnings first."""
    exemptions: tuple[ExemptionRow, ...]
    """Exemptions in the plan's order."""


def view(context: Context) -> View:
    """Return what the checks page shows."""
    words, found = context.words, gaps(context.plan, context.figures)
    warnings = sum(each.severity is Severity.WARNING for each in context.diagnostics)
    return View(
        head=head(
            context, words.say("Checks"), words.say("What is missing, and what is to be mended.")
        ),
        summary=_summary(words, warnings, sum(map(_weight, found))),
        missing=tuple(_missing(context, found)),
        coverage=tuple(_coverage(context)),
        rules=rule_groups(context.words, context.diagnostics, context.shown_root),
        exemptions=tuple(_exemptions(context)),
    )


def _summary(words: Words, warnings: int, gaps: int) -> str:
    mend = words.count("{number} warning to mend", "{number} warnings to mend", warnings)
    fill = words.count("{number} gap to fill", "{number} gaps to fill", gaps)
    parts = [part for part, number in ((mend, warnings), (fill, gaps)) if number]
    return words.listing(parts) + "." if parts else words.say("Nothing to mend.")


def _coverage(context: Context) -> Iterator[Crossing]:
    for made in (stages, tiers, content, reached, owners):
        table = made(context)
        if table.rows or table.gaps:
            yield table


def gap_count(context: Context) -> int:
    """Return how much a plan does not say yet."""
    return sum(map(_weight, gaps(context.plan, context.figures)))


def _weight(gap: Gap) -> int:
    return max(len(gap.entities), 1)


def _missing(context: Context, found: Iterable[Gap]) -> Iterator[MissingRow]:
    for gap in found:
        yield MissingRow(
            context.words.say(GAPS[gap.kind]),
            context.words.number(_weight(gap)),
            tuple(context.link(kind, name) for kind, name in gap.entities),
        )


def _exemptions(context: Context) -> Iterator[ExemptionRow]:
    for exemption in context.plan.exemptions:
        kind, _, name = exemption.of.partition("/")
        until = exemption.until
        yield ExemptionRow(
            rule=exemption.rule,
            of=context.link(kind, name)
            if name
            else context.page_link("index", context.words.say("the whole plan")),
            reason=trusted(context.inline(exemption.reason)),
            until=context.words.date(until.end),
            has_ended=until.end < context.figures.as_of,
        )
