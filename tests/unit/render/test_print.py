"""The page to print holds the whole plan in order, and nothing that other pages do not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.render.layout import Layout
from mkdocs_strategy_plugin.render.page import filled
from mkdocs_strategy_plugin.render.page_kinds import MAIN_PAGES
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.site import pages
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import MID_2016

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

HEADING = re.compile(r"^## (.*?) \{|<h[234]>(?:<a [^>]*>)?(.*?)(?:</a>)?</h[234]>", re.MULTILINE)
PLAN = plan(
    {"title": "The coffee shop", "why": "See [it](strategy:goal/known).", "period": 2016},
    goals={"known": {"title": "They know us"}},
    objectives={
        "more": {"title": "More visits", "goal": "known"},
        "lost": {"title": "Nobody's objective"},
    },
    kpis={
        "visits": {"title": "Visits", "objective": "more", "target": 9, "actuals": {"2016-01": 3}}
    },
    personas={
        "sari": {"title": "Sari", "priority": 2},
        "rina": {"title": "Rina", "quote": "Is it open?", "priority": 1},
    },
    content={"film": {"title": "A film", "quadrant": "inspire"}},
    channels={"street": {"title": "The street", "why": "They pass by."}},
    campaigns={"harvest": {"title": "The harvest"}},
    tactics={
        "reels": {"title": "Reels", "objective": "more", "status": "running"},
        "flyers": {"title": "Flyers", "objective": "more", "status": "dropped", "why": "Cheap."},
    },
    reviews={"spring": {"title": "The spring", "date": "2016-04-01", "note": "All came."}},
    events={"strike": {"title": "A strike", "date": "2016-02"}},
)


def printed(made: Plan, *, main_pages: tuple[str, ...] = tuple(MAIN_PAGES)) -> str:
    today = figures(made, MID_2016)
    shown = Shown(made, today, (), hindsight(made, today))
    layout = Layout("plan", main_pages=main_pages)
    found = {page.path: page for page in pages(shown, words=words("en"), layout=layout)}
    page = found["plan/print.md"]
    return filled(page.text, page.fragments)


def headings(text: str) -> list[str]:
    return [one or other for one, other in HEADING.findall(text)]


def test_the_whole_plan_is_there_in_order() -> None:
    assert headings(printed(PLAN)) == [
        *("Goals along the funnel", "Needs attention"),
        *("Goals", "They know us", "More visits", "Nobody&#39;s objective"),
        *("Audience", "Rina", "Sari"),
        *("Content", "The harvest", "Inspire", "A film"),
        *("Channels", "The street"),
        "KPI scorecard",
        *("KPIs", "Visits"),
        *("Tactics", "This week and the next", "Timeline", "More visits", "Reels"),
        *("Dropped", "Flyers"),
        *("Reviews", "The spring"),
        "Events",
    ]


def test_what_other_pages_say_is_said_in_their_words() -> None:
    text = printed(PLAN)
    for words_of_others in ("Is it open?", "They pass by.", "Cheap.", "A strike", "All came."):
        assert words_of_others in text
    assert 'class="strategy-trend' in text


def test_only_chapters_have_ids() -> None:
    text = printed(PLAN)
    assert ' id="' not in text
    assert re.findall(r"\{[^}]*#(\S+) \}", text) == [
        *("goals", "audience", "content", "channels", "scorecard", "kpis"),
        *("tactics", "reviews", "events"),
    ]


def test_links_lead_to_the_real_pages() -> None:
    ways = set(re.findall(r'href="([^"]*)"', printed(PLAN)))
    assert {"../goals/#goal-known", "../goals/#objective-more", "../kpi/visits/"} <= ways
    assert not [way for way in ways if not way.startswith("../")]


def test_an_empty_plan_is_its_first_chapter() -> None:
    assert headings(printed(plan({}))) == []


def test_what_a_site_leaves_out_is_not_printed_either() -> None:
    text = printed(PLAN, main_pages=("index", "goals", "print"))
    assert headings(text) == [
        *("Goals along the funnel", "Needs attention"),
        *("Goals", "They know us", "More visits", "Nobody&#39;s objective", "Events"),
    ]


@pytest.mark.parametrize(("count", "is_outline"), [(296, False), (297, True), (501, True)])
def test_a_plan_too_large_for_paper_is_printed_in_outline(count: int, *, is_outline: bool) -> None:
    made = plan(
        goals={"known": {"title": "They know us"}},
        objectives={"more": {"goal": "known", "title": "More visits"}},
        kpis={f"kpi-{number}": {"objective": "more"} for number in range(count)},
        channels={"street": {"title": "The street"}},
        tactics={"reels": {"title": "Reels", "objective": "more"}},
    )
    text, found = printed(made), headings(printed(made))

    # Besides the KPIs there are a goal, an objective, a channel and a tactic.
    assert ("is printed in outline" in text) is is_outline
    assert ("KPIs" in found) is not is_outline
    assert ("The street" in found) is not is_outline
    assert ("Reels" in found) is not is_outline
    assert ("KPIs by goal" in found) is (count > 500)
    assert {"Goals", "Channels", "KPI scorecard", "Tactics"} <= set(found)
