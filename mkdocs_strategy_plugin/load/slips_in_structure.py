"""Keys, list items and indentation that do not fit together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.lookouts import CURLY_QUOTES, KEY_BEFORE_LOOK_ALIKE, look_alike
from mkdocs_strategy_plugin.load.quoting import quoted
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.parse_fault import ParseFault

__all__ = [
    "after_the_end",
    "item_behind_its_key",
    "item_beside_keys",
    "key_beside_items",
    "line_without_colon",
    "misplaced",
    "missing_key",
    "second_colon",
]

_KEY = re.compile(r"\s*(?:- +)*[^\s:#][^:]*?: +(?=\S)")
# A key of two digits is the hour of a time of day.
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*(?P<key>(?!\d\d?:)[\w-]+):(?P<value>[^\s:/].*)")


def second_colon(fault: ParseFault) -> Finding:
    """A colon where no key can end."""
    key = _KEY.match(fault.before)
    if key:
        return _colon_in_text(fault, fault.at - len(fault.before) + key.end())
    above = fault.line_before(fault.line)
    return (
        _slip_in_line(fault, fault.line)
        or (_slip_in_line(fault, above) if above else None)
        or (_deeper_than_its_neighbour(fault, above) if above else None)
        or misplaced(fault)
    )


def line_without_colon(fault: ParseFault) -> Finding:
    """A line among keys that is none."""
    line = fault.source.location(fault.begun).line
    slip = _slip_in_line(fault, line)
    if slip:
        return slip
    words = shown(fault.source.line(line))
    return fault.says(
        f"{words} is no key, as no ':' follows it",
        "Write ':' after it if it is a key, or indent it if it belongs to the text above.",
        at=fault.begun,
    )


def item_behind_its_key(fault: ParseFault) -> Finding:
    """A `-` in the line of a key."""
    value = fault.value_at(fault.at)
    return fault.says(
        "a list cannot begin in the line of its key",
        f"Begin it in the next line, or write {quoted(value)} if it is a text.",
    )


def item_beside_keys(fault: ParseFault) -> Finding | None:
    """A list item where a key is due."""
    if not re.match(r"-\s", fault.text[fault.at : fault.at + 2]):
        return None
    return fault.says(
        "a list item stands beside the keys of a mapping",
        "Indent it below the key it belongs to, or write it as a key.",
    )


def key_beside_items(fault: ParseFault) -> Finding | None:
    """A key where a list item is due."""
    if "block collection" not in fault.reason or fault.before.strip():
        return None
    return fault.says(
        f"{shown(fault.value_at(fault.at))} stands beside the items of a list",
        "Write '- ' before it, or indent it like the key of the list.",
    )


def after_the_end(fault: ParseFault) -> Finding:
    """More text after the whole document."""
    return fault.says(
        f"the document ends before {shown(fault.source.rest_of_line(fault.at))}",
        "Remove the '...', the brackets or the quotes that end it above this line.",
    )


def missing_key(fault: ParseFault) -> Finding | None:
    """A colon with nothing before it."""
    if fault.text[fault.at : fault.at + 1] != ":":
        return None
    return fault.says("no key stands before this ':'", "Write a word before it.")


def _slip_in_line(fault: ParseFault, line: int) -> Finding | None:
    words, start = fault.source.line(line), fault.source.start_of(line)
    key = KEY_BEFORE_LOOK_ALIKE.match(words)
    if key:
        at = key.end() + (words[key.end()] == ":")
        return look_alike(fault.source, start + at, f"after the key '{key[0].strip()}'")
    key = _KEY_WITHOUT_SPACE.match(words)
    if key is None:
        return None
    return fault.says(
        f"a space is missing after '{key['key']}:'",
        f"Write {shown(key['key'] + ': ' + key['value'])}.",
        at=start + key.start("value"),
    )


def _colon_in_text(fault: ParseFault, start: int) -> Finding:
    value = fault.value_at(start)
    if value[0] in CURLY_QUOTES:
        return look_alike(fault.source, start, "in place of a straight quote")
    return fault.says(
        f"the text {shown(value)} contains ': ', which YAML takes for the end of a key",
        f"Write {quoted(value)}.",
    )


def _deeper_than_its_neighbour(fault: ParseFault, above: int) -> Finding | None:
    start = fault.source.start_of(fault.line)
    if fault.source.line(above).rstrip().endswith(":"):
        return None
    words, neighbour = shown(fault.source.line(fault.line)), shown(fault.source.line(above))
    return fault.says(
        f"{words} cannot belong to {neighbour}, which has a value already",
        f"Give it the indentation of {neighbour}, or put the value above it in quotes.",
        at=start + len(fault.before) - len(fault.before.lstrip()),
    )


def misplaced(fault: ParseFault) -> Finding:
    """Whatever else does not go on from what is above."""
    rest = fault.source.rest_of_line(fault.at)
    return fault.says(
        f"YAML cannot go on here, at {shown(rest) if rest else 'the end of the line'}",
        "Check the indentation, or put the whole text in quotes.",
    )
