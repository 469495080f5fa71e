"""What has to stand in line does, and what has room is not cut off."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

WHOLE_PARTS = """column => {
  const cells = document.querySelectorAll(`.strategy-table td:nth-child(${column})`)
  return [...cells].filter(cell => /^\\d/.test(cell.textContent)).map(cell => {
    const range = document.createRange()
    range.setStart(cell.firstChild, 0)
    range.setEnd(cell.firstChild, cell.textContent.match(/^[\\d,]+/)[0].length)
    return range.getBoundingClientRect().right
  })
}"""
"""Where the whole parts of the numbers of a column end."""

MANY_ROWS = """count => {
  const row = document.querySelector(".strategy-table tbody tr:last-child")
  for (let made = 0; made < count; made += 1) row.after(row.cloneNode(true))
}"""

IS_CUT = """() => {
  const frame = document.querySelector(".strategy-frame")
  return frame.scrollHeight > frame.clientHeight + 1
}"""


ROWS_WITHOUT_A_LINE = """async png => {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext("2d")
  context.drawImage(image, 0, 0)
  const frame = document.querySelector(".strategy-frame").getBoundingClientRect()
  const lowest = Math.min(frame.bottom, innerHeight) - 20
  const cells = document.querySelectorAll(".strategy-table tbody tr > .strategy-table__first")
  const rows = [...cells].map(cell => cell.getBoundingClientRect())
    .filter(cell => cell.bottom > frame.top + 150 && cell.bottom < lowest)
  return [rows.length, rows.filter(cell => {
    const {data} = context.getImageData(cell.right - 4, Math.round(cell.bottom) - 2, 1, 4)
    return Math.min(data[0], data[4], data[8], data[12]) > 245
  }).length]
}"""
"""How many rows are seen, and how many of them have no line below their first cell."""


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """Open a window as wide and high as that of a small notebook."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def test_the_states_of_goals_and_objectives_stand_in_one_column(desk: Page, address: str) -> None:
    desk.goto(f"{address}/2016/index.html")
    lefts = desk.eval_on_selector_all(
        ".strategy-funnel .strategy-state", "all => all.map(each => each.getBoundingClientRect().x)"
    )
    assert len(lefts) == 9
    assert max(lefts) - min(lefts) < 1


def test_numbers_stand_below_each_other_by_their_decimal_mark(desk: Page, address: str) -> None:
    # Among millions of arrivals stands a growth of 10.7 %.
    desk.goto(f"{address}/2016/scorecard.html")
    ends = desk.evaluate(WHOLE_PARTS, 3)
    assert len(ends) > 10
    assert max(ends) - min(ends) < 1


def test_a_column_that_no_kpi_fills_takes_no_room(desk: Page, address: str) -> None:
    # A year that is over has no forecast; without that column, the table fits a notebook.
    desk.goto(f"{address}/2016/scorecard.html")
    heads = [each for each in desk.locator(".strategy-table thead th").all() if each.is_visible()]
    frame = desk.locator(".strategy-frame")

    assert [each.inner_text().strip("\N{NO-BREAK SPACE}↕") for each in heads] == [
        *("KPI", "State", "Actual", "Target", "Pace"),
        *("Against the target", "Values", "Change", "Data up to"),
    ]
    assert frame.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_the_name_of_a_stage_stands_beside_its_first_goal(desk: Page, address: str) -> None:
    desk.goto(f"{address}/2016/index.html")
    stage = desk.locator(".strategy-funnel__stage").first
    tops = [
        stage.locator(part).first.evaluate(
            "each => { const range = document.createRange(); range.selectNodeContents(each);"
            " return range.getClientRects()[0].top }"
        )
        for part in (".strategy-funnel__name", ".strategy-funnel__title a")
    ]

    assert abs(tops[0] - tops[1]) < 8


def test_links_to_the_other_pages_stand_in_two_columns(desk: Page, address: str) -> None:
    desk.goto(f"{address}/2016/index.html")
    lefts = desk.eval_on_selector_all(
        ".strategy-onward + ul > li", "all => all.map(each => each.getBoundingClientRect().x)"
    )

    assert len(lefts) == 10
    assert len(set(lefts)) == 2


def test_on_a_phone_a_term_and_its_words_are_one_row(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(f"{address}/2016/kpi/arrivals.html")
    term = page.locator(".strategy-meaning__term").first

    assert term.evaluate("each => getComputedStyle(each).borderBottomWidth") == "0px"
    context.close()


def test_a_table_of_a_dozen_rows_is_not_cut_off(desk: Page, address: str) -> None:
    desk.goto(f"{address}/2017/scorecard.html")
    assert not desk.evaluate(IS_CUT)


def test_a_long_table_scrolls_in_itself_so_that_its_head_stays_in_view(
    desk: Page, address: str
) -> None:
    desk.goto(f"{address}/2017/scorecard.html")
    desk.evaluate(MANY_ROWS, 30)
    assert desk.evaluate(IS_CUT)


def test_a_goal_of_the_map_stays_in_view_beside_its_last_objective(
    desk: Page, address: str
) -> None:
    desk.goto(f"{address}/2017/goals.html")
    goal = desk.locator(".strategy-map__node--goal").first
    branch = desk.locator(".strategy-map > .strategy-map__branch").first.bounding_box()
    assert branch is not None
    desk.mouse.wheel(0, branch["y"] + branch["height"] - 400)
    desk.wait_for_function("scrollY > 300")
    box = goal.bounding_box()
    assert box is not None
    assert box["y"] > 0


@pytest.mark.parametrize(
    ("page", "width"), [("2016/scorecard.html", 1280), ("2017/channels.html", 1440)]
)
def test_no_row_loses_its_line_below_the_column_that_stays_in_view(
    desk: Page, address: str, page: str, width: int
) -> None:
    # Browsers round the places of what stays in view, and heights of rows are no whole pixels.
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(f"{address}/{page}")
    desk.evaluate("document.querySelector('.strategy-frame').scrollIntoView()")
    picture = base64.b64encode(desk.screenshot()).decode()

    seen, bare = desk.evaluate(ROWS_WITHOUT_A_LINE, picture)

    assert seen > 6
    assert bare == 0
