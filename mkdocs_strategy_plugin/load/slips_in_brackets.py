"""Brackets and commas that do not fit together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.quoting import quoted
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.parse_fault import ParseFault

__all__ = ["behind_a_bracket", "bracket", "closing_of_nothing", "entry"]

_CLOSING = {"[": "]", "{": "}"}
_BRACKET = re.compile(r"[\[\]{}]")
_HASHTAG = re.compile(r"(?<=[\s\[{,])#[^\W_][^\r\n]*")


def bracket(fault: ParseFault) -> Finding:
    """A list or mapping in brackets that is not closed, or closed in the wrong way."""
    opening = fault.text[fault.begun]
    hashtag = _HASHTAG.search(fault.text, fault.begun, fault.at)
    if hashtag:
        word = fault.value_at(hashtag.start())
        return fault.says(
            f"{shown(hashtag[0])} is read as a comment, so the '{opening}' before it stays open",
            f"Write {quoted(word)}.",
            at=hashtag.start(),
        )
    found = fault.text[fault.at : fault.at + 1]
    if found in _CLOSING.values() and found != _CLOSING[opening]:
        return fault.says(f"'{opening}' is closed by '{found}'", f"Write '{_CLOSING[opening]}'.")
    if fault.source.location(fault.begun).line == fault.line and not fault.is_at_end:
        rest = shown(fault.source.rest_of_line(fault.at))
        return fault.says(
            f"neither a comma nor the closing '{_CLOSING[opening]}' stands before {rest}",
            "Write a comma between two entries, or put the whole text in quotes.",
        )
    return fault.says(
        f"the '{opening}' that opens here is never closed",
        f"Write '{_CLOSING[opening]}' after the last entry.",
        at=fault.begun,
    )


def entry(fault: ParseFault) -> Finding | None:
    """A list or mapping in brackets that ends, or goes on, where an entry is due."""
    found = fault.text[fault.at : fault.at + 1]
    opening = _open_bracket(fault)
    if fault.is_at_end and opening is not None:
        closing = _CLOSING[fault.text[opening]]
        return fault.says(
            f"the '{fault.text[opening]}' that opens here is never closed",
            f"Write '{closing}' after the last entry.",
            at=opening,
        )
    if found != ",":
        return None
    return fault.says("nothing stands before this ','", "Remove it, or write an entry before it.")


def behind_a_bracket(fault: ParseFault) -> Finding | None:
    """Text behind a closing bracket, as in `[Bali] and Java`."""
    closing = fault.before.rstrip()[-1:]
    if closing not in tuple("]}") or fault.text[fault.at : fault.at + 1] in tuple("]}"):
        return None
    return fault.says(
        f"more text follows the closing '{closing}'",
        "Put the whole text in quotes, or begin a new line here.",
    )


def _open_bracket(fault: ParseFault) -> int | None:
    """Return the last bracket that is not closed; brackets inside of quotes count as any others."""
    closed = 0
    for found in reversed(list(_BRACKET.finditer(fault.text, 0, fault.at))):
        closed += 1 if found[0] in "]}" else -1
        if closed < 0:
            return found.start()
    return None


def closing_of_nothing(fault: ParseFault) -> Finding | None:
    """A bracket or comma that belongs to no list."""
    found = fault.text[fault.at : fault.at + 1]
    if found not in ("]", "}", ","):
        return None
    return fault.says(
        f"'{found}' stands outside of any brackets",
        f"Remove '{found}', or put the whole text in quotes.",
    )
