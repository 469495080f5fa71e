"""Folders outside the docs folder that a server has to watch, because a build reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

__all__ = ["Watching"]


class Watching:
    """What is watched beside the docs folder, as long as one server runs."""

    def __init__(self) -> None:
        self.server: LiveReloadServer | None = None
        """The server, once the first build is done; None where there is none."""
        self._known: set[str] = set()

    def add(self, paths: Iterable[Path], config: MkDocsConfig) -> None:
        """Have the folders and files watched that MkDocs does not watch by itself.

        Args:
            paths: Absolute; what does not exist is left out, as it cannot be watched.
            config: Of the site; the server reads its `watch` once, after the first build.
        """
        for path in paths:
            name = str(path)
            if name in self._known or path.is_relative_to(config.docs_dir) or not path.exists():
                continue
            self._known.add(name)
            config.watch.append(name)
            if self.server:
                self.server.watch(name)
