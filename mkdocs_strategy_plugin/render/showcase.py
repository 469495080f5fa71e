"""One plan, ready to be shown in part on any page of a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.embeds.views import MAKERS
from mkdocs_strategy_plugin.render.environment import environment, stamp
from mkdocs_strategy_plugin.render.faults import named
from mkdocs_strategy_plugin.render.layout import addresses_of
from mkdocs_strategy_plugin.render.shown import context_of, watching
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.render.addresses import Addresses
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.layout import Layout
    from mkdocs_strategy_plugin.render.shown import Shown
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["Seat", "Showcase"]

OF_THE_PAST = frozenset({"changes"})
"""Views that show what happened to a plan, which takes time to read."""


class Seat(NamedTuple):
    """Where a page of an author stands."""

    page: str
    """Its path relative to the docs folder, with `/`."""
    folder: str
    """The folder that a browser counts from on it, relative to the site."""


def _untold() -> None:
    """Tell nothing of the past."""


@dataclass(frozen=True)
class Showcase:
    """One plan with all that its pages have in common."""

    shown: Shown
    """What is shown, without what is hidden."""
    words: Words
    """The language of its pages."""
    layout: Layout
    """Where its pages go."""
    memory: Memory = field(default=FORGETFUL, repr=False)
    """Keeps what was shown until something in it changes."""
    past: Callable[[], History | None] = field(default=_untold, repr=False)
    """Returns what happened to the plan; None: nothing is told of it."""

    @property
    def plan(self) -> str:
        """The name of the plan."""
        return self.shown.plan.name

    @cached_property
    def _seen(self) -> Shown:
        self.memory.renew(self.words, self.layout, self._addresses, stamp(self.layout.templates))
        return watching(self.shown, self.memory)

    @cached_property
    def _addresses(self) -> Addresses:
        return addresses_of(self.shown.plan, self.layout)

    def html(self, asked: Asked, seat: Seat) -> str:
        """Return what an embed shows on a page.

        Args:
            asked: Of this plan.
            seat: Where the page stands.

        Raises:
            StrategyError: one of the site's own templates is broken.
        """
        seen = self._seen  # before anything is recalled, what has changed must be forgotten
        past = self.past() if asked.view in OF_THE_PAST else None
        told = seen._replace(history=past)
        return self.memory.recall((asked, seat), lambda: self._made(asked, seat, told), past)

    def _made(self, asked: Asked, seat: Seat, seen: Shown) -> str:
        spoken = words(asked.language) if asked.language else self.words
        view = MAKERS[asked.view](self._context(seat, spoken, seen), asked)
        with named(self.layout.templates):
            template = environment(spoken, self.layout.templates).get_template(
                f"embeds/{asked.view}.html.jinja"
            )
            made = template.render(view=view, language=spoken.language, once=Once().of)
        return made.strip()

    def _context(self, seat: Seat, spoken: Words, seen: Shown) -> Context:
        # Parts of pages are kept by the name of their page, and by nothing else.
        page = f"{spoken.language}:{seat.page}"
        addresses = self._addresses.seen_from(page, seat.folder)
        return context_of(seen, spoken, self.layout, addresses, page=page, memory=self.memory)

    def link(self, target: Target, seat: Seat) -> Link | None:
        """Return the link to an entity of this plan as seen from a page; None for no entity."""
        plan = self.shown.plan
        entity = plan.index.entities.get(target.kind, {}).get(target.id)
        if entity is None:
            return None
        addresses = self._addresses.seen_from(seat.page, seat.folder)
        text = self.words.text(entity.name, plan.languages[0])
        return Link(text, addresses.entity(target.kind, target.id, start=seat.page))
