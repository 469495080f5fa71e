"""No finding that is published quotes what is hidden, or asks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.compute.hiding import diagnostics_without, hideable
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from tests.rules.diagnosis import diagnosed, examples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.check.registry import RuleModule
    from tests.rules.diagnosis import Example

ENTITY = 2
"""Keys above the fields of an entity: the collection and the id."""
REVIEW = "monthly"
"""How often a plan is reviewed that does not say so; a cadence may be the same word."""


@pytest.mark.parametrize("module", RULES, ids=lambda module: module.RULE.name)
def test_no_finding_quotes_what_is_hidden(tmp_path: Path, module: RuleModule) -> None:
    for number, example in enumerate(examples(module, "Bad")):
        found = diagnosed(tmp_path / str(number), example.files)
        for field in hideable():
            secrets = secrets_of(example, field)
            # Hints name collections too, which are no fields.
            secrets |= {f"'{field}:"} if field not in COLLECTIONS else set()
            for each in diagnostics_without(found, frozenset({field})):
                told = f"{each.message} {each.hint}"
                assert {secret for secret in secrets if has(told, secret)} == set(), (field, told)


def has(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text))


def secrets_of(example: Example, field: str) -> set[str]:
    """Return what an example says in a field and nowhere else, as written."""
    told: dict[bool, set[str]] = {True: set(), False: {REVIEW}}
    for name, text in example.files.items():
        for is_hidden, words in cells(text, field) if name.endswith(".csv") else said(text, field):
            told[is_hidden].add(words)
    return {words for words in told[True] - told[False] if len(words) > 1}


def cells(text: str, field: str) -> Iterator[tuple[bool, str]]:
    for line in text.splitlines()[1:]:
        yield from ((field == "actuals", cell) for cell in line.split(",")[2:])


def said(text: str, field: str) -> Iterator[tuple[bool, str]]:
    try:
        data = yaml.load(text, yaml.BaseLoader)  # noqa: S506  (it makes nothing but texts)
    except yaml.YAMLError:
        return
    yield from inside(data, field)


def inside(
    data: object, field: str, depth: int = 0, *, is_hidden: bool = False
) -> Iterator[tuple[bool, str]]:
    """Yield all words, and whether they stand in a field."""
    if isinstance(data, dict):
        for key, value in data.items():
            if not is_hidden:
                yield False, str(key)
            own = is_hidden or (depth >= ENTITY and key == field)
            yield from inside(value, field, depth + 1, is_hidden=own)
    elif isinstance(data, list):
        for value in data:
            yield from inside(value, field, depth + 1, is_hidden=is_hidden)
    else:
        yield is_hidden, str(data)
