"""What the titles of KPIs promise."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.naming import metric_names, precise_names
from mkdocs_strategy_plugin.check.titles import headline, joined_metrics
from mkdocs_strategy_plugin.model.plan import Plan

PLAN = Plan(metrics=catalogue().metrics)
NAMES, PRECISE = metric_names(PLAN), precise_names(PLAN)


@pytest.mark.parametrize(
    ("title", "metric"),
    [
        ("Reach", "reach"),
        ("Monthly reach of our videos", "reach"),
        ("Number of followers on Instagram", "followers"),
        ("Engagement rate by reach", "engagement-rate-impressions"),
        ("New followers", "new-followers"),
        ("Followers gained", "new-followers"),
        ("Reach, Instagram", "reach"),
        ("Share of voice", None),
        ("Market share", None),
        ("Comments answered within a day", None),
        ("Answers to comments", None),
        ("Visitors", None),
    ],
)
def test_in_english_what_is_measured_ends_the_head_of_a_title(
    title: str, metric: str | None
) -> None:
    found = headline(PRECISE, title, "en")
    assert (metric in found.metrics) if metric and found else (found is None and metric is None)


@pytest.mark.parametrize(
    ("title", "metric"),
    [
        ("Tayangan", "impressions"),
        ("Jumlah tayangan di Instagram", "impressions"),
        ("Kampanye tayangan", None),
    ],
)
def test_in_indonesian_it_begins_the_title(title: str, metric: str | None) -> None:
    found = headline(PRECISE, title, "id")
    assert (found.metrics if found else None) == ({metric} if metric else None)


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ("Attendance and revenue", ("Attendance", "revenue")),
        ("Impressions/Reach", ("Impressions", "Reach")),
        ("Likes, comments & shares", ("Likes", "comments")),
        ("Tayangan dan jangkauan", ("Tayangan", "jangkauan")),
        ("Posts and engagement rate", ("Posts", "engagement rate")),
        ("Research and development", None),
        ("Reach and response", None),
        ("Reach and reach", None),
        ("Reach in Java and Bali", None),
        ("Brandy", None),
    ],
)
def test_a_title_joins_two_metrics_or_other_things(
    title: str, pair: tuple[str, str] | None
) -> None:
    found = joined_metrics(NAMES, title)
    assert (found and (found[0].text, found[1].text)) == pair
