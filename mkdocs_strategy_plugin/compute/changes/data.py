"""What changed in the measured values: new ones, some that are gone, others restated."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.compute.changes.content import Scale, amount_of, name_of, span_of
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.sameness import says_the_same
from mkdocs_strategy_plugin.compute.changes.values import Name, Reading, Readings, Span, Words
from mkdocs_strategy_plugin.model.metric import MetricUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.matching import Matches
    from mkdocs_strategy_plugin.compute.changes.side import Side
    from mkdocs_strategy_plugin.compute.changes.values import Amount, Languages, Value
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.quantity import Quantity

__all__ = ["VALUES", "data_changes"]

VALUES = ("actuals",)
"""The field that values are of, wherever they are written."""

Place: TypeAlias = tuple[str, dt.date, dt.date, int]
"""Channel, first and last day, and which of several for the same."""


class _Row(NamedTuple):
    """A value in the plan that it is in."""

    reading: Reading
    """What was measured, in units of its own plan."""
    compared: tuple[Amount | None, ...]
    """Value, numerator and denominator in units of the new plan."""
    note: Words | None
    """What a reader should know of it."""
    source: Words | None
    """Where it comes from."""

    @property
    def says_something(self) -> bool:
        """True where anything was measured; a value that nobody has is none."""
        read = self.reading
        return any(part is not None for part in (read.value, read.numerator, read.denominator))


Rows: TypeAlias = "Mapping[Place, _Row]"
"""Values of a KPI by their places."""


def data_changes(old: Side, new: Side, found: Matches) -> Iterator[PlanChange]:
    """Yield what changed in the values of each KPI that is in both plans, by id."""
    renames = found.renames
    names = {name: after for (kind, name), (_, after) in renames.items() if kind == "kpi"}
    skipped = {name for kind, name in (*found.added, *found.dropped) if kind == "kpi"}
    before = {names.get(name, name): name for name in old.plan.measurements_of_kpi}
    for name in sorted({*before, *new.plan.measurements_of_kpi} - skipped):
        pair = _Pair(old, new, before.get(name, name), name, found)
        yield from pair.changes()


class _Pair(NamedTuple):
    """The values of one KPI in both plans."""

    old: Side
    new: Side
    before: str
    """Its id as it was."""
    name: str
    """Its id."""
    found: Matches

    def changes(self) -> Iterator[PlanChange]:
        if self._are_the_same():
            return
        scale = _scale(self.new, self.name)
        was, now = self._rows(self.old, self.before, scale), self._rows(self.new, self.name, scale)
        come = [now[key].reading for key in now if _is_new(key, was, now)]
        gone = [was[key].reading for key in was if _is_new(key, now, was)]
        if come:
            yield self._change(ChangeKind.VALUES_ADDED, new=Readings(tuple(come)))
        if gone:
            yield self._change(ChangeKind.VALUES_REMOVED, old=Readings(tuple(gone)))
        for key in sorted({*was, *now}):
            yield from self._of_one(was.get(key), now.get(key))

    def _are_the_same(self) -> bool:
        """Tell at a glance whether nobody touched any value, as in most KPIs of most edits."""
        if self.before != self.name:
            return False
        was, now = (
            side.plan.measurements_of_kpi.get(self.name, ()) for side in (self.old, self.new)
        )
        if was == now:  # at once where no line of the file has moved
            return True
        return [row._replace(where=()) for row in was] == [row._replace(where=()) for row in now]

    def _rows(self, side: Side, name: str, scale: Scale) -> Rows:
        own = _scale(side, name)
        renames = self.found.renames if side is self.old else {}
        rows: dict[Place, _Row] = {}
        for row in side.plan.measurements_of_kpi.get(name, ()):
            channel = renames.get(("channel", row.channel or ""), ("", row.channel or ""))[1]
            key, times = (channel, row.period.start, row.period.end), 0
            while (*key, times) in rows:
                times += 1
            rows[*key, times] = _row(side.plan, row, own, scale)
        return dict(sorted(rows.items()))

    def _of_one(self, was: _Row | None, now: _Row | None) -> Iterator[PlanChange]:
        if was and now and was.says_something and now.says_something:
            if was.compared != now.compared:
                yield self._restated(was.reading, now.reading)
        elif (was and was.says_something) or (now and now.says_something):
            return
        yield from self._texts(was, now)

    def _restated(self, was: Reading, now: Reading) -> PlanChange:
        is_plain = (was.numerator, was.denominator) == (now.numerator, now.denominator)
        old, new = (was.value, now.value) if is_plain else (was, now)
        return self._change(
            ChangeKind.VALUE_RESTATED, old=old, new=new, at=now.channel, period=now.period
        )

    def _texts(self, was: _Row | None, now: _Row | None) -> Iterator[PlanChange]:
        there = now or was
        for field in ("note", "source"):
            old, new = (getattr(each, field) if each else None for each in (was, now))
            if there and not says_the_same(old, new, self.found.renames):
                yield self._change(
                    ChangeKind.WORDS,
                    field,
                    old=old,
                    new=new,
                    at=there.reading.channel,
                    period=there.reading.period,
                )

    def _change(
        self,
        kind: ChangeKind,
        *field: str,
        old: Value | None = None,
        new: Value | None = None,
        at: Name | None = None,
        period: Span | None = None,
    ) -> PlanChange:
        title: Languages = name_of(self.new.plan, "kpi", self.name).title
        return PlanChange(
            kind, "kpi", self.name, title, (*VALUES, *field), old, new, at=at, period=period
        )


def _is_new(key: Place, others: Rows, these: Rows) -> bool:
    other = others.get(key)
    return these[key].says_something and not (other and other.says_something)


def _scale(side: Side, name: str) -> Scale:
    return side.scale(("kpi", name)) if ("kpi", name) in side.nodes else Scale()


def _row(plan: Plan, row: Measurement, own: Scale, scale: Scale) -> _Row:
    channel = _channel(plan, row.channel)
    return _Row(
        _reading(row, own, channel),
        _amounts(row, scale),
        Words(row.note.words, is_markdown=True) if row.note else None,
        Words(row.source.words, is_markdown=True) if row.source else None,
    )


def _channel(plan: Plan, name: str | None) -> Name | None:
    if not name:
        return None
    return name_of(plan, "channel", name) if name in plan.channels else Name("", name)


def _reading(row: Measurement, scale: Scale, channel: Name | None) -> Reading:
    return Reading(span_of(row.period), channel, *_amounts(row, scale))


def _amounts(row: Measurement, scale: Scale) -> tuple[Amount | None, Amount | None, Amount | None]:
    """Return value, numerator and denominator."""
    unit = scale.at(row.channel)
    part = unit if unit in {MetricUnit.MINUTES, MetricUnit.SECONDS} else MetricUnit.NUMBER

    def amount(quantity: Quantity | None, unit: MetricUnit, column: str = "") -> Amount | None:
        if quantity is None:
            return None
        return amount_of(quantity, unit, currency=scale.currency, column=column)

    return (
        amount(row.value, unit, row.unit),
        amount(row.numerator, part),
        amount(row.denominator, MetricUnit.NUMBER),
    )
