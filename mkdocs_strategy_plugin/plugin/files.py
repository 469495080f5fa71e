"""Our pages and what they are shown with among the files of a site; the plans' own out of it."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_strategy_plugin.pipeline.editor_schema import SCHEMA_FILE
from mkdocs_strategy_plugin.pipeline.places import folded
from mkdocs_strategy_plugin.pipeline.writing import rewrite
from mkdocs_strategy_plugin.plugin.failure import reported
from mkdocs_strategy_plugin.plugin.translation import ALONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.pipeline.exports import Export
    from mkdocs_strategy_plugin.plugin.translation import Translation
    from mkdocs_strategy_plugin.render.page import Page

__all__ = [
    "Moulds",
    "PageFile",
    "add_assets",
    "add_page",
    "by_place",
    "hide_schemas",
    "hide_sources",
    "kept_out",
    "prepare",
    "read_unmodified",
    "say_what_is_kept_out",
    "write_exports",
]

log = get_plugin_logger(__name__)

STYLESHEET = "assets/strategy/strategy.css"
SCRIPT = "assets/strategy/strategy.js"
NO_FILES: Mapping[str, File] = MappingProxyType({})
ASSETS = Path(__file__).parents[1] / "render" / "assets"


class PageFile(File):
    """A page of ours among the files of a site; a dirty build leaves it out if nothing changed."""

    made: Page
    """What it shows."""
    written: MutableMapping[str, Page]
    """What the builds of this process wrote, by destination."""

    def copy(self) -> PageFile:
        """Return a file that says the same, and that others may change."""
        same = object.__new__(PageFile)
        vars(same).update(vars(self))
        return same

    def is_modified(self) -> bool:
        """Tell whether the site shows something else.

        The first build of a process writes every page: what is shown depends on all files of a
        plan and on the day, so the age of what is there tells nothing.
        """
        is_there = os.path.isfile(self.abs_dest_path)  # noqa: PTH113  (the type it has in MkDocs)
        return not is_there or self.written.get(self.abs_dest_path) != self.made

    def begin(self) -> None:
        """Hold what the site shows to be unknown until the page is written."""
        self.written.pop(self.abs_dest_path, None)

    def finish(self) -> None:
        """Note that the page is written."""
        self.written[self.abs_dest_path] = self.made


class Moulds:
    """What the files of our pages are copied from, build after build.

    Each build needs files of its own, as others change them. To make one, MkDocs takes paths apart
    and puts them together again, which for hundreds of pages takes longer than all other files.
    """

    def __init__(self) -> None:
        self._conditions: tuple[object, ...] = ()
        self._known: dict[str, PageFile] = {}
        self._before: dict[str, PageFile] = {}

    def turn(self, config: MkDocsConfig, translation: Translation) -> None:
        """Begin the next build: what the last one did not ask for is forgotten.

        Args:
            config: Of the site.
            translation: The language that is built.
        """
        urls, ways = config.use_directory_urls, (translation.language, translation.default)
        conditions = (config.site_dir, urls, *ways, translation.has_folders)
        self._before = self._known if conditions == self._conditions else {}
        self._known, self._conditions = {}, conditions

    def file(self, page: Page, config: MkDocsConfig, translation: Translation) -> PageFile:
        """Return a new file for a page, with its paths and its text."""
        mould = self._before.get(page.path) or _mould(page, config, translation)
        self._known[page.path] = mould
        file = mould.copy()
        file.content_string, file.made = page.text, page
        return file


def _mould(page: Page, config: MkDocsConfig, translation: Translation) -> PageFile:
    source, urls = translation.source(page.path), config.use_directory_urls
    # It makes what it is called on, which its types do not say.
    file = cast("PageFile", PageFile.generated(config, source, content=""))
    file.dest_uri = translation.destination(page.path, use_directory_urls=urls)
    return file


def prepare(config: MkDocsConfig, *, scripts: bool) -> None:
    """Put into a site's configuration what our pages need.

    Args:
        config: Of the site; changed in place.
        scripts: False leaves out what they can do without.
    """
    # First, so that the site's own rules win.
    if STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, STYLESHEET)
    if scripts and SCRIPT not in config.extra_javascript:
        config.extra_javascript.insert(0, SCRIPT)
    # The ids of entities' headings are written with it.
    if "attr_list" not in config.markdown_extensions:
        config.markdown_extensions.append("attr_list")


def by_place(files: Files) -> Mapping[str, File]:
    """Return the files of a site by where they go, upper and lower case taken for the same."""
    return {folded(file.dest_uri): file for file in files}


def add_page(  # noqa: PLR0913  (each is something else)
    page: Page,
    files: Files,
    config: MkDocsConfig,
    *,
    in_nav: bool,
    is_kept_out: bool,
    taken: Mapping[str, File],
    written: MutableMapping[str, Page],
    moulds: Moulds,
    translation: Translation = ALONE,
) -> None:
    """Add a page, unless an author has written one at its place.

    Args:
        page: The page.
        files: Of the site; changed in place.
        config: Of the site.
        in_nav: False keeps it out of a navigation that MkDocs makes.
        is_kept_out: True where the site keeps it out of itself.
        taken: What authors have written, as `by_place` returns it.
        written: What the builds of this process wrote, by destination; the page notes itself.
        moulds: Make its file.
        translation: The language that is built.
    """
    file = moulds.file(page, config, translation)
    file.written = written
    translation.note(file, page, config)
    own = taken.get(folded(file.dest_uri))
    if own and not _stands_beside(own, file):
        return
    if page.edit:
        file.edit_uri = _in_docs(page.edit, config.docs_dir)
    if file.inclusion.is_included() and not in_nav and not is_kept_out:
        file.inclusion = InclusionLevel.NOT_IN_NAV
    files.append(file)


def _stands_beside(own: File, file: PageFile) -> bool:
    """Tell whether a page is added beside one that an author has written at its place; say so."""
    if own.dest_uri != file.dest_uri:
        log.warning(
            "'%s' and the generated '%s' are one page on disks to which upper and lower case are "
            "the same. Rename yours.",
            *(own.src_uri, file.src_uri),
        )
        return True
    log.info("'%s' is written by hand and stays as it is", own.src_uri)
    # It is not written, but links that name its source lead to the author's page.
    file.inclusion = InclusionLevel.EXCLUDED
    return own.src_uri != file.src_uri


# The hundreds of pages of a plan are changed in a few files.
@functools.lru_cache(maxsize=1024)
def _in_docs(file: Path, docs_dir: str) -> str:
    return Path(os.path.relpath(file, docs_dir)).as_posix()


def read_unmodified(nav: Navigation, config: MkDocsConfig) -> None:
    """Read the pages that a dirty build leaves out, so that those it builds can name them."""
    for page in nav.pages:
        if not page.file.is_modified():
            page.read_source(config)


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add our style sheet and script from real files: not all plugins can read virtual ones."""
    for path in (STYLESHEET, SCRIPT):
        is_used = path in config.extra_css or path in config.extra_javascript
        if is_used and not files.get_file_from_path(path):
            source = str(ASSETS / Path(path).name)
            files.append(File.generated(config, path, abs_src_path=source))


def kept_out(paths: Iterable[str], config: MkDocsConfig) -> tuple[str, ...]:
    """Return what a site keeps out of itself, which MkDocs looks at once all plugins are done."""
    patterns = [each for each in (config.exclude_docs, config.draft_docs) if each]
    return tuple(path for path in paths if any(each.match_file(path) for each in patterns))


def say_what_is_kept_out(found: Sequence[str]) -> None:
    """Warn of pages that a site keeps out: MkDocs says nothing, and links to them break."""
    if found:
        log.warning(
            "'exclude_docs' or 'draft_docs' keeps %s of the strategy's pages out of the site, such "
            "as '%s'. Narrow it, or name the pages you want under the plugin's option 'pages'.",
            *(len(found), found[0]),
        )


def write_exports(
    exports: Iterable[Export], site_dir: Path, *, taken: Mapping[str, File] = NO_FILES
) -> None:
    """Write the files for machines into a built site; those that are there already stay as old.

    They are no files of the site before it is built, because other plugins take such files for
    ones that they can read on the disk.

    Args:
        exports: The files; one at whose place an author has put another is left out.
        site_dir: Where the site was built.
        taken: What authors have written, as `by_place` returns it.
    """
    with reported():
        for export in exports:
            own = taken.get(folded(export.path))
            if own and own.inclusion.is_included():
                log.info("'%s' is written by hand and stays as it is", own.src_uri)
            else:
                rewrite(site_dir / export.path, export.data)


def hide_schemas(folders: Iterable[Path], files: Files, config: MkDocsConfig) -> None:
    """Keep the schemas that lie beside plans out of the site: they are for those who write."""
    _exclude((folder / SCHEMA_FILE for folder in folders), files, config)


def hide_sources(examined: Iterable[Examined], files: Files, config: MkDocsConfig) -> None:
    """Keep the files that plans were read from out of the site."""
    _exclude({path for each in examined for path in each.loaded.files}, files, config)


def _exclude(paths: Iterable[Path], files: Files, config: MkDocsConfig) -> None:
    for path in paths:
        file = files.get_file_from_path(_in_docs(path, config.docs_dir))
        if file:
            file.inclusion = InclusionLevel.EXCLUDED
