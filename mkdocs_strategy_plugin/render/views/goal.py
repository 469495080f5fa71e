"""One goal of a large plan: its objectives, and how their KPIs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.views.common import head
from mkdocs_strategy_plugin.render.views.goals import goal_view
from mkdocs_strategy_plugin.render.views.heads import described
from mkdocs_strategy_plugin.render.views.scorecard import goal_group, objective_group

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.goals import GoalView, ObjectiveView
    from mkdocs_strategy_plugin.render.views.scorecard import Group

__all__ = ["Section", "View", "view"]


class Section(NamedTuple):
    """One objective of the goal."""

    objective: ObjectiveView
    """The objective."""
    groups: tuple[Group, ...]
    """Its KPIs as the scorecard shows them; empty for none."""


class View(NamedTuple):
    """What a goal's page shows."""

    head: Head
    """Title and description."""
    goals: Link
    """The page of all goals."""
    goal: GoalView
    """The goal."""
    groups: tuple[Group, ...]
    """KPIs that name the goal and no objective; empty for none."""
    sections: tuple[Section, ...]
    """Its objectives."""


def view(context: Context, goal: Goal) -> View:
    """Return what a goal's page shows."""
    say, name = context.words.say, context.name(goal)
    shown = goal_view(context, goal)
    objectives = context.plan.objectives_of_goal.get(goal.id, ())
    groups = [objective_group(context, objective) for objective in objectives]
    own = goal_group(context, goal)
    return View(
        head=head(
            context,
            name,
            described(
                context, goal.why, otherwise=say("Why {name}, and how we will know.", name=name)
            ),
            kind=say("Goal"),
        ),
        goals=context.source_link("goals", say("Goals")),
        goal=shown,
        groups=(own,) if own else (),
        sections=tuple(
            Section(objective, (group,) if group else ())
            for objective, group in zip(shown.objectives, groups, strict=True)
        ),
    )
