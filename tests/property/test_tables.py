"""Whatever an author writes, no table of ours holds a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.model.text import UNSEEN
from mkdocs_strategy_plugin.report.coverage_table import coverage
from mkdocs_strategy_plugin.report.sheet import sheet
from mkdocs_strategy_plugin.report.tables import scorecard
from tests.builders import plan

DAY = dt.date(2027, 2, 1)
FORMULA = re.compile(r"[\s\"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*[=+\-@＝＋－＠]")  # noqa: RUF001  (look-alikes)
NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]\d+)?")

HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(list("=+-@＝＋－＠;,\t\r\n\"' |\u00a0\u200b\ufeff\u2028")),  # noqa: RUF001  (look-alikes)
        st.sampled_from(["cmd|'/C calc'!A0", "1+1", "SUM(A1)", "Sari"]),
        st.characters(codec="utf-8"),
    ),
    min_size=1,
    max_size=12,
).map("".join)


def cells(text: str) -> list[str]:
    """Return what programs may take for cells, those that split elsewhere than at commas too."""
    return [
        cell
        for delimiter in ",;\t"
        for row in csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter)
        for cell in row
    ]


def formulas(text: str) -> list[str]:
    return [each for each in cells(text) if FORMULA.match(each) and not NUMBER.fullmatch(each)]


@given(HOSTILE)
def test_no_text_becomes_a_formula(words: str) -> None:
    assert formulas(sheet(["one", "two"], [{"one": words, "two": words}])) == []


@given(HOSTILE)
def test_no_word_of_a_plan_becomes_a_formula(words: str) -> None:
    assume(words.strip(UNSEEN))  # nothing that can be seen is no owner
    world = plan(
        {"period": 2027, "funnel": {"awareness": {"title": words}}},
        goals={"known": {"title": words, "stage": "awareness", "owner": [words, words]}},
        objectives={"it": {"title": words, "goal": "known"}},
        kpis={"it": {"title": words, "objective": "it", "metric": "score", "owner": words}},
        personas={"rina": {"title": words, "media": {"square": {}}}},
        channels={"square": {"title": words, "decision": "use", "cadence": "5/week"}},
    )
    told = figures(world, DAY)
    table = coverage(world, as_of=DAY, language="en", stages={"awareness": words})

    assert formulas(scorecard(world, told, "en")) == []
    assert formulas(table) == []


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_as_one(number: float) -> None:
    written = sheet(["one"], [{"one": number}]).splitlines()[1]

    assert NUMBER.fullmatch(written)
    assert float(written) == number or abs(float(written) / number - 1) < 1e-11
