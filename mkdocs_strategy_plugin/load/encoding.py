"""Bytes to text: UTF-8, or what the bytes look like instead."""

from __future__ import annotations

import codecs
from typing import NamedTuple

__all__ = ["NotUtf8", "decoded"]

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f")
_ONLY_IN_WINDOWS_1252 = frozenset(range(0x80, 0xA0))
_SAMPLE = 4096


class NotUtf8(NamedTuple):
    """Why bytes are no text for us."""

    looks_like: str
    """What they look like instead, such as `Windows-1252`."""
    hint: str
    """What to do about it."""
    before: str
    """The text before the first bad byte."""


def decoded(data: bytes) -> str | NotUtf8:
    """Return the bytes as text without a byte order mark, or what is wrong with them."""
    data = data.removeprefix(codecs.BOM_UTF8)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _other(name, "")
    zero = data.find(b"\0")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        return _with_zeros(data, before) if zero >= 0 else _one_byte(data, before)
    return _with_zeros(data, text[: text.index("\0")]) if zero >= 0 else text


def _with_zeros(data: bytes, before: str) -> NotUtf8:
    """Tell wide encodings by where their zero bytes stand; Latin letters leave most of them."""
    sample = data[:_SAMPLE]
    zeros = [sample[start::4].count(0) * 4 / len(sample) for start in range(4)]
    most, some = 0.7, 0.3
    if sum(share > most for share in zeros) == 3:  # noqa: PLR2004  (three of four bytes)
        return _other("UTF-32", "")
    odd, even = min(zeros[1], zeros[3]), min(zeros[0], zeros[2])
    if max(odd, even) > most and min(odd, even) < some:
        return _other("UTF-16", "")
    return _binary(before)


def _one_byte(data: bytes, before: str) -> NotUtf8:
    used = set(data)
    if used & _CONTROL:
        return _binary(before)
    is_windows = bool(used & _ONLY_IN_WINDOWS_1252)
    return _other("Windows-1252" if is_windows else "Latin-1 (ISO 8859-1)", before)


def _other(name: str, before: str) -> NotUtf8:
    return NotUtf8(name, "Save the file as UTF-8.", before)


def _binary(before: str) -> NotUtf8:
    return NotUtf8("a binary file", "Replace it by a text file in UTF-8.", before)
