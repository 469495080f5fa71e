"""Write a plan of any size, the same bytes each time, without an error or a warning in it.

Run `python -m tests.benchmarks.generate FOLDER 1000` in the repository's root; FOLDER becomes the
plan's folder.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tests.benchmarks.entities import entities_of
from tests.benchmarks.wording import BLOCK, YEAR, Block

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["write_plan"]


def write_plan(folder: Path, entities: int) -> None:
    """Write `strategy.yml` and a file for each block of entities.

    Args:
        folder: The plan's folder; made where it is missing.
        entities: How many; a multiple of `BLOCK`.

    Raises:
        ValueError: the number of entities makes no whole blocks.
    """
    if entities % BLOCK:
        raise ValueError(f"{entities} is no multiple of {BLOCK}")
    for path, data in _files(folder, entities // BLOCK):
        path.parent.mkdir(parents=True, exist_ok=True)
        dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
        words = yaml.dump(data, Dumper=dumper, sort_keys=False, allow_unicode=True, width=100)
        path.write_text(words, encoding="utf-8")


def _files(folder: Path, blocks: int) -> Iterator[tuple[Path, dict[str, Any]]]:
    settings = {
        "title": "Places worth a detour",
        "organization": "Office of Tourism",
        "why": Block(0).prose(0, sentences=4),
        "period": YEAR,
        "languages": ["en"],
        "currency": "IDR",
        "timezone": "Asia/Jakarta",
        "format": 1,
    }
    yield folder / "strategy.yml", {"strategy": settings}
    for number in range(blocks):
        yield folder / "strategy" / f"part-{number + 1:03}.yml", entities_of(Block(number))


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("entities", type=int, help=f"a multiple of {BLOCK}")
    arguments = parser.parse_args()
    write_plan(arguments.folder, arguments.entities)


if __name__ == "__main__":
    _main()
