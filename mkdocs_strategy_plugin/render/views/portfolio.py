"""All plans of a site, a row each: which plan needs me?"""

from __future__ import annotations

import enum
import functools
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.views.ahead import late_kpis, late_link
from mkdocs_strategy_plugin.render.views.common import Fact, Head, owners_of_plan
from mkdocs_strategy_plugin.render.views.counts import counts_bar, state_counts
from mkdocs_strategy_plugin.render.views.kpi_reason import against_forecast
from mkdocs_strategy_plugin.render.views.missing import gap_count
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.counts import StateCount
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["Group", "Phase", "Row", "View", "row", "view"]

MOST_OWNERS = 3
"""Names that a row shows before it stops."""


class Phase(enum.Enum):
    """Where the day of the figures lies in a plan's period; in the order of the page."""

    RUNNING = N_("Running")
    """In it, or the plan names no period."""
    AHEAD = N_("Still ahead")
    """Before it."""
    ENDED = N_("Ended")
    """After it: nothing can be mended any more."""


class Row(NamedTuple):
    """One plan."""

    link: Link
    """Its name, and its first page."""
    who: str
    """Whose plan it is, or who answers in it; empty where not said, or where its name says so."""
    period: str
    """The time it is for; empty where not said."""
    bar: Markup
    """Counts of KPI states as a picture; empty without KPIs."""
    counts: tuple[StateCount, ...]
    """The same counts in words."""
    gaps: Link | None
    """How much is not there yet, and where that stands; None for nothing."""
    missing: Link | None
    """How many KPIs on track are forecast to miss their target, and where; None for none."""
    findings: Link | None
    """How much is to be mended, and where that stands; None for nothing."""
    last_day: str
    """The last day its data reach."""
    late: Link | None
    """How many KPIs wait for a value that is overdue, and where; None for none."""
    phase: Phase
    """Where the day lies in its period."""
    urgent: int
    """KPIs that are off track or missed."""
    doubtful: int
    """KPIs at risk."""
    short: int
    """KPIs on track whose forecast misses the target."""
    silent: int
    """KPIs without any data."""
    need: tuple[int, ...]
    """What a plan needs, as numbers that sort the neediest first."""


class Group(NamedTuple):
    """Plans of one phase."""

    title: str
    """The phase."""
    rows: tuple[Row, ...]
    """The plans, the one that needs most first."""


class View(NamedTuple):
    """What the page of all plans shows."""

    head: Head
    """Title and description."""
    verdict: str
    """How many plans need somebody, in one sentence."""
    facts: tuple[Fact, ...]
    """The day of the figures, and how many plans there are."""
    groups: tuple[Group, ...]
    """The plans by phase, phases without any left out."""


def row(context: Context) -> Row:
    """Return the row of the plan that `context` is made of."""
    words, plan, figures = context.words, context.plan, context.figures
    settings, last_day = plan.settings, figures.last_day
    warnings = sum(each.severity is Severity.WARNING for each in context.diagnostics)
    gaps, late = gap_count(context), late_kpis(context)
    count, states = words.count, [each.state for each in figures.kpis.values()]
    urgent = states.count(State.OFF_TRACK) + states.count(State.MISSED)
    doubtful, silent = states.count(State.AT_RISK), states.count(State.NO_DATA)
    short = _short_of_target(context)
    to_checks = functools.partial(context.page_link, "checks")
    return Row(
        link=context.page_link("index", _name(context)),
        who=_who(context),
        period=words.period(settings.period) if settings.period else "",
        bar=counts_bar(context),
        counts=state_counts(context),
        gaps=to_checks(count("{number} gap", "{number} gaps", gaps)) if gaps else None,
        missing=_short_link(context, short) if short else None,
        findings=(
            to_checks(count("{number} warning", "{number} warnings", warnings))
            if warnings
            else None
        ),
        last_day=words.date(last_day, "d MMM y") if last_day else words.say("no data yet"),
        late=late_link(context),
        phase=_phase(context),
        urgent=urgent,
        doubtful=doubtful,
        short=short,
        silent=silent,
        need=(-urgent, -doubtful, -short, -late, -silent, -warnings, -gaps),
    )


def _name(context: Context) -> str:
    plan = context.plan
    return context.text(plan.settings.title) or plan.name or context.words.say("Strategy")


def _who(context: Context) -> str:
    who = context.text(context.plan.settings.organization) or _owners(context)
    is_in_name = f" {who} " in f" {_name(context)} "
    return "" if is_in_name else who


def _owners(context: Context) -> str:
    named = owners_of_plan(context)
    return context.words.listing([*named[:MOST_OWNERS], *(["…"] if named[MOST_OWNERS:] else [])])


def _short_of_target(context: Context) -> int:
    """Return how many KPIs are on track by their pace, and would still miss their target."""
    on_track = (each for each in context.figures.kpis.values() if each.state is State.ON_TRACK)
    return sum(bool(against_forecast(context, each)) for each in on_track)


def _short_link(context: Context, short: int) -> Link:
    said = context.words.count(
        "{number} KPI on track is forecast to miss its target",
        "{number} KPIs on track are forecast to miss their targets",
        short,
    )
    return context.page_link("scorecard", said)


def _phase(context: Context) -> Phase:
    period, day = context.plan.settings.period, context.figures.as_of
    if period and day > period.end:
        return Phase.ENDED
    return Phase.AHEAD if period and day < period.start else Phase.RUNNING


def view(rows: Sequence[Row], words: Words, as_of: dt.date) -> View:
    """Return what the page of all plans shows.

    Args:
        rows: A row for each plan.
        words: The language of the page.
        as_of: The day the figures speak of.
    """
    title = words.say("All plans")
    description = words.say("All plans of this site, those that need somebody first.")
    return View(
        head=Head(title, description, words.language, title),
        verdict=_verdict(rows, words),
        facts=(
            Fact(words.say("Figures as of"), words.date(as_of)),
            Fact(words.say("Plans"), words.number(len(rows))),
        ),
        groups=tuple(_groups(rows, words)),
    )


def _verdict(rows: Sequence[Row], words: Words) -> str:
    running = [each for each in rows if each.phase is Phase.RUNNING]
    if not running:
        return words.say("No plan is running.")
    parts = [_but_short(running, words, _needing(running, words))]
    doubtful = sum(each.doubtful for each in running)
    if doubtful:
        parts.append(words.count("{number} KPI is at risk", "{number} KPIs are at risk", doubtful))
    silent = sum(each.silent for each in running)
    if silent:
        parts.append(words.count("{number} KPI has no data", "{number} KPIs have no data", silent))
    return "; ".join(parts) + "."


def _but_short(running: Sequence[Row], words: Words, said: str) -> str:
    """Add to what was said how many KPIs are on track, and would still miss their target."""
    short = sum(each.short for each in running)
    if not short:
        return said
    return words.count(
        "{said}, but {number} KPI on track is forecast to miss its target",
        "{said}, but {number} KPIs on track are forecast to miss their targets",
        short,
        said=said,
    )


def _needing(running: Sequence[Row], words: Words) -> str:
    needing = sum(each.urgent > 0 for each in running)
    if not needing:
        return words.count(
            "The one running plan has no KPI off track or missed",
            "None of the {number} running plans has a KPI off track or missed",
            len(running),
        )
    if len(running) == 1:
        return words.say("The one running plan has KPIs off track or missed")
    return words.count(
        "{number} of {running} running plans has KPIs off track or missed",
        "{number} of {running} running plans have KPIs off track or missed",
        needing,
        running=words.number(len(running)),
    )


def _groups(rows: Sequence[Row], words: Words) -> Iterator[Group]:
    for phase in Phase:
        found = [each for each in rows if each.phase is phase]
        if found:
            found.sort(key=lambda each: (each.need, each.link.text.casefold()))
            yield Group(words.say(phase.value), tuple(found))
