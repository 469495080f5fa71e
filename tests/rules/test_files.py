"""Rules about files themselves, which no example on a page can show."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.load.validate import parts_of
from tests.rules.diagnosis import at, diagnosed, diagnosed_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic

PLAN = """\
strategy: {period: 2016-04}
kpis:
  arrivals: {metric: impressions, target: 900_000}
"""
TABLE = "date,kpi,value\n2016-04,arrivals,901095\n"


def of_reading(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [each for each in diagnostics if each.rule.group in {"SYN", "SCH", "REF"}]


def found(folder: Path) -> list[tuple[str, str]]:
    diagnostics = of_reading(diagnosed_folder(folder))
    return [(each.rule.name, at(each, folder)) for each in diagnostics]


def test_a_table_saved_as_utf_16_has_the_wrong_encoding(tmp_path: Path) -> None:
    (tmp_path / "strategy.yml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "measurements").mkdir()
    (tmp_path / "measurements" / "2016.csv").write_bytes(TABLE.encode("utf-16"))
    assert found(tmp_path) == [("wrong-encoding", "measurements/2016.csv:1:1")]


def test_a_byte_order_mark_is_fine(tmp_path: Path) -> None:
    (tmp_path / "strategy.yml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "measurements").mkdir()
    (tmp_path / "measurements" / "2016.csv").write_bytes(codecs.BOM_UTF8 + TABLE.encode())
    assert found(tmp_path) == []


@pytest.mark.parametrize("name", ["2016.csv", "2016.CSV"])
def test_a_fault_in_a_table_is_told_on_its_line_however_the_ending_is_spelled(
    name: str, tmp_path: Path
) -> None:
    twice = TABLE + "2016-04,arrivals,901096\n"
    files = {"strategy.yml": PLAN, f"measurements/{name}": twice}

    told = [each for each in diagnosed(tmp_path, files) if each.rule.name == "duplicate-value"]

    assert [at(each, tmp_path) for each in told] == [f"measurements/{name}:3:1"]


@pytest.mark.parametrize("name", ["a\\0b", "a\\0b/c.png", "x" * 5_000, "x" * 300 + "/a.png"])
def test_a_picture_whose_name_no_file_can_have_is_missing(name: str, tmp_path: Path) -> None:
    plan = f'personas: {{rina: {{image: "{name}"}}}}\n'
    found = diagnosed(tmp_path, {"strategy.yml": plan})
    assert [each.rule.name for each in of_reading(found)] == ["missing-file"]


def test_brackets_hundreds_deep_are_too_large(tmp_path: Path) -> None:
    plan = "strategy:\n  why: " + "[" * 400 + "]" * 400 + "\n"
    names = [each.rule.name for each in diagnosed(tmp_path, {"strategy.yml": plan})]
    assert "too-large" in names


def test_a_link_out_of_the_docs_folder_is_unreadable(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "strategy").mkdir(parents=True)
    (docs / "strategy.yml").write_text("objectives:\n  one: {goal: two}\n", encoding="utf-8")
    (tmp_path / "goals.yml").write_text("goals:\n  two: {title: Two}\n", encoding="utf-8")
    os.symlink(tmp_path / "goals.yml", docs / "strategy" / "goals.yml")  # noqa: PTH211  (3.11)
    # The unknown goal may stand in the file that was not read, so only that file is reported.
    assert found(docs) == [("unreadable-file", "strategy/goals.yml:1:1")]


def test_a_key_under_its_old_name_is_deprecated_and_still_read(tmp_path: Path) -> None:
    parts = parts_of(
        {"goals": {"one": {"reason": "Because"}}},
        tmp_path / "strategy.yml",
        renamed={"goals": {"reason": "why"}},
    )
    (finding,) = parts.findings
    assert (finding.code, finding.hint) == ("SCH013", "Write 'why'.")
    assert str(parts.entities["goals"]["one"].why) == "Because"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("img/rina.png", None, None),
        ("img/../img/rina.png", None, None),
        ("img/Rina.png", "there is no file 'img/Rina.png'", "Write img/rina.png; capitals count."),
        ("img/rima.png", "there is no file 'img/rima.png'", "Write img/rina.png."),
        (
            "pictures/budi.jpeg",
            "there is no file 'pictures/budi.jpeg'",
            "Put it there, or correct the path from the docs folder.",
        ),
        (
            "img",
            "there is no file 'img'",
            "Put it there, or correct the path from the docs folder.",
        ),
    ],
)
def test_an_image_is_looked_up_in_the_docs_folder(
    tmp_path: Path, written: str, message: str | None, hint: str | None
) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "rina.png").write_bytes(b"")
    plan = f"personas:\n  rina: {{image: {written}}}\n"
    diagnostics = of_reading(diagnosed(tmp_path, {"2016/strategy.yml": plan}))
    expected = [("missing-file", f"persona 'rina': {message}", hint)] if message else []
    assert [(each.rule.name, each.message, each.hint) for each in diagnostics] == expected


@pytest.mark.parametrize(
    "written",
    ["../rina.png", "/etc/hostname", "img/../../rina.png", "https://example.org/rina.png"],
)
def test_an_image_outside_of_the_docs_folder_is_not_looked_at(tmp_path: Path, written: str) -> None:
    plan = f"personas:\n  rina: {{image: {written}}}\n"
    (only,) = of_reading(diagnosed(tmp_path / "docs", {"strategy.yml": plan}))
    assert only.rule.name == "outside-docs"
    assert only.message == f"persona 'rina': '{written}' is outside the docs folder"


def test_an_image_that_links_out_of_the_docs_folder_is_outside(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "rina.png").write_bytes(b"")
    os.symlink(tmp_path / "rina.png", docs / "rina.png")  # noqa: PTH211  (3.11)
    (only,) = of_reading(
        diagnosed(docs, {"strategy.yml": "personas:\n  rina: {image: rina.png}\n"})
    )
    assert only.rule.name == "outside-docs"
