"""The schemas beside plans, kept fresh for editors while a server runs."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.editor_schema import refresh

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["Schemas"]

log = get_plugin_logger(__name__)


class Schemas:
    """What was last written, as long as one server runs."""

    def __init__(self) -> None:
        self._written: dict[Path, Loaded] = {}

    def refresh(self, examined: Iterable[Examined], *, is_strict: bool) -> None:
        """Write the schema of each plan that is another one than in the last build.

        The docs folder is watched, so a new schema is followed by one more build; that finds the
        very same plan, and writes nothing.

        Args:
            examined: The plans.
            is_strict: True where a warning would end the build, which no schema is worth.
        """
        for each in examined:
            folder = each.plan.folder
            if folder and self._written.get(folder) is not each.loaded:
                self._written[folder] = each.loaded
                self._refresh(each.loaded, folder, logging.INFO if is_strict else logging.WARNING)

    def _refresh(self, loaded: Loaded, folder: Path, level: int) -> None:
        try:
            refresh(loaded, folder)
        except StrategyError as error:
            log.log(level, "option 'schema': %s. %s", error.message, error.hint)
