"""What days, weeks, months, quarters and years are called along an axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["MOST_YEARS", "unit_name"]

# Some languages number quarters in Roman figures.
SHORT_QUARTERS = (N_("Q1"), N_("Q2"), N_("Q3"), N_("Q4"))

MOST_YEARS = 10
"""Names of years that stand beside each other."""

# A month stands alone there, which some languages write in another form.
PATTERNS = {Unit.DAY: "d", Unit.WEEK: "d MMM", Unit.MONTH: "LLL"}


def unit_name(words: Words, start: dt.date, unit: Unit) -> str:
    """Return the short name of the `unit` that begins on `start`; of a longer one its year."""
    if unit is Unit.QUARTER:
        return words.say(SHORT_QUARTERS[(start.month + 2) // 3 - 1])
    return words.date(start, PATTERNS.get(unit, "y"))
