"""What ships as knowledge: the metrics of social media, and the platforms that report them."""

from __future__ import annotations

import functools
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic_core import from_json

from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.platform import Platform

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.base import Entity

__all__ = ["COLLECTIONS", "DATA", "Catalogue", "catalogue"]

COLLECTIONS = ("metrics", "platforms")
"""What it holds; each is written by hand in a file of its own, such as `metrics.yml`."""
DATA = Path(__file__).with_name("entries.json")
"""What those files say; `make reference` writes it."""

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
    """Return the catalogue; its file is read once."""
    data = from_json(DATA.read_bytes())
    return Catalogue(_entries(data["metrics"], Metric), _entries(data["platforms"], Platform))


def _entries(
    bodies: Mapping[str, Mapping[str, Any]], model: type[AnyEntity]
) -> Mapping[str, AnyEntity]:
    entries = {name: model.model_validate({**body, "id": name}) for name, body in bodies.items()}
    return MappingProxyType(entries)
