"""Every reason and text is there in each language, with the same details."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

import pytest

import mkdocs_strategy_plugin.convert
from mkdocs_strategy_plugin.convert.words import FILE, LANGUAGES
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source

ALL = read(Source(FILE, FILE.read_text("utf-8")), Limits()).data
CODE = "".join(
    path.read_text("utf-8")
    for path in Path(mkdocs_strategy_plugin.convert.__file__).parent.glob("*.py")
)


@pytest.mark.parametrize("group", ["reasons", "texts"])
def test_each_sentence_is_in_every_language_with_the_same_details(group: str) -> None:
    for sentences in ALL[group].values():
        assert list(sentences) == list(LANGUAGES)
        details = [set(Template(each).get_identifiers()) for each in sentences.values()]
        assert all(each == details[0] for each in details)


def test_each_reason_is_used() -> None:
    # Reasons of choices are named after their column, those of formulas after their form.
    by_name = {"no-tier", "no-cadence", "fault", "unsaved"}
    unused = {name for name in ALL["reasons"] if not re.search(rf'"{name}"', CODE)}

    assert unused - by_name == set()
