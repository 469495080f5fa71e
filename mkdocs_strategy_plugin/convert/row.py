"""One row of a table as a KPI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.placeholders import placeholder_in
from mkdocs_strategy_plugin.convert.choices import CADENCES, TIERS
from mkdocs_strategy_plugin.convert.draft import Value, metric_called, no_metric, platform_meant
from mkdocs_strategy_plugin.convert.headers import Column, key_of
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Unread, Why
from mkdocs_strategy_plugin.convert.money import amount_in, check_amount, currency_of
from mkdocs_strategy_plugin.convert.note import note_of
from mkdocs_strategy_plugin.convert.numbers import is_nothing, plan_number, sign_of_unit, with_unit
from mkdocs_strategy_plugin.convert.periods import period_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_strategy_plugin.convert.block import Data
    from mkdocs_strategy_plugin.convert.draft import Draft
    from mkdocs_strategy_plugin.convert.grid import Cell
    from mkdocs_strategy_plugin.convert.layout import Field
    from mkdocs_strategy_plugin.model.metric import Metric

__all__ = ["ORDER", "Context", "Filled", "add_kpi"]

BETWEEN_CHANNELS = re.compile(r"[,;/&+\n]|\s(?:and|dan)\s")

ORDER = (
    *("title", "code", "owner", "goal", "objective", "tier", "metric", "baseline", "target"),
    *("period", "channels", "cadence", "confidence", "source", "tags", "note"),
)
"""Keys of a KPI in the order in which people ask."""


class Context(NamedTuple):
    """What holds for all rows of a table."""

    file: str
    """Name of the file."""
    draft: Draft
    """Where KPIs go."""
    told: Mapping[str, Cell]
    """Marks that part decimals in it, with the cells that tell so; two contradict each other."""
    period: str
    """The plan's period; empty where it is not known."""

    @property
    def mark(self) -> str:
        """What parts decimals in it; empty where that is not known."""
        return next(iter(self.told)) if len(self.told) == 1 else ""

    def reason(self, why: Why) -> Why:
        """Return why a number was left; of one with two readings, what contradicts each other."""
        if why.key != "ambiguous" or not self.told:
            return why
        first, second = self.told.values()
        cells = {
            "first": f"{first.text} ({first.place})",
            "second": f"{second.text} ({second.place})",
        }
        return Why("contradicted", {**why.details, **cells})


class Filled(NamedTuple):
    """A cell that is not empty, with what its column is about."""

    field: Field
    """The column."""
    cell: Cell
    """The cell."""


def add_kpi(filled: Sequence[Filled], context: Context) -> None:
    """Add the KPI of one row to the draft; its name is among what is filled."""
    _Row(filled, context).add()


class _Row:
    """One row that is being carried over."""

    def __init__(self, filled: Sequence[Filled], context: Context) -> None:
        self._filled = filled
        self._context = context
        self._draft = context.draft
        self._cells = {each.field.column: each for each in filled if each.field.column}
        self._paragraphs: list[str] = []
        self._points: list[tuple[str, str]] = []
        self._is_unit_used = False
        self._is_money_told = False

    def add(self) -> None:
        """Add the KPI to the draft."""
        name = self._cells[Column.NAME]
        title = name.cell.text
        has_twin = self._draft.has_kpi(title)
        self._id = self._draft.kpi(title)
        if has_twin:
            self._leave(name, "same-name", id=self._id)
        self._body: dict[str, Data] = self._draft.kpis[self._id]
        self._metric = self._metric_of(name)
        unit = self._cells.get(Column.UNIT)
        self._unit = sign_of_unit(unit.cell.text) if unit else ""
        self._set_words()
        self._set_way_up()
        self._set_choices()
        self._set_numbers()
        self._set_note(unit)
        body = {key: self._body[key] for key in ORDER if key in self._body}
        self._draft.kpis[self._id] = body

    def _metric_of(self, name: Filled) -> Metric | None:
        told = self._cells.get(Column.METRIC, name)
        found = metric_called(told.cell.text)
        if found is None:
            names = (told.cell.text, name.cell.text)
            why = no_metric(names, self._channel_names())
            self._draft.leftovers.append(self._leftover(told, why))
            if told is not name:
                self._keep(told)
            return None
        self._body["metric"] = found
        return catalogue().metrics[found]

    def _set_words(self) -> None:
        for column in (Column.CODE, Column.OWNER, Column.SOURCE):
            if column in self._cells:
                self._body[column.value] = self._cells[column].cell.text
        for column in (Column.DEFINITION, Column.NOTE):
            if column in self._cells:
                self._paragraphs.append(self._cells[column].cell.text)
        if Column.CHANNEL in self._cells:
            channels = dict.fromkeys(map(self._channel, self._channel_names()))
            self._body["channels"] = list(channels)

    def _channel_names(self) -> list[str]:
        told = self._cells.get(Column.CHANNEL)
        parts = BETWEEN_CHANNELS.split(told.cell.text) if told else ()
        return [part.strip() for part in parts if part.strip()]

    def _channel(self, name: str) -> str:
        meant = "" if self._draft.has_channel(name) else platform_meant(name)
        if meant:
            told = self._cells[Column.CHANNEL]
            why = Why("no-platform", {"platform": meant, "id": self._draft.channel(name)})
            self._draft.leftovers.append(self._leftover(told, why)._replace(written=name))
        return self._draft.channel(name)

    def _set_way_up(self) -> None:
        """Set the objective, and the goal it serves; the goal alone where there is no objective."""
        above, step = self._cells.get(Column.GOAL), self._cells.get(Column.OBJECTIVE)
        goal = self._draft.goal(above.cell.text) if above else None
        if step is None:
            if goal:
                self._body["goal"] = goal
            return
        objective = self._draft.objective(step.cell.text, goal=goal)
        self._body["objective"] = objective
        serves = self._draft.objectives[objective].get("goal")
        if above and serves != goal:
            self._leave(above, "other-goal", objective=objective)

    def _set_choices(self) -> None:
        for column, known in ((Column.TIER, TIERS), (Column.CADENCE, CADENCES)):
            if column not in self._cells:
                continue
            choice = known.get(key_of(self._cells[column].cell.text))
            if choice:
                self._body[column.value] = choice
            else:
                self._leave(self._cells[column], f"no-{column.value}")
                self._keep(self._cells[column])
        if Column.PERIOD in self._cells:
            self._set_period(self._cells[Column.PERIOD])

    def _set_period(self, told: Filled) -> None:
        when = period_text(told.cell.text)
        if when:
            self._body["period"] = when
            return
        self._leave(told, "no-period")
        self._keep(told)

    def _set_numbers(self) -> None:
        for each in self._filled:
            if each.field.column is Column.BASELINE:
                self._set_baseline(each)
            elif each.field.column is Column.TARGET:
                self._set_target(each)
            elif each.field.column is Column.ACTUAL:
                self._add_value(each)

    def _set_baseline(self, told: Filled) -> None:
        number = self._number(told)
        when = told.field.period
        if number:
            self._body["baseline"] = {"value": number, "period": when} if when else number

    def _set_target(self, told: Filled) -> None:
        when, own = told.field.period, self._body.get("period")
        if when and own and when != own:
            self._leave(told, "two-periods", period=str(own))
            self._keep(told)
            return
        number = self._number(told)
        if number:
            self._body["target"] = number
            self._body.update({"period": when} if when else {})

    def _add_value(self, told: Filled) -> None:
        when = told.field.period or str(self._body.get("period", self._context.period))
        if not when:
            self._leave(told, "value-without-period")
            self._keep(told)
        elif is_nothing(told.cell.text):
            self._draft.values.append(Value(self._id, when, "-"))
        else:
            number = self._number(told, is_value=True)
            is_said = bool(number) or placeholder_in(told.cell.text) == told.cell.text
            note = "" if is_said else told.cell.text
            self._draft.values.append(Value(self._id, when, number, note))

    def _number(self, told: Filled, *, is_value: bool = False) -> str:
        """Return a cell's number; empty for one that is left, and kept in a note."""
        cell = told.cell
        if is_nothing(cell.text):
            return ""
        if placeholder_in(cell.text) == cell.text:
            self._leave(told, "placeholder")
            return ""
        try:
            number = self._read(told)
        except Unread as unread:
            self._draft.leftovers.append(self._leftover(told, self._context.reason(unread.why)))
            if not is_value:  # a value has a note of its own
                self._keep(told)
            return ""
        self._is_unit_used |= bool(self._unit)
        return number

    def _read(self, told: Filled) -> str:
        amount = amount_in(told.cell)
        number = plan_number(told.cell._replace(text=amount.number), self._context.mark)
        if not amount.mark:
            return with_unit(number, self._unit, self._metric)
        check_amount(number, unit=self._unit, metric=self._metric)
        self._pay(told, amount.mark)
        return number

    def _pay(self, told: Filled, mark: str) -> None:
        """Make a currency that of the plan, and keep it where no metric tells that it is money."""
        currency, is_first = currency_of(mark), not self._draft.money
        plans = self._draft.pay_in(currency or mark)
        if plans != (currency or mark):
            raise Unread("other-currency", currency=plans)
        if is_first and not currency:
            self._leave(told, "which-currency", mark=mark)
        if self._metric is None and not self._is_money_told:
            self._is_money_told = True
            self._keep(told)

    def _set_note(self, unit: Filled | None) -> None:
        if unit and not self._is_unit_used:
            self._keep(unit)
        if Column.FORMULA in self._cells:
            self._keep(self._cells[Column.FORMULA])
        for each in self._filled:
            if each.field.column is None:
                self._keep(each)
        note = note_of(self._paragraphs, self._points)
        if note:
            self._body["note"] = note

    def _keep(self, told: Filled) -> None:
        self._points.append((told.field.header, told.cell.text))

    def _leave(self, told: Filled, key: str, **details: str) -> None:
        self._draft.leftovers.append(self._leftover(told, Why(key, details)))

    def _leftover(self, told: Filled, why: Why) -> Leftover:
        cell = told.cell
        return Leftover(self._context.file, cell.place, told.field.header, cell.text, why)
