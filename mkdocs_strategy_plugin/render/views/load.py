"""What the tactics of a channel ask for, beside its promise and what the team can make."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.load import channel_load, in_unit
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.load import ChannelLoad
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["load_words"]

RHYTHMS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.WEEK: N_("{number} a week"),
        Unit.MONTH: N_("{number} a month"),
        Unit.QUARTER: N_("{number} a quarter"),
        Unit.YEAR: N_("{number} a year"),
    }
)
"""So many times in each unit."""


def load_words(context: Context, channel: Channel) -> str:
    """Return what live tactics come to, and whether that fits; empty for nothing."""
    if "cadence" in context.plan.hidden:
        return ""
    load = channel_load(context.plan, channel, context.figures.as_of)
    is_known = load.promised is not None or load.capacity is not None
    if not is_known and not load.tactics:
        return ""
    return "; ".join(_parts(context, load))


def _parts(context: Context, load: ChannelLoad) -> Iterator[str]:
    words = context.words
    if load.tactics:
        yield from _planned(context, load)
    else:
        yield words.say("no live tactic says how often")
    if load.overpromised:
        yield words.say(
            "the promise is {number} more than the team can make",
            number=_number(context, load, load.overpromised),
        )


def _planned(context: Context, load: ChannelLoad) -> Iterator[str]:
    words = context.words
    planned = words.say(RHYTHMS[load.unit], number=_number(context, load, load.planned))
    yield words.count(
        "{planned} from {number} live tactic",
        "{planned} from {number} live tactics",
        len(load.tactics),
        planned=planned,
    )
    if load.unrhythmic:
        yield words.count(
            "{number} more does not say how often",
            "{number} more do not say how often",
            len(load.unrhythmic),
        )
    if load.short:
        yield words.say("{number} fewer than promised", number=_number(context, load, load.short))
    if load.over:
        yield words.say(
            "{number} more than the team can make", number=_number(context, load, load.over)
        )


def _number(context: Context, load: ChannelLoad, times: float) -> str:
    return context.words.number(max(round(in_unit(times, load.unit), 1), 0.1))
