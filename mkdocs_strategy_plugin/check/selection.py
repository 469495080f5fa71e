"""Which rules a call asks for, by code, name or group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check import registry, rule_names
from mkdocs_strategy_plugin.check.severities import always_counts
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.diagnostics import Diagnostic

__all__ = ["Selection"]


class Selection(NamedTuple):
    """What is shown of all that was found."""

    selected: frozenset[str] | None = None
    """Codes; None: all."""
    ignored: frozenset[str] = frozenset()
    """Codes that are left out, whatever is selected."""
    named: frozenset[str] = frozenset()
    """Codes of the rules that are selected by themselves, and not with their group."""

    @classmethod
    def parse(cls, select: Iterable[str], ignore: Iterable[str]) -> Selection:
        """Read what was written behind `--select` and `--ignore`.

        Args:
            select: Lists with commas of codes, names and groups; none selects all.
            ignore: The same, of what is not to be shown.

        Raises:
            StrategyError: there is no such rule or group, or a list is empty.
        """
        names = _names("--select", select)
        return cls(
            _codes("--select", names) if names else None,
            _codes("--ignore", _names("--ignore", ignore)),
            _codes("--select", (name for name in names if not _is_group(name))),
        )

    def holds(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a diagnostic is shown; what cannot be read always is, as on every site."""
        rule = diagnostic.rule
        if always_counts(rule, diagnostic.severity):
            return True
        is_selected = self.selected is None or rule.code in self.selected
        return is_selected and rule.code not in self.ignored


def _names(option: str, lists: Iterable[str]) -> list[str]:
    return [name for each in lists for name in _names_of_list(option, each)]


def _names_of_list(option: str, written: str) -> list[str]:
    names = [name for name in map(str.strip, written.split(",")) if name]
    if not names:
        raise StrategyError(
            f"option '{option}' names no rule", "Write codes, names or groups, such as REF001,MEA."
        )
    return names


def _is_group(name: str) -> bool:
    return name.upper() in rule_names.groups()


def _codes(option: str, names: Iterable[str]) -> frozenset[str]:
    return frozenset(code for name in names for code in _codes_of(option, name))


def _codes_of(option: str, name: str) -> frozenset[str]:
    if _is_group(name):
        rules = (module.RULE for module in registry.RULES)
        return frozenset(rule.code for rule in rules if rule.group == name.upper())
    known = rule_names.names()
    if name.upper() in known or name.lower() in known:
        return frozenset({rule_names.rule_module(name).RULE.code})
    raise StrategyError(
        f"option '{option}': there is no rule and no group {shown(name)}",
        rule_names.advice(name, or_group=True),
    )
