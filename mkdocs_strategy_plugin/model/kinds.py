"""The kinds of entities, and where a plan file holds those of each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.channel import Channel
from mkdocs_strategy_plugin.model.content import Campaign, Content
from mkdocs_strategy_plugin.model.goal import Goal
from mkdocs_strategy_plugin.model.kpi import Kpi
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.persona import Persona
from mkdocs_strategy_plugin.model.platform import Platform
from mkdocs_strategy_plugin.model.review import Event, Review
from mkdocs_strategy_plugin.model.tactic import Tactic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.base import Entity

__all__ = ["COLLECTIONS", "COLLECTION_OF", "KINDS", "WHOLE_PLAN"]

COLLECTIONS: Mapping[str, tuple[str, type[Entity]]] = MappingProxyType(
    {
        "goals": ("goal", Goal),
        "objectives": ("objective", Objective),
        "kpis": ("kpi", Kpi),
        "personas": ("persona", Persona),
        "content": ("content", Content),
        "channels": ("channel", Channel),
        "campaigns": ("campaign", Campaign),
        "tactics": ("tactic", Tactic),
        "reviews": ("review", Review),
        "events": ("event", Event),
        "metrics": ("metric", Metric),
        "platforms": ("platform", Platform),
    }
)
"""The collections of a plan file: the key, the kind in the singular, the model."""

KINDS = tuple(kind for kind, _ in COLLECTIONS.values())
"""The kinds of entities, in the singular."""

COLLECTION_OF: Mapping[str, str] = MappingProxyType(
    {kind: collection for collection, (kind, _) in COLLECTIONS.items()}
)
"""The key of a plan file that holds the entities of a kind."""

WHOLE_PLAN = "strategy"
"""The name of all of a plan, where any of its entities may be named."""
