"""Texts of authors in quotes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.one_line import double_quoted
from mkdocs_strategy_plugin.load.sources import Limits, Source


@given(st.text())
def test_any_text_reads_back_as_the_very_same(text: str) -> None:
    document = read(Source(Path("/a.yml"), f"a: {double_quoted(text)}\n"), Limits())

    assert (document.data, document.findings) == ({"a": text}, ())
