"""What a workbook's own XML says of its cells beside their values.

The package that reads values tells neither the percent sign of a number nor a formula that failed.
Both stand in the sheets and styles of the file, which is a zip of XML.
"""

from __future__ import annotations

import collections
import io
import re
import zipfile
import zlib
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import TypeAlias

__all__ = ["Marks", "Position", "marks_of"]

Position: TypeAlias = "tuple[int, int]"
"""Row and column, 0-based."""

BUILT_IN = {
    "9": "0%",
    "10": "0.00%",
    "17": "mmm-yy",
    **dict.fromkeys(("14", "15", "16", "22"), "d"),
}
"""Formats that a workbook knows by number alone, as far as they matter here."""
PRINTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Parts of a format that are printed or coloured, and say nothing of the number."""
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
LARGEST = 256_000_000
"""Bytes of a workbook that has been unpacked."""
MOST_ELEMENTS = 1_000_000
"""Elements of one part of a workbook: small ones take far more room in memory than in the file."""
MOST_CELLS = 5_000_000
"""Rows times columns of a sheet; a place is kept for each of them."""

NOT_A_WORKBOOK = (
    zipfile.BadZipFile,
    zlib.error,
    ET.ParseError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What goes wrong in a file that only looks like a workbook; a zip with a password among it."""


class _TooLargeError(Exception):
    """A workbook of more than anybody has KPIs."""


class Marks(NamedTuple):
    """What is known of the cells of one sheet."""

    formats: Mapping[Position, str] = MappingProxyType({})
    """Formats of numbers and dates, without what is only printed."""
    faults: Mapping[Position, str] = MappingProxyType({})
    """Formulas that failed, with what they show instead: `#REF!`."""
    unsaved: Mapping[Position, str] = MappingProxyType({})
    """Formulas without a saved value."""


class _Written(NamedTuple):
    """One cell of a sheet as its XML says it."""

    position: Position
    style: int
    kind: str
    formula: str | None
    value: str


def marks_of(path: Path, data: bytes) -> Mapping[str, Marks]:
    """Return the marks of each sheet by its name.

    Raises:
        StrategyError: it is no workbook, or is too large for one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(archive)
            formats = _formats(archive)
            return {
                name: _marks(list(_written(archive, part)), formats)
                for name, part in _parts(archive)
            }
    except _TooLargeError:
        raise StrategyError(
            f"'{path.name}' is too large once it is unpacked",
            "Copy the table of KPIs into a workbook of its own.",
        ) from None
    except NOT_A_WORKBOOK:
        raise StrategyError(
            f"'{path.name}' is a broken workbook",
            "Open it in a spreadsheet program, and save it anew as XLSX or CSV.",
        ) from None


def _check_size(archive: zipfile.ZipFile) -> None:
    if sum(each.file_size for each in archive.infolist()) > LARGEST:
        raise _TooLargeError


def _marks(cells: list[_Written], formats: list[str]) -> Marks:
    rows = 1 + max((each.position[0] for each in cells), default=0)
    columns = 1 + max((each.position[1] for each in cells), default=0)
    if rows * columns > MOST_CELLS:
        raise _TooLargeError
    return Marks(
        {each.position: formats[each.style] for each in cells if formats[each.style]},
        {each.position: each.value for each in cells if each.kind == "e"},
        {each.position: f"={each.formula}" for each in cells if _is_unsaved(each)},
    )


def _is_unsaved(cell: _Written) -> bool:
    # A formula whose saved value is the empty text is saved.
    return cell.formula is not None and not cell.value and cell.kind != "str"


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet and its file in the archive."""
    links = _parsed(archive, "xl/_rels/workbook.xml.rels")
    targets = {each.attrib["Id"]: each.attrib["Target"] for each in links}
    for sheet in _named(_parsed(archive, "xl/workbook.xml"), "sheet"):
        link = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
        target = targets[link]
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if "worksheets" in part:
            yield sheet.attrib["name"], part


def _formats(archive: zipfile.ZipFile) -> list[str]:
    """Return the format of each style, without what is only printed."""
    if "xl/styles.xml" not in archive.namelist():
        return [""]
    styles = _parsed(archive, "xl/styles.xml")
    own = {each.attrib["numFmtId"]: each.attrib["formatCode"] for each in _named(styles, "numFmt")}
    codes = {**BUILT_IN, **own}
    used = (form for each in _named(styles, "cellXfs") for form in _named(each, "xf"))
    numbers = (form.attrib.get("numFmtId", "") for form in used)
    return [PRINTED.sub("", codes.get(number, "")) for number in numbers] or [""]


def _written(archive: zipfile.ZipFile, part: str) -> Iterator[_Written]:
    """Yield the cells of a sheet that say something."""
    row, column = -1, -1
    rows: ET.Element | None = None
    with archive.open(part) as file:
        for event, element in _events(file):
            name = _local(element.tag)
            if event == "start" and name == "sheetData":
                rows = element
            elif event == "start" and name == "row":
                row, column = int(element.attrib.get("r", row + 2)) - 1, -1
            elif event == "end" and name == "c":
                row, column = _position(element.attrib.get("r"), (row, column + 1))
                if len(element):
                    yield _cell(element, (row, column))
            elif event == "end" and name == "row" and rows is not None:
                rows.clear()  # else each row that was read would stay, empty ones too


def _cell(element: ET.Element, position: Position) -> _Written:
    parts = {_local(each.tag): each.text or "" for each in element}
    style, kind = int(element.attrib.get("s", "0")), element.attrib.get("t", "n")
    return _Written(position, style, kind, parts.get("f"), parts.get("v", parts.get("is", "")))


def _position(reference: str | None, otherwise: Position) -> Position:
    """Return row and column of a reference such as `C7`, where a cell has one."""
    match = REFERENCE.fullmatch(reference or "")
    if match is None:
        return otherwise
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _parsed(archive: zipfile.ZipFile, part: str) -> ET.Element:
    with archive.open(part) as file:
        last = collections.deque(_events(file), maxlen=1)
    return last[0][1]


def _events(file: IO[bytes]) -> Iterator[tuple[str, ET.Element]]:
    """Yield where each element starts and ends, the root last of all."""
    count = 0
    for event, element in ET.iterparse(file, ("start", "end")):  # noqa: S314  (bounded by expat)
        count += event == "start"
        if count > MOST_ELEMENTS:
            raise _TooLargeError
        yield event, element


def _named(element: ET.Element, name: str) -> Iterator[ET.Element]:
    """Yield what is below an element by name, in whichever of the two namespaces there are."""
    return (each for each in element.iter() if _local(each.tag) == name)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
