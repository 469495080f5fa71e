"""The history of a plan: what is told of each commit, what is kept, and what is not known."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.changes.plain import change_data
from mkdocs_strategy_plugin.compute.history import Note, NoteKind, Outcome
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.load import git_command
from mkdocs_strategy_plugin.load.sources import Limits
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.pipeline import kept_history, walk
from mkdocs_strategy_plugin.pipeline.history import Historian
from mkdocs_strategy_plugin.pipeline.history_options import Asked, Wanted
from mkdocs_strategy_plugin.pipeline.kept_history import digest_of_sources
from tests.repositories import Fetches, Repo, git
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.history import History, Step

BY_COMMIT = Asked(Wanted(Grouping.COMMIT))
BY_TAG = Asked(Wanted(Grouping.TAG))
BY_REVIEW = Asked(Wanted(Grouping.REVIEW))

PLAN = "docs/strategy.yml"


def plan(target: int, *more: str) -> str:
    lines = ["kpis:", f"  visitors: {{title: Visitors, target: {target}}}", *more]
    return "".join(f"{line}\n" for line in lines)


def history(
    top: Path,
    asked: Asked = BY_COMMIT,
    *,
    folder: str = "docs",
    docs: str = "docs",
    cache: Path | None = None,
) -> History:
    """Return the history of one plan as a build tells it that knows of no other."""
    where = Plan(name="it", folder=top / folder, docs_dir=top / docs)
    return Historian(cache).histories([where], asked)["it"]


def told(step: Step) -> tuple[str, ...]:
    """Return what a step is about and what it changed, in short."""
    changes = (f"{each.kind.value} {each.id}" for each in step.changes)
    return (step.entries[0].subject, step.outcome.value, *changes)


def steps(top: Path, asked: Asked = BY_COMMIT, **where: str) -> list[tuple[str, ...]]:
    return [told(step) for step in history(top, asked, **where).steps]


# --- steps -------------------------------------------------------------------------------------


def test_each_commit_says_what_it_decided_the_newest_first(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin", author="Ayu")
    repo.commit({"README.md": "x"}, "Elsewhere")
    repo.commit({PLAN: plan(90)}, "Lower it", author="Budi")

    newest, first = history(tmp_path).steps

    assert told(newest) == ("Lower it", "compared", "target-lowered visitors")
    assert newest.changes[0].is_softened
    assert (newest.date, newest.entries[0].authors) == (dt.date(2026, 1, 7), ("Budi",))
    assert (told(first), first.size) == (("Begin", "begins"), (("kpis", 1),))


def test_between_tags_all_commits_are_one_step(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin", tag="zero")
    repo.commit({PLAN: plan(90)}, "Lower it")
    repo.commit({PLAN: plan(110)}, "Raise it", tag="a")
    repo.commit({PLAN: plan(110, "goals: {awareness: {}}")}, "Add a goal")

    made = history(tmp_path, BY_TAG)

    assert made.notes == ()
    assert [(step.name, told(step)) for step in made.steps] == [
        ("", ("Add a goal", "compared", "added awareness")),
        ("a", ("Raise it", "compared", "target-raised visitors")),
        ("zero", ("Begin", "begins")),
    ]
    assert [entry.subject for entry in made.steps[1].entries] == ["Raise it", "Lower it"]


def test_without_tags_each_commit_is_a_step_and_a_note_says_so(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: plan(90)}, "Lower it")

    made = history(tmp_path, BY_TAG)

    assert made.notes == (Note(NoteKind.NO_TAGS),)
    assert made.grouping is Grouping.COMMIT
    assert len(made.steps) == 2


def test_reviews_show_the_state_on_their_days(tmp_path: Path) -> None:
    reviews = "reviews: {start: {date: 2026-01-05}, 2026-01-07: {}, later: {date: 2026-12-31}}"
    repo = Repo(tmp_path)
    for number, target in enumerate((100, 90, 80, 70)):
        repo.commit({PLAN: plan(target, reviews)}, f"Day {5 + number}")

    made = history(tmp_path, BY_REVIEW)

    assert [(step.name, step.date.day, told(step)) for step in made.steps] == [
        ("", 8, ("Day 8", "compared", "target-lowered visitors")),
        ("2026-01-07", 7, ("Day 7", "compared", "target-lowered visitors")),
        ("start", 5, ("Day 5", "begins")),
    ]


@pytest.mark.parametrize("asked", [BY_COMMIT, BY_REVIEW, BY_TAG])
def test_a_move_inside_of_a_step_loses_no_commit(tmp_path: Path, asked: Asked) -> None:
    repo = Repo(tmp_path)
    old, new = "docs/old/strategy.yml", "docs/new/strategy.yml"
    reviews = "reviews: {2026-01-10: {}, 2026-01-12: {}}"
    repo.commit({old: plan(1, reviews)}, "begin")
    repo.commit({old: plan(2, reviews)}, "second")
    repo.commit({old: None, new: plan(2, reviews)}, "move")
    goals = [f"  g{number}: {{title: Goal {number}}}" for number in range(4)]
    for number in range(4):
        repo.commit({new: plan(3 + number, reviews, "goals:", *goals[: number + 1])})
    repo.commit({new: plan(9, reviews, "goals:", *goals)}, "last", tag="v1")

    found = history(tmp_path, asked, folder="docs/new")

    assert sum(len(step.entries) for step in found.steps) == 8
    assert found.steps[-1].entries[-1].subject == "begin"
    assert found.steps[-1].outcome is Outcome.BEGINS
    assert found.notes == ()


def test_a_plan_that_moved_and_grew_in_one_step_is_compared_with_what_it_was(
    tmp_path: Path,
) -> None:
    repo = Repo(tmp_path)
    old, new = "docs/old/strategy.yml", "docs/new/strategy.yml"
    repo.commit({old: plan(1)}, tag="v1")
    repo.commit({old: None, new: plan(1)}, "move")
    repo.commit({new: plan(2, "goals: {a: {}, b: {}, c: {}}")}, "grow", tag="v2")

    grown, begun = history(tmp_path, BY_TAG, folder="docs/new").steps

    assert told(grown) == (
        "grow",
        "compared",
        "added a",
        "added b",
        "added c",
        "target-raised visitors",
    )
    assert begun.outcome is Outcome.BEGINS


def test_reviews_before_the_first_commit_end_no_step(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(1, "reviews: {2025-12-31: {}}")}, "begin")
    repo.commit({PLAN: plan(2, "reviews: {2025-12-31: {}}")}, "raise")

    found = history(tmp_path, BY_REVIEW)

    assert found.grouping is Grouping.COMMIT
    assert found.notes == (Note(NoteKind.NO_REVIEWS),)
    assert [each.entries[0].subject for each in found.steps] == ["raise", "begin"]


def test_without_dated_reviews_each_commit_is_a_step(tmp_path: Path) -> None:
    Repo(tmp_path).commit({PLAN: plan(100)}, "Begin")

    made = history(tmp_path, BY_REVIEW)

    assert (made.notes, made.grouping) == ((Note(NoteKind.NO_REVIEWS),), Grouping.COMMIT)


def test_a_history_may_begin_with_the_first_day_there_is(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(1)}, "Begin")

    assert steps(tmp_path, Asked(Wanted(Grouping.COMMIT, "0001-01-01"))) == [("Begin", "begins")]


@pytest.mark.parametrize("since", ["2026-01-07", "v1", "HEAD~2"])
def test_a_history_may_begin_with_a_day_or_a_revision(tmp_path: Path, since: str) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: plan(90)}, "Lower it", tag="v1")
    repo.commit({PLAN: plan(80)}, "Lower it again")
    repo.commit({PLAN: plan(70)}, "And again")

    assert steps(tmp_path, Asked(Wanted(Grouping.COMMIT, since))) == [
        ("And again", "compared", "target-lowered visitors"),
        ("Lower it again", "compared", "target-lowered visitors"),
    ]


def test_a_beginning_that_is_not_there_is_a_note(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    git(tmp_path, "checkout", "--quiet", "-b", "elsewhere")
    repo.commit({"a.yml": "a: b"}, tag="of-elsewhere")
    git(tmp_path, "checkout", "--quiet", "main")

    for since in ("v9", "of-elsewhere"):
        made = history(tmp_path, Asked(Wanted(Grouping.COMMIT, since)))
        assert made.notes == (Note(NoteKind.UNKNOWN_SINCE, since),)
        assert len(made.steps) == 1


def test_what_is_not_committed_is_not_told(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    before = history(tmp_path)
    write(tmp_path, {PLAN: plan(5), "docs/new.yml": "goals: {awareness: {}}"})

    assert history(tmp_path) == before


def test_measured_values_decide_nothing(tmp_path: Path) -> None:
    values = "  sales: {title: Sales, actuals: {2026-01: %d}}"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, values % 1)}, "Begin")
    repo.commit({PLAN: plan(100, values % 2)}, "Measure")
    repo.commit({"docs/measurements/a.csv": "date,kpi,value\n2026-01,visitors,1\n"}, "Import")

    assert steps(tmp_path) == [("Measure", "compared"), ("Begin", "begins")]


def test_a_value_that_was_written_anew_is_told_of_its_kpi(tmp_path: Path) -> None:
    sales = "  sales: {title: Sales, actuals: {2026-01: 892, 2026-02: 900%s}}"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, sales % "")}, "Begin")
    repo.commit({PLAN: plan(100, sales % ", 2026-03: 910")}, "Measure")
    corrected = repo.commit({PLAN: plan(90, sales.replace("892", "801") % "")}, "Correct")
    repo.commit({PLAN: plan(90, sales.replace("892", "801.0") % "")}, "Spell")
    found = history(tmp_path)

    (restated,) = found.restated["sales"]
    assert restated.date == dt.date(2026, 1, 7)
    assert restated.commit == corrected
    found_in = change_data(restated.change)
    assert (found_in["old"]["number"], found_in["new"]["number"]) == (892, 801)
    assert found_in["period"]["start"] == "2026-01-01"
    assert list(found.restated) == ["sales"]
    # It decided nothing, so it is on no list of decisions.
    assert told(found.steps[1]) == ("Correct", "compared", "target-lowered visitors")


def test_restated_values_follow_a_kpi_that_was_renamed(tmp_path: Path) -> None:
    kpi = "  %s: {title: Sales, target: 5_000, actuals: {2026-01: %d, 2026-02: %d}}"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, kpi % ("sales", 892, 900))}, "Begin")
    repo.commit({PLAN: plan(100, kpi % ("sales", 801, 900))}, "Correct January")
    repo.commit({PLAN: plan(100, kpi % ("sold-rooms", 801, 900))}, "Rename")
    repo.commit({PLAN: plan(100, kpi % ("sold-rooms", 801, 950))}, "Correct February")

    found = history(tmp_path).restated

    assert list(found) == ["sold-rooms"]
    assert [each.date for each in found["sold-rooms"]] == [
        dt.date(2026, 1, 8),
        dt.date(2026, 1, 6),
    ]


def test_a_kpi_has_no_part_in_what_another_one_of_its_name_restated(tmp_path: Path) -> None:
    kpi = "  %s: {title: %s, target: %d, actuals: {2026-01: %d}}"
    rooms, beds = ("sales", "Rooms", 5_000), ("sold-beds", "Beds", 70)
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, kpi % (*rooms, 892), kpi % (*beds, 40))}, "Begin")
    repo.commit({PLAN: plan(100, kpi % (*rooms, 801), kpi % (*beds, 41))}, "Correct both")
    repo.commit({PLAN: plan(100, kpi % (*beds, 41))}, "Drop rooms")
    repo.commit({PLAN: plan(100, kpi % ("sales", *beds[1:], 41))}, "Call beds sales")
    of_beds = history(tmp_path).restated
    repo.commit({PLAN: plan(100)}, "Drop beds")
    repo.commit({PLAN: plan(100, kpi % ("sales", "Tickets", 9, 3))}, "Count tickets")

    assert [change_data(each.change)["new"]["number"] for each in of_beds["sales"]] == [41]
    assert history(tmp_path).restated == {}


def test_hidden_values_are_not_told_when_they_are_written_anew(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    for value in (892, 801):
        repo.commit({PLAN: plan(100, f"  sales: {{title: Sales, actuals: {{2026: {value}}}}}")})

    hiding = BY_COMMIT._replace(hidden=frozenset({"actuals"}))
    assert list(history(tmp_path).restated) == ["sales"]
    assert history(tmp_path, hiding).restated == {}


def test_what_was_restated_is_kept_from_build_to_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "site")
    for value in (892, 801):
        repo.commit({PLAN: plan(100, f"  sales: {{title: Sales, actuals: {{2026: {value}}}}}")})
    first = history(repo.folder, cache=tmp_path / "cache")

    monkeypatch.delattr(walk, "Walk")  # nothing is compared once more
    again = history(repo.folder, cache=tmp_path / "cache")

    assert again.restated["sales"]
    assert again == first


# --- where the plan was --------------------------------------------------------------------------


def test_a_plan_is_followed_to_where_it_came_from(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"old place/strategy.yml": plan(100)}, "Begin")
    repo.commit({"old place/strategy.yml": None, "docs/rencana é/strategy.yml": plan(100)}, "Move")
    repo.commit({"docs/rencana é/strategy.yml": plan(90)}, "Lower it")

    assert steps(tmp_path, folder="docs/rencana é") == [
        ("Lower it", "compared", "target-lowered visitors"),
        ("Move", "compared"),
        ("Begin", "begins"),
    ]


def test_a_docs_folder_that_moved_is_followed_with_what_plans_share(tmp_path: Path) -> None:
    files = {
        "docs/2026/strategy.yml": plan(100, "strategy: {uses: [../shared]}"),
        "docs/shared/people.yml": "personas: {rina: {title: Rina}}\n",
    }
    moved = {f"site/{name}": text for name, text in files.items()}
    repo = Repo(tmp_path)
    repo.commit(files, "Begin")
    repo.commit({"docs/shared/people.yml": "personas: {rina: {title: Rina S.}}\n"}, "Name her")
    moved["site/docs/shared/people.yml"] = "personas: {rina: {title: Rina S.}}\n"
    repo.commit({**dict.fromkeys(files), **moved}, "Move")

    assert steps(tmp_path, folder="site/docs/2026", docs="site/docs") == [
        ("Move", "compared"),
        ("Name her", "compared", "words rina"),
        ("Begin", "begins"),
    ]


def test_a_plan_at_the_root_of_a_docs_folder_that_moved_is_followed(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: None, "site/docs/strategy.yml": plan(90)}, "Move")

    assert steps(tmp_path, folder="site/docs", docs="site/docs") == [
        ("Move", "compared", "target-lowered visitors"),
        ("Begin", "begins"),
    ]


def test_a_plan_that_went_deeper_into_the_docs_folder_is_followed(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"plans/2026/strategy.yml": plan(100), "docs/index.md": "# Home\n"}, "Begin")
    repo.commit({"plans/2026/strategy.yml": None, "docs/a/strategy.yml": plan(90)}, "Move")

    assert [step[:2] for step in steps(tmp_path, folder="docs/a")] == [
        ("Move", "compared"),
        ("Begin", "begins"),
    ]


def test_between_tags_only_commits_that_touch_the_plan_are_named(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"docs/a/strategy.yml": plan(100)}, "Begin a", tag="v1")
    repo.commit({"docs/a/strategy.yml": plan(90)}, "Lower a")
    repo.commit({"docs/b/strategy.yml": plan(100)}, "Begin b", tag="v2")

    newest = history(tmp_path, BY_TAG, folder="docs/a").steps[0]

    assert [entry.subject for entry in newest.entries] == ["Lower a"]


def test_a_plan_that_began_as_a_copy_begins_there(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"docs/2026/strategy.yml": plan(100)}, "Plan 2026")
    repo.commit({"docs/2027/strategy.yml": plan(100)}, "Plan 2027")
    repo.commit({"docs/2027/strategy.yml": plan(120)}, "Raise it")

    assert steps(tmp_path, folder="docs/2027") == [
        ("Raise it", "compared", "target-raised visitors"),
        ("Plan 2027", "begins"),
    ]
    assert steps(tmp_path, folder="docs/2026") == [("Plan 2026", "begins")]


def test_a_plan_that_was_deleted_and_came_back_has_its_whole_history(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: plan(90)}, "Lower it")
    repo.commit({PLAN: None, "docs/index.yml": "a: 1\n"}, "Give up")
    repo.commit({"docs/index.yml": "a: 2\n"}, "Do something else")
    repo.commit({PLAN: plan(80)}, "Try again")
    repo.commit({PLAN: plan(70)}, "Lower it again")

    assert steps(tmp_path) == [
        ("Lower it again", "compared", "target-lowered visitors"),
        ("Try again", "begins"),
        ("Give up", "ends"),
        ("Lower it", "compared", "target-lowered visitors"),
        ("Begin", "begins"),
    ]


def test_a_plan_that_was_there_between_two_tags_alone_is_passed_over(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin", tag="v1")
    repo.commit({PLAN: None}, "Give up", tag="v2")
    repo.commit({PLAN: plan(90)}, "Try again")
    repo.commit({PLAN: None}, "Give up again", tag="v3")
    repo.commit({PLAN: plan(80)}, "Try once more", tag="v4")

    found = [(step.name, step.outcome.value) for step in history(tmp_path, BY_TAG).steps]
    assert found == [("v4", "begins"), ("v2", "ends"), ("v1", "begins")]


def test_files_near_a_plan_that_it_is_not_read_from_are_none_of_its_commits(tmp_path: Path) -> None:
    nested = "docs/2027/strategy.yml"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100), nested: plan(1), "docs/img/x.yml": "a: 1\n"}, "Begin")
    repo.commit({nested: plan(2)}, "Edit the other plan")
    repo.commit(
        {"docs/img/x.yml": "a: 2\n", "docs/strategy/goals.yml": "goals: {fame: {}}\n"}, "Add"
    )
    repo.commit({"docs/img/x.yml": None}, "Draw nothing")
    repo.commit({"docs/strategy/goals.yml": None}, "Drop")

    assert steps(tmp_path) == [
        ("Drop", "compared", "dropped fame"),
        ("Add", "compared", "added fame"),
        ("Begin", "begins"),
    ]


def test_a_folder_that_became_a_plan_of_its_own_takes_its_entities_along(tmp_path: Path) -> None:
    goals = "docs/strategy/2027/goals.yml"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100), goals: "goals: {fame: {}}\n"}, "Begin")
    repo.commit({"docs/strategy/2027/strategy.yml": plan(1)}, "Part")

    assert steps(tmp_path) == [("Part", "compared", "dropped fame"), ("Begin", "begins")]


def test_what_a_link_leads_to_is_part_of_the_plan(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    (tmp_path / "docs" / "strategy").mkdir(parents=True)
    (tmp_path / "docs/strategy/goals.yml").symlink_to("../other/goals.yml")
    repo.commit({PLAN: plan(100), "docs/other/goals.yml": "goals: {fame: {}}\n"}, "Begin")
    repo.commit({"docs/other/goals.yml": "goals: {}\n"}, "Drop")

    assert steps(tmp_path) == [("Drop", "compared", "dropped fame"), ("Begin", "begins")]


def test_a_plan_outside_of_the_docs_folder_has_its_history(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"plans/2026/strategy.yml": plan(100), "docs/index.md": "# Home\n"}, "Begin")
    repo.commit({"plans/2026/strategy.yml": plan(90)}, "Lower it")

    assert len(steps(tmp_path, folder="plans/2026")) == 2


def test_a_plan_at_the_top_of_a_repository_of_its_own_has_its_history(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "docs/plan")
    repo.commit({"strategy.yml": plan(100)}, "Begin")
    repo.commit({"strategy.yml": plan(90)}, "Lower it")

    assert len(steps(tmp_path, folder="docs/plan")) == 2


def test_a_submodule_tells_its_own_history(tmp_path: Path) -> None:
    inner = Repo(tmp_path / "inner")
    inner.commit({"strategy.yml": plan(100)}, "Begin")
    inner.commit({"strategy.yml": plan(90)}, "Lower it")
    outer = Repo(tmp_path / "outer")
    allowed = ("-c", "protocol.file.allow=always")
    git(outer.folder, *allowed, "submodule", "--quiet", "add", "../inner", "docs/plan")
    outer.commit({"docs/index.md": "# Home\n"}, "Add the plan")

    assert [step[0] for step in steps(outer.folder, folder="docs/plan")] == ["Lower it", "Begin"]


def test_a_work_tree_beside_the_repository_has_its_history(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)}, "Begin")
    git(repo.folder, "worktree", "add", "--quiet", "-b", "other", str(tmp_path / "tree"))

    assert steps(tmp_path / "tree") == [("Begin", "begins")]


# --- what cannot be read -------------------------------------------------------------------------


def test_a_commit_that_cannot_be_read_is_said_and_skipped(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    conflict = f"kpis:\n<<<<<<< HEAD\n{plan(95)}=======\n"
    broken = repo.commit({PLAN: conflict}, "Merge badly")
    repo.commit({PLAN: plan(90)}, "Mend it")

    mended, unread, begun = history(tmp_path).steps

    assert told(mended) == ("Mend it", "compared", "target-lowered visitors")
    assert unread.outcome is Outcome.UNREAD
    assert unread.unread == (
        broken,
        "strategy.yml:2",
        "'<<<<<<<' is the mark of a merge conflict that is not resolved",
    )
    assert told(begun) == ("Begin", "begins")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list\n",
        "kpis: [\n",
        "\0binary",
        "kpis: a word\n",
        "strategy: {format: 99}\n",
        "kpi: {}\n",
        "kpis:\n\ta: {}\n",
    ],
)
def test_whatever_was_there_once_is_no_fault_of_today(tmp_path: Path, text: str) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: text}, "Break it")
    repo.commit({PLAN: plan(100)}, "Mend it")

    assert [step[:2] for step in steps(tmp_path)] == [
        ("Mend it", "compared"),
        ("Break it", "unread"),
        ("Begin", "begins"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    name = os.fsdecode(b"docs/strategy/\xff.yml")
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100), name: "goals: {}\n"}, "Begin")
    repo.commit({name: "goals: [\n"}, "Slip")

    unread = history(tmp_path, cache=tmp_path / "cache").steps[0].unread

    assert unread
    assert unread.place == "strategy/\ufffd.yml:1"


def test_a_huge_file_of_the_past_is_not_read(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: plan(100) + "#" * 5000}, "Grow")
    repo.commit({PLAN: plan(90)}, "Shrink")

    asked = BY_COMMIT._replace(limits=Limits(file_size=4000))

    assert [step[:2] for step in steps(tmp_path, asked)] == [
        ("Shrink", "compared"),
        ("Grow", "unread"),
        ("Begin", "begins"),
    ]


def test_the_server_of_a_partial_clone_is_asked_once_for_each_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    more = {f"docs/goals-{name}.yml": f"goals: {{{name}: {{}}}}\n" for name in "abcdef"}
    repo.commit({PLAN: plan(100), **more}, "Begin")
    repo.commit({name: f"# Known.\n{text}" for name, text in more.items()} | {PLAN: plan(90)})
    repo.commit({name: f"# All.\n{text}" for name, text in more.items()} | {PLAN: plan(80)})
    clone = repo.partial_clone(tmp_path / "clone")
    fetches = Fetches(tmp_path, monkeypatch)

    assert len(history(clone).steps) == 3
    assert len(fetches) == 3


def test_a_huge_file_of_the_past_is_read_where_the_site_allows_it(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100) + "#" * 17_000_000}, "Begin")
    repo.commit({PLAN: plan(90)}, "Shrink")

    asked = BY_COMMIT._replace(limits=Limits(file_size=18_000_000))

    assert steps(tmp_path)[0] == ("Shrink", "begins")
    assert steps(tmp_path, asked)[0] == ("Shrink", "compared", "target-lowered visitors")


def test_of_a_plan_that_is_faulty_on_one_side_the_rest_is_compared(tmp_path: Path) -> None:
    faulty = "  sales: {title: Sales, target: x1y, owner: Budi}"
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, faulty)}, "Begin")
    repo.commit({PLAN: plan(90, "  sales: {title: Sales, target: 5, owner: Ayu}")}, "Mend it")

    newest = history(tmp_path).steps[0]

    assert told(newest)[2:] == ("owner sales", "target-lowered visitors")
    assert newest.unsure == (("kpi", "sales", "target"),)


@pytest.mark.parametrize(
    ("right", "wrong", "field"),
    [("target: 100", "taget: 100", "target"), ("objective: fame", "objective: fmae", "objective")],
)
def test_a_misspelt_word_is_no_decision(tmp_path: Path, right: str, wrong: str, field: str) -> None:
    text = "objectives: {fame: {}}\nkpis: {visitors: {target: 100, objective: fame}}\n"
    repo = Repo(tmp_path)
    repo.commit({PLAN: text}, "Begin")
    repo.commit({PLAN: text.replace(right, wrong)}, "Break it")
    repo.commit({PLAN: text}, "Mend it")

    mended, broken, begun = history(tmp_path).steps

    assert mended.changes == broken.changes == ()
    assert mended.unsure == broken.unsure == (("kpi", "visitors", field),)
    assert begun.outcome is Outcome.BEGINS


def test_a_word_that_is_no_field_hides_no_decision(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    text = "kpis: {visitors: {target: 100, zzz: 1}}\n"
    repo.commit({PLAN: text}, "Begin")
    repo.commit({PLAN: text.replace("100", "90")}, "Lower")

    assert told(history(tmp_path).steps[0]) == ("Lower", "compared", "target-lowered visitors")


def test_of_settings_that_are_faulty_on_one_side_the_rest_is_compared(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100, "strategy: {title: A, period: some day}")}, "Begin")
    repo.commit({PLAN: plan(90, "strategy: {title: B, period: 2026}")}, "Mend it")

    newest = history(tmp_path).steps[0]

    assert told(newest)[2:] == ("target-lowered visitors", "words ")
    assert newest.unsure == (("strategy", "", "period"),)


def test_where_the_oldest_commits_cannot_be_read_the_plan_begins_with_the_first_that_can(
    tmp_path: Path,
) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: "kpis: [\n"}, "Slip")
    repo.commit({PLAN: plan(100)}, "Mend it")

    assert steps(tmp_path) == [("Mend it", "begins"), ("Slip", "unread")]


# --- what is not there ---------------------------------------------------------------------------


def test_a_shallow_clone_says_so_and_compares_what_it_has(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    for target in (100, 90, 80):
        repo.commit({PLAN: plan(target)}, f"Target {target}")

    made = history(repo.clone(tmp_path / "two", "--depth", "2"))

    assert made.notes == (Note(NoteKind.SHALLOW, "2"),)
    assert [told(step) for step in made.steps] == [
        ("Target 80", "compared", "target-lowered visitors")
    ]


def test_of_the_last_commit_of_a_shallow_clone_nobody_knows_what_it_changed(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({"README.md": "x"}, "Elsewhere")

    made = history(repo.clone(tmp_path / "one", "--depth", "1"))

    assert made.notes == (Note(NoteKind.SHALLOW, "1"),)
    assert made.steps == ()


def test_a_step_whose_beginning_a_shallow_clone_does_not_hold_is_not_compared(
    tmp_path: Path,
) -> None:
    repo = Repo(tmp_path / "repo")
    for target in (100, 90, 80, 70):
        repo.commit({PLAN: plan(target)}, f"Target {target}", tag=f"v{target}" * (target < 90))

    made = history(repo.clone(tmp_path / "three", "--depth", "3"), BY_TAG)
    assert [(step.name, *told(step)) for step in made.steps] == [
        ("v70", "Target 70", "compared", "target-lowered visitors"),
        ("v80", "Target 80", "cut"),
    ]

    # Here the last commit is the tag that the only step begins with.
    made = history(repo.clone(tmp_path / "two", "--depth", "2"), BY_TAG)
    assert [(step.name, *told(step)) for step in made.steps] == [
        ("v70", "Target 70", "compared", "target-lowered visitors")
    ]

    since = Asked(Wanted(Grouping.TAG, "HEAD~2"))
    made = history(repo.clone(tmp_path / "since", "--depth", "3"), since)
    assert [step.outcome for step in made.steps] == [Outcome.COMPARED, Outcome.COMPARED]


def test_a_clone_without_tags_says_so(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)}, "Begin", tag="v1")

    made = history(repo.clone(tmp_path / "clone", "--no-tags"), BY_TAG)

    assert made.notes == (Note(NoteKind.NO_TAGS),)


def test_an_export_has_no_history(tmp_path: Path) -> None:
    write(tmp_path, {PLAN: plan(100)})

    assert history(tmp_path).notes == (Note(NoteKind.NO_REPOSITORY),)


def test_a_repository_without_a_commit_has_no_history(tmp_path: Path) -> None:
    write(Repo(tmp_path).folder, {PLAN: plan(100)})

    assert history(tmp_path).notes == (Note(NoteKind.NO_COMMIT),)


def test_a_plan_that_is_not_committed_has_no_history(tmp_path: Path) -> None:
    Repo(tmp_path).commit({"README.md": "x"})
    write(tmp_path, {PLAN: plan(100)})

    assert history(tmp_path).notes == (Note(NoteKind.NOT_COMMITTED),)


def test_without_git_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Repo(tmp_path).commit({PLAN: plan(100)})
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))

    assert history(tmp_path).notes == (Note(NoteKind.NO_GIT),)


def test_a_repository_of_another_user_has_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Repo(tmp_path).commit({PLAN: plan(100)})
    # How git's own tests make a repository one of another user.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    said: list[str] = []
    where = Plan(name="it", folder=tmp_path / "docs", docs_dir=tmp_path / "docs")

    made = Historian(None, say=said.append).histories([where], BY_COMMIT)["it"]

    assert made.notes == (Note(NoteKind.NOT_TRUSTED),)
    assert len(said) == 1
    assert f"git config --global --add safe.directory '{tmp_path}'" in said[0]


def test_a_repository_that_git_cannot_read_has_no_history(tmp_path: Path) -> None:
    Repo(tmp_path).commit({PLAN: plan(100)})
    (tmp_path / ".git/HEAD").write_text("nonsense\n", "utf-8")

    assert history(tmp_path).notes[0].kind in {NoteKind.BROKEN, NoteKind.NO_REPOSITORY}


def test_without_room_to_look_at_old_states_there_is_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Repo(tmp_path / "repo").commit({PLAN: plan(100)})
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "not there"))

    assert history(tmp_path / "repo").notes == (Note(NoteKind.BROKEN),)


# --- what is kept --------------------------------------------------------------------------------


def kept(cache: Path) -> Path:
    (file,) = (cache / "history").iterdir()
    return file


def count_compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note from now on the targets of each pair of plans that is compared."""
    compared: list[str] = []
    compare = walk.changes

    def noting(old: Plan, new: Plan) -> object:
        targets = (each.kpis["visitors"].target for each in (old, new))
        compared.append(" ".join(getattr(target, "text", "") for target in targets))
        return compare(old, new)

    monkeypatch.setattr(walk, "changes", noting)
    return compared


def test_the_second_build_compares_nothing_and_tells_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    for target in (100, 90, 80):
        repo.commit({PLAN: plan(target)})
    first = history(repo.folder, cache=tmp_path / "cache")
    compared = count_compared(monkeypatch)

    assert history(repo.folder, cache=tmp_path / "cache") == first
    assert compared == []


def test_what_is_kept_is_not_committed(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)})
    history(tmp_path, cache=tmp_path / ".cache/plugin/strategy")

    assert kept(tmp_path / ".cache/plugin/strategy").is_file()
    assert git(tmp_path, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    "part", ["diagnostics.py", "compute/changes/ease.py", "catalogue/entries.json", "load/plan.py"]
)
def test_other_code_or_another_catalogue_makes_the_history_anew(tmp_path: Path, part: str) -> None:
    write(tmp_path, {"compute/target.py": "1", "model/kpi.py": "2", part: "3", "cli/diff.py": "4"})
    first = digest_of_sources(tmp_path)
    write(tmp_path, {"cli/diff.py": "5", "compute/__pycache__/target.pyc": "6"})
    assert digest_of_sources(tmp_path) == first

    write(tmp_path, {part: "7"})
    assert digest_of_sources(tmp_path) != first


def test_what_other_code_kept_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "repo")
    for target in (100, 90):
        repo.commit({PLAN: plan(target)})
    monkeypatch.setattr(kept_history, "_made_by", lambda: "mkdocs-strategy-plugin, older")
    history(repo.folder, cache=tmp_path / "cache")
    monkeypatch.undo()
    compared = count_compared(monkeypatch)

    history(repo.folder, cache=tmp_path / "cache")

    assert compared == ["100 90"]


def test_a_new_commit_is_compared_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "repo")
    for target in (100, 90, 80):
        repo.commit({PLAN: plan(target)})
    history(repo.folder, cache=tmp_path / "cache")
    repo.commit({PLAN: plan(70)})
    compared = count_compared(monkeypatch)

    made = history(repo.folder, cache=tmp_path / "cache")

    assert compared == ["80 70"]
    assert made == history(repo.folder)


def test_a_rewritten_history_is_told_as_it_is_now(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)}, "Begin")
    repo.commit({PLAN: plan(90)}, "Lower it")
    history(repo.folder, cache=tmp_path / "cache")
    git(repo.folder, "reset", "--quiet", "--hard", "HEAD~")
    repo.commit({PLAN: plan(110)}, "Raise it")

    assert told(history(repo.folder, cache=tmp_path / "cache").steps[0]) == (
        *("Raise it", "compared", "target-raised visitors"),
    )


@pytest.mark.parametrize("content", ["", "{", "null", "another tool's\n{}", "\ud800", "\n\n"])
def test_a_cache_that_is_none_of_ours_is_written_anew(tmp_path: Path, content: str) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)})
    made = history(repo.folder, cache=tmp_path / "cache")
    file = kept(tmp_path / "cache")
    written = file.read_bytes()
    file.write_bytes(content.encode(errors="surrogatepass"))

    assert history(repo.folder, cache=tmp_path / "cache") == made
    assert file.read_bytes() == written


@pytest.mark.parametrize("data", ["{}", "[]", "null", '{"key": "", "history": null}', "[" * 99999])
def test_a_cache_of_ours_in_another_form_is_written_anew(tmp_path: Path, data: str) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)})
    made = history(repo.folder, cache=tmp_path / "cache")
    file = kept(tmp_path / "cache")
    maker = file.read_text("utf-8").partition(", form")[0]
    form = file.read_text("utf-8").partition(", form ")[2].partition(",")[0]
    mark = hashlib.sha256(data.encode()).hexdigest()
    file.write_text(f"{maker}, form {form}, {mark}\n{data}", "utf-8")

    assert history(repo.folder, cache=tmp_path / "cache") == made


def test_a_damaged_cache_of_ours_is_written_anew(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)})
    repo.commit({PLAN: plan(90)})
    made = history(repo.folder, cache=tmp_path / "cache")
    file = kept(tmp_path / "cache")
    written = file.read_bytes()

    for damaged in (
        written[:-9],
        written.replace(b"target-lowered", b"target-raised!"),
        written.replace(b"mkdocs-strategy-plugin", b"mkdocs-strategy-plugin 99"),
    ):
        assert damaged != written
        file.write_bytes(damaged)
        assert history(repo.folder, cache=tmp_path / "cache") == made
        assert file.read_bytes() == written


def test_where_nothing_can_be_kept_one_line_says_so(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)})
    (tmp_path / "cache").write_text("a file, not a folder", "utf-8")
    said: list[str] = []
    where = Plan(name="it", folder=repo.folder / "docs", docs_dir=repo.folder / "docs")

    made = Historian(tmp_path / "cache", say=said.append).histories([where], BY_COMMIT)["it"]

    assert len(made.steps) == 1
    assert len(said) == 1
    assert said[0].startswith("The history of the plan is not kept: ")


def test_a_full_disk_leaves_the_old_cache_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)})
    history(repo.folder, cache=tmp_path / "cache")
    before = kept(tmp_path / "cache").read_bytes()
    repo.commit({PLAN: plan(90)})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    made = history(repo.folder, cache=tmp_path / "cache")

    assert len(made.steps) == 2
    assert kept(tmp_path / "cache").read_bytes() == before


def test_different_questions_are_kept_apart(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100)}, tag="v1")
    for asked in (BY_COMMIT, BY_TAG, BY_COMMIT._replace(hidden=frozenset({"owner"}))):
        history(repo.folder, asked, cache=tmp_path / "cache")

    assert len(list((tmp_path / "cache/history").iterdir())) == 3


def test_what_is_hidden_is_not_compared_and_not_kept(tmp_path: Path) -> None:
    money = "tactics: {reels: {title: Reels, budget: %s, status: running}}"
    repo = Repo(tmp_path / "repo")
    repo.commit({PLAN: plan(100, money % "IDR 4711")})
    repo.commit({PLAN: plan(90, money % "IDR 4712")})

    asked = BY_COMMIT._replace(hidden=frozenset({"budget"}))
    newest = history(repo.folder, asked, cache=tmp_path / "cache").steps[0]

    assert told(newest)[2:] == ("target-lowered visitors",)
    assert b"471" not in kept(tmp_path / "cache").read_bytes()


# --- a server ------------------------------------------------------------------------------------


def test_while_nothing_is_committed_git_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)})
    where = Plan(name="it", folder=tmp_path / "docs", docs_dir=tmp_path / "docs")
    historian = Historian(None)
    first = historian.histories([where], BY_TAG)
    write(tmp_path, {PLAN: plan(5)})
    monkeypatch.setattr(git_command.subprocess, "run", None)

    assert historian.histories([where], BY_TAG)["it"] is first["it"]


def test_a_server_sees_a_new_commit_and_a_new_tag(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({PLAN: plan(100)})
    where = Plan(name="it", folder=tmp_path / "docs", docs_dir=tmp_path / "docs")
    historian = Historian(None)
    assert len(historian.histories([where], BY_TAG)["it"].steps) == 1

    repo.commit({PLAN: plan(90)})
    assert len(historian.histories([where], BY_TAG)["it"].steps) == 2

    git(tmp_path, "tag", "v1")
    assert historian.histories([where], BY_TAG)["it"].steps[0].name == "v1"


def test_a_server_notices_that_a_repository_came_and_went(tmp_path: Path) -> None:
    write(tmp_path, {PLAN: plan(100)})
    where = Plan(name="it", folder=tmp_path / "docs", docs_dir=tmp_path / "docs")
    historian = Historian(None)
    assert historian.histories([where], BY_COMMIT)["it"].notes == (Note(NoteKind.NO_REPOSITORY),)

    Repo(tmp_path).commit({PLAN: plan(90)})
    assert len(historian.histories([where], BY_COMMIT)["it"].steps) == 1

    shutil.rmtree(tmp_path / ".git")
    assert historian.histories([where], BY_COMMIT)["it"].notes == (Note(NoteKind.NO_REPOSITORY),)


def test_plans_of_several_repositories_have_theirs(tmp_path: Path) -> None:
    one, other = Repo(tmp_path / "docs/a"), Repo(tmp_path / "docs/b")
    one.commit({"strategy.yml": plan(100)}, "Of a")
    other.commit({"strategy.yml": plan(100)}, "Of b")
    docs = tmp_path / "docs"
    plans = [Plan(name=name, folder=docs / name, docs_dir=docs) for name in ("a", "b")]

    made = Historian(None).histories(plans, BY_COMMIT)

    subjects = {name: each.steps[0].entries[0].subject for name, each in made.items()}
    assert subjects == {"a": "Of a", "b": "Of b"}


def test_a_folder_of_old_that_is_a_link_now_leads_nowhere(tmp_path: Path) -> None:
    (outside := tmp_path / "outside").mkdir()
    (outside / "goals.yml").write_text("mine", "utf-8")
    repo = Repo(tmp_path / "repo")
    for title in ("One", "Two"):
        repo.commit({PLAN: plan(1), "docs/more/goals.yml": f"goals: {{g: {{title: {title}}}}}\n"})
    shutil.rmtree(repo.folder / "docs/more")
    (repo.folder / "docs/more").symlink_to(outside)
    repo.commit({PLAN: plan(2)}, "Link it")

    assert steps(repo.folder)[-1] == ("Edit the plan", "begins")
    assert (outside / "goals.yml").read_text("utf-8") == "mine"
