"""`diff` as a user calls it: what the words mean, what is printed, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.plain import change_of
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from tests.permissions import without_root
from tests.repositories import Fetches, Repo, git
from tests.sites import environment, write

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PLAN = """\
strategy: {title: Our plan, period: 2027, why: People should find us.}
goals: {fame: {title: Be known}}
objectives: {known: {title: Be known by all, goal: fame}}
kpis:
  visits: {title: Visits, objective: known, metric: sessions, target: 12_000}
"""
SOFTER = PLAN.replace("12_000", "10_000")
TOLD = "Target of 'Visits' lowered from 12,000 to 10,000 (softened)"
PATH = "docs/strategy/strategy.yml"


def diff(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    made = Repo(tmp_path / "site")
    made.commit({"mkdocs.yml": "site_name: Site\n", PATH: PLAN}, tag="v1")
    monkeypatch.chdir(made.folder)
    return made


def lines(result: Result) -> list[str]:
    """Return the lines that tell a change, without the mark in front."""
    return [line[4:] for line in result.stdout.splitlines() if line.startswith(("  ! ", "  - "))]


# --- what is compared ----------------------------------------------------------------------------


def test_what_is_not_committed_is_compared_with_what_is(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER})

    done = diff()

    assert done.exit_code == 0
    assert done.stdout == (
        f"Changes from HEAD ({git(repo.folder, 'rev-parse', 'HEAD')[:7]}) to the working tree\n"
        "\n"
        "Our plan (strategy)\n"
        f"  ! {TOLD}\n"
        "\n"
        "1 decision, 1 softened.\n"
    )


@pytest.mark.usefixtures("repo")
def test_nothing_changed_is_said() -> None:
    done = diff("v1")

    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "Nothing has changed.")


def test_one_revision_is_compared_with_the_working_tree(repo: Repo) -> None:
    repo.commit({PATH: SOFTER})

    assert lines(diff("v1")) == [TOLD]
    assert lines(diff("HEAD")) == []


def test_two_revisions_are_compared_in_the_order_given(repo: Repo) -> None:
    repo.commit({PATH: SOFTER}, tag="v2")

    assert lines(diff("v1", "v2")) == lines(diff("v1..v2")) == lines(diff("v1..")) == [TOLD]
    assert lines(diff("v2", "v1")) == [
        "Target of 'Visits' raised from 10,000 to 12,000 (tightened)"
    ]


def test_three_dots_leave_out_what_the_other_branch_has_done(repo: Repo) -> None:
    git(repo.folder, "checkout", "--quiet", "-b", "branch")
    repo.commit({PATH: SOFTER})
    git(repo.folder, "checkout", "--quiet", "main")
    repo.commit({PATH: PLAN.replace("Be known by all", "Be known by many")})

    assert lines(diff("main...branch")) == [TOLD]
    assert len(lines(diff("main..branch"))) == 2


def test_two_folders_need_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"old/strategy.yml": PLAN, "new one é/strategy.yml": SOFTER})
    monkeypatch.chdir(tmp_path)

    done = diff("./old", "new one é/")

    assert done.stdout.splitlines()[0] == "Changes from ./old to new one é/"
    assert lines(done) == [TOLD]


@pytest.mark.usefixtures("repo")
def test_a_folder_is_compared_with_a_revision(tmp_path: Path) -> None:
    write(tmp_path, {"copy/docs/strategy/strategy.yml": SOFTER})

    assert lines(diff("v1", f"{tmp_path}/copy")) == [TOLD]


def test_a_name_that_is_both_is_the_revision_and_that_is_said(repo: Repo) -> None:
    git(repo.folder, "branch", "docs")

    done = diff("docs")

    assert done.stdout.startswith("Changes from docs (")
    assert "'docs' is a revision and a folder: the revision is meant" in done.stderr
    assert "'./docs'" in done.stderr
    assert diff("./docs", ".").stdout.startswith("Changes from ./docs to .")


def test_one_plan_of_several_can_be_named(repo: Repo) -> None:
    other = "docs/other/strategy.yml"
    repo.commit({other: PLAN.replace("Our plan", "Another plan")})
    write(repo.folder, {PATH: SOFTER, other: SOFTER})

    assert len(lines(diff())) == 3
    assert diff("--plan", "docs/strategy").stdout.count("Target of 'Visits'") == 1
    assert diff("--plan", PATH).stdout.count("Target of 'Visits'") == 1


def test_the_folder_of_a_plan_may_be_the_current_one(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repo.folder, {PATH: SOFTER})
    monkeypatch.chdir(repo.folder / "docs/strategy")

    assert lines(diff()) == [TOLD]


# --- plans that moved, came and went -------------------------------------------------------------


def moved(repo: Repo, *names: str) -> None:
    """Put the softer plan into other files, in a folder of another name."""
    head, kpis = SOFTER.split("kpis:\n")
    repo.commit({PATH: None, names[0]: head, names[1]: f"kpis:\n{kpis}"})


def test_a_plan_that_moved_and_was_split_is_the_same_plan(repo: Repo) -> None:
    moved(repo, "docs/2027/strategy.yml", "docs/2027/kpis/visits.yml")

    done = diff("v1", "HEAD")

    assert lines(done) == [TOLD]
    assert "Its folder was strategy and is 2027 now." in done.stdout


def test_a_plan_that_moved_is_found_when_its_new_folder_is_named(repo: Repo) -> None:
    repo.commit({"docs/other/strategy.yml": "goals: {profit: {title: Profit}}\n"}, tag="v2")
    moved(repo, "docs/a/2027/strategy.yml", "docs/a/2027/kpis.yml")

    done = diff("v2", "--plan", "docs/a/2027")

    assert lines(done) == [TOLD]
    assert "dropped" not in done.stdout


def test_a_docs_folder_may_have_moved_into_another(repo: Repo) -> None:
    site = "site/mkdocs.yml", "site/pages/strategy/strategy.yml"
    repo.commit({"mkdocs.yml": None, PATH: None, site[0]: "docs_dir: pages\n", site[1]: SOFTER})

    assert lines(diff("v1", "HEAD")) == [TOLD]


def test_a_new_plan_and_a_dropped_one_are_said(repo: Repo) -> None:
    repo.commit({"docs/other/strategy.yml": "goals: {profit: {title: Profit}}\n"}, tag="v2")

    there, back = diff("v1", "v2", "--exit-code"), diff("v2", "v1", "--exit-code")

    assert "other (other)\n  This plan is new.\n" in there.stdout
    assert there.stdout.endswith("1 new plan.\n")
    assert "other (other)\n  This plan was dropped.\n" in back.stdout
    assert (there.exit_code, back.exit_code) == (1, 1)


def year(number: int, target: str) -> str:
    """Return a plan that is made after the same pattern as that of any other year."""
    return PLAN.replace("2027", str(number)).replace("12_000", target).replace("find us", target)


def test_a_copy_is_new_and_what_was_deleted_is_dropped(repo: Repo) -> None:
    there = "docs/2027/strategy.yml"
    repo.commit({there: year(2027, "11_000")})
    (repo.folder / PATH).unlink()
    write(repo.folder, {"docs/2028/strategy.yml": year(2027, "11_000")})

    done, dropped = diff(), diff("--plan", "docs/strategy")

    assert "(2028)\n  This plan is new.\n" in done.stdout
    assert "(strategy)\n  This plan was dropped.\n" in done.stdout
    assert done.stdout.endswith("\n1 new plan, 1 plan dropped.\n")
    assert dropped.stdout.endswith("(strategy)\n  This plan was dropped.\n\n1 plan dropped.\n")


def test_a_plan_that_moved_is_found_beside_one_of_the_same_pattern(repo: Repo) -> None:
    repo.commit({"docs/2027/strategy.yml": year(2027, "11_000")}, tag="v2")
    repo.commit({PATH: None, "docs/2026/strategy.yml": SOFTER})

    for words in ((), ("--plan", "docs/2026"), ("--plan", "docs/strategy")):
        assert "Its folder was strategy and is 2026 now." in diff("v2", *words).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there, rights are told otherwise")
@pytest.mark.parametrize(("name", "told"), [("strategy", "docs/strategy"), (".", "docs")])
def test_a_plan_that_may_not_be_read_was_not_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    file = "docs/strategy/strategy.yml"
    write(tmp_path, {f"a/{file}": PLAN, f"b/{file}": PLAN})
    closed = tmp_path / "b/docs" / name
    closed.chmod(0)
    monkeypatch.chdir(tmp_path)
    try:
        with without_root():
            done = diff("./a", "./b")
    finally:
        closed.chmod(0o755)

    assert done.exit_code == 2
    assert done.stdout == ""
    assert f"no permission to read the folder '{told}'" in done.stderr


# --- forms ----------------------------------------------------------------------------------------


def test_an_edited_text_is_shown_word_by_word(repo: Repo) -> None:
    write(repo.folder, {PATH: PLAN.replace("should find", "must find")})

    assert diff().stdout.splitlines()[3:6] == [
        "  1 text edited",
        "  - Plan 'Our plan': why edited",
        "      People [-should-]{+must+} find us.",
    ]
    assert "\x1b[9;31mshould\x1b[0m\x1b[4;32mmust\x1b[0m" in diff("--color", "always").stdout


def test_the_form_of_machines_can_be_read_back(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER})

    data = json.loads(diff("--format", "json").stdout)
    (plan,) = data["plans"]
    change = change_of(plan["changes"][0])

    assert data["format"] == 1
    assert data["old"] == {"name": "HEAD", "commit": git(repo.folder, "rev-parse", "HEAD")}
    assert data["new"] == {"name": None, "commit": None}
    assert (plan["old"], plan["new"]) == ("strategy", "strategy")
    assert plan["changes"][0]["said"] == TOLD
    assert plan["changes"][0]["weight"] == "decision"
    assert (change.kind, change.effect) == (ChangeKind.TARGET_LOWERED, Effect.SOFTENED)


def test_a_hash_is_short_for_readers_and_code_in_a_comment(repo: Repo) -> None:
    full = git(repo.folder, "rev-parse", "HEAD")
    write(repo.folder, {PATH: SOFTER})
    repo.commit({}, tag="v2")
    short, new = full[:7], git(repo.folder, "rev-parse", "--short=7", "HEAD")

    heading = diff(full, "v2", "--format", "markdown").stdout.splitlines()[1]

    assert heading == f"### Changes from <code>{short}</code> to v2 (<code>{new}</code>)"
    assert diff(full).stdout.splitlines()[0] == f"Changes from {short} to the working tree"
    since = diff(f"{full}...v2", "--format", "markdown").stdout.splitlines()[1]
    assert since.startswith(f"### Changes from <code>{short}</code>...v2 (<code>{short}</code>)")
    assert json.loads(diff(full, "--format", "json").stdout)["old"]["name"] == full


def test_the_language_is_that_of_the_plan_unless_another_is_asked_for(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER.replace("period", "languages: [id, en], period")})

    assert "Target 'Visits' diturunkan dari 12.000 menjadi 10.000 (dilonggarkan)" in diff().stdout
    assert TOLD in diff("--language", "en").stdout


def test_a_plan_in_a_language_without_words_is_told_in_english(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER.replace("period", "languages: [nl], period")})

    assert TOLD in diff().stdout


def test_the_result_can_be_written_to_a_file(repo: Repo, tmp_path: Path) -> None:
    write(repo.folder, {PATH: SOFTER})

    done = diff("--output", tmp_path / "new" / "changes.md", "--format", "markdown")

    assert (done.exit_code, done.stdout) == (0, "")
    assert "lowered from 12,000 to 10,000" in (tmp_path / "new/changes.md").read_text("utf-8")


def test_only_a_change_exits_with_1_and_only_if_asked(repo: Repo) -> None:
    assert diff("--exit-code").exit_code == 0
    write(repo.folder, {PATH: SOFTER})

    assert diff("--exit-code").exit_code == 1
    assert diff().exit_code == 0


# --- what cannot be read --------------------------------------------------------------------------

CONFLICT = """\
<<<<<<< HEAD
tactics: {reels: {title: Reels}}
=======
tactics: {reels: {title: Short films}}
>>>>>>> branch
"""


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_compared(repo: Repo) -> None:
    repo.commit({"docs/strategy/more.yml": "tactics: {reels: {title: Reels}}\n"})
    write(repo.folder, {PATH: SOFTER, "docs/strategy/more.yml": CONFLICT})

    done = diff("--exit-code")

    assert done.exit_code == 1
    assert lines(done) == [TOLD]
    assert (
        "Not all of docs/strategy/more.yml can be compared; line 1 in the working tree: "
        "'<<<<<<<' is the mark of a merge conflict that is not resolved"
    ) in done.stdout
    assert "1 difference is left out" in done.stdout
    assert done.stderr == (
        "Not all of docs/strategy/more.yml can be compared in the working tree.\n"
    )


def test_a_value_that_cannot_be_read_is_no_target_removed(repo: Repo) -> None:
    write(repo.folder, {PATH: PLAN.replace("target: 12_000", "target: twelve")})

    done = diff()

    assert lines(done) == []
    assert "Not all of docs/strategy/strategy.yml can be compared; line 5 in" in done.stdout


LONG = """\
strategy: {title: Our plan, period: 2027}
goals: {fame: {title: Be known}}
objectives:
  known: {title: Be known by all, goal: fame}
kpis:
  visits:
    title: Visits
    objective: known
    metric: sessions
    target: 12_000
  shares:
    title: Shares
    objective: known
    target: 170
"""
"""The plan with a key a line."""
TARGET = "    target: 170\n"
OF_SHARES = "    title: Shares\n    objective: known\n"

MISTAKES = {
    "conflict": (
        TARGET,
        f"<<<<<<< HEAD\n{TARGET}=======\n    target: 180\n>>>>>>> branch\n",
        14,
        "'<<<<<<<' is the mark of a merge conflict that is not resolved",
    ),
    "indentation": (
        TARGET,
        f" {TARGET}",
        14,
        "'target: 170' cannot belong to 'objective: known', which has a value already",
    ),
    "tab": (TARGET, f"\t{TARGET.strip()}\n", 14, "a tab stands where YAML takes spaces only"),
    "field": (TARGET, "    taget: 170\n", 14, "unknown key 'taget' in kpi 'shares'"),
    "collection": ("kpis:", "kpi:", 5, "unknown key 'kpi' at the top of the file"),
    "nothing": (LONG, "", 1, "the file is empty"),
    "number": (
        "12_000",
        "12.000",
        10,
        "target of kpi 'visits': '12.000' can be read as 12 or as 12000",
    ),
    "reference": (
        OF_SHARES,
        OF_SHARES.replace("known", "knwon"),
        13,
        "kpi 'shares' names unknown objective 'knwon'",
    ),
    "metric": ("sessions", "sesions", 9, "kpi 'visits' names unknown metric 'sesions'"),
    "period": (
        "period: 2027",
        "period: 2027-13",
        1,
        "period of the strategy: '2027-13' is not in the calendar",
    ),
    "misspelt period": ("period", "periode", 1, "unknown key 'periode' in the strategy"),
    "twice": (
        TARGET,
        f"    target: 160\n{TARGET}",
        15,
        "the key 'target' stands here a second time, and only the first one counts",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("is_old", [True, False], ids=["before", "after"])
def test_a_mistake_on_one_side_is_no_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: str, *, is_old: bool
) -> None:
    right, wrong, line, message = MISTAKES[mistake]
    write(tmp_path, {"a/p/strategy.yml": LONG, "b/p/strategy.yml": LONG.replace(right, wrong)})
    monkeypatch.chdir(tmp_path)
    sides = ("./b", "./a") if is_old else ("./a", "./b")

    text, markdown = diff(*sides), diff(*sides, "--format", "markdown")
    (plan,) = json.loads(diff(*sides, "--format", "json").stdout)["plans"]

    assert plan["changes"] == []
    assert plan["unread"][0] == {
        "side": "./b",
        "file": "p/strategy.yml",
        "line": line,
        "message": message,
        "more": 0,
    }
    assert lines(text) == []
    assert f"p/strategy.yml can be compared; line {line} in ./b: {message}\n" in text.stdout
    assert text.stdout.endswith("\nNothing has changed in what can be compared.\n")
    assert "is left out" in text.stdout or "are left out" in text.stdout
    assert f"line {line} in ./b" in markdown.stdout


def test_what_no_mistake_is_about_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = LONG.replace("target: 170", "taget: 170\n    owner: Ana").replace("12_000", "10_000")
    write(tmp_path, {"a/p/strategy.yml": LONG, "b/p/strategy.yml": now})
    monkeypatch.chdir(tmp_path)

    assert lines(diff("./a", "./b")) == [TOLD, "KPI 'Shares': Ana answers for it now"]


def test_what_may_stand_in_a_broken_file_is_not_dropped_nor_no_longer_served(repo: Repo) -> None:
    goals, rest = LONG.split("objectives:\n")
    repo.commit({PATH: goals, "docs/strategy/kpis.yml": "objectives:\n" + rest})
    write(repo.folder, {PATH: "strategy: {title: Our plan, period: 2027}\ngoals: [fame: {title: B"})

    done = diff()

    assert lines(done) == []
    assert "Nothing has changed in what can be compared." in done.stdout


def test_a_folder_of_shared_entities_that_is_not_found_drops_none(repo: Repo) -> None:
    shared = "goals: {wealth: {title: Be rich}}\n"
    uses = PLAN.replace("period", "uses: [../shared], period")
    repo.commit({PATH: uses, "docs/shared/goals.yml": shared})
    write(repo.folder, {PATH: uses.replace("../shared", "../shard")})

    assert "dropped" not in diff().stdout
    assert "line 1 in the working tree: the plan uses '../shard'" in diff().stdout


def test_values_that_a_broken_table_may_hold_are_not_gone(repo: Repo) -> None:
    table = "kpi,date,value\nvisits,2027-01,5\nvisits,2027-02,6\n"
    file = "docs/strategy/measurements/visits.csv"
    repo.commit({file: table})
    write(repo.folder, {file: table.replace("2027-02", "2027-20")})

    assert "value" not in diff().stdout.splitlines()[-1]
    assert "line 3 in the working tree" in diff().stdout


def test_a_difference_that_cannot_be_told_counts_for_the_exit_code(repo: Repo) -> None:
    write(repo.folder, {PATH: PLAN.replace("target: 12_000", "taget: 12_000")})

    assert diff("--exit-code").exit_code == 1


def test_five_faults_of_a_file_are_told_and_the_others_counted(repo: Repo) -> None:
    wrong = "".join(f"  g{n}: {{titel: Goal}}\n" for n in range(7))
    write(repo.folder, {"docs/strategy/more.yml": f"goals:\n{wrong}"})

    (plan,) = json.loads(diff("--format", "json").stdout)["plans"]

    assert [(each["line"], each["more"]) for each in plan["unread"]] == [
        (2, 0),
        (3, 0),
        (4, 0),
        (5, 0),
        (6, 2),
    ]


def test_a_binary_file_and_a_huge_one_in_history_are_said(repo: Repo) -> None:
    (repo.folder / "docs/strategy/binary.yml").write_bytes(b"\x89PNG\x00\xff\xfe" * 20)
    repo.commit({"docs/strategy/huge.yml": "# \n" + "x" * 17_000_000}, tag="v2")

    done = diff("v2", "v1")

    assert done.exit_code == 0
    assert "docs/strategy/binary.yml" in done.stdout
    assert "docs/strategy/huge.yml" in done.stdout


def test_a_file_that_only_the_site_allows_is_compared(repo: Repo) -> None:
    allowing = "site_name: Site\nplugins: [strategy: {limits: {file_size: 20000000}}]\n"
    repo.commit({"mkdocs.yml": allowing, PATH: PLAN + "#" * 17_000_000}, tag="large")
    repo.commit({PATH: SOFTER + "#" * 17_000_000}, tag="softer")

    assert lines(diff("large", "softer")) == [TOLD]
    assert lines(diff("large")) == [TOLD]


def test_values_nested_deeper_than_the_site_allows_are_not_compared(repo: Repo) -> None:
    repo.commit({"mkdocs.yml": "plugins: [strategy: {limits: {nesting: 1}}]\n"}, tag="shallow")
    repo.commit({PATH: SOFTER})

    done = diff("shallow", "HEAD")

    assert lines(done) == []
    assert "Not all of docs/strategy/strategy.yml can be compared in shallow" in done.stderr


def test_a_plan_at_the_top_of_the_repository_has_its_name_on_both_sides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "plan-2027")
    repo.commit({"strategy.yml": PLAN}, tag="v1")
    write(repo.folder, {"strategy.yml": SOFTER})
    monkeypatch.chdir(repo.folder)

    (plan,) = json.loads(diff("--format", "json").stdout)["plans"]

    assert (plan["old"], plan["new"]) == ("plan-2027", "plan-2027")


def test_the_server_of_a_partial_clone_is_asked_once_for_each_side(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {f"docs/strategy/goals-{name}.yml": f"goals: {{{name}: {{}}}}\n" for name in "abcdef"}
    repo.commit({PATH: SOFTER, **more}, tag="v2")
    monkeypatch.chdir(repo.partial_clone(tmp_path / "clone"))
    fetches = Fetches(tmp_path, monkeypatch)

    assert TOLD in lines(diff("v1", "v2"))
    assert len(fetches) == 2


# --- calls that cannot work -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("v9",), "there is no revision 'v9' in the repository 'site'"),
        (("v1", "v9"), "there is no revision 'v9' in the repository 'site'"),
        (("v1..v9",), "there is no revision 'v9' in the repository 'site'"),
        (("./nowhere",), "there is no './nowhere'"),
        (("v1", "v1", "v1"), "'v1' is one too many: there are two sides to compare"),
        (("--plan", "docs/nowhere"), "there is no plan at 'docs/nowhere' on either side"),
        (("--plan", "/"), "'/' is in no git repository"),
        (("--language", "nl"), "Invalid value for '--language'"),
        (("", "HEAD"), "an empty revision; is the variable set?"),
        (("HEAD", " "), "an empty revision; is the variable set?"),
        (("...HEAD",), "an empty revision in '...HEAD'; is the variable set?"),
        (("..v1",), "an empty revision in '..v1'; is the variable set?"),
        (("..",), "an empty revision in '..'; is the variable set?"),
        (("docs/strategy",), "Hint: To compare what it holds with what it was, write: mkdocs-"),
        (
            ("docs/strategy",),
            "'docs/strategy' is a part of the repository, and the working tree is all of it",
        ),
        (("./docs/strategy", "v1"), "write: mkdocs-strategy diff v1 --plan ./docs/strategy"),
        (("v1", "docs"), "'docs' is a part of the repository, and 'v1' is all of it"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_a_call_that_cannot_work_exits_with_2(arguments: tuple[str, ...], message: str) -> None:
    done = diff(*arguments)

    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_no_repository_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, {"strategy.yml": PLAN}))

    assert "is in no git repository" in diff().stderr
    assert "there is no 'v1', and no git repository" in diff("v1").stderr


def test_a_repository_without_a_commit_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "new")
    monkeypatch.chdir(write(repo.folder, {"strategy.yml": PLAN}))

    done = diff()

    assert done.exit_code == 2
    assert "has no commit yet" in done.stderr


def test_a_shallow_clone_says_how_to_get_the_rest(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = git(repo.folder, "rev-parse", "HEAD")
    repo.commit({PATH: SOFTER})
    monkeypatch.chdir(repo.clone(tmp_path / "shallow", "--depth", "1"))

    done = diff(first)

    assert done.exit_code == 2
    assert "git fetch --unshallow" in done.stderr


def test_the_clone_of_a_pull_request_is_compared_with_where_it_parted(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repo.folder, "checkout", "--quiet", "-b", "branch")
    repo.commit({PATH: SOFTER})
    monkeypatch.chdir(repo.clone(tmp_path / "clone", "--branch", "branch"))

    assert lines(diff("origin/main...")) == [TOLD]


# --- names ----------------------------------------------------------------------------------------


def test_files_may_have_any_name(repo: Repo) -> None:
    strange = "docs/Rencana é 计划/strategy.yml"
    repo.commit({PATH: None, strange: PLAN}, tag="v2")
    repo.commit({strange: SOFTER})

    done = diff("v2", "HEAD")

    assert lines(done) == [TOLD]
    assert "Our plan (Rencana é 计划)" in done.stdout


def test_words_of_authors_do_nothing_to_a_terminal(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER.replace("title: Visits", 'title: "\\e[31mVis\\u202Eits"')})

    assert "\x1b" not in diff().stdout
    assert "\u202e" not in diff().stdout
    assert "<U+202E>" in diff().stdout


def test_the_command_runs_by_itself(repo: Repo) -> None:
    write(repo.folder, {PATH: SOFTER})

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_strategy_plugin", "diff", "--exit-code"],
        cwd=repo.folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert TOLD in done.stdout


def test_new_values_are_listed(repo: Repo) -> None:
    write(repo.folder, {PATH: PLAN.replace("12_000", "12_000, actuals: {2027-01: 5, 2027-02: 6}")})

    assert diff().stdout.splitlines()[3:7] == [
        "  1 change of values",
        "  - 2 new values of 'Visits': January 2027 to February 2027",
        "      January 2027: 5",
        "      February 2027: 6",
    ]


def test_folders_need_no_mark_where_they_are_no_revisions(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repo.folder, {"then/strategy.yml": PLAN, "now/strategy.yml": SOFTER})

    assert lines(diff("then", "now")) == [TOLD]
    monkeypatch.chdir(repo.folder / "now")
    assert lines(diff("../then", ".")) == [TOLD]


def test_a_folder_outside_of_any_repository_is_compared_with_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"then/strategy.yml": PLAN, "now/strategy.yml": SOFTER})
    monkeypatch.chdir(tmp_path / "now")

    assert lines(diff("../then")) == [TOLD]


def test_a_repository_that_git_cannot_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"then/strategy.yml": PLAN, "now/strategy.yml": SOFTER, "now/.git": "nonsense"})
    monkeypatch.chdir(tmp_path / "now")

    done = diff("../then")

    assert done.exit_code == 2
    assert "git cannot read the repository" in done.stderr


def test_a_link_that_leaves_the_repository_is_no_plan_of_it(repo: Repo, tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/strategy.yml": PLAN})
    (repo.folder / "link.yml").symlink_to(tmp_path / "elsewhere/strategy.yml")

    done = diff("--plan", "link.yml")

    assert done.exit_code == 2
    assert "is outside of the repository 'site'" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are letters")
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_name_that_is_no_text_does_no_harm(repo: Repo, form: str) -> None:
    name = os.fsdecode(b"\xff.yml")
    (repo.folder / "docs/strategy" / name).write_bytes(b"goals: [")

    done = diff("--format", form)

    assert done.exit_code == 0
    assert "U+DCFF" in done.stdout or "\\udcff" in done.stdout
    assert "U+DCFF" in done.stderr
