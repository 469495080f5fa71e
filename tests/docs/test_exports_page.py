"""The reference of the exports says what is written."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.report.exports_page import exports_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "exports.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == exports_page(), (
        "run: python -m mkdocs_strategy_plugin.report.exports_page > docs/reference/exports.md"
    )


def test_each_record_of_the_figures_is_told_with_its_fields() -> None:
    page = exports_page()

    assert "### plan figures" in page
    assert "### kpi figures" in page
    assert "| `pace` | 1 is as planned; None where no quotient can be formed. |" in page
    assert "- `on-track`: As far as planned, or further." in page
