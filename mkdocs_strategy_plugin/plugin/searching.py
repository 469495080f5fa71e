"""A page while search reads it: words and plain titles stand in for ready HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.plugin.titles import Titles
from mkdocs_strategy_plugin.render.aside import hidden, restored, set_aside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.structure.pages import Page as MkDocsPage

    from mkdocs_strategy_plugin.render.aside import Aside
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["Searching"]


class Searching:
    """What of a page stands aside."""

    def __init__(self, *, will_rebuild: bool) -> None:
        """Let nothing stand aside yet.

        Args:
            will_rebuild: True keeps the words of what stays the same for the next build.
        """
        self._words = Once() if will_rebuild else None
        self._aside: Aside | None = None
        self._titles: Titles | None = None

    def turn(self) -> None:
        """Begin the next build."""
        if self._words:
            self._words.turn()

    def begin(self, page: MkDocsPage, made: Page | None, embedded: Sequence[str]) -> None:
        """Let words stand in for tables and pictures, which search would take long to parse.

        And let text stand in for titles, which search escapes once more.

        Args:
            page: The page as MkDocs has it.
            made: The same as we made it; None for a page of an author.
            embedded: The ready HTML on a page of an author.
        """
        # Another plugin may have failed in between, and a server builds on.
        self._aside = self._titles = None
        if made:
            self._titles = Titles.set_aside(page)
        fragments = made.fragments if made else embedded
        if made and not made.is_searched:
            self._aside = hidden(page.content or "")
        elif fragments:
            self._aside = set_aside(page.content or "", fragments, once=self._words)
        if self._aside:
            page.content = self._aside.read

    def end(self, page: MkDocsPage) -> None:
        """Put all of that back."""
        if self._aside:
            page.content, self._aside = restored(page.content or "", self._aside), None
        if self._titles:
            self._titles.put_back()
