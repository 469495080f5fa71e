"""What a conversion says in the language of the plan it writes."""

from __future__ import annotations

import functools
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.convert.leftovers import Why

__all__ = ["LANGUAGES", "reason", "words"]

LANGUAGES = ("en", "id")
"""Languages that every sentence is in."""

FILE = Path(__file__).with_name("words.yml")


def reason(why: Why, language: str) -> str:
    """Return why something was not carried over, as a part of a sentence."""
    return Template(_all()["reasons"][why.key][language]).substitute(why.details)


def words(name: str, language: str, /, **values: str) -> str:
    """Return a text of the files that are written, its `$fields` filled in."""
    return Template(_all()["texts"][name][language]).substitute(values)


@functools.cache
def _all() -> Mapping[str, Any]:
    data: Mapping[str, Any] = read(Source(FILE, FILE.read_text("utf-8")), Limits()).data
    return data
