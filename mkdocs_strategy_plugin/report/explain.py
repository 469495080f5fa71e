"""A rule's page, and lists of rules, as text for a terminal."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.registry import RULES, summary
from mkdocs_strategy_plugin.report.rule_pages import GROUPS, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.registry import RuleModule

__all__ = ["all_groups", "explain", "group"]

FENCE = re.compile(r"```(?P<info>.*)")
FILE_NAME = re.compile(r'title="([^"]*)"')
HEADING = re.compile(r"#+ (?P<words>.*)")
CODE_OR_LINK = re.compile(r"(?P<code>`+)(?:(?!`).)+?(?P=code)|\[(?P<text>[^\]]*)\]\([^)]*\)")
"""Code, in which the syntax of a link is an example, or a link."""
INDENT = "    "


def explain(module: RuleModule) -> str:
    """Return what a rule finds, why that hurts, examples, and how to configure it."""
    return "\n".join(_lines(page(module)))


def group(name: str) -> str:
    """Return the rules of a group, each with its name and what it finds.

    Args:
        name: One of `GROUPS`.
    """
    modules = [module for module in RULES if module.RULE.group == name]
    rows = [
        (module.RULE.code, module.RULE.name, module.RULE.severity.value, summary(module))
        for module in modules
    ]
    example = modules[0].RULE.code
    more = f"mkdocs-strategy explain {example} prints the page of one of them."
    return "\n".join((f"{name}: {GROUPS[name]}", "", *_columns(rows), "", more))


def all_groups() -> str:
    """Return the groups of rules, each with what it finds and how many rules it has."""
    count = Counter(module.RULE.group for module in RULES)
    rows = [
        (name, str(count[name]), "rule" if count[name] == 1 else "rules", finds)
        for name, finds in GROUPS.items()
    ]
    more = "mkdocs-strategy explain REF lists the rules of a group."
    return "\n".join((*_columns(rows), "", more))


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows whose columns stand below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _lines(markdown: str) -> Iterator[str]:
    is_code = False
    for line in markdown.rstrip().split("\n"):
        fence = FENCE.fullmatch(line)
        if fence:
            is_code = not is_code
            yield from (f"{INDENT}{name}:" for name in FILE_NAME.findall(fence["info"]))
        elif is_code:
            yield f"{INDENT}{line}".rstrip()
        else:
            yield from _prose(line)


def _prose(line: str) -> Iterator[str]:
    heading = HEADING.fullmatch(line)
    if heading:
        yield heading["words"]
        yield "-" * len(heading["words"])
    else:
        yield CODE_OR_LINK.sub(lambda match: match["text"] or match[0], line)
