"""What authors write is shown as they wrote it, and can do no harm."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.markdown import PLAIN, Converter, escaped

HOSTILE = (
    "<script>alert(1)</script>",
    "</h1><img src=x onerror=alert(1)>",
    "<!-- comment -->",
    "5 * 3 and _under_ and **bold**",
    "[x](javascript:alert)",
    "![x](y.png)",
    "[[wiki]] and [^1] and [ref][1]",
    "{{ config }} and {% raw %}",
    "Title { #other .class }",
    "Ends with a backslash \\",
    "Ends with marks ##",
    "a | b | c",
    "~~gone~~ and ~sub~ and ^sup^ and ^^under^^",
    ":smile: and :material-home:",
    "==marked== and ++ctrl+c++ and {++new++}",
    "`code` and ``more``",
    "R&D &amp; &#60;b&#62;",
    "https://example.com and www.example.com and someone@example.com",
    "$x^2$ and \\(x\\) and \\[x\\]",
    "(c) (tm) +/- -- ... =>",
    "1. first",
    "--8<-- 'secret.md'",
    "!!! note",
    "Indonesia: the *best* #1?",
)
USUAL = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]


def shown(made: str) -> str:
    """Return what a reader sees of one element without any element in it."""
    match = re.fullmatch(r"<(h2|p|li)(?: id=\"[^\"]*\")?>([^<]*)</\1>", made.strip())
    assert match, made
    return html.unescape(match[2])


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("extensions", [[], USUAL], ids=["plain", "usual"])
def test_a_hostile_title_is_shown_as_it_is_written(title: str, extensions: list[str]) -> None:
    made = markdown.markdown(f"## {escaped(title)} {{ #goal-x }}", extensions=extensions)
    assert shown(made).removesuffix(" { #goal-x }") == title


@pytest.mark.parametrize("title", HOSTILE)
def test_the_heading_keeps_its_own_id(title: str) -> None:
    made = markdown.markdown(f"## {escaped(title)} {{ #goal-x }}", extensions=USUAL)
    assert made.startswith('<h2 id="goal-x">')


def test_a_title_of_several_lines_stays_on_one() -> None:
    assert escaped("Know us\n\n# Really") == "Know us \\# Really"


def test_plain_words_stay_as_they_are() -> None:
    assert escaped("Twelve million arrivals") == "Twelve million arrivals"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
@example("&lt;")
@example("\\*")
def test_any_title_is_shown_as_it_is_written(title: str) -> None:
    made = markdown.markdown(f"- {escaped(title)}x", extensions=["attr_list"])
    item = made.replace("<ul>\n", "").replace("\n</ul>", "")
    assert shown(item) == " ".join(title.split()) + "x"


@pytest.fixture
def converter() -> Converter:
    return Converter({"kpi/arrivals": Link("Arrivals", "../scorecard/#kpi-arrivals")}.get)


def test_authors_markdown_becomes_html(converter: Converter) -> None:
    assert converter.inline("Seen *before* wanted") == "Seen <em>before</em> wanted"
    assert converter.blocks("- one\n- two") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"


def test_raw_html_is_shown_and_not_run(converter: Converter) -> None:
    assert converter.blocks("<script>alert(1)</script>") == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    )
    assert converter.inline("a <b onclick=x>b</b>") == "a &lt;b onclick=x&gt;b&lt;/b&gt;"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x73;cript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_runs_code_loses_its_address(converter: Converter, address: str) -> None:
    assert converter.inline(f"[x]({address})") == "<a>x</a>"
    assert "src" not in converter.inline(f"![x]({address})")


def test_a_safe_link_keeps_its_address(converter: Converter) -> None:
    assert converter.inline("[BPS](https://www.bps.go.id)") == (
        '<a class="strategy-reference" href="https://www.bps.go.id">BPS</a>'
    )
    assert converter.inline("[notes](notes.md)") == (
        '<a class="strategy-reference" href="notes.md">notes</a>'
    )


def test_a_link_to_an_entity_leads_to_its_heading(converter: Converter) -> None:
    assert converter.inline("[arrivals](strategy:kpi/arrivals)") == (
        '<a class="strategy-reference" href="../scorecard/#kpi-arrivals">arrivals</a>'
    )


def test_a_link_to_nothing_loses_its_address(converter: Converter) -> None:
    assert converter.inline("[x](strategy:kpi/unknown)") == "<a>x</a>"


def test_one_paragraph_is_inline_and_two_stay_blocks(converter: Converter) -> None:
    assert converter.inline("one") == "one"
    assert converter.inline("one\n\ntwo") == "<p>one</p>\n<p>two</p>"


def test_a_heading_is_a_bold_line_because_a_page_has_headings_of_its_own(
    converter: Converter,
) -> None:
    assert converter.blocks("# A *very* long\n\nstory") == (
        "<p><strong>A <em>very</em> long</strong></p>\n<p>story</p>"
    )
    assert converter.inline("Two lines\n---") == "<strong>Two lines</strong>"


def test_a_list_of_one_line_is_a_list(converter: Converter) -> None:
    assert converter.blocks("1. first") == "<ol>\n<li>first</li>\n</ol>"


@given(st.from_regex(PLAIN, fullmatch=True))
@example("Well, this: (one) - two. 3. four")
@example("a! b~c {d} | e")
def test_the_short_way_for_plain_words_changes_nothing(text: str) -> None:
    converter = Converter(lambda _: None)
    assert converter.blocks(text) == markdown.markdown(text, extensions=["sane_lists"])


def test_a_long_sentence_is_told_plain_or_not_at_once() -> None:
    assert PLAIN.fullmatch("one, two. " * 5_000 + "*") is None


@pytest.mark.parametrize(
    "address",
    [
        "&#106;avascript:x",
        "&amp;#106;avascript:x",
        "&amp;amp;#106;avascript:x",
        "javascript&colon;x",
    ],
)
def test_an_address_that_hides_code_behind_entities_is_taken_away(address: str) -> None:
    made = Converter(lambda _: None).inline(f"[text]({address})")

    assert "href" not in made
