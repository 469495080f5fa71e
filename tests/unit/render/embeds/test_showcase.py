"""Parts of a plan as an author's page shows them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check.embed_views import LANGUAGE, VIEWS
from mkdocs_strategy_plugin.check.embeds import Asked
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import without
from mkdocs_strategy_plugin.compute.hindsight import Hindsight
from mkdocs_strategy_plugin.model.links import Target
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.embeds.views import MAKERS
from mkdocs_strategy_plugin.render.environment import own_names
from mkdocs_strategy_plugin.render.languages import languages
from mkdocs_strategy_plugin.render.layout import Layout
from mkdocs_strategy_plugin.render.showcase import Seat, Showcase
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import MID_2016

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

HOSTILE = "<img src=x onerror=alert(1)> *a* | `b`"
SEAT = Seat("reports/q1.md", "reports/q1")

PLAN = plan(
    {"period": "2016", "why": "People should come.", "languages": ["en", "id"]},
    goals={
        "known": {"title": HOSTILE, "stage": "awareness", "owner": "Ann"},
        "booked": {"title": {"en": "People book", "id": "Orang memesan"}},
    },
    objectives={
        "more-visits": {"title": HOSTILE, "goal": "known", "who": ["rina"], "owner": "Ann"},
        "more-posts": {"goal": "booked"},
    },
    kpis={
        "visits": {
            "title": HOSTILE,
            "objective": "more-visits",
            "tier": "primary",
            "metric": "visits",
            "baseline": 100,
            "target": 1200,
            "channels": {"instagram": {"target": 400, "actuals": {"2016-01": 30}}},
            "actuals": {"2016-01": 90, "2016-02": 95},
        },
        "posts": {"goal": "booked", "tier": "output", "metric": "posts", "owner": "Bob"},
    },
    personas={
        "rina": {"title": HOSTILE, "summary": "Plans.", "media": {"instagram": {}}},
        "budi": {"owner": "Bob"},
        "troll": {"kind": "anti-persona"},
    },
    content={
        "tips": {"title": HOSTILE, "quadrant": "educate", "objectives": ["more-visits"]},
        "songs": {"objectives": ["more-posts"]},
    },
    channels={"instagram": {"title": HOSTILE, "owner": "Ann"}, "x": {"decision": "stop"}},
    tactics={
        "reels": {
            "title": HOSTILE,
            "objective": "more-visits",
            "channel": "instagram",
            "content": "tips",
            "status": "running",
        },
        "flyers": {"objective": "more-posts", "status": "planned", "owner": "Bob"},
    },
)
OF = {"kpi": "visits", "objective": "more-visits", "persona": "rina", "tactic": "reels"}


def showcase(of: Plan = PLAN, *, hidden: frozenset[str] = frozenset()) -> Showcase:
    today = figures(of, MID_2016)
    bare, shown = without(of, today, hidden)
    seen = Shown(bare, shown, (), Hindsight(), of if hidden else None)
    return Showcase(seen, words("en"), Layout("plan"))


def asked(view: str, name: str = "", **filters: str) -> Asked:
    kind = VIEWS[view].kinds[0] if name else ""
    return Asked(view, "", kind, name, tuple((key, (value,)) for key, value in filters.items()))


def shown(view: str, name: str = "", **filters: str) -> str:
    return showcase().html(asked(view, name, **filters), SEAT)


def text(made: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", made)).split())


def test_whatever_can_be_asked_can_be_shown() -> None:
    assert list(MAKERS) == list(VIEWS)
    assert {f"embeds/{name}.html.jinja" for name in VIEWS} <= own_names()


def test_embeds_speak_the_languages_that_pages_speak() -> None:
    assert LANGUAGE.choices == languages()


@pytest.mark.parametrize("view", VIEWS)
def test_a_part_has_no_headings_no_ids_and_no_tags_of_authors(view: str) -> None:
    name = OF.get(VIEWS[view].kinds[0], "") if VIEWS[view].kinds else ""
    for made in {shown(view, name), shown(view, "" if VIEWS[view].is_open else name)}:
        assert text(made)
        assert not re.search(r"<h[1-6]|\sid=|<img src=x|<em>", made)


@pytest.mark.parametrize("view", ["status", "value"])
def test_what_stands_in_running_text_is_one_line(view: str) -> None:
    made = shown(view, "visits")
    assert made.startswith("<span")
    assert "\n" not in made


def test_links_are_seen_from_the_page_of_the_author() -> None:
    assert '<a href="../../plan/kpi/visits/">' in shown("kpi", "visits")
    assert '<a href="../../plan/goals/#objective-more-visits">' in shown("smart")
    assert showcase().link(Target("", "kpi", "posts"), SEAT) == Link(
        "Posts", "../../plan/kpi/posts/"
    )
    assert showcase().link(Target("", "kpi", "nothing"), SEAT) is None


def test_a_full_quadrant_leads_on_to_the_page_of_content() -> None:
    full = plan(content={f"c{number}": {"quadrant": "educate"} for number in range(12)})
    made = showcase(full).html(asked("quadrant"), SEAT)
    assert '<a href="../../plan/content/#educate">' in made


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, {"visits", "posts"}),
        ({"goal": "known"}, {"visits"}),
        ({"goal": "booked"}, {"posts"}),
        ({"objective": "more-visits"}, {"visits"}),
        ({"tier": "output"}, {"posts"}),
        ({"owner": "Bob"}, {"posts"}),
        ({"state": "no-target"}, {"posts"}),
        ({"channel": "instagram"}, {"visits"}),
        ({"goal": "known", "owner": "Bob"}, set()),
    ],
)
def test_filters_choose_the_rows_of_a_scorecard(
    filters: dict[str, str], expected: set[str]
) -> None:
    made = shown("scorecard", **filters)
    assert set(re.findall(r'href="../../plan/kpi/(\w+)/"', made)) == expected
    assert ("There is nothing to show here yet." in made) == (not expected)


def test_several_choices_of_one_filter_add_up() -> None:
    both = Asked("scorecard", "", filters=(("tier", ("primary", "output")),))
    made = showcase().html(both, SEAT)
    assert set(re.findall(r"plan/kpi/(\w+)/", made)) == {"visits", "posts"}


@pytest.mark.parametrize(
    ("view", "filters", "there", "not_there"),
    [
        ("objective", {"goal": "booked"}, "objective-more-posts", "objective-more-visits"),
        ("smart", {"owner": "Ann"}, "objective-more-visits", "objective-more-posts"),
        ("objective", {"state": "no-target"}, "objective-more-posts", "objective-more-visits"),
        ("persona", {"channel": "instagram"}, "persona/rina", "persona/budi"),
        ("persona", {"owner": "Bob"}, "persona/budi", "persona/rina"),
        ("persona", {}, "persona/budi", "persona/troll"),
        ("matrix", {"channel": "x"}, "channel-x", "channel-instagram"),
        ("matrix", {"owner": "Ann"}, "channel-instagram", "channel-x"),
        ("quadrant", {"goal": "booked"}, "content-songs", "content-tips"),
        ("quadrant", {"objective": "more-visits"}, "content-tips", "content-songs"),
        ("quadrant", {"channel": "instagram"}, "content-tips", "content-songs"),
        ("timeline", {"state": "planned"}, "tactic-flyers", "tactic-reels"),
        ("timeline", {"objective": "more-visits"}, "tactic-reels", "tactic-flyers"),
        ("timeline", {"goal": "booked"}, "tactic-flyers", "tactic-reels"),
        ("timeline", {"owner": "Bob"}, "tactic-flyers", "tactic-reels"),
        ("timeline", {"channel": "instagram"}, "tactic-reels", "tactic-flyers"),
    ],
)
def test_filters_choose_what_other_parts_show(
    view: str, filters: dict[str, str], there: str, not_there: str
) -> None:
    made = shown(view, **filters)
    assert there in made
    assert not_there not in made


def test_only_one_table_of_coverage_is_shown_if_it_is_named() -> None:
    made = text(shown("coverage", table="by-stage"))
    assert made.startswith("Along the funnel")
    assert "Who answers for what" not in made


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, "185"),
        ({"figure": "target"}, "1,200"),
        ({"figure": "baseline"}, "100"),
        ({"figure": "planned"}, "197"),
        ({"figure": "pace"}, "94%"),
        ({"figure": "forecast"}, "too early to say"),
        ({"channel": "instagram"}, "30"),
        ({"channel": "instagram", "figure": "planned"}, "34"),
        ({"channel": "instagram", "figure": "pace"}, "89%"),
        ({"channel": "instagram", "figure": "baseline"}, "no value yet"),
        ({"channel": "instagram", "figure": "target"}, "400"),
        ({"channel": "x"}, "no value yet"),
    ],
)
def test_a_figure_stands_in_the_text_as_a_number(filters: dict[str, str], expected: str) -> None:
    assert text(shown("value", "visits", **filters)) == expected


def test_a_figure_that_there_is_not_is_a_gap() -> None:
    assert text(shown("value", "posts")) == "no value yet"
    assert text(shown("value", "posts", figure="target")) == "no target yet"
    assert text(shown("value", "posts", figure="pace")) == "no value yet"


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("kpi", "posts", "No target"),
        ("objective", "more-posts", "No target"),
        ("goal", "booked", "No target"),
        ("tactic", "reels", "Running"),
    ],
)
def test_a_badge_says_where_something_stands(kind: str, name: str, expected: str) -> None:
    made = showcase().html(Asked("status", "", kind, name), SEAT)
    assert text(made) == expected
    assert made.startswith("<span")


def test_a_part_speaks_the_language_it_is_asked_for() -> None:
    assert text(shown("status", "posts", language="id")) == "Tanpa target"
    assert 'lang="id"' in shown("scorecard", language="id")
    assert "Orang memesan" in shown("scorecard", language="id")


def test_what_a_site_hides_is_hidden_in_parts_too() -> None:
    hiding = showcase(hidden=frozenset({"actuals", "owner"}))
    assert text(hiding.html(asked("value", "visits"), SEAT)) == "not published"
    assert "Ann" not in hiding.html(asked("objective"), SEAT)
    nobody = hiding.html(asked("scorecard", owner="Bob"), SEAT)
    assert text(nobody) == "There is nothing to show here yet."
