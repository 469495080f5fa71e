"""The plan that `init` writes: sound for every platform, language, period and name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.cli.starter.answers import Answers, period_from
from mkdocs_strategy_plugin.cli.starter.plan import plan
from mkdocs_strategy_plugin.cli.starter.reasons import reasons
from mkdocs_strategy_plugin.cli.starter.site import FOLDERS, THEMES, settings
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.platform import PlatformType
from mkdocs_strategy_plugin.pipeline.clock import Clock
from tests.examined import examined_in
from tests.sites import write

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.pipeline.examine import Examined

TODAY = dt.date(2026, 11, 26)
NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
PLATFORMS = sorted(catalogue().platforms)
LANGUAGES = [("en",), ("id",), ("en", "id"), ("id", "en")]
HOSTILE = [
    'Museum: "Kota" #1',
    "{{ config }} {% raw %} ${organization} $period",
    "- *not* &a list: [of, things] !!python/name:os.system",
    "Пётр 北京 \N{ARABIC LETTER ALEF} \N{GRINNING FACE}",
    "x" * 20_000,
    "two\nlines\r\n--- \n... \ttab\x00\x85\u2028\ufeff",
    "en: Foo #en",
    "~",
    "\\",
]


def answers(
    organization: str = "Museum Kota",
    languages: tuple[str, ...] = ("en",),
    channels: tuple[str, ...] = ("instagram", "website"),
    when: str = "2026",
) -> Answers:
    return Answers(organization, languages, channels, period(when))


def data(given: Answers) -> Any:  # noqa: ANN401
    return read(Source(Path("/strategy.yml"), plan(given, today=TODAY)), Limits()).data


def examined(folder: Path, given: Answers) -> Examined:
    write(folder, {"docs/strategy/strategy.yml": plan(given, today=TODAY)})
    return examined_in(folder / "docs", Clock(NOW))[0]


def faults(folder: Path, given: Answers) -> list[str]:
    found = examined(folder, given).diagnostics
    return [f"{each.rule.code} {each.message}" for each in found if each.severity != Severity.INFO]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_alone_makes_a_sound_plan(tmp_path: Path, platform: str) -> None:
    assert faults(tmp_path, answers(channels=(platform,))) == []


@pytest.mark.parametrize("languages", LANGUAGES)
def test_all_platforms_together_make_a_sound_plan(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    assert faults(tmp_path, answers(languages=languages, channels=tuple(PLATFORMS))) == []


@pytest.mark.parametrize(
    "when", ["2016", "2025", "2027-Q1", "2026-W07", "2026-11-26", "2026-07-01/2029-06-30"]
)
def test_every_period_makes_a_sound_plan(tmp_path: Path, when: str) -> None:
    assert faults(tmp_path, answers(when=when)) == []


@pytest.mark.parametrize(
    ("today", "when"),
    [
        (dt.date(2026, 1, 31), "2026"),
        (dt.date(2026, 2, 1), "2026-02/2026-12"),
        (dt.date(2026, 7, 31), "2026-07/2026-12"),
        (dt.date(2026, 8, 1), "2026-08/2027-12"),
        (dt.date(2026, 12, 31), "2026-12/2027-12"),
    ],
)
def test_nothing_is_late_in_a_plan_that_begins_today(
    tmp_path: Path, today: dt.date, when: str
) -> None:
    given = answers(when=period_from(today), channels=tuple(PLATFORMS))
    write(tmp_path, {"docs/strategy/strategy.yml": plan(given, today=today)})
    at_noon = dt.datetime(today.year, today.month, today.day, 12, tzinfo=dt.UTC)
    found = examined_in(tmp_path / "docs", Clock(at_noon))[0].diagnostics

    assert period_from(today) == when
    assert {each.rule.group for each in found} == {"COV"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "# Once 2026-11 is over, take the # away and write how many there were:"),
        ("id", "# Begitu 2026-11 berakhir, hapus tanda # di depannya dan tulis berapa jumlahnya:"),
    ],
)
def test_the_first_value_is_asked_for_when_its_month_is_over_and_is_sound_then(
    tmp_path: Path, language: str, words: str
) -> None:
    given = answers(languages=(language,), when=period_from(TODAY))
    text = plan(given, today=TODAY)
    value = f"    {words}\n    # actuals: {{2026-11: 11}}\n"
    entered = text.replace(value, "    actuals: {2026-11: 11}\n")
    write(tmp_path, {"docs/strategy/strategy.yml": entered})

    def codes(day: dt.datetime) -> set[str]:
        (found,) = examined_in(tmp_path / "docs", Clock(day))
        return {each.rule.code for each in found.diagnostics if each.severity != Severity.INFO}

    assert value in text
    assert codes(NOW) == {"ACT004"}
    assert codes(dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)) == set()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    result = examined(tmp_path, answers(name))

    assert {each.severity for each in result.diagnostics} <= {Severity.INFO}
    assert str(result.plan.settings.organization) == name


@given(name=st.text(min_size=1), languages=st.sampled_from(LANGUAGES))
def test_any_organization_reads_back_as_the_very_same(
    name: str, languages: tuple[str, ...]
) -> None:
    assert data(answers(name, languages))["strategy"]["organization"] == name


@given(name=st.text(min_size=1), theme=st.sampled_from(THEMES))
def test_any_organization_is_the_name_of_the_site(name: str, theme: str) -> None:
    text = settings(answers(name), theme, has_switch=False)
    assert read(Source(Path("/mkdocs.yml"), text), Limits()).data["site_name"] == name


@pytest.mark.parametrize("languages", LANGUAGES)
def test_the_objective_is_smart_and_the_kpis_have_three_tiers(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    made = examined(tmp_path, answers(languages=languages)).plan
    (objective,) = made.objectives.values()
    primary = made.primary_kpi(objective)

    assert len(made.goals) == 3
    assert all(goal.why and goal.stage for goal in made.goals.values())
    assert objective.what
    assert objective.who
    assert objective.where
    assert objective.why
    assert primary
    assert (primary.metric, primary.baseline is None, primary.target is None) == (
        "leads",
        False,
        False,
    )
    assert made.goals[objective.goal or ""].stage in (made.metrics["leads"].stages or ())
    assert {kpi.tier.value for kpi in made.kpis.values() if kpi.tier} == {
        "primary",
        "optimization",
        "output",
    }
    assert all(tactic.owner and tactic.why and tactic.is_live for tactic in made.tactics.values())
    assert len(made.tactics) == 2
    assert len(made.content) == 2


@pytest.mark.parametrize("languages", LANGUAGES)
def test_no_text_is_missing_in_a_language(tmp_path: Path, languages: tuple[str, ...]) -> None:
    made = examined(tmp_path, answers(languages=languages)).plan
    texts = [goal.title for goal in made.goals.values()]
    texts += [channel.why for channel in made.channels.values()]
    wanted = frozenset(languages if len(languages) > 1 else ())

    assert {text.languages for text in texts if text} == {wanted}


def test_what_a_platform_does_not_report_has_a_proxy_with_a_reason() -> None:
    kpi = data(answers(channels=("instagram", "x", "tiktok", "whatsapp")))["kpis"]["attention"]

    assert kpi["metric"] == "impressions"
    assert kpi["channels"] == {
        "instagram": {
            "proxy": {
                "metric": "views",
                "why": "Instagram has reported no impressions since 2025-04-21.",
            }
        },
        "x": {},
        "tiktok": {"proxy": {"metric": "views", "why": "TikTok does not report impressions."}},
    }


def test_what_a_platform_still_reported_then_needs_no_proxy() -> None:
    kpi = data(answers(channels=("instagram",), when="2016"))["kpis"]["attention"]
    assert kpi["channels"] == {"instagram": {}}


def test_the_reason_of_a_proxy_is_said_in_indonesian() -> None:
    kpi = data(answers(languages=("id",)))["kpis"]["attention"]
    assert kpi["channels"]["instagram"]["proxy"]["why"] == (
        "Instagram tidak lagi melaporkan tayangan sejak 2025-04-21."
    )


@pytest.mark.parametrize(
    ("channel", "metric"),
    [("website", "sessions"), ("email", "email-open-rate"), ("whatsapp", "mentions")],
)
def test_channels_without_impressions_are_measured_by_what_they_report(
    channel: str, metric: str
) -> None:
    assert data(answers(channels=(channel,)))["kpis"]["attention"]["metric"] == metric


def test_the_first_channel_is_used_and_the_others_are_on_trial() -> None:
    channels = data(answers(channels=("x", "email", "blog")))["channels"]

    assert {name: each["decision"] for name, each in channels.items()} == {
        "x": "use",
        "email": "test",
        "blog": "test",
    }
    assert all(each["why"] for each in channels.values())


@pytest.mark.parametrize(
    ("channels", "when", "expected"),
    [
        (("x", "email"), "2026", ["planned", "planned"]),
        (("x",), "2026", ["planned", "idea"]),
        (("x", "email"), "2025", ["done", "done"]),
    ],
)
def test_the_status_of_a_tactic_fits_the_day(
    channels: tuple[str, ...], when: str, expected: list[str]
) -> None:
    tactics = data(answers(channels=channels, when=when))["tactics"]
    assert [each["status"] for each in tactics.values()] == expected


@pytest.mark.parametrize(
    ("when", "title"),
    [
        ("2027-Q1", "Our communication strategy 2027-Q1"),
        ("2026-07-01/2027-06-30", "Our communication strategy 2026/2027"),
        ("2026-02/2026-08", "Our communication strategy 2026"),
    ],
)
def test_the_title_says_the_period_shortly(when: str, title: str) -> None:
    assert data(answers(when=when))["strategy"]["title"] == title


def test_there_is_a_reason_for_every_type_of_platform_in_every_language() -> None:
    whys = reasons()["channels"]
    assert set(whys) == {each.value for each in PlatformType}
    assert all(set(each) == set(FOLDERS) for each in whys.values())
