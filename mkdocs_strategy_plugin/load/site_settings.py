"""What a site's mkdocs.yml says, that of the file it inherits from included, as MkDocs reads it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, read_source

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SiteSettings", "site_settings"]

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
    return _settings(file, frozenset())


def _settings(file: Path, heirs: frozenset[str]) -> SiteSettings:
    real = os.path.realpath(file)
    source = None if real in heirs else read_source(file, inside=None, limits=Limits())
    if source is None or isinstance(source, Finding):
        return SiteSettings("", {})
    data = read(source, Limits()).data
    own = data if isinstance(data, dict) else {}
    parent = own.get(INHERIT)
    if not isinstance(parent, str):
        return SiteSettings(source.text, own)
    above = _settings(Path(os.path.normpath(file.parent / parent)), heirs | {real})
    return SiteSettings(source.text, _merged(above.data, own))


def _merged(above: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return both; of a key in both the own value counts, and mappings are merged in turn."""
    shared = {
        key: _merged(above[key], value)
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(above.get(key), dict)
    }
    return {**above, **own, **shared}
