"""Where one series of values stands: that of a KPI, or of one of its channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.completeness import Completeness, measured
from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.progress import Progress, progress
from mkdocs_strategy_plugin.compute.status import pace, state
from mkdocs_strategy_plugin.compute.windows import Cadence, counts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.strategy import StatusBands

__all__ = ["Frame", "Standing", "standing"]


class Frame(NamedTuple):
    """What all series of a KPI share."""

    cadence: Cadence
    """When values are expected."""
    length: Grid | int | None
    """How long a value that is never combined is measured for; None: any length counts."""
    lag: float
    """Days from the end of a period until its value is published."""
    bands: StatusBands
    """From which pace a state holds."""
    as_of: dt.date
    """The day."""


class Standing(NamedTuple):
    """All that is worked out for one series."""

    aim: Aim
    """What it was compared with."""
    points: tuple[Reading, ...]
    """Its readings in P, partial ones included, in order of their ends."""
    progress: Progress
    """The actual and the expected figure."""
    pace: float | None
    """1 is as planned."""
    state: State
    """Where it stands."""
    completeness: Completeness
    """What is there and what is missing."""
    flags: frozenset[Flag]
    """What to know of the data."""

    @property
    def last_day(self) -> dt.date | None:
        """The last day its data reach."""
        measured = self.completeness.measured
        return measured[-1].end if measured else None


def standing(values: Sequence[Reading], aim: Aim, frame: Frame) -> Standing:
    """Work out where a series stands.

    Args:
        values: Its readings up to the day, in order of their ends.
        aim: What to compare with.
        frame: What it shares with the other series of its KPI.
    """
    points = tuple(each for each in values if counts(each.period, aim.window))
    metric_class = aim.measure.metric_class
    whole = measured(points, metric_class, frame.length)
    done = progress(whole, aim, frame.cadence.grid)
    complete = Completeness(
        measured=[each.period for each in whole],
        partial=[each.period for each in points if each.missing],
        cadence=frame.cadence,
        metric_class=metric_class,
        follows_path=aim.start is not None,
        as_of=frame.as_of,
    )
    return Standing(
        aim=aim,
        points=points,
        progress=done,
        pace=pace(done, aim),
        state=state(
            done,
            aim,
            bands=frame.bands,
            is_final=complete.is_final,
            as_of=frame.as_of,
        ),
        completeness=complete,
        flags=_flags(complete, done, frame),
    )


def _flags(complete: Completeness, done: Progress, frame: Frame) -> frozenset[Flag]:
    raised = {
        Flag.LATE: complete.is_late(frame.lag),
        Flag.PARTIAL: bool(complete.partial),
        Flag.HOLE: bool(complete.holes),
        Flag.UNWEIGHTED: done.is_unweighted,
    }
    return frozenset(flag for flag, is_raised in raised.items() if is_raised)
