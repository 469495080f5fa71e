"""The reference of the catalogue says what ships."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.report.catalogue_page import catalogue_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "catalogue.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == catalogue_page(), (
        "run: python -m mkdocs_strategy_plugin.report.catalogue_page > docs/reference/catalogue.md"
    )


def test_a_metric_has_a_row() -> None:
    assert (
        "| `frequency` | Frequency / Frekuensi | ratio, number | neutral | none, none"
        " | awareness | ads |"
    ) in catalogue_page().splitlines()


def test_what_a_platform_reported_once_stands_with_its_end() -> None:
    (row,) = [line for line in catalogue_page().splitlines() if line.startswith("| `impressions`")]

    assert "instagram until 2025-04-21" in row


def test_a_platform_has_a_row() -> None:
    assert (
        "| `telegram` | Telegram | messaging | text, image, video, document, poll | loyalty"
        " | views-per-post | impressions → views-per-post |"
    ) in catalogue_page().splitlines()


def test_formula_note_other_names_and_source_stand_below_the_table() -> None:
    assert (
        "### `frequency`\n\n- Formula: Impressions ÷ reach.\n"
        "- Also called freq, ad frequency, average frequency, frekuensi iklan.\n"
    ) in catalogue_page()
    assert "- `reach`: For a day, 7 days and 28 days only;" in catalogue_page()
    assert "- Source: Statusbrew; Hootsuite.\n" in catalogue_page()


def test_an_entry_without_more_to_say_has_no_section() -> None:
    assert "### `github`" not in catalogue_page()
