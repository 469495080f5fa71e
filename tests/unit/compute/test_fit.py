"""The fit of a channel, by the worked example and at its edges."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.fit import channel_fits
from mkdocs_strategy_plugin.compute.fit_records import ChannelFit, EvidenceKind, FitBand, PartKind
from mkdocs_strategy_plugin.compute.targeted import targeted
from tests.builders import plan

AS_OF = dt.date(2026, 6, 30)

SQUARE = {
    "type": "social-network",
    "formats": ["image", "short-video"],
    "reports": ["reported"],
    "strong_for": ["awareness"],
}
OTHER = {"reports": ["reported", "unreported"]}

WORLD: dict[str, dict[str, object]] = {
    "metrics": {"reported": {"kind": "count"}, "unreported": {"kind": "count"}},
    "platforms": {"square": SQUARE, "other": OTHER},
    "channels": {"square": {}},
    "personas": {
        "a": {"priority": 1, "media": {"square": {"activity": "daily"}}},
        "b": {"priority": 3, "media": {"other": {"activity": "daily"}}},
    },
    "content": {
        "one": {"format": "image"},
        "two": {"format": "short-video"},
        "three": {},
        "four": {"format": "podcast"},
    },
    "goals": {
        "known": {"stage": "awareness"},
        "liked": {"stage": "consideration"},
        "bought": {"stage": "conversion"},
    },
    "objectives": {
        "known-2026": {"goal": "known", "who": ["a", "b"]},
        "liked-2026": {"goal": "liked"},
        "bought-2026": {"goal": "bought"},
    },
    "kpis": {
        "x": {"tier": "primary", "metric": "reported"},
        "y": {"tier": "primary", "metric": "unreported"},
    },
}
"""Two personas, four content items, two primary KPIs and three stages: the worked example."""


def fit(settings: dict[str, object] | None = None, **changed: dict[str, object]) -> ChannelFit:
    return channel_fits(plan(settings, **{**WORLD, **changed}), AS_OF)["square"]


def points(found: ChannelFit) -> dict[PartKind, float | None]:
    return {part.kind: part.points for part in found.parts}


def test_the_worked_example_is_64_and_fair() -> None:
    found = fit()

    assert points(found) == {
        PartKind.AUDIENCE: pytest.approx(30),
        PartKind.CONTENT: pytest.approx(18.75),
        PartKind.MEASURES: pytest.approx(10),
        PartKind.GOALS: pytest.approx(5),
    }
    assert found.exact == pytest.approx(63.75)
    assert found.points == 64
    assert found.band is FitBand.FAIR


def test_persona_b_and_the_unreported_metric_cost_most() -> None:
    named = [(cost.evidence.kind, cost.evidence.name, cost.points) for cost in fit().costs]

    assert named == [
        (EvidenceKind.PERSONA, "b", pytest.approx(10)),
        (EvidenceKind.METRIC, "unreported", pytest.approx(10)),
    ]


def test_without_content_the_weights_of_the_rest_are_rescaled_to_60() -> None:
    found = fit(content={})

    assert found.points == 60
    assert points(found)[PartKind.CONTENT] is None


def test_weights_come_from_the_plan() -> None:
    settings = {"fit": {"audience": 100, "content": 0, "measures": 0, "goals": 0}}

    assert fit(settings).points == 75


def test_a_half_is_rounded_up() -> None:
    settings = {"fit": {"audience": 0, "content": 0, "measures": 49, "goals": 51}}
    # One of two metrics and one of three stages: 24.5 + 17.
    assert fit(settings).exact == pytest.approx(41.5)
    assert fit(settings).points == 42


def test_with_less_than_half_of_the_weight_known_the_fit_is_unknown_and_not_0() -> None:
    found = fit(personas={}, platforms={"square": {"reports": ["reported"]}}, objectives={})

    assert found.exact is None
    assert found.points is None
    assert found.band is FitBand.UNKNOWN
    assert found.costs == ()


def test_exactly_half_of_the_weight_is_enough() -> None:
    settings = {"fit": {"audience": 50, "content": 0, "measures": 0, "goals": 50}}

    assert fit(settings, objectives={}).points == 75


def test_a_plan_of_which_nothing_is_known_has_no_fit() -> None:
    settings = {"fit": {"audience": 0, "content": 0, "measures": 0, "goals": 0}}

    assert fit(settings).band is FitBand.UNKNOWN


@pytest.mark.parametrize(
    ("activity", "expected"),
    [("daily", 100), ("weekly", 70), ("monthly", 40), ("rarely", 15), (None, 50)],
)
def test_how_often_a_persona_is_there_counts(activity: str | None, expected: int) -> None:
    use = {"activity": activity} if activity else {}
    settings = {"fit": {"audience": 1, "content": 0, "measures": 0, "goals": 0}}

    assert fit(settings, personas={"a": {"media": {"square": use}}}).points == expected


@pytest.mark.parametrize(
    ("found", "band"),
    [(70, FitBand.STRONG), (69, FitBand.FAIR), (40, FitBand.FAIR), (39, FitBand.WEAK)],
)
def test_the_bands_begin_at_70_and_at_40(found: int, band: FitBand) -> None:
    settings = {"fit": {"audience": found, "content": 0, "measures": 0, "goals": 100 - found}}
    personas = {"a": {"media": {"square": {"activity": "daily"}}}}
    platforms = {"square": {**SQUARE, "strong_for": ["loyalty"]}}

    assert fit(settings, personas=personas, platforms=platforms).band is band


def test_the_channel_comes_before_its_platform() -> None:
    media = {"square": {"activity": "daily"}, "our-square": {"activity": "rarely"}}
    settings = {"fit": {"audience": 1, "content": 0, "measures": 0, "goals": 0}}
    world = {**WORLD, "personas": {"a": {"media": media}}}
    world["channels"] = {"our-square": {"platform": "square"}, "mine": {"platform": "square"}}
    found = channel_fits(plan(settings, **world), AS_OF)

    assert found["our-square"].points == 15
    assert found["mine"].points == 100


def test_personas_without_media_are_left_out() -> None:
    settings = {"fit": {"audience": 1, "content": 0, "measures": 0, "goals": 0}}
    personas = {"a": {"media": {"square": {"activity": "daily"}}}, "b": {}}

    assert fit(settings, personas=personas).points == 100


def test_anti_personas_are_no_target_even_where_an_objective_names_them() -> None:
    world = plan(
        personas={"a": {}, "b": {"kind": "anti-persona"}, "c": {}},
        objectives={"it": {"who": ["a", "b"]}},
    )

    assert [each.id for each in targeted(world)] == ["a"]


def test_without_an_objective_that_names_one_all_personas_are_the_target() -> None:
    world = plan(personas={"a": {}, "b": {"kind": "anti-persona"}, "c": {}})

    assert [each.id for each in targeted(world)] == ["a", "c"]


def test_content_for_others_is_left_out() -> None:
    content = {"one": {"format": "podcast", "personas": ["c"]}, "two": {"personas": ["a"]}}
    personas = {**WORLD["personas"], "c": {}}
    found = fit(content=content, personas=personas)

    assert points(found)[PartKind.CONTENT] == pytest.approx(25)


def test_content_for_others_that_a_tactic_brings_to_the_target_counts() -> None:
    content = {"one": {"format": "podcast", "personas": ["c"]}, "two": {"personas": ["a"]}}
    personas = {**WORLD["personas"], "c": {}}
    tactics: dict[str, object] = {"shows": {"content": "one", "personas": "a"}}
    found = fit(content=content, personas=personas, tactics=tactics)

    assert points(found)[PartKind.CONTENT] == pytest.approx(12.5)


def test_a_language_that_the_channel_does_not_speak_keeps_content_from_it() -> None:
    settings = {"fit": {"audience": 0, "content": 1, "measures": 0, "goals": 0}}
    content = {"one": {"languages": ["zh"]}, "two": {"languages": ["en", "id"]}, "three": {}}
    found = fit(settings, content=content, channels={"square": {"languages": ["id"]}})

    assert found.points == 67
    assert [cost.evidence.name for cost in found.costs] == ["zh"]
    assert found.costs[0].evidence.kind is EvidenceKind.LANGUAGE


def test_formats_of_the_channel_come_before_those_of_its_platform() -> None:
    settings = {"fit": {"audience": 0, "content": 1, "measures": 0, "goals": 0}}

    assert fit(settings, channels={"square": {"formats": ["podcast"]}}).points == 50


def test_a_proxy_for_this_channel_counts_half() -> None:
    kpi = {
        "tier": "primary",
        "metric": "unreported",
        "channels": {"square": {"proxy": {"metric": "reported"}}},
    }
    settings = {"fit": {"audience": 0, "content": 0, "measures": 1, "goals": 0}}

    assert fit(settings, kpis={"y": kpi}).points == 50


def test_a_metric_that_no_platform_reports_is_not_asked_for() -> None:
    metrics = {**WORLD["metrics"], "revenue": {"kind": "money"}}
    kpis = {**WORLD["kpis"], "z": {"tier": "primary", "metric": "revenue"}}

    assert points(fit(metrics=metrics, kpis=kpis))[PartKind.MEASURES] == pytest.approx(10)


def test_a_report_counts_only_while_the_platform_gives_it() -> None:
    settings = {"fit": {"audience": 0, "content": 0, "measures": 1, "goals": 0}}
    gone = {**SQUARE, "reports": [{"metric": "reported", "until": "2026-06-29"}]}
    coming = {**SQUARE, "reports": [{"metric": "reported", "since": "2026-07-01"}]}

    assert fit(settings, platforms={"square": gone, "other": OTHER}).points == 0
    assert fit(settings, platforms={"square": coming, "other": OTHER}).points == 0


def test_a_stage_of_the_plans_own_counts_as_the_one_it_is_like() -> None:
    settings = {
        "funnel": {"pledge": {"like": "awareness"}, "gift": {}},
        "fit": {"audience": 0, "content": 0, "measures": 0, "goals": 1},
    }
    goals = {"known": {"stage": "pledge"}, "liked": {"stage": "gift"}, "bought": {}}

    assert fit(settings, goals=goals).points == 50


def test_a_channel_on_no_known_platform_is_judged_by_audience_and_content() -> None:
    world = plan(**{**WORLD, "channels": {"market": {}}})
    found = channel_fits(world, AS_OF)["market"]

    assert points(found)[PartKind.MEASURES] is None
    assert points(found)[PartKind.GOALS] is None
    assert found.exact == pytest.approx(100 * 25 / 65)


def test_a_full_fit_costs_nothing() -> None:
    settings = {"fit": {"audience": 1, "content": 0, "measures": 0, "goals": 0}}
    personas = {"a": {"media": {"square": {"activity": "daily"}}}}

    assert fit(settings, personas=personas).costs == ()
