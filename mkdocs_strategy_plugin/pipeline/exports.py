"""What pages show, for programs, spreadsheets and calendars."""

from __future__ import annotations

import importlib
import importlib.util
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.report.structured import structured
from mkdocs_strategy_plugin.report.tables import scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.render.site import Shown

__all__ = ["FILES", "Export", "exports", "forms_of", "has_calendar"]

FILES: Mapping[str, str] = MappingProxyType(
    {"json": "strategy.json", "csv": "scorecard.csv", "ics": "calendar.ics"}
)
"""The file of each form, beside the pages of its plan."""


class Export(NamedTuple):
    """One file for machines."""

    path: str
    """Where it goes, relative to the site: `2016/strategy.json`."""
    text: str
    """What is in it, with the line ends of its form."""


def forms_of(option: Iterable[object]) -> tuple[str, ...]:
    """Read the option `exports`.

    Raises:
        StrategyError: there is no such form.
    """
    forms = tuple(dict.fromkeys(map(str, option)))
    for form in forms:
        if form not in FILES:
            meant = nearest(form, FILES)
            raise StrategyError(
                f"option 'exports': there is no form {shown(form)}",
                f"Write {meant}." if meant else f"Write one of {', '.join(FILES)}.",
            )
    return forms


def has_calendar() -> bool:
    """Tell whether the package that writes calendars is installed."""
    return importlib.util.find_spec("icalendar") is not None


def exports(
    told: Shown, files: Mapping[str, str], *, language: str, memory: Memory = FORGETFUL
) -> Iterator[Export]:
    """Yield the files of one plan.

    Args:
        told: What its pages show.
        files: The path of each form that is wanted.
        language: Of titles.
        memory: Keeps what is written of entities that stay the same.
    """
    plan, figures = told.plan, told.figures
    once = memory.recall("once", Once)
    once.turn()
    for form, path in files.items():
        if form == "json":
            yield Export(path, structured(plan, figures, once=once))
        elif form == "csv":
            yield Export(path, scorecard(plan, figures, language))
        else:
            # Only here, because its package need not be installed.
            module = importlib.import_module("mkdocs_strategy_plugin.report.calendar")
            text = module.calendar(plan, as_of=figures.as_of, language=language)
            yield Export(path, text)
