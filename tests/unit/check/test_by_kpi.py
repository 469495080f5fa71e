"""What is found about one KPI is kept until it, or what it depends on, changes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check import registry
from mkdocs_strategy_plugin.check.by_kpi import LOCAL, found_by_kpi
from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model.memory import Memory
from tests.builders import measurement, months, plan
from tests.sites import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.by_kpi import Check
    from mkdocs_strategy_plugin.diagnostics import Finding

TODAY = dt.date(2027, 6, 1)
CHECKS = [
    (module.RULE, check)
    for module in registry.RULES
    if module.RULE.code in LOCAL and (check := registry.checks(module))
]
KPIS = {
    "visits": {"metric": "visits", "target": "15%", "actuals": {"2027-01": 5, "2028-01": 6}},
    "waiting": {"metric": "waiting", "actuals": {"2027-01": "12.000"}},
}
JUMPING = {"metric": "visits", "actuals": months(2026, [90, 91, 92, 900, 93, 92, 91, 90, 92])}
WITH_A_HOLE = {"metric": "visits", "actuals": {"2027-01": 1, "2027-03": 1, "2027-04": 1}}
OUT_OF_ITS_PERIOD = {"metric": "visits", "period": "2026-02-02/2027-12-31", **JUMPING}
"""KPIs with a fault that only a look at several of their values tells."""


def found(
    subject: Subject, memory: Memory, checks: Sequence[Check] = CHECKS
) -> list[tuple[str, str]]:
    memory.watch("plan", subject.plan)
    return sorted(
        (rule.code, finding.message) for rule, finding in found_by_kpi(subject, checks, memory)
    )


def whole(subject: Subject) -> list[tuple[str, str]]:
    return sorted(
        (rule.code, finding.message) for rule, check in CHECKS for finding in check(subject)
    )


def test_kpi_by_kpi_the_same_is_found_as_in_the_whole_plan() -> None:
    kpis = {**KPIS, "jumping": JUMPING, "hole": WITH_A_HOLE, "early": OUT_OF_ITS_PERIOD}
    subject = Subject(plan=plan({"period": 2027}, kpis=kpis), as_of=TODAY)

    assert {code for code, _ in whole(subject)} == {
        *("ACT003", "ACT004", "ACT007", "ACT008", "ACT009", "ACT010", "SCH008")
    }
    assert found(subject, Memory()) == whole(subject)


def test_kpi_by_kpi_nothing_is_expected_while_values_of_the_plan_are_lost() -> None:
    late = plan({"period": 2027}, kpis={"late": {"metric": "visits"}})
    lost = (measurement("other", "2027-01", 5),)
    memory, known = Memory(), Subject(plan=late, as_of=TODAY)
    unknown = Subject(plan=dataclasses.replace(late, measurements=lost), as_of=TODAY)

    assert [code for code, _ in found(known, memory)] == ["ACT007"]
    assert found(unknown, memory) == whole(unknown) == []
    assert [code for code, _ in found(known, memory)] == ["ACT007"]


def test_another_metric_finds_something_else_about_the_same_kpi() -> None:
    before = plan(kpis=KPIS, metrics={"fans": {"kind": "level"}})
    memory = Memory()
    found(Subject(plan=before, as_of=TODAY), memory)
    metrics = {**before.metrics, "waiting": before.metrics["click-rate"]}
    after = dataclasses.replace(before, metrics=metrics)

    assert ("SCH008" in dict(found(Subject(plan=before, as_of=TODAY), memory))) is True
    assert found(Subject(plan=after, as_of=TODAY), memory) == found(
        Subject(plan=after, as_of=TODAY), Memory()
    )


def test_only_the_kpi_that_changed_is_looked_at_again() -> None:
    before = plan(kpis=KPIS)
    changed = plan(kpis={**KPIS, "waiting": {"metric": "waiting"}}).kpis["waiting"]
    after = dataclasses.replace(before, kpis={**before.kpis, "waiting": changed})
    memory, looked = Memory(), list[str]()

    def look(subject: Subject) -> Iterator[Finding]:
        looked.extend(subject.plan.kpis)
        yield from ()

    checks = [(CHECKS[0][0], look)]
    found(Subject(plan=before, as_of=TODAY), memory, checks)
    assert looked == ["visits", "waiting"]
    found(Subject(plan=after, as_of=TODAY), memory, checks)

    assert looked == ["visits", "waiting", "waiting"]


def test_every_code_is_that_of_a_rule_that_looks_at_plans() -> None:
    assert {rule.code for rule, _ in CHECKS} == LOCAL


def test_kpi_by_kpi_the_same_is_found_in_the_example() -> None:
    docs_dir = EXAMPLE / "docs"
    for files in discover(docs_dir):
        loaded = load_plan(
            files, docs_dir=docs_dir, library=Library(), shipped={"metrics": {}, "platforms": {}}
        )
        subject = Subject(plan=loaded.plan, as_of=TODAY)
        assert found(subject, Memory()) == whole(subject)
