"""The agenda in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from mkdocs_strategy_plugin.render.views.agenda import AgendaLine, AgendaView, agenda_view
from tests.builders import plan
from tests.contexts import context

WEDNESDAY = dt.date(2016, 6, 29)


def view(language: str = "en", day: dt.date = WEDNESDAY, **tactics: Any) -> AgendaView:  # noqa: ANN401
    made = plan({"period": 2016, "languages": ["en", "id"]}, tactics=tactics)
    return agenda_view(context(made, language=language, as_of=day, page="tactics"))


def line(language: str = "en", **tactic: Any) -> AgendaLine:  # noqa: ANN401
    return view(language, reels=tactic).weeks[0].lines[0]


def test_weeks_say_their_days() -> None:
    weeks = view(reels={"cadence": "daily"}).weeks

    assert [(week.title, week.days) for week in weeks] == [
        ("This week", "27 Jun \N{EN DASH} 3 Jul 2016"),
        ("Next week", "4 \N{EN DASH} 10 Jul 2016"),
    ]


def test_a_week_across_the_years_names_both() -> None:
    weeks = view(day=dt.date(2016, 12, 31), reels={"cadence": "daily"}).weeks

    assert weeks[0].days == "26 Dec 2016 \N{EN DASH} 1 Jan 2017"


@pytest.mark.parametrize(
    ("tactic", "language", "what"),
    [
        ({"cadence": "3/week", "kind": "post"}, "en", "3 posts"),
        ({"cadence": "3/week", "kind": "post"}, "id", "3 unggahan"),
        ({"cadence": "weekly", "kind": "event"}, "en", "1 event"),
        ({"cadence": "2/week", "kind": "ad"}, "en", "2 ads"),
        ({"cadence": "2/week", "kind": "response"}, "en", "2 responses"),
        ({"cadence": "weekly"}, "en", "once"),
        ({"cadence": "2/week", "kind": "other"}, "en", "2 times"),
        ({"cadence": "0.5/week", "kind": "post"}, "en", "0.5 times a week"),
        ({"cadence": "daily", "kind": "post"}, "en", "daily"),
        ({"cadence": "ongoing", "kind": "response"}, "en", "ongoing"),
        ({"cadence": "monthly", "kind": "post"}, "en", "1 post · June 2016"),
        ({"cadence": "monthly", "kind": "post"}, "id", "1 unggahan · Juni 2016"),
        ({"cadence": "6/year"}, "en", "6 times · 2016"),
        ({"dates": "2016-06-29"}, "en", "Wed 29 Jun"),
        ({"dates": "2016-06-29"}, "id", "Rab 29 Jun"),
        ({"dates": "2016-06-30/2016-07-04"}, "en", "30 Jun \N{EN DASH} 4 Jul"),
        ({"dates": "2016-06-27/2016-06-29"}, "id", "27 \N{EN DASH} 29 Jun"),
        ({"dates": "2015-12-31/2016-07-04"}, "en", "31 Dec 2015 \N{EN DASH} 4 Jul 2016"),
    ],
)
def test_what_is_to_be_done(tactic: dict[str, str], language: str, what: str) -> None:
    assert line(language, **tactic).what == what


@pytest.mark.parametrize(
    ("period", "byline"),
    [
        ("2016", "Dewi"),
        ("2016-Q3", "Dewi · from Fri 1 Jul"),
        ("2016-H1", "Dewi · until Thu 30 Jun"),
        ("2016-06-28/2016-07-01", "Dewi · Tue 28 Jun \N{EN DASH} Fri 1 Jul"),
    ],
)
def test_part_of_a_week_says_which(period: str, byline: str) -> None:
    assert line(cadence="3/week", period=period, owner="Dewi").byline == byline


def test_a_month_is_no_part_of_a_week() -> None:
    assert line(cadence="monthly", period="2016-06-28/2016-07-01").byline == ""


def test_a_line_leads_to_its_tactic_and_names_its_channels() -> None:
    made = plan(
        channels={"x": {"title": "X"}}, tactics={"reels": {"cadence": "daily", "channel": "x"}}
    )
    found = agenda_view(context(made, page="index")).weeks[0].lines[0]

    assert (found.link.href, found.byline) == ("tactics/#tactic-reels", "X")


def test_without_anything_there_are_no_weeks() -> None:
    assert view() == AgendaView((), ())


def test_a_long_week_says_how_much_more_there_is() -> None:
    week = view(**{f"t-{n}": {"cadence": "daily"} for n in range(42)}).weeks[0]

    assert (len(week.lines), week.rest) == (40, "and 2 more")


def test_tactics_without_a_time_are_named_once() -> None:
    (note,) = view(**{f"t-{n}": {} for n in range(13)}).notes

    assert (len(note.links), note.has_more) == (12, True)
    assert note.sentence.startswith("13 live tactics have no dates and no frequency")
    assert note.hint == "Give them dates or a frequency."


def test_live_tactics_whose_time_is_over_are_named() -> None:
    (note,) = view(late={"period": "2016-Q1"}, done={"period": "2016-Q1", "status": "done"}).notes

    assert note.sentence == "1 live tactic has run past its end date:"
    assert note.hint == "Say that it is done, or move its dates."
    assert [link.text for link in note.links] == ["Late"]
