"""What changed in a plan, as an author's page shows it."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check.embeds import Asked
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.values import Amount, Name, Words
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import Hindsight
from mkdocs_strategy_plugin.compute.history import (
    Entry,
    Faulty,
    History,
    Note,
    NoteKind,
    Outcome,
    Step,
)
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.model.memory import Memory
from mkdocs_strategy_plugin.render.embeds.changes import ChangesPart, changes
from mkdocs_strategy_plugin.render.layout import Layout
from mkdocs_strategy_plugin.render.showcase import Seat, Showcase
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import MID_2016, context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.context import Context

DAY = dt.date(2026, 1, 1)
PLAN = plan(
    goals={"known": {"title": "Known", "owner": "Ann"}, "booked": {"title": "Booked"}},
    objectives={"more-visits": {"goal": "known"}},
    kpis={
        "visits": {"title": "Visits", "objective": "more-visits"},
        "posts": {"title": "Posts", "goal": "booked", "owner": "Ann"},
    },
    personas={"rina": {"owner": "Ann"}},
    content={"tips": {"objectives": ["more-visits"]}},
    channels={"instagram": {}},
    tactics={"reels": {"objective": "more-visits"}},
)


def lowered(name: str = "visits", **more: object) -> PlanChange:
    made = PlanChange(
        ChangeKind.TARGET_LOWERED,
        "kpi",
        name,
        (("", name.title()),),
        ("target",),
        Amount(100),
        Amount(90),
        effect=Effect.SOFTENED,
        reasons=(Reason.EASIER,),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def edited(kind: str = "goal", name: str = "known") -> PlanChange:
    one, other = (Words((("", text),)) for text in ("Far.", "<b>Near</b>."))
    return PlanChange(ChangeKind.WORDS, kind, name, (("", name.title()),), ("why",), one, other)


def added(kind: str, name: str) -> PlanChange:
    return PlanChange(ChangeKind.ADDED, kind, name, (("", name.title()),))


def dropped(kind: str, name: str) -> PlanChange:
    return PlanChange(ChangeKind.DROPPED, kind, name, (("", name.title()),))


def renamed(name: str, was: str) -> PlanChange:
    return PlanChange(ChangeKind.RENAMED, "kpi", name, was=Name("kpi", was))


def step(number: int, *found: PlanChange, **more: object) -> Step:
    entry = Entry(f"{number:040x}", DAY + dt.timedelta(number), ("Ayu",), f"Edit {number}")
    return Step("", entry.date, (entry,), Outcome.COMPARED, found)._replace(**more)  # type: ignore[arg-type]


def numbered(*steps: tuple[PlanChange, ...]) -> History:
    """Return a history of these steps, the newest first, each a commit with its number."""
    count = len(steps)
    return History(steps=tuple(step(count - at, *each) for at, each in enumerate(steps)))


def seen(history: History | None) -> Context:
    return replace(context(PLAN), history=history)


def part(history: History | None, name: str = "", **filters: str) -> ChangesPart:
    kind, _, id_ = name.partition("/")
    chosen = tuple((key, tuple(value.split(","))) for key, value in filters.items())
    return changes(seen(history), Asked("changes", "", kind, id_, chosen))


def told(found: ChangesPart) -> list[tuple[str, list[str]]]:
    """Return the title of each step, and the names of what it changed."""
    return [(each.title, [row.link.text for row in each.changes]) for each in found.steps]


# --- how many steps ------------------------------------------------------------------------------


def test_without_more_the_newest_step_is_shown() -> None:
    found = part(numbered((lowered(),), (edited(),)))

    assert told(found) == [("Edit 2", ["Visits"])]
    assert (found.link, found.said, found.notes, found.rest) == (None, "", (), ())
    assert found.page
    assert (found.page.text, found.page.href) == ("All changes", "changes/")


def test_so_many_steps_are_shown_as_are_asked_for() -> None:
    history = numbered((lowered(),), (edited(),), (added("kpi", "posts"),))

    assert [title for title, _ in told(part(history, steps="2"))] == ["Edit 3", "Edit 2"]


def test_commits_that_decided_nothing_are_passed_over() -> None:
    assert told(part(numbered((), (edited(),)))) == [("Edit 1", ["Known"])]


def test_a_commit_has_its_hash_and_no_heading() -> None:
    (made,) = part(numbered((lowered(),))).steps

    assert (made.anchor, made.commits) == ("", ())
    assert made.hash
    assert made.hash.text == "0000000"


def test_a_step_up_to_now_goes_by_where_it_begins_and_lists_its_commits() -> None:
    tagged = (step(2, lowered()), step(1, edited(), name="v1"))

    (made,) = part(History(Grouping.TAG, tagged)).steps

    assert (made.title, made.hash, made.summary) == ("Since v1", None, "1 commit")
    assert len(made.commits) == 1


# --- what they are about -------------------------------------------------------------------------


def test_of_an_entity_all_steps_that_tell_of_it_are_shown_with_nothing_else() -> None:
    history = numbered((lowered(), edited()), (edited(),), (lowered(), lowered("posts")))

    found = part(history, "kpi/visits")

    assert told(found) == [("Edit 3", ["Visits"]), ("Edit 1", ["Visits"])]
    assert found.link
    assert (found.link.text, found.link.href) == ("Visits", "kpi/visits/")


def test_an_entity_is_followed_to_the_ids_it_had_before() -> None:
    history = numbered(
        (lowered(),),
        (renamed("visits", "sessions"),),
        (lowered("visits"), lowered("sessions")),
        (renamed("sessions", "guests"), dropped("kpi", "visits")),
        (lowered("guests"),),
    )

    assert told(part(history, "kpi/visits")) == [
        ("Edit 5", ["Visits"]),
        ("Edit 4", ["visits"]),
        ("Edit 3", ["Sessions"]),
        ("Edit 2", ["sessions"]),
        ("Edit 1", ["Guests"]),
    ]


def test_two_that_have_swapped_their_ids_are_told_apart() -> None:
    swap = (renamed("visits", "posts"), renamed("posts", "visits"))

    found = part(numbered(swap, (lowered("posts"),), (edited("kpi", "visits"),)), "kpi/visits")

    assert [title for title, _ in told(found)] == ["Edit 3", "Edit 2"]


def test_a_channel_is_told_of_where_a_target_for_it_changed() -> None:
    on_channel = lowered(at=Name("channel", "instagram"))

    found = part(numbered((on_channel, lowered("posts"))), "channel/instagram")

    assert told(found) == [("Edit 1", ["Visits"])]


def test_of_an_entity_twenty_steps_are_shown_and_the_others_counted() -> None:
    found = part(numbered(*[(lowered(),)] * 23), "kpi/visits")

    assert len(found.steps) == 20
    assert found.rest == ("3 earlier steps, back to 2 January 2026, are not shown.",)


def test_steps_that_would_be_too_long_are_counted_only_if_they_were_asked_for() -> None:
    history = numbered(*[(lowered(),) * 300] * 4)

    found = part(history, steps="3")

    assert len(found.steps) == 2
    assert found.rest == ("1 earlier step, back to 3 January 2026, is not shown.",)


def test_what_could_not_be_compared_of_an_entity_is_told() -> None:
    faulty = (Faulty("kpi", "visits", "target"), Faulty("kpi", "posts", "target"))
    history = History(steps=(step(1, lowered("posts"), unsure=faulty),))

    (made,) = part(history, "kpi/visits").steps

    assert made.changes == ()
    assert made.unsure == ("Cannot be read before or after, so not compared: kpi visits target.")


def test_commits_are_not_listed_where_only_a_part_of_a_step_is_left() -> None:
    tagged = History(Grouping.TAG, (step(1, lowered(), edited(), name="v1"),))

    (made,) = part(tagged, "kpi/visits").steps

    assert (made.title, made.commits) == ("v1", ())


# --- filters -------------------------------------------------------------------------------------

EVERYTHING = (
    lowered(),
    lowered("posts"),
    edited("goal", "known"),
    edited("goal", "booked"),
    edited("objective", "more-visits"),
    edited("persona", "rina"),
    edited("content", "tips"),
    edited("channel", "instagram"),
    edited("tactic", "reels"),
    edited("strategy", ""),
)
SERVES_MORE_VISITS = ["Visits", "More-Visits", "Tips", "Reels"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"goal": "known"}, ["Visits", "Known", "More-Visits", "Tips", "Reels"]),
        ({"goal": "booked"}, ["Posts", "Booked"]),
        ({"goal": "known,booked", "kind": "decision"}, ["Visits", "Posts"]),
        ({"objective": "more-visits"}, SERVES_MORE_VISITS),
        ({"owner": "Ann"}, ["Posts", "Known", "Rina"]),
        ({"owner": "Ann", "goal": "booked"}, ["Posts"]),
        ({"kind": "softened"}, ["Visits", "Posts"]),
        ({"kind": "tightened,softened"}, ["Visits", "Posts"]),
        ({"kind": "words", "owner": "Ann"}, ["Known", "Rina"]),
    ],
)
def test_filters_choose_changes(filters: dict[str, str], expected: list[str]) -> None:
    assert told(part(numbered(EVERYTHING), **filters)) == [("Edit 1", expected)]


def test_filters_look_for_the_newest_step_that_tells_of_it() -> None:
    history = numbered((edited(),), (lowered(),), (lowered(),))

    assert told(part(history, kind="softened")) == [("Edit 2", ["Visits"])]


def test_a_name_and_a_filter_both_have_to_hold() -> None:
    history = numbered((lowered(), edited("kpi", "visits")))

    assert told(part(history, "kpi/visits", goal="known", kind="words")) == [("Edit 1", ["Visits"])]
    assert told(part(history, "kpi/visits", goal="booked")) == []


def test_what_is_gone_is_counted_where_nothing_says_what_it_served() -> None:
    history = numbered(
        (lowered(), dropped("kpi", "clicks"), dropped("event", "fair")),
        (dropped("kpi", "likes"), edited("stage", "loyalty")),
        (lowered(),),
    )

    assert part(history, goal="known").rest == (
        "1 change is left out: what it is about is gone, and nothing says where that belonged.",
    )
    assert part(history, goal="known", steps="2").rest == (
        (
            "2 changes are left out: what they are about is gone, and nothing says where that "
            "belonged."
        ),
    )
    assert part(history, goal="known", kind="words").rest == ()
    assert part(history, "kpi/visits", goal="known").rest == ()
    assert part(history).rest == ()


# --- what is not there ---------------------------------------------------------------------------


def test_a_site_that_tells_nothing_of_the_past_says_so() -> None:
    found = part(None, "kpi/visits")

    assert [(gap.text, gap.hint) for gap in found.notes] == [
        (
            "This site does not tell what changed in the plan.",
            "To tell it, remove `history: false` or `from: none` from mkdocs.yml.",
        )
    ]
    assert (found.steps, found.said, found.page) == ((), "", None)
    assert found.link


def test_without_git_it_is_said_that_nothing_is_known_and_why() -> None:
    found = part(History(notes=(Note(NoteKind.NO_GIT),)))

    assert found.said == "What changed in this plan is not known here."
    assert [gap.text for gap in found.notes] == [
        "Git is not installed where this site is built, so what changed is not known."
    ]


def test_where_nothing_is_left_it_is_said() -> None:
    assert part(numbered((edited(),)), "kpi/visits").said == (
        "Nothing of this has changed, as far back as the history is known."
    )
    assert part(numbered(())).said == "No decision was changed."
    assert part(History(since="v1")).said == "Nothing has changed since v1."


def test_a_shallow_clone_is_named_only_where_something_may_be_missing() -> None:
    steps = (step(2, lowered()), step(1, outcome=Outcome.CUT))
    shallow = History(steps=steps, notes=(Note(NoteKind.NO_TAGS), Note(NoteKind.SHALLOW, "2")))

    assert part(shallow).notes == ()
    for found in (part(shallow, steps="2"), part(shallow, steps="3"), part(shallow, "goal/known")):
        assert [gap.text for gap in found.notes] == [
            "This site is built in a shallow clone, which holds the last 2 commits only."
        ]


# --- on a page -----------------------------------------------------------------------------------

SEAT = Seat("reports/q1.md", "reports/q1")
ASKED = Asked("changes", "")


class Past:
    """A history that can be replaced, and counts who asks for it."""

    def __init__(self, history: History | None) -> None:
        self.history = history
        self.asked = 0

    def __call__(self) -> History | None:
        self.asked += 1
        return self.history


def showcase(past: Past, memory: Memory | None = None, *pages: str) -> Showcase:
    shown = Shown(PLAN, figures(PLAN, MID_2016), (), Hindsight())
    layout = Layout("plan", main_pages=("index", *pages))
    more = {} if memory is None else {"memory": memory}
    return Showcase(shown, words("en"), layout, past=past, **more)


def text(made: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", made)).split())


def test_a_part_has_no_headings_no_ids_and_no_tags_of_authors() -> None:
    made = showcase(Past(numbered((edited(),)))).html(ASKED, SEAT)

    assert not re.search(r"<h[1-6]|\sid=|<b>", made)
    assert "<ins>&lt;b&gt;Near&lt;/b&gt;</ins>" in made
    assert text(made).startswith("Edit 1 2 January 2026 · Ayu · 0000000 Words edited Goal")


def test_it_leads_to_the_page_of_changes_only_where_that_is_published() -> None:
    past = Past(numbered((lowered(),)))

    assert '<a href="../../plan/changes/">All changes</a>' in showcase(past, None, "changes").html(
        ASKED, SEAT
    )
    assert "All changes" not in showcase(past).html(ASKED, SEAT)


def test_only_who_shows_the_past_asks_for_it() -> None:
    past = Past(numbered((lowered(),)))

    showcase(past).html(Asked("scorecard", ""), SEAT)
    assert past.asked == 0
    showcase(past).html(ASKED, SEAT)
    assert past.asked == 1


@pytest.mark.parametrize("before", [None, numbered((edited(),))])
def test_what_is_kept_of_a_part_goes_by_its_history(before: History | None) -> None:
    past, memory = Past(before), Memory()
    first = showcase(past, memory).html(ASKED, SEAT)
    assert showcase(past, memory).html(ASKED, SEAT) is first

    past.history = numbered((lowered(),))

    assert "lowered from 100 to 90" in text(showcase(past, memory).html(ASKED, SEAT))


def test_it_is_told_in_the_language_it_is_asked_for() -> None:
    past = Past(numbered((lowered(),)))
    asked = ASKED._replace(filters=(("language", ("id",)),))

    made = showcase(past, None, "changes").html(asked, SEAT)

    assert 'lang="id"' in made
    assert "Semua perubahan" in made
    assert "2 Januari 2026" in made
