"""The reference of changes says all that can be told of one."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.plain import VALUES
from mkdocs_strategy_plugin.report.changes_page import changes_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "changes.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == changes_page(), (
        "run: python -m mkdocs_strategy_plugin.report.changes_page > docs/reference/changes.md"
    )


def test_each_kind_reason_and_value_is_told() -> None:
    page = changes_page()

    assert [each for each in ChangeKind if f"- `{each.value}`: " not in page] == []
    assert [each for each in Reason if f"- `{each.value}`: " not in page] == []
    assert [name for name in VALUES if f"#### `{name}`\n" not in page] == []
    assert "| `said` | What was decided, as a sentence" in page
