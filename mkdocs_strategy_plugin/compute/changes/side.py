"""One side of a comparison: a plan, and what each of its entities says."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.compute.changes.content import content_of, name_of, scale_of
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS, KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.changes.content import Scale
    from mkdocs_strategy_plugin.compute.changes.values import Name, Parts
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.strategy import Stage

__all__ = ["NODE_KINDS", "Node", "Side"]

Node: TypeAlias = tuple[str, str]
"""Kind in the singular, and id."""

NODE_KINDS = ("stage", *KINDS)
"""What has an id, in the order in which it is told."""


@dataclass(frozen=True)
class Side:
    """A plan as it was, or as it is."""

    plan: Plan
    """The plan."""

    @functools.cached_property
    def nodes(self) -> Mapping[Node, Entity | Stage]:
        """What the plan itself says, by kind and id; what only the catalogue says is not."""
        own = self.plan.index.own
        has_files = self.plan.folder is not None or bool(self.plan.origins)
        found: dict[Node, Entity | Stage] = {
            ("stage", name): stage for name, stage in self.plan.funnel.items()
        }
        for key, (kind, _) in COLLECTIONS.items():
            for name, entity in getattr(self.plan, key).items():
                if not has_files or (kind, name) in own:
                    found[kind, name] = entity
        return MappingProxyType(found)

    def content(self, node: Node, scale: Scale | None = None) -> Parts:
        """Return what an entity says, in its own units or in those of the other side."""
        return content_of(self.plan, self.nodes[node], scale or self.scale(node))

    def scale(self, node: Node) -> Scale:
        """Return what bare numbers of an entity are in."""
        return scale_of(self.plan, self.nodes[node])

    def name(self, node: Node) -> Name:
        """Return an entity's name."""
        return name_of(self.plan, *node)
