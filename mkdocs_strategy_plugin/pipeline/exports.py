"""What pages show, for programs, spreadsheets and calendars."""

from __future__ import annotations

import functools
import importlib
import importlib.util
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.render.stages import stage_title
from mkdocs_strategy_plugin.report.coverage_table import coverage
from mkdocs_strategy_plugin.report.structured import structured
from mkdocs_strategy_plugin.report.tables import scorecard

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.words import Words

__all__ = [
    "CALENDAR_HINT",
    "FILES",
    "USUAL",
    "Export",
    "exports",
    "files_in",
    "forms_of",
    "has_calendar",
    "known_form",
]

FILES: Mapping[str, str] = MappingProxyType(
    {
        "json": "strategy.json",
        "csv": "scorecard.csv",
        "coverage": "coverage.csv",
        "ics": "calendar.ics",
    }
)
"""The file of each form, beside the pages of its plan."""
BRINGS: Mapping[str, tuple[str, ...]] = MappingProxyType({"csv": ("csv", "coverage")})
"""Forms that the option `exports` means with one name: all tables."""
USUAL = ("json", "csv", "ics")
"""Forms that a site has which does not choose; the calendar only where its package is there."""
CALENDAR_HINT = "pip install 'mkdocs-strategy-plugin[calendar]'"
"""What to do without the package that writes calendars."""


class Export(NamedTuple):
    """One file for machines."""

    path: str
    """Where it goes, relative to the site: `2016/strategy.json`."""
    data: bytes
    """What is in it, in UTF-8, with the line ends of its form."""


def forms_of(option: Iterable[object]) -> tuple[str, ...]:
    """Read the option `exports`; `csv` brings all tables.

    Raises:
        StrategyError: there is no such form.
    """
    named = [known_form(str(form), place="option 'exports'") for form in option]
    return tuple(dict.fromkeys(each for form in named for each in BRINGS.get(form, (form,))))


def known_form(form: str, *, place: str) -> str:
    """Return a form of which there is a file.

    Args:
        form: What somebody wrote.
        place: Where it is written.

    Raises:
        StrategyError: there is no such form.
    """
    if form not in FILES:
        meant = nearest(form, FILES)
        raise StrategyError(
            f"{place}: there is no form {shown(form)}",
            f"Write {meant}." if meant else f"Write one of {', '.join(FILES)}.",
        )
    return form


def files_in(folder: str, forms: Iterable[str]) -> dict[str, str]:
    """Return the path of the file of each form in a folder, which may be empty."""
    return {form: f"{folder}/{FILES[form]}".lstrip("/") for form in forms}


def has_calendar() -> bool:
    """Tell whether the package that writes calendars is installed."""
    return importlib.util.find_spec("icalendar") is not None


def exports(
    plan: Plan,
    figures: PlanFigures,
    files: Mapping[str, str],
    *,
    words: Words,
    memory: Memory = FORGETFUL,
) -> Iterator[Export]:
    """Yield the files of one plan.

    Args:
        plan: The plan, without what is hidden.
        figures: Its figures on one day, without what is hidden.
        files: The path of each form that is wanted.
        words: Their language is that of titles.
        memory: Keeps what is written of entities that stay the same.
    """
    once = memory.recall("once", Once)
    once.turn()
    seen = memory.watch("plan", plan)
    for form, path in files.items():
        if form in OF_PLAN:
            make = functools.partial(OF_PLAN[form], seen, figures.as_of, words)
            yield Export(path, memory.recall(form, make, figures.as_of, words))
        elif form == "csv":
            yield Export(path, _table(plan, figures, words.language, once))
        else:
            yield Export(path, structured(plan, figures, once=once))


def _table(plan: Plan, figures: PlanFigures, language: str, once: Once) -> bytes:
    return scorecard(plan, figures, language, once=once).encode()


def _calendar(plan: Plan, as_of: dt.date, words: Words) -> bytes:
    # Only here, because its package need not be installed.
    from mkdocs_strategy_plugin.report.calendar import calendar  # noqa: PLC0415

    return calendar(plan, as_of=as_of, language=words.language).encode()


def _coverage(plan: Plan, as_of: dt.date, words: Words) -> bytes:
    stages = {name: stage_title(plan, name, words) for name in plan.funnel}
    return coverage(plan, as_of=as_of, language=words.language, stages=stages).encode()


OF_PLAN: Mapping[str, Callable[[Plan, dt.date, Words], bytes]] = MappingProxyType(
    {"coverage": _coverage, "ics": _calendar}
)
"""Forms that tell no figure, and are kept until something they tell of the plan changes."""
