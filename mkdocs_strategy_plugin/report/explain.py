"""A rule's page as text for a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.report.rule_pages import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.registry import RuleModule

__all__ = ["explain"]

FENCE = re.compile(r"```(?P<info>.*)")
FILE_NAME = re.compile(r'title="([^"]*)"')
HEADING = re.compile(r"#+ (?P<words>.*)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
INDENT = "    "


def explain(module: RuleModule) -> str:
    """Return what a rule finds, why that hurts, examples, and how to configure it."""
    return "\n".join(_lines(page(module)))


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
        yield LINK.sub(r"\1", line)
