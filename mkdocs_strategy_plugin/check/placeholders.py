"""What stands where words are still to come."""

from __future__ import annotations

import functools
import re

__all__ = ["may_hold_placeholder", "placeholder_in"]

WORDS = r"""
    (?=[TtFfPpXx?.\u2026BbAaHhMmSsIi]) (?:
      (?: [Tt]\.?[Bb]\.?[ACDacd] | [Tt][Oo]-?[Dd][Oo] | FIXME | [Ff]ixme | [Pp]laceholder
        | [Xx]{2,6} | [Mm]enyusul ) (?![^\W_])
      | [Tt]o[ ]be[ ](?:announced|confirmed|de(?:cided|fined|termined)) | \?{2,} | \.{3} | \u2026
      | [Bb]elum[ ](?:ada|diisi|ditentukan) | (?:[Aa]kan|[Hh]arap|[Mm]ohon|[Ss]ilakan)[ ]diisi
      | [Ii]si[ ](?:di[ ]sini|nanti) )
"""
"""What a text is that is nothing but a placeholder; `_tba_` is one in italics."""

INSIDE = r"""
    (?<![\w\#@/.&=-]) TBD (?![\w/-])
    | (?<![\w\#@/.&=-]) TODO (?= \s* (?:[:)\]] | $) | \s+ [a-z] )
    | (?<![\w\#@/.&=?-]) x{2,6} (?![\w/@-]|\.\w)
    | \b Lorem \s ipsum \b
"""
"""Words that are a placeholder wherever they stand. `XX` is a number and `#XX` a hashtag, `xx.com`
is an address, and in `TODO INCLUIDO` all is included."""

ASKING = r"(?:insert|add|enter|fill[ ]in|your|our|isi|masukkan|tulis|sebutkan|lengkapi)\s"
"""How a bracket begins that asks to be filled."""

POINTING = r"\s(?:here|to[ ]come|di[ ]sini)"
"""How it may end."""

ALONE = r"(?:tb[acd]|todo|x{2,6}|placeholder|number|angka|jumlah)"
"""What else it may hold."""

IN_BRACKETS = rf"""
    (?<![!\w\]\\]) \[ \s*
    (?i: {ASKING} [^\[\]\n]{{1,60}} | [^\[\]\n]{{1,60}}? {POINTING} | {ALONE} )
    \s* \] (?![\[(:])
"""
"""Brackets that ask to be filled; others are links, citations, or fields of a letter."""

CORES = (
    "placeholder",
    "\u2026",
    "isi nanti",
    re.compile(r"d(?:o(?:(?<=todo)|(?<=to-do))|iisi|i(?<=isi di) sini)"),
    re.compile(r"b(?:e (?:an|co|de)|elum [ad]|(?<=tb)\.?[acd]|(?<=t\.b)\.?[acd])"),
    re.compile(r"x(?:x|me)"),
    re.compile(r"yusul"),
    re.compile(r"\.\.\."),
    re.compile(r"\?\?"),
)
"""One of these stands in small letters in each of `WORDS`, and of `SIGNS`: most files hold none.

A pattern that begins with a letter is looked for ten times as fast as one that begins with a
choice, and the faster the more seldom the letter is; so is a word, the faster the longer it is.
"""

SIGNS = ("TBD", "TODO", "xx")
"""What stands in each of the first three of `INSIDE`."""
LAST_SIGN = re.compile("Lorem")
"""What stands in the last one."""
BRACKET = re.compile(rf"\[(?i:\s*(?:{ASKING}|{ALONE})|[^\]\n]*{POINTING}\s*\])", re.VERBOSE)
"""The same for `IN_BRACKETS`."""


def may_hold_placeholder(text: str) -> bool:
    """Tell at a glance whether a whole file has to be looked through."""
    return _holds_words(text) or bool(LAST_SIGN.search(text) or BRACKET.search(text))


def _holds_words(text: str) -> bool:
    small = text.lower()
    if not any(core in small if isinstance(core, str) else core.search(small) for core in CORES):
        return False
    return any(sign in text for sign in SIGNS) or bool(_behind_a_sign().search(text))


def placeholder_in(text: str) -> str | None:
    """Return the placeholder in a text, the whole text where it is nothing else; None: none."""
    stripped = text.strip()
    whole, inside = _patterns()
    bare = stripped.strip("*_\"'").rstrip(".!:")
    if whole.fullmatch(bare) or whole.fullmatch(stripped):
        return stripped
    found = inside.search(text)
    return found[0] if found else None


@functools.cache
def _behind_a_sign() -> re.Pattern[str]:
    # Words may stand behind any sign with which YAML begins a text: a list in brackets, a quote, a
    # block or a second blank.
    return re.compile(rf"[\s,\[\"'*_:-]{WORDS}", re.VERBOSE)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # Most plans hold no sign of a placeholder, and need not wait for these.
    return re.compile(WORDS, re.VERBOSE), re.compile(f"{INSIDE}|{IN_BRACKETS}", re.VERBOSE)
