"""The reference of embeds says what can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.embed_views import VIEWS
from mkdocs_strategy_plugin.report.embeds_page import embeds_page
from tests.docs.examples import DOCS
from tests.rules.diagnosis import diagnosed

if TYPE_CHECKING:
    from pathlib import Path

PAGE = DOCS / "reference" / "embeds.md"
PLAN = """
goals: {awareness: {title: Known}}
objectives: {arrivals-2016: {goal: awareness}}
kpis: {arrivals: {objective: arrivals-2016}}
personas: {greater-china: {title: Greater China}}
channels: {instagram: {title: Instagram}, tiktok: {title: TikTok}}
tactics: {weekly-reels: {objective: arrivals-2016}}
"""


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == embeds_page(), (
        "run: python -m mkdocs_strategy_plugin.report.embeds_page > docs/reference/embeds.md"
    )


def test_each_view_has_a_row_with_its_filters() -> None:
    page = embeds_page()
    assert all(f"\n| `{name}` | {view.about} |" in page for name, view in VIEWS.items())
    assert (
        "| `tier` | only KPIs of this tier | `primary`, `optimization`, `output`; several |" in page
    )


def test_each_example_shows_something_of_a_plan(tmp_path: Path) -> None:
    page = "\n\n".join(f"<!-- strategy:{each.name} {each.example} -->" for each in VIEWS.values())
    found = diagnosed(tmp_path, {"strategy.yml": PLAN, "index.md": page})
    assert [each.message for each in found if each.rule.group == "EMB"] == []
