"""What a site's mkdocs.yml says, as far as our commands need it; MkDocs judges the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.load.site_settings import docs_folder, site_settings

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
        return docs_folder(self.path, self.settings)

    @property
    def plugins(self) -> tuple[str, ...]:
        """Names of the plugins that are written out."""
        named = self.settings.get("plugins") or ()
        entries = named if isinstance(named, (list, dict)) else ()
        names = (next(iter(each), "") if isinstance(each, dict) else each for each in entries)
        return tuple(name for name in names if isinstance(name, str))

    @property
    def theme(self) -> str:
        """Name of its theme; empty for one of its own."""
        theme = self.settings.get("theme")
        name = theme.get("name") if isinstance(theme, dict) else theme
        return name if isinstance(name, str) else ""


def read_site_file(path: Path) -> SiteFile:
    """Read the settings of a site; one that cannot be read says nothing."""
    return SiteFile(path, *site_settings(path))
