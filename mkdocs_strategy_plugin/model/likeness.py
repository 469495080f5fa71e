"""Whether two values are the same to the last letter.

Equality is not enough: two periods are equal however they are written, two mappings in whichever
order, and a page shows both.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import operator
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MAPPINGS", "alike", "is_same_group", "is_same_mapping"]

MAPPINGS = (dict, MappingProxyType)
"""The mappings that values are made of; to ask for any mapping takes ten times as long."""

TEXTS = (str, int, bool, dt.date)
"""The most frequent of the plain types, exactly these."""
PLAIN = (str, int, dt.date, dt.timedelta, dt.tzinfo, enum.Enum, PurePath, type(None))
"""Types whose equal values cannot be told apart."""


def alike(one: object, other: object) -> bool:
    """Tell whether nobody could tell two values apart; where that is not clear, they are not."""
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other):
        return False
    if kind in TEXTS:
        return one == other
    some, others = _parts(one), _parts(other)
    if some is not None and others is not None:
        return _are_alike(some, others)
    # Zero is equal to its negative, which is written with a sign.
    same = one == other if _is_plain(one) else isinstance(one, float) and repr(one) == repr(other)
    return bool(same)


def is_same_group(one: object, other: object) -> bool:
    """Tell whether two tuples hold the very same objects, which is fast to say."""
    if type(one) is not tuple or type(other) is not tuple:
        return False
    return len(one) == len(other) and all(map(operator.is_, one, other))


def is_same_mapping(one: Mapping[Any, object], other: Mapping[Any, object]) -> bool:
    """Tell whether two mappings hold the very same objects for equal keys in the same order."""
    has_same_keys = len(one) == len(other) and list(one) == list(other)
    return has_same_keys and all(map(operator.is_, one.values(), other.values()))


def _are_alike(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    if len(some) != len(others):
        return False
    # Most parts of large values are the very same, and need no call of ours.
    for one, other in zip(some, others, strict=True):
        if one is not other and not alike(one, other):
            return False
    return True


def _is_plain(value: object) -> bool:
    if isinstance(value, frozenset):
        pairs = (each if isinstance(each, tuple) else (each,) for each in value)
        return all(isinstance(part, PLAIN) for pair in pairs for part in pair)
    return isinstance(value, PLAIN)


def _parts(value: object) -> tuple[object, ...] | None:
    """Return what a value consists of, in its order; None where only the value itself knows."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, MAPPINGS):
        return tuple(value.items())
    if isinstance(value, Model):
        # Files for machines tell what its author wrote, which may be a default.
        return (*vars(value).items(), frozenset(value.model_fields_set))
    if dataclasses.is_dataclass(value):
        return tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    return None
