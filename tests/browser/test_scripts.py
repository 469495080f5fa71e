"""What the script adds: sorting, narrowing down, copying, reading charts; and that it only adds."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from mkdocs_strategy_plugin.plugin.files import ASSETS
from tests.browser.visits import visit
from tests.sites import build, mkdocs_yml, served, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

PLAN = """
strategy: {title: Our strategy, why: People should find us., period: 2026, languages: [en, id]}
goals:
  awareness: {title: People know us, stage: awareness, why: Nobody chooses what they do not know.}
  sales: {title: People buy, stage: conversion, why: We live on it.}
objectives:
  known: {title: Be known, goal: awareness}
  sold: {title: Be bought, goal: sales}
metrics:
  visits: {title: Visits, kind: count, over_time: sum, across_channels: sum}
  orders: {title: Orders, kind: count, over_time: sum, across_channels: sum}
channels:
  blog: {title: Blog}
  shop: {title: Shop}
kpis:
  zebra: {title: Zebra, objective: known, tier: primary, owner: Rina, metric: visits, target: 1200,
    channels: {blog: {}},
    actuals: {2026-01: 100, 2026-02: 100, 2026-03: 100, 2026-04: 100, 2026-05: 100, 2026-06: 100}}
  apple: {title: Äpple, objective: known, tier: output, owner: Budi, metric: visits, target: 1200,
    actuals: {2026-01: 50, 2026-02: 50, 2026-03: 50, 2026-04: 50, 2026-05: 50, 2026-06: 50}}
  lemon: {title: Lemon, objective: known, owner: Rina, metric: visits}
  mango: {title: Mango, objective: sold, tier: primary, owner: Rina, metric: orders, target: 600,
    channels: {shop: {target: 600, actuals: {2026-01: 7}}},
    actuals: {2026-01: 20, 2026-02: 20, 2026-03: 20, 2026-04: 20, 2026-05: 20, 2026-06: 20}}
  olive: {title: Olive, objective: sold, owner: Budi, metric: orders, target: 600}
  peach: {title: "=Peach", objective: sold, owner: Budi, metric: orders, target: 120,
    actuals: {2026-01: 20, 2026-02: 20, 2026-03: 20, 2026-04: 20, 2026-05: 20, 2026-06: 20}}
"""
"""Of 365 days 181 are over, so of 1,200 visits 595 were planned: Zebra is at 101 %, Äpple at 50 %.
Of orders Mango is at 40 % and Peach at 202 %; Lemon has no target, and Olive no values."""

IN_ORDER = ["Zebra", "Äpple", "Lemon", "Mango", "Olive", "=Peach"]

CHANGES = """
# Changes

<div class="strategy-tools" hidden data-strategy-tools="One" data-strategy-find="Find"
 data-strategy-all="All" data-strategy-count="{shown} of {all}" data-strategy-none="None."
 data-strategy-reset="Show all">
<span data-strategy-facet="kind" data-strategy-title="Kind">
<data value="new" data-strategy-title="New"></data>
<data value="gone" data-strategy-title="Gone"></data></span></div>

## First step { #first }

What came first.

<ul><li data-strategy-item="kind:new">a</li><li data-strategy-item="kind:new">b</li>
<li data-strategy-item="kind:new">c</li></ul>

## Second step { #second }

<ul><li data-strategy-item="kind:gone">d</li><li data-strategy-item="kind:gone">e</li>
<li data-strategy-item="kind:gone" id="the-last">f</li></ul>

<div class="strategy-tools" hidden data-strategy-tools="Two" data-strategy-find="Find"
 data-strategy-all="All" data-strategy-count="{shown} of {all}" data-strategy-none="None."
 data-strategy-reset="Show all"></div>

<ul><li data-strategy-item="">1</li><li data-strategy-item="">2</li>
<li data-strategy-item="">3</li></ul>

<details class="strategy-fold"><summary>3 more</summary>
<ul><li data-strategy-item="">4</li><li data-strategy-item="">5</li>
<li data-strategy-item="">6</li></ul></details>

<div class="strategy-tools" hidden data-strategy-tools="Three"
 data-strategy-count="{shown} of {all}" data-strategy-up="ascending"
 data-strategy-down="descending" data-strategy-reset="Show all"></div>

<div><table><thead><tr><th data-strategy-sort="letter">Letter</th></tr></thead>
<tbody><tr data-strategy-item=""><td>x</td></tr><tr data-strategy-item=""><td>y</td></tr></tbody>
</table></div>

<ul><li data-strategy-item="">of no list with tools</li></ul>
"""
"""A page that keeps to what `tools.html.jinja` and its script have agreed on."""

FOLDED = """
# Folded

<details open markdown="block"><summary>Our figures</summary>

<!-- strategy:scorecard -->

</details>
"""
"""A table of ours in a fold of the author's."""

INSTANT = "{name: material, font: false, features: [navigation.instant]}"
BARE = """<!doctype html><html lang="en"><head><title>{{ page.title }}</title>
{% for path in config.extra_css %}<link rel="stylesheet" href="{{ path | url }}">{% endfor %}
</head><body><main>{{ page.content }}</main>
{% for script in config.extra_javascript %}{{ script | script_tag }}{% endfor %}</body></html>
"""
STRICT = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'"
}


def made(
    folder: Path, theme: str, *, language: str = "en", at: str = "https://example.org", **files: str
) -> Path:
    """Build a site of the plan and return its folder.

    Args:
        folder: Where the site and its sources go.
        theme: The theme's options, in YAML.
        language: Of the pages.
        at: Its address.
        files: More files of it.
    """
    options = f"{{as_of: 2026-07-01, language: {language}}}"
    more = {"site_url": f"{at}/", "markdown_extensions": "[md_in_html]"}
    config = mkdocs_yml(plugins=f"[strategy: {options}]", **more)
    config = config.replace("{name: material}", theme)
    named = {
        "mkdocs.yml": config,
        "docs/index.md": "# Home\n",
        "docs/favicon.ico": "",
        "docs/changes.md": CHANGES,
        "docs/folded.md": FOLDED,
        "docs/strategy.yml": PLAN,
        **files,
    }
    done = build(write(folder, named) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the plan in Material with instant navigation; return its address."""
    folder = tmp_path_factory.mktemp("instant")
    # Material navigates at once only where a site knows its own address.
    with served(folder / "site") as at:
        made(folder, INSTANT, at=at)
        yield at


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """Open a page that must not log an error."""
    opened, said = window.new_page(), []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda each: said.append(each.text) if each.type == "error" else None)
    yield opened
    assert said == []


@pytest.fixture
def scorecard(page: Page, site: str) -> Page:
    visit(page, f"{site}/strategy/scorecard/")
    return page


def names(page: Page) -> list[str]:
    """Return the KPIs, channels or entries that are seen, in order."""
    shown = page.locator("tr[data-strategy-item]:visible > th > a")
    return [text.strip() for text in shown.all_inner_texts()]


def head(page: Page, name: str) -> Locator:
    return page.locator("thead").get_by_role("button", name=name)


def status(page: Page) -> str:
    return page.locator(".strategy-tools__status").first.inner_text()


def query(page: Page) -> str:
    return urlsplit(page.url).query


# --- sorting


def test_rows_are_sorted_across_their_groups_with_missing_values_last_both_ways(
    scorecard: Page,
) -> None:
    assert names(scorecard) == IN_ORDER

    head(scorecard, "Pace").click()
    assert names(scorecard) == ["Mango", "Äpple", "Zebra", "=Peach", "Lemon", "Olive"]
    head(scorecard, "Pace").click()
    assert names(scorecard) == ["=Peach", "Zebra", "Äpple", "Mango", "Lemon", "Olive"]
    head(scorecard, "Pace").click()
    assert names(scorecard) == IN_ORDER


def test_a_sorted_table_says_so_to_eyes_and_ears(scorecard: Page) -> None:
    column = scorecard.get_by_role("columnheader", name="Pace")
    live = scorecard.get_by_role("status").filter(has_text="sorted")

    head(scorecard, "Pace").click()
    assert column.get_attribute("aria-sort") == "ascending"
    assert live.inner_text() == "sorted by Pace, ascending"
    head(scorecard, "Pace").click()
    assert column.get_attribute("aria-sort") == "descending"
    assert live.inner_text() == "sorted by Pace, descending"
    head(scorecard, "Pace").click()
    assert column.get_attribute("aria-sort") is None
    assert status(scorecard) == ""


def test_names_are_sorted_without_accents_and_states_by_how_bad_they_are(scorecard: Page) -> None:
    head(scorecard, "KPI").click()
    assert names(scorecard) == ["=Peach", "Äpple", "Lemon", "Mango", "Olive", "Zebra"]

    head(scorecard, "State").click()
    states = scorecard.locator("tr[data-strategy-item] > td .strategy-state").all_inner_texts()
    assert states == ["Off track", "Off track", "On track", "Achieved", "No data", "No target"]


def test_a_row_out_of_its_group_names_it_and_takes_its_channels_along(scorecard: Page) -> None:
    head(scorecard, "Pace").click()
    first, second = (scorecard.locator("tbody:visible > tr:visible").nth(n) for n in (0, 1))

    assert first.locator("th").inner_text().split("\n") == ["Mango", "Primary · Rina", "Be bought"]
    assert second.locator("th").inner_text() == "Shop"
    head(scorecard, "Pace").dblclick()
    titles = scorecard.locator(".strategy-table__group:visible").all_inner_texts()
    assert [title.split("\n")[0] for title in titles] == ["Be known", "Be bought"]
    assert "Be bought" not in scorecard.locator("tr[data-strategy-item] > th").nth(3).inner_text()


def test_the_keyboard_sorts_and_keeps_its_place_which_is_seen(scorecard: Page) -> None:
    scorecard.get_by_role("combobox", name="Channel").focus()
    # By way of the button that copies, and of the table that the arrow keys scroll.
    for _ in range(3):
        scorecard.keyboard.press("Tab")
    scorecard.keyboard.press("Enter")

    assert status(scorecard) == "sorted by KPI, ascending"
    focused = scorecard.locator(":focus")
    assert focused.inner_text() == "KPI"
    assert focused.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


# --- narrowing down


def test_a_list_is_narrowed_down_by_words_in_any_case_and_without_accents(scorecard: Page) -> None:
    scorecard.get_by_role("searchbox", name="Find").fill("APPLE")

    assert names(scorecard) == ["Äpple"]
    assert status(scorecard) == "1 of 6"
    assert scorecard.locator(".strategy-table__group:visible").count() == 1


def test_words_of_the_group_and_of_channels_count_as_words_of_the_row(scorecard: Page) -> None:
    scorecard.get_by_role("searchbox", name="Find").fill("bought shop")

    assert names(scorecard) == ["Mango"]


def test_choices_say_how_many_rows_they_would_leave(scorecard: Page) -> None:
    owner = scorecard.get_by_role("combobox", name="Owner")
    assert owner.locator("option").all_inner_texts() == ["All", "Budi (3)", "Rina (3)"]

    scorecard.get_by_role("combobox", name="Tier").select_option("primary")

    assert names(scorecard) == ["Zebra", "Mango"]
    assert owner.locator("option").all_inner_texts() == ["All", "Budi (0)", "Rina (2)"]


def test_what_nothing_matches_is_said_and_all_can_be_shown_again(scorecard: Page) -> None:
    scorecard.get_by_role("combobox", name="Tier").select_option("output")
    scorecard.get_by_role("combobox", name="Owner").select_option("Rina")
    assert names(scorecard) == []
    assert status(scorecard) == "Nothing matches."

    scorecard.get_by_role("button", name="Show all").click()

    assert names(scorecard) == IN_ORDER
    assert query(scorecard) == ""
    # Else the keyboard would begin at the top again.
    assert scorecard.get_by_role("searchbox", name="Find").evaluate(
        "each => each === document.activeElement"
    )


def test_only_what_tells_rows_apart_can_be_chosen(scorecard: Page) -> None:
    titles = scorecard.locator(".strategy-tools__name").all_inner_texts()

    assert titles == ["Find", "State", "Tier", "Goal", "Owner", "Channel"]
    tiers = scorecard.get_by_role("combobox", name="Tier").locator("option").all_inner_texts()
    assert tiers == ["All", "Primary (2)", "Output (1)"]


def test_channels_are_narrowed_down_by_who_uses_them_above_the_matrix(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/2016/channels.html")
    page.get_by_role("combobox", name="Used by").select_option("greater-china")

    assert names(page) == ["www.indonesia.travel", "Baidu", "WeChat", "Weibo"]
    assert page.locator(".strategy-tools").count() == 1


def test_any_list_can_be_narrowed_down_and_empty_sections_go(page: Page, site: str) -> None:
    visit(page, f"{site}/changes/")
    page.get_by_role("combobox", name="Kind").select_option("gone")

    assert page.locator("li[data-strategy-item]:visible").all_inner_texts()[:3] == ["d", "e", "f"]
    assert page.locator("article h2:visible").all_inner_texts() == ["Second step"]
    assert not page.get_by_text("What came first.").is_visible()
    assert query(page) == "kind=gone"
    page.get_by_role("searchbox", name="Find").nth(1).fill("4")
    page.get_by_role("searchbox", name="Find").nth(1).blur()
    assert query(page) == "kind=gone&find-2=4"


def test_what_is_found_in_a_fold_opens_it_and_a_fold_without_any_goes(
    page: Page, site: str
) -> None:
    visit(page, f"{site}/changes/")
    five, fold = page.get_by_text("5", exact=True), page.get_by_text("3 more")
    assert (five.is_visible(), fold.is_visible()) == (False, True)

    find = page.get_by_role("searchbox", name="Find").nth(1)
    find.fill("5")
    assert (five.is_visible(), fold.is_visible()) == (True, True)
    find.fill("1")
    assert (five.is_visible(), fold.is_visible()) == (False, False)
    find.fill("")
    assert (five.is_visible(), fold.is_visible()) == (False, True)


def test_a_table_has_nothing_to_do_with_a_list_after_it(page: Page, site: str) -> None:
    visit(page, f"{site}/changes/")
    for _ in range(2):
        head(page, "Letter").click()

    assert page.locator("tr[data-strategy-item]").all_inner_texts() == ["y", "x"]
    assert page.get_by_text("of no list with tools").is_visible()


def test_the_fold_of_an_author_stays_with_the_controls_in_it(page: Page, site: str) -> None:
    visit(page, f"{site}/folded/")
    find = page.get_by_role("searchbox", name="Find")
    find.fill("no such row")

    assert page.get_by_text("Nothing matches.").is_visible()
    assert find.is_visible()
    assert page.get_by_role("heading", name="Folded").is_visible()
    assert page.locator("article details[hidden]").count() == 0


# --- addresses


def test_what_is_shown_is_in_the_address_and_comes_back_with_it(scorecard: Page, site: str) -> None:
    scorecard.get_by_role("combobox", name="Owner").select_option("Rina")
    head(scorecard, "Pace").click()
    head(scorecard, "Pace").click()
    shown = names(scorecard)

    assert shown == ["Zebra", "Mango", "Lemon"]
    assert query(scorecard) == "owner=Rina&sort=-pace"
    scorecard.reload()
    scorecard.wait_for_load_state("networkidle")
    assert names(scorecard) == shown
    visit(scorecard, f"{site}/")
    scorecard.go_back()
    scorecard.wait_for_load_state("networkidle")
    assert names(scorecard) == shown


def test_going_back_within_a_page_goes_back_to_what_was_shown(scorecard: Page) -> None:
    scorecard.get_by_role("combobox", name="Owner").select_option("Rina")
    scorecard.evaluate("location.hash = 'legend'")
    scorecard.get_by_role("button", name="Show all").click()
    assert names(scorecard) == IN_ORDER

    scorecard.go_back()

    assert names(scorecard) == ["Zebra", "Lemon", "Mango"]


def test_parts_of_an_address_that_are_not_ours_are_left_alone(page: Page, site: str) -> None:
    page.goto(f"{site}/strategy/scorecard/?h=words&tier=none&sort=colour&owner=Budi#legend")

    assert names(page) == ["Äpple", "Olive", "=Peach"]
    page.get_by_role("combobox", name="Owner").select_option("")
    assert query(page) == "h=words"
    assert urlsplit(page.url).fragment == "legend"


def test_a_row_that_an_address_names_is_shown_whatever_is_chosen(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/scorecard/?owner=Budi#kpi-mango")

    assert names(page) == IN_ORDER
    assert page.locator("#kpi-mango").is_visible()
    assert urlsplit(page.url).fragment == "kpi-mango"


def test_instant_navigation_makes_controls_once_and_restores_what_was_shown(
    scorecard: Page,
) -> None:
    scorecard.evaluate("window.same = true")
    scorecard.get_by_role("combobox", name="Owner").select_option("Rina")
    scorecard.locator("article").get_by_role("link", name="Our strategy").click()
    scorecard.wait_for_url("**/strategy/")
    scorecard.locator("h1", has_text="Our strategy").wait_for()
    assert query(scorecard) == ""

    scorecard.go_back()
    scorecard.get_by_role("combobox", name="Owner").wait_for()

    assert scorecard.evaluate("window.same") is True
    assert names(scorecard) == ["Zebra", "Lemon", "Mango"]
    assert scorecard.get_by_role("searchbox", name="Find").count() == 1
    assert scorecard.locator("thead button").count() == 8


def test_typing_and_leaving_at_once_changes_no_other_address(scorecard: Page) -> None:
    scorecard.get_by_role("searchbox", name="Find").press_sequentially("man")
    scorecard.evaluate("document.querySelector('article a').click()")
    scorecard.locator("h1", has_text="Our strategy").wait_for()
    # Longer than the pause after which an address is written.
    scorecard.wait_for_timeout(500)

    assert query(scorecard) == ""


# --- copying


def test_the_rows_that_are_seen_are_copied_as_csv_and_run_in_no_spreadsheet(
    scorecard: Page,
) -> None:
    scorecard.get_by_role("combobox", name="Owner").select_option("Budi")
    scorecard.get_by_role("button", name="Copy as CSV").click()
    scorecard.get_by_text("Copied.").wait_for()
    copied = scorecard.evaluate("navigator.clipboard.readText()").splitlines()

    assert copied[0] == (
        'Objective,KPI,State,Actual,Target,Pace,Values,Change,Forecast,"Data up to"'
    )
    assert copied[1].startswith('"Be known","Äpple Output · Budi","Off track",300,1200,0.504')
    assert copied[2] == '"Be bought","Olive Budi","No data Late",,600,,,,,'
    assert copied[3].startswith('"Be bought","\'=Peach Budi",Achieved,120,120,2.016')
    assert len(copied) == 4


def test_a_spreadsheet_is_given_cells(scorecard: Page) -> None:
    scorecard.get_by_role("searchbox", name="Find").fill("peach")
    scorecard.get_by_role("button", name="Copy as CSV").click()
    scorecard.get_by_text("Copied.").wait_for()
    html = scorecard.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html'))"
        ".then((blob) => blob.text())"
    )

    assert "<td>'=Peach Budi</td><td>Achieved</td><td>120</td>" in html


def test_the_rows_of_channels_come_with_their_objective_in_a_sorted_table(scorecard: Page) -> None:
    head(scorecard, "Pace").click()
    scorecard.get_by_role("button", name="Copy as CSV").click()
    scorecard.get_by_text("Copied.").wait_for()
    copied = scorecard.evaluate("navigator.clipboard.readText()").splitlines()

    assert copied[1].startswith('"Be bought","Mango Primary · Rina')
    assert copied[2].startswith('"Be bought",Shop,"Off track",7,600')


def test_a_browser_without_a_clipboard_copies_the_old_way_or_says_that_it_cannot(
    page: Page, site: str
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    visit(page, f"{site}/strategy/kpi/zebra/")
    page.evaluate("document.addEventListener('copy', () => { window.copies = true })")
    button = page.get_by_role("button", name="Copy as CSV")

    button.click()
    assert page.locator(".strategy-tools__status").inner_text() == "Copied."
    assert page.evaluate("window.copies") is True
    page.evaluate("document.execCommand = () => false")
    button.click()
    said = "This browser does not let pages copy."
    assert page.locator(".strategy-tools__status").inner_text() == said


def test_the_matrix_is_copied_with_one_name_for_each_column(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/channels/")
    page.get_by_role("button", name="Copy as CSV").click()
    page.get_by_text("Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()

    assert copied[0].startswith('Channel,Decision,Fit,"What it is strong for: Awareness"')
    assert [line.split(",")[0] for line in copied[1:]] == ["Blog", "Shop"]


def test_a_heading_has_a_button_that_copies_its_address(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/goals/?find=x")
    page.get_by_role("button", name="Copy the link to People buy").click()
    page.get_by_role("status").filter(has_text="Copied.").wait_for(state="attached")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site}/strategy/goals/#goal-sales"
    visit(page, copied)
    assert page.locator(":target").inner_text().startswith("People buy")


def test_where_the_theme_has_links_beside_headings_there_is_no_second_one(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/2016/goals.html")

    assert page.locator("h2 .headerlink").count() > 0
    assert page.locator(".strategy-link").count() == 0


# --- charts


def test_a_pointer_reads_the_nearest_value_of_a_chart(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/kpi/zebra/")
    chart = page.locator(".strategy-trend")
    box = chart.bounding_box()
    assert box

    # The plot begins at 58 of 560 and 412 are a year: the end of March is at 160.
    page.mouse.move(box["x"] + box["width"] * 165 / 560, box["y"] + 100)
    read = chart.locator(".strategy-reader__reading text")
    assert read.text_content() == "March 2026: 100, sum 300"
    page.mouse.move(1, 1)
    assert read.count() == 0


def test_the_arrow_keys_read_a_chart_and_escape_and_tab_leave_it(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/kpi/zebra/")
    slider = page.get_by_role("slider", name="Zebra: Sum since 1 January 2026")
    read = page.locator(".strategy-reader__reading text")

    slider.focus()
    assert read.text_content() == "June 2026: 100, sum 600"
    page.keyboard.press("ArrowLeft")
    assert read.text_content() == "May 2026: 100, sum 500"
    assert slider.get_attribute("aria-valuetext") == "May 2026: 100, sum 500"
    page.keyboard.press("Home")
    assert read.text_content() == "January 2026: 100, sum 100"
    page.keyboard.press("Escape")
    assert read.count() == 0
    page.keyboard.press("ArrowRight")
    assert read.text_content() == "February 2026: 100, sum 200"
    page.keyboard.press("Tab")
    assert read.count() == 0
    assert not slider.evaluate("each => each === document.activeElement")


def test_a_chart_is_still_a_picture_with_its_facts(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/kpi/zebra/")
    chart = page.get_by_role("img", name="Zebra: Sum since 1 January 2026")

    assert chart.count() == 1
    assert "Target: 1,200" in (chart.locator("desc").text_content() or "")


def test_a_finger_reads_a_chart_and_puts_the_reading_away(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    visit(page, f"{site}/strategy/kpi/zebra/")
    read = page.locator(".strategy-reader__reading text")
    page.locator(".strategy-trend").tap()
    said = read.text_content()
    page.locator("h1").tap()
    left = read.count()
    context.close()

    assert said == "June 2026: 100, sum 600"
    assert left == 0


# --- it only adds


@pytest.mark.parametrize("path", ["scorecard", "channels", "kpi/zebra", "checks"])
def test_without_scripts_there_are_no_controls_and_all_rows(
    browser: Browser, site: str, path: str
) -> None:
    texts = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto(f"{site}/strategy/{path}/")
        texts.append(page.locator("article table").all_inner_texts())
        controls = page.locator("article :is(button, input, select, .strategy-tools):visible")
        found = controls.count()
        context.close()

    assert found == 0
    assert texts[0] == texts[1]


def test_a_strict_policy_lets_all_of_it_work_and_has_nothing_to_report(
    page: Page, tmp_path: Path
) -> None:
    theme = "{name: null, custom_dir: bare}"
    built = made(tmp_path, theme, **{"bare/main.html": BARE})
    with served(built, STRICT) as at:
        reported: list[str] = []
        page.on("console", lambda message: reported.append(message.text))
        visit(page, f"{at}/strategy/scorecard/")
        head(page, "Pace").click()
        assert names(page)[0] == "Mango"
        page.get_by_role("searchbox", name="Find").fill("zebra")
        assert names(page) == ["Zebra"]
        page.get_by_role("button", name="Copy as CSV").click()
        page.get_by_text("Copied.").wait_for()
        visit(page, f"{at}/strategy/kpi/zebra/")
        page.locator(".strategy-trend").hover()
        assert page.locator(".strategy-reader__reading text").count() == 1
        assert reported == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_strict_policy_keeps_other_scripts_of_a_theme_but_not_ours(
    browser: Browser, tmp_path: Path, theme: str
) -> None:
    built = made(tmp_path, f"{{name: {theme}, highlightjs: false}}")
    page = browser.new_page()
    with served(built, {"Content-Security-Policy": "script-src 'self'"}) as at:
        broken: list[str] = []
        page.on("console", lambda each: broken.append(f"{each.location} {each.text}"))
        page.goto(f"{at}/strategy/scorecard/", wait_until="load")
        head(page, "Pace").click()
        assert names(page)[0] == "Mango"
    page.close()
    assert [line for line in broken if "strategy.js" in line] == []


def test_a_site_opened_from_the_disk_sorts_too(
    page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("disk")
    built = made(folder, "{name: material, font: false}\nuse_directory_urls: false")
    page.goto((built / "strategy/scorecard.html").as_uri())
    head(page, "Pace").click()

    assert names(page)[0] == "Mango"


def test_the_page_does_not_jump_when_controls_come(page: Page, site: str) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const each of"
        " list.getEntries()) window.shift += each.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    visit(page, f"{site}/strategy/scorecard/")
    page.wait_for_timeout(200)

    # What Google calls good.
    assert page.evaluate("window.shift") < 0.1


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_controls_fit_and_are_large_enough_to_hit(browser: Browser, site: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    visit(page, f"{site}/strategy/scorecard/?owner=Rina")
    overhang = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    controls = page.locator("article :is(button, input, select):visible")
    sizes = [controls.nth(n).bounding_box() for n in range(controls.count())]
    context.close()

    assert overhang <= 0
    assert len(sizes) == 17
    assert all(size and size["width"] >= 24 and size["height"] >= 24 for size in sizes)


def test_paper_has_the_rows_that_are_seen_and_no_controls(page: Page, site: str) -> None:
    visit(page, f"{site}/strategy/scorecard/?owner=Rina")
    page.emulate_media(media="print")

    assert page.locator("article :is(input, select):visible").count() == 0
    assert page.locator(".strategy-tools__button:visible").count() == 0
    assert status(page) == "3 of 6"
    assert names(page) == ["Zebra", "Lemon", "Mango"]
    after = page.locator(".strategy-tools__sort").first
    assert after.evaluate("each => getComputedStyle(each, '::after').display") == "none"


def test_forced_colours_leave_borders_and_the_place_of_the_keyboard(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, f"{site}/strategy/scorecard/")
    page.get_by_role("combobox", name="Owner").focus()
    page.keyboard.press("Tab")
    looks = page.locator(":focus").evaluate(
        "each => { const { borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(each);"
        " return [borderTopStyle, outlineStyle, outlineWidth] }"
    )
    context.close()

    assert looks == ["solid", "solid", "2px"]


def test_controls_speak_the_language_of_the_page(page: Page, tmp_path: Path) -> None:
    with served(made(tmp_path, INSTANT, language="id")) as at:
        visit(page, f"{at}/strategy/scorecard/")
        titles = page.locator(".strategy-tools__name").all_inner_texts()
        head(page, "Laju").click()

        assert titles == ["Cari", "Status", "Tingkat", "Tujuan", "Penanggung jawab", "Kanal"]
        assert status(page) == "diurutkan menurut Laju, menaik"


def test_style_sheet_and_script_are_light() -> None:
    weights = [
        len(gzip.compress((ASSETS / name).read_bytes(), 9, mtime=0))
        for name in ("strategy.css", "strategy.js")
    ]

    assert sum(weights) <= 20_000
