"""Which metric a KPI means that names none, told by what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.check.vocabulary import Vocabulary

__all__ = ["metrics_called"]

JOINING = frozenset({"on", "in", "of", "at", "from", "di", "pada", "dari", "for", "untuk"})
"""Words that join a metric with where it is measured: followers *on* Instagram."""


def metrics_called(
    names: Iterable[str], channels: Iterable[str], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the ids of the metrics that a KPI may mean; none where nothing is called like it.

    Args:
        names: What the KPI is called: its id and its titles.
        channels: What its channels are called, which says where and not what.
        vocabulary: The names of its plan.
    """
    whole, places = tuple(names), tuple(channels)
    tried = (*whole, *(_without(places, name) for name in whole))
    found = (vocabulary.called(name, ("metric",)) for name in tried)
    return next(filter(None, found), ())


def _without(places: Iterable[str], name: str) -> str:
    """Return the words of a name that do not say where: `followers` of `Instagram followers`."""
    words = f" {_spaced(name)} "
    for place in sorted(map(_spaced, places), key=len, reverse=True):
        words = words.replace(f" {place} ", " ")
    left = words.split()
    while left and left[0] in JOINING:
        left = left[1:]
    while left and left[-1] in JOINING:
        left = left[:-1]
    return " ".join(left)


def _spaced(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
