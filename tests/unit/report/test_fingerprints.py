"""A finding stays the same one while its plan is worked on."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import TypeAlias

import pytest

from mkdocs_strategy_plugin.pipeline.findings import Day, findings_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.report.fingerprints import fingerprints
from tests.sites import write

PLANS = Path(__file__).parents[2] / "plans"
NOON = dt.datetime(2026, 8, 1, 12, tzinfo=dt.UTC)

ENTITIES = {
    "goals": "goals:\n  awareness: {title: Know us, owner: Press}\n",
    "rina": "personas:\n  rina: {ttle: Rina}\n",
    "visits": "kpis:\n  visits: {metric: sessions, objective: visit}\n",
    "reels": "tactics:\n  reels: {title: Reels, channel: [instagramm, facebok]}\n",
}
SETTINGS = "strategy: {title: Plan, period: 2026, why: To be found.}\n"


def plan(*names: str, **changed: str) -> str:
    return SETTINGS + "".join((ENTITIES | changed)[name] for name in names)


Marks: TypeAlias = dict[str, list[str]]


def marks(folder: Path, as_of: str = "2026-08-01") -> Marks:
    """Return the fingerprints of all findings in a folder, by file, code and message."""
    found = findings_of(targets_of([folder]), Day(NOON, as_of))
    every = fingerprints(found.diagnostics, root=folder, sources=found.sources)
    assert len(set(every)) == len(every)
    named: Marks = {}
    for each, mark in zip(found.diagnostics, every, strict=True):
        words = f"{each.location.file.name} {each.rule.code} {each.message}"
        named.setdefault(words, []).append(mark)
    return named


def by_code(folder: Path) -> Marks:
    grouped: Marks = {}
    for name, found in marks(folder).items():
        grouped.setdefault(name.split(" ")[1], []).extend(found)
    return {code: sorted(found) for code, found in grouped.items()}


def test_lines_above_change_no_fingerprint(tmp_path: Path) -> None:
    text = plan("goals", "rina", "visits", "reels")
    before = marks(write(tmp_path, {"p/strategy.yml": text}))
    after = marks(write(tmp_path, {"p/strategy.yml": f"# One.\n# Two.\n\n{text}"}))

    assert len(before) > 8
    assert after == before


def test_entities_that_change_places_keep_their_fingerprints(tmp_path: Path) -> None:
    before = marks(write(tmp_path, {"p/strategy.yml": plan("goals", "rina", "visits", "reels")}))
    after = marks(write(tmp_path, {"p/strategy.yml": plan("reels", "visits", "rina", "goals")}))

    assert after == before


def test_items_that_change_places_in_a_list_keep_their_fingerprints(tmp_path: Path) -> None:
    turned = ENTITIES["reels"].replace("instagramm, facebok", "facebok, instagramm")
    before = marks(write(tmp_path, {"p/strategy.yml": plan("goals", "reels")}))
    after = marks(write(tmp_path, {"p/strategy.yml": plan("goals", "reels", reels=turned)}))

    assert sum("REF001" in name for name in before) == 2
    assert after == before


def test_an_entity_that_moves_to_another_file_of_its_plan_keeps_its_fingerprints(
    tmp_path: Path,
) -> None:
    names = ("goals", "rina", "visits")
    before = by_code(write(tmp_path, {"p/strategy.yml": plan(*names, "reels")}))
    parts = {"p/strategy.yml": plan(*names), "p/more/tactics.yml": ENTITIES["reels"]}
    after = by_code(write(tmp_path, parts))

    assert after == before


def test_the_same_mistake_in_two_plans_has_two_fingerprints(tmp_path: Path) -> None:
    text = plan("goals", "rina", "reels")
    folder = write(tmp_path, {"one/strategy.yml": text, "two/strategy.yml": text})
    found = findings_of(targets_of([folder]), Day(NOON))
    every = fingerprints(found.diagnostics, root=folder, sources=found.sources)

    assert len(set(every)) == len(every)


def test_mending_one_mistake_changes_the_fingerprint_of_no_other(tmp_path: Path) -> None:
    before = marks(write(tmp_path, {"p/strategy.yml": plan("goals", "rina", "visits")}))
    mended = ENTITIES["rina"].replace("ttle", "title")
    after = marks(write(tmp_path, {"p/strategy.yml": plan("goals", "rina", "visits", rina=mended)}))

    assert any("SCH001" in name for name in before.keys() - after.keys())
    both = before.keys() & after.keys()
    assert {name: before[name] for name in both} == {name: after[name] for name in both}


@pytest.mark.parametrize("site", ["agency", "office", "shop", "university"])
def test_a_clone_elsewhere_finds_the_same_fingerprints(tmp_path: Path, site: str) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(PLANS / site, clone)

    assert marks(clone) == marks(PLANS / site)


@pytest.mark.parametrize("site", ["agency", "office", "shop", "university"])
def test_a_finding_that_names_a_day_keeps_its_fingerprint_on_the_next(site: str) -> None:
    today, tomorrow = (
        sorted(mark for found in marks(PLANS / site, day).values() for mark in found)
        for day in ("2026-08-05", "2026-08-06")
    )

    assert len(today) >= 9
    assert today == tomorrow


ROWS = "date,kpi,value\n2026-01,visits,ten\n2026-02,visits,12\n2026-03,visits,x\n2026-03,visits,x\n"


def test_a_row_of_measurements_goes_by_its_words(tmp_path: Path) -> None:
    kpis = "kpis: {visits: {metric: sessions}}\n"
    folder = write(tmp_path, {"p/strategy.yml": SETTINGS + kpis, "p/measurements/a.csv": ROWS})
    before = by_code(folder)
    rows = ROWS.replace("2026-01", "2025-12,visits,9\n2026-01")
    after = by_code(write(folder, {"p/measurements/a.csv": rows}))

    # The two rows that are alike differ by their number.
    assert len(before["SCH007"]) == 3
    assert after["SCH007"] == before["SCH007"]


def test_broken_yaml_goes_by_its_line(tmp_path: Path) -> None:
    broken = "goals:\n  awareness: {title: A\n  b: x\n"
    before = by_code(write(tmp_path, {"p/strategy.yml": SETTINGS, "p/b.yml": broken}))
    after = by_code(write(tmp_path, {"p/b.yml": f"# Moved.\n\n{broken}"}))
    other = by_code(write(tmp_path, {"p/b.yml": broken.replace("title: A", "title: B")}))

    assert after["SYN001"] == before["SYN001"] != other["SYN001"]


def test_a_file_that_is_no_text_has_a_fingerprint(tmp_path: Path) -> None:
    folder = write(tmp_path, {"p/strategy.yml": SETTINGS})
    (folder / "p/latin.yml").write_bytes(b"goals: {a: {title: caf\xe9}}\n")

    assert len(by_code(folder)["SYN002"]) == 1
