"""What a site's mkdocs.yml says, as far as our commands need it; MkDocs judges the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.load.site_settings import site_settings

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SiteFile", "read_site_file"]


class SiteFile(NamedTuple):
    """A site's settings."""

    path: Path
    """Absolute path of the file."""
    text: str
    """As written; empty where it cannot be read."""
    settings: dict[str, Any]
    """Its mapping, what it inherits included; empty where there is none."""

    @property
    def docs_dir(self) -> Path:
        """Absolute docs folder."""
        return (self.path.parent / str(self.settings.get("docs_dir") or "docs")).resolve()

    @property
    def plugins(self) -> tuple[str, ...]:
        """Names of the plugins that are written out."""
        named = self.settings.get("plugins") or ()
        entries = named if isinstance(named, (list, dict)) else ()
        return tuple(
            str(next(iter(each), "")) if isinstance(each, dict) else each for each in entries
        )

    @property
    def theme(self) -> str:
        """Name of its theme."""
        theme = self.settings.get("theme") or {}
        return str(theme.get("name") if isinstance(theme, dict) else theme)


def read_site_file(path: Path) -> SiteFile:
    """Read the settings of a site; one that cannot be read says nothing."""
    return SiteFile(path, *site_settings(path))
