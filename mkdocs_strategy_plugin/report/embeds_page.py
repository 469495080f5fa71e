"""The reference page of embeds: `python -m mkdocs_strategy_plugin.report.embeds_page`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.embed_views import EVERYWHERE, VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.embed_views import EmbedView, Filter

__all__ = ["embeds_page"]

PROSE = Path(__file__).with_name("embeds_page.md")


def embeds_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off the list of embeds."""
    tables = {
        "blocks": _views(is_inline=False),
        "inline": _views(is_inline=True),
        "filters": _filters(),
    }
    page = PROSE.read_text("utf-8")
    for name, rows in tables.items():
        page = page.replace(f"<!-- {name} -->", "\n".join(rows))
    return page


def _views(*, is_inline: bool) -> Iterator[str]:
    yield "| view | shows | of | filters | for example |"
    yield "|---|---|---|---|---|"
    for view in VIEWS.values():
        if view.is_inline is is_inline:
            filters = ", ".join(f"`{each.name}`" for each in view.filters)
            example = f"`<!-- strategy:{view.name} {view.example} -->`"
            yield f"| `{view.name}` | {view.about} | {_of(view)} | {filters} | {example} |"


def _of(view: EmbedView) -> str:
    kinds = ", ".join(f"`{kind}`" for kind in view.kinds)
    return f"{kinds}, or none" if view.is_open else kinds


def _filters() -> Iterator[str]:
    yield "| filter | leaves | choices | of |"
    yield "|---|---|---|---|"
    every = dict.fromkeys(each for view in VIEWS.values() for each in view.filters)
    for each in (*every, *EVERYWHERE):
        views = [f"`{view.name}`" for view in VIEWS.values() if each in view.filters]
        yield f"| `{each.name}` | {each.about} | {_choices(each)} | {', '.join(views) or 'all'} |"


def _choices(each: Filter) -> str:
    several = ", several" if each.is_list else ""
    if each.choices:
        return f"{', '.join(f'`{choice}`' for choice in each.choices)}{several and '; several'}"
    if each.most:
        return f"a whole number up to {each.most}"
    if each.kinds:
        kind = each.kinds[0]
        return f"the id of {'an' if kind[0] in 'aeiou' else 'a'} {kind}{several}"
    return f"a name that stands in the plan{several}" if each.is_list else "the name of a folder"


if __name__ == "__main__":
    sys.stdout.write(embeds_page())
