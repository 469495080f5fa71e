"""What a site says of rules: which stop a build, which are only shown, which are off."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check import rule_names
from mkdocs_strategy_plugin.diagnostics import Severity, StrategyError
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.diagnostics import Rule

__all__ = ["Severities", "always_counts"]

OFF = "off"
SYNTAX = "SYN"
LEVELS = (*(severity.value for severity in Severity), OFF)


class Severities(NamedTuple):
    """Severities by rule; what is not named keeps its own."""

    by_rule: Mapping[str, Severity | None] = MappingProxyType({})
    """By code; None: off."""
    by_group: Mapping[str, Severity | None] = MappingProxyType({})
    """By group, for rules that are not named themselves."""

    @classmethod
    def parse(cls, option: Mapping[str, object]) -> Severities:
        """Read a site's option `rules`.

        Args:
            option: `error`, `warning`, `info` or `off` by code, name or group of rules.

        Raises:
            StrategyError: there is no such rule or severity.
        """
        by_rule: dict[str, Severity | None] = {}
        by_group: dict[str, Severity | None] = {}
        for name, written in option.items():
            level = _level(name, written)
            if name in rule_names.groups():
                by_group[name] = level
            else:
                by_rule[_code(name)] = level
        return cls(by_rule, by_group)

    def of(self, rule: Rule) -> Severity | None:
        """Return how much `rule` weighs on this site; None: nothing."""
        if always_counts(rule, rule.severity):
            return rule.severity
        if rule.code in self.by_rule:
            return self.by_rule[rule.code]
        return self.by_group.get(rule.group, rule.severity)


def always_counts(rule: Rule, severity: Severity) -> bool:
    """Tell whether an error stays one: what cannot be read would be missing without a word."""
    return rule.group == SYNTAX and severity is Severity.ERROR


def _level(name: str, written: object) -> Severity | None:
    # The hosts read YAML 1.1, where a bare `off` is false.
    if written == OFF or written is False:
        return None
    if written not in LEVELS:
        meant = nearest(written, LEVELS) if isinstance(written, str) else None
        raise StrategyError(
            f"option 'rules': {name} has the unknown severity {shown(written)}",
            f"Write {meant or 'error, warning, info or off'}.",
        )
    return Severity(written)


def _code(name: object) -> str:
    known = rule_names.names()
    if name in known:
        return rule_names.rule_module(str(name)).RULE.code
    raise StrategyError(
        f"option 'rules': there is no rule and no group {shown(name)}",
        rule_names.advice(str(name), or_group=True),
    )
