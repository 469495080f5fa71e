"""Builds of a small site inside this process, as a server makes them one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.sites import SMALL_PLAN, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs_strategy_plugin.plugin import StrategyPlugin

__all__ = ["FakeServer", "Served"]


class FakeServer:
    """Takes note of what it is asked to watch."""

    def __init__(self) -> None:
        self.watched: list[str] = []

    def watch(self, path: str) -> None:
        """Note a path."""
        self.watched.append(path)


class Served:
    """A site whose plugin lives from build to build."""

    def __init__(
        self, folder: Path, *, command: str = "serve", strict: bool = False, **files: str
    ) -> None:
        self.folder = folder
        self.strict = strict
        self.server = FakeServer()
        plugins = "[strategy: {as_of: 2026-03-10}]"
        write(
            folder,
            {
                "mkdocs.yml": mkdocs_yml("mkdocs", plugins=plugins),
                "docs/index.md": "# Home\n",
                "docs/strategy.yml": SMALL_PLAN,
                **files,
            },
        )
        self.config = self._load()
        self.config.plugins.on_startup(command=command, dirty=False)

    def _load(self) -> Any:  # noqa: ANN401  (MkDocs' own)
        file = str(self.folder / "mkdocs.yml")
        return load_config(file, site_dir=str(self.folder / "site"), strict=self.strict)

    @property
    def plugin(self) -> StrategyPlugin:
        """The plugin, the same one in every build."""
        plugin: StrategyPlugin = self.config.plugins["strategy"]
        return plugin

    def begin(self) -> None:
        """Build for the first time and start the server."""
        self.build()
        self.config.plugins.on_serve(self.server, config=self.config, builder=self.build)

    def build(self, *, dirty: bool = False) -> None:
        """Build."""
        self.config = self._load()
        build(self.config, dirty=dirty)

    def build_with(self, on_files: Callable[..., Any]) -> None:
        """Build with what another plugin does with the files once ours has added its own."""
        self.config = self._load()
        self.config.plugins.events["files"].append(on_files)
        build(self.config)

    def build_with_search(self, on_page_context: Callable[..., Any]) -> None:
        """Build with what another plugin does while words stand in for tables and pictures."""
        self.config = self._load()
        self.config.plugins.events["page_context"].insert(1, on_page_context)
        build(self.config)

    def save(self, plan: str) -> None:
        """Save the plan and build."""
        write(self.folder, {"docs/strategy.yml": plan})
        self.build()

    def page(self, path: str) -> str:
        """Return a page of the built site."""
        return (self.folder / "site" / path / "index.html").read_text("utf-8")
