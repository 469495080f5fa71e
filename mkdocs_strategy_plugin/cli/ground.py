"""The folder that a starter is to stand in, and what is there already."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.cli.site_file import SiteFile, read_site_file
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.load.repository_root import repository_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["SITE_FILE", "Ground", "occupant", "survey"]

SITE_FILE = "mkdocs.yml"

ALSO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {SITE_FILE: ("mkdocs.yaml",), "index.md": ("README.md", "index.html")}
)
"""Other names under which MkDocs finds the same."""


class Ground(NamedTuple):
    """A folder without a plan."""

    folder: Path
    """Absolute path; it need not exist."""
    site: SiteFile | None
    """The site that is there already."""

    @property
    def docs_dir(self) -> Path:
        """Absolute docs folder."""
        return self.site.docs_dir if self.site else self.folder / "docs"

    @property
    def repository(self) -> Path:
        """The repository around it, else the folder itself."""
        return repository_root(self.folder) or self.folder


def survey(written: Path) -> Ground:
    """Look at the folder that somebody named.

    Raises:
        StrategyError: a first plan makes no sense there.
    """
    folder = written.resolve()
    if folder.exists() and not folder.is_dir():
        raise StrategyError(f"'{written}' is a file", "Name a folder, new or not.")
    around = next(_sites_around(folder), None)
    if around:
        raise StrategyError(
            f"'{folder.name}' holds the pages of the site '{around.path.parent.name}'",
            f"Name the folder of its {around.path.name}: {around.path.parent}",
        )
    file = occupant(folder / SITE_FILE)
    ground = Ground(folder, read_site_file(file) if file else None)
    for plan in _plans(ground):
        raise StrategyError(
            f"there is a plan already: {plan / PLAN_FILE}",
            "Edit it, or name another folder for another site: mkdocs-strategy init FOLDER\n"
            "One more plan of this site is one more folder in its docs, with a strategy.yml.",
        )
    return ground


def occupant(path: Path) -> Path | None:
    """Return the file that is there in place of `path`; None if it may be written."""
    names = (path.name, *ALSO.get(path.name, ()))
    return next((each for each in map(path.with_name, names) if os.path.lexists(each)), None)


def _sites_around(folder: Path) -> Iterator[SiteFile]:
    """Yield the sites above a folder whose pages it belongs to."""
    for above in folder.parents:
        file = occupant(above / SITE_FILE)
        site = read_site_file(file) if file else None
        if site and folder.is_relative_to(site.docs_dir):
            yield site


def _plans(ground: Ground) -> Iterator[Path]:
    if (ground.folder / PLAN_FILE).is_file():
        yield ground.folder
    if ground.docs_dir.is_dir():
        yield from (plan.folder for plan in discover(ground.docs_dir))
