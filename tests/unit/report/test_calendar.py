"""Dates as iCalendar, read back with the library."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.builders import plan

icalendar = pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")

from mkdocs_strategy_plugin.report.calendar import calendar  # noqa: E402  (needs the package)

AS_OF = dt.date(2027, 2, 1)


def events(**collections: dict[str, dict[str, object]]) -> list[icalendar.Event]:
    text = calendar(plan({"title": "Plan"}, **collections), as_of=AS_OF, language="en")
    assert "\r\n" in text
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_a_date_of_a_tactic_is_a_whole_day() -> None:
    (event,) = events(tactics={"fair": {"title": "The fair", "dates": "2027-08-17", "why": "Yes"}})

    assert str(event["summary"]) == "The fair"
    assert str(event["description"]) == "Yes"
    assert event["dtstart"].dt == dt.date(2027, 8, 17)
    assert event["dtend"].dt == dt.date(2027, 8, 18)
    assert str(event["uid"]) == "tactic-fair-2027-08-17@strategy"
    assert event["dtstamp"].dt == dt.datetime(2027, 2, 1, tzinfo=dt.UTC)


def test_what_was_dropped_is_not_in_it() -> None:
    assert events(tactics={"fair": {"dates": "2027-08-17", "status": "dropped"}}) == []


def test_a_review_is_dated_by_its_id_where_it_has_no_date() -> None:
    found = events(reviews={"2027-q1": {}, "kick-off": {"date": "2027-01-04"}, "someday": {}})

    assert [str(each["uid"]) for each in found] == [
        "review-2027-q1-2027-01-01@strategy",
        "review-kick-off-2027-01-04@strategy",
    ]


def test_hostile_words_stay_words() -> None:
    (event,) = events(tactics={"it": {"title": "a\nEND:VEVENT;,\\", "dates": "2027-01-01"}})

    assert str(event["summary"]) == "a\nEND:VEVENT;,\\"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Two\nlines\n", "NAME:Two\\nlines\\n"),
        ("One, two; three\\n", "NAME:One\\, two\\; three\\\\n"),
        ("bell\x07form\x0cNEL\x85line\u2028", "NAME:bell form NEL line "),
    ],
)
def test_the_title_of_a_plan_is_text_as_well(written: str, line: str) -> None:
    text = calendar(plan({"title": written}), as_of=AS_OF, language="en")

    assert line in text.split("\r\n")
    # RFC 5545 has no control characters but tabs and the ends of lines.
    assert not set(text.replace("\r\n", "")) & {chr(code) for code in range(32)}
