"""When a review was."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.model.review import Review


def review(name: str, **fields: object) -> Review:
    return Review.model_validate({"id": name, **fields})


@pytest.mark.parametrize(
    ("name", "last_day"),
    [
        ("2027-06-30", dt.date(2027, 6, 30)),
        ("2027-06", dt.date(2027, 6, 30)),
        ("2027-q1", dt.date(2027, 3, 31)),
        ("2027-h1", dt.date(2027, 6, 30)),
        ("2027-w07", dt.date(2027, 2, 21)),
        ("2027", dt.date(2027, 12, 31)),
    ],
)
def test_an_id_that_is_a_date_says_when(name: str, last_day: dt.date) -> None:
    when = review(name).when
    assert when is not None
    assert when.end == last_day


def test_a_date_of_its_own_comes_first() -> None:
    when = review("2027-06-30", date="2027-07-05").when
    assert when is not None
    assert when.end == dt.date(2027, 7, 5)


@pytest.mark.parametrize("name", ["mid-2027", "2027-13", "2027-02-30", "0001", "20270630"])
def test_an_id_that_is_no_date_says_nothing(name: str) -> None:
    assert review(name).when is None
