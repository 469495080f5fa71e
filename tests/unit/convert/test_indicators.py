"""GitLab's performance indicators as parts of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.convert.draft import Draft
from mkdocs_strategy_plugin.convert.sources import Wishes, add_source
from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from pathlib import Path


def converted(folder: Path, text: str) -> Draft:
    source = folder / "team.yml"
    source.write_text(text, "utf-8")
    draft = Draft()
    add_source(source, draft, Wishes())
    return draft


def left(draft: Draft) -> list[tuple[str, str, str, str]]:
    return [(each.place, each.field, each.written, each.why.key) for each in draft.leftovers]


def test_an_indicator_becomes_a_kpi(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        """\
- name: NPS
  base_path: /handbook/support/
  definition: What customers say.
  target: 37
  org: Support
  dri: Jo Doe
  is_key: true
  public: true
  health:
    level: 2
    reasons: [Two people left, New ones come in March.]
  urls: [https://example.org/a, https://example.org/b]
  lessons: {learned: [Ask sooner]}
""",
    )

    assert draft.kpis == {
        "nps": {
            "title": "NPS",
            "owner": "Jo Doe",
            "tier": "primary",
            "metric": "nps",
            "target": "37",
            "confidence": {
                "level": "medium",
                "note": "Health level 2, attention. Two people left. New ones come in March.",
            },
            "source": "- <https://example.org/a>\n- <https://example.org/b>",
            "tags": ["Support"],
            "note": "What customers say.\n\n- Page: `/handbook/support/`\n"
            "- Lessons learned: Ask sooner",
        }
    }
    assert left(draft) == []


@pytest.mark.parametrize(
    "target", ["At or below 50 days", "> 95%", "6000 by end of FY27", "12.000"]
)
def test_a_target_in_words_is_kept_in_the_note(tmp_path: Path, target: str) -> None:
    draft = converted(tmp_path, f"- name: NPS\n  target: '{target}'\n")

    assert draft.kpis["nps"]["note"] == f"- Target: {target}"
    assert "target" not in draft.kpis["nps"]
    assert [(place, field, written) for place, field, written, _ in left(draft)] == [
        ("team.yml:2", "target", target)
    ]


@pytest.mark.parametrize(("target", "written"), [("0.55", "0.55"), ("6000", "6000"), ("-3", "-3")])
def test_a_target_that_is_a_number_stays_one(tmp_path: Path, target: str, written: str) -> None:
    assert (
        converted(tmp_path, f"- name: NPS\n  target: {target}\n").kpis["nps"]["target"] == written
    )


def test_what_a_plan_has_no_place_for_is_told_with_its_line(tmp_path: Path) -> None:
    draft = converted(
        tmp_path,
        """\
- name: Fame
  target: TBD
  is_key: false
  is_primary: perhaps
  public: false
  health: {level: 0, reasons: [Nobody knows], since: 2026}
  sisense_data: {chart: 1}
  monthly_recorded_targets: {"2021-04-20": 6000}
  maturity: high
- just words
""",
    )

    assert draft.kpis["fame"] == {
        "title": "Fame",
        "tags": ["not-public"],
        "note": "- Health: Nobody knows",
    }
    assert left(draft) == [
        ("team.yml:1", "name", "Fame", "no-metric"),
        ("team.yml:2", "target", "TBD", "placeholder"),
        ("team.yml:5", "public", "false", "not-public"),
        ("team.yml:3", "is_key", "false", "says-nothing"),
        ("team.yml:4", "is_primary", "perhaps", "unknown-key"),
        ("team.yml:6", "health", '{"since": "2026"}', "unknown-key"),
        ("team.yml:6", "health", "0", "no-health"),
        ("team.yml:7", "sisense_data", '{"chart": "1"}', "chart"),
        ("team.yml:8", "monthly_recorded_targets", '{"2021-04-20": "6000"}', "dated-targets"),
        ("team.yml:9", "maturity", "high", "unknown-key"),
        ("team.yml:10", "", "just words", "no-name"),
    ]


def test_without_a_person_the_group_is_the_owner(tmp_path: Path) -> None:
    assert converted(tmp_path, "- {name: NPS, org: Support}\n").kpis["nps"] == {
        "title": "NPS",
        "owner": "Support",
        "metric": "nps",
    }


def test_indicators_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    draft = converted(tmp_path, "- name: NPS\n- name: NPS\n")

    assert list(draft.kpis) == ["nps", "nps-2"]
    assert left(draft) == [("team.yml:2", "name", "NPS", "same-name")]


def test_words_lost_behind_a_hash_are_told(tmp_path: Path) -> None:
    draft = converted(tmp_path, "- name: NPS\n  definition: Share #fame now\n")

    assert [(place, why) for place, _, _, why in left(draft)] == [("team.yml:2", "found")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "strategy: {title: x}\nkpis: {}\n",
            "holds no performance indicators: a mapping with strategy, kpis",
        ),
        ("- a\n- b\n", "holds no performance indicators: a list without a name"),
        ("", "holds no performance indicators: nothing"),
        ("words", "holds no performance indicators: a text"),
        ("- name: a\n  name: b\n", "'team.yml', line 2: the key 'name' stands here a second time"),
        ("- name: [a\n", "'team.yml', line "),
    ],
)
def test_another_file_is_refused_with_what_it_holds(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(StrategyError) as error:
        converted(tmp_path, text)

    assert message in error.value.message


def test_health_without_a_level_is_a_note_and_an_empty_item_is_nothing(tmp_path: Path) -> None:
    draft = converted(tmp_path, "- name: NPS\n  health: {reasons: [Fine]}\n-\n")

    assert draft.kpis["nps"]["note"] == "- Health: Fine"
    assert left(draft) == []
