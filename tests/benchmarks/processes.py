"""Run whole processes in turns, and keep how long each took and how much memory it held."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

__all__ = ["ROOT", "Command", "Run", "in_turns", "median_ratio", "python", "run"]

ROOT = Path(__file__).parents[2]

Command: TypeAlias = Sequence[str]

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
KIBIBYTES = 1 if sys.platform == "linux" else 1024
"""What one unit of a process's greatest memory is worth, in KiB; macOS counts bytes."""


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    """From its start to its end, imports included."""
    processor: float
    """The processor time of it, which a busy machine leaves as it is."""
    mebibytes: float
    """The most memory that it held."""
    output: str
    """What it printed."""


def python(*arguments: str) -> Command:
    """Return the command that runs this Python."""
    return (sys.executable, *arguments)


def run(command: Command) -> Run:
    """Run one process in the repository's root.

    Raises:
        subprocess.CalledProcessError: it failed; its time would mean nothing.
    """
    environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as printed:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  (our own interpreter)
            command, cwd=ROOT, env=environment, stdout=printed, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        output = printed.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIBIBYTES / 1024, output)


def in_turns(commands: Mapping[str, Command], rounds: int) -> Mapping[str, tuple[Run, ...]]:
    """Run each command once a round, so that a noisy minute touches all of them.

    Args:
        commands: By name; each runs once before it counts.
        rounds: How often each is counted.
    """
    for command in commands.values():
        run(command)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    return {name: tuple(each) for name, each in runs.items()}


def median_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios of two rows of numbers, pair by pair."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
