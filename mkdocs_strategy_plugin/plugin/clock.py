"""The time and the day that pages speak of: the options and the environment come first."""

from __future__ import annotations

import datetime as dt
import os

from mkdocs.exceptions import PluginError

__all__ = ["day", "now"]


def now() -> dt.datetime:
    """Return the time that `SOURCE_DATE_EPOCH` names, else the real one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return dt.datetime.now(dt.UTC)  # noqa: TID251  (this is the edge)
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise PluginError(f"SOURCE_DATE_EPOCH: '{epoch}' is no time in seconds.") from None


def day(written: object) -> dt.date | None:
    """Return the option `as_of` as a day; None where it is not set."""
    # The hosts read YAML 1.1, where a bare day is a date already.
    if isinstance(written, dt.datetime):
        return written.date()
    if written is None or isinstance(written, dt.date):
        return written
    try:
        return dt.date.fromisoformat(str(written))
    except ValueError:
        raise PluginError(
            f"option 'as_of': '{written}' is no day. Write it as 2027-03-31."
        ) from None
