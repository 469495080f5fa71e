"""Parts of plans on pages of authors, in every theme and with both forms of addresses."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.parts import page_of_parts
from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "<img src=x onerror=alert(1)> &amp; *a*"
PLAN = SMALL_PLAN.replace("title: Grow our following", f'title: "{HOSTILE}"')
TACTIC = "tactics:\n  reels: {title: Weekly reels, objective: followers-2026, status: running}\n"
ENTITIES = {
    "kpi": "followers",
    "objective": "followers-2026",
    "persona": "rina",
    "tactic": "reels",
}
NESTED = """\
---
title: Nested
---
# Where we are: <!-- strategy:status kpi/followers -->

[](strategy:objective/followers-2026), [these][f] and <!-- strategy:value followers -->.

[f]: strategy:kpi/followers

- item
    - <!-- strategy:kpi followers -->

        <!-- strategy:smart -->

            <!-- strategy:nothing in code -->

!!! note

    === "One"

        <!-- strategy:scorecard -->

    === "Two"

        > <!-- strategy:persona rina -->

        ```html
        <!-- strategy:nothing in a fence -->
        ```

??? tip "Folded"

    <!-- strategy:timeline -->

<div class="grid cards" markdown>

-   **Ladder**

    <!-- strategy:ladder reels -->

</div>

<pre>
<!-- strategy:nothing in raw HTML -->
</pre>

`<!-- strategy:nothing in a code span -->`
"""
USUAL = (
    "[abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, "
    "toc: {permalink: true}, pymdownx.betterem, pymdownx.details, pymdownx.highlight, "
    "pymdownx.inlinehilite, pymdownx.keys, pymdownx.mark, pymdownx.smartsymbols, "
    "pymdownx.snippets, pymdownx.superfences, pymdownx.tabbed: {alternate_style: true}, "
    "pymdownx.tasklist, pymdownx.tilde]"
)
STRICT = "{links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}"


def site(folder: Path, theme: str, **config: str) -> Path:
    """Build a site strictly, its pages at several depths."""
    files = {
        "mkdocs.yml": mkdocs_yml(theme, validation=STRICT, **config),
        "docs/index.md": "# Home\n\n[](strategy:goal/awareness)\n",
        "docs/a/b/nested.md": NESTED,
        "docs/parts.md": page_of_parts("strategy", ENTITIES),
        "docs/strategy/strategy.yml": PLAN + TACTIC,
    }
    done = build(write(folder, files) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(
    scope="module",
    params=[
        (theme, urls) for theme in ("material", "mkdocs", "readthedocs") for urls in (True, False)
    ],
    ids=lambda each: f"{each[0]}-{'folders' if each[1] else 'files'}",
)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    theme, urls = request.param
    return site(
        tmp_path_factory.mktemp("embeds"),
        theme,
        markdown_extensions=USUAL,
        use_directory_urls=str(urls).lower(),
    )


def page(built: Path, name: str) -> str:
    file = built / name / "index.html"
    return (file if file.is_file() else built / f"{name}.html").read_text("utf-8")


def test_every_link_leads_somewhere_from_any_depth(built: Path) -> None:
    assert list(broken_links(built)) == []


def test_parts_are_shown_inside_of_every_block_and_never_in_code(built: Path) -> None:
    html = page(built, "a/b/nested")
    assert html.count('class="strategy-embed"') == 6
    for place in ("in code", "in a fence", "in a code span"):
        assert html.count(f"&lt;!-- strategy:nothing {place} --&gt;") == 1
    assert html.count("<!-- strategy:nothing in raw HTML -->") == 1
    assert "strategy-slot" not in html
    assert "\x02" not in html


def test_no_id_stands_twice_on_a_page(built: Path) -> None:
    for name in ("a/b/nested", "parts"):
        ids = Counter(re.findall(r'\sid="([^"]*)"', page(built, name)))
        assert [each for each, count in ids.items() if count > 1] == []


def test_the_table_of_contents_says_the_state_and_keeps_its_address(built: Path) -> None:
    html = page(built, "parts")
    assert 'id="the-status"' in html
    entries = re.findall(r'href="(?:\.|[^"#]*)#the-status"[^>]*>(.*?)</a>', html, re.DOTALL)
    labels = [" ".join(re.sub(r"<[^>]*>", " ", each).split()) for each in entries]
    assert "The status: On track" in labels


def test_hostile_titles_are_text(built: Path) -> None:
    for name in ("a/b/nested", "parts", "."):
        html = page(built, name)
        assert "<img src=x" not in html
    assert "&lt;img src=x onerror=alert(1)&gt; &amp;amp; *a*" in page(built, "a/b/nested")


def test_search_finds_the_words_of_parts(built: Path) -> None:
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))["docs"]
    texts = " ".join(each["text"] for each in index if "parts" in each["location"])
    assert "Grow" not in texts
    assert "100,500" in texts
    assert "strategy-aside" not in texts
    assert "svg" not in texts


def test_a_site_with_the_extensions_of_mkdocs_alone_shows_parts_too(tmp_path: Path) -> None:
    built = site(tmp_path, "mkdocs")
    assert list(broken_links(built)) == []
    # Without the extensions that make blocks of them, these are paragraphs and code.
    assert page(built, "parts").count('class="strategy-embed"') == 15
