"""Put a banner above pages that do not show what their plan says now."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.environment import environment
from mkdocs_strategy_plugin.render.views.banner import view
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["under_banner"]


def under_banner(  # noqa: PLR0913  (each is something else)
    pages: Iterable[Page],
    diagnostics: Sequence[Diagnostic],
    *,
    fault: str = "",
    hint: str = "",
    shown_root: Path | None = None,
    hidden: frozenset[str] = frozenset(),
) -> Iterator[Page]:
    """Yield the pages, each below a banner in its language.

    Args:
        pages: As they were made from the last good reading.
        diagnostics: What is to be mended before they are made anew.
        fault: What is wrong with the plans as a whole; empty for nothing.
        hint: What to do about that.
        shown_root: Folder that file names are shown relative to.
        hidden: Fields that are not published; what is found in them stands in the log alone.
        shown_root: Folder that file names are shown relative to.
    """

    @functools.cache
    def banner(language: str) -> str:
        spoken = words(language)
        component = environment(spoken).get_template("components/banner.html.jinja").module
        shown = view(
            spoken, diagnostics, fault=fault, hint=hint, shown_root=shown_root, hidden=hidden
        )
        return str(component.banner(shown))  # type: ignore[attr-defined]

    for page in pages:
        yield page._replace(banner=banner(page.language))
