"""What is left of a page when front matter, code and raw HTML are out."""

from __future__ import annotations

import markdown
import pytest

from mkdocs_strategy_plugin.load.embeds import mentions_in
from mkdocs_strategy_plugin.load.fences import fences
from mkdocs_strategy_plugin.load.prose import BLANK, prose
from mkdocs_strategy_plugin.load.raw_html import BLOCK_TAGS


def left(page: str) -> str:
    """Return what is left of a page, on one line."""
    return " ".join(prose(page).replace(BLANK, " ").split())


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("one\n", "one"),
        ("---\ntitle: x\n---\none\n", "one"),
        ("---\ntitle: x\n...\none\n", "one"),
        ("---\nno end\n", "--- no end"),
        ("one `two` three\n", "one three"),
        ("one ``two ` three`` four\n", "one four"),
        ("one `two\nthree` four\n", "one four"),
        ("one `two\n\nthree` four\n", "one `two three` four"),
        ("one \\`two\\` three\n", "one \\`two\\` three"),
        ("# one `two`\n`three` four\n", "# one four"),
        ("one\n\n```\ntwo\n```\nthree\n", "one three"),
        ("```\ntwo\n````\nthree\n```\nfour\n", "four"),
        ("````\n```\ntwo\n````\nthree\n", "three"),
        ("~~~ yaml\ntwo\n~~~\nthree\n", "three"),
        ("```\nnever closed\n", "``` never closed"),
        ("one\n\n    two\n\n    three\n\nfour\n", "one four"),
        ("one\n    two\n", "one two"),
        ("- one\n\n    two\n\n        three\n\nfour\n", "- one two four"),
        ("- one\n\n    ```\n    two\n    ```\n\n    three\n", "- one three"),
        ("1. one\n    - two\n\n        three\n\n            four\n", "1. one - two three"),
        ("!!! note\n    one\n\n        two\n\nthree\n", "!!! note one three"),
        ('=== "A"\n\n    one\n\n        two\n', '=== "A" one'),
        ('??? tip "A"\n\n\tone\n\n\t\ttwo\n', '??? tip "A" one'),
        ("> one\n>\n>     two\n\nthree\n", "> one > > three"),
        ("> ```\n> one\n> ```\n> two\n", "> > > > two"),
        ("[^1]: one\n\n    two\n\n        three\n", "[^1]: one two"),
        ("term\n:   one\n\n    two\n", "term : one two"),
        ("<div>\n\none\n\n</div>\ntwo\n", "two"),
        ("<div><div>one</div>\ntwo</div> three\n", "three"),
        ("<div>one<br>two</div>\nthree\n", "three"),
        ("<div>one</p><i/><b>two</div>\nthree\n", "three"),
        ("<div class='a' />\none\n", "one"),
        ("<div class='>'>one</div>\ntwo\n", "two"),
        ("<script>if (a < b) '<div>'</script>\ntwo\n", "two"),
        ("<div>\nnever closed\n\nat all\n", ""),
        ("<div markdown>\none\n</div>\n", "<div markdown> one </div>"),
        (
            '<div class="a" markdown="1">\n\n<p>one</p>\n\n</div>\n',
            '<div class="a" markdown="1"> </div>',
        ),
        ("<hr>\none <b>two</b>\n", "<hr> one <b>two</b>"),
        ("<!-- one\n\n    two -->\nthree\n", "three"),
        ("<!-- never closed\n\ntwo\n", "<!-- never closed two"),
        (
            "| a | b |\n|---|---|\n| `c | d |\n| e` | f |\n",
            "| a | b | |---|---| | `c | d | | e` | f |",
        ),
    ],
)
def test_code_and_raw_html_are_no_prose(page: str, expected: str) -> None:
    assert left(page) == expected
    assert left(page.replace("\n", "\r\n")) == expected
    assert len(prose(page)) == len(page)


@pytest.mark.parametrize(
    "page", ["> " * 900 + "x\n", "\n\n".join("    " * i + "- a" for i in range(900))]
)
def test_blocks_may_stand_in_each_other_as_deep_as_anybody_likes(page: str) -> None:
    assert len(prose(page)) == len(page)


def test_a_page_of_fences_that_nothing_closes_is_read_line_by_line() -> None:
    """To look for the end of each through the whole page would take hours here."""
    page = "```x\n" * 200_000 + "~~~\none\n~~~\n"

    found = list(fences(page))

    assert [page[start:end] for start, end in found] == ["~~~\n", "one\n", "~~~\n"]


def test_the_tags_that_begin_raw_html_are_those_of_markdown() -> None:
    known = set(markdown.Markdown().block_level_elements)
    # Early releases do not know that one.
    assert {*BLOCK_TAGS, "hr"} - {"center"} <= known <= {*BLOCK_TAGS, "hr"}


def test_an_embed_is_read_word_by_word() -> None:
    (embed,) = mentions_in("# A\n\n<!-- strategy:kpi arrivals plan='a b' x=\"\" -->\n").embeds
    assert (embed.view, embed.view_offset, embed.is_alone) == ("kpi", 19, True)
    assert [tuple(word) for word in embed.words] == [
        ("", "arrivals", 23),
        ("plan", "a b", 32),
        ("x", "", 43),
    ]


@pytest.mark.parametrize(
    ("page", "is_alone"),
    [
        ("<!-- strategy:kpi a -->", True),
        ("  - <!-- strategy:kpi a -->  \n", True),
        ("> 1. <!-- strategy:kpi a -->\n", True),
        ("[^1]: <!-- strategy:kpi a -->\n", True),
        ("a <!-- strategy:kpi a -->\n", False),
        ("<!-- strategy:kpi a --> a\n", False),
        ("`b` <!-- strategy:kpi a -->\n", False),
    ],
)
def test_a_mark_of_a_list_or_a_quote_may_stand_in_front_of_an_embed(
    page: str, *, is_alone: bool
) -> None:
    (embed,) = mentions_in(page).embeds
    assert embed.is_alone is is_alone


@pytest.mark.parametrize(
    "page",
    [
        "<!-- strategy: the plan of a year -->",
        "<!-- see strategy:kpi -->",
        "<!-- strategy:kpi a",
        "<!-- see <!-- strategy:kpi a -->",
        "strategy:kpi a",
    ],
)
def test_other_comments_are_no_embeds(page: str) -> None:
    assert mentions_in(page).embeds == ()


def test_links_are_found_with_their_places_and_not_in_comments_or_code() -> None:
    page = (
        "[a](strategy:kpi/a) [b](<strategy:kpi/b>) [c] `[d](strategy:kpi/d)`\n"
        "<!-- [e](strategy:kpi/e) --> \\[f\\](strategy:kpi/f)\n\n"
        "[c]: strategy:2017/kpi/c\n"
    )
    links = mentions_in(page).links
    assert [link.written for link in links] == ["kpi/a", "kpi/b", "2017/kpi/c"]
    assert all(page[link.offset :].startswith("strategy:") for link in links)
