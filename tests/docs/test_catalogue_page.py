"""The reference of the catalogue says what ships."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.report.catalogue_page import catalogue_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "catalogue.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == catalogue_page(), (
        "run: python -m mkdocs_strategy_plugin.report.catalogue_page > docs/reference/catalogue.md"
    )


def test_a_metric_has_a_row_and_an_entry() -> None:
    row = "| [`nps`](#nps) | Net promoter score / Skor promotor bersih | index, number | higher |"
    entry = (
        "### `frequency` { #frequency }\n"
        "\n"
        "- Formula: Impressions ÷ reach.\n"
        "- Measures: awareness.\n"
        "- Reported by: ads.\n"
        "- Also called: freq, ad frequency, average frequency, frekuensi iklan.\n"
    )

    assert row in catalogue_page()
    assert entry in catalogue_page()


def test_what_a_platform_reported_once_stands_with_its_end() -> None:
    assert "- Reported by: instagram until 2025-04-21, x, linkedin," in catalogue_page()
    assert "- Reports: impressions until 2025-04-21, views, reach," in catalogue_page()


def test_a_platform_has_a_row_and_an_entry() -> None:
    row = "| [`pinterest`](#pinterest) | Pinterest | social-network |"
    entry = (
        "### `telegram` { #telegram }\n"
        "\n"
        "- Reports: views-per-post.\n"
        "- Proxy for impressions: views-per-post.\n"
        "- Source: <https://core.telegram.org/api/stats>.\n"
    )

    assert row in catalogue_page()
    assert entry in catalogue_page()


def test_a_note_on_a_report_stands_with_its_platform() -> None:
    assert "- `reach`: For a day, 7 days and 28 days only;" in catalogue_page()
