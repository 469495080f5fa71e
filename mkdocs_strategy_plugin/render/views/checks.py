"""Checks: what is missing, and what is to be mended?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.common import Fact, head, trusted
from mkdocs_strategy_plugin.render.views.crossing import folded
from mkdocs_strategy_plugin.render.views.facets import severity_facets
from mkdocs_strategy_plugin.render.views.findings import rule_groups
from mkdocs_strategy_plugin.render.views.missing import gap_count, is_gap, missing_rows
from mkdocs_strategy_plugin.render.views.people_coverage import content, owners, reached
from mkdocs_strategy_plugin.render.views.plan_coverage import stages, tiers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.crossing import Crossing
    from mkdocs_strategy_plugin.render.views.facets import Facet
    from mkdocs_strategy_plugin.render.views.findings import RuleGroup
    from mkdocs_strategy_plugin.render.views.missing import MissingRow
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["ExemptionRow", "View", "coverage", "view"]


class ExemptionRow(NamedTuple):
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


class View(NamedTuple):
    """What the checks page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How much is to be mended, and how much is missing, in one sentence."""
    facts: tuple[Fact, ...]
    """How much there is in each part of the page, and where."""
    missing: tuple[MissingRow, ...]
    """What is missing so far, each gap once."""
    coverage: tuple[Crossing, ...]
    """Where the plan has something, and where it has nothing."""
    downloads: tuple[Link, ...]
    """All of these tables as a file; empty where none is written."""
    rules: tuple[RuleGroup, ...]
    """All other findings by rule, the heaviest first."""
    facets: tuple[Facet, ...]
    """What those can be narrowed down by."""
    exemptions: tuple[ExemptionRow, ...]
    """Exemptions in the plan's order."""


def view(context: Context) -> View:
    """Return what the checks page shows."""
    words = context.words
    warnings = sum(each.severity is Severity.WARNING for each in context.diagnostics)
    rules = rule_groups(words, _to_mend(context), context.shown_root)
    return View(
        head=head(
            context, words.say("Checks"), words.say("What is missing, and what is to be fixed.")
        ),
        summary=_summary(words, warnings, gap_count(context)),
        facts=tuple(_facts(context)),
        missing=tuple(missing_rows(context)),
        coverage=_folded_coverage(context),
        downloads=tuple(_downloads(context)),
        rules=rules,
        facets=severity_facets(words, (rule.slug for rule in rules)),
        exemptions=tuple(_exemptions(context)),
    )


def _summary(words: Words, warnings: int, gaps: int) -> str:
    fix = words.count("{number} warning to fix", "{number} warnings to fix", warnings)
    fill = words.count("{number} gap to fill", "{number} gaps to fill", gaps)
    parts = [part for part, number in ((fix, warnings), (fill, gaps)) if number]
    return words.listing(parts) + "." if parts else words.say("Nothing to fix.")


def _facts(context: Context) -> Iterator[Fact]:
    say, number = context.words.say, context.words.number
    parts = (
        ("missing", say("What is missing"), gap_count(context)),
        ("findings", say("Findings by rule"), sum(1 for _ in _to_mend(context))),
        ("exemptions", say("Exemptions"), len(context.plan.exemptions)),
    )
    for anchor, name, count in parts:
        if count:
            yield Fact(name, links=(Link(number(count), f"#{anchor}"),))


def _to_mend(context: Context) -> Iterator[Diagnostic]:
    """Yield the findings that are not told among what is missing."""
    return (each for each in context.diagnostics if not is_gap(each))


def coverage(context: Context) -> Iterator[Crossing]:
    """Yield the tables that show what is missing, but for empty ones."""
    for made in (stages, tiers, content, reached, owners):
        table = made(context)
        if table.rows or table.gaps:
            yield table


@section
def _folded_coverage(context: Context) -> tuple[Crossing, ...]:
    return tuple(folded(context, table) for table in coverage(context))


def _downloads(context: Context) -> Iterator[Link]:
    link = context.file_link("coverage", context.words.say("these tables as CSV"))
    if link:
        yield link


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
