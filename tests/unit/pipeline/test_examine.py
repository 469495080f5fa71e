"""Plans that change while they are read end in findings."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check import registry, rule_names
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.model.memory import memories
from mkdocs_strategy_plugin.pipeline.clock import Clock
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
        clock=Clock(NOW),
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
    there = os.path.isfile

    def seen_for_the_last_time(path: Path) -> bool:
        found = there(path)
        shutil.rmtree(tmp_path / "img", ignore_errors=True)
        return found

    library = Library()
    for path in tmp_path.rglob("*.yml"):
        library.file(path, inside=tmp_path)
    monkeypatch.setattr(os.path, "isfile", seen_for_the_last_time)

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
        subject = Subject(plan=plan, as_of=NOW.date(), rule_names=rule_names.names())
        for check in rules():
            tuple(check(subject))


def linking(to: str) -> str:
    return f"goals:\n  known:\n    title: Known\n    why: >-\n      See [x](strategy:{to}).\n"


def lost(docs_dir: Path, to: str) -> list[tuple[str, int, int, str, str]]:
    """Return what is said of a link to `to` from the plan 2016 of a site with two plans."""
    files = {
        "2016/strategy.yml": linking(to),
        "2017/strategy.yml": "kpis: {arrivals: {metric: sessions}}\n",
        "my plan/strategy.yml": "personas: {rina: {title: Rina}}\n",
    }
    found = examined(docs_dir, discover(write(docs_dir, files)))
    every = (each for plan in found for each in plan.diagnostics if each.rule.code == "REF001")
    return [
        (where.file.parent.name, where.line, where.column, each.message, each.hint)
        for each in every
        for where in (each.location,)
    ]


@pytest.mark.parametrize(
    "to", ["goal/known", "2016/goal/known", "2017/kpi/arrivals", "my%20plan/persona/rina"]
)
def test_a_text_may_link_to_entities_of_all_plans(tmp_path: Path, to: str) -> None:
    assert lost(tmp_path, to) == []


@pytest.mark.parametrize(
    ("to", "hint"),
    [
        ("goal/knwon", "Write strategy:goal/known."),
        ("2017/kpi/arivals", "Write strategy:2017/kpi/arrivals."),
        ("2071/kpi/arrivals", "Write strategy:2017/kpi/arrivals."),
        ("known", "Write strategy:goal/known."),
        ("nothing/whatsoever-here", "Write strategy:kind/id, such as kpi/arrivals."),
    ],
)
def test_a_link_that_leads_nowhere_is_an_unknown_reference(
    tmp_path: Path, to: str, hint: str
) -> None:
    message = f"why of goal 'known' links to unknown entity '{to}'"
    assert lost(tmp_path, to) == [("2016", 4, 10, message, hint)]


def test_a_link_to_a_plan_that_was_not_asked_for_is_left_alone(tmp_path: Path) -> None:
    files = {
        "2016/strategy.yml": linking("2017/kpi/arrivals"),
        "2017/strategy.yml": "kpis: {arrivals: {metric: sessions}}\n",
    }
    plans = discover(write(tmp_path, files))
    assert ("REF001", "strategy.yml") not in codes(examined(tmp_path, plans[:1]))


def test_a_link_to_what_may_stand_in_a_broken_file_is_left_alone(tmp_path: Path) -> None:
    files = {
        "2016/strategy.yml": linking("2017/kpi/arrivals"),
        "2017/strategy.yml": "kpis: {arrivals: {metric: sessions}\n",
    }
    plans = discover(write(tmp_path, files))
    assert ("REF001", "strategy.yml") not in codes(examined(tmp_path, plans))


def test_a_link_is_lost_and_found_as_another_plan_changes(tmp_path: Path) -> None:
    library = Library(memory_of=memories())
    write(tmp_path, {"2016/strategy.yml": linking("2017/kpi/arrivals")})
    told = []
    for kpi in ("arrivals", "visits", "arrivals"):
        other = f"kpis: {{{kpi}: {{metric: sessions}}}}\n"
        plans = discover(write(tmp_path, {"2017/strategy.yml": other}))
        told.append(("REF001", "strategy.yml") in codes(examined(tmp_path, plans, library)))
    assert told == [False, True, False]
