"""What the channels page says of hours and rhythm."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.best_hours import presence
from mkdocs_strategy_plugin.render.views.channel_hours import HoursView, hours_view
from mkdocs_strategy_plugin.render.views.channels import view
from mkdocs_strategy_plugin.render.views.load import load_words
from tests.builders import plan
from tests.contexts import MID_2016, context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

EN_DASH = "\N{EN DASH}"


def hours(made: Plan, language: str = "en", *, is_brief: bool = False) -> HoursView:
    found = hours_view(
        context(made, language=language),
        made.channels["ours"],
        presence(made, MID_2016),
        is_brief=is_brief,
    )
    assert found
    return found


def online(*spans: str, days: str = "fri") -> Plan:
    use = {"hours": list(spans), "days": days} if days else {"hours": list(spans)}
    return plan(
        {"timezone": "Asia/Jakarta"},
        personas={"mei": {"timezone": "Asia/Shanghai", "media": {"ours": use}}},
        channels={"ours": {"title": "Our Square"}},
    )


def test_the_best_hours_are_told_in_the_plans_time_zone() -> None:
    found = hours(online("19:00-22:00"))

    assert found.best == f"Fri 18:00{EN_DASH}21:00"
    assert [link.text for link in found.personas] == ["Mei"]
    assert found.rule == (
        "Time zone Asia/Jakarta; hours of other zones are converted for the week of 27 June 2016."
    )
    assert "<title>When the audience is on Our Square</title>" in found.picture


def test_the_best_hours_in_indonesian() -> None:
    found = hours(online("19:00-22:00"), "id")

    assert found.best == f"Jum 18.00{EN_DASH}21.00"
    assert found.rule == (
        "Zona waktu WIB; jam dari zona lain dikonversi untuk minggu 27 Juni 2016."
    )


def test_every_day_and_every_hour_are_said_in_words() -> None:
    assert hours(online("19:00-22:00", days="")).best == f"every day 18:00{EN_DASH}21:00"
    assert hours(online("00:00-24:00", days="")).best == "at every hour alike"


def test_many_spans_are_left_to_the_picture() -> None:
    best = hours(online("01:00-02:00", "04:00-05:00", "07:00-08:00", "10:00-11:00")).best

    assert best == (f"Fri 00:00{EN_DASH}01:00; Fri 03:00{EN_DASH}04:00; Fri 06:00{EN_DASH}07:00; …")


def test_a_brief_page_has_the_words_alone() -> None:
    found = hours(online("19:00-22:00"), is_brief=True)

    assert found.best == f"Fri 18:00{EN_DASH}21:00"
    assert found.picture == ""


def rhythm(channel: dict[str, object], *, language: str = "en", **tactics: object) -> str:
    placed = {name: {"channel": "ours", "cadence": rate} for name, rate in tactics.items()}
    made = plan(channels={"ours": channel}, tactics=placed)
    return load_words(context(made, language=language), made.channels["ours"])


def test_what_is_planned_stands_beside_promise_and_capacity() -> None:
    channel = {"cadence": "5/week", "capacity": "6/week"}

    assert rhythm(channel, reels="2/week") == "2 a week from 1 live tactic; 3 fewer than promised"
    assert rhythm(channel, reels="daily", talk=None) == (
        "7 a week from 1 live tactic; 1 more does not say how often; 1 more than the team can make"
    )
    assert rhythm(channel, reels="5/week") == "5 a week from 1 live tactic"
    assert rhythm(channel) == "no live tactic says how often"


def test_a_rhythm_is_told_in_the_unit_that_its_tactics_share() -> None:
    assert rhythm({}, reels="monthly") == "1 a month from 1 live tactic"
    assert rhythm({}, reels="monthly", talk="3/month") == "4 a month from 2 live tactics"
    assert rhythm({}, reels="monthly", talk="weekly") == "1.2 a week from 2 live tactics"
    assert rhythm({}, language="id", reels="monthly") == "1 per bulan dari 1 taktik aktif"
    assert rhythm({"cadence": "2/month"}, reels="monthly") == (
        "1 a month from 1 live tactic; 1 fewer than promised"
    )


def test_a_promise_beyond_the_team_is_said() -> None:
    channel = {"cadence": "daily", "capacity": "5/week"}

    assert rhythm(channel, reels="daily") == (
        "7 a week from 1 live tactic; 2 more than the team can make; "
        "the promise is 2 more than the team can make"
    )


def test_rhythm_in_indonesian() -> None:
    channel = {"cadence": "5/week", "capacity": "6/week"}

    assert rhythm(channel, language="id", reels="1.5/week") == (
        "1,5 per minggu dari 1 taktik aktif; kurang 3,5 dari yang dijanjikan"
    )


def test_nothing_is_said_of_a_channel_without_any_rhythm() -> None:
    assert rhythm({}) == ""


def test_what_several_channels_lack_is_said_once_and_each_names_its_own() -> None:
    made = plan(
        channels={
            "a": {"decision": "use", "why": "x"},
            "b": {"decision": "use", "why": "x", "cadence": "daily"},
            "c": {},
        }
    )
    page = view(context(made))

    assert page.summary == "3 channels: 2 in use, 1 undecided."
    assert [(each.name, each.count) for each in page.missing] == [
        ("No decision yet", "1"),
        ("No why yet", "1"),
        ("No cadence yet", "1"),
    ]
    assert page.missing[2].hint == "Add `cadence:` to each of them."
    told = [{fact.name: fact.value for fact in each.facts} for each in page.channels]
    assert [facts.get("Not said yet") for facts in told] == ["cadence", None, "decision, why"]


def test_a_promise_names_the_kpi_that_watches_it() -> None:
    made = plan(
        channels={"a": {"code": "C3", "response_time": "2 h", "response_kpi": "reply"}},
        kpis={"reply": {"title": "First reply"}},
    )
    (shown,) = view(context(made, page="channels")).channels
    facts = {fact.name: fact for fact in shown.facts}

    assert (facts["Code"].value, facts["Answers within"].value) == ("C3", "2 hours")
    (link,) = facts["KPI of the response time"].links
    assert (link.text, link.href) == ("First reply", "../kpi/reply/")


def test_what_to_know_of_a_platform_is_looked_up_with_what_it_reports() -> None:
    made = plan(channels={"pinterest": {}}, platforms={"pinterest": {"notes": "Days of *UTC*."}})
    (shown,) = view(context(made)).channels

    told = {fact.name: fact.value for fact in shown.details}
    assert told["About the platform"] == "Days of <em>UTC</em>."


def test_a_plan_with_many_channels_tells_each_in_short() -> None:
    use = {"hours": "19:00-22:00", "activity": "daily"}
    channels = {f"c{number}": {"platform": "square"} for number in range(41)}
    made = plan(
        channels=channels,
        platforms={"square": {}},
        personas={"rina": {"media": {"square": use}}},
    )
    page = view(context(made))

    assert len(page.channels) == 41
    assert all(part.groups == () for each in page.channels for part in each.fit.parts)
    assert all(each.hours and each.hours.picture == "" for each in page.channels)
    assert [row.fit.word for row in page.rows[:1]] == [page.channels[0].fit.mark.word]


def test_what_is_kept_from_readers_is_not_told_of_hours_and_rhythm() -> None:
    use = {"hours": "19:00-22:00", "days": "fri"}
    made = plan(
        channels={"ours": {"capacity": "5/week"}}, personas={"mei": {"media": {"ours": use}}}
    )
    bare = dataclasses.replace(made, hidden=frozenset({"days", "cadence"}))
    channel, found = bare.channels["ours"], presence(bare, MID_2016)

    assert load_words(context(bare), channel) == ""
    assert hours_view(context(bare), channel, found, is_brief=False) is None
