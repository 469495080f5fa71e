"""From the paths of a call to the plans they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import Finding, StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.load.discovery import PlanFiles

__all__ = ["Target", "targets_of"]

SITE_FILE = "mkdocs.yml"
PLAN_FILE = "strategy.yml"


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
    file: Path | None = None
    """The one file whose findings are shown; None: all are."""


class _Site(NamedTuple):
    folder: Path
    docs_dir: Path
    severities: Severities
    limits: Limits


def targets_of(paths: Iterable[Path]) -> list[Target]:
    """Return what each path means, in the order given.

    Raises:
        StrategyError: a path does not exist, or there is no plan where it leads.
    """
    return [_target(Path(path).absolute(), path) for path in paths]


def _target(path: Path, written: Path) -> Target:
    if not path.exists() and not path.is_symlink():
        raise StrategyError(f"there is no '{written}'", "Name a folder or a file that exists.")
    if path.name == SITE_FILE:
        path = path.parent
    site = _site_above(path)
    if site and site.folder == path:
        path = site.docs_dir
    if site and path.is_relative_to(site.docs_dir):
        docs_dir = site.docs_dir
        plans = tuple(plan for plan in discover(docs_dir) if _may_mean(path, plan))
    else:
        docs_dir, plans = _without_site(path if path.is_dir() else path.parent)
    if not plans:
        raise StrategyError(
            f"there is no plan at '{written}'",
            f"A plan is a folder with a file {PLAN_FILE}; name it, or a folder above it.",
        )
    severities = site.severities if site else Severities.parse({})
    limits = site.limits if site else Limits()
    return Target(docs_dir, plans, severities, limits, None if path.is_dir() else path)


def _may_mean(path: Path, plan: PlanFiles) -> bool:
    """Tell whether `path` means `plan`: it holds it or is inside of it.

    A file may be one of a folder that any plan uses; only reading the plans can tell.
    """
    is_near = plan.folder.is_relative_to(path) or path.is_relative_to(plan.folder)
    return is_near or not path.is_dir()


def _without_site(folder: Path) -> tuple[Path, tuple[PlanFiles, ...]]:
    """Return the folder to read as the docs folder, and the plans that `folder` means."""
    above = [each for each in (folder, *folder.parents) if (each / PLAN_FILE).is_file()]
    if not above:
        return folder, discover(folder)
    # One above the plan, so that it can use folders beside it; nothing else there is looked at.
    docs_dir = above[0].parent
    inside = (plan.folder for plan in discover(above[0]) if plan.folder != above[0])
    return docs_dir, discover(docs_dir, [above[0], *inside])


def _site_above(path: Path) -> _Site | None:
    folder = path if path.is_dir() else path.parent
    for each in (folder, *folder.parents):
        if (each / SITE_FILE).is_file():
            return _site(each / SITE_FILE)
    return None


def _site(file: Path) -> _Site:
    """Read of a site's mkdocs.yml what a check needs; the rest is for MkDocs to judge."""
    source = read_source(file, inside=None, limits=Limits())
    data = {} if isinstance(source, Finding) else read(source, Limits()).data
    settings: dict[str, Any] = data if isinstance(data, dict) else {}
    docs_dir = settings.get("docs_dir") or "docs"
    options = _options(settings.get("plugins"))
    return _Site(
        file.parent,
        (file.parent / str(docs_dir)).resolve(),
        Severities.parse(_mapping(options.get("rules"))),
        _limits(_mapping(options.get("limits"))),
    )


def _limits(option: dict[str, Any]) -> Limits:
    bounds = {name: written for name, written in option.items() if name in Limits._fields}
    return Limits(**{name: int(each) for name, each in bounds.items() if str(each).isdecimal()})


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _options(plugins: object) -> dict[str, Any]:
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        options = entry.get("strategy") if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return options
    return {}
