"""What ships as knowledge: the metrics of social media, and the platforms that report them."""

from __future__ import annotations

import functools
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.platform import Platform

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.base import Entity

__all__ = ["Catalogue", "catalogue"]

AnyEntity = TypeVar("AnyEntity", bound="Entity")


class Catalogue(NamedTuple):
    """Entries that every plan may use, extend and correct."""

    metrics: Mapping[str, Metric]
    """Metrics by id."""
    platforms: Mapping[str, Platform]
    """Platforms by id."""

    @property
    def by_collection(self) -> Mapping[str, Mapping[str, Entity]]:
        """All of them by the collection of a plan that they add to."""
        return self._asdict()


@functools.cache
def catalogue() -> Catalogue:
    """Return the catalogue; its files are read once."""
    return Catalogue(_entries("metrics", Metric), _entries("platforms", Platform))


def _entries(collection: str, model: type[AnyEntity]) -> Mapping[str, AnyEntity]:
    path = Path(__file__).with_name(f"{collection}.yml")
    bodies = read(Source(path, path.read_text(encoding="utf-8")), Limits()).data[collection]
    entries = {name: model.model_validate({**body, "id": name}) for name, body in bodies.items()}
    return MappingProxyType(entries)
