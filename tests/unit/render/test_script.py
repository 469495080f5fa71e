"""The script keeps its promises: nothing that a strict policy forbids, and nobody is asked."""

from __future__ import annotations

import re
from importlib import resources

import pytest

SCRIPT = (
    resources.files("mkdocs_strategy_plugin.render")
    .joinpath("assets/strategy.js")
    .read_text(encoding="utf-8")
)
CODE = re.sub(r"/\*.*?\*/|//[^\n]*", "", SCRIPT, flags=re.DOTALL)


@pytest.mark.parametrize(
    "word",
    [
        r"\beval\b",
        r"\bFunction\(",
        r"\binnerHTML\b",
        r"\binsertAdjacentHTML\b",
        r"\bdocument\.write\b",
        r"\.style\b",
        r"\bcssText\b",
        r"\bon[a-z]+ ?= ",
        r"\bimport\b",
        r"\brequire\(",
    ],
)
def test_a_strict_policy_forbids_nothing_that_it_does(word: str) -> None:
    assert not re.search(word, CODE)


@pytest.mark.parametrize(
    "word", [r"\bfetch\b", "XMLHttpRequest", "sendBeacon", "WebSocket", "[a-z]+Storage", "cookie"]
)
def test_it_asks_nobody_and_stores_nothing(word: str) -> None:
    assert not re.search(word, CODE)


def test_it_leaves_no_name_behind() -> None:
    outside = re.sub(r"\(\(\) => \{.*\}\)\(\);", "", CODE, flags=re.DOTALL)

    assert outside.split() == ['"use', 'strict";']


def test_it_says_nothing_of_its_own() -> None:
    # Words come from the page, in its language; what is written here are names.
    texts = re.findall(r'"([^"\\]*)"|`([^`]*)`', CODE)
    assert [text for pair in texts for text in pair if re.search(r"[A-Z]\w+ \w", text)] == []
