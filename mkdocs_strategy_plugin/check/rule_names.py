"""What rules and their groups are called, and which one an author meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import all_closest, nearest, shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.check.registry import RuleModule

__all__ = ["advice", "groups", "names", "rule_module"]

BY_CODE = {module.RULE.code: module for module in RULES}
BY_NAME = {module.RULE.name: module for module in RULES}

GROUPS = frozenset(
    {"SYN", "SCH", "REF", "DAT", "MEA", "ACT", "COV", "WHY", "FIT", "SMT", "CON", "EMB"}
)
"""All groups of the format; a site may set the severity of one before its first rule comes."""
ANY_RULE = f"Write the name of a rule, or one of {', '.join(sorted(GROUPS))}."
ANY_RULE_OR_GROUP = "Write a code, a name or a group, such as REF001 or REF."


def names() -> frozenset[str]:
    """Return all codes and names."""
    return frozenset(BY_CODE) | frozenset(BY_NAME)


def groups() -> frozenset[str]:
    """Return the letters that codes begin with, those of groups to come included."""
    return GROUPS


def advice(name: str, *, or_group: bool = False) -> str:
    """Return what to write instead of what no rule is called.

    Args:
        name: As it was written.
        or_group: Whether it stands where a group may stand too.
    """
    near = _meant(name, or_group=or_group)
    if near is None:
        return ANY_RULE_OR_GROUP if or_group else ANY_RULE
    if near in GROUPS:
        return f"Write {near}, or one of its rules: mkdocs-strategy explain {near} lists them."
    return f"Write {near}."


def rule_module(name: str) -> RuleModule:
    """Return a rule's module by its code or its name.

    Raises:
        StrategyError: no rule has this code or name.
    """
    module = BY_CODE.get(name.strip().upper()) or BY_NAME.get(name.strip().lower())
    if module:
        return module
    raise StrategyError(f"there is no rule {shown(name)}", advice(name))


def _meant(name: str, *, or_group: bool) -> str | None:
    """Return a code, a name, or the group of several codes; None where nothing comes close."""
    # Digits alone make no code likely: XYZ001 is as near to any as to the next.
    is_code = nearest(name.strip().rstrip("0123456789"), GROUPS) is not None
    codes, known_groups = (BY_CODE if is_code else ()), (GROUPS if or_group else ())
    near = nearest(name, {*BY_NAME, *codes, *known_groups})
    return _of_equals(name, near) if near in BY_CODE else near


def _of_equals(name: str, near: str) -> str | None:
    """Return a code if none is as near as it, else the group of all that are."""
    equals = all_closest(name.strip().upper(), BY_CODE)
    its_groups = {BY_CODE[code].RULE.group for code in equals}
    if len(equals) < 2:  # noqa: PLR2004  (there are no equals of one)
        return near
    return its_groups.pop() if len(its_groups) == 1 else None
