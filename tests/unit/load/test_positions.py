"""Where in its file each part of a document stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Place
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.sources import Source

FILE = Path("/docs/strategy.yml")

PLAN = """\
kpis:
  arrivals:
    target: 12_000_000
    actuals: {2016-04: 901_095, 2016-05: {value: 915_206}}
    tags: [one, two]
    note:
  other:
    - a
    -   b: 1
        c: |
          text
    - - x
"""


def at(text: str, *path: str | int, on_key: bool = False) -> str:
    place = Place(path, on_key=on_key)
    location = locate(Source(FILE, text), [place])[place]
    assert location.file == FILE
    return f"{location.line}:{location.column}"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("kpis",), "1:1"),
        (("kpis", "arrivals"), "2:3"),
        (("kpis", "arrivals", "target"), "3:13"),
        (("kpis", "arrivals", "actuals"), "4:5"),
        (("kpis", "arrivals", "actuals", "2016-04"), "4:24"),
        (("kpis", "arrivals", "actuals", "2016-05"), "4:33"),
        (("kpis", "arrivals", "actuals", "2016-05", "value"), "4:50"),
        (("kpis", "arrivals", "tags", 1), "5:17"),
        (("kpis", "arrivals", "note"), "6:5"),
        (("kpis", "other", 0), "8:7"),
        (("kpis", "other", 1), "9:9"),
        (("kpis", "other", 1, "c"), "10:12"),
        (("kpis", "other", 2), "12:7"),
        (("kpis", "other", 2, 0), "12:9"),
    ],
)
def test_a_value_is_found(path: tuple[str | int, ...], expected: str) -> None:
    assert at(PLAN, *path) == expected


def test_a_key_is_found_where_it_is_meant() -> None:
    assert at(PLAN, "kpis", "arrivals", "target", on_key=True) == "3:5"
    assert at(PLAN, "kpis", "other", 1, "b", on_key=True) == "9:9"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("goals",), "1:1"),
        ((), "1:1"),
        (("kpis", "departures", "target"), "1:1"),
        (("kpis", "arrivals", "metric"), "2:3"),
        (("kpis", "arrivals", "target", "value"), "3:13"),
        (("kpis", "other", 9), "7:3"),
        (("kpis", "other", "nowhere"), "7:3"),
    ],
)
def test_a_way_that_leads_nowhere_ends_at_its_last_step(
    path: tuple[str | int, ...], expected: str
) -> None:
    assert at(PLAN, *path) == expected


def test_many_places_are_found_in_one_call() -> None:
    places = [Place(("a",)), Place(("a",), on_key=True), Place(("b", 0), FILE)]

    found = locate(Source(FILE, "a: 1\nb: [2]\n"), places)

    assert [(found[place].line, found[place].column) for place in places] == [
        (1, 4),
        (1, 1),
        (2, 5),
    ]


def test_keys_are_compared_as_texts() -> None:
    assert at("2016: {no: x}\n", "2016", "no") == "1:12"


def test_of_two_equal_keys_the_first_is_found() -> None:
    assert at("a: {x: 1}\na: {x: 2, y: 3}\n", "a", "x") == "1:8"
    assert at("a: {x: 1}\na: {x: 2, y: 3}\n", "a", "y") == "1:1"


def test_an_alias_is_found_itself_and_what_is_in_it_where_it_was_written() -> None:
    text = "base: &b\n  x: [1, 2]\nuse: *b\n"

    assert at(text, "use") == "3:6"
    assert at(text, "use", on_key=True) == "3:1"
    assert at(text, "use", "x", 1) == "2:10"
    assert at(text, "use", "y") == "3:6"


def test_merged_values_are_found_where_they_were_written() -> None:
    text = "x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nuse:\n  <<: [*y, {c: 3}]\n  d: 4\n"

    assert at(text, "use", "a") == "1:11"
    assert at(text, "use", "b") == "2:19"
    assert at(text, "use", "c") == "4:16"
    assert at(text, "use", "d") == "5:6"
    assert at(text, "use", "e") == "3:1"


def test_a_value_merged_in_one_line_is_found() -> None:
    assert at("use: {<<: {a: {b: 1}}}\n", "use", "a", "b") == "1:19"


def test_of_two_merged_values_the_first_is_found() -> None:
    assert at("x: &x {a: 1}\ny: &y {a: 2}\nz: {<<: [*x, *y]}\n", "z", "a") == "1:11"


def test_mappings_that_merge_themselves_end() -> None:
    assert at("a: &a\n  <<: *a\n  b: 1\n", "a", "c") == "1:1"


def test_merging_the_same_mappings_again_and_again_ends() -> None:
    lines = ["m0: &m0 {a: 1}"]
    lines += [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}" for n in range(1, 60)]

    assert at("\n".join(lines), "m59", "a") == "1:13"
    assert at("\n".join(lines), "m59", "b") == "60:1"


def test_keys_that_are_no_texts_are_passed_over() -> None:
    assert at("? [a, {b: c}]\n: 1\nd: 2\n*x : 3\ne: 4\n", "d") == "3:4"
    assert at("&x a: 1\n*x : 3\ne: 4\n", "e") == "3:4"


def test_what_stands_before_a_fault_is_found() -> None:
    assert at("a:\n  b: 1\nc: @d\ne: 1\n", "a", "b") == "2:6"
    assert at("a:\n  b: 1\nc: @d\ne: 1\n", "e") == "1:1"


def test_a_file_nested_without_end_is_given_up() -> None:
    assert at("a: 1\nb: " + "[" * 100_000, "b", 0) == "2:5"


def test_only_the_first_document_counts() -> None:
    assert at("a: 1\n---\nb: 2\n", "b") == "1:1"


def test_an_empty_file_has_a_first_line() -> None:
    assert at("", "a") == "1:1"


def test_columns_count_characters() -> None:
    assert at("é: {雅加达: 😀, b: 1}\n", "é", "b") == "1:16"


def test_a_list_that_is_short_for_a_mapping_is_searched_by_its_texts() -> None:
    assert at("channels: [facebook, x]\n", "channels", "x") == "1:22"
    assert at("channels:\n  - facebook\n  - x\n", "channels", "x") == "3:5"
    assert at("channels: facebook\n", "channels", "facebook") == "1:11"
