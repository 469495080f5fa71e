"""Plans as they were in a commit, and what is new since one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.git import GitError, GitFault
from mkdocs_strategy_plugin.pipeline.findings import Day, Findings, findings_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.pipeline.tracked_paths import TrackedPaths
from tests.repositories import Repo, git
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

DAY = Day(dt.datetime(2026, 2, 10, 12, tzinfo=dt.UTC))

SITE = "site_name: x\nplugins: [strategy: {rules: {COV: 'off', WHY: 'off', SMT: 'off'}}]\n"
PLAN = "strategy: {title: Plan}\n"
GOALS = "goals:\n  awareness: {title: Know us}\n"
OBJECTIVES = "objectives:\n  visit: {title: Visit, goal: awareness}\n"
SOUND = {
    "mkdocs.yml": SITE,
    "docs/2026/strategy.yml": PLAN,
    "docs/2026/goals.yml": GOALS,
    "docs/2026/objectives.yml": OBJECTIVES,
}
WRONG = {"docs/2026/objectives.yml": OBJECTIVES.replace("awareness", "awarenes")}
MESSAGE = "objective 'visit' names unknown goal 'awarenes'"
WITHOUT_GOAL = {"docs/2026/goals.yml": GOALS.replace("awareness", "aware")}
MISSED = "docs/2026/objectives.yml:2:31 REF001 objective 'visit' names unknown goal 'awareness'"


def told(found: Findings, top: Path) -> list[str]:
    return [
        f"{each.location.file.relative_to(top).as_posix()}:{each.location.line}:"
        f"{each.location.column} {each.rule.code} {each.message}"
        for each in found.diagnostics
    ]


def at(repo: Repo, revision: str, *paths: str) -> list[str]:
    with TrackedPaths.of([repo.folder / path for path in paths or (".",)]) as tracked:
        return told(tracked.findings_at(revision, DAY), tracked.top)


def since(repo: Repo, revision: str, *, until: str | None = None) -> list[str] | None:
    """Return what is new; None where no file of a plan has changed."""
    with TrackedPaths.of([repo.folder]) as tracked:
        if until:
            found = tracked.findings_at(until, DAY)
        else:
            found = findings_of(targets_of([repo.folder]), DAY).without_links(repo.folder.resolve())
        news = tracked.news(found, revision, until=until, day=DAY)
        return told(news.findings, tracked.top) if news.has_changes else None


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A site with a sound plan."""
    made = Repo(tmp_path / "our site é")
    made.commit(SOUND, tag="sound")
    return made


def test_a_revision_is_checked_as_it_was_whatever_the_work_tree_says(repo: Repo) -> None:
    repo.commit(WRONG)
    write(repo.folder, {**SOUND, "docs/2026/new.yml": "goals: {a: {ttle: A}}\n"})

    assert at(repo, "HEAD") == [f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"]
    assert at(repo, "sound") == at(repo, "HEAD~1") == []


def test_a_revision_has_the_site_of_its_time(repo: Repo) -> None:
    repo.commit({**WRONG, "mkdocs.yml": SITE.replace("COV", "REF")})
    repo.commit({"mkdocs.yml": SITE})

    assert [line for line in at(repo, "HEAD~1") if "REF" in line] == []
    assert len(at(repo, "HEAD")) == 1


@pytest.mark.parametrize(("as_of", "is_overdue"), [("2025-01-02", False), ("2025-11-30", True)])
def test_the_day_of_the_call_holds_for_a_revision_too(
    repo: Repo, as_of: str, *, is_overdue: bool
) -> None:
    repo.commit({"docs/2026/strategy.yml": "strategy: {title: Plan, period: 2025}\n"})
    with TrackedPaths.of([repo.folder]) as tracked:
        found = told(tracked.findings_at("HEAD", Day(DAY.real, as_of)), tracked.top)

    assert any("DAT005" in line for line in found) is is_overdue


def test_a_path_may_mean_what_is_there_no_more(repo: Repo) -> None:
    repo.commit(WRONG)
    repo.commit(dict.fromkeys(name for name in SOUND if name.startswith("docs/")))

    assert at(repo, "HEAD~1", "docs/2026/objectives.yml") == [
        f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"
    ]
    assert at(repo, "HEAD~1", "docs/2026/goals.yml") == []


@pytest.mark.parametrize(
    ("revision", "path", "message"),
    [
        ("HEAD", "docs/2027", "in revision 'HEAD': there is no 'docs/2027'"),
        ("empty", ".", "in revision 'empty': there is no plan at '{top}'"),
        ("v9", ".", "there is no revision 'v9' in the repository 'our site é'"),
        ("--all", ".", "there is no revision '--all' in the repository 'our site é'"),
    ],
)
def test_a_revision_without_a_plan_there_is_said(
    repo: Repo, revision: str, path: str, message: str
) -> None:
    git(repo.folder, "checkout", "--quiet", "--orphan", "empty")
    repo.commit({**dict.fromkeys(SOUND), "readme.yml": "a: b\n"})
    git(repo.folder, "checkout", "--quiet", "main")

    with pytest.raises(StrategyError) as error:
        at(repo, revision, path)

    assert error.value.message == message.format(top=repo.folder.resolve())
    assert error.value.hint


def test_a_glob_that_matched_nothing_names_the_work_tree(repo: Repo) -> None:
    repo.commit({"mkdocs.yml": "plugins: [strategy: {plans: ['plan/*']}]\n"})

    with pytest.raises(StrategyError, match="in revision 'HEAD': option 'plans'") as error:
        at(repo, "HEAD")

    assert f"(looked below {repo.folder.resolve()})" in error.value.message


def test_no_site_and_no_plan_outside_the_repository_is_looked_for(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": SITE, "docs/strategy.yml": PLAN})
    repo = Repo(tmp_path / "docs/repo")
    repo.commit({"plan/strategy.yml": "goals: {a: {ttle: A}}\n"})

    assert "plan/strategy.yml:1:13 SCH001 unknown key 'ttle' in goal 'a'" in at(repo, "HEAD")


def test_a_plan_at_the_top_goes_by_the_name_of_the_repository(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "plan-2026")
    linking = "[home](strategy:plan-2026/goal/a) [no](strategy:plan-2027/goal/a)"
    repo.commit({"strategy.yml": f"goals: {{a: {{title: A, why: '{linking}'}}}}\n"})

    assert [line for line in at(repo, "HEAD") if "plan-2026" in line] == []
    assert len([line for line in at(repo, "HEAD") if "plan-2027" in line]) == 1


def test_a_docs_folder_outside_the_repository_is_refused(repo: Repo, tmp_path: Path) -> None:
    write(tmp_path, {"other/a/strategy.yml": PLAN})
    repo.commit({"mkdocs.yml": f"docs_dir: {tmp_path / 'other'}\n"})

    with pytest.raises(StrategyError, match=r"in revision 'HEAD': the docs folder '.*' is not in"):
        at(repo, "HEAD")


def test_a_file_that_only_the_site_allows_is_read(repo: Repo) -> None:
    long = OBJECTIVES + "#" * 17_000_000
    repo.commit({"docs/2026/objectives.yml": long.replace("awareness", "awarenes")})
    assert [line.split()[1] for line in at(repo, "HEAD")] == ["SYN004"]
    allowing = SITE.replace("strategy: {", "strategy: {limits: {file_size: 20_000_000}, ")
    repo.commit({"mkdocs.yml": allowing.replace("20_000_000", "20000000")})

    assert at(repo, "HEAD") == [f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"]


def test_merge_conflicts_are_named_in_a_commit_and_in_an_unmerged_file(repo: Repo) -> None:
    git(repo.folder, "checkout", "--quiet", "-b", "other")
    repo.commit({"docs/2026/goals.yml": GOALS.replace("Know us", "Know")})
    git(repo.folder, "checkout", "--quiet", "main")
    repo.commit({"docs/2026/goals.yml": GOALS.replace("Know us", "See us")})
    with pytest.raises(AssertionError):
        git(repo.folder, "merge", "other")
    unmerged = since(repo, "main")

    assert unmerged is not None
    assert [line.partition(" ")[0] for line in unmerged] == ["docs/2026/goals.yml:2:1"]
    assert "SYN001 '<<<<<<<' is the mark of a merge conflict" in unmerged[0]
    assert at(repo, "main") == []
    repo.commit({}, "Commit the conflict")
    assert at(repo, "HEAD") == unmerged


def test_nothing_has_changed_in_a_clean_work_tree(repo: Repo) -> None:
    assert since(repo, "HEAD") is None
    repo.commit({"readme.txt": "Read me."})
    assert since(repo, "sound") is None


def test_what_was_wrong_before_in_a_file_that_is_as_it_was_is_not_shown(repo: Repo) -> None:
    repo.commit(WRONG)
    write(repo.folder, {"docs/2026/goals.yml": GOALS + "  sales: {title: Sell}\n"})

    assert since(repo, "HEAD") == []


def test_all_that_is_wrong_in_a_file_that_changed_is_shown(repo: Repo) -> None:
    repo.commit(WRONG)
    write(repo.folder, {name: f"# Edited.\n{text}" for name, text in WRONG.items()})

    assert since(repo, "HEAD") == [f"docs/2026/objectives.yml:3:31 REF001 {MESSAGE}"]


@pytest.mark.parametrize("how", ["work tree", "index", "commit"])
def test_an_edit_counts_whether_it_is_committed_or_not(repo: Repo, how: str) -> None:
    write(repo.folder, WRONG)
    if how == "index":
        git(repo.folder, "add", "--all")
    if how == "commit":
        repo.commit({})

    assert since(repo, "sound") == [f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"]


def test_a_file_that_git_does_not_know_yet_counts(repo: Repo) -> None:
    write(repo.folder, {"docs/2026/été 中.yml": "goals: {a: {ttle: A}}\n"})

    found = since(repo, "HEAD") or []
    assert [line.rpartition(" SCH001")[0] for line in found if "SCH001" in line] == [
        "docs/2026/été 中.yml:1:13"
    ]


def test_what_a_change_breaks_in_another_file_is_shown_there(repo: Repo) -> None:
    write(repo.folder, WITHOUT_GOAL)

    assert since(repo, "HEAD") == [MISSED]


def test_what_a_file_that_is_gone_leaves_behind_is_shown(repo: Repo) -> None:
    (repo.folder / "docs/2026/goals.yml").unlink()

    assert since(repo, "HEAD") == [MISSED]


def test_a_file_that_is_gone_is_a_change(repo: Repo) -> None:
    repo.commit({"docs/2026/more.yml": "personas: {}\n"})
    (repo.folder / "docs/2026/more.yml").unlink()

    assert since(repo, "HEAD") == []


@pytest.mark.parametrize("before", ["off", "info"])
def test_what_another_severity_of_the_site_raises_is_shown(repo: Repo, before: str) -> None:
    repo.commit({"mkdocs.yml": SITE.replace("WHY:", f"REF: '{before}', WHY:"), **WRONG})
    write(repo.folder, {"mkdocs.yml": SITE})

    assert since(repo, "HEAD") == [f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"]


def test_changes_of_the_other_branch_do_not_count(repo: Repo) -> None:
    git(repo.folder, "checkout", "--quiet", "-b", "topic")
    repo.commit({"docs/2026/more.yml": "personas: {}\n"})
    git(repo.folder, "checkout", "--quiet", "main")
    repo.commit(WRONG)
    repo.commit(SOUND)
    git(repo.folder, "checkout", "--quiet", "topic")
    write(repo.folder, {"docs/2026/more.yml": "personas: {a: {ttle: A}}\n"})

    found = since(repo, "main") or []
    assert {line.partition(":")[0] for line in found} == {"docs/2026/more.yml"}


def test_a_plan_that_is_new_is_shown_whole(repo: Repo) -> None:
    git(repo.folder, "rm", "--quiet", "-r", "docs")
    repo.commit({"readme.txt": "No plan yet."}, tag="before")
    repo.commit(SOUND | WRONG)

    assert since(repo, "before") == [f"docs/2026/objectives.yml:2:31 REF001 {MESSAGE}"]


def test_two_revisions_can_be_compared_without_the_work_tree(repo: Repo) -> None:
    repo.commit(WITHOUT_GOAL, tag="broken")
    repo.commit(SOUND)
    write(repo.folder, WRONG)

    assert since(repo, "sound", until="broken") == [MISSED]
    assert since(repo, "broken", until="HEAD") == []
    assert since(repo, "HEAD", until="HEAD") is None


def test_a_linked_folder_is_known_by_its_own_name(repo: Repo) -> None:
    (repo.folder / "docs/linked").symlink_to("2026")
    (repo.folder.parent / "door").symlink_to(repo.folder)
    repo.commit(WRONG)
    write(repo.folder, WITHOUT_GOAL)
    with TrackedPaths.of([repo.folder.parent / "door"]) as tracked:
        found = findings_of(targets_of([repo.folder.parent / "door"]), DAY).without_links(
            repo.folder.resolve()
        )
        news = tracked.news(found, "HEAD", until=None, day=DAY)

        assert tracked.top == repo.folder.resolve()
        assert told(news.findings, tracked.top) == []


@pytest.mark.parametrize("link", ["docs/2026/goals.yml", "docs/2026/more"])
def test_a_link_that_leads_out_of_the_repository_keeps_its_own_name(repo: Repo, link: str) -> None:
    outside = repo.folder.parent / "outside"
    write(outside, {"goals.yml": "goals: {}\n"})
    (repo.folder / link).unlink(missing_ok=True)
    (repo.folder / link).symlink_to(outside if link.endswith("more") else outside / "goals.yml")
    repo.commit({})

    (repo.folder.parent / "door").symlink_to(repo.folder)
    site = findings_of(targets_of([repo.folder.parent / "door"]), DAY)
    found = told(site.without_links(repo.folder.resolve()), repo.folder.resolve())

    assert [each.partition(" ")[0] for each in found if "leads out of" in each] == [f"{link}:1:1"]
    assert {each.partition(":")[0] for each in at(repo, "HEAD")} == {
        each.partition(":")[0] for each in found
    }


def test_paths_of_two_repositories_are_refused(repo: Repo, tmp_path: Path) -> None:
    other = Repo(tmp_path / "other")
    with pytest.raises(StrategyError, match=r"'.*other' is not in the repository 'our site é'"):
        TrackedPaths.of([repo.folder, other.folder])


def test_a_folder_in_no_repository_has_no_history(tmp_path: Path) -> None:
    with pytest.raises(GitError) as error:
        TrackedPaths.of([tmp_path / "new/folder"])

    assert error.value.fault is GitFault.NO_REPOSITORY


def test_a_shallow_clone_says_how_to_get_the_rest(repo: Repo, tmp_path: Path) -> None:
    repo.commit(WRONG)
    clone = repo.clone(tmp_path / "clone", "--depth", "1")
    with TrackedPaths.of([clone]) as tracked, pytest.raises(StrategyError) as error:
        tracked.findings_at("sound", DAY)

    assert "which is a shallow clone" in error.value.message
    assert "git fetch --unshallow" in error.value.hint


def test_histories_that_never_met_say_so(repo: Repo) -> None:
    git(repo.folder, "checkout", "--quiet", "--orphan", "island")
    repo.commit(SOUND)

    with pytest.raises(StrategyError, match="have no commit in common") as error:
        since(repo, "main")

    assert error.value.hint == (
        "Fetch the whole history: git fetch --unshallow, or in CI with a depth of 0."
    )


def test_a_repository_that_has_lost_a_part_says_so(repo: Repo) -> None:
    tree = git(repo.folder, "rev-parse", "HEAD:docs")
    (repo.folder / ".git/objects" / tree[:2] / tree[2:]).unlink()

    with pytest.raises(GitError, match="git cannot read the repository") as error:
        at(repo, "HEAD")

    assert error.value.fault is GitFault.BROKEN


def test_the_work_tree_and_the_index_stay_as_they_are(repo: Repo) -> None:
    repo.commit(WRONG)
    write(repo.folder, {"docs/2026/goals.yml": GOALS + "# Edited.\n"})
    before = (git(repo.folder, "status", "--porcelain"), (repo.folder / ".git/index").read_bytes())
    at(repo, "sound")
    since(repo, "sound")

    after = (git(repo.folder, "status", "--porcelain"), (repo.folder / ".git/index").read_bytes())
    assert after == before


PAGE = "# Home\n\n<!-- strategy:status goal/awareness -->\n\n[x](strategy:goal/nothing)\n"
LOST = "docs/index.md:5:5 REF001 the page links to unknown entity 'goal/nothing'"
GONE = "docs/index.md:3:22 EMB001 the embed 'status' names unknown goal 'goal/awareness'"


def test_pages_are_checked_as_they_were_in_a_commit(repo: Repo) -> None:
    repo.commit({"docs/index.md": PAGE}, tag="page")
    repo.commit({"docs/index.md": "# Home\n"})
    assert at(repo, "page") == [LOST]
    assert at(repo, "HEAD") == []


def test_an_entity_that_is_gone_is_missed_on_a_page_that_stayed(repo: Repo) -> None:
    repo.commit({"docs/index.md": PAGE}, tag="page")
    repo.commit(WITHOUT_GOAL)
    assert since(repo, "page") == [MISSED, GONE]


def test_a_page_that_changed_tells_all_that_is_found_in_it(repo: Repo) -> None:
    repo.commit({"docs/index.md": PAGE}, tag="page")
    repo.commit({"docs/index.md": PAGE.replace("Home", "Start")})
    assert since(repo, "page") == [LOST]
