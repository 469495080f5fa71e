"""How a call that cannot work ends a build: one line, and the old site untouched."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["reported"]


@contextlib.contextmanager
def reported() -> Iterator[None]:
    """Turn a `StrategyError` into the one exception that MkDocs prints without a traceback."""
    try:
        yield
    except StrategyError as error:
        raise PluginError(f"{error.message}. {error.hint}".strip()) from None
