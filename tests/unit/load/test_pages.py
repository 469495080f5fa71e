"""Which pages of a docs folder ask something of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.pages import asking_pages
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

EMBED = "<!-- strategy:scorecard -->\n"


def names(docs_dir: Path) -> list[str]:
    return [page.name for page in asking_pages(docs_dir)]


def test_pages_are_sorted_and_those_that_ask_nothing_are_left_out(tmp_path: Path) -> None:
    files = {
        "b.md": EMBED,
        "a/c.markdown": "[x](strategy:kpi/x)\n",
        "plain.md": "# Plain\n",
        "words.md": "our strategy: none\n",
        "code.md": f"```\n{EMBED}```\n",
        "data.txt": EMBED,
    }
    assert names(write(tmp_path, files)) == ["a/c.markdown", "b.md"]


def test_what_is_no_page_of_a_site_is_not_looked_at(tmp_path: Path) -> None:
    files = {
        ".hidden/a.md": EMBED,
        ".b.md": EMBED,
        "templates/c.md": EMBED,
        "guide/templates/d.md": EMBED,
    }
    assert names(write(tmp_path, files)) == ["guide/templates/d.md"]


def test_a_page_that_is_no_text_or_is_not_there_is_left_to_the_host(tmp_path: Path) -> None:
    write(tmp_path, {"b.md": EMBED})
    (tmp_path / "a.md").write_bytes(b"strategy: \xff\xfe")
    (tmp_path / "lost.md").symlink_to(tmp_path / "nowhere.md")
    assert names(tmp_path) == ["b.md"]
