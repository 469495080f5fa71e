"""From findings to diagnostics: weighed, exempted, located, sorted, each gap once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.run import diagnose
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Finding, Location, Place, Severity
from mkdocs_strategy_plugin.load.plan import Loaded
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.model.content import Campaign
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.review import Exemption

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE, OTHER = Path("/docs/2016/strategy.yml"), Path("/docs/2016/more.yml")
TODAY = dt.date(2016, 7, 1)
TEXTS = {
    FILE: "campaigns:\n  pesona: {title: Pesona}\n",
    OTHER: "goals:\n  supply: {title: Beds}\n",
}


def loaded(*findings: Finding, plan: Plan | None = None) -> Loaded:
    sources = {path: Source(path, text) for path, text in TEXTS.items()}
    return Loaded(plan or Plan(name="2016"), findings, sources, files=(FILE, OTHER))


def read(code: str, line: int = 1, column: int = 1, file: Path = FILE) -> Finding:
    return Finding(Location(file, line, column), f"{code} is wrong", code=code)


def diagnosed(
    plan: Loaded, *, today: dt.date = TODAY, rules: Mapping[str, object] = MappingProxyType({})
) -> tuple[Diagnostic, ...]:
    """Diagnose without the rules that miss what these small plans do not have."""
    severities = Severities.parse({"COV": "off", "WHY": "off", **rules})
    return diagnose(plan, today=today, severities=severities)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [each.rule.code for each in diagnostics]


def plan_with_campaign(*exemptions: Exemption) -> Plan:
    return Plan(
        campaigns={"pesona": Campaign(id="pesona")},
        origins={("campaigns", "pesona"): FILE},
        exemptions=exemptions,
        exemption_places=tuple(Place(("exemptions", 0), FILE) for _ in exemptions),
    )


def exemption(rule: str, of: str, **more: str) -> Exemption:
    return Exemption.model_validate(
        {"rule": rule, "of": of, "reason": "Later", "until": "2099", **more}
    )


def test_what_readers_found_carries_its_rule_and_its_place() -> None:
    (only,) = diagnosed(loaded(read("SYN001", 2, 3)))
    assert (only.rule.name, only.severity) == ("invalid-yaml", Severity.ERROR)
    assert only.location == Location(FILE, 2, 3)


def test_findings_are_sorted_by_file_line_column_and_code() -> None:
    found = diagnosed(
        loaded(
            read("SCH006", 2, 5),
            read("SCH001", 2, 5),
            read("SYN003", 1, 9),
            read("SCH004", 9, 9, OTHER),
        ),
    )
    assert codes(found) == ["SCH004", "SYN003", "SCH001", "SCH006"]


def test_the_same_finding_twice_is_one() -> None:
    assert codes(diagnosed(loaded(read("SCH001"), read("SCH001")))) == ["SCH001"]


def test_at_one_place_the_most_specific_rule_speaks() -> None:
    found = diagnosed(loaded(read("REF001"), read("SCH003"), read("DAT001"), read("SYN003")))
    assert codes(found) == ["SYN003"]


def test_rules_of_one_group_do_not_silence_each_other() -> None:
    assert codes(diagnosed(loaded(read("SCH003"), read("SCH001")))) == [
        "SCH001",
        "SCH003",
    ]


def test_a_warning_that_silences_an_error_becomes_one() -> None:
    (only,) = diagnosed(loaded(read("SYN008"), read("SCH001")))
    assert (only.rule.code, only.severity) == ("SYN008", Severity.ERROR)


def test_a_warning_is_an_error_where_its_file_could_not_be_read_any_further() -> None:
    broken = Loaded(
        Plan(),
        (read("SYN008"), read("SYN007", file=OTHER)),
        {path: Source(path, text) for path, text in TEXTS.items()},
        unread=(TEXTS[FILE],),
        files=(FILE, OTHER),
    )
    severities = [(each.rule.code, each.severity) for each in diagnosed(broken)]
    assert severities == [("SYN007", Severity.WARNING), ("SYN008", Severity.ERROR)]


def test_a_rule_that_is_off_silences_nothing() -> None:
    found = diagnosed(
        loaded(read("SYN007"), read("SCH001")),
        rules={"SYN": "off"},
    )
    assert codes(found) == ["SCH001"]


def test_what_cannot_be_read_is_an_error_whatever_the_site_says() -> None:
    for option in ({"SYN": "off"}, {"SYN005": "info"}):
        (only,) = diagnosed(loaded(read("SYN005")), today=TODAY, rules=option)
        assert only.severity is Severity.ERROR


def test_a_place_in_the_plan_becomes_a_place_in_the_file_of_its_entity() -> None:
    (only,) = diagnosed(loaded(plan=plan_with_campaign()))
    assert (only.rule.code, only.location) == ("REF006", Location(FILE, 2, 3))


def test_a_place_that_no_file_has_is_at_the_start_of_the_first_one() -> None:
    plan_wide = Finding(("goals",), "too few", code="REF006")
    (only,) = diagnosed(loaded(plan_wide))
    assert only.location == Location(FILE, 1, 1)


def test_a_place_in_a_file_whose_text_is_not_known_is_at_its_start() -> None:
    unknown = Path("/docs/2016/gone.yml")
    (only,) = diagnosed(loaded(Finding(Place(("goals",), unknown), "gone", code="SYN006")))
    assert only.location == Location(unknown, 1, 1)


def test_a_site_sets_the_severity() -> None:
    (only,) = diagnosed(
        loaded(plan=plan_with_campaign()),
        rules={"unused-entity": "error"},
    )
    assert only.severity is Severity.ERROR


def test_an_exemption_holds_for_its_entity_until_its_last_day() -> None:
    plan = plan_with_campaign(exemption("unused-entity", "campaign/pesona", until="2016-07-01"))
    assert diagnosed(loaded(plan=plan), today=dt.date(2016, 7, 1)) == ()
    after = codes(diagnosed(loaded(plan=plan), today=dt.date(2016, 7, 2)))
    assert after == ["DAT006", "REF006"]


def test_an_exemption_of_the_strategy_holds_for_the_whole_plan() -> None:
    plan = plan_with_campaign(exemption("REF006", "strategy"))
    assert diagnosed(loaded(plan=plan)) == ()


def test_an_exemption_of_another_rule_does_not_hold() -> None:
    plan = plan_with_campaign(exemption("ACT004", "campaign/pesona"))
    assert codes(diagnosed(loaded(plan=plan))) == ["REF006"]


def test_what_cannot_be_read_cannot_be_exempted() -> None:
    plan = Plan(
        exemptions=(exemption("SCH001", "strategy"),),
        exemption_places=(Place(("exemptions", 0), FILE),),
    )
    assert codes(diagnosed(loaded(read("SCH001"), plan=plan))) == ["SCH001"]


def test_a_placeholder_speaks_before_the_value_that_it_is_not() -> None:
    for silenced in ("SCH007", "REF001", "CON004", "WHY002"):
        (only,) = diagnosed(loaded(read("CON001"), read(silenced)), rules={"WHY": "warning"})
        assert only.rule.code == "CON001"


def test_a_file_that_cannot_be_read_speaks_before_a_placeholder_in_it() -> None:
    assert codes(diagnosed(loaded(read("CON001"), read("SYN007")))) == ["SYN007"]


def test_a_placeholder_instead_of_a_number_stops_a_build_as_the_number_would() -> None:
    (only,) = diagnosed(loaded(read("CON001"), read("SCH007")))
    assert only.severity is Severity.ERROR
