"""YAML that people like to read: blocks, and quotes only where a text would be misread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from mkdocs_strategy_plugin.load.lookouts import LOOK_ALIKES
from mkdocs_strategy_plugin.load.one_line import double_quoted

__all__ = ["Data", "block"]

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"
"""What a plan holds: every number is text already."""

PLAIN = re.compile(r"""[^\W_](?:[\w /+&%.,;()=<>'"!?*~^$@-]|[^\x00-\x7f]|:(?=[^\s:]))*""")
"""Texts that mean themselves without quotes."""
NO_TEXT = frozenset({"null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some reader of YAML takes for something else."""
SHORT = re.compile(r"[\w.%-]+")
"""Ids and numbers, which may stand in brackets."""
MOST_SHORT = 4
"""Items in one pair of brackets."""
STEP = "  "
FIELD = 2 * STEP
"""What stands before the fields of an entity; collections and entities never go into brackets."""


def block(data: Mapping[str, Data], *, indent: str = "") -> str:
    """Return a mapping as lines of YAML, which read back as the very same data.

    Args:
        data: Mappings, lists and texts; none of its lists holds a list or a mapping.
        indent: What each line begins with.
    """
    return "".join(_entry(key, value, indent) for key, value in data.items())


def _entry(key: str, value: Data, indent: str) -> str:
    name = f"{indent}{_on_one_line(key)}:"
    is_entity = isinstance(value, Mapping) and len(indent) < len(FIELD)
    inline = None if is_entity else _inline(value)
    if inline is not None:
        return f"{name} {inline}\n"
    if isinstance(value, str):
        lines = (f"{indent}{STEP}{line}".rstrip() for line in value.split("\n"))
        return f"{name} |-\n" + "".join(f"{line}\n" for line in lines)
    if isinstance(value, Mapping):
        return f"{name}\n{block(value, indent=indent + STEP)}"
    return f"{name}\n" + "".join(f"{indent}{STEP}- {_on_one_line(str(each))}\n" for each in value)


def _inline(value: Data) -> str | None:
    """Return a value that fits behind its key; None for one that needs lines of its own."""
    if isinstance(value, str):
        return None if _is_block(value) else _on_one_line(value)
    if isinstance(value, Mapping):
        parts = [f"{key}: {each}" for key, each in value.items()]
        return f"{{{', '.join(parts)}}}" if _are_short([*value, *value.values()]) else None
    return f"[{', '.join(map(str, value))}]" if _are_short(value) else None


def _are_short(values: Sequence[Data]) -> bool:
    are_ids = all(isinstance(each, str) and _is_short(each) for each in values)
    return are_ids and len(values) <= MOST_SHORT


def _is_short(text: str) -> bool:
    return bool(SHORT.fullmatch(text)) and text.isascii() and _is_plain(text)


def _is_block(text: str) -> bool:
    """Tell whether a text of several lines can stand below its key as it is."""
    lines = text.split("\n")
    is_clean = all(line.isprintable() and not line.endswith(" ") for line in lines)
    return len(lines) > 1 and is_clean and text[0] not in " \n" and not text.endswith("\n")


def _on_one_line(text: str) -> str:
    return text if _is_plain(text) else double_quoted(text)


def _is_plain(text: str) -> bool:
    return (
        text.isprintable()
        and bool(PLAIN.fullmatch(text))
        and text.casefold() not in NO_TEXT
        and not text.endswith((" ", ":"))
        and not LOOK_ALIKES.keys() & set(text)
    )
