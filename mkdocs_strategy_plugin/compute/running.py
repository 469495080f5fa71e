"""Running totals turned into the flow of each period."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.aggregate import Reading, across_channels, by_end
from mkdocs_strategy_plugin.compute.spans import grid_of, home_day, same_days
from mkdocs_strategy_plugin.compute.values import finite
from mkdocs_strategy_plugin.model.period import Period, Unit
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.measure import Measure

__all__ = ["Runs", "combined_flows", "flows"]

ONE_DAY = dt.timedelta(days=1)


class Runs(NamedTuple):
    """When a running total starts again at 0."""

    window: Period | None
    """P; None: where it starts is not known."""
    per: Per = Per.PERIOD
    """`year` starts again each year of P."""

    def start(self, total: Period) -> dt.date | None:
        """Return the day from which a total counts; None where that is not known."""
        if not self.window or total.end < self.window.start or total.start > self.window.end:
            return None
        if self.per is Per.YEAR:
            return grid_of(Unit.YEAR, self.window.start).holding(home_day(total)).start
        return self.window.start

    def go_on(self, earlier: Period, later: Period) -> bool:
        """Tell whether the later of two totals counts on from the earlier one."""
        start = self.start(later)
        return not self.window or (start is not None and start == self.start(earlier))


def flows(totals: Iterable[Reading], runs: Runs) -> tuple[Reading, ...]:
    """Return what each total adds to the one before, for the days since that one.

    Args:
        totals: In order of their ends.
        runs: When they start again at 0. Without a period the first total has no known start:
            it only serves the next one.
    """
    found: list[Reading] = []
    previous: Reading | None = None
    for current in totals:
        found.extend(_flow(previous, current, runs))
        previous = current
    return tuple(found)


def _flow(previous: Reading | None, current: Reading, runs: Runs) -> Iterator[Reading]:
    start, before = runs.start(current.period), 0.0
    if previous and runs.go_on(previous.period, current.period):
        start, before = previous.period.end + ONE_DAY, previous.value
    elif previous and start:
        # The last week of a year may reach into the next.
        start = max(start, previous.period.end + ONE_DAY)
    value = finite(current.value - before)
    if start and start <= current.period.end and value is not None:
        yield current._replace(period=same_days(start, current.period), value=value, parts=None)


def combined_flows(
    channels: Mapping[str, Sequence[Reading]], measure: Measure, runs: Runs
) -> tuple[Reading, ...]:
    """Combine the running totals of channels, then turn them into flows.

    A total that lacks a channel is skipped: the next whole one holds its days. After the last
    whole one there is none to do so, and those are kept as partial.
    """
    totals = across_channels(channels, measure, key=by_end)
    whole = [total for total in totals if not total.missing]
    last = whole[-1].period.end if whole else dt.date.min
    single = {channel: flows(values, runs) for channel, values in channels.items()}
    rest = across_channels(single, measure, key=by_end)
    return (
        *flows(whole, runs),
        *(each for each in rest if each.missing and each.period.end > last),
    )
