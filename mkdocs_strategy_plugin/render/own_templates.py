"""The folder of a site's own templates: which there are, and nothing from outside of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.render.environment import Templates

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["templates_in"]

LOOKS = (".jinja", ".jinja2", ".j2", ".md", ".html")
"""How the names of templates end, and of files that were meant to be some; an editor's copies
(`goals.md.jinja~`) are neither."""


def templates_in(folder: Path, *, theme: str = "") -> Templates:
    """Return the templates that there are in a folder.

    Args:
        folder: Absolute path.
        theme: Name of the site's theme.

    Raises:
        StrategyError: a part of the folder cannot be listed, or a link leads nowhere, to a folder
            or out of it.
    """
    names = (path.relative_to(folder).as_posix() for path in _files(folder))
    return Templates(folder, frozenset(names), theme)


def _files(folder: Path) -> Iterator[Path]:
    def stop(error: OSError) -> None:
        place = Path(error.filename).relative_to(folder.parent).as_posix()
        raise StrategyError(
            f"option 'templates_dir': the folder '{place}' cannot be listed ({error.strerror})",
            "Allow the user who builds to read it.",
        )

    for here, folders, files in os.walk(folder, onerror=stop):
        for name in sorted((*folders, *files)):
            path = Path(here, name)
            if path.is_symlink():
                _allow(path, folder)
            if name in files and name.endswith(LOOKS) and not name.startswith("."):
                yield path


def _allow(link: Path, folder: Path) -> None:
    """Refuse a link whose target a server would not watch, or that is not the site's own."""
    target = Path(os.path.realpath(link))
    if not target.exists():
        cause, hint = "leads nowhere", "Mend the link, or remove it."
    elif not target.is_relative_to(folder.resolve()):
        cause, hint = f"leads out of '{folder.name}'", f"Put a copy below '{folder.name}'."
    elif target.is_dir():
        cause, hint = "leads to a folder", "Link the files instead."
    else:
        return
    name = link.relative_to(folder.parent).as_posix()
    raise StrategyError(f"template '{name}', line 1: the link {cause}", hint)
