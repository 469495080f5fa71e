"""What the scanner takes for prose is what Markdown takes for prose, however blocks are nested."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.embed.extension import StrategyExtension
from mkdocs_strategy_plugin.load.embeds import mentions_in

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.embeds import Embed
    from mkdocs_strategy_plugin.render.context import Link

EXTENSIONS = [
    "toc",
    "tables",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
]
"""What is usual in a site with Material."""

EMBED = re.compile(r"<!-- strategy:(?:kpi|status) (x\d+) -->")

# --- documents -----------------------------------------------------------------------------------

inline = st.sampled_from(
    [
        "words <!-- strategy:status # --> more",
        "`<!-- strategy:status # -->` code",
        "``a ` <!-- strategy:status # -->`` and <!-- strategy:status # -->",
        "a *b* <!-- other --> <!-- strategy:status # -->",
        "one `open <!-- strategy:status # -->",
        "`over\nlines <!-- strategy:status # --> code`",
        "_<!-- strategy:status # -->_ \\` <!-- strategy:status # --> \\`",
        "[text <!-- strategy:status # -->](https://example.org)",
    ]
)
line = st.sampled_from(["<!-- strategy:kpi # -->"])
leaf = st.one_of(
    inline,
    line,
    st.tuples(inline, line).map("\n".join),
    st.sampled_from(
        [
            "```\n<!-- strategy:kpi # -->\n```",
            "~~~ html\nx\n\n<!-- strategy:kpi # -->\n~~~",
            '``` yaml title="a"\n<!-- strategy:kpi # -->\n```',
            "    <!-- strategy:kpi # -->\n\n    x",
            "| a | b |\n|---|---|\n| `c | <!-- strategy:status # --> |\n| d` | e |",
        ]
    ),
)
heading = st.sampled_from(["## One <!-- strategy:status # -->", "Two\n---"])
top = st.one_of(
    leaf,
    heading,
    st.sampled_from(
        [
            "<div>\n<!-- strategy:kpi # -->\n\n<b>x</b>\n\n<!-- strategy:kpi # -->\n</div>",
            "<pre>\n<!-- strategy:kpi # -->\n</pre>",
            "<details><summary>a</summary>\n<p>x<br>\n<!-- strategy:kpi # -->\n</details>",
            "<div markdown>\n\n<!-- strategy:kpi # -->\n\n</div>",
            '<div class="a" markdown="1">\n\n- x\n\n    <!-- strategy:kpi # -->\n\n</div>',
            "<!-- other\n\n    words\n-->",
            "<!--\nother\n-->",
            "<span><!-- strategy:status # --></span> x",
        ]
    ),
)


def indented(blocks: list[str]) -> str:
    return "\n\n".join(blocks).replace("\n", "\n    ")


def contained(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    blocks = st.lists(children, min_size=1, max_size=3)
    return st.one_of(
        blocks.map(lambda each: f"- item\n\n    {indented(each)}"),
        st.tuples(inline, blocks).map(lambda each: f"1. {indented([each[0], *each[1]])}"),
        blocks.map(lambda each: f"!!! note\n\n    {indented(each)}"),
        blocks.map(lambda each: f'??? tip "Title"\n\n    {indented(each)}'),
        blocks.map(lambda each: f'=== "Tab"\n\n    {indented(each)}'),
        blocks.map(lambda each: "> " + "\n\n".join(each).replace("\n", "\n> ")),
    )


nested = st.recursive(leaf, contained, max_leaves=5)
SEPARATOR = "\n\nplain words\n\n"


@st.composite
def documents(draw: st.DrawFn, block: st.SearchStrategy[str] = top | nested) -> str:
    """Return a page in which each embed has a name of its own."""
    blocks = draw(st.lists(block, min_size=1, max_size=5))
    text = SEPARATOR.join(blocks) + "\n"
    count = iter(range(1000))
    return re.sub("#(?= -->)", lambda _: f"x{next(count)}", text)


# --- what Markdown says --------------------------------------------------------------------------


def in_prose(document: str, extensions: list[str] = EXTENSIONS) -> set[str]:
    """Return the embeds that stand where Markdown would make words bold."""
    html = markdown.markdown(EMBED.sub(r"**\1**", document), extensions=extensions)
    return set(re.findall(r"<strong>(?:<strong>)?(x\d+)", html))


@dataclass
class Shown:
    """A host that shows the name of each embed."""

    names: list[str] = field(default_factory=list)

    def block(self, embed: Embed) -> str:
        return f"<div>{self.inline(embed)}</div>"

    def inline(self, embed: Embed) -> str:
        self.names.append(embed.words[0].value)
        return f"[{embed.words[0].value}]"

    def link(self, written: str) -> Link | None:
        raise AssertionError(written)


def rendered(document: str) -> tuple[list[str], str]:
    shown = Shown()
    html = markdown.markdown(document, extensions=[*EXTENSIONS, StrategyExtension(shown)])
    return shown.names, html


@given(documents())
@settings(max_examples=300)
def test_the_scanner_and_markdown_agree_on_what_is_prose(document: str) -> None:
    found = {embed.words[0].value for embed in mentions_in(document).embeds}
    assert found == in_prose(document)


@given(documents(top.filter(lambda block: "title=" not in block and " markdown" not in block)))
@settings(max_examples=200)
def test_the_scanner_agrees_with_the_extensions_that_mkdocs_has_by_itself(document: str) -> None:
    found = {embed.words[0].value for embed in mentions_in(document).embeds}
    assert found == in_prose(document, ["toc", "tables", "fenced_code"])


@given(documents())
@settings(max_examples=300)
def test_what_the_scanner_finds_is_shown_once_and_nothing_else(document: str) -> None:
    found = [embed.words[0].value for embed in mentions_in(document).embeds]
    names, html = rendered(document)
    assert sorted(names) == sorted(found)
    assert all(html.count(f"[{name}]") == 1 for name in found)
    assert "strategy-block" not in html
    assert "strategy-inline" not in html
