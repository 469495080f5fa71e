"""What lists can be narrowed down by."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.views.channels import view as channels
from mkdocs_strategy_plugin.render.views.facets import (
    Mark,
    kpi_facets,
    kpi_marks,
    machine,
    marked,
    severity_facets,
)
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import context

WORLD = {
    "goals": {"known": {"title": "Be known"}, "sold": {"title": "Be sold"}},
    "objectives": {"talk": {"title": "Talk", "goal": "known"}},
    "channels": {"blog": {"title": "Our blog"}, "shop": {"title": "Our shop"}},
    "kpis": {
        "views": {
            "objective": "talk",
            "tier": "primary",
            "owner": ["Rina", "the Digital team"],
            "channels": {"shop": {}, "blog": {}},
            "metric": "visits",
            "target": 1200,
        },
        "orders": {"goal": "sold", "owner": "budi", "metric": "visits"},
        "lost": {"tier": "primary", "metric": "visits"},
    },
}


def marks(kpi: str) -> tuple[Mark, ...]:
    made = plan({"period": 2016}, **WORLD)  # type: ignore[arg-type]
    return kpi_marks(context(made), made.kpis[kpi])


def test_a_kpi_is_marked_by_all_that_it_can_be_chosen_by() -> None:
    assert marks("views") == (
        ("state", "no-data"),
        ("tier", "primary"),
        ("goal", "known"),
        ("owner", "Rina"),
        ("owner", "the Digital team"),
        ("channel", "shop"),
        ("channel", "blog"),
    )


def test_a_kpi_without_an_objective_has_its_own_goal() -> None:
    assert Mark("goal", "sold") in marks("orders")
    assert [mark.facet for mark in marks("lost")] == ["state", "tier"]


def test_marks_are_one_attribute_in_which_only_blanks_part_them() -> None:
    found = marked([Mark("owner", "the Digital team"), Mark("owner", "50% of: all")])

    assert found == "owner:the%20Digital%20team owner:50%25%20of%3A%20all"


def test_choices_stand_in_the_order_in_which_they_are_looked_for() -> None:
    made = plan({"period": 2016}, **WORLD)  # type: ignore[arg-type]
    found = kpi_facets(context(made), [marks(kpi) for kpi in made.kpis])

    assert [(facet.name, [choice.name for choice in facet.choices]) for facet in found] == [
        ("state", ["No data", "No target"]),
        ("goal", ["Be known", "Be sold"]),
        ("owner", ["budi", "Rina", "the Digital team"]),
        ("channel", ["Our blog", "Our shop"]),
    ]


def test_what_all_rows_have_alike_is_no_choice() -> None:
    made = plan({"period": 2016}, **WORLD)  # type: ignore[arg-type]

    assert kpi_facets(context(made), [[Mark("state", "missed")], [Mark("state", "missed")]]) == ()


def test_choices_are_named_in_the_language_of_the_page() -> None:
    made = plan({"period": 2016}, **WORLD)  # type: ignore[arg-type]
    states = [[Mark("state", "at-risk")], [Mark("state", "missed")]]
    (facet,) = kpi_facets(context(made, language="id"), states)

    assert facet.title == "Status"
    assert [tuple(choice) for choice in facet.choices] == [
        ("missed", "Tidak tercapai"),
        ("at-risk", "Berisiko"),
    ]


def test_a_channel_is_chosen_by_its_decision_its_users_and_its_strengths() -> None:
    made = plan(
        {"period": 2016},
        personas={"mei": {"title": "Mei", "media": {"ours": {}}}, "tom": {"title": "Tom"}},
        channels={"ours": {"decision": "use"}, "theirs": {"decision": "avoid"}},
    )
    found = channels(context(made, page="channels"))

    assert [row.item for row in found.rows] == ["decision:use persona:mei", "decision:avoid"]
    assert [row.decision_key for row in found.rows] == ["0", "4"]
    assert [facet.name for facet in found.facets] == ["decision"]


def test_severities_stand_with_the_heaviest_first() -> None:
    (facet,) = severity_facets(words("en"), ["info", "warning"])

    assert [choice.name for choice in facet.choices] == ["Warning", "Info"]
    assert severity_facets(words("en"), ["info", "info"]) == ()


def test_a_number_for_machines_has_twelve_digits_and_no_words() -> None:
    assert machine(0.1 + 0.2, "30%") == "0.3"
    assert machine(12_000_000, "12,000,000") == "12000000"
    assert machine(0, "0") == "0"


def test_what_the_page_does_not_say_is_not_said_to_machines_either() -> None:
    assert machine(12.5, "") == ""
    assert machine(None, "measure first") == ""


def test_choices_are_plain_words_in_whatever_language() -> None:
    arabic = {
        "goals": {"known": {"title": "معروف"}, "sold": {"title": "مباع"}},
        "kpis": {"a": {"goal": "known"}, "b": {"goal": "sold"}},
    }
    page = context(plan({"languages": "ar"}, **arabic))  # type: ignore[arg-type]
    rows = [kpi_marks(page, each) for each in page.plan.kpis.values()]

    (facet,) = kpi_facets(page, rows)

    assert [choice.name for choice in facet.choices] == ["معروف", "مباع"]
    # An attribute has no markup that tells the language.
    assert {type(choice.name) for choice in facet.choices} == {str}
