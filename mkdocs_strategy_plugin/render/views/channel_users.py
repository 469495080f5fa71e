"""Who uses each channel, as a list: for plans with too many personas for a matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.persona import Activity
from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.views.common import label, trusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["ChannelUsers", "Use"]

ORDER = (*Activity, None)
"""From those who use a channel most to those of whom nobody has written down how often."""

MOST_NAMES = 12
"""Personas that a channel lists before it stops."""


class Use(NamedTuple):
    """Personas that use a channel equally often."""

    mark: Markup
    """How often, as a dot."""
    word: str
    """How often, in words."""
    links: tuple[Link, ...]
    """The personas."""
    more: str
    """How many are not listed, in words; empty for none."""


class ChannelUsers:
    """Who uses which service, gathered once for all channels."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._by_service: dict[str, dict[Activity | None, list[Persona]]] = {}
        for persona in context.plan.addressed:
            for service, use in persona.media.items():
                known = self._by_service.setdefault(service, {})
                known.setdefault(use.activity, []).append(persona)

    def of(self, channel: Channel) -> Iterator[Use]:
        """Yield who uses a channel, by how often; who only uses its platform comes with them."""
        named, room = self._named(channel), MOST_NAMES
        for activity in ORDER:
            personas = named.get(activity, [])
            if personas:
                yield self._use(activity, personas, room)
                room = max(room - len(personas), 0)

    def _named(self, channel: Channel) -> Mapping[Activity | None, list[Persona]]:
        own = self._by_service.get(channel.id, {})
        of_platform = self._by_service.get(channel.platform or channel.id, {})
        if not own or own is of_platform:
            return of_platform
        seen = {persona.id for personas in own.values() for persona in personas}
        named = {activity: list(personas) for activity, personas in own.items()}
        for activity, personas in of_platform.items():
            others = (each for each in personas if each.id not in seen)
            named.setdefault(activity, []).extend(others)
        return named

    def _use(self, activity: Activity | None, personas: list[Persona], room: int) -> Use:
        context, words = self._context, self._context.words
        hidden = len(personas) - min(room, len(personas))
        return Use(
            mark=trusted(activity_mark(activity.value if activity else "named")),
            word=label(context, activity) if activity else words.say("Not known how often"),
            links=tuple(context.link("persona", each.id) for each in personas[:room]),
            more=words.count("{number} more", "{number} more", hidden) if hidden else "",
        )
