"""Where the steps of a history begin and end."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.compute.steps import (
    Mark,
    Stretch,
    commits_after,
    stretches,
    with_reviews,
    with_tags,
)
from mkdocs_strategy_plugin.load.commits import Commit, Line, Tag


def day(number: int) -> dt.date:
    return dt.date(2026, 1, number)


def line(*days: int) -> Line:
    """Return a history whose commits are called by their place, made on these days."""
    commits = (Commit(f"c{place}", day(each), ("Ayu",), "", {}) for place, each in enumerate(days))
    return Line(tuple(commits), {f"c{place}": place for place in range(len(days))})


def test_tags_end_steps_in_the_order_of_commits_and_not_of_names() -> None:
    tags = (Tag("a", day(9), "c1"), Tag("b", day(1), "c3"), Tag("c", day(5), "c2"))

    marks = with_tags(line(9, 8, 7, 6), tags)

    assert marks == (Mark("a", day(9), 1), Mark("c", day(5), 2), Mark("b", day(1), 3))


def test_tags_of_one_commit_are_one_step() -> None:
    tags = (Tag("2026-Q1", day(8), "c1"), Tag("v1", day(9), "c1"))

    assert with_tags(line(9, 8), tags) == (Mark("2026-Q1, v1", day(9), 1),)


def test_a_tag_of_another_history_ends_no_step() -> None:
    assert with_tags(line(9, 8), (Tag("v1", day(9), "elsewhere"),)) == ()


def test_a_review_ends_a_step_with_the_last_commit_of_its_day() -> None:
    marks = with_reviews(line(9, 8, 8, 5), {"mid": day(8), "start": day(6)})

    assert marks == (Mark("mid", day(8), 1), Mark("start", day(6), 3))


def test_a_review_that_lies_after_all_commits_ends_no_step_yet() -> None:
    assert with_reviews(line(9, 8), {"next": day(20)}) == ()


def test_reviews_without_a_commit_between_them_end_one_step_that_of_the_first() -> None:
    marks = with_reviews(line(9, 2), {"second": day(6), "first": day(4)})

    assert marks == (Mark("first", day(4), 1),)


def test_a_plan_without_commits_has_no_steps() -> None:
    assert with_reviews(line(), {"mid": day(8)}) == ()
    assert list(stretches(line(), ())) == []


def test_what_came_after_the_last_mark_is_a_step_without_one() -> None:
    one, other = Mark("b", day(8), 1), Mark("a", day(6), 3)

    assert list(stretches(line(9, 8, 7, 6, 5), (one, other))) == [
        Stretch(None, 0, 1),
        Stretch(one, 1, 3),
        Stretch(other, 3, 5),
    ]


def test_a_mark_at_the_tip_leaves_nothing_that_came_after_it() -> None:
    mark = Mark("a", day(9), 0)

    assert list(stretches(line(9, 8), (mark,))) == [Stretch(mark, 0, 2)]


def test_without_marks_each_commit_is_a_step() -> None:
    assert list(stretches(line(9, 8, 7), None, since=2)) == [
        Stretch(None, 0, 1),
        Stretch(None, 1, 2),
    ]


def test_what_a_history_begins_with_is_the_end_of_its_oldest_step() -> None:
    newer, base = Mark("b", day(8), 1), Mark("a", day(7), 2)

    assert list(stretches(line(9, 8, 7, 6), (newer, base), since=2)) == [
        Stretch(None, 0, 1),
        Stretch(newer, 1, 2),
    ]
    assert list(stretches(line(9, 8), (), since=0)) == []


def test_commits_after_a_day_begin_with_the_day_after_it() -> None:
    assert commits_after(line(9, 8, 8, 5), day(8)) == 1
    assert commits_after(line(9, 8), day(1)) == 2
