"""The page of changes: what it says of a history, and what it keeps to itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.values import Amount, Words
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.compute.history import (
    Entry,
    Faulty,
    History,
    Note,
    NoteKind,
    Outcome,
    Step,
    Unread,
)
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.render.views.change_groups import GROUP_OF, GROUPS
from mkdocs_strategy_plugin.render.views.changes import View, view
from mkdocs_strategy_plugin.render.views.history_notes import NOTES, note_gap
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import context

DAY = dt.date(2026, 1, 5)
LOWERED = PlanChange(
    ChangeKind.TARGET_LOWERED,
    "kpi",
    "visitors",
    (("", "Visitors"),),
    ("target",),
    Amount(100),
    Amount(90),
    effect=Effect.SOFTENED,
    reasons=(Reason.EASIER,),
)
ADDED = PlanChange(ChangeKind.ADDED, "goal", "awareness", (("", "People know us"),))
EDITED = PlanChange(
    ChangeKind.WORDS,
    "goal",
    "awareness",
    (("", "People know us"),),
    ("why",),
    Words((("", "one <two>"),)),
    Words((("", "one three"),)),
)


def entry(number: int = 1, subject: str = "Edit it", *authors: str) -> Entry:
    return Entry(f"{number:040x}", DAY + dt.timedelta(days=number), authors or ("Ayu",), subject)


def step(*changes: PlanChange, name: str = "", entries: tuple[Entry, ...] = ()) -> Step:
    commits = entries or (entry(),)
    return Step(name, commits[0].date, commits, Outcome.COMPARED, changes)


def shown(*steps: Step, grouping: Grouping = Grouping.COMMIT, **more: object) -> View:
    """Return the page of these steps, the newest first."""
    hidden = frozenset(more.pop("hide", ()))
    url = str(more.pop("commit_url", ""))
    reviews = more.pop("reviews", {})
    made = replace(
        plan(kpis={"visitors": {}}, goals={"awareness": {}}, reviews=reviews), hidden=hidden
    )
    history = History(grouping, steps, **more)  # type: ignore[arg-type]
    return view(replace(context(made, page="changes"), history=history, commit_url=url))


# --- the first screen ----------------------------------------------------------------------------


def test_the_first_sentence_counts_what_changed_since_the_last_tag() -> None:
    tagged = step(ADDED, name="v1", entries=(entry(1),))
    page = shown(step(LOWERED, EDITED, entries=(entry(2),)), tagged, grouping=Grouping.TAG)

    assert (
        page.summary
        == "Since v1: 2 changes. 1 target or commitment is easier to reach than before."
    )
    assert [section.title for section in page.sections] == ["Since v1", "v1"]


def test_nothing_since_the_last_tag_is_said() -> None:
    page = shown(step(ADDED, name="v1"), grouping=Grouping.TAG)

    assert page.summary == "Nothing has changed since v1."


def test_commits_after_the_last_tag_that_decided_nothing_are_nothing() -> None:
    page = shown(step(), step(ADDED, name="v1.1"), grouping=Grouping.TAG)

    assert page.summary == "Nothing has changed since v1.1."


def test_where_a_plan_begins_no_changes_are_counted() -> None:
    begins = step()._replace(outcome=Outcome.BEGINS, size=(("goals", 2),))

    assert shown(begins, grouping=Grouping.TAG).summary == "The plan begins here, with 2 goals."


def test_what_cannot_be_read_is_not_told_as_no_change() -> None:
    unread = step()._replace(outcome=Outcome.UNREAD, unread=Unread("0" * 40, "a.yml:1", "broken"))
    page = shown(unread, step(name="v1"), grouping=Grouping.TAG)

    assert page.summary == "What changed in this plan is not known here."


def test_what_was_softened_stands_first_in_a_step() -> None:
    rows = shown(step(ADDED, EDITED, LOWERED)).sections[0].steps[0].changes

    assert [row.item for row in rows] == [
        "kind:targets effect:softened",
        "kind:parts",
        "kind:words",
    ]


def test_a_review_that_is_called_by_its_date_is_told_with_it() -> None:
    added = PlanChange(ChangeKind.ADDED, "review", "2026-03-31", (("", "2026 03 31"),))
    row = shown(step(added), reviews={"2026-03-31": {}}).sections[0].steps[0].changes[0]

    assert (row.before, row.link.text, row.after) == ("Review '", "31 March 2026", "' added")


def test_commit_by_commit_the_day_of_the_last_change_counts() -> None:
    page = shown(step(entries=(entry(9),)), step(ADDED, entries=(entry(3),)))

    assert page.summary == "Last changed on 8 January 2026."
    assert [(fact.name, fact.value) for fact in page.facts] == [
        ("Compared", "commit by commit"),
        ("Commits", "2"),
    ]


def test_without_a_history_the_page_says_that_it_is_not_known() -> None:
    page = shown(notes=(Note(NoteKind.NO_GIT),))

    assert page.summary == "What changed in this plan is not known here."
    assert (page.facts, page.sections, page.facets) == ((), (), ())


def test_nothing_since_a_day_is_no_gap() -> None:
    page = shown(since="2026-03-01")

    assert page.summary == "Nothing has changed since 1 March 2026."


def test_what_came_after_a_tag_that_did_not_touch_the_plan_is_named_by_where_it_begins() -> None:
    assert shown(step(ADDED), grouping=Grouping.TAG).sections[0].title == "Up to now"
    since = shown(step(ADDED), grouping=Grouping.TAG, since="v1")
    assert since.sections[0].title == "Since v1"
    day = shown(step(ADDED), grouping=Grouping.TAG, since="2026-01-02")
    assert day.sections[0].title == "Since 2 January 2026"


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.SHALLOW])
def test_each_note_says_what_is_and_only_the_log_what_to_do(kind: NoteKind) -> None:
    (gap,) = shown(notes=(Note(kind, "v1"),)).notes

    assert gap.text.endswith(".")
    assert "`" not in gap.text
    assert gap.hint == ""
    assert "`" in note_gap(words("en"), Note(kind, "v1")).hint
    assert kind in NOTES


def test_a_shallow_clone_says_how_many_commits_it_has() -> None:
    (gap,) = shown(notes=(Note(NoteKind.SHALLOW, "1"),)).notes

    assert gap.text == (
        "This site is built in a shallow clone, which holds the last 1 commit only."
    )
    hint = note_gap(words("en"), Note(NoteKind.SHALLOW, "1")).hint
    assert "`git fetch --unshallow --tags`" in hint


# --- steps ---------------------------------------------------------------------------------------


def test_commits_stand_below_their_months_in_the_order_of_the_history() -> None:
    page = shown(
        step(ADDED, entries=(entry(40, "Newest"),)),
        step(ADDED, entries=(entry(2, "Late by its clock"),)),
        step(ADDED, entries=(entry(35, "Oldest"),)),
    )

    assert [(each.anchor, each.title) for each in page.sections] == [
        ("changes-2026-02", "February 2026"),
        ("changes-2026-01", "January 2026"),
        ("changes-2026-02-2", "February 2026"),
    ]
    assert [each.steps[0].title for each in page.sections] == [
        "Newest",
        "Late by its clock",
        "Oldest",
    ]


def test_commits_that_decided_nothing_are_counted() -> None:
    page = shown(step(ADDED), step(), step())

    assert len(page.sections[0].steps) == 1
    assert page.quiet == (
        "2 commits that decided nothing are not listed: remarks, order, measured values, "
        "files that moved or were split."
    )


def test_a_tag_that_decided_nothing_is_there() -> None:
    (section,) = shown(step(name="v1"), grouping=Grouping.TAG).sections

    assert section.steps[0].said == "No decision was changed."


def test_a_step_of_a_review_has_its_title() -> None:
    reviews = {"mid-year": {"title": "Half-time", "date": "2026-06-30"}}
    page = shown(step(ADDED, name="mid-year"), grouping=Grouping.REVIEW, reviews=reviews)

    assert (page.sections[0].anchor, page.sections[0].title) == ("changes-mid-year", "Half-time")


def test_a_tag_is_no_review_of_the_same_name() -> None:
    reviews = {"q1": {"title": "First quarter"}}
    page = shown(step(ADDED, name="q1"), grouping=Grouping.TAG, reviews=reviews)

    assert page.sections[0].title == "q1"


def test_names_that_would_have_one_anchor_have_two() -> None:
    page = shown(step(ADDED, name="a/b"), step(ADDED, name="a b"), grouping=Grouping.TAG)

    assert [each.anchor for each in page.sections] == ["changes-a-b", "changes-a-b-2"]


def test_an_anchor_that_is_counted_up_is_no_other_ones() -> None:
    every = (step(name=name) for name in ("a/b", "a b", "a-b-2"))

    page = shown(*every, grouping=Grouping.TAG)

    assert [each.anchor for each in page.sections] == [
        "changes-a-b",
        "changes-a-b-2",
        "changes-a-b-2-2",
    ]


def test_commits_whose_hashes_begin_alike_have_anchors_of_their_own() -> None:
    entries = [entry()._replace(hash=f"{number:07x}{number:033x}") for number in (1, 2)]
    alike = [each._replace(hash=f"abcdef0{each.hash[7:]}") for each in entries]

    (month,) = shown(*(step(ADDED, entries=(each,)) for each in alike)).sections

    assert [each.anchor for each in month.steps] == ["changes-abcdef0", "changes-abcdef0-2"]


def test_a_plan_that_begins_is_counted_and_not_listed() -> None:
    begun = Step(
        "", DAY, (entry(),), Outcome.BEGINS, size=(("goals", 1), ("kpis", 34), ("metrics", 2))
    )

    assert shown(begun).sections[0].steps[0].said == (
        "The plan begins here, with 1 goal and 34 KPIs."
    )
    assert shown(begun._replace(size=())).sections[0].steps[0].said == "The plan begins here."


def test_what_a_clone_does_not_hold_is_said() -> None:
    cut = Step("", DAY, (entry(),), Outcome.CUT)

    assert shown(cut).sections[0].steps[0].said == (
        "What came before is not known here, so nothing can be compared."
    )


def test_what_cannot_be_read_is_said_with_its_place() -> None:
    unread = Step(
        "", DAY, (entry(),), Outcome.UNREAD, unread=Unread("a" * 40, "strategy.yml:3", "a slip")
    )

    made = shown(unread).sections[0].steps[0].unread

    assert made
    assert (made.commit.text, made.place, made.message) == ("aaaaaaa", "strategy.yml:3", "a slip")


def test_what_could_not_be_compared_is_named_up_to_five() -> None:
    faulty = tuple(Faulty("kpi", f"k{number}", "target") for number in range(6))

    made = shown(step()._replace(unsure=faulty)).sections[0].steps[0].unsure

    assert made == (
        "Cannot be read before or after, so not compared: kpi k0 target, kpi k1 target, "
        "kpi k2 target, kpi k3 target, kpi k4 target …."
    )
    whole = step()._replace(unsure=(Faulty("strategy", "", "period"),))
    assert shown(whole).sections[0].steps[0].unsure == (
        "Cannot be read before or after, so not compared: strategy period."
    )


def test_commits_lead_to_the_host_of_the_repository() -> None:
    url = "https://github.com/office/plan/commit/{hash}"
    tagged = step(ADDED, name="v1", entries=(entry(2, "Two", "Ayu", "Budi"), entry(1, "One")))

    (made,) = shown(tagged, grouping=Grouping.TAG, commit_url=url).sections[0].steps

    assert [(row.link.text, row.subject, row.authors) for row in made.commits] == [
        ("0000000", "Two", "Ayu, Budi"),
        ("0000000", "One", "Ayu"),
    ]
    assert made.commits[0].link.href == url.format(hash=f"{2:040x}")
    assert (made.summary, made.byline) == ("2 commits", "7 January 2026 · Ayu, Budi")
    assert shown(tagged, grouping=Grouping.TAG).sections[0].steps[0].commits[0].link.href is None


def test_many_authors_are_counted() -> None:
    names = tuple(f"N{number}" for number in range(7))
    (made,) = shown(step(ADDED, entries=(entry(1, "All", *names),))).sections[0].steps

    assert made.byline == "6 January 2026 · N0, N1, N2, N3, N4 and 2 more"


def test_a_commit_without_a_message_goes_by_its_hash() -> None:
    assert shown(step(ADDED, entries=(entry(1, ""),))).sections[0].steps[0].title == (
        "Commit 0000000"
    )


# --- bounds --------------------------------------------------------------------------------------


def test_a_long_history_shows_a_hundred_steps_and_counts_the_others() -> None:
    page = shown(*(step(ADDED, entries=(entry(number),)) for number in range(120, 0, -1)))

    assert sum(len(section.steps) for section in page.sections) == 100
    assert page.earlier == "20 earlier steps, back to 6 January 2026, are not shown."


def test_a_full_page_begins_no_further_step() -> None:
    page = shown(*(step(*[ADDED] * 90, entries=(entry(number),)) for number in range(9, 0, -1)))

    assert sum(len(section.steps) for section in page.sections) == 6
    assert page.earlier == "3 earlier steps, back to 6 January 2026, are not shown."


def test_a_large_step_lists_a_hundred_changes_and_fifty_commits() -> None:
    entries = tuple(entry(number) for number in range(60, 0, -1))
    (made,) = (
        shown(step(*[ADDED] * 130, name="v1", entries=entries), grouping=Grouping.TAG)
        .sections[0]
        .steps
    )

    assert (len(made.changes), made.more) == (100, "and 30 more")
    assert (len(made.commits), made.older) == (50, "and 10 more")


# --- changes -------------------------------------------------------------------------------------


def test_the_name_in_a_change_leads_to_where_it_stands() -> None:
    row = shown(step(LOWERED)).sections[0].steps[0].changes[0]

    assert (row.before, row.link.text, row.after) == (
        *("Target of '", "Visitors"),
        "' lowered from 100 to 90",
    )
    assert row.link.href == "../kpi/visitors/"
    assert row.effect
    assert (row.effect.slug, row.effect.words) == ("softened", "softened")


def test_what_can_not_be_compared_is_neither_softened_nor_tightened() -> None:
    unlike = replace(LOWERED, effect=None, reasons=(Reason.NOT_COMPARABLE,))

    effect = shown(step(unlike)).sections[0].steps[0].changes[0].effect

    assert effect
    assert (effect.slug, effect.mark) == ("", "")
    assert effect.words == "not comparable with the one before"


def test_what_is_gone_leads_nowhere() -> None:
    gone = replace(ADDED, kind=ChangeKind.DROPPED, id="gone")

    assert shown(step(gone)).sections[0].steps[0].changes[0].link.href is None


def test_words_are_escaped_where_they_were_edited() -> None:
    (passage,) = shown(step(EDITED)).sections[0].steps[0].changes[0].passages

    assert passage.words == "one <del>&lt;two&gt;</del><ins>three</ins>"
    assert not passage.is_long


def test_a_long_text_is_folded_away() -> None:
    long = replace(EDITED, new=Words((("", "word " * 90),)))

    assert shown(step(long)).sections[0].steps[0].changes[0].passages[0].is_long


def test_each_sort_of_changes_can_be_looked_at_alone() -> None:
    page = shown(step(LOWERED, ADDED, EDITED))

    assert [(each.name, each.title, each.choices) for each in page.facets] == [
        (
            "kind",
            "Kind",
            (("targets", "Targets"), ("parts", "New and gone"), ("words", "Words")),
        ),
        ("effect", "Effect", (("softened", "Softened"),)),
    ]
    rows = page.sections[0].steps[0].changes
    assert [each.item for each in rows] == [
        "kind:targets effect:softened",
        "kind:parts",
        "kind:words",
    ]


def test_where_all_are_of_one_sort_there_is_nothing_to_choose() -> None:
    assert shown(step(ADDED, ADDED)).facets == ()


def test_each_kind_of_decision_is_of_a_sort_that_is_offered() -> None:
    decisions = {kind for kind in ChangeKind if not kind.value.startswith("value")}

    assert GROUP_OF.keys() == decisions
    assert set(GROUP_OF.values()) == GROUPS.keys()


# --- what is hidden ------------------------------------------------------------------------------


def test_where_anything_is_hidden_no_message_may_tell_it() -> None:
    unread = Step(
        "", DAY, (entry(1, "Budget of 5M"),), Outcome.UNREAD, unread=Unread("a" * 40, "b:1", "5M")
    )
    tagged = step(ADDED, name="v1", entries=(entry(1, "Budget of 5M"),))
    faulty = tagged._replace(unsure=(Faulty("tactic", "reels", "budget"),))

    for page in (
        shown(unread, hide=("budget",)),
        shown(faulty, hide=("budget",), grouping=Grouping.TAG),
        shown(step(ADDED, entries=(entry(1, "Budget of 5M"),)), hide=("budget",)),
    ):
        assert "5M" not in repr(page)
        assert "budget" not in repr(page)


def test_where_owners_are_hidden_nobody_is_named() -> None:
    tagged = step(ADDED, name="v1", entries=(entry(1, "It", "Ayu Lestari"),))

    page = shown(tagged, hide=("owner",), grouping=Grouping.TAG)

    assert "Ayu" not in repr(page)
    assert page.sections[0].steps[0].byline == "6 January 2026"
