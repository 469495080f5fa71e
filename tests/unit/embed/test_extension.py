"""Embeds and links in what Markdown makes of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest

from mkdocs_strategy_plugin.embed.extension import StrategyExtension
from mkdocs_strategy_plugin.render.context import Link

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.embeds import Embed

EXTENSIONS = [
    "toc",
    "tables",
    "admonition",
    "attr_list",
    "md_in_html",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.superfences",
    "pymdownx.tabbed",
]


class Names:
    """Shows what an embed names, in a block or in words."""

    def block(self, embed: Embed) -> str:
        return f"<div>{embed.words[0].value}</div>"

    def inline(self, embed: Embed) -> str:
        return f"<b>{embed.words[0].value}</b>"

    def link(self, written: str) -> Link | None:
        known = {"kpi/a": Link("A & <B>", "../a/"), "kpi/c": Link("C", None)}
        return known.get(written)


def converter(*extensions: str) -> markdown.Markdown:
    return markdown.Markdown(extensions=[*(extensions or EXTENSIONS), StrategyExtension(Names())])


def shown(page: str) -> str:
    return re.sub(r"\s*\n\s*", "", converter().convert(page))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<!-- strategy:kpi a -->", "<div>a</div>"),
        ("one\n<!-- strategy:kpi a -->\ntwo", "<p>one</p><div>a</div><p>two</p>"),
        (
            "<!-- strategy:kpi a -->\n<!-- strategy:kpi b -->",
            "<div>a</div><div>b</div>",
        ),
        ("<!-- strategy:kpi\n  a\n-->", "<div>a</div>"),
        ("- <!-- strategy:kpi a -->", "<ul><li><div>a</div></li></ul>"),
        ("- one\n  <!-- strategy:kpi a -->", "<ul><li>one<div>a</div></li></ul>"),
        ("- one\n\n    <!-- strategy:kpi a -->", "<ul><li><p>one</p><div>a</div></li></ul>"),
        ("> one\n> <!-- strategy:kpi a -->", "<blockquote><p>one</p><div>a</div></blockquote>"),
        ("<div markdown>\n<!-- strategy:kpi a -->\n</div>", "<div><div>a</div></div>"),
        (
            "!!! note\n    one\n    <!-- strategy:kpi a -->\n    two",
            (
                '<div class="admonition note"><p class="admonition-title">Note</p><p>one</p>'
                "<div>a</div><p>two</p></div>"
            ),
        ),
        ("one <!-- strategy:status a -->.", "<p>one <b>a</b>.</p>"),
        ("<!-- strategy:status a -->", "<p><b>a</b></p>"),
        ("**<!-- strategy:status a -->**", "<p><strong><b>a</b></strong></p>"),
        ("[<!-- strategy:value a -->](b.md)", '<p><a href="b.md"><b>a</b></a></p>'),
        ("see <!-- strategy:kpi a --> here", "<p>see <b>a</b> here</p>"),
    ],
)
def test_an_embed_is_shown_where_markdown_finds_it(page: str, expected: str) -> None:
    assert shown(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "`<!-- strategy:kpi a -->`",
        "```html\n<!-- strategy:kpi a -->\n```",
        "    <!-- strategy:kpi a -->",
        "- one\n\n        <!-- strategy:kpi a -->",
        "!!! note\n\n    ```\n    <!-- strategy:kpi a -->\n    ```",
        "`#!html <!-- strategy:kpi a -->`",
    ],
)
def test_code_shows_the_comment_itself(page: str) -> None:
    text = re.sub(r"<[^>]*>", "", shown(page))
    assert "&lt;!-- strategy:kpi a --&gt;" in text.replace("Note", "")


@pytest.mark.parametrize(
    "page", ["<div>\n<!-- strategy:kpi a -->\n</div>", "<!-- see <!-- strategy:kpi a -->"]
)
def test_raw_html_and_other_comments_stay_as_they_are(page: str) -> None:
    assert converter().convert(page) == page


def test_what_only_some_extensions_would_read_is_put_back() -> None:
    page = (
        "!!! note\n\n    <!-- strategy:kpi a -->\n\n<div markdown>\n<!-- strategy:kpi a -->\n</div>"
    )
    html = converter("toc").convert(page)
    assert "&lt;!-- strategy:kpi a --&gt;" in html
    assert "\n<!-- strategy:kpi a -->\n" in html
    assert "\x02" not in html


def test_an_embed_in_an_attribute_is_put_back() -> None:
    html = converter().convert('[a](b "<!-- strategy:status c -->")')
    assert html == '<p><a href="b" title="&lt;!-- strategy:status c --&gt;">a</a></p>'


def test_a_line_of_dashes_at_the_top_is_no_front_matter() -> None:
    assert shown("---\n<!-- strategy:kpi a -->\n\n---\n") == "<hr /><div>a</div><hr />"


def test_a_heading_has_the_embed_in_its_label_and_not_in_its_id() -> None:
    made = converter()
    made.convert("## R&D <!-- strategy:status a -->\n\n## R&D\n\n## B {: #c }\n")
    tokens = made.toc_tokens  # type: ignore[attr-defined]
    assert [(token["id"], token["name"]) for token in tokens] == [
        ("rd", "R&amp;D a"),
        ("rd_1", "R&amp;D"),
        ("c", "B"),
    ]


def test_links_lead_to_entities_and_take_their_titles() -> None:
    links = "[one](strategy:kpi/a) [](strategy:kpi/a) [two][x] [`c`](strategy:kpi/a)"
    page = f"{links}\n\n[x]: strategy:kpi/a\n"
    assert shown(page) == (
        '<p><a href="../a/">one</a> <a href="../a/">A &amp; &lt;B&gt;</a> '
        '<a href="../a/">two</a> <a href="../a/"><code>c</code></a></p>'
    )


def test_a_link_to_what_has_no_page_is_plain_text() -> None:
    assert shown("[](strategy:kpi/c) [x](strategy:kpi/d)") == "<p><a>C</a> <a>x</a></p>"


def test_a_page_without_embeds_is_as_it_was() -> None:
    page = "# A\n\n- b `c`\n\n    <!-- d -->\n\n[e](f.md)\n"
    plain = markdown.markdown(page, extensions=EXTENSIONS)
    assert converter().convert(page) == plain
