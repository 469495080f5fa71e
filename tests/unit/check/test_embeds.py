"""What an embed asks for, and which plan a page speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check.embeds import Asked, judged
from mkdocs_strategy_plugin.check.pages import diagnose_pages
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.embeds import mentions_in
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.pages import asking_pages
from mkdocs_strategy_plugin.load.plan import load_plan
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.load.plan import Loaded

PLAN = """
goals: {known: {title: Known, owner: Ann}}
objectives: {visits-up: {goal: known}}
kpis: {visits: {objective: visits-up}}
personas: {rina: {title: Rina}}
"""


@pytest.fixture
def plans(tmp_path: Path) -> dict[str, Loaded]:
    """Load a plan for each of two years."""
    write(tmp_path, {"2016/strategy.yml": PLAN, "2017/strategy.yml": PLAN})
    return loaded(tmp_path)


def loaded(folder: Path) -> dict[str, Loaded]:
    library = Library()
    shipped = {"metrics": {}, "platforms": {}}
    found = (
        load_plan(files, docs_dir=folder, library=library, shipped=shipped)
        for files in discover(folder)
    )
    return {each.plan.name: each for each in found}


def ask(plans: dict[str, Loaded], embed: str, page: str = "2016/report.md") -> Asked | None:
    (found,) = mentions_in(f"<!-- strategy:{embed} -->").embeds
    return judged(found, page, plans).asked


def faults(plans: dict[str, Loaded], embed: str, page: str = "2016/report.md") -> list[str]:
    (found,) = mentions_in(f"<!-- strategy:{embed} -->").embeds
    return [f"{each.message}: {each.hint}" for each in judged(found, page, plans).faults]


@pytest.mark.parametrize(
    "embed",
    ["kpi visits", "kpi kpi/visits", "kpi 2016/kpi/visits", "kpi of=visits", "kpi id=visits"],
)
def test_an_entity_is_named_by_its_id_with_or_without_more(
    plans: dict[str, Loaded], embed: str
) -> None:
    assert ask(plans, embed) == Asked("kpi", "2016", "kpi", "visits")


@pytest.mark.parametrize("embed", ["kpi visits plan=2017", "kpi 2017/kpi/visits"])
def test_another_plan_is_named_in_two_ways(plans: dict[str, Loaded], embed: str) -> None:
    assert ask(plans, embed) == Asked("kpi", "2017", "kpi", "visits")


def test_a_badge_may_be_of_several_kinds(plans: dict[str, Loaded]) -> None:
    assert ask(plans, "status visits-up") == Asked("status", "2016", "objective", "visits-up")
    assert ask(plans, "status goal/known") == Asked("status", "2016", "goal", "known")


def test_filters_are_kept_in_their_order(plans: dict[str, Loaded]) -> None:
    asked = ask(plans, "scorecard owner=Ann goal=goal/known tier='primary, output' language=id")
    assert asked is not None
    assert asked.filters == (
        ("owner", ("Ann",)),
        ("goal", ("known",)),
        ("tier", ("primary", "output")),
        ("language", ("id",)),
    )
    assert asked.language == "id"
    assert asked.wanted("state") == ()


@pytest.mark.parametrize("page", ["report.md", "2018/report.md"])
def test_a_page_in_no_plans_folder_has_to_name_one_of_several(
    plans: dict[str, Loaded], page: str
) -> None:
    assert faults(plans, "scorecard", page) == [
        (
            "the embed 'scorecard' names no plan, and the site has several: "
            "Write plan=2016 or plan=2017."
        )
    ]


def test_the_only_plan_of_a_site_needs_no_name(tmp_path: Path) -> None:
    only = loaded(write(tmp_path, {"2016/strategy.yml": PLAN}))
    assert ask(only, "kpi visits", "report.md") == Asked("kpi", "2016", "kpi", "visits")


def test_the_only_plan_at_the_root_has_no_name(tmp_path: Path) -> None:
    only = loaded(write(tmp_path, {"strategy.yml": PLAN}))
    assert faults(only, "kpi visits plan=2016", "report.md") == [
        "the embed 'kpi' names unknown plan '2016': Name no plan: there is only one."
    ]


@pytest.mark.parametrize(
    ("embed", "expected"),
    [
        (
            "ladder x",
            "the embed 'ladder' names unknown tactic 'x': Add a tactic to the plan first.",
        ),
        (
            "kpi nothing-like-it",
            "the embed 'kpi' names unknown kpi 'nothing-like-it': Write visits.",
        ),
        (
            "kpi visits rina",
            (
                "the embed 'kpi' does not know what to do with 'rina': "
                "Write plan= or language= in front of it."
            ),
        ),
        (
            "scorecard quite=other",
            (
                "the embed 'scorecard' has no filter 'quite': Write one of goal, objective, tier, "
                "owner, state, channel, plan, language."
            ),
        ),
        (
            "nothing-like-it",
            (
                "there is no embed 'nothing-like-it': Write one of kpi, scorecard, objective, "
                "smart, persona, matrix, quadrant, timeline, ladder, coverage, changes, status, "
                "value."
            ),
        ),
        (
            "value persona/rina",
            "the embed 'value' names unknown kpi 'persona/rina': Write visits.",
        ),
    ],
)
def test_what_cannot_be_shown_is_said_with_what_to_write(
    plans: dict[str, Loaded], embed: str, expected: str
) -> None:
    assert faults(plans, embed) == [expected]


def test_what_a_file_that_is_not_read_may_hold_is_not_missed(tmp_path: Path) -> None:
    broken = "goals: {a: ]\nkpis:\n  followers: {title: Followers}\n"
    files = {"strategy.yml": PLAN, "strategy/more.yml": broken}
    plans = loaded(write(tmp_path, files))
    assert ask(plans, "kpi followers", "a.md") is None
    assert faults(plans, "kpi followers", "a.md") == []
    assert faults(plans, "kpi reach", "a.md") == [
        "the embed 'kpi' names unknown kpi 'reach': Write visits."
    ]


def found(folder: Path, **rules: str) -> list[str]:
    severities = Severities.parse(rules)
    diagnostics = diagnose_pages(asking_pages(folder), loaded(folder), severities=severities)
    return [
        f"{each.location.file.name}:{each.location.line} {each.severity.value} {each.rule.code}"
        for each in diagnostics
    ]


def test_the_site_says_how_much_a_wrong_embed_weighs(tmp_path: Path) -> None:
    write(tmp_path, {"strategy.yml": PLAN, "a.md": "<!-- strategy:kip -->\n[](strategy:kpi/a)\n"})
    assert found(tmp_path) == ["a.md:1 error EMB001", "a.md:2 error REF001"]
    assert found(tmp_path, EMB="warning") == ["a.md:1 warning EMB001", "a.md:2 error REF001"]
    assert found(tmp_path, REF001="off") == ["a.md:1 error EMB001"]


def test_a_link_on_a_page_of_no_plan_has_to_name_one_of_several(
    plans: dict[str, Loaded], tmp_path: Path
) -> None:
    page = "[](strategy:kpi/visits) [](strategy:2016/kpi/visits) [](strategy:20166/kpi/visits)\n"
    write(tmp_path, {"report.md": page, "2017/report.md": "[](strategy:kpi/visits)\n"})
    diagnostics = diagnose_pages(asking_pages(tmp_path), plans, severities=Severities())
    assert [(each.location.column, each.message, each.hint) for each in diagnostics] == [
        (
            4,
            "the page links to 'kpi/visits' of no plan of several",
            "Write strategy:2016/kpi/visits or strategy:2017/kpi/visits.",
        ),
        (
            57,
            "the page links to unknown entity '20166/kpi/visits'",
            "Write strategy:2016/kpi/visits.",
        ),
    ]
