"""Rules that follow references take time in proportion to them, however long the way."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.check.rules import circular_reference
from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.tactic import Tactic

COUNT = 20_000


def plan_of_a_chain(last_after: str | None) -> Plan:
    tactics = {
        f"t{number}": Tactic.model_construct(id=f"t{number}", after=(f"t{number + 1}",))
        for number in range(COUNT)
    }
    after = (last_after,) if last_after else ()
    last = Tactic.model_construct(id=f"t{COUNT}", after=after)
    return Plan(tactics={**tactics, f"t{COUNT}": last})


def test_a_long_chain_is_no_circle() -> None:
    subject = Subject(plan_of_a_chain(None), dt.date(2016, 1, 1))
    assert list(circular_reference.check(subject)) == []


def test_a_long_circle_is_one() -> None:
    subject = Subject(plan_of_a_chain(f"t{COUNT - 1}"), dt.date(2016, 1, 1))
    (only,) = circular_reference.check(subject)
    assert only.where == ("tactics", f"t{COUNT - 1}", "after", 0)
