"""Ready HTML passes by the Markdown parser and comes back where it belongs."""

from __future__ import annotations

import markdown

from mkdocs_strategy_plugin.render.page import Page, Slots, filled


def page(*fragments: str, banner: str = "") -> Page:
    return Page("plan/goals.md", "", fragments, banner=banner)


def test_each_piece_comes_back_in_its_place() -> None:
    slots = Slots()
    first, second = slots.put("<dl><dd>*a*</dd></dl>"), slots.put("<p>\n\n\n# b</p>")
    text = f"{first}\n\n# Title\n\n{second}\n"
    made = filled(markdown.markdown(text), page(*slots.fragments))
    assert made == "<dl><dd>*a*</dd></dl>\n\n<h1>Title</h1>\n<p>\n\n\n# b</p>"


def test_what_looks_like_a_slot_in_a_piece_stays() -> None:
    found = filled("<!--strategy-slot 0-->", page("<code><!--strategy-slot 1--></code>", "never"))
    assert found == "<code><!--strategy-slot 1--></code>"


def test_a_page_without_slots_stays_as_it_is() -> None:
    assert filled("<p>Written by hand</p>", page()) == "<p>Written by hand</p>"


def test_a_banner_stands_above_everything() -> None:
    made = filled("<h1>Goals</h1>", page(banner="<div>Mend the plan.</div>"))
    assert made == "<div>Mend the plan.</div><h1>Goals</h1>"
