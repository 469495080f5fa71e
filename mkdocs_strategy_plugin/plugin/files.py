"""Our pages and our style sheet among the files of a site, and the plans' own out of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_strategy_plugin.pipeline.places import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = [
    "add_page",
    "add_stylesheet",
    "by_place",
    "hide_sources",
    "is_kept_out",
    "prepare",
    "say_what_is_kept_out",
]

log = get_plugin_logger(__name__)

STYLESHEET = "assets/strategy/strategy.css"
ASSETS = Path(__file__).parents[1] / "render" / "assets"


def prepare(config: MkDocsConfig) -> None:
    """Put into a site's configuration what our pages need."""
    # First, so that the site's own rules win.
    if STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, STYLESHEET)
    # The ids of entities' headings are written with it.
    if "attr_list" not in config.markdown_extensions:
        config.markdown_extensions.append("attr_list")


def by_place(files: Files) -> Mapping[str, File]:
    """Return the files of a site by where they go, upper and lower case taken for the same."""
    return {folded(file.dest_uri): file for file in files}


def add_page(
    page: Page, files: Files, config: MkDocsConfig, *, in_nav: bool, taken: Mapping[str, File]
) -> None:
    """Add a page, unless an author has written one at its place.

    Args:
        page: The page.
        files: Of the site; changed in place.
        config: Of the site.
        in_nav: False keeps it out of a navigation that MkDocs makes.
        taken: What authors have written, as `by_place` returns it.
    """
    file = File.generated(config, page.path, content=page.text)
    own = taken.get(folded(file.dest_uri))
    if own and own.dest_uri == file.dest_uri:
        log.info("'%s' is written by hand and stays as it is", own.src_uri)
        if own.src_uri == page.path:
            return
        # It is not written, but links that name its source lead to the author's page.
        file.inclusion = InclusionLevel.EXCLUDED
    elif own:
        log.warning(
            "'%s' and the generated '%s' are one page on disks to which upper and lower case are "
            "the same. Rename yours.",
            *(own.src_uri, page.path),
        )
    if page.edit:
        relative = os.path.relpath(page.edit, config.docs_dir)
        file.edit_uri = Path(relative).as_posix()
    if file.inclusion.is_included() and not in_nav and not is_kept_out(page.path, config):
        file.inclusion = InclusionLevel.NOT_IN_NAV
    files.append(file)


def add_stylesheet(files: Files, config: MkDocsConfig) -> None:
    """Add our style sheet from a real file: not all plugins can read a virtual one."""
    if not files.get_file_from_path(STYLESHEET):
        source = str(ASSETS / "strategy.css")
        files.append(File.generated(config, STYLESHEET, abs_src_path=source))


def is_kept_out(path: str, config: MkDocsConfig) -> bool:
    """Tell whether a site keeps a page out, which MkDocs looks at once all plugins are done."""
    patterns = (config.exclude_docs, config.draft_docs)
    return any(each.match_file(path) for each in patterns if each)


def say_what_is_kept_out(paths: Iterable[str], config: MkDocsConfig) -> None:
    """Warn of pages that a site keeps out: MkDocs says nothing, and links to them break."""
    found = [path for path in paths if is_kept_out(path, config)]
    if found:
        log.warning(
            "'exclude_docs' or 'draft_docs' keeps %s of the strategy's pages out of the site, such "
            "as '%s'. Narrow it, or name the pages you want under the plugin's option 'pages'.",
            *(len(found), found[0]),
        )


def hide_sources(examined: Iterable[Examined], files: Files, config: MkDocsConfig) -> None:
    """Keep the files that plans were read from out of the site."""
    for path in {path for each in examined for path in each.loaded.files}:
        file = files.get_file_from_path(Path(os.path.relpath(path, config.docs_dir)).as_posix())
        if file:
            file.inclusion = InclusionLevel.EXCLUDED
