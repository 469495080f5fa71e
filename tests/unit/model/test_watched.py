"""What is read of a watched value is told, and what changed is told in the same words."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.model.watched import EVERY, changes, watched
from tests.builders import plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.watched import Cell


class Reader:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.windows: set[Cell] = set()
        self.cells: list[Cell] = []

    def note(self, cell: Cell) -> None:
        """Write it down."""
        self.cells.append(cell)


@dataclass(frozen=True)
class Box:
    """A value with all there is to look at."""

    name: str = "box"
    things: Mapping[str, str] = field(default_factory=lambda: {"a": "apple", "b": "bread"})
    shelves: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: {"top": {"c": "cup"}})

    @cached_property
    def count(self) -> int:
        """How many things there are."""
        return len(self.things)

    @property
    def first(self) -> str:
        """A thing that is looked up."""
        return self.things["a"]


def told(look: Callable[[Box], object], box: Box | None = None) -> list[Cell]:
    reader = Reader()
    look(watched(box or Box(), ("box",), reader))
    return reader.cells


@pytest.mark.parametrize(
    ("look", "cells"),
    [
        (lambda box: box.name, [("box", "name")]),
        (lambda box: box.count, [("box", "count")]),
        (lambda box: box.things["a"], [("box", "things", "a")]),
        (lambda box: box.things.get("x"), [("box", "things", "x")]),
        (lambda box: box.things.get("a"), [("box", "things", "a")]),
        (lambda box: "x" in box.things, [("box", "things", "x")]),
        (lambda box: len(box.things), [("box", "things", EVERY)]),
        (lambda box: list(box.things), [("box", "things", EVERY)]),
        (lambda box: box.things.keys(), [("box", "things", EVERY)]),
        (lambda box: box.things.values(), [("box", "things", EVERY)]),
        (lambda box: box.things.items(), [("box", "things", EVERY)]),
        (lambda box: box.first, [("box", "things", "a")]),
        (lambda box: box.shelves["top"], [("box", "shelves", "top")]),
        (
            lambda box: box.shelves["top"]["c"],
            [("box", "shelves", "top"), ("box", "shelves", "top", "c")],
        ),
        (
            lambda box: [each["c"] for each in box.shelves.values()],
            [("box", "shelves", EVERY), ("box", "shelves", "top", "c")],
        ),
    ],
)
def test_each_look_is_told(look: Callable[[Box], object], cells: list[Cell]) -> None:
    # To make a list, Python asks for the length first.
    assert list(dict.fromkeys(told(look))) == cells


def test_what_is_seen_is_what_is_there() -> None:
    box = watched(Box(), ("box",), Reader())

    assert isinstance(box, Box)
    assert (box.name, box.count, dict(box.things), box.first) == (
        "box",
        2,
        {"a": "apple", "b": "bread"},
        "apple",
    )
    assert box.things is box.things
    assert box.things.get("x", "none") == "none"
    with pytest.raises(KeyError):
        box.things["x"]


def test_a_watched_tuple_tells_each_look() -> None:
    reader = Reader()
    found = watched(("a", "b"), ("found",), reader)

    assert (list(found), len(found), found[1]) == (["a", "b"], 2, "b")
    assert set(reader.cells) == {("found",)}
    assert len(reader.cells) >= 3


def changed(one: Box, other: Box) -> set[Cell]:
    reader = Reader()
    box = watched(one, ("box",), reader)
    _ = box.name, box.things, box.shelves, box.count
    return set(changes(one, other, ("box",), reader.windows))


@pytest.mark.parametrize(
    ("other", "cells"),
    [
        (Box(), set()),
        (Box(name="crate"), {("box", "name")}),
        (
            Box(things={"a": "apple", "b": "butter"}),
            {("box", "things", "b"), ("box", "things", EVERY)},
        ),
        (Box(things={"b": "bread", "a": "apple"}), {("box", "things", EVERY)}),
        (
            Box(things={"a": "apple"}),
            {("box", "things", "b"), ("box", "things", EVERY), ("box", "count")},
        ),
        (
            Box(things={"a": "apple", "b": "bread", "c": "cheese"}),
            {("box", "things", "c"), ("box", "things", EVERY), ("box", "count")},
        ),
        (
            Box(shelves={"top": {"c": "can"}}),
            {
                ("box", "shelves", "top", "c"),
                ("box", "shelves", "top", EVERY),
                ("box", "shelves", EVERY),
            },
        ),
    ],
)
def test_each_change_is_told_in_the_words_of_those_who_looked(other: Box, cells: set[Cell]) -> None:
    assert changed(Box(), other) == cells


def test_what_nobody_looked_at_is_not_compared() -> None:
    assert not set(changes(Box(), Box(name="crate"), ("box",), set()))


def test_the_same_value_has_no_changes() -> None:
    box = Box()
    assert changed(box, box) == set()


def test_a_tuple_changes_as_a_whole() -> None:
    assert list(changes(("a",), ("b",), ("found",), set())) == [("found",)]
    assert not list(changes(("a",), ("a",), ("found",), set()))


def test_who_looks_through_the_index_is_told_of_the_one_entity_only() -> None:
    written = plan(goals={"awareness": {}}, objectives={"a": {"goal": "awareness"}})
    other = plan(objectives={"a": {"goal": "other"}}).objectives
    before = dataclasses.replace(written, origins={("objectives", "a"): Path("strategy.yml")})
    after = dataclasses.replace(before, objectives=other)
    reader = Reader()
    seen: Plan = watched(before, ("plan",), reader)

    assert seen.index.has("goal", "awareness")
    assert seen.index.referrers.get(("goal", "awareness"))
    assert reader.cells == [
        ("plan", "index", "entities", "goal"),
        ("plan", "index", "entities", "goal", "awareness"),
        ("plan", "index", "referrers", ("goal", "awareness")),
    ]
    found = set(changes(before, after, ("plan",), reader.windows))
    assert ("plan", "index", "referrers", ("goal", "awareness")) in found
    assert ("plan", "index", "entities", "goal", "awareness") not in found
