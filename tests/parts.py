"""A page with every part of a plan that an embed can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.embed_views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["page_of_parts"]


def page_of_parts(plan: str, entities: Mapping[str, str]) -> str:
    """Return a page that shows every part.

    Args:
        plan: The folder of the plan.
        entities: Id of an entity by its kind.
    """
    return "\n\n".join(("# Parts", *_sections(plan, entities))) + "\n"


def _sections(plan: str, entities: Mapping[str, str]) -> Iterator[str]:
    for view in VIEWS.values():
        name = f"{plan}/{view.kinds[0]}/{entities[view.kinds[0]]}" if view.kinds else f"plan={plan}"
        embed = f"<!-- strategy:{view.name} {name} -->"
        if view.is_inline:
            yield f"## The {view.name}: {embed}\n\nIt is {embed}.\n\n| a |\n|---|\n| {embed} |"
        else:
            yield f"## The {view.name}\n\n{embed}"
        if view.is_open:
            yield f"<!-- strategy:{view.name} plan={plan} -->"
