"""What metrics are called, and which of them a title names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["MetricNames", "Named", "metric_names", "precise_names", "words_of"]

Words: TypeAlias = tuple[str, ...]

WORD = re.compile(r"\w+")

SHORTEST = 3
"""Letters of the shortest alias that is looked for: `ER` and `CR` stand for too many things."""


class Named(NamedTuple):
    """A metric's name in a title."""

    start: int
    """Position of its first word."""
    end: int
    """Position behind its last word."""
    metrics: frozenset[str]
    """Ids of the metrics that are called so."""


class MetricNames(NamedTuple):
    """The names of all metrics: titles in all languages, ids in words, aliases."""

    metrics: Mapping[Words, frozenset[str]]
    """Ids of metrics by the words of a name."""
    longest: Mapping[str, int]
    """How many words the longest name has that begins with a word."""

    def of(self, words: Sequence[str]) -> frozenset[str]:
        """Return the metrics that are called exactly so; none: no metric is."""
        return self.metrics.get(tuple(words), frozenset())

    def named_in(self, words: Sequence[str]) -> Iterator[Named]:
        """Yield the names among `words` from left to right, of those that overlap the longest."""
        start = 0
        while start < len(words):
            found = self._longest_at(words, start) if words[start] in self.longest else None
            if found:
                yield found
            start = found.end if found else start + 1

    def _longest_at(self, words: Sequence[str], start: int) -> Named | None:
        for end in range(min(len(words), start + self.longest[words[start]]), start, -1):
            metrics = self.of(words[start:end])
            if metrics:
                return Named(start, end, metrics)
        return None


def words_of(text: str) -> Words:
    """Return the words of a text, without capitals and marks."""
    return tuple(WORD.findall(text.casefold()))


def metric_names(plan: Plan) -> MetricNames:
    """Return what the metrics of `plan` are called, those of the catalogue included."""
    return _names_of(plan, lambda metric: _titles(metric) | _aliases(metric))


def precise_names(plan: Plan) -> MetricNames:
    """Return only names that mean nothing else: `visitors` are users, and people in a museum."""
    return _names_of(plan, lambda metric: _titles(metric) | _long(_aliases(metric)))


def _names_of(plan: Plan, names: Callable[[Metric], set[Words]]) -> MetricNames:
    found: dict[Words, set[str]] = {}
    for metric in plan.metrics.values():
        for name in _telling(names(metric)):
            found.setdefault(name, set()).add(metric.id)
    return MetricNames(
        metrics={name: frozenset(ids) for name, ids in found.items()},
        longest={name[0]: len(name) for name in sorted(found, key=len)},  # the last one stays
    )


def _titles(metric: Metric) -> set[Words]:
    titles = (words for _, words in metric.title.words) if metric.title else ()
    return {words_of(each) for each in (metric.id.replace("-", " "), *titles)}


def _aliases(metric: Metric) -> set[Words]:
    return {words_of(each) for each in metric.aliases if len(each) >= SHORTEST}


def _long(names: set[Words]) -> set[Words]:
    return {name for name in names if len(name) > 1}


def _telling(names: set[Words]) -> Iterator[Words]:
    """Yield names but for those of one thing, such as `share` beside `shares`: any word may be."""
    for name in names:
        is_singular = len(name) == 1 and (f"{name[0]}s",) in names
        if name and not is_singular:
            yield name
