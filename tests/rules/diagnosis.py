"""Plans written to disk and diagnosed, and the examples that rules carry in their pages."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.pages import diagnose_pages
from mkdocs_strategy_plugin.check.run import diagnose
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.pages import asking_pages
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.platform import Platform

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.check.registry import RuleModule
    from mkdocs_strategy_plugin.diagnostics import Diagnostic

TODAY = dt.date(2017, 10, 15)
"""The day on which examples and cases are checked."""

SHIPPED = {
    "metrics": {
        "impressions": Metric.model_validate(
            {
                "id": "impressions",
                "title": {"en": "Impressions", "id": "Tayangan"},
                "kind": "count",
                "over_time": "sum",
                "across_channels": "sum",
                "aliases": ["impression", "tampilan"],
            }
        ),
        "reach": Metric.model_validate({"id": "reach", "title": "Reach", "kind": "unique"}),
        "followers": Metric.model_validate(
            {"id": "followers", "kind": "level", "over_time": "last", "across_channels": "gross"}
        ),
        "ctr": Metric.model_validate(
            {
                "id": "ctr",
                "title": "Click-through rate",
                "kind": "ratio",
                "unit": "percent",
                "over_time": "ratio",
            }
        ),
    },
    "platforms": {
        "instagram": Platform.model_validate(
            {"id": "instagram", "formats": ["image", "carousel", "short-video", "video"]}
        ),
        "website": Platform.model_validate({"id": "website", "formats": ["article"]}),
        "x": Platform.model_validate(
            {"id": "x", "reports": ["followers", "reach", {"metric": "impressions"}]}
        ),
    },
}
"""A catalogue small enough to know by heart."""


def diagnosed(
    folder: Path, files: Mapping[str, str], *, today: dt.date = TODAY
) -> tuple[Diagnostic, ...]:
    """Write files into a docs folder and diagnose the plans in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return diagnosed_folder(folder, today=today)


def diagnosed_folder(folder: Path, *, today: dt.date = TODAY) -> tuple[Diagnostic, ...]:
    """Diagnose the plans and the pages of a docs folder."""
    library = Library()
    plans = [
        load_plan(files, docs_dir=folder, library=library, shipped=SHIPPED)
        for files in discover(folder)
    ]
    by_name = {plan.plan.name: plan for plan in plans}
    of_plans = (each for plan in plans for each in diagnose(plan, as_of=today, today=today))
    pages = diagnose_pages(asking_pages(folder), by_name, severities=Severities())
    return (*of_plans, *pages)


def at(diagnostic: Diagnostic, folder: Path) -> str:
    """Return `file:line:column` as it is seen from `folder`."""
    location = diagnostic.location
    name = location.file.relative_to(folder).as_posix()
    return f"{name}:{location.line}:{location.column}"


FENCE = re.compile(
    r"^```(?:yaml|csv|markdown)(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE
)
TITLE = re.compile(r'title="([^"]+)"')
MARKED_LINES = re.compile(r'hl_lines="([\d ]+)"')


@dataclass(frozen=True)
class Example:
    """Files that a rule's page shows together."""

    files: Mapping[str, str]
    """Text by name."""
    marked: frozenset[tuple[str, int]]
    """File and line of what the page marks as guilty."""


def examples(module: RuleModule, heading: str) -> tuple[Example, ...]:
    """Return the examples below `## Bad` or `## Good` of a rule's page."""
    code = module.RULE.code
    blocks: list[list[tuple[str, str, str]]] = []
    for match in FENCE.finditer(section(module, heading)):
        title = TITLE.search(match["info"])
        name = title[1] if title else "strategy.yml"
        if not blocks or name in {known for known, _, _ in blocks[-1]}:
            blocks.append([])
        blocks[-1].append((name, match["info"], match["body"]))
    return tuple(
        Example(
            {name: body for name, _, body in group},
            frozenset(
                mark for name, info, body in group for mark in _marks(name, info, body, code)
            ),
        )
        for group in blocks
    )


def section(module: RuleModule, heading: str) -> str:
    """Return the text below a heading of a rule's page, up to the next one."""
    parts = re.split(r"^## (.*)$", module.__doc__ or "", flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True)).get(heading, "")


def _marks(name: str, info: str, body: str, code: str) -> Iterator[tuple[str, int]]:
    highlighted = MARKED_LINES.search(info)
    if highlighted:
        yield from ((name, int(line)) for line in highlighted[1].split())
    for number, line in enumerate(body.splitlines(), start=1):
        if f"# <- {code}" in line:
            yield name, number
