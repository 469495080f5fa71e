"""The banner says how much is to be mended, and lists no more than a reader wants to see."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity
from mkdocs_strategy_plugin.render.banner import under_banner
from mkdocs_strategy_plugin.render.page import Page
from mkdocs_strategy_plugin.render.views.banner import view
from mkdocs_strategy_plugin.render.words import words

ROOT = Path("/site").absolute()
RULE = Rule("REF001", "unknown-reference", Severity.ERROR)


def diagnostics(errors: int, warnings: int = 0) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            RULE,
            Severity.ERROR if line <= errors else Severity.WARNING,
            f"unknown goal '<{line}>'",
            "Write awareness.",
            Location(ROOT / "docs/strategy.yml", line, 5),
        )
        for line in range(1, errors + warnings + 1)
    )


@pytest.mark.parametrize(
    ("errors", "warnings", "title"),
    [
        (1, 0, "The plan has 1 error; these pages show its last good reading instead."),
        (2, 1, "The plan has 2 errors, 1 warning; these pages show its last good reading instead."),
        (0, 3, "The plan has 3 warnings; these pages show its last good reading instead."),
        (0, 0, "The plans cannot be shown; these pages show their last good reading instead."),
    ],
)
def test_the_title_counts_what_is_to_be_mended(errors: int, warnings: int, title: str) -> None:
    assert view(words("en"), diagnostics(errors, warnings)).title == title


@pytest.mark.parametrize(
    ("count", "more"),
    [
        (10, ""),
        (11, "1 more is listed in the log."),
        (30, "20 more are listed in the log."),
    ],
)
def test_ten_findings_are_shown_and_the_others_counted(count: int, more: str) -> None:
    shown = view(words("en"), diagnostics(count))

    assert len(shown.rules[0].rows) == 10
    assert shown.more == more


def test_a_finding_has_its_place_and_says_what_to_write() -> None:
    row = view(words("en"), diagnostics(1), shown_root=ROOT).rules[0].rows[0]

    assert (row.place, row.message, row.hint) == (
        "docs/strategy.yml:1:5",
        "unknown goal '<1>'",
        "Write awareness.",
    )


def test_each_page_has_the_banner_of_its_language() -> None:
    pages = [Page("a.md", "A", language="en"), Page("b.md", "B", language="id")]
    english, indonesian = under_banner(pages, diagnostics(1), shown_root=ROOT)

    assert english.banner.startswith('<div class="strategy-banner" role="alert"')
    assert "The plan has 1 error" in english.banner
    assert "unknown goal &#39;&lt;1&gt;&#39;" in english.banner
    assert "Ada 1 kesalahan dalam rencana" in indonesian.banner
    assert (english.path, english.text) == ("a.md", "A")


def test_a_fault_of_all_plans_stands_in_the_banner_as_in_the_log() -> None:
    fault = "the plans at the root and in 'x/' would write the same pages"
    (page,) = under_banner([Page("a.md", "A", language="en")], (), fault=fault, hint="Move one.")

    assert "write the same pages Move one.</p>" in page.banner
