"""Findings by rule: what is to be mended, where, and what to write."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.registry import summary
from mkdocs_strategy_plugin.check.rule_names import rule_module
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.render.charts.marks import severity_mark
from mkdocs_strategy_plugin.render.foreign import Foreign
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.facets import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from markupsafe import Markup

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["FindingRow", "RuleGroup", "rule_groups"]

MOST_OPEN = 5
"""Findings of a rule that are shown at once; more are folded."""


class FindingRow(NamedTuple):
    """One finding."""

    place: str
    """File, line and column."""
    message: str
    """What is, in English as in the logs."""
    hint: str
    """What to write; may be empty."""


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Findings of one rule."""

    code: str
    """The rule's code."""
    name: str
    """The rule's name."""
    summary: str
    """What the rule finds, in one sentence."""
    severity: str
    """How much it weighs, in words."""
    slug: str
    """The same in class names."""
    mark: Markup
    """The same as a shape."""
    count: str
    """How many there are, formatted."""
    rows: tuple[FindingRow, ...]
    """The findings, by place."""
    fold: str
    """What to read before so many are unfolded; empty for a few."""


def rule_groups(
    words: Words, diagnostics: Iterable[Diagnostic], shown_root: Path | None
) -> tuple[RuleGroup, ...]:
    """Return findings by rule, the heaviest first.

    Args:
        words: The language of the page.
        diagnostics: The findings; those of one rule stay in their order.
        shown_root: Folder that file names are shown relative to; None shows bare names.
    """
    weights = list(Severity)
    found = sorted(diagnostics, key=lambda each: (weights.index(each.severity), each.rule.code))
    return tuple(
        _group(words, tuple(group), shown_root)
        for _, group in groupby(found, key=lambda each: (each.severity, each.rule))
    )


def _group(words: Words, found: tuple[Diagnostic, ...], shown_root: Path | None) -> RuleGroup:
    rule, severity = found[0].rule, found[0].severity
    return RuleGroup(
        code=rule.code,
        name=rule.name
        if words.language == SOURCE_LANGUAGE
        else Foreign(rule.name, SOURCE_LANGUAGE),
        summary=words.say(summary(rule_module(rule.code))),
        severity=words.say(SEVERITIES[severity]),
        slug=severity.value,
        mark=trusted(severity_mark(severity.value)),
        count=words.number(len(found)),
        rows=tuple(_row(each, shown_root) for each in found),
        fold=_fold(words, len(found)),
    )


def _fold(words: Words, number: int) -> str:
    if number <= MOST_OPEN:
        return ""
    return words.count("{number} finding", "{number} findings", number)


def _row(diagnostic: Diagnostic, shown_root: Path | None) -> FindingRow:
    location = diagnostic.location
    file = os.path.relpath(location.file, shown_root) if shown_root else location.file.name
    place = f"{file.replace(os.sep, '/')}:{location.line}:{location.column}"
    return FindingRow(place, diagnostic.message, diagnostic.hint)
