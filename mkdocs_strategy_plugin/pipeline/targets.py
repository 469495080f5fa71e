"""From the paths of a call to the plans they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.globs import plans_of_site
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.load.page_names import PAGE_SUFFIXES
from mkdocs_strategy_plugin.load.site_settings import docs_folder, site_settings
from mkdocs_strategy_plugin.load.sources import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.load.discovery import PlanFiles

__all__ = ["Showing", "Target", "targets_of"]

SITE_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


class Showing(NamedTuple):
    """What a site says of what it shows, as it is written."""

    hide: tuple[str, ...] = ()
    """Fields that are not published."""
    language: str | None = None
    """The language wanted."""
    theme_language: str | None = None
    """The theme's; None where there is no site."""
    path: str | None = None
    """The folder of the pages."""
    exports: tuple[str, ...] | None = None
    """Forms of files for machines; None: all."""


class Target(NamedTuple):
    """Plans to be checked together."""

    docs_dir: Path
    """Absolute docs folder."""
    plans: tuple[PlanFiles, ...]
    """The plans."""
    severities: Severities
    """What the site says of rules."""
    limits: Limits
    """Bounds on what is read."""
    as_of: object
    """The option `as_of`, as it is written; None where it is not."""
    showing: Showing = Showing()
    """What the site says of what it shows."""
    file: Path | None = None
    """The one file whose findings are shown; None: all are."""
    has_pages: bool = False
    """True where the pages of the docs folder are meant too, or `file` is one of them."""
    left_out: tuple[str, ...] = ()
    """Patterns of pages that the site leaves out, its option `exclude_docs`."""

    @property
    def is_page(self) -> bool:
        """True where the one file is a page."""
        return self.file is not None and self.has_pages


class _Site(NamedTuple):
    folder: Path
    docs_dir: Path
    instances: tuple[_Instance, ...]
    left_out: tuple[str, ...] = ()


class _Instance(NamedTuple):
    """The options of the plugin; a site may have it several times."""

    globs: tuple[str, ...] = ()
    severities: Severities = Severities()
    limits: Limits = Limits()
    as_of: object = None
    showing: Showing = Showing()


def targets_of(paths: Iterable[Path], *, top: Path | None = None) -> list[Target]:
    """Return what each path means, in the order given.

    Args:
        paths: Folders and files.
        top: The folder above which no site and no plan is looked for; None: there is no such bound.

    Raises:
        StrategyError: a path does not exist, or there is no plan where it leads.
    """
    return [target for path in paths for target in _targets(Path(path).absolute(), path, top)]


def _targets(path: Path, written: Path, top: Path | None) -> list[Target]:
    if not path.exists() and not path.is_symlink():
        raise StrategyError(f"there is no '{written}'", "Name a folder or a file that exists.")
    site = _site_above(path, top)
    if path.name in SITE_FILES:
        path = path.parent
    targets = (list(_of_site(path, site)) if site else []) or [_other(path, site, top)]
    if not targets[0].plans:
        raise StrategyError(
            f"there is no plan at '{written}'",
            f"A plan is a folder with a file {PLAN_FILE}; name it, or a folder above it.",
        )
    return targets


def _of_site(path: Path, site: _Site) -> Iterator[Target]:
    """Yield the plans that a site publishes and that `path` means, by instance of the plugin."""
    is_all = path == site.folder
    for instance in site.instances:
        every = plans_of_site(site.docs_dir, instance.globs, root=site.folder)
        plans = tuple(plan for plan in every if is_all or _may_mean(path, site, plan))
        if plans:
            file = None if path.is_dir() else path
            has_pages = is_all or path == site.docs_dir or path.suffix in PAGE_SUFFIXES
            yield Target(
                site.docs_dir,
                plans,
                *instance[1:],
                file,
                has_pages=has_pages,
                left_out=site.left_out,
            )


def _other(path: Path, site: _Site | None, top: Path | None) -> Target:
    """Return the plans at `path` that no site publishes, or whose site is not there."""
    options = site.instances[0] if site else _Instance()
    if site and (path == site.folder or path.is_relative_to(site.docs_dir)):
        docs_dir = site.docs_dir
        plans = tuple(each for each in discover(docs_dir) if _may_mean(path, site, each))
    else:
        docs_dir, plans = _without_site(path if path.is_dir() else path.parent, top)
    file = None if path.is_dir() else path
    return Target(docs_dir, plans, *options[1:], file)


def _may_mean(path: Path, site: _Site, plan: PlanFiles) -> bool:
    """Tell whether `path` means `plan`: it holds it or is inside of it.

    A file of the docs folder may be one of a folder that any plan uses; only reading the plans
    can tell.
    """
    is_near = plan.folder.is_relative_to(path) or path.is_relative_to(plan.folder)
    return is_near or (not path.is_dir() and path.is_relative_to(site.docs_dir))


def _without_site(folder: Path, top: Path | None) -> tuple[Path, tuple[PlanFiles, ...]]:
    """Return the folder to read as the docs folder, and the plans that `folder` means."""
    above = [each for each in _up(folder, top) if (each / PLAN_FILE).is_file()]
    if not above:
        return folder, discover(folder)
    # One above the plan, so that it can use folders beside it; nothing else there is looked at.
    docs_dir = above[0].parent
    inside = (plan.folder for plan in discover(above[0]) if plan.folder != above[0])
    return docs_dir, discover(docs_dir, [above[0], *inside])


def _up(folder: Path, top: Path | None) -> Iterator[Path]:
    """Yield a folder and those above it, to `top` at the most."""
    for each in (folder, *folder.parents):
        yield each
        if each == top:
            return


def _site_above(path: Path, top: Path | None) -> _Site | None:
    if path.name in SITE_FILES:
        return _site(path)
    for each in _up(path if path.is_dir() else path.parent, top):
        for name in SITE_FILES:
            if (each / name).is_file():
                return _site(each / name)
    return None


def _site(file: Path) -> _Site:
    """Read of a site's mkdocs.yml what a check needs; the rest is for MkDocs to judge."""
    settings = site_settings(file).data
    language = _theme_language(_mapping(settings.get("theme")))
    options = list(_options(settings.get("plugins"))) or [{}]
    return _Site(
        file.parent,
        docs_folder(file, settings),
        tuple(_instance(each, language) for each in options),
        tuple(str(settings.get("exclude_docs") or "").splitlines()),
    )


def _instance(options: dict[str, Any], theme_language: str) -> _Instance:
    return _Instance(
        _list(options.get("plans")) or (),
        Severities.parse(_mapping(options.get("rules"))),
        _limits(_mapping(options.get("limits"))),
        options.get("as_of"),
        Showing(
            hide=_list(options.get("hide")) or (),
            language=_word(options.get("language")),
            theme_language=theme_language,
            path=_word(options.get("path")),
            exports=_list(options.get("exports")),
        ),
    )


def _theme_language(theme: dict[str, Any]) -> str:
    """Return the language of a theme; all of MkDocs' hosts take English for the default."""
    return str(theme.get("language") or theme.get("locale") or "en")[:2]


def _list(option: object) -> tuple[str, ...] | None:
    return tuple(map(str, option)) if isinstance(option, list) else None


def _word(option: object) -> str | None:
    return None if option is None else str(option)


def _limits(option: dict[str, Any]) -> Limits:
    bounds = {name: written for name, written in option.items() if name in Limits._fields}
    return Limits(**{name: int(each) for name, each in bounds.items() if str(each).isdecimal()})


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _options(plugins: object) -> Iterator[dict[str, Any]]:
    """Yield the options of each instance of the plugin."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if entry == "strategy" or (isinstance(entry, dict) and "strategy" in entry):
            yield _mapping(entry["strategy"] if isinstance(entry, dict) else None)
