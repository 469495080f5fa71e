"""The channel matrix: channels by personas, stages and quadrants."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.folding import MOST_CELLS
from mkdocs_strategy_plugin.render.views.channel_users import ChannelUsers
from mkdocs_strategy_plugin.render.views.common import label, trusted
from mkdocs_strategy_plugin.render.views.facets import DECISIONS, Mark, marked
from mkdocs_strategy_plugin.render.views.fit import fit_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.fit_records import ChannelFit
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.persona import MediaUse, Persona
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.channel_users import Use
    from mkdocs_strategy_plugin.render.views.fit import FitMark

__all__ = ["Cell", "ColumnGroup", "MatrixRow", "column_groups", "folded", "rows"]


class Cell(NamedTuple):
    """Where a channel meets a persona, a stage or a quadrant."""

    mark: Markup
    """A dot; empty for nothing."""
    text: str
    """The same in words; empty where the mark says it itself."""


class MatrixRow(NamedTuple):
    """One channel across the matrix."""

    link: Link
    """The channel."""
    decision: str
    """What we do with it."""
    fit: FitMark
    """How well it fits."""
    uses: tuple[Use, ...]
    """Who uses it, where the columns of personas are folded; else empty."""
    groups: tuple[tuple[Cell, ...], ...]
    """Its cells, group of columns by group of columns."""
    marks: tuple[Mark, ...]
    """What it can be chosen by."""
    decision_key: str
    """Place of the decision among all, what is in use first."""

    @property
    def item(self) -> str:
        """What it can be chosen by, as an attribute."""
        return marked(self.marks)


class ColumnGroup(NamedTuple):
    """Columns of the matrix that belong together."""

    name: str
    """What they are."""
    heads: tuple[Link, ...]
    """Head of each column."""

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.heads)


def folded(context: Context) -> str:
    """Return what to know where columns of personas are folded into lists; empty where not."""
    if not _is_folded(context):
        return ""
    unknown = sum(not persona.media for persona in context.plan.addressed)
    words = context.words
    sentence = words.say(
        "With {personas} personas and {channels} channels, each channel lists who uses it most;"
        " the page of each persona names all of their services.",
        personas=words.number(len(context.plan.addressed)),
        channels=words.number(len(context.plan.channels)),
    )
    if not unknown:
        return sentence
    rest = words.count(
        "The services of {number} persona are not known yet.",
        "The services of {number} personas are not known yet.",
        unknown,
    )
    return f"{sentence} {rest}"


def _is_folded(context: Context) -> bool:
    plan = context.plan
    width = len(context.plan.addressed) + len(plan.funnel) + len(Quadrant)
    return width * len(plan.channels) > MOST_CELLS


def column_groups(context: Context) -> tuple[ColumnGroup, ...]:
    """Return the columns: personas we speak to, stages, and quadrants once content goes there."""
    say, plan = context.words.say, context.plan
    shown = () if _is_folded(context) else context.plan.addressed
    personas = tuple(context.link("persona", each.id) for each in shown)
    stages = tuple(Link(context.stage(stage), None) for stage in plan.funnel)
    quadrants = tuple(Link(label(context, each), None) for each in Quadrant)
    groups = (
        ColumnGroup(say("Who uses it, and how often"), personas),
        ColumnGroup(say("What it is strong for"), stages),
        ColumnGroup(
            say("Content that goes there"), quadrants if _has_placed_content(context) else ()
        ),
    )
    return tuple(group for group in groups if group.heads)


def rows(
    context: Context, channels: Iterable[Channel], fits: Mapping[str, ChannelFit]
) -> Iterator[MatrixRow]:
    """Yield a row for each channel, its cells parallel to `column_groups`; `fits` by its id."""
    is_folded, is_placed = _is_folded(context), _has_placed_content(context)
    personas = () if is_folded else context.plan.addressed
    users = ChannelUsers(context) if is_folded else None
    for channel in channels:
        groups = (
            tuple(_activity(context, channel, persona) for persona in personas),
            tuple(_stage(context, channel, stage) for stage in context.plan.funnel),
            _quadrants(context, channel) if is_placed else (),
        )
        yield MatrixRow(
            context.link("channel", channel.id),
            label(context, channel.decision),
            fit_mark(context, fits[channel.id]),
            tuple(users.of(channel)) if users else (),
            tuple(cells for cells in groups if cells),
            tuple(_marks(context, channel)),
            str(DECISIONS.index(channel.decision)),
        )


def _marks(context: Context, channel: Channel) -> Iterator[Mark]:
    """Yield what a channel can be chosen by: what is done with it, who uses it, and what for."""
    yield Mark("decision", channel.decision.value)
    # Where columns of personas are folded, as many choices would be no help.
    for persona in () if _is_folded(context) else context.plan.addressed:
        if _use(channel, persona):
            yield Mark("persona", persona.id)
    for stage in context.plan.funnel:
        if _is_strong(context, channel, stage):
            yield Mark("stage", stage)


def _activity(context: Context, channel: Channel, persona: Persona) -> Cell:
    say = context.words.say
    use = _use(channel, persona)
    if not persona.media:
        return Cell(Markup(), say("not known"))
    if use is None:
        return _none(say("not named"))
    if use.activity is None:
        # Who uses it is answered, and how often is not known.
        return _cell("named", say("yes"))
    return _cell(use.activity.value, label(context, use.activity).lower())


def _use(channel: Channel, persona: Persona) -> MediaUse | None:
    """Return how a persona uses a channel, or its platform; None: nobody has named it."""
    return persona.media.get(channel.id) or persona.media.get(channel.platform or channel.id)


def _cell(slug: str, text: str) -> Cell:
    return Cell(trusted(activity_mark(slug)), text)


def _none(text: str) -> Cell:
    # Words in every empty cell would hide the full ones.
    return Cell(trusted(activity_mark("not_named", title=text)), "")


def _stage(context: Context, channel: Channel, stage: str) -> Cell:
    say = context.words.say
    platform = context.plan.platform_of(channel)
    if platform is None or platform.strong_for is None:
        return Cell(Markup(), say("not known"))
    is_strong = _is_strong(context, channel, stage)
    return _cell("daily", say("strong")) if is_strong else _none(say("not strong"))


def _is_strong(context: Context, channel: Channel, stage: str) -> bool:
    """Tell whether a channel's platform is known to be strong for a stage, or one like it."""
    platform = context.plan.platform_of(channel)
    strong = platform.strong_for if platform else None
    like = context.plan.funnel[stage].like
    return stage in (strong or ()) or (like is not None and like.value in (strong or ()))


def _has_placed_content(context: Context) -> bool:
    every = context.plan.content_of_channel.values()
    return any(item.quadrant for items in every for item in items)


def _quadrants(context: Context, channel: Channel) -> tuple[Cell, ...]:
    """Return how many content items of each quadrant a channel's tactics bring to it."""
    items = context.plan.content_of_channel.get(channel.id, ())
    counts = Counter(item.quadrant for item in items)
    return tuple(_count(context, counts[each]) for each in Quadrant)


def _count(context: Context, count: int) -> Cell:
    return Cell(Markup(), context.words.number(count) if count else EN_DASH)
