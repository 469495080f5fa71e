"""Names along a time axis."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.render.views.time_axis import begin, date_marks, finish
from mkdocs_strategy_plugin.render.words import words


def names(written: str, language: str = "en") -> list[str]:
    marks = date_marks(words(language), period(written))
    return [f"{mark.name} {mark.year}".strip() for mark in marks]


@pytest.mark.parametrize(
    ("written", "first", "last", "count"),
    [
        ("2027-W02", "11 Jan 2027", "17", 7),
        ("2027-02", "1 Feb 2027", "22 Feb", 4),
        ("2027-Q2", "Apr 2027", "Jun", 3),
        ("2027", "Jan 2027", "Dec", 12),
        ("2026/2028", "Q1 2026", "Q4", 12),
        ("2020/2027", "2020", "2027", 8),
        ("2000/2049", "2000", "2048", 9),
    ],
)
def test_there_are_as_many_names_as_have_room(
    written: str, first: str, last: str, count: int
) -> None:
    found = names(written)

    assert (found[0], found[-1], len(found)) == (first, last, count)


def test_a_name_says_its_year_where_that_begins() -> None:
    assert names("2026-11-01/2027-02-28") == ["Nov 2026", "Dec", "Jan 2027", "Feb"]


def test_names_come_in_the_language_of_the_page() -> None:
    assert names("2027", "id")[4:6] == ["Mei", "Jun"]
    assert names("2026/2028", "id")[0] == "TW I 2026"


def test_a_mark_is_cut_to_what_is_shown() -> None:
    marks = date_marks(words("en"), period("2027-01-15/2027-06-30"))

    assert marks[0].start == begin(period("2027-01-15").start)
    assert marks[-1].end == finish(period("2027-06-30").end)


def test_on_narrow_screens_a_year_has_a_name_a_quarter() -> None:
    marks = date_marks(words("en"), period("2027"))

    assert [mark.name for mark in marks if not mark.is_minor] == ["Jan", "Apr", "Jul", "Oct"]


def test_a_few_names_have_room_everywhere() -> None:
    assert not any(mark.is_minor for mark in date_marks(words("en"), period("2027-Q1")))
