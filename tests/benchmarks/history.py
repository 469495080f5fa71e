"""Measure what the history of a plan costs the first time, and what it costs from then on.

Run `python -m tests.benchmarks.history` in the repository's root, with `--commits 500 1000` and
`--entities 100` for other sizes.

The repository is made by `git fast-import`. Each commit moves one target, each twelfth is a tag.
*First* is the history of a plan of which nothing is kept; *again* is the same in a process that
finds it in the cache; *one more* is the first history after another commit. Times are those of
`Historian.histories`, reading the plan itself left out; each is the least of `--runs` runs.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.pipeline.history import Historian
from mkdocs_strategy_plugin.pipeline.history_options import Asked, Wanted
from tests.benchmarks.generate import write_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.compute.history import History

__all__ = ["Times", "measured", "write_history"]

TARGET = re.compile(r"^    target: (\d+)$", re.MULTILINE)
FIRST_SECOND = 1_767_605_400
DAY = 86_400
EVERY_TWELFTH = 12


class Times(NamedTuple):
    """What histories took, in seconds or in whatever the clock tells."""

    first: float
    """With nothing kept."""
    again: float
    """With all of it kept."""
    one_more: float
    """With all but the last commit kept."""


def write_history(folder: Path, *, commits: int, entities: int) -> None:
    """Make a repository with a plan in `docs/plan` and so many commits that change it."""
    write_plan(folder / "docs/plan", entities)
    files = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted((folder / "docs").rglob("*.yml"))
    }
    _git(folder, "init", "--quiet", "--initial-branch=main")
    stream = b"".join(_stream(files, commits))
    _git(folder, "fast-import", "--quiet", "--force", stream=stream)
    _git(folder, "reset", "--quiet", "--hard", "main")


def _stream(files: dict[str, str], commits: int) -> Iterator[bytes]:
    parts = [path for path in files if TARGET.search(files[path])]
    for number in range(commits):
        path = parts[number % len(parts)]
        changed = list(files) if number == 0 else [path]
        if number:
            files[path] = _edited(files[path], number)
        message = f"Move target {number}".encode()
        yield b"commit refs/heads/main\n"
        yield b"committer Sari Dewi <sari@example.org> %d +0700\n" % (FIRST_SECOND + DAY * number)
        yield b"data %d\n%s\n" % (len(message), message)
        for each in changed:
            text = files[each].encode()
            yield b"M 100644 inline %s\ndata %d\n%s\n" % (each.encode(), len(text), text)
        if number % EVERY_TWELFTH == EVERY_TWELFTH - 1:
            yield b"reset refs/tags/v%d\nfrom refs/heads/main\n\n" % number


def _edited(text: str, number: int) -> str:
    """Return a file with one target raised, another one each time."""
    found = list(TARGET.finditer(text))
    target = found[number % len(found)]
    return f"{text[: target.start(1)]}{int(target[1]) + number}{text[target.end(1) :]}"


def _git(folder: Path, *arguments: str, stream: bytes = b"") -> None:
    command = ["git", "-c", "user.name=Sari Dewi", "-c", "user.email=sari@example.org", *arguments]
    subprocess.run(command, cwd=folder, input=stream, check=True)  # noqa: S603  (no shell)


def measured(
    folder: Path,
    *,
    group_by: str = "commit",
    runs: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> Times:
    """Return what the history of the repository in `folder` takes.

    Args:
        folder: Its top.
        group_by: What a step is, as in the option.
        runs: How often it is measured; the least counts.
        clock: Tells seconds, or whatever else grows while histories are made.
    """
    first, again, one_more = [], [], []
    with tempfile.TemporaryDirectory() as kept:
        cache = Path(kept) / "cache"
        for _ in range(runs):
            shutil.rmtree(cache, ignore_errors=True)
            first.append(_timed(folder, cache, group_by, clock))
            again.append(_timed(folder, cache, group_by, clock))
            part = folder / "docs/plan/strategy/part-001.yml"
            part.write_text(_edited(part.read_text("utf-8"), 1), "utf-8")
            _git(folder, "commit", "--quiet", "--all", "--message", "One more")
            one_more.append(_timed(folder, cache, group_by, clock))
    return Times(min(first), min(again), min(one_more))


def _timed(folder: Path, cache: Path, group_by: str, clock: Callable[[], float]) -> float:
    docs = folder / "docs"
    plan = Plan(name="plan", folder=docs / "plan", docs_dir=docs)
    asked = Asked(Wanted(Grouping(group_by)))
    start = clock()
    told = Historian(cache).histories([plan], asked)
    seconds = clock() - start
    history: History = told["plan"]
    assert history.steps, history.notes
    return seconds


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--commits", type=int, nargs="+", default=[500, 1000])
    parser.add_argument("--entities", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for commits in options.commits:
        for group_by in ("commit", "tag"):
            with tempfile.TemporaryDirectory() as folder:
                write_history(Path(folder), commits=commits, entities=options.entities)
                times = measured(Path(folder), group_by=group_by, runs=options.runs)
            print(  # noqa: T201  (a script speaks to its terminal)
                f"{commits:5} commits, by {group_by:6}  first {1000 * times.first:6.0f} ms"
                f"  again {1000 * times.again:4.0f} ms ({times.again / times.first:.1%})"
                f"  one more {1000 * times.one_more:4.0f} ms ({times.one_more / times.first:.1%})"
            )


if __name__ == "__main__":
    _main()
