"""YAML for people."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.convert.block import block


def test_a_plan_is_written_in_blocks_with_short_values_in_brackets() -> None:
    data = {
        "kpis": {
            "reach": {
                "title": "Reach: all",
                "baseline": {"value": "12", "period": "2025"},
                "channels": ["instagram", "tiktok"],
                "tags": ["Writing Function"],
                "note": "First.\n\n- second",
            }
        }
    }

    assert block(data) == (
        "kpis:\n"
        "  reach:\n"
        '    title: "Reach: all"\n'
        "    baseline: {value: 12, period: 2025}\n"
        "    channels: [instagram, tiktok]\n"
        "    tags:\n"
        "      - Writing Function\n"
        "    note: |-\n"
        "      First.\n"
        "\n"
        "      - second\n"
    )


@pytest.mark.parametrize(
    "text", ["Tingkat interaksi (%)", "klik ÷ tayangan", "Café", "10:30", "it's", "4.5%", "口碑"]
)
def test_a_text_that_means_itself_has_no_quotes(text: str) -> None:
    assert block({"a": text}) == f"a: {text}\n"


@pytest.mark.parametrize(
    "text", ["null", "No", "a: b", "a #b", "- a", "@me", "> 95%", "“a”", "", "a ", "x:", "[a]"]
)
def test_a_text_that_would_be_misread_is_in_quotes(text: str) -> None:
    assert block({"a": text}) == f'a: "{text}"\n'
