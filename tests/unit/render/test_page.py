"""Ready HTML passes by the Markdown parser and comes back where it belongs."""

from __future__ import annotations

import markdown

from mkdocs_strategy_plugin.render.page import Slots, filled


def test_each_piece_comes_back_in_its_place() -> None:
    slots = Slots()
    first, second = slots.put("<dl><dd>*a*</dd></dl>"), slots.put("<p>\n\n\n# b</p>")
    text = f"{first}\n\n# Title\n\n{second}\n"
    made = filled(markdown.markdown(text), tuple(slots.fragments))
    assert made == "<dl><dd>*a*</dd></dl>\n\n<h1>Title</h1>\n<p>\n\n\n# b</p>"


def test_what_looks_like_a_slot_in_a_piece_stays() -> None:
    fragments = ("<code><!--strategy-slot 1--></code>", "never")
    assert filled("<!--strategy-slot 0-->", fragments) == fragments[0]


def test_a_page_without_slots_stays_as_it_is() -> None:
    assert filled("<p>Written by hand</p>", ()) == "<p>Written by hand</p>"
