"""Indonesian is said in the words of the glossary, wherever an author or a reader meets it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from babel.messages.pofile import read_po

import mkdocs_strategy_plugin
from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.model.text import Text
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACKAGE = Path(mkdocs_strategy_plugin.__file__).parent
GLOSSARY = ROOT / "docs/contributing/indonesian.md"
PLATFORMS_OWN = {
    "Pengganti impressions dan plays di Meta; di platform video, penayangan video.",
    (
        "Tidak ada data sebelum 13 April 2024. API mengenal views, likes, replies, reposts, "
        "quotes, shares, dan clicks."
    ),
    "Tidak ditemukan ekspor angka saluran yang terdokumentasi; angkanya diisi dengan tangan.",
}
"""Texts that quote what a platform calls its own figures."""


def shunned() -> dict[str, str]:
    """Return the words that the glossary rules out, each with the one to say."""
    glossary = GLOSSARY.read_text("utf-8")
    rows = re.findall(r"^\| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", glossary, re.MULTILINE)
    words = [(said, each) for _, said, others in rows for each in others.split(", ")]
    return {each: said for said, each in words if each != "not"}


def pages() -> Iterator[str]:
    path = PACKAGE / "render/locale/id/LC_MESSAGES/strategy.po"
    with path.open("rb") as file:
        for message in read_po(file, locale="id"):
            if message.id:
                yield from [message.string] if isinstance(message.string, str) else message.string


def knowledge() -> Iterator[str]:
    for entity in (*catalogue().metrics.values(), *catalogue().platforms.values()):
        for _, value in entity:
            if isinstance(value, Text):
                yield from (words for code, words in value.words if code == "id")


def starter() -> Iterator[str]:
    for path in (PACKAGE / "cli/starter/templates").iterdir():
        for line in path.read_text("utf-8").splitlines():
            if line.strip().startswith("id: ") or line.endswith("#id"):
                yield line.strip().removeprefix("id: ").removesuffix("#id")


def conversion() -> Iterator[str]:
    told = yaml.safe_load((PACKAGE / "convert/words.yml").read_text("utf-8"))
    for group in told.values():
        for each in group.values() if isinstance(group, dict) else ():
            if isinstance(each, dict) and "id" in each:
                yield str(each["id"])


def said(text: str) -> str:
    """Return what is Indonesian in a text: no code, no names of fields, no keys in brackets."""
    return re.sub(r"`[^`]*`|\{\w+\}|\$\w+|\([a-z]+\)|^\w+: ", " ", text).lower()


def test_the_glossary_rules_out_what_the_field_does_not_say() -> None:
    words = shunned()

    assert words["impresi"] == "tayangan"
    assert words["engagement"] == "interaksi"
    assert words["objektif"] == "sasaran"
    assert len(words) > 60


@pytest.mark.parametrize("place", [pages, knowledge, starter, conversion])
def test_no_text_uses_a_word_that_the_glossary_rules_out(
    place: Callable[[], Iterator[str]],
) -> None:
    texts = [each for each in place() if each not in PLATFORMS_OWN]
    assert len(texts) > 20

    found = [
        (word, text)
        for text in texts
        for word in shunned()
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", said(text))
    ]

    assert found == []
