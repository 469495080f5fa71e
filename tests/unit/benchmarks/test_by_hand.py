"""Our pages as somebody would write them by hand."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.charts.marks import state_mark
from mkdocs_strategy_plugin.render.page import Page
from tests.benchmarks.by_hand import by_hand

SCORECARD = Page("plan/scorecard.md", "# Scorecard\n")


def written(fragment: str) -> str:
    """Return what becomes of ready HTML on a persona's page."""
    page = Page("plan/persona/rina.md", "<!--strategy-slot 0-->", (fragment,))
    return by_hand((SCORECARD, page))[page.path]


def test_markdown_stays_as_it_is() -> None:
    assert by_hand((SCORECARD,)) == {"plan/scorecard.md": "# Scorecard\n"}


def test_a_table_becomes_a_pipe_table() -> None:
    rows = '<tr><th colspan="2">Group</th></tr><tr><th>Views</th><td>1 | 2</td></tr>'
    assert written(f"<table><tr><th>KPI</th><th>Actual</th></tr>{rows}</table>") == (
        "| KPI | Actual |\n| --- | --- |\n| Group | |\n| Views | 1 \\| 2 |"
    )


def test_lists_become_lists() -> None:
    assert written("<ul><li>One<ul><li>Two</li></ul></li></ul>") == "- One\n    - Two"
    assert written("<dl><dt>Age</dt><dd>25-34</dd></dl>") == "- **Age**: 25-34"


def test_links_lead_to_sources() -> None:
    assert written('<a href="../../scorecard/#kpi-x">X</a>') == "[X](../scorecard.md#kpi-x)"
    assert written('<a href="#here">X</a>') == "[X](#here)"
    assert written('<a href="https://example.org/">X</a>') == "[X](https://example.org/)"


def test_pictures_are_left_out_and_emphasis_stays() -> None:
    assert written(f"<p>{state_mark('missed')}<strong>Missed</strong></p>") == "**Missed**"


def test_what_links_lead_to_keeps_its_name() -> None:
    assert written('<p id="kpi-x">X</p>') == '<a id="kpi-x"></a>X'
