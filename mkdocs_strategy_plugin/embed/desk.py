"""Answers what the pages of one site ask of its plans."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.embed_views import VIEWS
from mkdocs_strategy_plugin.check.embeds import judged
from mkdocs_strategy_plugin.check.homes import Homes
from mkdocs_strategy_plugin.model.links import target_of
from mkdocs_strategy_plugin.render.embeds.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.check.embeds import EmbedFault
    from mkdocs_strategy_plugin.load.embeds import Embed, Mentions
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.render.context import Link
    from mkdocs_strategy_plugin.render.showcase import Seat, Showcase

__all__ = ["Answer", "Desk"]


class Answer(NamedTuple):
    """What takes the place of an embed."""

    html: str
    """What it shows, or what is wrong with it."""
    faults: tuple[EmbedFault, ...] = ()
    """What is wrong with it."""


@dataclass(frozen=True)
class Desk:
    """The plans of one site, as they were read and as they can be shown."""

    plans: Mapping[str, Loaded] = field(default_factory=dict)
    """The plans by name."""
    showcases: Mapping[str, Showcase] = field(default_factory=dict)
    """What can be shown of them, by the same names."""

    def answer(self, embed: Embed, seat: Seat) -> Answer:
        """Return what an embed shows on a page."""
        asked, faults = judged(embed, seat.page, self.plans)
        showcase = self.showcases.get(asked.plan) if asked else None
        if asked and showcase:
            return Answer(showcase.html(asked, seat))
        view = VIEWS.get(embed.view)
        is_block = embed.is_alone and not (view and view.is_inline)
        said = [fault.message for fault in faults]
        return Answer(problem(said, is_block=is_block), faults)

    def link(self, written: str, seat: Seat) -> Link | None:
        """Return the link to what a page names behind `strategy:`; None where that is nothing."""
        home = Homes(seat.page, self.plans).own
        target = target_of(written, plan=home.plan.name if home else None)
        name = target.plan or (home.plan.name if home else None)
        showcase = None if name is None else self.showcases.get(name)
        return showcase.link(target, seat) if showcase else None

    def shown(self, mentions: Mentions, seat: Seat) -> tuple[object, ...]:
        """Return all that a page shows of plans; equal for what looks the same."""
        return (
            *(self.answer(embed, seat).html for embed in mentions.embeds),
            *(self.link(link.written, seat) for link in mentions.links),
        )
