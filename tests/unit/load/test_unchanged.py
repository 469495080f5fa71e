"""What is written as before is the same object as before, and nothing else is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.library import Library, ReadFile
from mkdocs_strategy_plugin.load.unchanged import Entries
from mkdocs_strategy_plugin.model.memory import memories

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
strategy: {title: Plan}
goals:
  known: {title: Known}
  loved: {title: Loved, ownr: Sari}
exemptions:
  - {rule: COV107, of: goal/known, reason: later, until: 2027-01-01}
"""


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    return Reader(tmp_path / "strategy.yml")


class Reader:
    """Reads one file as a server does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.library = Library(memory_of=memories())

    def __call__(self, text: str) -> ReadFile:
        self.path.write_text(text, "utf-8")
        return self.library.file(self.path, inside=None)


def codes(read: ReadFile) -> list[str]:
    return [each.code for each in read.findings if isinstance(each, Finding)]


def test_entries_beside_an_edit_are_the_same_objects(read: Reader) -> None:
    before = read(PLAN).parts
    after = read(PLAN.replace("title: Known", "title: Famous")).parts

    assert str(after.entities["goals"]["known"].title) == "Famous"
    assert after.entities["goals"]["loved"] is before.entities["goals"]["loved"]
    assert after.settings is before.settings
    assert after.exemptions is before.exemptions


def test_what_is_wrong_beside_an_edit_is_told_again(read: Reader) -> None:
    first = read(PLAN)
    second = read(PLAN.replace("title: Known", "title: Famous"))

    assert codes(first) == ["SCH001"]
    assert second.findings == first.findings


def test_what_is_mended_is_wrong_no_longer(read: Reader) -> None:
    read(PLAN)

    assert codes(read(PLAN.replace("ownr", "owner"))) == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("{title: Loved, note: x}", id="another value"),
        pytest.param("{note: Loved, title: x}", id="other values"),
        pytest.param("{title: y, note: Loved}", id="another order"),
    ],
)
def test_an_entry_that_is_written_otherwise_is_made_anew(read: Reader, other: str) -> None:
    text = PLAN.replace("{title: Loved, ownr: Sari}", "{note: Loved, title: y}")
    before = read(text).parts.entities["goals"]["loved"]
    after = read(text.replace("{note: Loved, title: y}", other)).parts.entities["goals"]["loved"]

    assert after is not before


def test_the_order_of_a_mapping_deep_inside_is_part_of_what_is_written(read: Reader) -> None:
    text = "kpis: {{visits: {{actuals: {{{}}}}}}}\n"
    before = read(text.format("2026-01: 5, 2026-02: 6")).parts.entities["kpis"]["visits"]
    after = read(text.format("2026-02: 6, 2026-01: 5")).parts.entities["kpis"]["visits"]

    assert [key.text for key in before.actuals] == ["2026-01", "2026-02"]
    assert [key.text for key in after.actuals] == ["2026-02", "2026-01"]


def test_the_same_words_below_another_key_mean_something_else(read: Reader) -> None:
    read("goals:\n  known: {title: Known}\n")
    moved = read("personas:\n  known: {title: Known}\n").parts.entities["personas"]["known"]

    assert type(moved).__name__ == "Persona"


def test_a_file_that_is_broken_for_a_while_keeps_its_entries(read: Reader) -> None:
    before = read(PLAN).parts.entities["goals"]
    read(PLAN.replace("  loved", "\tloved"))
    read("")
    after = read(PLAN).parts.entities["goals"]

    assert after["known"] is before["known"]
    assert after["loved"] is before["loved"]


def test_an_entry_that_is_taken_out_is_forgotten() -> None:
    entries = Entries()
    first = entries.of("goals", "known", {"title": "Known"}, object)
    entries.turn(is_whole=True)
    entries.turn(is_whole=True)

    assert entries.of("goals", "known", {"title": "Known"}, object) is not first
