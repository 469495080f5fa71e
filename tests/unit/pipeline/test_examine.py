"""Plans that change while they are read end in findings."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check import registry
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.model.memory import memories
from mkdocs_strategy_plugin.pipeline.examine import examine
from tests.sites import EXAMPLE, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.load.discovery import PlanFiles
    from mkdocs_strategy_plugin.pipeline.examine import Examined

NOW = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)
FILES = {
    "strategy.yml": "strategy: {uses: shared}\nkpis: {visits: {metric: sessions}}\n",
    "strategy/goals.yml": "goals: {awareness: {title: People know us}}\n",
    "measurements/2026.csv": "date,kpi,value\n2026-01,visits,5\n",
    "shared/personas.yml": "personas: {rina: {title: Rina, image: img/rina.png}}\n",
    "img/rina.png": "a picture",
}


def examined(
    docs_dir: Path, plans: tuple[PlanFiles, ...], library: Library | None = None
) -> tuple[Examined, ...]:
    return examine(
        plans,
        docs_dir=docs_dir,
        library=library or Library(),
        severities=Severities.parse({}),
        now=NOW,
    )


def codes(found: tuple[Examined, ...]) -> list[tuple[str, str]]:
    """Return what is to be mended; what is only not there yet is left out."""
    every = (each for plan in found for each in plan.diagnostics)
    return [
        (each.rule.code, each.location.file.name)
        for each in every
        if each.severity is not Severity.INFO
    ]


@pytest.mark.parametrize("name", ["strategy/goals.yml", "measurements/2026.csv", "strategy.yml"])
def test_a_file_that_vanishes_between_listing_and_reading_is_a_finding(
    tmp_path: Path, name: str
) -> None:
    plans = discover(write(tmp_path, FILES))
    (tmp_path / name).unlink()

    assert ("SYN006", Path(name).name) in codes(examined(tmp_path, plans))


def test_a_folder_that_vanishes_after_listing_is_a_finding_for_each_of_its_files(
    tmp_path: Path,
) -> None:
    plans = discover(write(tmp_path, FILES))
    for folder in ("strategy", "measurements", "shared", "img"):
        shutil.rmtree(tmp_path / folder)

    assert codes(examined(tmp_path, plans)) == [
        ("SYN006", "2026.csv"),
        ("REF003", "strategy.yml"),
        ("SYN006", "goals.yml"),
    ]


def test_a_folder_that_vanishes_while_a_picture_is_looked_for_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = discover(write(tmp_path, FILES))
    there = Path.is_file

    def seen_for_the_last_time(path: Path) -> bool:
        found = there(path)
        shutil.rmtree(tmp_path / "img", ignore_errors=True)
        return found

    library = Library()
    for path in tmp_path.rglob("*.yml"):
        library.file(path, inside=tmp_path)
    monkeypatch.setattr(Path, "is_file", seen_for_the_last_time)

    assert ("REF003", "personas.yml") in codes(examined(tmp_path, plans, library))


def test_what_did_not_change_is_the_same_plan_in_the_next_build(tmp_path: Path) -> None:
    library = Library(memory_of=memories())
    first, second = (
        examined(tmp_path, discover(write(tmp_path, FILES)), library)[0].plan for _ in range(2)
    )

    assert first is second


def test_what_did_not_change_of_a_file_is_the_same_entity_in_the_next_build(tmp_path: Path) -> None:
    library = Library(memory_of=memories())
    plan = FILES["strategy.yml"]
    first = examined(tmp_path, discover(write(tmp_path, FILES)), library)[0].plan
    write(tmp_path, {"strategy.yml": plan + "goals: {loyalty: {}}\n"})
    second = examined(tmp_path, discover(tmp_path), library)[0].plan

    assert second is not first
    assert second.settings is first.settings
    assert second.kpis["visits"] is first.kpis["visits"]
    assert second.measurements[0] is first.measurements[0]


def test_a_row_that_changes_leaves_the_other_rows_the_same(tmp_path: Path) -> None:
    library, table = Library(memory_of=memories()), FILES["measurements/2026.csv"]
    rows = table + "2026-02,visits,6\n2026-03,visits,7\n"
    name = "measurements/2026.csv"
    write(tmp_path, {**FILES, name: rows})
    first = examined(tmp_path, discover(tmp_path), library)[0].plan.measurements
    write(tmp_path, {name: rows.replace(",6", ",600")})
    second = examined(tmp_path, discover(tmp_path), library)[0].plan.measurements

    assert [one is other for one, other in zip(first, second, strict=True)] == [True, False, True]


def test_a_picture_that_vanishes_is_found_though_nothing_of_the_plan_changed(
    tmp_path: Path,
) -> None:
    library = Library(memory_of=memories())
    before = examined(tmp_path, discover(write(tmp_path, FILES)), library)
    (tmp_path / "img/rina.png").unlink()
    after = examined(tmp_path, discover(tmp_path), library)

    assert codes(before) == []
    assert codes(after) == [("REF003", "personas.yml")]


def rules() -> Iterator[Callable[[Subject], Iterator[object]]]:
    for module in registry.RULES:
        check = registry.checks(module)
        if check and not registry.looks_at_files(module):
            yield check


def test_a_rule_whose_findings_are_kept_looks_at_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    docs_dir = EXAMPLE / "docs"
    plans = [each.plan for each in examined(docs_dir, discover(docs_dir))]

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file was looked at")

    for name in ("stat", "lstat", "scandir", "listdir", "open"):
        monkeypatch.setattr(f"os.{name}", refuse)
    for name in ("is_file", "is_dir", "exists", "resolve", "iterdir", "glob", "read_text"):
        monkeypatch.setattr(Path, name, refuse)
    for plan in plans:
        subject = Subject(plan=plan, today=NOW.date(), rule_names=registry.names())
        for check in rules():
            tuple(check(subject))
