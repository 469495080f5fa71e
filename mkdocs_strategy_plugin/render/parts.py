"""Parts of pages that are made once, as long as nothing they show changes."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["part", "section"]

Shown = TypeVar("Shown", bound="Entity")
Made = TypeVar("Made")
Given = ParamSpec("Given")


def part(
    make: Callable[Concatenate[Context, Shown, Given], Made],
) -> Callable[Concatenate[Context, Shown, Given], Made]:
    """Keep what a view makes of one entity for its page, until something it looks at changes.

    What it is given beside the entity is looked at as a whole.
    """

    @functools.wraps(make)
    def recalled(
        context: Context, entity: Shown, *given: Given.args, **named: Given.kwargs
    ) -> Made:
        key = (make, context.page, entity.id)
        again = functools.partial(make, context, entity, *given, **named)
        return context.memory.recall(key, again, entity, *given, *named.items())

    return recalled  # type: ignore[return-value]  # mypy compares the names of its arguments


def section(make: Callable[[Context], Made]) -> Callable[[Context], Made]:
    """Keep what a view makes of the whole plan for its page, until what it looks at changes."""

    @functools.wraps(make)
    def recalled(context: Context) -> Made:
        return context.memory.recall((make, context.page), lambda: make(context))

    return recalled
