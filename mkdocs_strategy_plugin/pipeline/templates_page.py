"""The reference page of templates: `python -m mkdocs_strategy_plugin.pipeline.templates_page`."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.pipeline.view_fields import View, records_of
from mkdocs_strategy_plugin.render.embeds.views import MAKERS
from mkdocs_strategy_plugin.render.environment import FORMAT
from mkdocs_strategy_plugin.render.overrides import OURS_ALONE, called, ours
from mkdocs_strategy_plugin.render.page_kinds import ENTITY_PAGES, GOAL_PAGES, MAIN_PAGES
from mkdocs_strategy_plugin.render.views import portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from mkdocs_strategy_plugin.render.surface import Surface

__all__ = ["other_templates", "surface_lines", "templates_page"]

LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
GAP = re.compile(r"\n{3,}")
PROSE = Path(__file__).with_name("templates_page.md")


def templates_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off views and templates."""
    page = PROSE.read_text("utf-8")
    for mark, lines in {
        "format": [str(FORMAT)],
        "pages": _pages(),
        "components": _components(),
        "embeds": _parts_of_pages(),
        "others": other_templates(ours()),
        "records": _records(),
    }.items():
        page = page.replace(f"<!-- {mark} -->", "\n".join(lines).strip())
    return GAP.sub("\n\n", page)


def surface_lines() -> frozenset[str]:
    """Return all that a template may build on, a line each: what format `FORMAT` promises."""
    fields = (
        f"field {view.name}.{field.name}: {_unlinked(field.form)}"
        for view in (*_views(), *records_of(_views()))
        for field in view.fields
    )
    blocks = (f"block {name} {block}" for name in ours() for block in ours()[name].blocks)
    macros = (f"macro {name} {macro}" for name in ours() for macro in called(name))
    return frozenset((*fields, *blocks, *macros))


def _unlinked(form: str) -> str:
    return LINK.sub(r"\1", form)


def _modules() -> Mapping[str, ModuleType]:
    """Return the modules of the views by the names of their pages."""
    entities = {kind: module for kind, (_, module) in {**ENTITY_PAGES, **GOAL_PAGES}.items()}
    return {**MAIN_PAGES, **entities, "portfolio": portfolio}


def _embeds() -> Mapping[str, View]:
    """Return the views of embeds by the names of these."""
    return {
        name: View(getattr(sys.modules[make.__module__], make.__annotations__["return"]))
        for name, make in MAKERS.items()
    }


def _views() -> tuple[View, ...]:
    pages = (View(module.View) for module in _modules().values())
    return tuple(dict.fromkeys((*pages, *_embeds().values())))


def _pages() -> Iterator[str]:
    for name, module in _modules().items():
        template = f"pages/{name}.md.jinja"
        yield from (f"### `{name}` {{ #{name} }}", "", _question(module), "")
        yield from (f"`{template}` has the blocks {_blocks(template)}.", "")
        yield from _fields(View(module.View))


def _blocks(template: str) -> str:
    return ", ".join(f"`{block}`" for block in ours()[template].blocks)


def _parts_of_pages() -> Iterator[str]:
    for name, view in _embeds().items():
        template = f"embeds/{name}.html.jinja"
        blocks = f"has the block {_blocks(template)}" if _blocks(template) else "has no blocks"
        yield from (f"### `{name}` {{ #embed-{name} }}", "", view.meaning, "")
        yield from (f"`{template}` {blocks}.", "")
        yield from _fields(view)


def _question(module: ModuleType) -> str:
    return (inspect.getdoc(module) or "").splitlines()[0]


def _fields(view: View) -> Iterator[str]:
    yield from ("| field | form | meaning |", "|---|---|---|")
    for field in view.fields:
        yield f"| `{field.name}` | {field.form} | {field.meaning} |"
    yield ""


def _components() -> Iterator[str]:
    for name in sorted(ours()):
        macros = "<br>".join(f"`{macro}`" for macro in called(name))
        if name.startswith("components/") and name not in OURS_ALONE:
            yield f"| `{name}` | {macros} | {', '.join(_users(name))} |"


def other_templates(templates: Mapping[str, Surface]) -> Iterator[str]:
    """Yield what templates of yet another kind offer; nothing where there are none."""
    known = ("pages/", "components/", "embeds/")
    others = sorted(each for each in templates if not each.startswith(known))
    if others:
        yield from (
            "## Other templates { #others }",
            "",
            "| file | blocks | macros |",
            "|---|---|---|",
        )
    for name in others:
        blocks = ", ".join(f"`{block}`" for block in templates[name].blocks)
        macros = ", ".join(f"`{macro}`" for macro in templates[name].macros.values())
        yield f"| `{name}` | {blocks} | {macros} |"


def _users(name: str) -> Iterator[str]:
    for user, surface in sorted(ours().items()):
        if any(used == name for used, _ in surface.uses):
            yield f"`{user.rpartition('/')[2].partition('.')[0]}`"


def _records() -> Iterator[str]:
    for record in records_of(_views()):
        yield from (f"### {record.name} {{ #{record.anchor} }}", "", record.meaning, "")
        yield from _fields(record)


if __name__ == "__main__":
    sys.stdout.write(templates_page())
