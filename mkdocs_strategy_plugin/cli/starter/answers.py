"""What a starter is made from, read from what somebody typed."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.cli.starter.filling import LANGUAGES
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.period import Period

__all__ = [
    "NAMELESS",
    "Answers",
    "period_from",
    "read_channels",
    "read_languages",
    "read_organization",
    "read_period",
]

NAMELESS: Mapping[str, str] = MappingProxyType({"en": "Our organization", "id": "Organisasi kami"})
"""What an organization is called that has not said its name, by language."""


LAST_TO_BEGIN = 7
"""The last month in which a plan begins for the same year; half of that is left then."""


class Answers(NamedTuple):
    """Everything that differs between the starters of two organizations."""

    organization: str
    """Whose plan it is."""
    languages: tuple[str, ...]
    """Languages of its words; the first is the plan's default and that of the comments."""
    channels: tuple[str, ...]
    """Ids of platforms in the catalogue, the most important first; at least one."""
    period: Period
    """The time the plan is for."""


def period_from(today: dt.date) -> str:
    """Return the period of a plan that begins now: to the end of a year, and not before today.

    What a plan promises for months that are over is late from its first day on.

    Args:
        today: The day it is written.
    """
    year = today.year if today.month <= LAST_TO_BEGIN else today.year + 1
    return f"{year}" if today.month == 1 else f"{today:%Y-%m}/{year}-12"


def read_organization(written: str) -> str:
    """Return a name as it was written, or raise a `StrategyError` if no file can hold it."""
    try:
        written.encode()
    except UnicodeEncodeError:
        raise StrategyError(
            f"the name {written!a} is not made of characters",
            "Type it again on a terminal that speaks UTF-8.",
        ) from None
    return written


def read_languages(written: str) -> tuple[str, ...]:
    """Return the languages of a list with commas, or raise a `StrategyError`."""
    codes = _items(written)
    for code in codes:
        if code not in LANGUAGES:
            raise StrategyError(
                f"there is no starter in language {shown(code)}",
                f"Write {', '.join(LANGUAGES)} or {','.join(LANGUAGES)};"
                " its texts may be in any language later.",
            )
    return codes


def read_channels(written: str) -> tuple[str, ...]:
    """Return the platforms of a list with commas, each told by id or title."""
    return tuple(dict.fromkeys(map(_platform, _items(written))))


def read_period(written: str) -> Period:
    """Return a period of the plan format, or raise a `StrategyError`."""
    try:
        return period(written)
    except PydanticCustomError as error:
        context = error.context or {}
        raise StrategyError(context["message"], context["hint"]) from None


def _items(written: str) -> tuple[str, ...]:
    items = tuple(dict.fromkeys(filter(None, map(str.strip, written.split(",")))))
    if not items:
        raise StrategyError("the list is empty", "Name at least one.")
    return items


def _platform(name: str) -> str:
    called = dict(_called())
    if name.casefold() in called:
        return called[name.casefold()]
    close = called.get(nearest(name, called) or "")
    hint = f"Write {close}." if close else f"Write some of {', '.join(catalogue().platforms)}."
    raise StrategyError(f"unknown channel {shown(name)}", hint)


def _called() -> Iterator[tuple[str, str]]:
    """Yield what people call platforms, with their ids."""
    for name, platform in catalogue().platforms.items():
        yield name, name
        for _, words in platform.title.words if platform.title else ():
            yield words.casefold(), name
