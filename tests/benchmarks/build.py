"""Measure a whole `mkdocs build` with the plugin, against the same pages written by hand.

Run `python -m tests.benchmarks.build` in the repository's root, with `--entities 1000 10000` for
the large plan and the growth between the two, and `--pairs 11` for a steadier result.

Three sites have the same pages, words, headings and links, entity pages outside the navigation:

- *ours*: a plan in YAML, which the plugin reads, checks, computes and publishes;
- *by hand*: the pages as Markdown with pipe tables and lists, without any picture;
- *gen-files*: the same Markdown, ready made, added by a script of mkdocs-gen-files.

What is compared is the processor time of a whole process, start of Python and imports included,
with all modules and templates compiled before; a build has one thread, so on an idle machine it is
the time one waits. The builds take turns, and a ratio is the median over the pairs: it travels from
machine to machine, the seconds do not. Own time is the sum of the plugin's handlers as it reports
it at debug level, as a part of the build that reported it.
"""

from __future__ import annotations

import argparse
import compileall
import itertools
import json
import math
import re
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.config import load_config

from tests.benchmarks.by_hand import by_hand
from tests.benchmarks.generate import write_plan
from tests.benchmarks.processes import ROOT, in_turns, median_ratio, python

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.render.page import Page
    from tests.benchmarks.processes import Command, Run

__all__ = ["Measured", "growth", "own_share", "write_sites"]

OURS, BY_HAND, GEN_FILES, EMPTY, TALKING = "ours", "by hand", "gen-files", "empty", "talking"

CONFIG = """\
site_name: Places worth a detour
site_url: https://example.org/
docs_dir: docs
theme: {{name: material, font: false}}
markdown_extensions: [attr_list]
plugins: {plugins}
not_in_nav: |
{not_in_nav}
"""
SCRIPT = """\
import json
import mkdocs_gen_files

with open({texts!r}, encoding="utf-8") as file:
    for path, text in json.load(file).items():
        with mkdocs_gen_files.open(path, "w") as page:
            page.write(text)
"""
OWN_TIME = re.compile(r"own time: (\d+) ms")


class Measured(NamedTuple):
    """Builds of one size, by the name of the site."""

    entities: int
    """Of the plan."""
    pages: int
    """Of each of the sites."""
    runs: Mapping[str, tuple[Run, ...]]
    """The builds of each site, pair by pair."""

    def seconds(self, name: str) -> tuple[float, ...]:
        """Return the processor time that each build of a site took."""
        return tuple(each.processor for each in self.runs[name])

    def times(self, name: str) -> float:
        """Return how long ours take as a multiple of another site's builds."""
        return median_ratio(self.seconds(OURS), self.seconds(name))

    @property
    def memory(self) -> float:
        """Greatest memory of ours as a multiple of that of the pages by hand."""
        ours, theirs = ([each.mebibytes for each in self.runs[name]] for name in (OURS, BY_HAND))
        return median_ratio(ours, theirs)

    @property
    def above_start(self) -> float:
        """Median seconds of a build of ours beyond those of an empty site."""
        started = statistics.median(self.seconds(EMPTY))
        return statistics.median(self.seconds(OURS)) - started


def write_sites(folder: Path, entities: int) -> int:
    """Write all sites, and return how many pages the plan makes."""
    ours = _site(folder / OURS, "[search, strategy: {as_of: 2026-07-01}]")
    write_plan(folder / OURS / "docs" / "plan", entities)
    pages = _pages(ours)
    texts = by_hand(pages)
    outside = _outside(pages)
    _site(folder / BY_HAND, "[search]", outside)
    for path, text in texts.items():
        _write(folder / BY_HAND / "docs" / path, text)
    script = folder / GEN_FILES / "pages.py"
    _site(folder / GEN_FILES, f"[search, gen-files: {{scripts: ['{script}']}}]", outside)
    _write(folder / "texts.json", json.dumps(texts))
    _write(script, SCRIPT.format(texts=str(folder / "texts.json")))
    _site(folder / EMPTY, "[search]")
    return len(pages)


def _site(folder: Path, plugins: str, outside: Sequence[str] = ()) -> Path:
    _write(folder / "docs" / "index.md", "# Home\n\nThe plan has pages of its own.\n")
    not_in_nav = "\n".join(f"  /{each}" for each in outside)
    return _write(folder / "mkdocs.yml", CONFIG.format(plugins=plugins, not_in_nav=not_in_nav))


def _outside(pages: Sequence[Page]) -> Sequence[str]:
    """Return the folders of pages outside of the navigation, and the page beside those in it."""
    inside = {_folder(page.path) for page in pages if page.in_nav}
    paths = (page.path for page in pages if not page.in_nav)
    return sorted({each if _folder(each) in inside else f"{_folder(each)}/" for each in paths})


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _pages(config_file: Path) -> tuple[Page, ...]:
    """Return the pages that the plugin makes for a site, as a build would."""
    config = load_config(str(config_file))
    config.plugins.on_startup(command="build", dirty=False)
    config.plugins.on_config(config)
    return tuple(config.plugins["strategy"].pages.values())


def _build(site: Path, *options: str) -> Command:
    config, built = str(site / "mkdocs.yml"), str(site / "site")
    return python("-m", "mkdocs", "build", *(options or ("-q",)), "-f", config, "-d", built)


def measured(folder: Path, entities: int, pairs: int) -> Measured:
    """Build all sites of one size in turns."""
    pages = write_sites(folder, entities)
    names = (OURS, BY_HAND, GEN_FILES, EMPTY)
    commands = {name: _build(folder / name) for name in names}
    commands[TALKING] = _build(folder / OURS, "--verbose")
    return Measured(entities, pages, in_turns(commands, pairs))


def own_share(runs: Sequence[Run]) -> float:
    """Return which part of its builds is the plugin's own time: the median.

    Raises:
        ValueError: a build did not report it.
    """
    shares = []
    for run in runs:
        found = OWN_TIME.search(run.output)
        if not found:
            raise ValueError("the plugin reported no own time")
        shares.append(int(found[1]) / 1000 / run.seconds)
    return statistics.median(shares)


def growth(small: Measured, large: Measured) -> float:
    """Return the exponent with which a build grows with its plan; 1 is in proportion."""
    return math.log(large.above_start / small.above_start) / math.log(
        large.entities / small.entities
    )


def _report(folder: Path, sizes: Sequence[int], pairs: int) -> Iterator[str]:
    found = []
    for size in sizes:
        each = measured(folder / str(size), size, pairs)
        found.append(each)
        seconds = {name: statistics.median(each.seconds(name)) for name in each.runs}
        yield f"{size:,} entities, {each.pages:,} pages, {pairs} pairs"
        yield from (f"  {name:<40}{seconds[name]:>8.2f} s" for name in (OURS, BY_HAND, GEN_FILES))
        yield _row("ours / by hand", each.times(BY_HAND), "goal 0.65, at most 0.85")
        yield _row("ours / gen-files", each.times(GEN_FILES), "goal 0.5, at most 0.65")
        yield _row("memory, ours / by hand", each.memory, "goal 1.25, at most 1.4")
        share = own_share(each.runs[TALKING])
        yield _row("own time / whole build", share, "goal 0.025, at most 0.04")
    for small, large in itertools.pairwise(found):
        name = f"growth from {small.entities:,} to {large.entities:,}"
        yield _row(name, growth(small, large), "goal 1.05, at most 1.1")


def _row(name: str, number: float, goal: str) -> str:
    return f"  {name:<40}{number:>8.3f}     {goal}"


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, nargs="+", default=[1_000])
    parser.add_argument("--pairs", type=int, default=5)
    arguments = parser.parse_args()
    compileall.compile_dir(ROOT / "mkdocs_strategy_plugin", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        for line in _report(Path(folder), arguments.entities, arguments.pairs):
            print(line, flush=True)  # noqa: T201  (a script speaks to its terminal)


if __name__ == "__main__":
    _main()
