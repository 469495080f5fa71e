"""Goals: what the organisation wants in the long run."""

from mkdocs_strategy_plugin.model.base import Entity, StageRef
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = ["Goal"]


class Goal(Entity):
    """A long-lived goal of the organisation; a plan has at least three."""

    why: Markdown | None = None
    """Why the organisation wants it."""
    stage: StageRef | None = None
    """The stage of the funnel it belongs to."""
