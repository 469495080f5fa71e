"""Texts that YAML takes for something else: a sign, a quote, a bracket, a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from mkdocs_strategy_plugin.load.events import end_of, start_of
from mkdocs_strategy_plugin.load.lookouts import look_alike
from mkdocs_strategy_plugin.load.quoting import quoted
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.fault import Fault

__all__ = [
    "behind_a_bracket",
    "behind_a_quote",
    "block_of_text",
    "bracket",
    "cut_by_a_comment",
    "entry",
    "escape",
    "open_quote",
    "sign",
    "sign_of_the_last",
    "tab_or_sign",
]

_CLOSING = {"[": "]", "{": "}"}
_BRACKET = re.compile(r"[\[\]{}]")
_HASHTAG = re.compile(r"(?<=[\s\[{,])#[^\W_][^\r\n]*")


def tab_or_sign(fault: Fault) -> Finding:
    """A character that no text can begin with."""
    if fault.text[fault.at : fault.at + 1] == "\t":
        return look_alike(fault.source, fault.at, "where YAML takes spaces only")
    if fault.text[fault.at - 1 : fault.at + 1] == "{%":
        return fault.says(
            "'{%' belongs to a template, and this file is read as plain YAML",
            "Remove the template's tag, or put the text in quotes.",
            at=fault.at - 1,
        )
    return _needs_quotes(fault, fault.at)


def sign(fault: Fault) -> Finding:
    """A text that begins with a sign of YAML's own."""
    return _needs_quotes(fault, fault.begun)


def sign_of_the_last(fault: Fault) -> Finding | None:
    """More text behind an alias: it was none."""
    if not isinstance(fault.last, yaml.AliasEvent):
        return None
    start = start_of(fault.last)
    return _needs_quotes(fault, start) if fault.before.strip() else None


def block_of_text(fault: Fault) -> Finding:
    """Something behind the `>` or `|` that begins a block."""
    value = fault.value_at(fault.begun)
    return fault.says(
        f"'{value[:1]}' begins a block of text, so nothing may follow it in its line",
        f"Write {quoted(value)}, or begin the text in the next line.",
        at=fault.begun,
    )


def open_quote(fault: Fault) -> Finding:
    """A quote without its end."""
    quote = fault.text[fault.begun]
    return fault.says(
        f"the quote ({quote}) that opens here is never closed",
        f"Write {quote} at the end of the text.",
        at=fault.begun,
    )


def escape(fault: Fault) -> Finding:
    """A backslash that YAML cannot read."""
    at = fault.text.rfind("\\", 0, fault.at + 1)
    return fault.says(
        f"{shown(fault.text[at : at + 2])} is no escape that YAML knows",
        "Write two backslashes, or use single quotes.",
        at=at,
    )


def behind_a_quote(fault: Fault) -> Finding | None:
    """Text behind a closing quote, which was meant as an apostrophe or opened too early."""
    last = fault.last
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return None
    opened = fault.source.location(start_of(last)).line
    closed = fault.source.location(end_of(last)).line
    if closed != fault.line:
        return None
    doubled = "''" if last.style == "'" else '\\"'
    if opened != closed:
        return fault.says(
            f"the quote ({last.style}) that opens here is closed in line {closed} only",
            f"Write {last.style} where the text ends.",
            at=start_of(last),
        )
    return fault.says(
        f"more text follows the closing quote ({last.style})",
        f"Write {doubled} for a quote inside the text, or {last.style} after its last word.",
    )


def behind_a_bracket(fault: Fault) -> Finding | None:
    """Text behind a closing bracket, as in `[Bali] and Java`."""
    closing = fault.before.rstrip()[-1:]
    if closing not in tuple("]}") or fault.text[fault.at : fault.at + 1] in tuple("]}"):
        return None
    return fault.says(
        f"more text follows the closing '{closing}'",
        "Put the whole text in quotes, or begin a new line here.",
    )


def bracket(fault: Fault) -> Finding:
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


def entry(fault: Fault) -> Finding | None:
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


def _open_bracket(fault: Fault) -> int | None:
    """Return the last bracket that is not closed; brackets inside of quotes count as any others."""
    closed = 0
    for found in reversed(list(_BRACKET.finditer(fault.text, 0, fault.at))):
        closed += 1 if found[0] in "]}" else -1
        if closed < 0:
            return found.start()
    return None


def cut_by_a_comment(fault: Fault) -> Finding | None:
    """A text over several lines that a `#` ends before its author does."""
    last = fault.last
    if not isinstance(last, yaml.ScalarEvent) or last.style:
        return None
    line = fault.source.location(end_of(last)).line
    end = fault.source.start_of(line) + len(fault.source.line(line))
    comment = fault.text[end_of(last) : end].strip()
    if not comment.startswith("#") or fault.line_before(fault.line) != line:
        return None
    return fault.says(
        f"{shown(comment)} is read as a comment and ends the text, which goes on below it",
        "Put the whole text in quotes.",
        at=fault.text.index("#", end_of(last)),
    )


def _needs_quotes(fault: Fault, at: int) -> Finding:
    value = fault.value_at(at)
    return fault.says(
        f"a text cannot begin with '{value[:1]}' unless it is in quotes",
        f"Write {quoted(value)}.",
        at=at,
    )
