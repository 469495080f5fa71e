"""What the titles of KPIs promise to measure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.naming import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.naming import MetricNames, Named
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Promise", "Titled", "headline", "joined_metrics", "titles_of"]

JOINT = r"(?i)\s*(?:[&+/,]|\b(?:and|dan|serta|versus|vs)\b)\s*"
"""What joins two metrics in a title."""

HEAD_ENDS = (
    r"(?i)\s(?:of|on|in|to|from|by|for|at|with|within|about|among|after|before|who|that|which"
    r"|di|dari|pada|untuk|tentang|oleh|dengan|dalam|ke|yang|setelah|sejak|antara)\s"
    r"|[,:;(\[|\u2013\u2014]"
)
"""What comes behind that which is measured."""

COUNTED = (
    r"(?i)(?:the\s+)?(?:total\s+)?(?:number|amount|count|total|sum)\s+of\s+|(?:jumlah|total)\s+"
)
"""Words before a metric that say no more than that it is counted."""

NOUN_FIRST = frozenset({"id", "ms"})
"""Languages in which what is measured comes first: `jangkauan Instagram`."""


class Promise(NamedTuple):
    """A metric that a title names."""

    text: str
    """As the title has it."""
    metrics: frozenset[str]
    """Ids of the metrics that are called so."""


class Titled(NamedTuple):
    """A title of a KPI that names a metric."""

    kpi: Kpi
    """The KPI."""
    path: NodePath
    """The way to the title."""
    language: str
    """Its language."""
    title: str
    """Its words."""
    named: frozenset[str]
    """Ids of all metrics that it names."""


def titles_of(plan: Plan, names: MetricNames) -> Iterator[Titled]:
    """Yield the titles of KPIs that name any metric, in all languages."""
    for kpi in plan.kpis.values():
        for language, words in kpi.title.words if kpi.title else ():
            found = [each.metrics for each in names.named_in(words_of(words))]
            if found:
                path: NodePath = ("kpis", kpi.id, "title")
                path = (*path, language) if language else path
                spoken = language or plan.languages[0]
                yield Titled(kpi, path, spoken, words, frozenset().union(*found))


def joined_metrics(names: MetricNames, title: str) -> tuple[Promise, Promise] | None:
    """Return the two metrics that a title joins; None where it joins none, or other things."""
    sides = re.split(JOINT, title)
    for before, after in pairwise(sides):
        first, second = _at_end(names, before), _at_start(names, after)
        if first and second and first.metrics.isdisjoint(second.metrics):
            return first, second
    return None


def headline(names: MetricNames, title: str, language: str) -> Promise | None:
    """Return the metric that a title says is measured; None where it names none.

    Args:
        names: What metrics are called.
        title: Such as "Monthly reach of our videos".
        language: Says where in a title that stands: "Jangkauan bulanan" has it first.
    """
    bare = title[begin.end() :] if (begin := re.match(COUNTED, title)) else title
    head = re.split(HEAD_ENDS, bare, maxsplit=1)[0]
    return _at_start(names, head) if language in NOUN_FIRST else _at_end(names, head)


def _at_start(names: MetricNames, text: str) -> Promise | None:
    words = words_of(text)
    found = [each for each in names.named_in(words) if each.start == 0]
    return _promise(text, words, found[0]) if found else None


def _at_end(names: MetricNames, text: str) -> Promise | None:
    words = words_of(text)
    found = [each for each in names.named_in(words) if each.end == len(words)]
    return _promise(text, words, found[0]) if found else None


def _promise(text: str, words: Sequence[str], named: Named) -> Promise:
    pattern = r"\W+".join(map(re.escape, words[named.start : named.end]))
    found = re.search(pattern, text, re.IGNORECASE)
    return Promise(found[0] if found else text, named.metrics)
