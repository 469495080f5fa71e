"""Measured values as an author writes them into a KPI."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.base import Model, without_gaps
from mkdocs_strategy_plugin.model.period import PeriodKey, PeriodKeyValue, period_key
from mkdocs_strategy_plugin.model.quantity import Quantity, QuantityValue, quantity
from mkdocs_strategy_plugin.model.readers import AtOnce, ShortForm
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = ["MISSING", "Actual", "Actuals"]

MISSING = frozenset({"", "-", "--", "n/a", "N/A"})
"""What stands for a value that nobody has; never 0."""


class Actual(Model):
    """One measured value."""

    value: QuantityValue | None = None
    """In the metric's unit; `-` or nothing where nobody has it."""
    numerator: QuantityValue | None = None
    """What a ratio counts."""
    denominator: QuantityValue | None = None
    """What a ratio counts it against."""
    note: Markdown | None = None
    """What a reader should know of this value."""

    # In the place of what all models do first: there are more of these than of all others.
    @model_validator(mode="before")
    @classmethod
    def _drop_what_is_left_empty(cls, data: object) -> object:
        if isinstance(data, dict):
            given = {key: value for key, value in data.items() if not _is_missing(value)}
            return without_gaps(given, cls)
        return {} if data is None or _is_missing(data) else {"value": data}


def _is_missing(value: object) -> bool:
    return isinstance(value, str) and value in MISSING


def _plain_value(written: str) -> Quantity | None:
    return None if written in MISSING else quantity(written)


def _plain_values(data: object) -> dict[PeriodKey, Quantity] | None:
    if not isinstance(data, dict):
        return None
    try:
        return {period_key(key): quantity(value) for key, value in data.items()}
    except PydanticCustomError:
        return None


Actuals = Annotated[
    dict[PeriodKeyValue, Annotated[Quantity | Actual, ShortForm(_plain_value, Actual)]],
    AtOnce(_plain_values),
]
"""Measured values by period: a plain number, or a value with what belongs to it."""
