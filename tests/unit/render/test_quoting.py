"""Words survive the places that have a grammar of their own."""

from __future__ import annotations

import html
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.quoting import coded, quoted


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Goals", '"Goals"'),
        ("Pesona: Indonesia # 1", '"Pesona: Indonesia # 1"'),
        ("back\\slash", '"back\\U0000005cslash"'),
        ('say "hi"', '"say &quot;hi&quot;"'),
        ("<script>", '"&lt;script>"'),
        ("R&D's share < 5 %", '"R&D\'s share < 5 %"'),
        ("R&amp;D & more", '"R&amp;amp;D &amp; more"'),
        ("<5 days", '"&lt;5 days"'),
        ("two\nlines", '"two lines"'),
    ],
)
def test_front_matter_holds_words_as_a_string(words: str, written: str) -> None:
    assert quoted(words) == written


@given(st.text(st.characters(codec="utf-8")))
def test_any_words_come_back_from_front_matter(words: str) -> None:
    read = yaml.safe_load(f"title: {quoted(words)}\n")["title"]
    assert html.unescape(read) == html.unescape(html.escape(" ".join(words.split())))


@given(st.text(st.characters(codec="utf-8")))
def test_no_words_end_an_attribute_or_begin_a_tag(words: str) -> None:
    read = yaml.safe_load(f"title: {quoted(words)}\n")["title"]
    assert '"' not in read
    assert re.search(r"<\S|<$", read) is None


def test_what_stands_between_backticks_is_code() -> None:
    assert coded("Add `why:` to goal `a<b`.") == (
        "Add <code>why:</code> to goal <code>a&lt;b</code>."
    )


def test_a_lone_backtick_stays() -> None:
    assert coded("it`s") == "it`s"
