"""The values of a KPI as a table: what was measured, planned and written beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.planned import are_by_day, changes
from mkdocs_strategy_plugin.model.kpi import ValuesForm
from mkdocs_strategy_plugin.render.folding import MOST_ROWS
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.kpi_shapes import are_mixed, sums
from mkdocs_strategy_plugin.render.views.kpi_words import amount
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures, Point
    from mkdocs_strategy_plugin.compute.planned import Changes
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.kpi_shapes import Wanted

__all__ = ["ValueRow", "ValueTable", "value_table"]


class ValueRow(NamedTuple):
    """A period with its value, or without one."""

    period: str
    """The period in words."""
    cells: tuple[str, ...]
    """Numbers in words, one for each of the table's columns; empty for none."""
    mark: str
    """What is wrong with the row; empty for nothing."""
    notes: tuple[Markup, ...]
    """What was written beside it."""


class ValueTable(NamedTuple):
    """The values, the latest first."""

    caption: str
    """Name of the table, for those who do not see where it stands."""
    columns: tuple[str, ...]
    """Names of the columns of numbers."""
    has_notes: bool
    """True where something is written beside a value."""
    rows: tuple[ValueRow, ...]
    """A row for each value and for each hole."""
    left_out: str
    """How many earlier values are not in the table; empty for none."""


class _Cells(NamedTuple):
    """The numbers of a row; empty for none."""

    value: str = ""
    by_day: str = ""
    total: str = ""
    parts: str = ""
    planned: str = ""
    on_period: str = ""
    on_year: str = ""


COLUMNS = _Cells(
    N_("Value"),
    N_("By day"),
    N_("Sum so far"),
    N_("Numerator ÷ denominator"),
    N_("Planned"),
    N_("Against the period before"),
    N_("Against the year before"),
)
"""Names of the columns."""

COMPARED_BY_DAY = COLUMNS._replace(
    on_period=N_("Against the period before, by day"),
    on_year=N_("Against the year before, by day"),
)
"""The same where periods that are compared differ in length."""


class _Line(NamedTuple):
    """A row before it is known which columns the table has."""

    period: Period
    cells: _Cells
    mark: str = ""
    notes: tuple[Markup, ...] = ()


def value_table(context: Context, kpi: Kpi, wanted: Wanted) -> ValueTable:
    """Return all values of a KPI up to the day, the latest first; columns without any left out.

    Args:
        context: The page.
        kpi: The KPI.
        wanted: What the plan wants of each period with a value.
    """
    say, words = _Sayer.of(context, kpi, wanted), context.words
    history = say.figures.history
    lines = [
        say.value(point, change)
        for point, change in zip(history, changes(history, say.figures.metric_class), strict=True)
    ]
    lines += say.holes()
    lines.sort(key=_order, reverse=True)
    shown, names = lines[:MOST_ROWS], _columns(say.figures)
    columns = enumerate(zip(*(line.cells for line in shown), strict=True))
    used = [place for place, cells in columns if any(cells)]
    return ValueTable(
        caption=words.say("Values of {kpi}", kpi=context.name(kpi)),
        columns=tuple(words.say(names[place]) for place in used),
        has_notes=any(line.mark or line.notes for line in shown),
        rows=tuple(
            ValueRow(
                words.period(line.period),
                tuple([line.cells[place] for place in used]),
                line.mark,
                line.notes,
            )
            for line in shown
        ),
        left_out=_left_out(context, len(lines) - MOST_ROWS),
    )


def _columns(figures: KpiFigures) -> _Cells:
    """Return the names of the columns; those of changes say where these are by day."""
    on_period, on_year = are_by_day(figures.history, figures.metric_class)
    by_day = COMPARED_BY_DAY
    return COLUMNS._replace(
        on_period=by_day.on_period if on_period else COLUMNS.on_period,
        on_year=by_day.on_year if on_year else COLUMNS.on_year,
    )


def _order(line: _Line) -> tuple[dt.date, dt.date]:
    return line.period.end, line.period.start


def _left_out(context: Context, count: int) -> str:
    if count <= 0:
        return ""
    return context.words.count(
        "One earlier value is not shown; it stands in the plan's files.",
        "{number} earlier values are not shown; they stand in the plan's files.",
        count,
    )


class _Sayer(NamedTuple):
    """Words the rows of one KPI."""

    context: Context
    figures: KpiFigures
    metric: Metric | None
    written: Mapping[dt.date, Sequence[Measurement]]
    """What the author wrote, by the last day of its period."""
    is_running: bool
    wanted: Wanted
    is_by_day: bool
    sums: Mapping[Period, float]

    @classmethod
    def of(cls, context: Context, kpi: Kpi, wanted: Wanted) -> _Sayer:
        written: dict[dt.date, list[Measurement]] = {}
        for row in context.plan.measurements_of_kpi.get(kpi.id, ()):
            written.setdefault(row.period.end, []).append(row)
        figures = context.figures.kpis[kpi.id]
        is_flow = figures.metric_class is MetricClass.FLOW
        return cls(
            context,
            figures,
            context.plan.metric_of(kpi),
            written,
            kpi.values is ValuesForm.RUNNING_TOTAL,
            wanted,
            is_flow and are_mixed(figures.points),
            sums(figures),
        )

    def value(self, point: Point, change: Changes) -> _Line:
        context, words, period = self.context, self.context.words, point.period
        metric = self.metric
        rows = [
            row
            for row in self.written.get(period.end, ())
            if self.is_running or row.channel or row.period == period
        ]
        return _Line(
            period,
            _Cells(
                amount(context, point.value, metric),
                self._by_day(point),
                amount(context, self.sums.get(period), metric),
                self._parts(rows),
                amount(context, self.wanted.get(period), metric),
                "" if change.on_period is None else words.change(change.on_period),
                "" if change.on_year is None else words.change(change.on_year),
            ),
            self._mark(point),
            tuple(self._notes(rows, self.sums.get(period))),
        )

    def _by_day(self, point: Point) -> str:
        if not self.is_by_day or point.period not in self.wanted:
            return ""
        return amount(self.context, point.value / point.period.days, self.metric)

    def holes(self) -> Iterator[_Line]:
        """Yield a line for each period without a value; a partial one has its own."""
        holes = self.figures.holes
        known = {point.period for point in self.figures.history} if holes else ()
        for hole in holes:
            if hole not in known:
                rows = [row for row in self.written.get(hole.end, ()) if row.is_missing]
                notes = tuple(self._notes(rows))
                yield _Line(hole, _Cells(), self.context.words.say("no value"), notes)

    def _parts(self, rows: Iterable[Measurement]) -> str:
        number = self.context.words.number
        for row in rows:
            if row.channel is None and row.numerator and row.denominator:
                return f"{number(row.numerator.number)} ÷ {number(row.denominator.number)}"
        return ""

    def _mark(self, point: Point) -> str:
        if not point.missing_channels and point.period in self.wanted:
            return ""
        words, window = self.context.words, self.figures.period
        if point.missing_channels and "channels" in self.context.plan.hidden:
            return words.say("partial: a channel is missing")
        if point.missing_channels:
            names = [self.context.link("channel", name).text for name in point.missing_channels]
            return words.say("partial: without {channels}", channels=words.listing(names))
        if window and window.touches(point.period):
            return words.say("not counted: it lies only partly in the period")
        return ""

    def _notes(
        self, rows: Iterable[Measurement], shown_sum: float | None = None
    ) -> Iterator[Markup]:
        context = self.context
        for row in rows:
            if self.is_running and row.value and row.value.number != shown_sum:
                total = context.words.number(row.value.number)
                yield trusted(context.words.say("sum so far: {total}", total=total))
            for said in (row.note, row.source):
                if said:
                    yield trusted(context.inline(said))
