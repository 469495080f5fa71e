"""First guesses at the whys of a starter, in every language."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.cli.starter.filling import TEMPLATES, template
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["reasons"]

FILE = "reasons.yml"


@functools.cache
def reasons() -> Mapping[str, Any]:
    """Return sentences by language: `channels` by type of platform, `proxies` by how they came."""
    data: Mapping[str, Any] = read(Source(TEMPLATES / FILE, template(FILE)), Limits()).data
    return data
