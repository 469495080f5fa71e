"""The plan that the benchmarks read: its proportions, its size, and that it never changes."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.load.validate import parts_of
from tests.benchmarks.generate import write_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.load.validate import FileParts

ROOT = Path(__file__).parents[3]


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yml"), key=str)
    }


def parts(folder: Path) -> Iterator[FileParts]:
    for name, text in texts(folder).items():
        path = folder / name
        document = read(Source(path, text), Limits())
        assert document.findings == ()
        yield parts_of(document.data, path)


def test_a_file_holds_fifty_entities_beside_the_settings(tmp_path: Path) -> None:
    write_plan(tmp_path, 100)

    assert list(texts(tmp_path)) == [
        "strategy.yml",
        "strategy/part-001.yml",
        "strategy/part-002.yml",
    ]
    assert [sum(map(len, each.entities.values())) for each in parts(tmp_path)] == [0, 50, 50]


def test_a_hundred_entities_have_the_proportions_of_a_real_plan(tmp_path: Path) -> None:
    write_plan(tmp_path, 100)
    found = Counter[str]()
    for each in parts(tmp_path):
        found.update({name: len(entities) for name, entities in each.entities.items()})

    assert found == {
        "goals": 6,
        "objectives": 14,
        "kpis": 34,
        "personas": 8,
        "channels": 6,
        "content": 12,
        "tactics": 20,
    }


def test_every_kpi_has_twelve_values(tmp_path: Path) -> None:
    write_plan(tmp_path, 50)
    _, block = parts(tmp_path)

    assert {len(kpi.actuals) for kpi in block.entities["kpis"].values()} == {12}  # type: ignore[attr-defined]


def test_the_models_find_nothing_to_mend(tmp_path: Path) -> None:
    write_plan(tmp_path, 300)

    assert [finding for each in parts(tmp_path) for finding in each.findings] == []


def test_the_rules_find_neither_an_error_nor_a_warning(tmp_path: Path) -> None:
    write_plan(tmp_path, 300)
    module = "mkdocs_strategy_plugin"
    command = [sys.executable, "-m", module, "validate", "--strict", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603

    assert (ended.returncode, ended.stderr) == (0, "")


def test_ids_and_titles_are_never_written_twice(tmp_path: Path) -> None:
    write_plan(tmp_path, 300)
    names = [
        (collection, name)
        for each in parts(tmp_path)
        for collection, entities in each.entities.items()
        for name in entities
    ]
    titles = [
        str(entity.title)
        for each in parts(tmp_path)
        for entities in each.entities.values()
        for entity in entities.values()
    ]

    assert len(set(names)) == 300
    assert len(set(titles)) == 300


def test_a_thousand_entities_take_about_845_kilobytes(tmp_path: Path) -> None:
    write_plan(tmp_path, 1_000)
    size = sum(len(text.encode()) for text in texts(tmp_path).values())

    assert 830_000 < size < 860_000


def test_the_same_plan_is_written_each_time(tmp_path: Path) -> None:
    write_plan(tmp_path / "first", 150)
    write_plan(tmp_path / "second", 150)

    assert texts(tmp_path / "first") == texts(tmp_path / "second")


def test_a_larger_plan_begins_like_a_smaller_one(tmp_path: Path) -> None:
    write_plan(tmp_path / "small", 50)
    write_plan(tmp_path / "large", 100)

    assert texts(tmp_path / "small").items() <= texts(tmp_path / "large").items()


def test_only_whole_files_are_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="30 is no multiple of 50"):
        write_plan(tmp_path, 30)
