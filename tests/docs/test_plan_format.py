"""The reference of the plan format says what the models read."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.report.format_page import format_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "plan-format.md"
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == format_page(), (
        "run: python -m mkdocs_strategy_plugin.report.format_page > docs/reference/plan-format.md"
    )


def test_every_collection_has_a_heading() -> None:
    assert {*COLLECTIONS, "strategy", "exemptions"} <= set(HEADING.findall(format_page()))


def test_every_link_within_the_page_leads_to_a_heading() -> None:
    page = format_page()
    anchors = {words.lower().replace(" ", "-") for words in HEADING.findall(page)}
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= anchors


def test_a_key_shows_its_form_its_default_and_its_meaning() -> None:
    page = format_page()
    assert "| `stage` | id of a stage | The stage of the funnel it belongs to. |" in page
    assert "| `as` | [text](#text) | In what role, such as a destination. |" in page
    assert "| `on_track` | `45%` or `0.45`; default: `0.95` |" in page
    assert "| `reason` | [Markdown](#text); required |" in page


def test_choices_are_told_with_their_meaning() -> None:
    assert "`tier` is one of\n\n- `primary`: Tells whether the objective" in format_page()
