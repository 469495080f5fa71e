"""What is made is kept until something that was read for it changes, and not longer."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.memory import FEW, FORGETFUL, Memory, memories, no_memory

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Box:
    """A value to look at."""

    things: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Look:
    """What looks at a box, and remembers within one build what it saw."""

    box: Box
    memory: Memory

    @cached_property
    def apple(self) -> str:
        """What is called an apple."""
        return self.box.things["a"]


class Kitchen:
    """Makes meals from a box, and counts them."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.made: list[str] = []

    def unpack(self, **things: str) -> None:
        """Get another box."""
        self.box = self.memory.watch("box", Box(things))

    def meal(self, name: str, *arguments: object) -> str:
        """Return the meal of one thing."""

        def make() -> str:
            self.made.append(name)
            return self.box.things.get(name, "nothing")

        return self.memory.recall(name, make, *arguments)

    def menu(self) -> str:
        """Return what is made of two meals."""

        def make() -> str:
            self.made.append("menu")
            return f"{self.meal('a')} and {self.meal('b')}"

        return self.memory.recall("menu", make)


def test_what_nothing_has_changed_for_is_made_once() -> None:
    kitchen = Kitchen()
    for _ in range(2):
        kitchen.unpack(a="apple", b="bread")
        assert kitchen.menu() == "apple and bread"

    assert kitchen.made == ["menu", "a", "b"]


def test_a_change_makes_anew_what_was_made_of_it_and_what_holds_that() -> None:
    kitchen = Kitchen()
    kitchen.unpack(a="apple", b="bread")
    kitchen.menu()
    kitchen.made.clear()
    kitchen.unpack(a="apple", b="butter")

    assert kitchen.menu() == "apple and butter"
    assert kitchen.made == ["menu", "b"]


def test_what_holds_a_kept_part_depends_on_what_that_was_made_of() -> None:
    kitchen = Kitchen()
    kitchen.unpack(a="apple", b="bread")
    kitchen.meal("a")
    kitchen.menu()
    kitchen.unpack(a="almond", b="bread")

    assert kitchen.menu() == "almond and bread"


def feast(kitchen: Kitchen, *names: str) -> str:
    """Return what is made of a course, which is made of many meals."""

    def course() -> str:
        kitchen.made.append("course")
        return " ".join(kitchen.meal(name) for name in names)

    def make() -> str:
        kitchen.made.append("feast")
        return kitchen.memory.recall("course", course, len(names)).upper()

    return kitchen.memory.recall("feast", make)


def test_what_holds_a_part_of_very_many_things_depends_on_each_of_them() -> None:
    kitchen, things = Kitchen(), {f"dish {number}": "soup" for number in range(2 * FEW)}
    kitchen.unpack(**things)
    feast(kitchen, *things)
    for name in things:
        kitchen.made.clear()
        kitchen.unpack(**things, other="salad")
        feast(kitchen, *things)
        assert kitchen.made == []
        kitchen.unpack(**{**things, name: "stew"})

        assert "STEW" in feast(kitchen, *things)
        assert kitchen.made == ["feast", "course", name]
        kitchen.unpack(**things)
        feast(kitchen, *things)


def test_a_change_reaches_what_holds_parts_of_parts() -> None:
    kitchen, things = Kitchen(), {f"dish {number}": "soup" for number in range(2 * FEW)}

    def party() -> str:
        return kitchen.memory.recall("party", lambda: f"{feast(kitchen, *things)}!")

    kitchen.unpack(**things)
    party()
    kitchen.unpack(**{**things, "dish 5": "stew"})

    assert "STEW" in party()


def test_what_was_made_of_a_part_depends_on_that_part_even_if_another_took_its_place() -> None:
    kitchen, things = Kitchen(), {f"dish {number}": "soup" for number in range(2 * FEW)}
    kitchen.unpack(**things)
    feast(kitchen, *things)
    kitchen.memory.recall("course", str, "another one")
    kitchen.unpack(**{**things, "dish 0": "stew"})

    assert "STEW" in feast(kitchen, *things)


def test_what_was_looked_for_in_vain_may_come() -> None:
    kitchen = Kitchen()
    kitchen.unpack()
    assert kitchen.meal("a") == "nothing"
    kitchen.unpack(a="apple")

    assert kitchen.meal("a") == "apple"


def test_other_arguments_make_it_anew() -> None:
    kitchen = Kitchen()
    kitchen.unpack(a="apple")
    kitchen.meal("a", "hot")
    kitchen.meal("a", "hot")
    kitchen.meal("a", "cold")

    assert kitchen.made == ["a", "a"]


def test_other_conditions_make_everything_anew() -> None:
    kitchen = Kitchen()
    kitchen.unpack(a="apple")
    for heat in ("hot", "hot", "cold"):
        kitchen.memory.renew(heat)
        kitchen.meal("a")

    assert kitchen.made == ["a", "a"]


def test_whoever_looks_at_a_cached_property_depends_on_what_it_was_made_of() -> None:
    memory = Memory()
    box = memory.watch("box", Box({"a": "apple"}))
    look = memory.noting(Look(box, memory))
    first = memory.recall("first", lambda: look.apple)
    second = memory.recall("second", lambda: look.apple)
    look = memory.noting(Look(memory.watch("box", Box({"a": "almond"})), memory))

    assert (first, second) == ("apple", "apple")
    assert memory.recall("second", lambda: look.apple) == "almond"


def test_what_fails_to_be_made_is_not_kept() -> None:
    memory = Memory()
    memory.watch("box", Box())

    def fail() -> str:
        raise LookupError

    for _ in range(2):
        try:
            memory.recall("meal", fail)
        except LookupError:
            continue
    assert memory.recall("meal", lambda: "bread") == "bread"


def test_who_builds_but_once_keeps_nothing() -> None:
    memory, box = no_memory("plan"), Box({"a": "apple"})
    memory.renew("hot")

    assert memory is FORGETFUL
    assert memory.watch("box", box) is box
    assert memory.noting(box) is box
    assert [memory.recall("meal", lambda at=at: at) for at in range(2)] == [0, 1]


def test_each_thing_has_a_memory_of_its_own() -> None:
    memory_of = memories()

    assert memory_of("plan") is memory_of("plan")
    assert memory_of("plan") is not memory_of("pages")
    assert memories()("plan") is not memory_of("plan")
