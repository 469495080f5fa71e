"""A site's own severities."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import Rule, Severity, StrategyError

UNUSED = Rule("REF006", "unused-entity", Severity.INFO)
UNKNOWN = Rule("REF001", "unknown-reference", Severity.ERROR)


def test_a_rule_that_is_not_named_keeps_its_severity() -> None:
    assert Severities().of(UNUSED) is Severity.INFO


def test_a_rule_is_named_by_its_code_its_name_or_its_group() -> None:
    assert Severities.parse({"REF006": "warning"}).of(UNUSED) is Severity.WARNING
    assert Severities.parse({"unused-entity": "error"}).of(UNUSED) is Severity.ERROR
    assert Severities.parse({"REF": "warning"}).of(UNKNOWN) is Severity.WARNING


def test_what_names_one_rule_wins_over_its_group_wherever_it_stands() -> None:
    severities = Severities.parse({"unused-entity": "error", "REF": "off"})
    assert severities.of(UNUSED) is Severity.ERROR
    assert severities.of(UNKNOWN) is None


def test_off_may_have_been_read_as_false() -> None:
    assert Severities.parse({"REF": False}).of(UNUSED) is None


@pytest.mark.parametrize(
    ("option", "message", "hint"),
    [
        (
            {"unused-entitty": "off"},
            "option 'rules': there is no rule and no group 'unused-entitty'",
            "Write unused-entity.",
        ),
        (
            {"REF006": "warn"},
            "option 'rules': REF006 has the unknown severity 'warn'",
            "Write warning.",
        ),
        (
            {"REF006": 3},
            "option 'rules': REF006 has the unknown severity '3'",
            "Write error, warning, info or off.",
        ),
    ],
)
def test_what_does_not_exist_is_said_with_what_was_meant(
    option: dict[str, object], message: str, hint: str
) -> None:
    with pytest.raises(StrategyError) as caught:
        Severities.parse(option)
    assert (caught.value.message, caught.value.hint) == (message, hint)
