"""What is made of the same objects is made once, and not kept longer than somebody asks for it."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.model.once import Once


class Counted:
    """Counts how often it is asked to make something."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, *objects: object) -> tuple[object, ...]:
        self.calls += 1
        return objects


def test_of_the_same_objects_it_is_made_once() -> None:
    once, make, one, other = Once(), Counted(), ["a"], ["b"]

    assert once.of(make, one, other) is once.of(make, one, other)
    assert make.calls == 1


def test_equal_objects_are_not_the_same() -> None:
    once, make = Once(), Counted()
    once.of(make, ["a"])
    once.of(make, ["a"])

    assert make.calls == 2


def test_what_is_asked_for_in_each_build_is_kept() -> None:
    once, make, one = Once(), Counted(), ["a"]
    for _ in range(3):
        once.of(make, one)
        once.turn()

    assert make.calls == 1


def test_what_a_build_did_not_ask_for_is_forgotten_after_it() -> None:
    once, make, one = Once(), Counted(), ["a"]
    once.of(make, one)
    once.turn()
    once.turn()
    once.of(make, one)

    assert make.calls == 2


def test_of_a_group_only_what_is_new_is_made() -> None:
    once, make, one, other, third = Once(), Counted(), ["a"], ["b"], ["c"]

    assert once.each("all", make, [one, other]) == ((one,), (other,))
    assert once.each("all", make, [one, other]) == ((one,), (other,))
    assert make.calls == 2
    assert once.each("all", make, [third, other]) == ((third,), (other,))
    assert make.calls == 3


def test_a_group_is_remembered_however_often_nobody_asks_for_it() -> None:
    once, make, one = Once(), Counted(), ["a"]
    once.each("all", make, [one])
    once.turn()
    once.turn()
    once.each("all", make, [one])

    assert make.calls == 1


def test_groups_of_several_names_do_not_mix() -> None:
    once, upper, one = Once(), str.upper, "a"

    assert once.each("loud", upper, [one]) == ("A",)
    assert once.each("quiet", str.lower, [one]) == ("a",)


def test_a_mapping_of_the_very_same_values_is_the_one_of_before() -> None:
    once, one, other = Once(), ["a"], ["b"]
    first = once.mapping("all", {"x": one, "y": other})

    assert once.mapping("all", {"x": one, "y": other}) is first


@pytest.mark.parametrize(
    "now",
    [
        pytest.param({"y": "b", "x": "a"}, id="another order"),
        pytest.param({"x": "a"}, id="one less"),
        pytest.param({"x": "a", "y": "b", "z": "c"}, id="one more"),
        pytest.param({"x": "a", "z": "b"}, id="another key"),
        pytest.param({"x": "a", "y": "c"}, id="another value"),
    ],
)
def test_a_mapping_that_differs_is_what_it_is_now(now: dict[str, str]) -> None:
    once = Once()
    first = once.mapping("all", {"x": "a", "y": "b"})
    found = once.mapping("all", now)

    assert found is not first
    assert list(found.items()) == list(now.items())


def test_the_same_value_below_keys_in_another_order_is_another_mapping() -> None:
    once, one = Once(), ["a"]
    first = once.mapping("all", {"x": one, "y": one})
    found = once.mapping("all", {"y": one, "x": one})

    assert found is not first
    assert list(found) == ["y", "x"]


def test_values_that_nobody_could_tell_apart_are_those_of_before() -> None:
    once, one, other = Once(), ("a", "b"), (1, "c")
    first = once.mapping("all", {"x": one, "y": other})
    same = once.mapping("all", {"x": tuple("ab"), "y": other})
    found = once.mapping("all", {"x": tuple("ab"), "y": (2, "c")})

    assert same is first
    assert found["x"] is one
    assert found["y"] == (2, "c")


def test_a_mapping_forgets_what_is_not_in_it_any_more() -> None:
    once, one = Once(), ("a", "b")
    once.mapping("all", {"x": one})
    once.mapping("all", {})

    assert once.mapping("all", {"x": tuple("ab")})["x"] is not one
