"""Search reads the words of a page, and the page is whole again afterwards."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.aside import Aside, hidden, restored, set_aside
from mkdocs_strategy_plugin.render.charts.marks import state_mark
from mkdocs_strategy_plugin.render.charts.state_bar import StateBar, state_bar

CARD = '<ul class="x"><li><a href="../">Rina</a>, <strong>primary</strong></li><li>Budi</li></ul>'


def read(html: str, *fragments: str) -> str:
    """Return what search reads."""
    return set_aside(html, fragments).read


def test_words_stand_in_for_markup() -> None:
    assert read(f"<h1>A</h1>\n{CARD}\n<p>B</p>", CARD) == (
        '<h1>A</h1>\n<p data-strategy-aside="0">Rina, primary Budi</p>\n<p>B</p>'
    )


def test_what_pictures_say_stands_beside_them_and_is_not_read_twice() -> None:
    bar = state_bar(StateBar("States", "2 on track, 1 missed", (("on_track", 2), ("missed", 1))))
    cell = f"<td>{state_mark('missed')}Missed</td><td>{bar} 3 KPIs</td>"
    assert read(cell, cell) == '<p data-strategy-aside="0">Missed 3 KPIs</p>'


def test_escaped_words_stay_escaped() -> None:
    fragment = "<b>R&amp;D</b> &lt;script&gt;"
    assert read(fragment, fragment) == '<p data-strategy-aside="0">R&amp;D &lt;script&gt;</p>'


def test_what_is_too_large_to_be_found_in_is_not_read() -> None:
    table = f"<table>{'<tr><td>x</td></tr>' * 20_000}</table>"
    assert read(f"<p>A</p>{table}", table) == '<p>A</p><p data-strategy-aside="0"></p>'


def test_a_page_is_whole_again() -> None:
    html = f"<p>A</p>{CARD}<p>B</p>{CARD}<p>C</p>"
    aside = set_aside(html, (CARD, CARD))

    assert restored(aside.read, aside) is html
    assert restored(f"{aside.read} ", aside) == f"{html} "


def test_what_another_plugin_adds_meanwhile_stays() -> None:
    aside = set_aside(f"<p>A</p>{CARD}", (CARD,))
    assert restored(f"{aside.read}<p>Tags</p>", aside) == f"<p>A</p>{CARD}<p>Tags</p>"


def test_what_another_plugin_has_changed_is_left_alone() -> None:
    changed = CARD.replace("Rina", "<mark>Rina</mark>")
    assert set_aside(changed, (CARD,)) == Aside(changed, changed, ())


def test_a_page_without_fragments_is_as_it_was() -> None:
    assert set_aside("<p>A</p>", ()) == Aside("<p>A</p>", "<p>A</p>", ())


def test_a_page_that_is_found_elsewhere_has_no_words_and_comes_back_whole() -> None:
    aside = hidden("<h2>Goals</h2><p>People know us.</p>")

    assert aside.read == '<p data-strategy-aside="0"></p>'
    assert restored(aside.read, aside) == "<h2>Goals</h2><p>People know us.</p>"
    assert restored(f"{aside.read}!", aside) == "<h2>Goals</h2><p>People know us.</p>!"
