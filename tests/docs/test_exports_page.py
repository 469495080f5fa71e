"""The reference of the exports says what is written."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.report.exports_page import exports_page
from tests.sites import EXAMPLE, ROOT, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = ROOT / "docs" / "reference" / "exports.md"

KINDS = {
    "kpis": "kpi figures",
    "objectives": "objective figures",
    "goals": "goal figures",
    "verdict": "verdict",
    "points": "point",
    "history": "point",
    "path": "planned point",
    "corridor": "planned band",
    "channels": "channel figures",
    "trend": "trend",
    "forecast": "forecast",
    "units": "unit targets",
    "waiting": "waiting",
}
"""The section of the page that tells the keys of what stands under a key."""
BY_ID = {"kpis", "objectives", "goals"}
"""Keys whose values stand under ids."""
CHOICES = {
    "state": "state",
    "flags": "flag",
    "word": "trend word",
    "outlook": "outlook",
    "kind": "waiting kind",
    "unit": "metric unit",
    "metric_class": "metric class",
    "direction": "direction",
    "per": "per",
}
"""The section of the page that tells the values of a key."""

RICH = """
strategy: {title: Plan, period: 2026, currency: IDR}
goals: {known: {title: Known, stage: awareness}}
objectives: {it: {title: It, goal: known}}
channels: {instagram: {decision: use}, tiktok: {decision: use}}
kpis:
  views:
    metric: views
    objective: it
    tier: primary
    channels: [instagram, tiktok]
    target: {min: 10, max: 90}
  posts: {metric: posts-published, target: 10, per: month, actuals: {2026-01: 12, 2026-02: 9}}
  followers: {metric: followers, baseline: 10, target: 20, actuals: {2026-01: 11, 2026-02: 12}}
  short: {metric: sessions, period: 2026-Q1, target: 9, actuals: {2026-01: 3}}
"""

VALUES = """date,kpi,channel,value
2026-01,views,instagram,4
2026-01,views,tiktok,3
2026-03,views,instagram,5
"""


def told(folder: Path, day: str) -> dict[str, Any]:
    done = CliRunner().invoke(main, ["export", str(folder), "--as-of", day])
    assert done.exit_code == 0, done.output
    data: dict[str, Any] = json.loads(done.output)
    return data


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return what real plans and one that has everything come to."""
    files = {"strategy.yml": RICH, "measurements/views.csv": VALUES}
    rich = write(tmp_path_factory.mktemp("rich"), files)
    shop = ROOT / "tests" / "plans" / "shop" / "docs"
    years = (EXAMPLE / "docs" / "2016", EXAMPLE / "docs" / "2017")
    return [
        *(told(folder, "2017-10-15") for folder in years),
        told(shop, "2026-06-30"),
        told(rich, "2026-04-20"),
    ]


def section(heading: str) -> str:
    return exports_page().split(f"\n### {heading}\n")[1].split("\n#", 1)[0]


def keys(heading: str) -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", section(heading), re.MULTILINE)


def values(heading: str) -> set[str]:
    return set(re.findall(r"^- `([\w-]+)`:", section(heading), re.MULTILINE))


def records(data: dict[str, Any], heading: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each record in `data`, itself first, with its section."""
    yield heading, data
    for key, value in data.items():
        if key in KINDS and value is not None:
            items = value.values() if key in BY_ID else value
            for each in items if isinstance(value, list) or key in BY_ID else [value]:
                yield from records(each, KINDS[key])


def everything(real: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    return [each for data in real for each in records(data["figures"], "plan figures")]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == exports_page(), (
        "run: python -m mkdocs_strategy_plugin.report.exports_page > docs/reference/exports.md"
    )


def test_each_key_of_a_real_file_is_told_and_no_other(real: list[dict[str, Any]]) -> None:
    seen = set()
    for heading, record in everything(real):
        # A verdict's and a waiting's keys stand under the same words as those of other records.
        assert list(record) == keys(heading)
        seen.add(heading)

    assert seen == {"plan figures", *KINDS.values()}


def test_each_key_at_the_top_is_told(real: list[dict[str, Any]]) -> None:
    table = exports_page().split("## `strategy.json`")[1].split("\n`format`")[0]

    for data in real:
        assert list(data) == re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


def test_each_choice_in_a_real_file_is_told(real: list[dict[str, Any]]) -> None:
    seen: dict[str, set[str]] = {}
    for _, record in everything(real):
        for key in CHOICES.keys() & record.keys():
            found = record[key]
            items = found if isinstance(found, list) else [found]
            seen.setdefault(CHOICES[key], set()).update(each for each in items if each)

    assert seen.keys() == set(CHOICES.values())
    for heading, found in seen.items():
        assert found <= values(heading), heading


def test_each_period_has_its_first_and_last_day(real: list[dict[str, Any]]) -> None:
    for data in real:
        told = list(records(data["figures"], "plan figures"))
        one = ("period", "last_period", "period_before", "year_before")
        single = {record[key] for _, record in told for key in one if record.get(key)}
        lists = [record.get(key, []) for _, record in told for key in ("holes", "periods")]
        assert {*single, *(each for found in lists for each in found)} == data["periods"].keys()
    assert real[-1]["periods"]["2026-Q1"] == {"start": "2026-01-01", "end": "2026-03-31"}
    assert list(real[-1]["periods"])[:3] == ["2026-01", "2026-Q1", "2026"]


def test_the_lines_of_python_on_the_page_do_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = exports_page().split("```python\n")[1].split("```")[0]
    done = CliRunner().invoke(
        main, ["export", str(EXAMPLE / "docs" / "2016"), "--out", str(tmp_path)]
    )
    assert done.exit_code == 0, done.output
    monkeypatch.chdir(tmp_path)
    world: dict[str, Any] = {}
    exec(code, world)  # noqa: S102  (our own page)

    assert ("2016-06-30", 857_651) in world["rows"]


def test_each_record_of_the_figures_is_told_with_its_fields() -> None:
    page = exports_page()

    assert "### plan figures" in page
    assert "### kpi figures" in page
    assert "| `pace` | 1 is as planned; None where no quotient can be formed. |" in page
    assert "- `on-track`: As far as planned, or further." in page
