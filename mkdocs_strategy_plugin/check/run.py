"""Run all rules on a plan: find, weigh, exempt, locate, sort."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.check import registry, rule_names
from mkdocs_strategy_plugin.check.by_kpi import LOCAL, found_by_kpi
from mkdocs_strategy_plugin.check.exemptions import exempted
from mkdocs_strategy_plugin.check.locations import locations, path_of
from mkdocs_strategy_plugin.check.placeholders import may_hold_placeholder
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.check.unread import partly_read, texts_with_exemptions
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Severity
from mkdocs_strategy_plugin.model.memory import FORGETFUL

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.check.links import LostLink
    from mkdocs_strategy_plugin.check.registry import RuleModule
    from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Where
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.model.memory import Memory

__all__ = ["diagnose", "diagnostic_order"]

Found: TypeAlias = "tuple[Rule, Finding]"

PRECEDENCE = ("SYN", "CON001", "SCH", "REF")
"""Groups and rules that silence all later ones, and all others, at the same place: a placeholder
is no number either, and leads nowhere."""

ALL_AS_THEY_ARE = Severities()


def diagnose(  # noqa: PLR0913  (each is something else)
    loaded: Loaded,
    *,
    as_of: dt.date,
    today: dt.date,
    severities: Severities = ALL_AS_THEY_ARE,
    memory: Memory = FORGETFUL,
    lost_links: tuple[LostLink, ...] = (),
) -> tuple[Diagnostic, ...]:
    """Return all that is to be mended in a plan, sorted by file, line, column and code.

    Args:
        loaded: The plan, its files, and what their readers found.
        as_of: The day the pages speak of.
        today: The real day; values that lie after it are not known yet.
        severities: What the site says of rules.
        memory: Keeps what a rule found until something it looks at changes.
        lost_links: Links in texts that lead nowhere, which takes all plans to know.
    """
    is_exempted = exempted(loaded.plan, as_of=as_of, lost=texts_with_exemptions(loaded))
    subject = _subject(loaded, as_of, today, lost_links, memory)
    checked = _checked(subject, memory)
    found = [
        (rule, finding)
        for rule, finding in (*_read(loaded), *checked)
        if severities.of(rule) and not is_exempted(rule, finding)
    ]
    known = locations(loaded, _wheres(found), memory=memory)
    diagnostics = dict.fromkeys(
        _diagnostic(rule, finding, known, severities) for rule, finding in found
    )
    return tuple(sorted(_most_specific(_as_fatal(diagnostics, loaded)), key=diagnostic_order))


def _read(loaded: Loaded) -> Iterator[Found]:
    for finding in loaded.findings:
        yield rule_names.rule_module(finding.code).RULE, finding


def _subject(
    loaded: Loaded,
    as_of: dt.date,
    today: dt.date,
    lost_links: tuple[LostLink, ...],
    memory: Memory,
) -> Subject:
    return Subject(
        plan=loaded.plan,
        as_of=as_of,
        real_day=today,
        unread=partly_read(loaded),
        has_unreadable=loaded.has_unreadable,
        rule_names=rule_names.names(),
        read_findings=loaded.findings,
        misread=loaded.misread,
        suspects=frozenset(_suspects(loaded.sources.values(), memory)),
        lost_links=lost_links,
    )


def _suspects(sources: Iterable[Source], memory: Memory) -> Iterator[Path]:
    for source in sources:
        look = functools.partial(may_hold_placeholder, source.text)
        if memory.recall(("suspect", source.path), look, source):
            yield source.path


def _checked(subject: Subject, memory: Memory) -> Iterator[Found]:
    memory.renew(*(value for name, value in vars(subject).items() if name != "plan"))
    watching = dataclasses.replace(subject, plan=memory.watch("plan", subject.plan))
    watching = memory.noting(watching)
    checks = [(each, registry.checks(each)) for each in registry.RULES]
    local = []
    for module, check in checks:
        if check and module.RULE.code in LOCAL and memory is not FORGETFUL:
            local.append((module.RULE, check))
        elif check:
            for finding in _findings(module, check, watching, memory):
                yield module.RULE, finding
    yield from found_by_kpi(subject, local, memory) if local else ()


def _findings(
    module: RuleModule,
    check: Callable[[Subject], Iterator[Finding]],
    subject: Subject,
    memory: Memory,
) -> Iterable[Finding]:
    if registry.looks_at_files(module):
        return check(subject)
    return memory.recall(module.RULE, lambda: tuple(check(subject)))


def _wheres(found: Iterable[Found]) -> Iterator[Where]:
    for _, finding in found:
        yield finding.where
        for related in finding.related:
            yield related.where


def _diagnostic(
    rule: Rule,
    finding: Finding,
    known: Mapping[Where, Location],
    severities: Severities,
) -> Diagnostic:
    return Diagnostic(
        rule=rule,
        severity=severities.of(rule) or rule.severity,
        message=finding.message,
        hint=finding.hint,
        location=known[finding.where],
        related=tuple((known[each.where], each.note) for each in finding.related),
        path=path_of(finding.where),
    )


def _most_specific(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what is not silenced: one gap is one finding, told by the rule that knows most of it.

    It weighs as much as what it silences, so that a warning lets no error pass.
    """
    at_place: dict[Location, list[Diagnostic]] = {}
    for each in diagnostics:
        at_place.setdefault(each.location, []).append(each)
    for together in at_place.values():
        first = min(_rank(each.rule) for each in together)
        silenced = [each.severity for each in together if _rank(each.rule) > first]
        for each in together:
            if _rank(each.rule) == first:
                yield each._replace(severity=_heaviest(each.severity, *silenced))


def _heaviest(*severities: Severity) -> Severity:
    return next(severity for severity in Severity if severity in severities)


def _as_fatal(diagnostics: Iterable[Diagnostic], loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield slips of syntax as errors where they kept the rest of their file from being read."""
    broken = {path for path, source in loaded.sources.items() if source.text in loaded.unread}
    for each in diagnostics:
        is_fatal = each.rule.group == "SYN" and each.location.file in broken
        yield each._replace(severity=Severity.ERROR) if is_fatal else each


def _rank(rule: Rule) -> int:
    ranks = (rank for rank, first in enumerate(PRECEDENCE) if rule.code.startswith(first))
    return next(ranks, len(PRECEDENCE))


def diagnostic_order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """Return what findings are sorted by: file, line, column, code and message."""
    location = diagnostic.location
    return (
        str(location.file),
        location.line,
        location.column,
        diagnostic.rule.code,
        diagnostic.message,
    )
