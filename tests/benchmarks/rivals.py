"""Measure builds and checks against those of other tools that are given the same entities.

They are no dependencies of ours. Install them into an environment of their own, and Hugo from your
system's packages; what is not there is left out with a line that says so:

    python -m venv /tmp/rivals
    /tmp/rivals/bin/pip install check-jsonschema strictdoc sphinx-needs doorstop
    python -m tests.benchmarks.rivals --bin /tmp/rivals/bin

`--entities 1000` and `--pairs 5` are what it does without being told.

Each tool gets all that the plan says of each entity in its own markup: title, texts, other fields,
a table of a KPI's values and the links upward; and nothing to compute, to check or to draw. Sphinx
and Hugo make a page of each entity and a list of each collection, Hugo without a navigation;
StrictDoc and Doorstop make pages of each collection.
*Everything in the navigation* has the pages of ours, written by hand, each in the menu of each.
What is compared is the processor time of whole processes in turns, those that they start included;
a ratio is the median over the pairs.
"""

from __future__ import annotations

import argparse
import compileall
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.build import BY_HAND, OURS, write_sites
from tests.benchmarks.processes import ROOT, in_turns, median_ratio, python
from tests.benchmarks.rival_formats import doorstop, hugo, items_of, sphinx, strictdoc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tests.benchmarks.processes import Command, Run
    from tests.benchmarks.rival_formats import Item

__all__ = ["RIVALS", "found", "ratio"]


class Rival(NamedTuple):
    """A tool to compare with."""

    name: str
    """What it is called."""
    program: str
    """The program that it is run by."""
    write: Callable[[Path, Sequence[Item]], None]
    """Writes what it reads into a folder."""
    call: str
    """What it is run with in that folder; what an earlier run made is not used again."""
    goal: str
    """What the ratio should be."""


RIVALS = (
    Rival(
        "StrictDoc",
        "strictdoc",
        strictdoc,
        "rm -rf out && TMPDIR=. {program} export . --output-dir out",
        "goal 0.15, at most 0.2",
    ),
    Rival(
        "sphinx-needs",
        "sphinx-build",
        sphinx,
        "rm -rf out && {program} -q -E . out",
        "goal 0.04, at most 0.06",
    ),
    Rival(
        "Doorstop",
        "doorstop",
        doorstop,
        "rm -rf out && {program} publish -q all out",
        "goal 0.5, at most 0.65",
    ),
    Rival("Hugo", "hugo", hugo, "rm -rf out && {program} --quiet -d out", "goal 4, at most 6"),
)
"""The tools that build something."""


def found(program: str, folder: Path | None) -> str | None:
    """Return where a program is: in the folder, else where the system finds it."""
    inside = shutil.which(program, path=str(folder)) if folder else None
    return inside or shutil.which(program)


def ratio(runs: Mapping[str, Sequence[Run]], ours: str, theirs: str) -> float:
    """Return how much processor time ours take as a multiple of theirs."""
    one, other = ([each.processor for each in runs[name]] for name in (ours, theirs))
    return median_ratio(one, other)


def _build(site: Path) -> Command:
    config, built = str(site / "mkdocs.yml"), str(site / "site")
    return python("-m", "mkdocs", "build", "-q", "-f", config, "-d", built)


def _all_in_nav(folder: Path) -> Path:
    """Copy the site that is written by hand, with all of its pages in the navigation."""
    shutil.copytree(folder / BY_HAND, folder / "nav")
    config = folder / "nav/mkdocs.yml"
    config.write_text(config.read_text("utf-8").partition("not_in_nav:")[0], "utf-8")
    return folder / "nav"


def _builds(folder: Path, entities: int, tools: Path | None, pairs: int) -> Iterator[str]:
    write_sites(folder, entities)
    items = tuple(items_of(folder / OURS / "docs/plan"))
    name = "everything in the navigation"
    commands = {OURS: _build(folder / OURS), name: _build(_all_in_nav(folder))}
    goals = {name: "goal 0.12, at most 0.2"}
    for rival in RIVALS:
        program = found(rival.program, tools)
        if program is None:
            yield f"{rival.name}: no '{rival.program}' here"
            continue
        place = folder / rival.program
        rival.write(place, items)
        call = rival.call.format(program=shlex.quote(program))
        commands[rival.name] = ("sh", "-c", f"cd {shlex.quote(str(place))} && {call}")
        goals[rival.name] = rival.goal
    runs = in_turns(commands, pairs)
    for name, goal in goals.items():
        yield _row(f"build / {name}", ratio(runs, OURS, name), goal)


def _checks(folder: Path, tools: Path | None, pairs: int) -> Iterator[str]:
    program = found("check-jsonschema", tools)
    if program is None:
        yield "no 'check-jsonschema' here"
        return
    plan, schema = folder / OURS / "docs/plan", str(folder / "schema.json")
    module = "mkdocs_strategy_plugin"
    files = sorted(map(str, plan.rglob("*.yml")))
    commands = {
        "ours": python("-m", module, "validate", "--strict", str(plan)),
        "theirs": (program, "--schemafile", schema, *files),
    }
    in_turns({"schema": python("-m", module, "schema", "--out", schema)}, 0)
    runs = in_turns(commands, pairs)
    number = ratio(runs, "ours", "theirs")
    yield _row("validate / check-jsonschema", number, "goal 0.15, at most 0.3")


def _row(name: str, number: float, goal: str) -> str:
    return f"{name:<40}{number:>8.3f}     {goal}"


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, default=1_000)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--bin", type=Path, help="where the other tools are installed")
    arguments = parser.parse_args()
    compileall.compile_dir(ROOT / "mkdocs_strategy_plugin", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder, tools, pairs = Path(name), arguments.bin, arguments.pairs
        for line in _builds(folder, arguments.entities, tools, pairs):
            print(line, flush=True)  # noqa: T201  (a script speaks to its terminal)
        for line in _checks(folder, tools, pairs):
            print(line, flush=True)  # noqa: T201  (as above)


if __name__ == "__main__":
    _main()
