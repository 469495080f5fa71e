"""A text is shown as what stayed, went and came; nothing is lost on the way."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.changes.word_diff import Mark, Piece, word_diff

KEPT, REMOVED, ADDED = Mark.KEPT, Mark.REMOVED, Mark.ADDED
TEXTS = st.text(st.sampled_from("ab .,\n"), max_size=40) | st.text(max_size=20)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("Know us.", "Know us.", [(KEPT, "Know us.")]),
        ("", "Know us.", [(ADDED, "Know us.")]),
        ("Know us.", "", [(REMOVED, "Know us.")]),
        (
            "They need us.",
            "They want us.",
            [(KEPT, "They "), (REMOVED, "need"), (ADDED, "want"), (KEPT, " us.")],
        ),
        (
            "one two three",
            "one four five",
            [(KEPT, "one "), (REMOVED, "two three"), (ADDED, "four five")],
        ),
        (
            "我们在这里",
            "我们在那里",
            [(KEPT, "我们在"), (REMOVED, "这"), (ADDED, "那"), (KEPT, "里")],
        ),
    ],
)
def test_words_are_kept_removed_and_added(
    old: str, new: str, wanted: list[tuple[Mark, str]]
) -> None:
    assert word_diff(old, new) == tuple(Piece(mark, text) for mark, text in wanted)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_the_pieces(old: str, new: str) -> None:
    pieces = word_diff(old, new)

    assert "".join(text for mark, text in pieces if mark is not ADDED) == old
    assert "".join(text for mark, text in pieces if mark is not REMOVED) == new
    assert all(text for _, text in pieces)


def test_a_text_of_any_length_is_compared_in_little_time() -> None:
    old = "\n".join(f"line {number} of many" for number in range(3_000))
    new = old.replace("line 1500 ", "row 1500 ")

    began = time.monotonic()
    pieces = word_diff(old, new)

    assert [each for each in pieces if each.mark is not KEPT] == [
        Piece(REMOVED, "line"),
        Piece(ADDED, "row"),
    ]
    assert time.monotonic() - began < 30


def test_long_texts_that_differ_everywhere_are_compared_by_lines_or_as_a_whole() -> None:
    lines = [f"line {number} of many" for number in range(500)]
    old = "\n".join(("begin", *lines, "end"))
    new = "\n".join(("start", *lines, "stop"))
    words = " ".join(map(str, range(2_000)))

    kept = [text for mark, text in word_diff(old, new) if mark is KEPT]

    assert kept == ["".join(f"{line}\n" for line in lines)]
    other = [f"{number}\n" for number in range(1_100)]
    assert len(word_diff("".join(other), "".join(f"a{each}" for each in other))) == 3
    assert word_diff(f"a {words} b", f"c {words} d") == (
        Piece(REMOVED, f"a {words} b"),
        Piece(ADDED, f"c {words} d"),
    )
