"""Hours of a week; those that pass midnight belong to the next day."""

from __future__ import annotations

import re

from mkdocs_strategy_plugin.render.views.week import week, when
from tests.builders import plan
from tests.contexts import context


def drawn(**use: object) -> tuple[str, list[tuple[int, int]]]:
    """Return the picture of one service's hours, and its active squares by day and hour."""
    made = plan(personas={"rina": {"title": "Rina", "media": {"instagram": use}}})
    picture = str(week(context(made), made.personas["rina"]))
    classes = re.findall(r"strategy-hours__cell--(\w+)", picture)
    active = [divmod(at, 24) for at, name in enumerate(classes) if name == "active"]
    return picture, active


def test_an_evening_is_its_hours_on_its_days() -> None:
    _, active = drawn(days=["fri", "sat"], hours=["19:00-22:00"])
    assert active == [(4, 19), (4, 20), (4, 21), (5, 19), (5, 20), (5, 21)]


def test_hours_past_midnight_go_on_the_next_day() -> None:
    _, active = drawn(days="fri", hours="23:00-02:00")
    assert active == [(4, 23), (5, 0), (5, 1)]


def test_the_night_of_sunday_goes_on_on_monday() -> None:
    _, active = drawn(days="sun", hours="23:30-00:30")
    assert active == [(0, 0), (6, 23)]


def test_hours_up_to_midnight_stay_on_their_day() -> None:
    _, active = drawn(days="mon", hours="22:00-24:00")
    assert active == [(0, 22), (0, 23)]


def test_without_days_every_day_counts() -> None:
    _, active = drawn(hours="07:00-08:00")
    assert active == [(day, 7) for day in range(7)]


def test_without_hours_there_is_no_picture() -> None:
    assert drawn(days="mon") == ("", [])


def test_the_picture_says_the_same_in_words() -> None:
    picture, _ = drawn(days=["fri", "sat"], hours=["19:00-22:00"])
    assert "<title>When Rina are online</title>" in picture
    assert "Fri, Sat · 19:00\N{EN DASH}22:00" in picture


def test_days_are_named_in_the_language_of_the_page() -> None:
    use = {"days": ["mon", "wed"], "hours": "07:00-08:00"}
    made = plan(personas={"rina": {"media": {"instagram": use}}})
    media = made.personas["rina"].media["instagram"]
    assert when(context(made), media) == "Mon, Wed · 07:00\N{EN DASH}08:00"
    assert when(context(made, language="id"), media) == "Sen, Rab · 07.00\N{EN DASH}08.00"
