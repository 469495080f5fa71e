"""SARIF 2.1.0, the common form of code checkers, which GitHub's code scanning and editors read."""

from __future__ import annotations

import inspect
import os
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.extents import end_columns
from mkdocs_strategy_plugin.load.holdings import is_table
from mkdocs_strategy_plugin.report.explain import explain
from mkdocs_strategy_plugin.report.fingerprints import fingerprints
from mkdocs_strategy_plugin.report.machine import json_text, sentences
from mkdocs_strategy_plugin.report.rule_pages import page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.check.registry import RuleModule
    from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["report"]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
HOME = "https://pypi.org/project/mkdocs-strategy-plugin/"
ROOT = "%SRCROOT%"
"""How SARIF's readers call the folder that they have checked out."""
FINGERPRINT = "strategyFinding/v1"

LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
)
PROBLEMS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
)
"""Severities as GitHub's filters call them."""

RELATIVE_LINK = re.compile(r"\[([^\]]*)\]\((?!\w+:)[^)]*\)")
"""A link to another page of the documentation, which leads nowhere from elsewhere."""

Node: TypeAlias = "dict[str, Any]"


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],
    colour: bool,  # noqa: ARG001  (all forms take the same arguments)
) -> str:
    """Return a log of one run: the rules that found something, and what they found.

    The same findings give the same bytes: it names no time, no machine and no folder of it.

    Args:
        diagnostics: What was found.
        root: Absolute folder of the repository, which files are named from.
        sources: Texts of the files.
        colour: Not needed here.

    Source:
        docs/reference/findings.md#sarif
    """
    every = tuple(diagnostics)
    codes = {each.rule.code for each in every}
    modules = [module for module in RULES if module.RULE.code in codes]
    run = {
        "tool": {"driver": _driver(modules)},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": list(_results(every, modules, root, sources)),
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(modules: Iterable[RuleModule]) -> Node:
    return {
        "name": "mkdocs-strategy",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": list(map(_rule, modules)),
    }


def _rule(module: RuleModule) -> Node:
    rule, words = module.RULE, inspect.cleandoc(module.__doc__ or "")
    summary, explanation, *_ = words.split("\n\n")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": " ".join(RELATIVE_LINK.sub(r"\1", explanation).split())},
        "help": {"text": explain(module), "markdown": RELATIVE_LINK.sub(r"\1", page(module))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["strategy", rule.group],
            "precision": "very-high",
            "problem.severity": PROBLEMS[rule.severity],
        },
    }


def _results(
    diagnostics: tuple[Diagnostic, ...],
    modules: Iterable[RuleModule],
    root: Path,
    sources: Mapping[Path, Source],
) -> Iterator[Node]:
    places = _Places(root, sources, diagnostics)
    numbers = {module.RULE.code: number for number, module in enumerate(modules)}
    marks = fingerprints(diagnostics, root=root, sources=sources)
    for each, mark in zip(diagnostics, marks, strict=True):
        yield {
            "ruleId": each.rule.code,
            "ruleIndex": numbers[each.rule.code],
            "level": LEVELS[each.severity],
            "message": {"text": sentences(each.message, each.hint)},
            "locations": [places.node(each.location)],
            **_related(each, places),
            "partialFingerprints": {FINGERPRINT: mark},
        }


def _related(diagnostic: Diagnostic, places: _Places) -> Node:
    nodes = [
        {"id": number, **places.node(location), "message": {"text": note}}
        for number, (location, note) in enumerate(diagnostic.related)
    ]
    return {"relatedLocations": nodes} if nodes else {}


class _Places:
    """Locations as SARIF writes them; each file is walked once for the ends of its words."""

    def __init__(
        self, root: Path, sources: Mapping[Path, Source], diagnostics: Iterable[Diagnostic]
    ) -> None:
        self._root, self._sources = root, sources
        starts: dict[Path, list[Location]] = {}
        for each in diagnostics:
            for location in (each.location, *(place for place, _ in each.related)):
                starts.setdefault(location.file, []).append(location)
        self._ends = {
            start: end
            for file, of_file in starts.items()
            if not is_table(file) and file in sources
            for start, end in end_columns(sources[file], of_file).items()
        }

    def node(self, location: Location) -> Node:
        """Return a location with its file, its region, and what is written there."""
        file = {"artifactLocation": _artifact(location.file, self._root)}
        region: Node = {"startLine": location.line, "startColumn": location.column}
        source = self._sources.get(location.file)
        if not source:
            return {"physicalLocation": {**file, "region": region}}
        line = source.line(location.line)
        # Of what is neither a key nor a text, all that follows in its line is shown.
        end = max(location.column, self._ends.get(location, len(line) + 1))
        words = {"endColumn": end, "snippet": {"text": line[location.column - 1 : end - 1]}}
        whole = {"startLine": location.line, "snippet": {"text": line}}
        return {"physicalLocation": {**file, "region": region | words, "contextRegion": whole}}


def _artifact(file: Path, root: Path) -> Node:
    if not file.is_relative_to(root):
        return {"uri": file.as_uri()}
    path = file.relative_to(root).as_posix()
    return {"uri": quote(os.fsencode(path)), "uriBaseId": ROOT}
