"""Who answers for the page that is converted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.embeds import Embed
    from mkdocs_strategy_plugin.render.context import Link

__all__ = ["Host"]


class Host(Protocol):
    """Whoever knows which page is converted, and answers for it."""

    def block(self, embed: Embed) -> str:
        """Return what takes the place of an embed that has a line for itself, as HTML."""

    def inline(self, embed: Embed) -> str:
        """Return what takes the place of an embed in running text, as HTML."""

    def link(self, written: str) -> Link | None:
        """Return the link to what is named behind `strategy:`; None where that is nothing."""
