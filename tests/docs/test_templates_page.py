"""The page on templates names every block there is, and no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.environment import TEMPLATES
from tests.docs.examples import DOCS

if TYPE_CHECKING:
    from pathlib import Path

SHARED = {"front", "title"}


def blocks(template: Path) -> list[str]:
    found = re.findall(r"{% block (\w+) %}", template.read_text("utf-8"))
    return [name for name in found if name not in SHARED]


def test_the_blocks_of_each_page_are_documented_in_their_order() -> None:
    page = (DOCS / "how-to/templates.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", page, flags=re.MULTILINE)
    documented = {name: re.findall(r"`(\w+)`", cell) for name, cell in rows}
    written = {
        path.name.removesuffix(".md.jinja"): blocks(path)
        for path in (TEMPLATES / "pages").glob("*.md.jinja")
    }
    assert documented == written
