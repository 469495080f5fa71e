"""The models of the format: short forms, gaps, and what they refuse."""

from __future__ import annotations

import ast
import inspect
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.actual import Actual
from mkdocs_strategy_plugin.model.base import slug, url
from mkdocs_strategy_plugin.model.channel import Channel, Decision
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.kpi import Kpi
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.persona import Persona
from mkdocs_strategy_plugin.model.platform import Platform
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.review import Review
from mkdocs_strategy_plugin.model.strategy import KnownStage, Strategy
from mkdocs_strategy_plugin.model.tactic import Tactic, TacticStatus
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST, Band, Change


def kpi(**fields: object) -> Kpi:
    return Kpi.model_validate({"id": "arrivals", **fields})


def test_everything_but_the_id_may_be_missing() -> None:
    for _, model in COLLECTIONS.values():
        assert model.model_validate({"id": "x"}).id == "x"


def test_a_key_left_empty_is_a_gap() -> None:
    assert kpi(title=None, target="").target is None


@pytest.mark.parametrize("empty", ["", " ", "\n", "\u00a0\u200b\ufeff", {"en": None, "id": " "}])
def test_a_text_of_which_nothing_is_seen_is_a_gap(empty: object) -> None:
    read = kpi(title=empty, note=empty, source=empty)

    assert (read.title, read.note, read.source) == (None, None, None)
    assert str(read.name) == "Arrivals"


def test_channels_that_look_like_languages_are_no_empty_text() -> None:
    assert set(kpi(channels={"ig": None, "tw": None}).channels) == {"ig", "tw"}


@pytest.mark.parametrize("empty", ["", " ", None])
def test_an_item_without_anything_to_see_is_refused(empty: str | None) -> None:
    with pytest.raises(ValidationError, match="found nothing"):
        kpi(tags=["one", empty])


def test_an_unknown_key_left_empty_is_still_unknown() -> None:
    with pytest.raises(ValidationError):
        kpi(taget=None)


def test_a_title_left_out_is_the_id_in_words() -> None:
    assert str(Kpi(id="reels-published").name) == "Reels published"


def test_a_baseline_is_a_number_or_a_mapping() -> None:
    short, long = kpi(baseline="10"), kpi(baseline={"value": "10", "period": "2015"})

    assert short.baseline is not None
    assert long.baseline is not None
    assert short.baseline.value == long.baseline.value == Quantity(10.0, "", "10")


def test_a_target_has_four_forms() -> None:
    assert isinstance(kpi(target="12M").target, Quantity)
    assert isinstance(kpi(target={"min": "1", "max": "2"}).target, Band)
    assert isinstance(kpi(target={"change": "+15%", "every": "quarter"}).target, Change)
    assert kpi(target="measure-first").target == MEASURE_FIRST


def test_a_band_upside_down_is_refused() -> None:
    with pytest.raises(ValidationError, match="min '5' is above max '2'"):
        kpi(target={"min": "5", "max": "2"})


def test_channels_are_a_list_or_a_mapping() -> None:
    assert list(kpi(channels=["facebook", "x"]).channels) == ["facebook", "x"]
    assert list(kpi(channels="facebook").channels) == ["facebook"]
    part = kpi(channels={"instagram": {"proxy": "community-size"}}).channels["instagram"]
    assert part.proxy is not None
    assert part.proxy.metric == "community-size"


@pytest.mark.parametrize("missing", [None, "-", "--", "n/a", {"value": "-"}])
def test_a_missing_value_is_never_zero(missing: object) -> None:
    (actual,) = kpi(actuals={"2016-04": missing}).actuals.values()

    assert isinstance(actual, Actual)
    assert actual.value is None


def test_a_plain_value_is_its_number() -> None:
    (actual,) = kpi(actuals={"2016-04": "12"}).actuals.values()

    assert actual == Quantity(12.0, "", "12")


def test_a_note_of_a_value_may_differ_by_language() -> None:
    (actual,) = kpi(
        actuals={"2016-05": {"value": "5", "note": {"en": "hi", "id": "hai"}}}
    ).actuals.values()

    assert isinstance(actual, Actual)
    assert actual.note is not None
    assert actual.note.to("id") == "hai"


@pytest.mark.parametrize("value", [["1", "2"], {"value": ["1"]}, {"note": ["a"]}])
def test_a_value_of_another_form_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        kpi(actuals={"2016-05": value})


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Kpi, {"id": "a", "channels": [{"instagram": {"target": "5"}}]}),
        (Strategy, {"funnel": ["awareness", {"x": "y"}]}),
    ],
)
def test_an_item_that_is_no_name_is_not_dropped(model: type[Kpi | Strategy], data: object) -> None:
    with pytest.raises(ValidationError, match="expected the id of a"):
        model.model_validate(data)


def test_two_spellings_of_a_period_are_both_kept() -> None:
    assert len(kpi(actuals={"2016-04": "1", "2016-04-01/2016-04-30": "2"}).actuals) == 2


def test_what_is_one_text_or_a_thing_in_a_role() -> None:
    short = Objective.model_validate({"id": "a", "what": "visits"})
    long = Objective.model_validate({"id": "a", "what": {"of": "visits", "as": "a destination"}})

    assert short.what is not None
    assert str(short.what.of) == "visits"
    assert long.what is not None
    assert str(long.what.as_) == "a destination"


def test_a_list_of_one_may_be_written_as_one() -> None:
    assert Objective.model_validate({"id": "a", "who": "rina"}).who == ("rina",)


def test_the_default_funnel_can_be_shortened_and_a_plans_own_be_compared() -> None:
    short = Strategy.model_validate({"funnel": ["awareness", "loyalty"]})
    own = Strategy.model_validate({"funnel": {"pledge": {"title": "Pledge", "like": "conversion"}}})

    assert list(short.funnel) == ["awareness", "loyalty"]
    assert short.funnel["loyalty"].like is KnownStage.LOYALTY
    assert own.funnel["pledge"].like is KnownStage.CONVERSION


@pytest.mark.parametrize(
    ("written", "low", "high"), [("25-34", 25, 34), ("30", 30, 30), ("60+", 60, None)]
)
def test_an_age_is_a_range_a_number_or_open(written: str, low: int, high: int | None) -> None:
    age = Persona.model_validate({"id": "rina", "age": written}).age

    assert age is not None
    assert (low, high) == (age.low, age.high)


@pytest.mark.parametrize("written", ["34-25", "young", "-5", {}])
def test_other_words_are_no_age(written: object) -> None:
    with pytest.raises(ValidationError):
        Persona.model_validate({"id": "rina", "age": written})


def test_hours_may_pass_midnight() -> None:
    media = {"wechat": {"hours": ["22:00-01:00"], "days": ["fri"]}}
    use = Persona.model_validate({"id": "rina", "media": media}).media["wechat"]

    assert (use.hours[0].start, use.hours[0].end) == (1320, 60)


@pytest.mark.parametrize("written", ["25:00-26:00", "19-22", "19:00-19:00", "19:60-20:00", {}])
def test_other_words_are_no_hours(written: object) -> None:
    with pytest.raises(ValidationError):
        Persona.model_validate({"id": "rina", "media": {"x": {"hours": written}}})


def test_a_platform_reports_metrics_by_name_or_with_dates() -> None:
    reports = ["followers", {"metric": "impressions", "until": "2025-04-21"}]
    platform = Platform.model_validate({"id": "instagram", "reports": reports})

    assert platform.reports is not None
    assert [report.metric for report in platform.reports] == ["followers", "impressions"]
    assert Platform(id="line").reports is None


def test_planned_and_running_tactics_are_live() -> None:
    live = {
        status.value
        for status in TacticStatus
        if Tactic.model_validate({"id": "a", "status": status.value}).is_live
    }

    assert live == {"planned", "running"}


def test_nobody_has_decided_on_a_channel_that_does_not_say_so() -> None:
    assert Channel(id="x").decision is Decision.UNDECIDED


@pytest.mark.parametrize("name", ["weekly-reels", "2016", "o1", "2016-06-30"])
def test_ids_are_lower_case_words_joined_by_hyphens(name: str) -> None:
    assert slug(name) == name


@pytest.mark.parametrize(
    ("name", "better"),
    [("Weekly Reels", "weekly-reels"), ("weekly_reels", "weekly-reels"), ("a--b", "a-b")],
)
def test_another_id_shows_the_one_to_write(name: str, better: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        slug(name)

    assert raised.value.context["hint"] == f"Write {better}."


@pytest.mark.parametrize(
    "address",
    [
        "https://x.org/a:b",
        "http://x",
        "mailto:a@b",
        "tel:+62",
        "../a.md",
        "#top",
        "a/b:c",
        "?q=a:b",
    ],
)
def test_safe_addresses_are_published(address: str) -> None:
    assert url(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "java\tscript:x",
        "\x01javascript:x",
        "data:text/html,x",
    ],
)
def test_unsafe_addresses_are_refused(address: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        url(address)

    assert raised.value.type == "SCH010"


def test_every_field_and_member_of_the_model_is_explained_below_it() -> None:
    unexplained = []
    folder = Path(inspect.getfile(sys.modules["mkdocs_strategy_plugin.model"])).parent
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
                is_field = isinstance(statement, ast.AnnAssign) or (
                    isinstance(statement, ast.Assign)
                    and any(isinstance(base, ast.Attribute) for base in node.bases)
                )
                is_private = node.name.startswith("_") or node.name in {"Leaf", "Many", "Keyed"}
                if is_field and not is_private and not _is_text(following):
                    unexplained.append(f"{path.name}:{statement.lineno}")

    assert unexplained == []


def _is_text(node: ast.stmt | None) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@pytest.mark.parametrize(
    ("name", "date", "day"),
    [
        ("mid", "2016-06-30", "2016-06-30"),
        ("2016-06-30", None, "2016-06-30"),
        ("2016-q2", None, "2016-Q2"),
        ("2016-06-30", "2016-07-04", "2016-07-04"),
    ],
)
def test_a_review_is_of_its_date_else_of_its_id(name: str, date: str | None, day: str) -> None:
    assert str(Review.model_validate({"id": name, "date": date}).when) == day


@pytest.mark.parametrize("name", ["mid-2016", "2016-13"])
def test_an_id_that_is_no_date_does_not_say_when(name: str) -> None:
    assert Review(id=name).when is None
