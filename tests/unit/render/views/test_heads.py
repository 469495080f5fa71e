"""Titles that no other page has, and descriptions as long as a card shows them."""

from __future__ import annotations

import dataclasses

from mkdocs_strategy_plugin.model.text import Text
from mkdocs_strategy_plugin.render.views import audience, goal, index, kpi, persona
from mkdocs_strategy_plugin.render.views.heads import (
    LONGEST,
    described,
    full_title,
    of_plan,
    shortened,
)
from tests.builders import plan
from tests.contexts import context

PLAN = plan(
    {"title": "Our plan", "why": "We *want* [more](https://example.org) & <better> guests."},
    goals={"known": {"title": "People know us", "why": "Nobody comes to what they do not know."}},
    kpis={"visits": {"title": "Visits"}},
    personas={"rina": {"title": "Rina", "summary": "Plans **her** next trip."}},
)
ALONE = context(PLAN)
AMONG_OTHERS = dataclasses.replace(ALONE, prefix="2026", page="audience")


def test_the_page_of_an_entity_says_what_it_is() -> None:
    heads = [
        persona.view(ALONE, PLAN.personas["rina"]).head,
        kpi.view(ALONE, PLAN.kpis["visits"]).head,
        goal.view(ALONE, PLAN.goals["known"]).head,
    ]
    assert [head.full_title for head in heads] == [
        "Rina – Persona",  # noqa: RUF001  (a dash)
        "Visits – KPI",  # noqa: RUF001
        "People know us – Goal",  # noqa: RUF001
    ]


def test_an_overview_of_a_plan_alone_needs_no_longer_title() -> None:
    assert audience.view(dataclasses.replace(ALONE, page="audience")).head.full_title == ""


def test_among_several_plans_each_page_names_its_own() -> None:
    head = audience.view(AMONG_OTHERS).head
    assert head.full_title == "Audience – Our plan"  # noqa: RUF001
    assert head.description == "Our plan. The people this strategy speaks to."
    assert full_title(AMONG_OTHERS, "Rina", "Persona") == "Rina – Persona – Our plan"  # noqa: RUF001


def test_a_title_that_ends_like_a_sentence_does_not_end_twice() -> None:
    assert of_plan(AMONG_OTHERS, "The people.", "Our plan.") == "Our plan. The people."


def test_the_first_page_is_called_as_its_plan() -> None:
    assert index.view(dataclasses.replace(AMONG_OTHERS, page="index")).head.full_title == ""


def test_a_page_is_described_in_the_plans_words_without_markup() -> None:
    assert index.view(ALONE).head.description == "We want more & <better> guests."
    assert persona.view(ALONE, PLAN.personas["rina"]).head.description == "Plans her next trip."
    assert goal.view(ALONE, PLAN.goals["known"]).head.description == (
        "Nobody comes to what they do not know."
    )


def test_the_page_of_a_kpi_says_where_it_stands() -> None:
    assert kpi.view(ALONE, PLAN.kpis["visits"]).head.description == (
        "No target. There is nothing to compare with yet."
    )


def test_what_says_nothing_has_a_sentence_in_its_place() -> None:
    assert described(ALONE, None, Text((("", " "),)), otherwise="A page.") == "A page."


def test_a_description_ends_with_a_sentence_where_one_ends_in_time() -> None:
    words = "This is one. " + "And so it goes on without an end " * 10
    assert shortened("Short.") == "Short."
    assert shortened("This sentence is long enough to be kept as it is, alone. " + words) == (
        "This sentence is long enough to be kept as it is, alone. This is one."
    )


def test_a_description_without_a_sentence_ends_with_a_word() -> None:
    cut = shortened("and so it goes on, " * 20)
    assert cut.endswith("and so it goes on, and so…")
    assert LONGEST - 19 < len(cut) <= LONGEST
    assert shortened("x" * 500) == "x" * (LONGEST - 1) + "…"


def titles(**kpis: dict[str, object]) -> list[str]:
    objectives = {"near": {"title": "Guests from near"}, "far": {"title": "Guests from far"}}
    made = plan({"period": 2027}, objectives=objectives, kpis=kpis)
    return [kpi.view(context(made), each).head.full_title for each in made.kpis.values()]


def test_kpis_of_one_title_are_told_apart_by_what_differs() -> None:
    guests = {"title": "Guests"}
    near, far = ({**guests, "objective": name} for name in ("near", "far"))

    assert titles(a=near, b=far) == [
        "Guests – Guests from near – KPI",  # noqa: RUF001
        "Guests – Guests from far – KPI",  # noqa: RUF001
    ]
    assert titles(a={**near, "code": "K1"}, b={**near, "code": "K2"}) == [
        "Guests – K1 – KPI",  # noqa: RUF001
        "Guests – K2 – KPI",  # noqa: RUF001
    ]
    assert titles(a=guests, b={**guests, "period": "2027-Q1"}) == [
        "Guests – 2027 – KPI",  # noqa: RUF001
        "Guests – Q1 2027 – KPI",  # noqa: RUF001
    ]
    assert titles(a=guests, b=guests) == ["Guests – a – KPI", "Guests – b – KPI"]  # noqa: RUF001
