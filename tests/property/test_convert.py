"""Whatever a table or a list of indicators says, it is in the plan or in the list."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.convert.block import block
from mkdocs_strategy_plugin.convert.draft import Draft
from mkdocs_strategy_plugin.convert.page import as_page
from mkdocs_strategy_plugin.convert.plan_text import plan_files
from mkdocs_strategy_plugin.convert.sources import Wishes, add_source
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.pipeline.clock import Clock
from tests.examined import examined_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.diagnostics import Diagnostic

NOW = dt.datetime(2027, 12, 31, 12, tzinfo=dt.UTC)

TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")) | st.sampled_from("\n\t"),
    max_size=30,
)
WORDS = st.sampled_from(
    [
        *(
            "Pengikut",
            "CTR",
            "口碑 🎉",
            "Reach",
            "null",
            "yes",
            "- x",
            "a: b",
            "# no",
            "'",
            '"',
            "\\",
        ),
        *("[x](y)", "*", "&a", "@me", "%", "?", "> 95%", "TBD", "- ", "-", "n/a", "{a}", "1_000"),
        *("at or below 5 %", "12.000", "12,000", "1.234,5", "4,5%", "0.750", "12000", "-27"),
        *("12k", "5 M", "5%", "0,5", "007", "2026", "2026-Q1", "Jan 2026", "Total", "KPI"),
        *("$12.50", "€ 1.250,00", "Rp15.000", "Rp 15.000,-", "$5 %", "IG", "Agu 26"),
        *("Instagram", "monthly", "bulanan", "Utama", "output", "jam", "“a”", "<b>", "a|b"),
    ]
)
CELL = st.one_of(st.just(""), WORDS, WORDS, TEXT)
HEADERS = st.sampled_from(
    [
        *("Indikator", "Metric", "Metrik", "Tier", "Target", "Target 2026", "Baseline"),
        *("Nilai awal 2025", "Owner", "Sasaran", "Tujuan", "Goal", "Satuan", "Unit", "Sumber"),
        *("Kanal", "Period", "Definition", "Rumus", "Notes", "Januari 2026", "2026-02", "Q1 2026"),
        *("Jan-26", "Feb-26", "Jan '26", "Dec 31", "Q1 '26"),
        *("Jan", "2026", "Actual", "Realisasi 2025", "Frekuensi", "No", "", "Other", "Other"),
    ]
)
NOTHING = {"-", "--", "n/a"}
"""What says that there is no value, so that there is nothing to carry over."""
TRANSLATED = {"bulanan": "monthly", "utama": "primary", "pengikut": "followers"}
"""Words that a plan has its own for."""


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    headers = ["KPI", *draw(st.lists(HEADERS, max_size=8))]
    row = st.tuples(*[CELL] * len(headers)).map(list)
    first, *others = draw(st.lists(row, min_size=1, max_size=6))
    return headers, [["Views", *first[1:]], *others]


def written(table: tuple[list[str], list[list[str]]], delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([table[0], *table[1]])
    return text.getvalue()


def converted(source: Path, folder: Path, wishes: Wishes) -> tuple[str, Draft]:
    """Write the plan of a source below `folder`, and return all that was written."""
    draft = Draft()
    add_source(source, draft, wishes)
    files = plan_files(
        draft, title="Plan", sources=source.name, language="en", period=str(wishes.period or "")
    )
    for name, text in files.items():
        path = folder / "plan" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    page = as_page(draft.leftovers, language="id", folder="x") if draft.leftovers else ""
    data = [
        read(Source(Path(f"/{name}"), text), Limits()).data
        for name, text in files.items()
        if name.endswith(".yml")
    ]
    rows = [
        row
        for name, text in files.items()
        if name.endswith(".csv")
        for row in csv.reader(io.StringIO(text))
    ]
    said = [json.dumps(data, ensure_ascii=False), json.dumps(rows, ensure_ascii=False)]
    left = [each.written for each in draft.leftovers]
    return " ".join(map(squeezed, [*said, json.dumps(left, ensure_ascii=False), page])), draft


def squeezed(text: str) -> str:
    """Return a text without what lines, lists and escapes of JSON add to it."""
    return re.sub(r"\\+[nt]|[\s\\]+", "", text).casefold()


def errors(folder: Path) -> list[Diagnostic]:
    (examined,) = examined_in(folder, Clock(NOW))
    return [each for each in examined.diagnostics if each.severity is Severity.ERROR]


def number_in(cell: str) -> float | None:
    """Return the one reading of a number with marks; for numbers that the plan writes anew."""
    bare = cell.strip().rstrip("%").strip()
    if re.fullmatch(r"[+-]?\d+,\d+", bare):
        return float(bare.replace(",", "."))
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d+", bare):
        return float(bare.replace(".", "").replace(",", "."))
    return None


def is_told(cell: str, said: str) -> bool:
    if cell.strip() in NOTHING:
        return True
    wanted = squeezed(json.dumps(cell.strip(), ensure_ascii=False)[1:-1])
    if wanted in said or TRANSLATED.get(wanted, "?") in said:
        return True
    number = number_in(cell)
    digits = re.sub(r"\D", "", cell)
    is_number = number is not None and f"{number:g}" in said
    return is_number or (bool(digits) and digits in said.replace(".", ""))


def all_told(cells: Sequence[str], said: str) -> list[str]:
    # A list of channels is parted, and each of them is told.
    parts = [part for cell in cells for part in re.split(r"[,;/&+\n]", cell) if part.strip()]
    return [part for part in parts if not is_told(part, said)]


@settings(max_examples=150, deadline=None)
@given(tables(), st.sampled_from([",", ";", "\t"]), st.sampled_from([None, "2026"]))
def test_each_cell_of_a_table_is_in_the_plan_or_in_the_list_and_the_plan_has_no_error(
    table: tuple[list[str], list[list[str]]], delimiter: str, year: str | None
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "kpis.csv"
        source.write_text(written(table, delimiter), "utf-8", newline="")
        wishes = Wishes(period=period(year) if year else None)
        said, _ = converted(source, folder, wishes)

        assert all_told([cell for row in table[1] for cell in row if cell.strip()], said) == []
        assert [each.message for each in errors(folder)] == []


FLAG = st.sampled_from(["true", "false", "maybe"])
INDICATOR = st.fixed_dictionaries(
    {"name": TEXT.filter(lambda text: bool(text.strip()))},
    optional={
        "base_path": st.just("/handbook/x/"),
        "definition": CELL,
        "target": CELL,
        "org": CELL,
        "dri": CELL,
        "is_key": FLAG,
        "is_primary": FLAG,
        "public": FLAG,
        "health": st.fixed_dictionaries(
            {},
            optional={
                "level": st.sampled_from(["-1", "0", "1", "2", "3", "x"]),
                "reasons": st.lists(CELL, max_size=3),
                "other": CELL,
            },
        ),
        "urls": st.lists(st.just("https://example.org/a") | CELL, max_size=3),
        "sisense_data": st.fixed_dictionaries({"chart": CELL}),
        "lessons": st.fixed_dictionaries({"learned": st.lists(CELL, max_size=2)}),
        "monthly_recorded_targets": st.fixed_dictionaries({"2021-04-20": CELL}),
        "anything": st.recursive(CELL, lambda inner: st.lists(inner, max_size=3), max_leaves=4),
    },
)


def texts_of(value: object) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for each in value for text in texts_of(each)]
    return [str(value)] if str(value).strip() else []


@settings(max_examples=150, deadline=None)
@given(st.lists(INDICATOR, min_size=1, max_size=4))
def test_each_value_of_an_indicator_is_in_the_plan_or_in_the_list_and_the_plan_has_no_error(
    indicators: list[dict[str, object]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "team.yml"
        source.write_text(json.dumps(indicators, ensure_ascii=False), "utf-8")  # JSON is YAML
        said, _ = converted(source, folder, Wishes())
        # A flag that is set as most are says nothing more.
        cells = [text for text in texts_of(indicators) if text not in ("true", "-1", "0")]

        assert all_told(cells, said) == []
        assert [each.message for each in errors(folder)] == []


SLUG = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True) | st.just("null")
ANY_TEXT = st.text(max_size=40) | WORDS
BODY = st.dictionaries(
    SLUG,
    ANY_TEXT
    | st.lists(ANY_TEXT, min_size=1, max_size=5)
    | st.dictionaries(SLUG, ANY_TEXT, min_size=1),
    min_size=1,
    max_size=5,
)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        SLUG, st.dictionaries(SLUG, BODY, min_size=1, max_size=2), min_size=1, max_size=3
    )
)
def test_yaml_that_is_written_reads_back_as_the_very_same(
    data: dict[str, dict[str, dict[str, str]]],
) -> None:
    document = read(Source(Path("/kpis.yml"), block(data)), Limits())

    assert (document.data, document.findings) == (data, ())
