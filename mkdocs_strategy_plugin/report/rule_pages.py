"""Rules as pages of the documentation: `python -m mkdocs_strategy_plugin.report.rule_pages`."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.exemptions import can_be_exempted
from mkdocs_strategy_plugin.check.registry import RULES, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.check.registry import RuleModule

__all__ = ["page", "pages", "write"]

FOLDER = Path("docs/rules")

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "SYN": "Files that cannot be read",
        "SCH": "Keys and values the format does not have",
        "REF": "Names that lead nowhere",
        "DAT": "Dates that contradict each other",
        "MEA": "Measures that cannot work",
        "ACT": "Values that cannot be right",
        "COV": "Gaps in the plan",
        "WHY": "Steps without a why",
        "FIT": "Channels that do not fit",
        "SMT": "Objectives that are not SMART",
        "CON": "Words that are not done",
        "EMB": "Embeds in pages",
    }
)
"""What the rules of a group find, in the order of the index."""

INTRODUCTION = """\
Each rule has a code that never changes, a name, and a severity: an *error* stops a build, a
*warning* stops a strict build, an *info* is only shown.
A site sets other severities by code, name or group; a plan exempts one entity, with a reason."""


def pages() -> dict[str, str]:
    """Return all pages, the index included, by their name without `.md`."""
    found = {module.RULE.name: page(module) for module in RULES}
    return {**found, "index": _index(RULES)}


def page(module: RuleModule) -> str:
    """Return the page of one rule in Markdown."""
    rule = module.RULE
    head = f"# {rule.name}\n\n`{rule.code}` · {rule.severity.value}"
    return f"{head}\n\n{inspect.cleandoc(module.__doc__ or '')}\n\n{_configuration(module)}\n"


def write(folder: Path = FOLDER) -> None:
    """Write all pages into `folder`, and remove those of rules that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    current = pages()
    for file in folder.glob("*.md"):
        if file.stem not in current:
            file.unlink()
    for name, text in current.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def _configuration(module: RuleModule) -> str:
    rule = module.RULE
    site = f"""\
## Configure

A site gives the rule another severity, or turns it off, by its name, its code or its group:

```yaml title="mkdocs.yml"
plugins:
  - strategy:
      rules: {{{rule.name}: warning}}  # error, warning, info or off
```
"""
    if not can_be_exempted(rule):
        return f"{site}\nA plan cannot exempt an entity from this rule."
    return f"""\
{site}
A plan exempts one entity, or the whole plan, with a reason and a last day:

```yaml
exemptions:
  - {{rule: {rule.name}, of: strategy, reason: We mend it in spring., until: 2027-03-31}}
```"""


def _index(modules: Iterable[RuleModule]) -> str:
    by_group: dict[str, list[RuleModule]] = {}
    for module in modules:
        by_group.setdefault(module.RULE.group, []).append(module)
    sections = (_section(group, by_group[group]) for group in GROUPS if group in by_group)
    return "\n\n".join(("# Rules", INTRODUCTION, *sections)) + "\n"


def _section(group: str, modules: Iterable[RuleModule]) -> str:
    return "\n".join((f"## {group}: {GROUPS[group]}", "", *_rows(modules)))


def _rows(modules: Iterable[RuleModule]) -> Iterator[str]:
    yield "| code | name | severity | finds |"
    yield "|---|---|---|---|"
    for module in modules:
        rule = module.RULE
        link = f"[{rule.name}]({rule.name}.md)"
        yield f"| {rule.code} | {link} | {rule.severity.value} | {summary(module)} |"


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:2]))
