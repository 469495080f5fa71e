"""Compute and export: from examined plans to files for machines, without any page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import parse, without
from mkdocs_strategy_plugin.pipeline.exports import exports, files_in
from mkdocs_strategy_plugin.pipeline.language import language_of
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.clock import Clock
    from mkdocs_strategy_plugin.pipeline.exports import Export

__all__ = ["Extract", "extracts"]


class Extract(NamedTuple):
    """What is wanted of some plans."""

    clock: Clock
    """The day the figures speak of."""
    forms: tuple[str, ...]
    """Forms, as `FILES` knows them."""
    hide: tuple[str, ...] = ()
    """Fields that are not told, as a site names them."""
    language: str | None = None
    """Language of titles, whatever the plan says."""
    theme_language: str | None = None
    """Language of titles where the plan has it."""


def extracts(plans: Iterable[tuple[str, Plan]], wanted: Extract) -> Iterator[Export]:
    """Yield the files of plans, the same to the last byte as those of a site.

    Args:
        plans: Each with the folder of its files, which may be empty.
        wanted: What they have in common.

    Raises:
        StrategyError: there is no such field to hide.
    """
    hidden = parse(wanted.hide)
    for folder, whole in plans:
        told = figures(whole, wanted.clock.day(whole))
        plan, bare = without(whole, told, hidden)
        language = language_of(plan, wanted=wanted.language, theme=wanted.theme_language)
        yield from exports(plan, bare, files_in(folder, wanted.forms), words=words(language))
