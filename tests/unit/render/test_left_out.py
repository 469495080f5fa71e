"""Where a site makes some pages only, what would lead to the others is plain text."""

from __future__ import annotations

import re

import pytest

from mkdocs_strategy_plugin.check.embed_views import VIEWS
from mkdocs_strategy_plugin.check.embeds import Asked
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.render.layout import Layout
from mkdocs_strategy_plugin.render.page import filled
from mkdocs_strategy_plugin.render.page_kinds import MAIN_PAGES
from mkdocs_strategy_plugin.render.showcase import Seat, Showcase
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.site import pages
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import MID_2016

PLAN = plan(
    {"period": 2016, "why": "People should come."},
    goals={"known": {"stage": "awareness", "owner": "Ann"}},
    objectives={"more": {"goal": "known", "who": ["rina"]}},
    kpis={
        "visits": {
            "objective": "more",
            "tier": "primary",
            "metric": "visits",
            "target": 9,
            "actuals": {"2016-01": 3},
        }
    },
    personas={"rina": {"media": {"street": {"activity": "daily"}}}},
    content={f"film-{n}": {"quadrant": "inspire", "personas": ["rina"]} for n in range(12)},
    channels={"street": {"decision": "use", "response_kpi": "visits"}},
    tactics={
        "reels": {
            "objective": "more",
            "channel": "street",
            "content": "film-1",
            "status": "running",
            "after": "flyers",
        },
        "flyers": {"objective": "more", "status": "done"},
    },
    reviews={"spring": {"date": "2016-04-01", "kpis": {"visits": "Few."}}},
    events={"strike": {"date": "2016-02"}},
)
ENTITIES = {"kpi": "visits", "tactic": "reels"}


def shown() -> Shown:
    today = figures(PLAN, MID_2016)
    return Shown(PLAN, today, (), hindsight(PLAN, today))


def written(*main_pages: str) -> dict[str, str]:
    made = pages(shown(), words=words("en"), layout=Layout("plan", main_pages=main_pages))
    return {page.path: filled(page.text, page.fragments) for page in made}


@pytest.mark.parametrize("name", [name for name in MAIN_PAGES if name != "index"])
def test_no_link_of_a_page_leads_nowhere(name: str) -> None:
    for path, text in written("index", name).items():
        assert 'href="None"' not in text, path
        assert "](None" not in text, path


@pytest.mark.parametrize("view", VIEWS)
def test_no_link_of_a_part_leads_nowhere(view: str) -> None:
    kind = VIEWS[view].kinds[0] if VIEWS[view].kinds and not VIEWS[view].is_open else ""
    showcase = Showcase(shown(), words("en"), Layout("plan", main_pages=("index",)))

    made = showcase.html(Asked(view, "", kind, ENTITIES.get(kind, ""), ()), Seat("own.md", "own"))

    # The first page stays, as a plan is reached there; nothing of it is a single entity's place.
    assert not re.search(r'href="(None|#[^"]*|)"', made)


def test_above_the_tactics_of_an_objective_that_is_told_nowhere_stands_its_state_alone() -> None:
    (serves,) = re.findall(
        r'<p class="strategy-serves">.*', written("index", "tactics")["plan/tactics.md"]
    )
    assert serves.endswith("On track</span></p>")
