"""The checks page: each gap stands once, and what is exempted or set graver is no gap."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Severity
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.render.views.checks import View, view
from mkdocs_strategy_plugin.render.views.missing import TITLES, gap_count
from tests.builders import plan
from tests.contexts import context

PLACE = Location(Path("strategy.yml"), 3, 1)
RULE_OF = {module.RULE.name: module.RULE for module in RULES}


def found(name: str, *path: str, severity: Severity = Severity.INFO) -> Diagnostic:
    return Diagnostic(RULE_OF[name], severity, f"{name}: {path[-1]}", "Do", PLACE, path=path)


def shown(*diagnostics: Diagnostic, **collections: dict[str, object]) -> View:
    return view(context(plan(**collections), page="checks", diagnostics=diagnostics))


def missing(made: View) -> dict[str, tuple[str, list[str]]]:
    return {row.name: (row.count, [link.text for link in row.links]) for row in made.missing}


def rules(made: View) -> list[str]:
    return [group.name for group in made.rules]


def test_a_gap_that_a_rule_found_stands_once_with_who_has_it_and_what_to_write() -> None:
    made = shown(
        found("no-why", "goals", "known"),
        found("no-why", "tactics", "reels"),
        found("few-goals", "strategy"),
        goals={"known": {}},
        tactics={"reels": {}},
    )
    assert missing(made) == {
        "Fewer than three goals": ("1", []),
        "Without a why": ("2", ["Known", "Reels"]),
    }
    told = [row.message for group in made.missing if group.rule for row in group.rule.rows]
    assert told == ["few-goals: strategy", "no-why: known", "no-why: reels"]
    assert rules(made) == []
    assert made.summary == "3 gaps to fill."


def test_stages_and_quadrants_that_one_finding_names_are_counted_one_by_one() -> None:
    made = shown(
        found("stage-without-goal", "strategy", "funnel"),
        found("empty-quadrant", "strategy"),
        goals={"known": {"stage": "awareness"}, "chosen": {"stage": "conversion"}},
        content={"gems": {"quadrant": "inspire"}},
    )
    assert missing(made) == {
        "Stages without a goal": ("3", ["Consideration", "Loyalty", "Advocacy"]),
        "Quadrants without content": ("3", ["Entertain", "Educate", "Convince"]),
    }
    assert made.summary == "6 gaps to fill."


def test_what_no_rule_found_is_no_gap_as_where_the_plan_exempts_it() -> None:
    assert missing(shown(goals={"known": {}}, objectives={"it": {"goal": "known"}})) == {}


def test_a_gap_that_the_site_calls_graver_is_to_be_mended() -> None:
    made = shown(found("no-why", "goals", "known", severity=Severity.WARNING), goals={"known": {}})
    assert (missing(made), rules(made)) == ({}, ["no-why"])
    assert made.summary == "1 warning to fix."


def test_other_findings_are_no_gaps() -> None:
    made = shown(found("long-title", "goals", "known"), goals={"known": {}})
    assert (missing(made), rules(made)) == ({}, ["long-title"])


def test_what_no_rule_asks_for_is_missing_too() -> None:
    made = shown(kpis={"visits": {}}, personas={"rina": {}}, channels={"square": {}})
    assert missing(made) == {
        "KPIs without a value": ("1", ["Visits"]),
        "KPIs without a source": ("1", ["Visits"]),
        "Personas without evidence": ("1", ["Rina"]),
        "Channels nobody has decided on": ("1", ["Square"]),
        "Channels without a why": ("1", ["Square"]),
    }


def test_what_a_rule_tells_is_not_told_once_more_by_no_rule() -> None:
    made = shown(
        found("late-values", "kpis", "visits"),
        found("unexplained-channel", "channels", "square", severity=Severity.WARNING),
        kpis={"visits": {"source": "Counter"}},
        channels={"square": {"decision": "use"}},
    )
    assert missing(made) == {}
    assert rules(made) == ["unexplained-channel", "late-values"]


@pytest.mark.parametrize(("until", "is_told"), [("2016-12", False), ("2016-01", True)])
def test_an_exemption_holds_for_what_its_rule_would_tell(until: str, is_told: bool) -> None:  # noqa: FBT001
    exemption = Exemption.model_validate(
        {"rule": "FIT001", "of": "channel/square", "reason": "Old", "until": until}
    )
    channels: dict[str, dict[str, object]] = {"square": {"decision": "use"}}
    young = replace(plan(channels=channels), exemptions=(exemption,))
    made = context(young, page="checks")
    assert ("Channels without a why" in missing(view(made))) is is_told
    assert gap_count(made) == is_told


def test_every_title_is_of_a_rule_that_only_says_what_is_missing() -> None:
    assert {RULE_OF[name].severity for name in TITLES} == {Severity.INFO}


def test_the_first_screen_says_in_numbers_how_much_there_is_and_where() -> None:
    made = shown(
        found("no-why", "goals", "known"),
        found("long-title", "goals", "known"),
        found("long-title", "goals", "seen"),
        goals={"known": {}, "seen": {}},
    )
    assert [(fact.name, *fact.links[0]) for fact in made.facts] == [
        ("What is missing", "1", "#missing"),
        ("Findings by rule", "2", "#findings"),
    ]


def test_a_rule_with_many_findings_is_folded_and_one_with_few_is_not() -> None:
    names = [f"g{number}" for number in range(6)]
    goals: dict[str, object] = {name: {} for name in names}
    many, few = (
        shown(*(found("long-title", "goals", name) for name in some), goals=goals)
        for some in (names, names[:5])
    )
    assert [made.rules[0].fold for made in (many, few)] == ["6 findings", ""]


def test_a_long_table_is_folded_behind_how_much_of_it_is_empty() -> None:
    goals: dict[str, object] = {"g": {"stage": "awareness"}}
    long, short = (
        shown(goals=goals, objectives={f"o{number}": {"goal": "g"} for number in range(count)})
        for count in (7, 6)
    )
    folds = [{each.anchor: each.fold for each in made.coverage} for made in (long, short)]
    assert [each["by-tier"] for each in folds] == ["7 rows; 21 of 21 cells are empty", ""]
