"""What a column is about, told by its header in English or Indonesian."""

from __future__ import annotations

import enum
import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.convert.grid import Form
from mkdocs_strategy_plugin.convert.periods import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.convert.grid import Cell

__all__ = ["HEADERS", "Column", "Header", "header_of", "key_of"]


class Column(enum.Enum):
    """What a column holds for each KPI."""

    NAME = "name"
    """What the KPI is called."""
    CODE = "code"
    """Its number elsewhere."""
    GOAL = "goal"
    """The goal it serves."""
    OBJECTIVE = "objective"
    """The objective it measures."""
    TIER = "tier"
    """Primary, optimization or output."""
    METRIC = "metric"
    """A metric of the catalogue."""
    UNIT = "unit"
    """The unit of its numbers."""
    BASELINE = "baseline"
    """Where it starts."""
    TARGET = "target"
    """Where it should go."""
    ACTUAL = "actual"
    """A measured value."""
    PERIOD = "period"
    """When."""
    CADENCE = "cadence"
    """How often it is measured."""
    CHANNEL = "channel"
    """Where it is measured."""
    OWNER = "owner"
    """Who answers for it."""
    SOURCE = "source"
    """Where the numbers come from."""
    DEFINITION = "definition"
    """What is meant by it."""
    FORMULA = "formula"
    """How it is worked out."""
    NOTE = "note"
    """Anything else."""


HEADERS: Mapping[Column, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        Column.NAME: {
            "en": ("KPI", "KPIs", "KPI name", "Key performance indicator", "Indicator"),
            "id": (
                "KPI",
                "Indikator",
                "Nama KPI",
                "Indikator kinerja",
                "Indikator kinerja utama",
                "IKU",
            ),
        },
        Column.CODE: {
            "en": ("Code", "No", "Nr", "ID", "#"),
            "id": ("Kode", "Nomor", "No", "ID", "#"),
        },
        Column.GOAL: {"en": ("Goal", "Goals"), "id": ("Tujuan", "Tujuan strategis")},
        Column.OBJECTIVE: {
            "en": ("Objective", "Objectives", "Strategic objective"),
            "id": ("Sasaran", "Sasaran strategis", "Tujuan"),
        },
        Column.TIER: {"en": ("Tier", "Level", "KPI type"), "id": ("Tingkat", "Tingkatan", "Level")},
        Column.METRIC: {"en": ("Metric", "Metrics"), "id": ("Metrik",)},
        Column.UNIT: {"en": ("Unit", "Units", "Unit of measure"), "id": ("Satuan", "Unit")},
        Column.BASELINE: {
            "en": ("Baseline", "Base line", "Start value", "Starting value"),
            "id": ("Nilai awal", "Baseline", "Baseline data", "Data awal", "Kondisi awal"),
        },
        Column.TARGET: {
            "en": ("Target", "Target value"),
            "id": ("Target", "Nilai target", "Target kinerja"),
        },
        Column.ACTUAL: {
            "en": ("Actual", "Actuals", "Actual value", "Result"),
            "id": ("Realisasi", "Capaian", "Aktual", "Hasil"),
        },
        Column.PERIOD: {"en": ("Period", "Timeframe", "Time frame"), "id": ("Periode", "Waktu")},
        Column.CADENCE: {
            "en": ("Frequency", "Cadence", "Reporting frequency"),
            "id": ("Frekuensi", "Frekuensi pelaporan"),
        },
        Column.CHANNEL: {
            "en": ("Channel", "Channels", "Platform", "Media"),
            "id": ("Kanal", "Saluran", "Platform", "Media"),
        },
        Column.OWNER: {
            "en": ("Owner", "Owners", "Responsible", "Person in charge", "PIC"),
            "id": ("Penanggung jawab", "Pemilik", "PIC"),
        },
        Column.SOURCE: {
            "en": ("Source", "Data source", "Source of data"),
            "id": ("Sumber", "Sumber data"),
        },
        Column.DEFINITION: {
            "en": ("Definition", "Description"),
            "id": ("Definisi", "Deskripsi", "Definisi operasional"),
        },
        Column.FORMULA: {
            "en": ("Formula", "Calculation"),
            "id": ("Rumus", "Formula", "Formula perhitungan", "Cara menghitung"),
        },
        Column.NOTE: {
            "en": ("Note", "Notes", "Comment", "Comments", "Remarks"),
            "id": ("Catatan", "Keterangan"),
        },
    }
)
"""Headers of each column by language; one of two columns means the first that is still free."""

DATED = frozenset({Column.BASELINE, Column.TARGET, Column.ACTUAL})
"""Columns whose header may name a period, such as `Target 2026`."""


class Header(NamedTuple):
    """What a header was taken for."""

    columns: tuple[Column, ...]
    """What it may mean, the likeliest first."""
    languages: frozenset[str]
    """Languages in which it says so; none for a bare date."""
    period: str = ""
    """The period it names; without a year where it names none; empty where it names no period."""


def header_of(cell: Cell) -> Header | None:
    """Return what a header means; None where nobody knows."""
    if cell.form is Form.DATE:
        return Header((Column.ACTUAL,), frozenset(), cell.text)
    known = _named(key_of(cell.text))
    if known.columns:
        return known
    found = dated(cell.text)
    if found is None:
        return None
    rest = _named(key_of(found.rest))
    if not key_of(found.rest):
        # A bare year may hold targets as well as values.
        return None if found.is_year else Header((Column.ACTUAL,), frozenset(), found.period)
    columns = tuple(each for each in rest.columns if each in DATED)
    return Header(columns, rest.languages, found.period) if columns else None


def key_of(text: str) -> str:
    """Return a header as it is compared: without capitals, spaces and punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", folded) or folded.strip()


def _named(key: str) -> Header:
    means = list(_meanings(key))
    columns = tuple(dict.fromkeys(column for column, _ in means))
    return Header(columns, frozenset(language for _, language in means))


def _meanings(key: str) -> Iterator[tuple[Column, str]]:
    for column, by_language in HEADERS.items():
        for language, names in by_language.items():
            if key in _keys(names):
                yield column, language


def _keys(names: Iterable[str]) -> set[str]:
    return {key_of(name) for name in names}
