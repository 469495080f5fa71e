"""Why a tactic is done, rung by rung, and who says what where to whom with what effect."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.ladder import RungKind, ladders, lasswell
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import Gap, trusted
from mkdocs_strategy_plugin.render.views.kpi_words import target_words
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.ladder import Ladder, Lasswell, Rung
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["LadderView", "LineView", "RungView", "ladder_view"]

RUNGS: Mapping[RungKind, tuple[str, str, str]] = MappingProxyType(
    {
        RungKind.KPI: (
            N_("It moves"),
            N_("no KPI yet."),
            N_("Add one under `kpis:` with `objective: {objective}` and `tier: primary`."),
        ),
        RungKind.OBJECTIVE: (
            N_("for the objective"),
            N_("no objective yet."),
            N_("Add `objective:` to tactic `{tactic}`, or drop it."),
        ),
        RungKind.GOAL: (
            N_("which serves the goal"),
            N_("no goal yet."),
            N_("Add `goal:` to objective `{objective}`."),
        ),
        RungKind.WHY: (N_("because"), N_("no why yet."), N_("Add `why:` to `strategy:`.")),
    }
)
"""How each rung is reached, that it is not there, and what to write."""

MOST_OPEN = 2
"""Ladders that are shown at once; of more, only the first."""


class RungView(NamedTuple):
    """One step up."""

    name: str
    """How it is reached."""
    link: Link | None
    """What stands there; None for a gap."""
    gap: Gap | None
    """What to put in; None where something stands there."""


class LineView(NamedTuple):
    """One part of Lasswell's line."""

    name: str
    """What it answers."""
    words: Markup
    """The answer in words; may be empty."""
    links: tuple[Link, ...]
    """The answer, where that leads somewhere."""
    gap: Gap | None
    """What to write where there is no answer."""


class LadderView(NamedTuple):
    """Why a tactic is done, and what it says."""

    ladders: tuple[tuple[RungView, ...], ...]
    """A ladder for each objective, up to the plan's why; of gaps only the first."""
    more: str
    """What to read before all but the first are unfolded; empty for a few."""
    line: tuple[LineView, ...]
    """Who, says what, in which channel, to whom, with what effect."""


def ladder_view(context: Context, tactic: Tactic) -> LadderView:
    """Return the ladders and the line of a tactic."""
    found = ladders(context.plan, tactic)
    return LadderView(
        ladders=tuple(tuple(_rungs(context, each)) for each in found),
        more=_more(context, len(found)),
        line=tuple(_line(context, tactic, lasswell(context.plan, tactic))),
    )


def _more(context: Context, number: int) -> str:
    if number <= MOST_OPEN:
        return ""
    return context.words.count(
        "and {number} more objective", "and {number} more objectives", number - 1
    )


def _rungs(context: Context, ladder: Ladder) -> Iterator[RungView]:
    missing = ladder.missing
    for rung in ladder.rungs:
        if rung.kind is RungKind.WHY and "why" in context.plan.hidden:
            continue
        if rung.name is not None or rung.kind is missing:
            yield _rung(context, ladder, rung)


def _rung(context: Context, ladder: Ladder, rung: Rung) -> RungView:
    say = context.words.say
    name, text, hint = RUNGS[rung.kind]
    if rung.name is None:
        objective = ladder.on(RungKind.OBJECTIVE) or ""
        gap = Gap(say(text), say(hint, objective=objective, tactic=ladder.tactic))
        return RungView(say(name), None, gap)
    if rung.kind is RungKind.WHY:
        # The same words below each of hundreds of tactics would be read once.
        return RungView(say(name), context.page_link("index", say("the plan's why")), None)
    return RungView(say(name), context.link(rung.kind.value, rung.name), None)


def _line(context: Context, tactic: Tactic, line: Lasswell) -> Iterator[LineView]:
    """Yield the parts of the line; what is kept from readers is no part of it."""
    parts = {
        "owner": _who(context, tactic, line),
        "message": _says(context, tactic, line),
        "channel": _where(context, tactic, line),
        "personas": _to_whom(context, tactic, line),
        "action": _effect(context, line),
    }
    for field, part in parts.items():
        if not (part.gap and field in context.plan.hidden):
            yield part


def _who(context: Context, tactic: Tactic, line: Lasswell) -> LineView:
    hint = context.words.say("Add `owner:` to tactic `{name}`.", name=tactic.id)
    owners = Markup.escape(context.words.enumeration(list(line.who)))
    return _part(context, N_("Who"), hint=hint, words=owners)


def _says(context: Context, tactic: Tactic, line: Lasswell) -> LineView:
    hint = context.words.say(
        "Add `content:` to tactic `{name}`, and `message:` to that content.", name=tactic.id
    )
    messages = (context.inline(context.plan.content[name].message) for name in line.says)
    said = Markup("; ").join(trusted(message) for message in messages)
    return _part(context, N_("says what"), hint=hint, words=said)


def _where(context: Context, tactic: Tactic, line: Lasswell) -> LineView:
    hint = context.words.say("Add `channel:` to tactic `{name}`.", name=tactic.id)
    links = tuple(context.link("channel", name) for name in line.channels)
    return _part(context, N_("in which channel"), hint=hint, links=links)


def _to_whom(context: Context, tactic: Tactic, line: Lasswell) -> LineView:
    hint = context.words.say("Add `personas:` to tactic `{name}`.", name=tactic.id)
    links = tuple(context.link("persona", name) for name in line.to_whom)
    return _part(context, N_("to whom"), hint=hint, links=links)


def _effect(context: Context, line: Lasswell) -> LineView:
    words = context.words
    actions = Markup.escape(words.listing([context.text(each) for each in line.actions]))
    return _part(
        context,
        N_("with what effect"),
        hint=words.say("Add `action:` to its content or objective, and a KPI."),
        words=actions,
        links=tuple(_aim(context, name) for name in line.kpis),
    )


def _part(
    context: Context,
    name: str,
    *,
    hint: str,
    words: Markup | None = None,
    links: tuple[Link, ...] = (),
) -> LineView:
    say = context.words.say
    gap = None if words or links else Gap(say("not known yet."), hint)
    return LineView(say(name), words or Markup(), links, gap)


def _aim(context: Context, name: str) -> Link:
    """Return a KPI with where it should go."""
    kpi, link = context.plan.kpis[name], context.link("kpi", name)
    figures = context.figures.targets[name]
    target = target_words(context, kpi, figures, context.plan.metric_of(kpi))
    if not target:
        return link
    return Link(context.words.say("{kpi} to {target}", kpi=link.text, target=target), link.href)
