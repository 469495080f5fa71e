"""One language of a site that mkdocs-static-i18n builds once for each.

That plugin builds the site again and again within the first build, with one language after the
other in the same configuration. It makes new files of all that there are, which loses generated
ones, so ours come after it; and they carry what it notes of a file, so that its switch of
languages, its map of the site and its search know them.
"""

from __future__ import annotations

import posixpath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs.structure.files import File

from mkdocs_strategy_plugin.model.text import best_language
from mkdocs_strategy_plugin.render.addresses import published
from mkdocs_strategy_plugin.render.layout import folder_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

__all__ = [
    "AFTER_TRANSLATION",
    "ALONE",
    "Translation",
    "come_after_translation",
    "note_files",
    "translation_of",
]

NOTHING: Mapping[str, Any] = MappingProxyType({})
NAME = "i18n"
AFTER_TRANSLATION = -200
"""Priority of events that come after those of mkdocs-static-i18n, which are at -100."""


class Translation(NamedTuple):
    """What is built now; by default the one build of a site."""

    language: str | None = None
    """Code of the language that is built; None where a site is built once."""
    default: str = ""
    """Code of the language at the root of the site."""
    built: tuple[str, ...] = ()
    """Codes of all languages that are built."""
    known: tuple[str, ...] = ()
    """Codes of all languages that may have a folder of their own, built or not."""
    has_folders: bool = False
    """True where the docs folder has a folder for each language, and not a suffix."""
    falls_back: bool = True
    """True where a language shows what there is in the default language only."""
    is_repeated: bool = False
    """True in all builds but the first."""

    editions: Mapping[str, Mapping[str, str]] = NOTHING
    """The folder of the plan that is shown at each place, by language."""
    places: Mapping[str, str] = NOTHING
    """The place of each plan by its folder."""

    @property
    def base(self) -> str:
        """The folder of the site that holds this language; empty for its root."""
        return self._base_of(self.language or "")

    def _base_of(self, language: str) -> str:
        return "" if language == self.default else language

    def source(self, path: str) -> str:
        """Return where a page of ours is said to be in the docs folder."""
        return f"{self.language}/{path}" if self.has_folders else path

    def destination(self, path: str, *, use_directory_urls: bool) -> str:
        """Return where a page of ours is written in the site."""
        return self._published(path, self.language or "", use_directory_urls=use_directory_urls)

    def _published(self, path: str, language: str, *, use_directory_urls: bool) -> str:
        file = published(path, use_directory_urls=use_directory_urls)
        return posixpath.join(self._base_of(language), file)

    def note(self, file: File, page: Page, config: MkDocsConfig) -> None:
        """Note in a file of ours what mkdocs-static-i18n notes in its own.

        Args:
            file: Of a page in this language; changed in place.
            page: The page.
            config: Of the site.
        """
        if self.language is None:
            return
        noted: dict[str, Any] = {
            "locale": self.language,
            "locale_alternate_of": self.language,
            "localization": None,
            "norm_src_uri": page.path,
            "alternates": dict(self._alternates(file, page, config)),
        }
        vars(file).update(noted)

    def _alternates(
        self, file: File, page: Page, config: MkDocsConfig
    ) -> Iterator[tuple[str, File]]:
        """Yield the file of the same page in each language, with its code."""
        urls = config.use_directory_urls
        for language in self._languages(page):
            there = self._published(page.path, language, use_directory_urls=urls)
            other = File(file.src_uri, None, config.site_dir, urls, dest_uri=there)
            yield language, file if language == self.language else other

    def _languages(self, page: Page) -> Iterator[str]:
        """Yield the languages that there is the same page in."""
        place = self.places.get(page.plan)
        for language, plans in self.editions.items():
            # Plans of two folders have the same main pages, and may have other KPIs.
            is_same = not page.plan or plans.get(place or "") == page.plan
            if is_same or (page.in_nav and place in plans):
                yield language

    def of(self, examined: Sequence[Examined]) -> Translation:
        """Return this with what there is of the plans in each language."""
        editions = {
            language: {
                self.place(each.plan.name): folder_of(each.plan)
                for each in self._replace(language=language).shown(examined)
            }
            for language in self.built
        }
        places = {folder_of(each.plan): self.place(each.plan.name) for each in examined}
        return self._replace(editions=editions, places=places)

    def shown(self, examined: Sequence[Examined]) -> tuple[Examined, ...]:
        """Return the plans that have pages in this language.

        A plan in the folder of another language gives way to the one in the same place of this
        language's folder, as pages do.
        """
        if self.language is None:
            return tuple(examined)
        own = {self.place(each.plan.name) for each in examined if self._is_own(each)}
        return tuple(each for each in examined if self._is_own(each) or self._stands_in(each, own))

    def _is_own(self, examined: Examined) -> bool:
        locale = self._locale(examined.plan.name)
        if locale:
            return locale == self.language
        return best_language(self.language or "", examined.plan.languages) is not None

    def _stands_in(self, examined: Examined, own: Iterable[str]) -> bool:
        name = examined.plan.name
        has_language = self._locale(name) in {"", self.default}
        return self.falls_back and has_language and self.place(name) not in own

    def place(self, name: str) -> str:
        """Return the name of a plan without the folder of its language."""
        locale = self._locale(name)
        return name.removeprefix(locale).lstrip("/") if locale else name

    def _locale(self, name: str) -> str:
        first = name.partition("/")[0]
        return first if self.has_folders and first in self.known else ""


ALONE = Translation()
"""The one build of a site."""


def translation_of(config: MkDocsConfig) -> Translation:
    """Return what a site builds now, once mkdocs-static-i18n has begun with it."""
    # Only what it offers by name, because a site need not have it.
    plugin: Any = config.plugins.get(NAME)
    if plugin is None or not hasattr(plugin, "build_languages"):
        return ALONE
    return Translation(
        language=plugin.current_language or plugin.default_language,
        default=plugin.default_language,
        built=tuple(plugin.build_languages),
        known=tuple(plugin.all_languages),
        has_folders=plugin.config.docs_structure == "folder",
        falls_back=plugin.config.fallback_to_default,
        is_repeated=plugin.building,
    )


def come_after_translation(handler: Callable[..., Any], config: MkDocsConfig) -> None:
    """Have a handler of `on_files` called as soon as mkdocs-static-i18n has made its files.

    A priority would put it behind plugins of the same one, which look at the pages that there are.
    """
    plugin, handlers = config.plugins.get(NAME), config.plugins.events["files"]
    theirs = [each for each in handlers if plugin and getattr(each, "__self__", None) is plugin]
    if theirs:
        handlers.remove(handler)
        handlers.insert(handlers.index(theirs[-1]) + 1, handler)


def note_files(files: Files, config: MkDocsConfig) -> None:
    """Have our pages in the map of the site, of which mkdocs-static-i18n keeps the pages."""
    plugin: Any = config.plugins.get(NAME)
    plugin.i18n_files_per_language[plugin.current_language] = files.documentation_pages()
