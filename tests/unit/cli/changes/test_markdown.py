"""A comment of a pull request holds what authors wrote as text, and never too much of it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.cli.changes.markdown import LIMIT, escaped, markdown_form
from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.render.changes.overview import PlanPair, UnreadFile, overview
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.edits import edited

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

JOINER = "\N{WORD JOINER}"


def comment(*pairs: tuple[Plan, Plan], unread: tuple[UnreadFile, ...] = ()) -> str:
    found = [PlanPair(old, new, changes(old, new), unread) for old, new in pairs]
    return markdown_form(overview(found, words("en"), old="v1", new=""))


def test_a_comment_says_decisions_first_and_folds_the_rest() -> None:
    def edit(data: dict[str, dict[str, dict[str, object]]]) -> None:
        data["kpis"]["followers"]["target"] = "110_000"
        data["tactics"]["weekly-reels"]["status"] = "done"
        data["goals"]["awareness"]["why"] = "First things first."
        data["kpis"]["visits"]["actuals"] = {"2026-01": "900", "2026-02": "1_100", "2026-03": "1"}

    assert comment(edited(edit)) == (
        "<!-- mkdocs-strategy diff -->\n"
        "### Changes from v1 to the working tree\n"
        "\n"
        "**2 decisions, 1 softened, 2 texts edited, 1 change of values.**\n"
        "\n"
        "#### A full plan\n"
        "\n"
        "- \N{WARNING SIGN}\N{VARIATION SELECTOR-16} **Target of 'Followers' lowered from 112,000"
        " to 110,000** (softened)\n"
        "- Tactic 'Weekly reels': status changed from Running to Done\n"
        "\n"
        "<details><summary>2 texts edited</summary>\n"
        "\n"
        "- Goal 'People know us': why edited\n"
        "  <br>First things<ins> first</ins>.\n"
        "- KPI 'Visits', February 2026: note on a value removed\n"
        "  <br><del>A holiday.</del>\n"
        "\n"
        "</details>\n"
        "\n"
        "<details><summary>1 change of values</summary>\n"
        "\n"
        "- 1 new value of 'Visits': March 2026\n"
        "  - March 2026: 1\n"
        "\n"
        "</details>\n"
    )


HOSTILE = {
    "a mention": ("@everyone", f"@{JOINER}everyone"),
    "a mail address": ("me@example.org", f"me@{JOINER}example.org"),
    "an issue": ("#123", f"&#35;{JOINER}123"),
    "an issue by its letters": ("GH-12", f"GH{JOINER}-12"),
    "a merge request": ("!7", f"!{JOINER}7"),
    "a label": ("~bug", f"&#126;{JOINER}bug"),
    "an epic": ("&9", f"&#38;{JOINER}9"),
    "HTML": ("<script>", "&#60;script&#62;"),
    "an entity": ("&lt;", f"&#38;{JOINER}lt;"),
    "a link": ("[a](b)", "&#91;a&#93;(b)"),
    "an address": ("https://a.b", f"https:{JOINER}//a.b"),
    "an address without a scheme": ("www.a.b", f"www{JOINER}.a.b"),
    "emphasis": ("*a* _b_", "&#42;a&#42; &#95;b&#95;"),
    "code": ("`a`", "&#96;a&#96;"),
    "a table": ("a|b", "a&#124;b"),
    "mathematics": ("$a$", f"&#36;{JOINER}a&#36;"),
    "a picture": (":smile:", f":{JOINER}smile:"),
    "a backslash": ("\\*", "&#92;&#42;"),
    "letters that turn the line round": ("a\u202eb", "a&#60;U+202E&#62;b"),
    "a second line": ("a\n# b", "a\N{SYMBOL FOR LINE FEED}&#35; b"),
    "plain words": ("Be known, at 12:30 (soon) - 5% more.", "Be known, at 12:30 (soon) - 5% more."),
}


@pytest.mark.parametrize(("written", "wanted"), HOSTILE.values(), ids=HOSTILE)
def test_words_of_authors_are_nothing_but_words(written: str, wanted: str) -> None:
    assert escaped(written) == wanted


@given(st.text(st.sampled_from("ab12@#!~&<>[]()*_`|$:\\-+ /.wGH^={}\n\u202e"), max_size=40))
def test_any_text_is_one_paragraph_without_a_tag(text: str) -> None:
    made = markdown.markdown(f"x {escaped(text)} x", extensions=["extra", "nl2br"])

    assert re.findall(r"<[^>]*>", made) == ["<p>", "</p>"]
    assert not re.search(r"[@#!~&$](?=\w)", html.unescape(escaped(text)))


def crowd(number: int, why: str) -> Plan:
    return plan(
        goals={f"goal-{place}": {"title": f"Goal {place}", "why": why} for place in range(number)},
        kpis={
            f"kpi-{place}": {"title": f"KPI {place}", "target": len(why), "metric": "visits"}
            for place in range(number)
        },
    )


def test_a_comment_is_never_too_long_and_says_how_much_is_left_out() -> None:
    made = comment((crowd(1_500, "Because."), crowd(1_500, "So.")))
    shown = made.count("- \N{WARNING SIGN}")
    (left_out,) = re.findall(r"- and ([\d,]+) more\n\n<details>", made)

    assert LIMIT - 300 < len(made) <= LIMIT
    assert shown + int(left_out.replace(",", "")) == 1_500
    assert (
        "<details><summary>1,500 texts edited</summary>\n\n- and 1,500 more\n\n</details>" in made
    )


def test_a_long_text_is_shown_around_its_edits() -> None:
    old = "\n".join(f"Line {number}." for number in range(20_000))
    made = comment((crowd(1, old), crowd(1, old.replace("Line 500.", "Row 500."))))

    assert "<del>Line</del><ins>Row</ins> 500" in made
    assert len(made) < 1_000


def test_a_very_long_new_text_is_cut() -> None:
    made = comment((plan(goals={"a": {}}), plan(goals={"a": {"why": "word " * 50_000}})))

    assert len(made) < 1_500
    assert "<ins>word word" in made


def test_files_without_end_do_not_make_a_comment_too_long() -> None:
    unread = tuple(UnreadFile("v1", f"file-{n}.yml", 1, "is broken", 0) for n in range(3_000))

    assert len(comment((plan(), plan()), unread=unread)) <= LIMIT


def test_each_plan_has_a_heading() -> None:
    old, new = (plan({"title": "One"}, goals={"a": {"why": why}}) for why in ("A.", "B."))
    found = [PlanPair(old, new, changes(old, new)), PlanPair(None, new), PlanPair(old, None)]

    made = markdown_form(overview(found, words("en"), old="a", new="b"))

    assert made.count("#### One\n") == 3
    assert "> This plan is new." in made
    assert "> This plan was dropped." in made
    assert "**1 new plan, 1 plan dropped, 1 text edited.**" in made
