"""From a file to a draft: what it is, and who reads it."""

from __future__ import annotations

import importlib
import importlib.util
import os
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.convert.csv_file import csv_grid
from mkdocs_strategy_plugin.convert.indicators import add_indicators
from mkdocs_strategy_plugin.convert.layout import header_row
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Why
from mkdocs_strategy_plugin.convert.table import add_table
from mkdocs_strategy_plugin.diagnostics import Finding, StrategyError
from mkdocs_strategy_plugin.load.holdings import DOCUMENTS
from mkdocs_strategy_plugin.load.sources import Limits, read_bytes, read_source
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.convert.draft import Draft
    from mkdocs_strategy_plugin.convert.grid import Grid
    from mkdocs_strategy_plugin.convert.workbook import Sheet
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["GITLAB", "TABLE", "Wishes", "add_source", "files_of"]

GITLAB, TABLE = "gitlab", "table"
"""What a source may be."""

WORKBOOK = b"PK\x03\x04"
"""How a zip begins, which an XLSX file is."""
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How an old `.xls` begins, and a workbook behind a password."""


class Wishes(NamedTuple):
    """What the call says of all its sources."""

    form: str = ""
    """`gitlab` or `table`; empty: told by each file."""
    sheet: str = ""
    """Name of the sheet of a workbook; empty: the first that has KPIs."""
    period: Period | None = None
    """The plan's period; None: nobody knows."""


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that are named, and the YAML files of the folders that are.

    Raises:
        StrategyError: one of them is not there, or a folder has no YAML.
    """
    return tuple(dict.fromkeys(file for path in paths for file in _files(path)))


def add_source(path: Path, draft: Draft, wishes: Wishes) -> tuple[str, ...]:
    """Add what one file holds to a draft.

    Returns:
        The language of each of its headers that is of one language only.

    Raises:
        StrategyError: it cannot be read as what it should be.
    """
    if (wishes.form or _form(path)) == GITLAB:
        source = read_source(path, inside=None, limits=Limits())
        if isinstance(source, Finding):
            raise _unreadable(path, source)
        add_indicators(source, draft)
        return ()
    data = read_bytes(path, inside=None, limits=Limits())
    if isinstance(data, Finding):
        raise _unreadable(path, data)
    if data.startswith(OLD_OR_LOCKED):
        raise StrategyError(
            f"'{path.name}' is a workbook behind a password, or one of the old form .xls",
            "Save it without a password as XLSX, or the sheet as CSV.",
        )
    if not data.strip():
        raise StrategyError(f"'{path.name}' is empty", "Name a file that holds a table of KPIs.")
    grid = (
        _sheet(path, data, draft, wishes) if data.startswith(WORKBOOK) else _csv(path, data, draft)
    )
    return add_table(grid, draft, wishes.period).languages


def _files(path: Path) -> Sequence[Path]:
    if not os.path.lexists(path):
        raise StrategyError(f"there is no '{path}'", "Name a file that exists.")
    # Not `path.is_dir()`, which fails where a folder above may not be entered.
    if not os.path.isdir(path):  # noqa: PTH112
        return (path,)
    try:
        files = sorted(each for each in path.iterdir() if each.suffix.lower() in DOCUMENTS)
    except PermissionError:
        raise StrategyError(
            f"no permission to list the folder '{path}'", "Allow the user who converts to read it."
        ) from None
    if not files:
        raise StrategyError(
            f"the folder '{path}' has no YAML files",
            "Name a table of KPIs itself, or GitLab's folder data/performance_indicators.",
        )
    return files


def _form(path: Path) -> str:
    return GITLAB if path.suffix.lower() in DOCUMENTS else TABLE


def _unreadable(path: Path, finding: Finding) -> StrategyError:
    is_large = finding.code == "SYN004"
    hint = "Split the file, or convert only the sheet with the KPIs." if is_large else finding.hint
    return StrategyError(f"'{path}': {finding.message}", hint)


def _csv(path: Path, data: bytes, draft: Draft) -> Grid:
    grid, doubts = csv_grid(path, data)
    draft.leftovers += doubts
    return grid


def _sheet(path: Path, data: bytes, draft: Draft, wishes: Wishes) -> Grid:
    """Return the sheet that is meant, and leave the others."""
    if importlib.util.find_spec("python_calamine") is None:
        raise StrategyError(
            f"'{path.name}' is a workbook, and the package that reads them is not installed",
            "Run: pip install 'mkdocs-strategy-plugin[xlsx]'",
        )
    from mkdocs_strategy_plugin.convert.workbook import sheets_of  # noqa: PLC0415  (it is installed)

    sheets = sheets_of(path, data)
    chosen = _chosen(path, sheets, wishes.sheet)
    for sheet in sheets:
        if sheet is not chosen and sheet.grid.cells:
            why = Why(
                "hidden-sheet" if sheet.is_hidden else "other-sheet",
                {"count": str(len(sheet.grid.cells))},
            )
            draft.leftovers.append(Leftover(path.name, sheet.grid.name, "", sheet.grid.name, why))
    return chosen.grid


def _chosen(path: Path, sheets: Sequence[Sheet], wanted: str) -> Sheet:
    names = ", ".join(shown(each.grid.name) for each in sheets)
    if wanted:
        found = [each for each in sheets if each.grid.name.casefold() == wanted.casefold()]
        if not found:
            raise StrategyError(
                f"'{path.name}' has no sheet {shown(wanted)}", f"Name one of {names}."
            )
        return found[0]
    visible = [each for each in sheets if not each.is_hidden and each.grid.cells]
    if not visible:
        raise StrategyError(f"no sheet of '{path.name}' has cells", "Name one of: " + names)
    # Where no sheet has KPIs, the first says what was looked for and what was found.
    return next((each for each in visible if header_row(each.grid) is not None), visible[0])
