"""Values of a KPI that were corrected after they had been told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.changes.told import told
from mkdocs_strategy_plugin.render.changes.values import said, said_period
from mkdocs_strategy_plugin.render.views.step import commit_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.history import Restatement
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["RestatedRow", "restated_rows"]


class RestatedRow(NamedTuple):
    """A value that has become another one."""

    period: str
    """What it was measured for."""
    channel: str
    """Where; empty for all channels."""
    old: str
    """What was said before."""
    new: str
    """What was said from then on."""
    when: str
    """The day, in words."""
    commit: Link | None
    """The commit that did it; None where it may be one of several."""


def restated_rows(context: Context, kpi: Kpi) -> Iterator[RestatedRow]:
    """Yield the restated values of a KPI, the newest first; none where no history is told."""
    if context.history:
        for each in context.history.restated.get(kpi.id, ()):
            yield _row(context, each)


def _row(context: Context, restatement: Restatement) -> RestatedRow:
    change, words = restatement.change, context.words
    in_words = told(change, words)
    return RestatedRow(
        said_period(change.period, words) if change.period else "",
        said(change.at, words) if change.at else "",
        in_words.old,
        in_words.new,
        words.date(restatement.date),
        commit_link(context, restatement.commit) if restatement.commit else None,
    )
