"""The option `history`: whether there is a page of changes, and what its steps are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.history import day_of
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SOURCES", "Asked", "Wanted", "wanted_of"]

KEYS = ("from", "since", "group_by")
SOURCES = ("git", "none")
"""Where a history may come from."""


class Wanted(NamedTuple):
    """What a site wants to tell of the past."""

    grouping: Grouping = Grouping.TAG
    """What ends a step."""
    since: str = ""
    """A revision, or a day as ISO text; empty: from the beginning."""

    @property
    def day(self) -> dt.date | None:
        """The day to begin with; None where that is a revision, or nothing."""
        return day_of(self.since)


class Asked(NamedTuple):
    """How the histories of a site are made."""

    wanted: Wanted
    """What to tell."""
    limits: Limits = Limits()
    """Bounds on what is read."""
    hidden: frozenset[str] = frozenset()
    """Fields that are kept from readers."""


def wanted_of(written: object) -> Wanted | None:
    """Return the option `history`; None where a site tells nothing of the past.

    Args:
        written: A mapping, or whether there is a history.

    Raises:
        StrategyError: it has another key or value.
    """
    if written is None or written is True or written == "git":
        return Wanted()
    if written is False or written == "none":
        return None
    if not isinstance(written, dict):
        raise StrategyError(
            f"option 'history': expected a mapping, found {shown(written)}",
            "Write {group_by: tag}, or false.",
        )
    for key in written:
        if key not in KEYS:
            meant = nearest(str(key), KEYS)
            raise StrategyError(
                f"option 'history': unknown key {shown(key)}",
                f"Write '{meant}'." if meant else f"Write one of {', '.join(KEYS)}.",
            )
    if _source(written) == "none":
        return None
    return Wanted(_grouping(written), _since(written))


def _source(written: Mapping[str, object]) -> str:
    source = written.get("from", "git")
    if source is None or source is False:
        return "none"
    return _one_of(SOURCES, "from", source)


def _grouping(written: Mapping[str, object]) -> Grouping:
    names = tuple(each.value for each in Grouping)
    return Grouping(_one_of(names, "group_by", written.get("group_by") or Grouping.TAG.value))


def _one_of(names: tuple[str, ...], key: str, value: object) -> str:
    if value not in names:
        meant = nearest(str(value), names)
        raise StrategyError(
            f"option 'history': unknown '{key}' {shown(value)}",
            f"Write {meant}." if meant else f"Write one of {', '.join(names)}.",
        )
    return str(value)


def _since(written: Mapping[str, object]) -> str:
    since = written.get("since")
    if since is None:
        return ""
    # The hosts read YAML 1.1, where a bare day is a date already.
    if isinstance(since, dt.datetime):
        return since.date().isoformat()
    # No argument of a command can hold a zero byte.
    if isinstance(since, bool | list | dict) or not str(since).strip() or "\0" in str(since):
        raise StrategyError(
            f"option 'history': expected a revision or a day as 'since', found {shown(since)}",
            "Write a tag such as 2026-Q1, or a day such as 2026-01-01.",
        )
    return str(since)
