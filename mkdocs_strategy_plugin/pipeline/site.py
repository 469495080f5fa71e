"""What the pages of all plans of a site have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.page_kinds import MAIN_PAGES
from mkdocs_strategy_plugin.render.tags import OWN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.history_options import Wanted
    from mkdocs_strategy_plugin.render.environment import Templates

__all__ = ["Site"]


class Site(NamedTuple):
    """What the pages of all plans have in common."""

    clock: Clock
    """The day the pages speak of."""
    language: str | None = None
    """Language of the pages, whatever the plan says."""
    theme_language: str | None = None
    """Language of the pages where the plan has it."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    shown_root: Path | None = None
    """Folder that file names are shown relative to."""
    base: str = ""
    """Folder of the built site that all pages go below, where it holds one language of several."""
    path: str | None = None
    """Folder of the pages; several plans have theirs below it. None: each in its own."""
    pages: tuple[str, ...] = tuple(MAIN_PAGES)
    """Names of the pages that are made of each plan, in the order of the navigation."""
    hidden: frozenset[str] = frozenset()
    """Fields that are not published."""
    templates: Templates | None = None
    """The site's own templates."""
    has_several: bool = False
    """True where the site has plans beside these, so that ids need the plan in front."""
    exports: tuple[str, ...] = ()
    """Forms of the files for machines that are written beside the pages."""
    history: Wanted | None = None
    """What the page of changes tells; None: there is no such page."""
    commit_url: str = ""
    """Address of a commit at the host of the repository, with `{hash}` in it; empty: none."""
    portfolio: str | bool = True
    """Path of the page of all plans; True: where it belongs, False: there is none."""
    place: Callable[[str], str] = str
    """Returns the folder of a plan's pages, relative to the docs folder, for its name."""
    tags: frozenset[str] = frozenset({OWN})
    """What the tags of pages are made of."""
