"""What a plan groups once for all of its pages: who belongs to whom, and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.period import period
from tests.builders import measurement, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.base import Entity

WORLD = plan(
    content={
        "recipes": {"campaign": "harvest", "objectives": ["more", "known"], "personas": "rina"},
        "fails": {"personas": ["rina", "budiman"]},
        "boxes": {},
    },
    tactics={
        "reels": {"content": ["recipes", "fails"], "channel": ["instagram", "youtube"]},
        "posts": {"content": ["recipes", "unknown"], "channel": "instagram", "campaign": "harvest"},
        "answers": {"channel": "whatsapp"},
    },
)


def ids(groups: Mapping[str, Iterable[Entity]]) -> dict[str, list[str]]:
    return {key: [each.id for each in group] for key, group in groups.items()}


def test_content_knows_the_tactics_that_publish_it() -> None:
    assert ids(WORLD.tactics_of_content) == {
        "recipes": ["reels", "posts"],
        "fails": ["reels"],
        "unknown": ["posts"],
    }


def test_a_campaign_knows_its_content_and_its_tactics() -> None:
    assert ids(WORLD.content_of_campaign) == {"harvest": ["recipes"]}
    assert ids(WORLD.tactics_of_campaign) == {"harvest": ["posts"]}


def test_objectives_know_their_content() -> None:
    assert ids(WORLD.content_of_objective) == {"more": ["recipes"], "known": ["recipes"]}


def test_a_channel_has_each_item_once_however_many_tactics_bring_it() -> None:
    assert ids(WORLD.content_of_channel) == {
        "instagram": ["recipes", "fails"],
        "youtube": ["recipes", "fails"],
    }


EVENTS = {
    "late": {"date": "2027-05"},
    "early": {"date": "2026-12-15/2027-01-15"},
    "undated": {},
    "before": {"date": "2026-03"},
}


def test_events_of_a_period_are_those_that_touch_it_by_their_first_day() -> None:
    made = plan(events=EVENTS)

    assert [event.id for _, event in made.events_in(period("2027"))] == ["early", "late"]
    assert [event.id for _, event in made.events_in(period("2026"))] == ["before", "early"]


def test_values_of_a_kpi_are_all_of_them_wherever_they_stand() -> None:
    january, february = (measurement("visits", f"2027-0{month}", "5") for month in (1, 2))
    other = measurement("posts", "2027-01", "3")
    found = plan(
        kpis={"visits": {"title": "Visits"}, "posts": {"title": "Posts"}},
        measurements=[january, other, february],
    )

    assert found.measurements_of_kpi == {"visits": (january, february), "posts": (other,)}
