"""What the stages of a funnel are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["stage_title"]

KNOWN: Mapping[str, str] = MappingProxyType(
    {
        "awareness": N_("Awareness"),
        "consideration": N_("Consideration"),
        "conversion": N_("Conversion"),
        "loyalty": N_("Loyalty"),
        "advocacy": N_("Advocacy"),
    }
)
"""Stages that need no title of their own."""


def stage_title(plan: Plan, name: str, words: Words) -> str:
    """Return the name of a stage: its title, else a known word, else its id in words."""
    stage = plan.funnel.get(name)
    if stage and stage.title:
        return words.text(stage.title, plan.languages[0])
    known = KNOWN.get(name)
    return words.say(known) if known else name.replace("-", " ").capitalize()
