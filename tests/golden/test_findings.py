"""All findings of four realistic sites, infos included, on the day that each of them speaks of."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.report.concise import line

PLANS = Path(__file__).parents[1] / "plans"
NOON = dt.time(12, tzinfo=dt.UTC)


def day_of(site: Path) -> dt.date:
    found = re.search(r"as_of: ([\d-]+)", (site / "mkdocs.yml").read_text("utf-8"))
    assert found
    return dt.date.fromisoformat(found[1])


def findings(site: Path) -> list[str]:
    docs = site / "docs"
    plans = examine(
        discover(docs),
        docs_dir=docs,
        library=Library(),
        severities=Severities(),
        now=dt.datetime.combine(day_of(site), NOON),
    )
    diagnostics = dict.fromkeys(each for plan in plans for each in plan.diagnostics)
    return sorted(
        (line(each, root=docs) for each in diagnostics),
        key=lambda text: [
            int(part) if part.isdigit() else part for part in text.split(" ")[0].split(":")
        ],
    )


@pytest.mark.parametrize("name", ["agency", "office", "shop", "university"])
def test_findings_are_as_they_were_read(name: str, *, update_golden: bool) -> None:
    made = "".join(f"{each}\n" for each in findings(PLANS / name))
    expected = PLANS / name / "findings.txt"
    if update_golden:
        expected.write_text(made, "utf-8")
    assert made == expected.read_text("utf-8")
