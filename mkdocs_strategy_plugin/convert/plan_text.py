"""The files of a plan, written from a draft."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.convert.block import block
from mkdocs_strategy_plugin.convert.words import words
from mkdocs_strategy_plugin.load.holdings import MEASUREMENTS, PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.convert.block import Data
    from mkdocs_strategy_plugin.convert.draft import Draft, Value

__all__ = ["plan_files"]

KPIS_FILE = "kpis.yml"
VALUES_FILE = f"{MEASUREMENTS}/values.csv"
SOME_YEAR = "2027"
"""An example, where the sources name no year."""


def plan_files(
    draft: Draft, *, title: str, sources: str, language: str, period: str
) -> Mapping[str, str]:
    """Return the text of each file by its name inside the plan's folder.

    Args:
        draft: What goes into the plan.
        title: The plan's name.
        sources: Names of the files it comes from, for a comment.
        language: Of comments and of the plan.
        period: The plan's period; empty where it is not known.
    """
    settings: dict[str, Data] = {"title": title}
    settings.update({"period": period} if period else {})
    settings["languages"] = [language]
    # A mark of several currencies is no code.
    settings.update({"currency": draft.money} if draft.money.isalpha() else {})
    parts = [
        _comment(words("plan", language, sources=sources)),
        block({"strategy": settings}),
        _comment(_missing(draft, language, period), indent="  "),
    ]
    for name in ("goals", "objectives", "channels"):
        collection: Mapping[str, Data] = getattr(draft, name)
        if collection:
            parts += ["\n", _comment(words(name, language)), block({name: collection})]
    kpis = _comment(words("kpis", language, sources=sources)) + _spaced(draft.kpis)
    files = {PLAN_FILE: "".join(parts), KPIS_FILE: kpis}
    return files | ({VALUES_FILE: _values(draft.values)} if draft.values else {})


def _missing(draft: Draft, language: str, period: str) -> str:
    if period:
        return words("settings", language)
    return words("settings-and-period", language, year=_last_year(draft))


def _last_year(draft: Draft) -> str:
    """Return the last year that targets or values speak of, which the plan then is of."""
    named = [str(kpi.get("period", "")) for kpi in draft.kpis.values()]
    periods = [*filter(None, named), *(value.period for value in draft.values)]
    return max((each[: len(SOME_YEAR)] for each in periods), default=SOME_YEAR)


def _comment(text: str, *, indent: str = "") -> str:
    return "".join(f"{indent}# {line}\n" for line in text.splitlines())


def _spaced(kpis: Mapping[str, Mapping[str, Data]]) -> str:
    """Return the KPIs with an empty line between two of them."""
    return "kpis:\n" + "\n".join(block({name: body}, indent="  ") for name, body in kpis.items())


def _values(values: Iterable[Value]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows(_rows(list(values)))
    return text.getvalue()


def _rows(values: list[Value]) -> Iterator[tuple[str, ...]]:
    has_notes = any(each.note for each in values)
    yield ("date", "kpi", "value", "note") if has_notes else ("date", "kpi", "value")
    for each in values:
        row = each.period, each.kpi, each.number
        yield (*row, each.note) if has_notes else row
