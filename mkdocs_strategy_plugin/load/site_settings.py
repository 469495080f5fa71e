"""What a site's mkdocs.yml says, that of the file it inherits from included, as MkDocs reads it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["SiteSettings", "docs_folder", "site_settings"]

INHERIT = "INHERIT"
"""The key that names the other file, relative to the one it stands in."""


class SiteSettings(NamedTuple):
    """The settings of a site."""

    text: str
    """The file itself, as written; empty where it cannot be read."""
    data: dict[str, Any]
    """Its mapping over that of the file it inherits from; empty where there is none."""


def site_settings(file: Path) -> SiteSettings:
    """Read the settings of a site; a file that cannot be read says nothing."""
    line = list(_line(file))
    data: dict[str, Any] = {}
    for each in reversed(line):
        data = _merged(data, each.data)
    return SiteSettings(line[0].text if line else "", data)


def docs_folder(file: Path, settings: Mapping[str, Any]) -> Path:
    """Return the absolute docs folder of a site; the usual one where what is written is no path.

    Args:
        file: The site's mkdocs.yml.
        settings: What it says.
    """
    named = settings.get("docs_dir")
    if not isinstance(named, str) or named == "" or "\0" in named:
        named = "docs"
    return (file.parent / named).resolve()


def _line(file: Path) -> Iterator[SiteSettings]:
    """Yield what a file itself says, what the one says that it inherits from, and so on."""
    known: set[str] = set()
    while True:
        source = read_source(file, inside=None, limits=Limits())
        if isinstance(source, Finding) or (real := os.path.realpath(file)) in known:
            return
        known.add(real)
        data = read(source, Limits()).data
        own = data if isinstance(data, dict) else {}
        yield SiteSettings(source.text, own)
        parent = own.get(INHERIT)
        if not isinstance(parent, str):
            return
        file = Path(os.path.normpath(file.parent / parent))


def _merged(above: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return both; of a key in both the own value counts, and mappings are merged in turn."""
    shared = {
        key: _merged(above[key], value)
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(above.get(key), dict)
    }
    return {**above, **own, **shared}
