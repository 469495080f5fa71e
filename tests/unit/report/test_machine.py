"""What the forms for programs share."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.report.machine import json_text, path_from, sentences

ROOT = Path("/site")


def test_a_path_begins_at_the_root_and_one_from_elsewhere_stays_whole() -> None:
    assert path_from(ROOT, ROOT / "docs/my plan/é.yml") == "docs/my plan/é.yml"
    assert path_from(ROOT, Path("/other/é.yml")) == "/other/é.yml"


def test_a_name_that_is_not_utf_8_shows_where_its_characters_are_lost() -> None:
    assert path_from(ROOT, ROOT / "caf\udce9.yml") == "caf\N{REPLACEMENT CHARACTER}.yml"


def test_json_is_ascii_and_reads_back_as_it_was() -> None:
    text = json_text({"é": ["😀", 1, None, True]})

    assert text.isascii()
    assert text.endswith("}\n")
    assert json.loads(text) == {"é": ["😀", 1, None, True]}


def test_json_has_no_halves_of_characters() -> None:
    assert json.loads(json_text(["\ud83d x \udce9"])) == ["\ufffd x \ufffd"]


@given(st.text(st.characters()))
def test_whatever_was_written_becomes_json_that_any_program_can_read(text: str) -> None:
    read = json.loads(json_text({"message": text}))["message"]

    assert len(read) == len(text)
    read.encode()


def test_message_and_hint_are_sentences() -> None:
    assert sentences("it is wrong", "Write x.") == "it is wrong. Write x."
    assert sentences("it is wrong", "") == "it is wrong."
