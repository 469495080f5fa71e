"""Where the words end that a location points at."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Location
from mkdocs_strategy_plugin.load.extents import end_columns
from mkdocs_strategy_plugin.load.sources import Source

FILE = Path("/docs/strategy.yml")

PLAN = """\
kpis:
  "arrivals 😀": {goal: awareness, tags: ['it''s', b ]}
  visits: many people  # not these words
  long: many
    people
  note: |
    text
  empty:
"""


def words(text: str, *starts: tuple[int, int]) -> list[str]:
    source = Source(FILE, text)
    found = end_columns(source, [Location(FILE, *start) for start in starts])
    return [source.line(each.line)[each.column - 1 : end - 1] for each, end in found.items()]


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (1, 1, "kpis"),
        (2, 3, '"arrivals 😀"'),
        (2, 24, "awareness"),
        (2, 42, "'it''s'"),
        (2, 51, "b"),
        (3, 11, "many people"),
    ],
)
def test_a_key_or_a_text_ends_behind_its_last_character(
    line: int, column: int, expected: str
) -> None:
    assert words(PLAN, (line, column)) == [expected]


@pytest.mark.parametrize(
    ("line", "column"),
    [(2, 17), (3, 12), (4, 9), (6, 9), (8, 9)],
    ids=["mapping", "inside", "two lines", "block", "nothing"],
)
def test_what_is_no_text_of_one_line_has_no_end(line: int, column: int) -> None:
    assert words(PLAN, (line, column)) == []


def test_columns_count_code_points() -> None:
    text = "😀😀: 中文\r\nb: 中"
    location = Location(FILE, 1, 5)

    assert end_columns(Source(FILE, text), [location]) == {location: 7}
    assert words(text, (2, 4)) == ["中"]


def test_a_broken_file_is_known_up_to_its_fault() -> None:
    assert words("a: b\nc: [d\ne: f\n", (1, 4), (3, 4)) == ["b"]
