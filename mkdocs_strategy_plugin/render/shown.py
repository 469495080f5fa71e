"""What the pages of one plan show, and what the views of each page are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.context import Context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.hindsight import Hindsight
    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.addresses import Addresses
    from mkdocs_strategy_plugin.render.layout import Layout
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["Shown", "context_of", "watching"]


class Shown(NamedTuple):
    """What the pages of one plan show, without what is hidden."""

    plan: Plan
    """The plan."""
    figures: PlanFigures
    """Its figures on one day."""
    diagnostics: tuple[Diagnostic, ...]
    """What is to be mended in it."""
    hindsight: Hindsight
    """What its reviews looked at."""
    history: History | None = None
    """What happened to it; None: there is no page of changes."""
    whole: Plan | None = None
    """The plan with what is hidden, which is judged; None where nothing is hidden."""


def watching(shown: Shown, memory: Memory) -> Shown:
    """Return what pages show, each part of it noting in a memory what is read of it."""
    parts = {name: each for name, each in shown._asdict().items() if each is not None}
    return Shown(**{name: memory.watch(name, each) for name, each in parts.items()})


def context_of(  # noqa: PLR0913  (each is something else)
    shown: Shown,
    words: Words,
    layout: Layout,
    addresses: Addresses,
    *,
    page: str,
    memory: Memory,
) -> Context:
    """Return what the views of one page are made from.

    Args:
        shown: What the page shows.
        words: Its language.
        layout: Where the pages of the plan go.
        addresses: Where everything stands, seen from this page too.
        page: Name of the page.
        memory: Keeps parts of it until something they show changes.
    """
    return memory.noting(
        Context(
            plan=shown.plan,
            figures=shown.figures,
            words=words,
            addresses=addresses,
            page=page,
            diagnostics=shown.diagnostics,
            hindsight=shown.hindsight,
            prefix=layout.prefix,
            shown_root=layout.shown_root,
            files=layout.files,
            history=shown.history,
            commit_url=layout.commit_url,
            whole=shown.whole,
            memory=memory,
        )
    )
