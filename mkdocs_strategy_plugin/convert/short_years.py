"""Headers with two digits of a year, such as `Jan-26` or `Q1 '26`, with all four of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.convert.leftovers import Leftover, Why
from mkdocs_strategy_plugin.convert.periods import short_year

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mkdocs_strategy_plugin.convert.grid import Cell
    from mkdocs_strategy_plugin.convert.periods import ShortYear

__all__ = ["whole_years"]

LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month, where February is short."""
MONTHS_A_YEAR = 12


def whole_years(
    headers: Mapping[int, Cell], file: str
) -> tuple[Mapping[int, Cell], tuple[Leftover, ...]]:
    """Return headers with whole years, and what a person should look at.

    Args:
        headers: By column.
        file: Name of the file.
    """
    short = {column: short_year(cell.text) for column, cell in headers.items()}
    found = {column: each for column, each in short.items() if each}
    doubtful = {column: each for column, each in found.items() if each.may_be_day}
    are_years = _are_years(doubtful.values())
    whole = {
        column: headers[column]._replace(text=each.text)
        for column, each in found.items()
        if are_years or not each.may_be_day
    }
    if not doubtful or not are_years:
        return {**headers, **whole}, ()
    column, first = next(iter(doubtful.items()))
    place, text = headers[column].place, headers[column].text
    why = Why("short-years", {"period": first.period})
    return {**headers, **whole}, (Leftover(file, place, text, text, why),)


def _are_years(found: Collection[ShortYear]) -> bool:
    """Tell whether two digits behind months are years.

    Those of weeks are days, and those of the first or the last days of months.
    """
    months, digits = {each.month for each in found}, {each.digits for each in found}
    are_last_days = all(_is_last_day(each) for each in found)
    if len(digits) > len(months) or digits == {1} or are_last_days:
        return False
    return max(digits) - min(digits) <= 1 + len(found) // MONTHS_A_YEAR


def _is_last_day(each: ShortYear) -> bool:
    return each.digits == LAST_DAYS[each.month - 1]
