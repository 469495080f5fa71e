"""What the pages of one plan are made of, for the page that holds all of it."""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.render.moving import moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.render.addresses import Addresses

__all__ = ["Excerpts"]


@dataclass(frozen=True, eq=False)
class Excerpts:
    """What macros made of the parts of pages, made once for these and for one page of excerpts."""

    addresses: Addresses
    """Where the pages are."""
    end: str
    """Name of the page of excerpts."""
    _onces: dict[str, Once] = field(default_factory=lambda: defaultdict(Once))
    _places: dict[str, Callable[..., Markup]] = field(default_factory=dict)
    _movers: dict[str, Callable[[str], Markup]] = field(default_factory=dict)

    def once(self, page: str) -> Once:
        """Return what remembers the parts of a page."""
        return self._onces[page]

    def __call__(self, start: str, macro: Callable[..., str], *objects: object) -> Markup:
        """Return what a macro makes for one page as it stands on the page of excerpts.

        Args:
            start: Name of the page that the objects are made for.
            macro: Makes HTML.
            objects: What it is called with.
        """
        made = self.once(start).of(macro, *objects)
        return self.once(self.end).of(self._mover(start), made)

    def at(self, start: str) -> Callable[..., Markup]:
        """Return the same for one page: what macros call that take `once`."""
        # The same object each time, as whatever is remembered is remembered by identity.
        return self._places.setdefault(start, functools.partial(self, start))

    def _mover(self, start: str) -> Callable[[str], Markup]:
        return self._movers.setdefault(start, functools.partial(self._moved, start))

    def _moved(self, start: str, html: str) -> Markup:
        # As plain text, because each part of `Markup` is `Markup`, which takes time and escapes.
        plain = moved(str(html), self.addresses, start=start, end=self.end)
        return Markup(plain)  # noqa: S704  (ours)
