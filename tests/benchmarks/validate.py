"""Measure how long `mkdocs-strategy validate` takes, against a bare YAML reader and bare Python.

Run `python tests/benchmarks/validate.py`, with `--entities 1000 10000` for the large plan too and
`--pairs 21` for a steadier result.

Every number is the time of a whole process, start of Python and imports included, with all modules
compiled to bytecode before. The plans have nothing to mend, so printing findings is not measured.
Each pair runs one process right after the other, and the ratio is the median over the pairs: it
travels from machine to machine, the milliseconds do not. Eleven pairs on a busy machine are good to
a tenth; what is smaller is better counted in instructions, which `valgrind --tool=cachegrind`
repeats to a few in a thousand.
"""

from __future__ import annotations

import argparse
import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Comparison", "compare"]

ROOT = Path(__file__).parents[2]
MODULE = "mkdocs_strategy_plugin"
SMALL = 50
"""Entities of a small plan."""

READ_YAML = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yml")):
    yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""

Command = Sequence[str]


@dataclass(frozen=True)
class Comparison:
    """Times of two commands, in seconds, run in turns."""

    ours: tuple[float, ...]
    """Of the command in question."""
    theirs: tuple[float, ...]
    """Of what it is compared with, pair by pair."""

    @property
    def ratio(self) -> float:
        """The median of the ratios of the pairs, so that a noisy minute touches both sides."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)

    def row(self, name: str, goal: str) -> str:
        """Return a line of the report."""
        ours, theirs = (1000 * statistics.median(times) for times in (self.ours, self.theirs))
        return f"{name:<44}{ours:>8.0f} ms{theirs:>8.0f} ms{self.ratio:>8.2f}   {goal}"


def compare(ours: Command, theirs: Command, *, pairs: int) -> Comparison:
    """Run two commands in turns, each once before it counts.

    Raises:
        subprocess.CalledProcessError: a command failed; its time would mean nothing.
    """
    _seconds(ours)
    _seconds(theirs)
    times = [(_seconds(ours), _seconds(theirs)) for _ in range(pairs)]
    return Comparison(tuple(each for each, _ in times), tuple(each for _, each in times))


def _seconds(command: Command) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - start


def _python(*arguments: str) -> Command:
    return (sys.executable, *arguments)


def _validate(plan: str) -> Command:
    # Strict, so that a finding ends the measurement: reporting findings is not what is measured.
    return _python("-m", MODULE, "validate", "--strict", plan)


def _plan(folder: Path, entities: int) -> str:
    """Write a plan and return its folder, which has no other plan beside it."""
    plan = folder / str(entities) / "plan"
    _seconds(_python("-m", "tests.benchmarks.generate", str(plan), str(entities)))
    return str(plan)


def _report(folder: Path, sizes: Sequence[int], pairs: int) -> Iterator[str]:
    goals = {1_000: "goal 1.3, at most 2", 10_000: "goal 0.65, at most 1"}
    nothing = _python("-c", "pass")
    yield f"{'':<44}{'ours':>11}{'theirs':>11}{'ratio':>8}"
    version = compare(_python("-m", MODULE, "--version"), nothing, pairs=pairs)
    yield version.row("--version / python -c pass", "goal 4, at most 6")
    small = _validate(_plan(folder, SMALL))
    started = compare(small, nothing, pairs=pairs)
    yield started.row(f"validate {SMALL} / python -c pass", "goal 14, at most 20")
    for size in sizes:
        plan = _plan(folder, size)
        read = compare(_validate(plan), _python("-c", READ_YAML, plan), pairs=pairs)
        yield read.row(f"validate {size:,} / CSafeLoader", goals.get(size, ""))


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, nargs="+", default=[1_000])
    parser.add_argument("--pairs", type=int, default=11)
    arguments = parser.parse_args()
    compileall.compile_dir(ROOT / MODULE, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        for line in _report(Path(folder), arguments.entities, arguments.pairs):
            print(line, flush=True)  # noqa: T201  (a script speaks to its terminal)


if __name__ == "__main__":
    _main()
