"""What stands on one page may stand on another, and leads where it led."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.addresses import Addresses
from mkdocs_strategy_plugin.render.moving import moved

PAGES = ("index", "goals", "print", "kpi/visits", "persona/rina")


def addresses(folder: str = "2016/", *, use_directory_urls: bool = True) -> Addresses:
    pages = {name: f"{folder}{name}.md" for name in PAGES}
    return Addresses(pages, {}, use_directory_urls)


def to_print(html: str, *, start: str, use_directory_urls: bool = True) -> str:
    made = addresses(use_directory_urls=use_directory_urls)
    return moved(html, made, start=start, end="print")


@pytest.mark.parametrize(
    ("start", "written", "there"),
    [
        ("index", "goals/#goal-known", "../goals/#goal-known"),
        ("index", "#event-strike", "../#event-strike"),
        ("goals", "#goal-known", "../goals/#goal-known"),
        ("goals", "../kpi/visits/", "../kpi/visits/"),
        ("kpi/visits", "../../goals/#goal-known", "../goals/#goal-known"),
        ("kpi/visits", "../../persona/rina/", "../persona/rina/"),
        ("kpi/visits", "../orders/", "../kpi/orders/"),
        ("kpi/visits", "../../", "../"),
        ("kpi/visits", "#values", "../kpi/visits/#values"),
        ("kpi/visits", "../../../2017/", "../../2017/"),
        ("kpi/visits", "f?to=https://a.b//c/../d", "../kpi/visits/f?to=https://a.b//c/../d"),
        ("kpi/visits", "?q=a//b#c", "../kpi/visits/?q=a//b#c"),
        ("kpi/visits", "..", "../kpi/"),
        ("kpi/visits", "/somewhere", "/somewhere"),
        ("kpi/visits", "https://example.org/a#b", "https://example.org/a#b"),
        ("kpi/visits", "mailto:rina@example.org", "mailto:rina@example.org"),
        ("kpi/visits", "", ""),
    ],
)
def test_a_link_leads_where_it_led(start: str, written: str, there: str) -> None:
    html = f'<p><a class="x" href="{written}">it</a></p>'
    assert to_print(html, start=start) == f'<p><a class="x" href="{there}">it</a></p>'


@pytest.mark.parametrize(
    ("start", "written", "there"),
    [
        ("index", "goals.html#goal-known", "goals.html#goal-known"),
        ("goals", "#goal-known", "goals.html#goal-known"),
        ("kpi/visits", "../goals.html", "goals.html"),
        ("kpi/visits", "orders.html#values", "kpi/orders.html#values"),
    ],
)
def test_a_link_between_pages_that_are_files_leads_where_it_led(
    start: str, written: str, there: str
) -> None:
    html = f'<a href="{written}">it</a>'
    assert to_print(html, start=start, use_directory_urls=False) == f'<a href="{there}">it</a>'


def test_a_picture_is_shown_from_where_it_is() -> None:
    html = '<img class="x" src="../../../img/rina%20a.png" alt="">'
    there = '<img class="x" src="../../img/rina%20a.png" alt="">'
    assert to_print(html, start="persona/rina") == there


def test_an_id_stays_on_its_page() -> None:
    html = '<ul><li class="x" id="event-strike">A strike</li></ul>'
    assert to_print(html, start="index") == '<ul><li class="x">A strike</li></ul>'


def test_words_that_look_like_attributes_are_left_alone() -> None:
    html = '<p>Write href="#x", src="y" and id="z".</p>'
    assert to_print(f"{html} <b>a</b>", start="index") == f"{html} <b>a</b>"
    assert to_print(html, start="goals") == html
