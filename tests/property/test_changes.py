"""Whatever two plans say, their differences are told once, and in both directions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.plain import change_data, change_of
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from tests.builders import METRICS, plan
from tests.edits import Data, full, made, renamed

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.model.plan import Plan

# The first plan built takes longer than the others, and says nothing of the changes.
UNHURRIED = settings(deadline=None)

FULL = full()
WITH_IDS = {key: sorted(FULL[key]) for key in COLLECTIONS if key in FULL}
IDS = st.sampled_from(["one", "two", "three"])
TEXT = st.sampled_from(["Visit us", "Visit us soon", "Know us", "A day at the sea"]) | st.text(
    max_size=12
)
NUMBER = st.sampled_from(["0", "5", "10", "12k", "12_000", "-3", "4.5%", "90 min", "1.5 h"])
PERIOD = st.sampled_from(["2027", "2028", "2027-H1", "2027-01", "2027-02", "2027/2029"])
TARGET = (
    NUMBER
    | st.sampled_from([{"min": "5"}, {"min": "5", "max": "9"}, {"max": "12"}, "measure-first"])
    | st.fixed_dictionaries(
        {"change": st.sampled_from(["+15%", "-10%", "+500", "+2 pp"])},
        optional={"every": st.sampled_from(["quarter", "month"])},
    )
)


def mapping(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries({}, optional=fields)


KPI = mapping(
    title=TEXT.filter(bool),
    objective=IDS,
    goal=IDS,
    metric=st.sampled_from(list(METRICS)),
    target=TARGET,
    baseline=NUMBER,
    per=st.sampled_from(["period", "year", "month"]),
    direction=st.sampled_from(["higher", "lower", "neutral"]),
    period=PERIOD,
    actuals=st.dictionaries(PERIOD, NUMBER, max_size=3),
    channels=st.dictionaries(IDS, mapping(target=TARGET, proxy=st.just("reach")), max_size=2),
    trajectory=mapping(shares=st.dictionaries(PERIOD, st.just("50%"), max_size=2)),
    owner=st.lists(st.sampled_from(["Sari", "Budi"]), max_size=2),
)
COLLECTED = {
    "goals": mapping(title=TEXT.filter(bool), why=TEXT.filter(bool)),
    "objectives": mapping(
        goal=IDS,
        kpi=IDS,
        period=PERIOD,
        verb=st.sampled_from(["increase", "keep"]),
        title=TEXT.filter(bool),
    ),
    "kpis": KPI,
    "channels": mapping(decision=st.sampled_from(["use", "stop"]), cadence=st.just("3/week")),
    "tactics": mapping(objective=st.lists(IDS, max_size=2), channel=IDS, after=IDS),
}
PLANS = st.builds(
    lambda settings, collections: plan(settings, **collections),
    mapping(period=PERIOD, currency=st.sampled_from(["IDR", "EUR"]), why=TEXT.filter(bool)),
    st.fixed_dictionaries(
        {key: st.dictionaries(IDS, each, max_size=3) for key, each in COLLECTED.items()}
    ),
)


@UNHURRIED
@given(PLANS)
def test_a_plan_does_not_differ_from_itself(world: Plan) -> None:
    twin = plan_again(world)

    assert changes(world, world) == ()
    assert changes(world, twin) == ()


def plan_again(world: Plan) -> Plan:
    """Return an equal plan of other objects."""
    copies = {
        key: {name: each.model_copy(deep=True) for name, each in getattr(world, key).items()}
        for key in COLLECTIONS
    }
    return type(world)(
        settings=world.settings.model_copy(deep=True), measurements=world.measurements, **copies
    )


@UNHURRIED
@given(PLANS, PLANS)
def test_a_change_is_written_as_json_and_read_back_without_loss(old: Plan, new: Plan) -> None:
    for change in changes(old, new):
        again = change_of(json.loads(json.dumps(change_data(change))))

        assert again == change
        assert repr(again) == repr(change)


OPPOSITES = {
    ChangeKind.ADDED: ChangeKind.DROPPED,
    ChangeKind.TARGET_SET: ChangeKind.TARGET_REMOVED,
    ChangeKind.TARGET_RAISED: ChangeKind.TARGET_LOWERED,
    ChangeKind.VALUES_ADDED: ChangeKind.VALUES_REMOVED,
    ChangeKind.FIELD_SET: ChangeKind.FIELD_REMOVED,
}
OPPOSITES |= {other: one for one, other in OPPOSITES.items()}
OPPOSITE_EFFECTS = {Effect.SOFTENED: Effect.TIGHTENED, Effect.TIGHTENED: Effect.SOFTENED}
ONE_WAY = frozenset(
    {ChangeKind.ORPHANED, ChangeKind.MOVED, ChangeKind.CADENCE, ChangeKind.CADENCE_LOST}
)
"""Kinds whose opposite is another, by what stands on the other side."""


def essence(change: PlanChange, *, turned: bool = False) -> tuple[object, ...]:
    kind, effect = change.kind, change.effect
    if turned:
        kind, effect = OPPOSITES.get(kind, kind), OPPOSITE_EFFECTS.get(effect) if effect else None
    ids = {change.id, change.was.id if change.was else change.id}
    said = (change.new, change.old) if turned else (change.old, change.new)
    return kind, frozenset(ids), effect, change.entity if not change.was else "", repr(said)


@UNHURRIED
@given(PLANS, PLANS)
def test_turned_round_two_plans_differ_by_the_opposite(old: Plan, new: Plan) -> None:
    there, back = changes(old, new), changes(new, old)
    # What was renamed is told by its new name, so only plans without are compared word by word.
    if any(each.was for each in there + back):
        there = back = ()

    wanted = sorted(map(str, (essence(each) for each in there if each.kind not in ONE_WAY)))
    found = [essence(each, turned=True) for each in back if each.kind not in ONE_WAY]

    assert sorted(map(str, found)) == wanted


@UNHURRIED
@given(st.data())
def test_the_order_in_which_a_plan_is_written_is_no_change(data: st.DataObject) -> None:
    turned = {key: shuffled(data, each) for key, each in full().items()}
    for key in COLLECTIONS:
        if key in turned:
            turned[key] = {name: shuffled(data, each) for name, each in turned[key].items()}

    assert changes(made(full()), made(shuffled(data, turned))) == ()


def shuffled(data: st.DataObject, mapping: Data) -> Data:
    return {key: mapping[key] for key in data.draw(st.permutations(list(mapping)))}


NEW_IDS = st.from_regex(r"[a-z]{3,9}(-[a-z]{2,5})?", fullmatch=True)


@UNHURRIED
@given(st.data(), NEW_IDS)
def test_another_id_is_one_change_with_all_that_names_it(data: st.DataObject, new: str) -> None:
    collection = data.draw(st.sampled_from(sorted(WITH_IDS)))
    old = data.draw(st.sampled_from(WITH_IDS[collection]))
    if new in {name for names in WITH_IDS.values() for name in names} or new in METRICS:
        return

    found = changes(made(full()), made(renamed(full(), collection, old, new)))

    assert [(each.kind, each.id, each.was and each.was.id) for each in found] == [
        (ChangeKind.RENAMED, new, old)
    ]
