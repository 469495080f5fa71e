"""What an editor may find written as a value, as JSON Schema.

An editor reads YAML before it looks at a schema, so it hands over numbers and truth values where
our own reader sees the text that was written: `2027` is a number to it, `2027-03` is a text. It
asks a pattern of texts only, and bounds of numbers only, so both stand side by side.

Two habits are for the sake of yaml-language-server. It offers `true`, `false` and `null` wherever
a `type` allows them, which nobody wants in a title; it does not look behind `if`. And a form has a
title and no description, which would be shown in the place of what the field itself means.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from mkdocs_strategy_plugin.model.base import SLUG
from mkdocs_strategy_plugin.model.period import EARLIEST_YEAR, FORM_HINT, LATEST_YEAR
from mkdocs_strategy_plugin.model.persona import AGE, HOURS
from mkdocs_strategy_plugin.model.quantity import (
    MINUTES_IN,
    NAMED_RATES,
    NUMBER,
    NUMBER_HINT,
    RATE,
    RATE_HINT,
)
from mkdocs_strategy_plugin.model.strategy import FORMAT
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST
from mkdocs_strategy_plugin.model.text import ISO_639_1

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["GAP", "VALUES", "Schema", "listed", "mapping", "several", "whole"]

Schema: TypeAlias = dict[str, Any]

MERGE_KEY = "<<"
"""Stands among the keys of any mapping that takes in those of another one."""

FILLED: Mapping[str, Any] = MappingProxyType(
    {"pattern": r"\S", "errorMessage": "Write one, or remove the empty item."}
)
"""An item of a list, which is not blank if it is a text."""

KEPT_OF_KEYS = ("title", "description", "minimum", "maximum", "errorMessage")
"""What of a value's form holds for keys; their type is known, and examples are of no use."""


def whole(*patterns: str) -> str:
    """Return a pattern that a whole text has to match, blanks at its ends aside."""
    # A browser's engine, which editors use, writes the names of groups in another way.
    alternatives = "|".join(re.sub(r"\?P<\w+>", "", each) for each in patterns)
    return rf"^\s*(?:{alternatives})\s*$"


def mapping(key: Schema, value: Schema) -> Schema:
    """Return the schema of a mapping whose keys are an author's.

    Args:
        key: What a key is, if it were a text by itself.
        value: What stands behind each key.
    """
    return {"type": "object", "propertyNames": _as_key(key), "additionalProperties": value}


def _as_key(schema: Schema) -> Schema:
    kept = {key: schema[key] for key in KEPT_OF_KEYS if key in schema}
    merge_key = f"^{MERGE_KEY}$"
    if "pattern" in schema:
        return {**kept, "pattern": f"{schema['pattern']}|{merge_key}"}
    return {**kept, "anyOf": [schema, {"pattern": merge_key}]}


def several(item: Schema) -> Schema:
    """Return the schema of a list."""
    return {"title": "Several", "type": "array", "items": {"allOf": [item, dict(FILLED)]}}


def listed(meanings: Mapping[Any, str]) -> Schema:
    """Return a choice of values, each with what it means."""
    return {"enum": list(meanings), "enumDescriptions": list(meanings.values())}


def _text(title: str, pattern: str, hint: str, *examples: object) -> Schema:
    # No key of JSON Schema, but editors know it, and would show the pattern instead.
    schema = {"title": title, "type": "string", "pattern": pattern, "errorMessage": hint}
    return {**schema, "examples": list(examples)} if examples else schema


def _number(title: str, pattern: str, hint: str, *examples: object) -> Schema:
    return {**_text(title, pattern, hint, *examples), "type": ["string", "number"]}


# Tighter than the reader's own pattern, which tells a 13th month from a slip of the keyboard.
_YEAR = r"(?:19|20|21)\d{2}"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_WEEK = r"W(?:0[1-9]|[1-4]\d|5[0-3])"
_SIMPLE = rf"{_YEAR}(?:-(?:H[12]|Q[1-4]|{_WEEK}|{_MONTH}(?:-{_DAY})?))?"
_PERIOD = rf"{_SIMPLE}(?:\s*/\s*{_SIMPLE})?"

_BARE, _, _ = NUMBER.pattern.rpartition(r"\s*")
"""Digits and scale of a number, without its unit."""
_UNIT_OF_TIME = f"(?:{'|'.join(MINUTES_IN)})"
_RATE = rf"(?!0+(?:\.0+)?\s*/){RATE.pattern}"
_UNIT_OF_RATE = r"\s*/\s*(?:day|week|month|quarter|year)"

_LANGUAGE = rf"(?:{'|'.join(sorted(ISO_639_1))}|[a-z]{{3}})(?:-.*)?"
_SAFE_ADDRESS = r"(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll])\s*:.*"
_RELATIVE_ADDRESS = r"[^:]*(?:[/?#].*)?"

_ANY_TEXT: Schema = {
    "title": "Text",
    "if": {"type": "boolean"},
    "else": {"type": ["string", "number"], "errorMessage": "Write text."},
}
_LANGUAGE_CODE = _text(
    "Language", whole(_LANGUAGE), "Write a code of ISO 639 such as en or id.", "en", "id"
)

_ID = {
    **_number("Id", f"^{SLUG.pattern}$", "Write lower-case words joined by hyphens."),
    "description": "Lower-case words joined by hyphens.",
}

GAP: Schema = {
    "title": "Nothing yet",
    "if": {"type": "null"},
    "else": {"if": {"type": "string", "maxLength": 0}, "else": False},
}
"""A key without a value, which is the same as no key."""

VALUES: Mapping[str, Schema] = MappingProxyType(
    {
        "address": _number(
            "Address",
            whole(_SAFE_ADDRESS, _RELATIVE_ADDRESS),
            "Write one that begins with https://, http://, mailto: or tel:, or a relative one.",
        ),
        "age": {
            **_text("Age", whole(AGE.pattern), "Write it as 25-34, 30 or 60+.", "25-34", "60+"),
            "type": ["string", "integer"],
        },
        "duration": _text(
            "Duration",
            whole(rf"(?!-){_BARE}\s*{_UNIT_OF_TIME}"),
            "Write it as 90 min, 2 h or 35 d.",
            *("90 min", "2 h", "35 d"),
        ),
        "format": {
            "title": "Format",
            "type": ["integer", "string"],
            "pattern": whole(str(FORMAT)),
            "minimum": FORMAT,
            "maximum": FORMAT,
            "errorMessage": f"Write {FORMAT}.",
        },
        "hours": _text("Hours", whole(HOURS.pattern), "Write 19:00-22:00.", "19:00-22:00"),
        "id": _ID,
        "language": _LANGUAGE_CODE,
        "linear": {
            "title": "Trajectory",
            **listed({"linear": "A straight line from the start to the target."}),
        },
        "measure-first": {
            "title": "Left open",
            **listed({MEASURE_FIRST: "Left open on purpose, until the first values are known."}),
        },
        "missing": {"title": "Missing", "type": "string", "pattern": whole("-|--|n/a|N/A")},
        "money": _number(
            "Money",
            whole(rf"{_BARE}(?:{_UNIT_OF_RATE})?"),
            "Write a number in the plan's currency, or a rate of it such as 90_000/year.",
            *("120_000_000", "90_000/year"),
        ),
        "named-rate": {
            "title": "Rate",
            **listed(
                {name: f"Once a {unit.value}." for name, unit in NAMED_RATES.items()}
                | {"ongoing": "Without a rhythm."}
            ),
            "errorMessage": RATE_HINT,
        },
        "number": _number("Number", whole(_BARE), NUMBER_HINT),
        "period": {
            **_text("Period", whole(_PERIOD), FORM_HINT, 2027, "2027-Q1", "2027-01-01/2027-08-31"),
            "type": ["string", "integer"],
            "minimum": EARLIEST_YEAR,
            "maximum": LATEST_YEAR,
        },
        "priority-as-text": {"title": "Priority", "type": "string", "pattern": whole("[123]")},
        "quantity": _number(
            "Number", whole(NUMBER.pattern), NUMBER_HINT, *("12_000", "2.5M", "4.5%")
        ),
        "rate": _text("Rate", whole(_RATE), RATE_HINT, *("3/week", "1/quarter")),
        "share": _number("Share", whole(rf"{_BARE}\s*%?"), "Write it as 45% or 0.45.", "45%", 0.45),
        "stages": several(_ID),
        "text": _ANY_TEXT,
        "text-by-language": {
            "title": "Text by language",
            **mapping(_LANGUAGE_CODE, {"anyOf": [_ANY_TEXT, GAP]}),
        },
    }
)
"""The forms of values by name."""
