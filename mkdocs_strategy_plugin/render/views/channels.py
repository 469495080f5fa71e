"""The channel matrix: where, and why there?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.model.channel import Decision
from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.model.persona import PersonaKind
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.views.common import Gap, head, label, rate_words
from mkdocs_strategy_plugin.render.words import EN_DASH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.platform import Platform
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head

__all__ = ["Cell", "ChannelView", "DecisionView", "Fact", "MatrixRow", "View", "view"]

ORDER = (Decision.USE, Decision.TEST, Decision.UNDECIDED, Decision.STOP, Decision.AVOID)


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What we do with a channel."""

    slug: str
    """Name of the decision in class names."""
    word: str
    """The decision in words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a channel meets a persona, a stage or a quadrant."""

    mark: Markup
    """A dot; empty for nothing."""
    text: str
    """The same in words, for readers of the table."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One channel across the matrix."""

    link: Link
    """The channel."""
    decision: DecisionView
    """What we do with it."""
    personas: tuple[Cell, ...]
    """How often each persona uses it."""
    stages: tuple[Cell, ...]
    """Which stages it is strong for."""
    quadrants: tuple[Cell, ...]
    """How much content of each quadrant goes there."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about a channel."""

    name: str
    """What it tells."""
    value: str
    """What it is."""


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One channel."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    url: str
    """Its address; empty for none."""
    decision: DecisionView
    """What we do with it."""
    why: Markup
    """Why this channel and not another."""
    role: Markup
    """What it is for."""
    note: Markup
    """The author's note."""
    facts: tuple[Fact, ...]
    """Platform, media, cadence and the like."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


@dataclass(frozen=True, slots=True)
class View:
    """What the channels page shows."""

    head: Head
    """Title and description."""
    personas: tuple[Link, ...]
    """Columns of the matrix: personas, without those we do not speak to."""
    stages: tuple[str, ...]
    """Columns of the matrix: stages of the funnel."""
    quadrants: tuple[str, ...]
    """Columns of the matrix: quadrants of content; empty while no content goes anywhere."""
    rows: tuple[MatrixRow, ...]
    """Rows of the matrix, those in use first."""
    channels: tuple[ChannelView, ...]
    """The channels in the same order."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the channels page shows."""
    say, plan = context.words.say, context.plan
    channels = sorted(plan.channels.values(), key=lambda channel: ORDER.index(channel.decision))
    personas = [
        each for each in plan.personas.values() if each.kind is not PersonaKind.ANTI_PERSONA
    ]
    quadrants = _quadrants_of_channels(context)
    no_channels = Gap(say("No channels yet."), say("Add the first one under `channels:`."))
    return View(
        head=head(context, say("Channels"), say("Where we speak, for whom, and why there.")),
        personas=tuple(context.link("persona", each.id) for each in personas),
        stages=tuple(context.stage(stage) for stage in plan.funnel),
        quadrants=tuple(label(context, each) for each in Quadrant) if quadrants else (),
        rows=tuple(_row(context, each, personas, quadrants) for each in channels),
        channels=tuple(_channel(context, each) for each in channels),
        gaps=() if channels else (no_channels,),
    )


def _row(
    context: Context,
    channel: Channel,
    personas: list[Persona],
    quadrants: dict[tuple[str, Quadrant], int],
) -> MatrixRow:
    return MatrixRow(
        link=context.link("channel", channel.id),
        decision=_decision(context, channel),
        personas=tuple(_activity(context, channel, persona) for persona in personas),
        stages=tuple(_stage(context, channel, stage) for stage in context.plan.funnel),
        quadrants=tuple(
            _quadrant(context, quadrants.get((channel.id, each), 0)) for each in Quadrant
        )
        if quadrants
        else (),
    )


def _decision(context: Context, channel: Channel) -> DecisionView:
    return DecisionView(channel.decision.value, label(context, channel.decision))


def _activity(context: Context, channel: Channel, persona: Persona) -> Cell:
    say = context.words.say
    use = persona.media.get(channel.id) or persona.media.get(channel.platform or channel.id)
    if not persona.media:
        return Cell(Markup(), say("not known"))
    if use is None:
        return _cell("not_named", say("not named"))
    if use.activity is None:
        return _cell("named", say("named"))
    return _cell(use.activity.value, label(context, use.activity).lower())


def _cell(slug: str, text: str) -> Cell:
    return Cell(Markup(activity_mark(slug)), text)  # noqa: S704  (drawn by us)


def _stage(context: Context, channel: Channel, stage: str) -> Cell:
    say = context.words.say
    platform = context.plan.platform_of(channel)
    if platform is None or platform.strong_for is None:
        return Cell(Markup(), say("not known"))
    like = context.plan.funnel[stage].like
    is_strong = stage in platform.strong_for or (like and like.value in platform.strong_for)
    return _cell("daily", say("strong")) if is_strong else _cell("not_named", say("not strong"))


def _quadrants_of_channels(context: Context) -> dict[tuple[str, Quadrant], int]:
    """Return how many content items of each quadrant a channel's tactics bring to it."""
    plan = context.plan
    found: dict[tuple[str, Quadrant], set[str]] = {}
    for tactic in plan.tactics.values():
        items = [plan.content[name] for name in tactic.content if name in plan.content]
        for channel in tactic.channel:
            for item in items:
                if item.quadrant:
                    found.setdefault((channel, item.quadrant), set()).add(item.id)
    return {key: len(names) for key, names in found.items()}


def _quadrant(context: Context, count: int) -> Cell:
    return Cell(Markup(), context.words.number(count) if count else EN_DASH)


def _channel(context: Context, channel: Channel) -> ChannelView:
    return ChannelView(
        anchor=anchor("channel", channel.id, plan=context.prefix),
        title=context.name(channel),
        url=channel.url or "",
        decision=_decision(context, channel),
        why=_html(context.blocks(channel.why)),
        role=_html(context.blocks(channel.role)),
        note=_html(context.blocks(channel.note)),
        facts=tuple(_facts(context, channel)),
        gaps=tuple(_gaps(context, channel)),
    )


def _html(made: str) -> Markup:
    return Markup(made)  # noqa: S704  (our converter escapes)


def _facts(context: Context, channel: Channel) -> Iterator[Fact]:
    words, plan = context.words, context.plan
    platform = plan.platform_of(channel)
    formats = channel.formats or (platform.formats if platform else ())
    written = {
        words.say("Platform"): context.name(platform) if platform else "",
        words.say("Media"): label(context, channel.media) if channel.media else "",
        words.say("Languages"): words.listing([words.language_name(c) for c in channel.languages]),
        words.say("Formats"): words.listing([each.replace("-", " ") for each in formats]),
        words.say("Cadence promised"): rate_words(context, channel.cadence),
        words.say("Capacity"): rate_words(context, channel.capacity),
        words.say("Answers within"): channel.response_time.text if channel.response_time else "",
        words.say("Owner"): words.listing(list(channel.owner)),
        words.say("Reports"): _reports(context, platform),
        words.say("Does not report"): _proxies(context, platform),
    }
    for name, value in written.items():
        if value:
            yield Fact(name, value)


def _reports(context: Context, platform: Platform | None) -> str:
    if platform is None or platform.reports is None:
        return ""
    day = context.figures.as_of
    names = [
        report.metric
        for report in platform.reports
        if not (report.until and report.until.end < day)
        and not (report.since and report.since.start > day)
    ]
    return context.words.listing([_metric(context, name) for name in names])


def _proxies(context: Context, platform: Platform | None) -> str:
    if platform is None:
        return ""
    say = context.words.say
    return "; ".join(
        say(
            "{metric} (stands in: {proxies})",
            metric=_metric(context, metric),
            proxies=context.words.listing([_metric(context, name) for name in proxies]),
        )
        for metric, proxies in platform.proxies.items()
    )


def _metric(context: Context, name: str) -> str:
    metric = context.plan.metrics.get(name)
    return context.name(metric) if metric else name


def _gaps(context: Context, channel: Channel) -> Iterator[Gap]:
    say, name = context.words.say, channel.id
    if channel.decision is Decision.UNDECIDED:
        yield Gap(
            say("Nobody has decided yet."),
            say("Add `decision:` to channel `{name}`: use, test, stop or avoid.", name=name),
        )
    if not channel.why:
        yield Gap(say("No why yet."), say("Add `why:` to channel `{name}`.", name=name))
    if channel.decision is Decision.USE and not channel.cadence:
        yield Gap(say("No cadence yet."), say("Add `cadence:` to channel `{name}`.", name=name))
