"""What two readings of a plan differ by, and what is no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.fields import at
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.values import Amount, Name, Parts, Plain, Several
from mkdocs_strategy_plugin.compute.changes.weight import Weight
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.review import Exemption
from tests.builders import measurement, plan
from tests.edits import full, made
from tests.sites import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange

Told = list[tuple[ChangeKind, str, str]]


def told(old: Plan, new: Plan) -> Told:
    return [(each.kind, each.entity, each.id) for each in changes(old, new)]


def loaded(folder: Path, files: Mapping[str, str]) -> Plan:
    """Return the plan of the files below `plan/`."""
    write(folder, files)
    shipped = {"metrics": catalogue().metrics, "platforms": catalogue().platforms}
    (found,) = discover(folder, [folder / "plan"])
    return load_plan(found, docs_dir=folder, library=Library(), shipped=shipped).plan


WRITTEN = """\
strategy: {title: Plan, period: 2027, uses: [../shared]}
goals: {fame: {title: Fame, why: We must be known.}}
objectives: {known: {goal: fame, who: rina}}
kpis:
  visits: {objective: known, metric: sessions, target: 12_000, actuals: {2027-01: 5, 2027-02: 6}}
personas: {rina: {title: Rina}}
"""
OTHERWISE = {
    "plan/strategy.yml": """\
# Another order, other quotes, other numbers.
kpis:
  visits:
    target: 12k
    metric: "sessions"
    objective: known
strategy: {period: "2027-01-01/2027-12-31", title: 'Plan', uses: ../shared}
""",
    "plan/goals.yml": """\
goals:
  fame:
    why: |
      We must be known.
    title: >-
      Fame
objectives: {known: {who: [rina], goal: fame}}
""",
    "plan/measurements/visits.csv": (
        "date;kpi;value\n2027-02;visits;6\n2027-01-01/2027-01-31;visits;5\n"
    ),
    "shared/people.yml": "personas: {rina: {title: Rina}}\n",
}


def test_how_and_where_a_plan_is_written_is_no_change(tmp_path: Path) -> None:
    shared = {"shared/other.yml": "personas: {}\n"}
    old = loaded(tmp_path / "old", {"plan/strategy.yml": WRITTEN, **shared})
    new = loaded(tmp_path / "new", OTHERWISE)

    assert changes(old, new) == ()


def test_what_only_the_catalogue_says_is_no_decision(tmp_path: Path) -> None:
    old = loaded(tmp_path / "old", {"plan/strategy.yml": "strategy: {}\n"})
    new = loaded(
        tmp_path / "new",
        {"plan/strategy.yml": "metrics: {sessions: {direction: lower}, own: {title: Own}}\n"},
    )

    assert told(old, new) == [
        (ChangeKind.ADDED, "metric", "own"),
        (ChangeKind.ADDED, "metric", "sessions"),
    ]


# --- other ids, other kinds -----------------------------------------------------------------------


def test_another_id_with_small_edits_is_a_new_name_and_the_edits() -> None:
    old = plan(goals={"fame": {"title": "Be known in Asia", "why": "Nobody buys the unknown."}})
    new = plan(goals={"fame-asia": {"title": "Be known in Asia", "why": "Nobody buys the new."}})

    assert told(old, new) == [
        (ChangeKind.RENAMED, "goal", "fame-asia"),
        (ChangeKind.WORDS, "goal", "fame-asia"),
    ]


def test_something_else_under_another_id_is_no_new_name() -> None:
    shared = {"objective": "a", "channel": "x", "cadence": "weekly", "owner": "Sari", "kpi": "k"}
    old = plan(tactics={"reels": {"title": "Reels", **shared}})
    new = plan(tactics={"letters": {"title": "Letters", **shared}})

    assert told(old, new) == [
        (ChangeKind.ADDED, "tactic", "letters"),
        (ChangeKind.DROPPED, "tactic", "reels"),
    ]


def test_a_sibling_is_no_new_name() -> None:
    def world(country: str) -> Plan:
        fields = {
            "title": f"Arrivals from {country}",
            "objective": "a",
            "tier": "optimization",
            "metric": "visits",
            "cadence": "monthly",
            "owner": "Sari",
            "target": 100,
        }
        return plan(kpis={f"arrivals-{country.lower()}": fields}, objectives={"a": {}})

    assert told(world("Japan"), world("Europe")) == [
        (ChangeKind.ADDED, "kpi", "arrivals-europe"),
        (ChangeKind.DROPPED, "kpi", "arrivals-japan"),
    ]


def test_another_year_in_id_and_title_is_a_new_name() -> None:
    def world(year: int, arrivals: int) -> Plan:
        title = f"{arrivals} million arrivals in {year}"
        return plan(objectives={f"arrivals-{year}": {"title": title, "goal": "g"}}, goals={"g": {}})

    assert told(world(2016, 12), world(2017, 15)) == [
        (ChangeKind.RENAMED, "objective", "arrivals-2017"),
        (ChangeKind.WORDS, "objective", "arrivals-2017"),
    ]


def test_what_has_no_words_is_known_by_most_of_its_fields() -> None:
    fields = {
        "objective": "a",
        "channel": "x",
        "cadence": "weekly",
        "status": "running",
        "kind": "post",
        "effort": "2 d",
        "budget": 5,
    }
    old = plan(tactics={"one": fields})

    assert told(old, plan(tactics={"two": {**fields, "budget": 6}}))[0][0] is ChangeKind.RENAMED
    other = {**fields, "budget": 6, "cadence": "daily", "channel": "y"}
    assert told(old, plan(tactics={"two": other}))[0][0] is ChangeKind.DROPPED


def test_of_two_as_likely_neither_is_taken() -> None:
    old = plan(goals={"fame": {"title": "Be known"}})
    new = plan(goals={"one": {"title": "Be known"}, "two": {"title": "Be known"}})

    assert {kind for kind, _, _ in told(old, new)} == {ChangeKind.ADDED, ChangeKind.DROPPED}


def test_the_likelier_of_two_is_taken() -> None:
    old = plan(goals={"fame": {"title": "Be known", "stage": "awareness"}})
    new = plan(
        goals={"one": {"title": "Be known", "stage": "awareness"}, "two": {"title": "Be known"}}
    )

    assert told(old, new) == [
        (ChangeKind.RENAMED, "goal", "one"),
        (ChangeKind.ADDED, "goal", "two"),
    ]


def test_a_goal_and_its_objective_may_get_new_ids_at_once() -> None:
    old = plan(goals={"fame": {"title": "Be known"}}, objectives={"a": {"goal": "fame"}})
    new = plan(goals={"glory": {"title": "Be known"}}, objectives={"b": {"goal": "glory"}})

    assert told(old, new) == [
        (ChangeKind.RENAMED, "goal", "glory"),
        (ChangeKind.RENAMED, "objective", "b"),
    ]


def kinds(old: Plan, new: Plan) -> list[ChangeKind]:
    return [each.kind for each in changes(old, new)]


def test_a_channel_on_another_service_is_another_one() -> None:
    def using(name: str, **fields: object) -> Plan:
        return plan(channels={name: {"decision": "use", **fields}})

    came_and_went = [ChangeKind.DROPPED, ChangeKind.ADDED]

    assert kinds(using("instagram"), using("tiktok")) == came_and_went
    assert kinds(using("instagram"), using("ig", platform="instagram"))[0] is ChangeKind.RENAMED


def test_two_that_say_nothing_are_two() -> None:
    assert kinds(plan(goals={"grow": {}}), plan(goals={"shrink": {}})) == [
        ChangeKind.DROPPED,
        ChangeKind.ADDED,
    ]


@pytest.mark.parametrize(
    ("collection", "old", "new", "fields"),
    [
        ("tactics", "weekly-reels", "newsletter", {"status": "running", "owner": "Sari"}),
        ("kpis", "views", "donations", {"target": 100}),
        ("kpis", "views", "donations", {"target": 100, "per": "month", "cadence": "monthly"}),
    ],
)
def test_two_that_say_the_same_by_chance_are_two(
    collection: str, old: str, new: str, fields: Mapping[str, object]
) -> None:
    before, now = plan(**{collection: {old: fields}}), plan(**{collection: {new: fields}})

    assert set(kinds(before, now)) == {ChangeKind.DROPPED, ChangeKind.ADDED}


def test_what_has_no_words_may_be_known_by_what_it_is_about() -> None:
    def world(name: str) -> Plan:
        return plan(kpis={name: {"metric": "sessions", "target": 100}})

    assert kinds(world("views"), world("visits")) == [ChangeKind.RENAMED]


def test_links_to_a_renamed_entity_are_no_edits() -> None:
    def world(name: str, plan_name: str) -> Plan:
        link = f"Serves [it](strategy:{plan_name}goal/{name}) and [more](strategy:goal/{name})."
        return plan(goals={name: {"title": "Be known"}, "other": {"why": link}})

    assert told(world("fame", "2027/"), world("glory", "2027/")) == [
        (ChangeKind.RENAMED, "goal", "glory")
    ]


def test_a_stage_of_the_funnel_may_be_renamed() -> None:
    def world(name: str) -> Plan:
        return plan(
            {"funnel": {name: {"title": "Pledge", "like": "conversion"}}},
            goals={"a": {"stage": name}},
        )

    assert told(world("pledge"), world("promise")) == [(ChangeKind.RENAMED, "stage", "promise")]


def test_the_order_of_the_funnel_is_a_decision() -> None:
    old = plan({"funnel": ["awareness", "loyalty", "conversion"]})
    new = plan({"funnel": ["awareness", "conversion", "loyalty"]})

    (found,) = changes(old, new)

    assert found.field == ("funnel",)
    assert (
        changes(
            plan(),
            plan({"funnel": ["awareness", "consideration", "conversion", "loyalty", "advocacy"]}),
        )
        == ()
    )


def test_a_goal_that_became_an_objective_is_one_change() -> None:
    old = plan(goals={"fame": {"title": "Be known", "why": "It helps."}})
    new = plan(objectives={"fame-2027": {"title": "Be known", "why": "It helps.", "verb": "reach"}})

    (found,) = changes(old, new)

    assert (found.kind, found.entity, found.id) == (ChangeKind.BECAME, "objective", "fame-2027")
    assert found.was == Name("goal", "fame", (("", "Be known"),))


def test_the_same_id_for_something_else_is_no_change_of_kind() -> None:
    old = plan(goals={"fame": {"title": "Be known"}})
    new = plan(tactics={"fame": {"title": "Hire a band"}})

    assert told(old, new) == [
        (ChangeKind.DROPPED, "goal", "fame"),
        (ChangeKind.ADDED, "tactic", "fame"),
    ]


# --- who serves whom ------------------------------------------------------------------------------


def test_what_loses_its_goal_is_an_orphan_though_nobody_touched_it() -> None:
    old = plan(goals={"g": {"title": "Be known"}}, objectives={"a": {"goal": "g"}})
    new = plan(objectives={"a": {"goal": "g"}})

    assert told(old, new) == [
        (ChangeKind.DROPPED, "goal", "g"),
        (ChangeKind.ORPHANED, "objective", "a"),
    ]


def test_a_kpi_that_serves_an_objective_now_has_moved() -> None:
    shared = {"goals": {"g": {}}, "objectives": {"a": {"goal": "g"}}}
    old, new = (
        plan(kpis={"k": {"goal": "g"}}, **shared),
        plan(kpis={"k": {"objective": "a"}}, **shared),
    )

    (found,) = changes(old, new)

    assert (found.kind, found.old, found.new) == (
        ChangeKind.MOVED,
        Name("goal", "g", (("", "G"),)),
        Name("objective", "a", (("", "A"),)),
    )


def test_of_a_tactic_with_many_objectives_those_that_came_and_went_are_told() -> None:
    objectives = {"objectives": {name: {} for name in "abcd"}}
    old = plan(tactics={"t": {"objective": ["a", "b", "c"]}}, **objectives)
    new = plan(tactics={"t": {"objective": ["c", "d", "a"]}}, **objectives)

    (found,) = changes(old, new)

    assert (found.old, found.new) == (
        Name("objective", "b", (("", "B"),)),
        Name("objective", "d", (("", "D"),)),
    )


# --- values ---------------------------------------------------------------------------------------


def world(actuals: Mapping[str, object], **fields: object) -> Plan:
    return plan(kpis={"it": {"metric": "visits", "actuals": actuals, **fields}})


def test_new_values_are_one_change_and_restated_ones_one_each() -> None:
    old = world({"2027-01": 1, "2027-02": 2, "2027-03": 3})
    new = world({"2027-01": 10, "2027-02": 20, "2027-03": 3, "2027-04": 4, "2027-05": 5})

    found = changes(old, new)

    assert [each.kind for each in found] == [
        ChangeKind.VALUES_ADDED,
        ChangeKind.VALUE_RESTATED,
        ChangeKind.VALUE_RESTATED,
    ]
    assert [(each.old, each.new) for each in found[1:]] == [
        (Amount(1), Amount(10)),
        (Amount(2), Amount(20)),
    ]


def test_a_value_that_nobody_has_is_as_good_as_none() -> None:
    assert changes(world({}), world({"2027-01": "-"})) == ()
    assert [each.kind for each in changes(world({"2027-01": "-"}), world({"2027-01": 5}))] == [
        ChangeKind.VALUES_ADDED
    ]


def test_the_values_of_a_new_kpi_belong_to_it() -> None:
    assert told(plan(), world({"2027-01": 5})) == [(ChangeKind.ADDED, "kpi", "it")]


def test_values_follow_their_kpi_to_its_new_id() -> None:
    def measured(name: str) -> Plan:
        rows = [measurement(name, f"2027-{month:02}", 7 * month) for month in range(1, 7)]
        return plan(kpis={name: {"metric": "visits"}}, measurements=rows)

    assert told(measured("visits"), measured("sessions")) == [
        (ChangeKind.RENAMED, "kpi", "sessions")
    ]


def test_a_value_spelled_in_another_unit_is_the_same_value() -> None:
    def replies(value: str) -> Plan:
        return plan(kpis={"it": {"metric": "reply-time", "actuals": {"2027-01": value}}})

    assert changes(replies("90 min"), replies("1.5 h")) == ()
    assert [each.old for each in changes(replies("90 min"), replies("2 h"))] == [
        Amount(90, "minutes")
    ]


def test_another_currency_is_one_change_and_not_one_of_each_budget() -> None:
    def costs(currency: str) -> Plan:
        return plan({"currency": currency}, tactics={"t": {"budget": "90_000/year"}})

    (found,) = changes(costs("IDR"), costs("EUR"))

    assert found.field == ("currency",)
    assert (found.old, found.new) == (Plain("IDR"), Plain("EUR"))


def test_another_unit_of_a_metric_is_no_change_of_its_kpis() -> None:
    def measured(unit: str) -> Plan:
        return plan(
            metrics={"pause": {"unit": unit, "kind": "duration"}},
            kpis={"it": {"metric": "pause", "target": 90, "actuals": {"2027-01": 80}}},
        )

    assert told(measured("minutes"), measured("seconds")) == [
        (ChangeKind.FIELD_CHANGED, "metric", "pause")
    ]


# --- order ----------------------------------------------------------------------------------------


def order(found: tuple[PlanChange, ...]) -> list[tuple[Weight, str]]:
    return list(dict.fromkeys((each.weight, each.entity) for each in found))


def test_decisions_come_first_from_the_top_down_and_values_last() -> None:
    data = full()
    data["tactics"]["calendar"].update(status="dropped", why="No more.")
    data["kpis"]["visits"].update(target="1", note="Sad.", actuals={"2026-01": 1})
    data["goals"]["fame"] = {}
    data["strategy"].update(currency="EUR", why="Else.")

    assert order(changes(made(full()), made(data))) == [
        (Weight.DECISION, "strategy"),
        (Weight.DECISION, "goal"),
        (Weight.DECISION, "kpi"),
        (Weight.DECISION, "tactic"),
        (Weight.WORDS, "strategy"),
        (Weight.WORDS, "kpi"),
        (Weight.WORDS, "tactic"),
        (Weight.DATA, "kpi"),
    ]


@pytest.mark.parametrize("field", ["tags", "owner", "wants"])
def test_the_order_of_a_list_is_no_change(field: str) -> None:
    old, new = (plan(personas={"p": {field: items}}) for items in (["a", "b"], ["b", "a"]))

    assert changes(old, new) == ()


def test_the_first_language_is_a_decision() -> None:
    (found,) = changes(plan({"languages": ["en", "id"]}), plan({"languages": ["id", "en"]}))

    assert found.new == Several((Plain("id"), Plain("en")))


# --- the same thing twice -------------------------------------------------------------------------


def test_a_value_that_stands_twice_is_compared_with_both() -> None:
    def measured(second: int) -> Plan:
        rows = [measurement("it", "2027-01", 5), measurement("it", "2027-01", second)]
        return plan(kpis={"it": {"metric": "visits"}}, measurements=rows)

    (found,) = changes(measured(6), measured(7))

    assert (found.kind, found.old, found.new) == (
        ChangeKind.VALUE_RESTATED,
        Amount(6),
        Amount(7),
    )


def exempted(*reasons: str) -> Plan:
    data = ({"rule": "COV102", "of": "goal/g", "reason": each, "until": "2027"} for each in reasons)
    return Plan(exemptions=tuple(map(Exemption.model_validate, data)))


def test_an_exemption_that_stands_twice_is_two() -> None:
    assert told(exempted("A.", "B."), exempted("A.")) == [
        (ChangeKind.DROPPED, "exemption", "COV102 goal/g")
    ]
    assert changes(exempted("A.", "A."), exempted("A.", "A.")) == ()


# --- large plans ----------------------------------------------------------------------------------


def test_one_of_many_is_found_under_its_new_id() -> None:
    def crowd(*names: str) -> Plan:
        shared = {"objective": "a", "cadence": "weekly", "owner": "Sari"}
        return plan(
            tactics={
                name: {
                    "title": f"Post about {name}",
                    "why": f"Nobody has heard of number {name.split('-')[1]} yet.",
                    **shared,
                }
                for name in names
            },
            objectives={"a": {}},
        )

    old = [f"topic-{number}" for number in range(200)]
    new = [f"theme-{number}" if number % 2 else name for number, name in enumerate(old)]
    found = changes(crowd(*old), crowd(*new))

    assert found
    assert {each.kind for each in found} == {ChangeKind.RENAMED, ChangeKind.WORDS}
    assert all(
        each.was and each.was.id.split("-")[1] == each.id.split("-")[1]
        for each in found
        if each.kind is ChangeKind.RENAMED
    )


def test_nothing_stands_where_no_way_leads() -> None:
    parts = Parts((("target", Plain("x")), (Name("channel", "blog"), Parts(()))))

    assert at(parts, ("target",)) == Plain("x")
    assert at(parts, ("blog",)) == Parts(())
    assert at(parts, ("target", "deeper")) is None
    assert at(parts, ("elsewhere",)) is None
