"""Texts that YAML takes for something else: a sign, a quote, a bracket, a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from mkdocs_strategy_plugin.load.events import end_of, start_of
from mkdocs_strategy_plugin.load.lookouts import look_alike
from mkdocs_strategy_plugin.load.quoting import quoted
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.parse_fault import ParseFault

__all__ = [
    "behind_a_quote",
    "block_of_text",
    "cut_by_a_comment",
    "escape",
    "open_quote",
    "sign",
    "sign_of_the_last",
    "tab_or_sign",
]


def tab_or_sign(fault: ParseFault) -> Finding:
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


def sign(fault: ParseFault) -> Finding:
    """A text that begins with a sign of YAML's own."""
    return _needs_quotes(fault, fault.begun)


def sign_of_the_last(fault: ParseFault) -> Finding | None:
    """More text behind an alias: it was none."""
    if not isinstance(fault.last, yaml.AliasEvent):
        return None
    start = start_of(fault.last)
    return _needs_quotes(fault, start) if fault.before.strip() else None


def block_of_text(fault: ParseFault) -> Finding:
    """Something behind the `>` or `|` that begins a block."""
    value = fault.value_at(fault.begun)
    return fault.says(
        f"'{value[:1]}' begins a block of text, so nothing may follow it in its line",
        f"Write {quoted(value)}, or begin the text in the next line.",
        at=fault.begun,
    )


def open_quote(fault: ParseFault) -> Finding:
    """A quote without its end."""
    quote = fault.text[fault.begun]
    return fault.says(
        f"the quote ({quote}) that opens here is never closed",
        f"Write {quote} at the end of the text.",
        at=fault.begun,
    )


def escape(fault: ParseFault) -> Finding:
    """A backslash that YAML cannot read."""
    at = fault.text.rfind("\\", 0, fault.at + 1)
    return fault.says(
        f"{shown(fault.text[at : at + 2])} is no escape that YAML knows",
        "Write two backslashes, or use single quotes.",
        at=at,
    )


def behind_a_quote(fault: ParseFault) -> Finding | None:
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


def cut_by_a_comment(fault: ParseFault) -> Finding | None:
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


def _needs_quotes(fault: ParseFault, at: int) -> Finding:
    value = fault.value_at(at)
    return fault.says(
        f"a text cannot begin with '{value[:1]}' unless it is in quotes",
        f"Write {quoted(value)}.",
        at=at,
    )
