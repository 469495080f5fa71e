"""Measure what an author waits for after saving one value, against plain MkDocs.

Run `python -m tests.benchmarks.serve` in the repository's root, with `--entities 1000` and
`--pairs 15` for another size or a steadier result.

All is measured inside one process, as a server rebuilds: the plugin is loaded once, and each step
changes one value of one KPI. *Own time* is the sum of the plugin's handlers in that rebuild. The
other site has the same pages as files, with the same HTML in them, and no plugin of ours; each step
writes those that the same edit changes. Every pair rebuilds both sites with `--dirty`, one right
after the other, and the ratio is the median over the pairs.
"""

from __future__ import annotations

import argparse
import gc
import logging
import re
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_strategy_plugin.render.page import filled
from tests.benchmarks.generate import write_plan
from tests.benchmarks.wording import YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.plugin import StrategyPlugin

__all__ = ["ByHand", "Served", "compare"]

Result = TypeVar("Result")

CONFIG = """
site_name: Benchmark
theme: {{name: {theme}}}
plugins: [{plugins}]
markdown_extensions: [attr_list]
not_in_nav: /plan/persona/
"""
STRATEGY = f"strategy: {{as_of: {YEAR}-12-31}}"
VALUE = re.compile(rf"{YEAR}-01: (\d+)")


class Site:
    """A site that is rebuilt as `mkdocs serve --dirty` does it."""

    def __init__(self, folder: Path, *, theme: str, plugins: str = "") -> None:
        (folder / "docs").mkdir(parents=True, exist_ok=True)
        (folder / "mkdocs.yml").write_text(CONFIG.format(theme=theme, plugins=plugins))
        (folder / "docs/index.md").write_text("# Home\n")
        self.folder = folder
        self.config = self._load()
        self.config.plugins.on_startup(command="serve", dirty=True)

    def _load(self) -> Any:  # noqa: ANN401  (MkDocs' own, which is a dict of anything)
        site_dir = str(self.folder / "site")
        return load_config(str(self.folder / "mkdocs.yml"), site_dir=site_dir)

    def rebuild(self) -> float:
        """Build what changed, and return the seconds it took."""
        start = time.process_time()
        self.config = self._load()
        self.prepare()
        build(self.config, dirty=True)
        return time.process_time() - start

    def prepare(self) -> None:
        """Do what is to be done before each build."""


class Served(Site):
    """A site with a plan; its first KPI gets another value in each step."""

    def __init__(self, folder: Path, entities: int, *, theme: str) -> None:
        write_plan(folder / "docs/plan", entities)
        super().__init__(folder, theme=theme, plugins=STRATEGY)
        self.own_seconds = 0.0
        self._file = folder / "docs/plan/strategy/part-001.yml"
        self._text = self._file.read_text("utf-8")
        self.rebuild()

    @property
    def plugin(self) -> StrategyPlugin:
        """Our plugin, the same one in every build."""
        plugin: StrategyPlugin = self.config.plugins["strategy"]
        return plugin

    def edit(self, value: int) -> None:
        """Write one value."""
        text = VALUE.sub(f"{YEAR}-01: {value}", self._text, count=1)
        self._file.write_text(text, "utf-8")

    def prepare(self) -> None:
        """Time our handlers in the build that follows."""
        self.own_seconds = 0.0
        for handlers in self.config.plugins.events.values():
            handlers[:] = [self._timed(each) for each in handlers]

    def _timed(self, handler: Callable[..., Result]) -> Callable[..., Result]:
        if getattr(handler, "__self__", None) is not self.plugin:
            return handler

        def timed(*arguments: Any, **named: Any) -> Result:  # noqa: ANN401  (a handler's own)
            start = time.process_time()
            try:
                return handler(*arguments, **named)
            finally:
                self.own_seconds += time.process_time() - start

        return timed


class ByHand(Site):
    """The same pages as files."""

    def __init__(self, folder: Path, served: Served, *, theme: str) -> None:
        self._written: dict[str, str] = {}
        (folder / "docs").mkdir(parents=True)
        self.folder = folder
        self.copy(served)
        super().__init__(folder, theme=theme)
        self.rebuild()

    def copy(self, served: Served) -> int:
        """Write the pages that differ from what was written before, and return how many."""
        count = 0
        for page in served.plugin.pages.values():
            text = filled(page.text, page.fragments)
            if self._written.get(page.path) != text:
                path = self.folder / "docs" / page.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
                self._written[page.path] = text
                count += 1
        return count


def compare(served: Served, by_hand: ByHand, steps: int) -> Iterator[tuple[float, float, float]]:
    """Yield own seconds, those of our rebuild and those of plain MkDocs, for each step."""
    for step in range(steps):
        served.edit(1_000 + 400 * step)
        gc.collect()
        ours = served.rebuild()
        own = served.own_seconds
        by_hand.copy(served)
        gc.collect()
        yield own, ours, by_hand.rebuild()


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, default=1_000)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--theme", default="material")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as name:
        served = Served(Path(name) / "served", arguments.entities, theme=arguments.theme)
        by_hand = ByHand(Path(name) / "by-hand", served, theme=arguments.theme)
        found = list(compare(served, by_hand, arguments.pairs))
    own = [1_000 * each for each, _, _ in found]
    ratio = statistics.median(ours / theirs for _, ours, theirs in found)
    print(f"own time, median {statistics.median(own):6.1f} ms   goal 20, at most 50")  # noqa: T201
    print(f"own time, fastest {min(own):5.1f} ms")  # noqa: T201  (a script speaks to its terminal)
    print(f"--dirty rebuild / plain MkDocs' {ratio:5.2f}   goal 1.5, at most 2")  # noqa: T201


if __name__ == "__main__":
    _main()
