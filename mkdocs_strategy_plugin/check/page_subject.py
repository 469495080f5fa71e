"""What a rule looks at in a page that an author has written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.embed_slips import slipped
from mkdocs_strategy_plugin.check.embeds import judged
from mkdocs_strategy_plugin.check.homes import Homes
from mkdocs_strategy_plugin.check.links import is_lost, meant_by
from mkdocs_strategy_plugin.model.links import target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.embeds import EmbedFault
    from mkdocs_strategy_plugin.diagnostics import Location
    from mkdocs_strategy_plugin.load.pages import AskingPage
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.model.links import Target

__all__ = ["LostLinkOnPage", "PageFinding", "PageSubject"]


class PageFinding(NamedTuple):
    """One problem of a page; knows no severity."""

    location: Location
    """Where it stands."""
    message: str
    """See `Finding.message`."""
    hint: str
    """See `Finding.hint`."""


class LostLinkOnPage(NamedTuple):
    """A link on a page that leads nowhere."""

    offset: int
    """Where it stands."""
    target: Target
    """What it names."""
    meant: str
    """What to write behind `strategy:`; empty where nothing is near."""
    is_homeless: bool
    """True where it names no plan and the page belongs to none."""


@dataclass(frozen=True)
class PageSubject:
    """One page, and the plans of its site."""

    page: AskingPage
    """The page."""
    plans: Mapping[str, Loaded]
    """All plans of the site by name, as far as they could be read."""

    def faults(self, code: str) -> Iterator[PageFinding]:
        """Yield what one rule finds in the embeds of the page."""
        for fault in self._faults:
            if fault.code == code:
                yield self.finding(fault.offset, fault.message, fault.hint)

    def finding(self, offset: int, message: str, hint: str) -> PageFinding:
        """Return a finding at an offset of the page."""
        return PageFinding(self.page.source.location(offset), message, hint)

    @cached_property
    def _faults(self) -> tuple[EmbedFault, ...]:
        embeds, slips = self.page.mentions.embeds, self.page.mentions.slips
        return (
            *(
                fault
                for each in embeds
                for fault in judged(each, self.page.name, self.plans).faults
            ),
            *(fault for each in slips for fault in slipped(each, self.plans)),
        )

    @cached_property
    def homes(self) -> Homes:
        """The plans as seen from the page."""
        return Homes(self.page.name, self.plans)

    @property
    def lost_links(self) -> Iterator[LostLinkOnPage]:
        """Links that lead nowhere."""
        home = self.homes.own
        own = home.plan.name if home else None
        for link in self.page.mentions.links:
            target = target_of(link.written, plan=own)
            owner = self.plans.get(target.plan) if target.plan else home
            if owner is None or is_lost(target, owner):
                meant = meant_by(target, owner, self.plans)
                is_homeless = owner is None and not target.plan
                yield LostLinkOnPage(link.offset, target, meant, is_homeless)
