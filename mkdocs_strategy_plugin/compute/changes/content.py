"""What an entity says, as plain values: without its author's spelling, order and files."""

from __future__ import annotations

import enum
import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from mkdocs_strategy_plugin.compute.changes.values import (
    Amount,
    Length,
    Money,
    Name,
    Parts,
    Plain,
    Rhythm,
    Several,
    Share,
    Span,
    Term,
    Words,
)
from mkdocs_strategy_plugin.compute.measure import measure_of_kpi, measure_of_metric
from mkdocs_strategy_plugin.compute.values import in_unit
from mkdocs_strategy_plugin.model import quantity as quantities
from mkdocs_strategy_plugin.model.base import Entity, Model
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF
from mkdocs_strategy_plugin.model.kpi import ChannelPart, Kpi
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.period import Period, PeriodKey
from mkdocs_strategy_plugin.model.persona import Age, Hours
from mkdocs_strategy_plugin.model.quantity import Duration, Quantity, Rate
from mkdocs_strategy_plugin.model.readers import ReadBy
from mkdocs_strategy_plugin.model.references import mentions
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.values import Key, Languages, Value
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.base import Refers
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = [
    "Scale",
    "amount_of",
    "content_of",
    "name_of",
    "scale_of",
    "span_of",
    "spelled_out",
    "tidy",
]

ELSEWHERE: Mapping[type[Model], frozenset[str]] = {
    # Values are compared with those of tables.
    Kpi: frozenset({"id", "actuals"}),
    ChannelPart: frozenset({"actuals"}),
    # Stages are compared as entities; where shared files are is no decision, nor is the format.
    Strategy: frozenset({"funnel", "uses", "format"}),
}
"""Fields that are not compared as fields."""
NOT_COMPARED = frozenset({"id"})

DIGITS = 12
"""As exact as a number is written; beyond, binary numbers differ by how they were spelled."""


class Scale(NamedTuple):
    """What bare numbers of an entity are in."""

    unit: MetricUnit = MetricUnit.NUMBER
    """Unit of its numbers."""
    channels: Mapping[str, MetricUnit] = {}
    """Units of channels that have another metric."""
    currency: str = ""
    """The plan's currency; empty where it names none."""

    def at(self, channel: str | None) -> MetricUnit:
        """Return the unit on a channel, or of the whole for None."""
        return self.channels.get(channel or "", self.unit)


def scale_of(plan: Plan, entity: Model) -> Scale:
    """Return what bare numbers of `entity` are in."""
    currency = plan.settings.currency or ""
    if not isinstance(entity, Kpi):
        return Scale(currency=currency)
    measure = measure_of_kpi(plan, entity, plan.measurements_of_kpi.get(entity.id, ()))
    proxies = {
        name: measure_of_metric(plan.metrics.get(part.proxy.metric)).unit
        for name, part in entity.channels.items()
        if part.proxy
    }
    return Scale(measure.unit, proxies, currency)


def content_of(plan: Plan, entity: Model, scale: Scale) -> Parts:
    """Return what an entity, the settings or an exemption say; what says nothing is left out.

    Args:
        plan: The plan it belongs to; it knows who is named.
        entity: A model of the plan.
        scale: What its bare numbers are in.
    """
    names: dict[NodePath, Name] = {}
    keys: dict[NodePath, Name] = {}
    for mention in mentions(entity):
        found = plan.index.target(mention)
        name = name_of(plan, *found) if found else Name("", mention.name)
        (keys if mention.is_key else names)[mention.path] = name
    return _ValueReader(names, keys, scale).parts(entity, ())


def name_of(plan: Plan, kind: str, name: str) -> Name:
    """Return the name of an entity or of a stage of the funnel."""
    if kind == "stage":
        stage = plan.funnel.get(name)
        return Name(kind, name, stage.title.words if stage and stage.title else spelled_out(name))
    entity: Entity | None = getattr(plan, COLLECTION_OF.get(kind, ""), {}).get(name)
    return Name(kind, name, entity.name.words if entity else ())


def spelled_out(name: str) -> Languages:
    """Return what is called by its id in place of a title."""
    return (("", name.replace("-", " ").capitalize()),)


def span_of(period: Period) -> Span:
    """Return a period as a plain value."""
    return Span(period.start, period.end, period.unit.value if period.unit else "")


def tidy(number: float) -> float:
    """Return a number without what is left of binary fractions, so that 0.1 + 0.2 is 0.3."""
    return float(f"{number:.{DIGITS}g}") + 0.0  # which takes the sign off zero


def amount_of(
    quantity: Quantity, unit: MetricUnit, *, currency: str = "", column: str = ""
) -> Amount:
    """Return a number in a metric's unit, or as it is written where it does not fit.

    Args:
        quantity: As written.
        unit: The metric's.
        currency: The plan's; kept where the unit is money.
        column: See `in_unit`.
    """
    number = in_unit(quantity, unit, column=column)
    if number is None:
        return Amount(tidy(quantity.number), quantity.unit or column or MetricUnit.NUMBER.value)
    return Amount(tidy(number), unit.value, currency=currency if unit is MetricUnit.MONEY else "")


class _ValueReader(NamedTuple):
    """Reads values off one entity."""

    names: Mapping[NodePath, Name]
    """Who is named, by the way to it."""
    keys: Mapping[NodePath, Name]
    """Who is named by a key."""
    scale: Scale

    def parts(self, model: Model, path: NodePath) -> Parts:
        found: list[tuple[Key, Value]] = []
        for name, form in _fields(type(model)):
            value = getattr(model, name)
            if value is None or (_is_empty(value) and not form.may_be_empty):
                continue
            said = self.value(value, (*path, name), form)
            if said != Parts(()):
                found.append((name.removesuffix("_"), said))
        return Parts(tuple(found))

    def value(self, value: Any, path: NodePath, form: _Form) -> Value:  # noqa: ANN401  (a field's)
        if isinstance(value, Model):
            return self.parts(value, path)
        if isinstance(value, Mapping):
            return Parts(tuple(self._pairs(value, path, form)))
        if isinstance(value, str):
            return self.names.get(path) or _word(value, form)
        if type(value) is tuple:
            items = enumerate(value)
            return Several(tuple(self.value(each, (*path, place), form) for place, each in items))
        return self._leaf(value, path, form)

    def _pairs(
        self, value: Mapping[Any, Any], path: NodePath, form: _Form
    ) -> Iterator[tuple[Key, Value]]:
        for key, each in value.items():
            way = (*path, getattr(key, "text", key))
            named: Key = span_of(key.period) if isinstance(key, PeriodKey) else str(key)
            yield self.keys.get(way, named), self.value(each, way, form)

    def _leaf(self, value: Any, path: NodePath, form: _Form) -> Value:  # noqa: ANN401  (a field's)
        if isinstance(value, Quantity):
            channel = str(path[1]) if path[0] == "channels" else None
            return amount_of(value, self.scale.at(channel), currency=self.scale.currency)
        if isinstance(value, quantities.Money):
            unit = value.unit.value if value.unit else ""
            return Money(tidy(value.amount), unit, self.scale.currency)
        if isinstance(value, Text):
            return Words(value.words, form.is_markdown)
        if isinstance(value, float):
            return Share(tidy(value)) if form.is_share else Amount(tidy(value))
        return _plain(value)


def _plain(value: Any) -> Value:  # noqa: ANN401  (a field's)
    if isinstance(value, enum.Enum):
        return Term(type(value).__name__, str(value.value))
    if isinstance(value, Period):
        return span_of(value)
    if isinstance(value, Rate):
        return Rhythm(tidy(value.count), value.unit.value if value.unit else "")
    if isinstance(value, Duration):
        return Length(tidy(value.minutes))
    return Plain(_spelled(value))


def _spelled(value: object) -> str:
    """Return a range of ages or hours in the one way to write it; all else as it is."""
    if isinstance(value, Age):
        high = "+" if value.high is None else f"-{value.high}" if value.high > value.low else ""
        return f"{value.low}{high}"
    if isinstance(value, Hours):
        ends = (f"{end // 60:02}:{end % 60:02}" for end in (value.start, value.end))
        return "-".join(ends)
    return str(value)


def _word(value: str, form: _Form) -> Value:
    # The only word that may stand in the place of a number.
    return Term("", value) if form.is_number else Plain(value)


def _is_empty(value: object) -> bool:
    return isinstance(value, (tuple, Mapping)) and not value


class _Form(NamedTuple):
    """What the annotation of a field tells that its value does not."""

    is_markdown: bool
    is_share: bool
    is_number: bool
    may_be_empty: bool
    """True where a list without items says something else than no list."""


@functools.cache
def _fields(model: type[Model]) -> tuple[tuple[str, _Form], ...]:
    left_out = ELSEWHERE.get(model, NOT_COMPARED)
    found = []
    for name, field in model.model_fields.items():
        if name in left_out:
            continue
        marks = [*field.metadata, *_marks(field.annotation)]
        reads = [mark.read for mark in marks if isinstance(mark, ReadBy)]
        form = _Form(
            "markdown" in [mark for mark in marks if isinstance(mark, str)],
            quantities.share in reads and quantities.quantity not in reads,
            quantities.quantity in reads,
            may_be_empty=field.default is None,
        )
        found.append((name, form))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Refers | ReadBy | str]:  # noqa: ANN401  (types have no common one)
    yield from getattr(annotation, "__metadata__", ())
    for each in get_args(annotation):
        yield from _marks(each)
