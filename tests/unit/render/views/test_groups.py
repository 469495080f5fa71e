"""Things under what they share: how many are named, and that one alone is never left over."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.views.groups import group, some
from tests.builders import plan
from tests.contexts import context

GOALS = {name: {"title": name.upper()} for name in ("a", "b", "c", "d")}
CONTEXT = context(plan(goals=GOALS))
ALL = [("goal", name) for name in GOALS]


def test_a_group_names_all_of_its_entities() -> None:
    made = group(CONTEXT, "Maya", ALL)

    assert [link.text for link in made.links] == ["A", "B", "C", "D"]
    assert (made.name, made.count, made.more) == ("Maya", "4", "")


def test_a_group_says_how_many_it_does_not_name() -> None:
    made = group(CONTEXT, "Maya", ALL, most=2)

    assert [link.text for link in made.links] == ["A", "B"]
    assert (made.count, made.more) == ("4", "and 2 more")


def test_one_alone_is_named_in_the_place_of_saying_that_there_is_one_more() -> None:
    assert some(CONTEXT, ["a", "b", "c"], 2) == (("a", "b", "c"), "")
