"""The goals page: what is done for an objective, and what only might be."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.views.goals import view
from tests.builders import plan
from tests.contexts import context

PLAN = plan(
    goals={"g": {}},
    objectives={"o": {"goal": "g"}},
    tactics={
        name: {"title": name.title(), "objective": "o", "status": name}
        for name in ("idea", "planned", "running", "done", "dropped")
    },
)


def told(language: str) -> list[tuple[str, str]]:
    (goal,) = view(context(PLAN, language=language, page="goals")).goals
    (objective,) = goal.objectives
    return [(line.link.text, line.status) for line in objective.tactics]


def test_what_was_given_up_is_not_done_for_an_objective_and_an_idea_is_called_one() -> None:
    decided = [("Planned", ""), ("Running", ""), ("Done", "")]

    assert told("en") == [("Idea", "Idea"), *decided]
    assert told("id") == [("Idea", "Ide"), *decided]
