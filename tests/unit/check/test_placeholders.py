"""What is a placeholder, and what only looks like one."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.check.placeholders import may_hold_placeholder, placeholder_in

PLACEHOLDERS = [
    ("TBD", "TBD"),
    ("t.b.d.", "t.b.d."),
    ("tba", "tba"),
    ("To be determined", "To be determined"),
    ("to do", None),
    ("todo", "todo"),
    ("**TODO**", "**TODO**"),
    ("xx", "xx"),
    ("XXX", "XXX"),
    ("???", "???"),
    ("...", "..."),
    ("…", "…"),
    ("Belum ada.", "Belum ada."),
    ("akan diisi", "akan diisi"),
    ("menyusul", "menyusul"),
    ("12 TBD visitors", "TBD"),
    ("TODO: ask", "TODO"),
    ("TODO ask", "TODO"),
    ("(TODO)", "TODO"),
    ("We want xx%.", "xx"),
    ("[number here]", "[number here]"),
    ("[Your organisation]", "[Your organisation]"),
    ("[masukkan angka]", "[masukkan angka]"),
    ("[xx] visitors", "[xx]"),
    ("Lorem ipsum dolor", "Lorem ipsum"),
    *((text, text) for text in ("TB.A", "T.BC", "To-Do", "toDO", "FIXME", "Fixme", "Placeholder")),
    *((text, text) for text in ("xxxxxx", "XxX", "Menyusul", "to be announced", "To be confirmed")),
    *((text, text) for text in ("to be decided", "to be defined", "??", "belum diisi")),
    *((text, text) for text in ("Belum ditentukan", "Harap diisi", "mohon diisi", "Silakan diisi")),
    *((text, text) for text in ("isi di sini", "Isi nanti", "Isi di sini")),
]
REAL = [
    *("Abad XX", "PON XX Papua", "#XX", "xx.com", "image-xx.png", "foxxy", "maxx", "xxxxxxxxxxxx"),
    *("TODO INCLUIDO", "#TODO", "the todo list", "What to do", "to be defined by each team"),
    *("[here](https://example.org)", "[here][1]", "[here]: https://example.org", "![your logo](a)"),
    *("[1]", "[sic]", "[...]", "Hi [name]", "- [x] done", "\\[your name]", "array[your index]"),
    *("Is it there??", "And so on...", "Belum ada yang tahu", "TBDs", "tbd-list"),
]


@pytest.mark.parametrize(("text", "found"), PLACEHOLDERS)
def test_a_placeholder_is_found_with_its_words(text: str, found: str | None) -> None:
    assert placeholder_in(text) == found


@pytest.mark.parametrize("text", REAL)
def test_words_that_mean_something_are_left_alone(text: str) -> None:
    assert placeholder_in(text) is None


@pytest.mark.parametrize("text", [text for text, found in PLACEHOLDERS if found])
def test_a_file_with_a_placeholder_is_looked_through(text: str) -> None:
    assert may_hold_placeholder(f"goals:\n  known:\n    why: {text}\n")


def test_a_file_without_any_sign_is_not() -> None:
    plan = "goals:\n  known: {title: Travellers know us, languages: [en, id]}\n"
    assert not may_hold_placeholder(plan)


@pytest.mark.parametrize(
    "text",
    [
        "wants: [belum ada, To see Bali]",
        "wants: [To see Bali,belum ada]",
        'wants: ["???"]',
        "why:   tba",
        "why: |\n  tba",
        "why: >-\n  tba",
        'why: "**tba**"',
        "why: _tba_",
        '{"why":"tba"}',
        "-  tba",
    ],
)
def test_a_placeholder_is_seen_in_whatever_form_yaml_is_written(text: str) -> None:
    assert may_hold_placeholder(text)
