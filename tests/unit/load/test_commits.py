"""The line of commits: who did what on it, and what each commit changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.commits import Tag, line_to, tags
from mkdocs_strategy_plugin.load.git import Blob, Repository
from tests.repositories import Repo, git

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_strategy_plugin.load.commits import Line


def line(folder: Path) -> Line:
    with Repository.around(folder) as repository:
        return line_to(repository, repository.commit("HEAD"))


def anything(paths: Iterable[str]) -> bool:
    return bool(tuple(paths))


def about(folder: Path) -> list[tuple[tuple[str, ...], str]]:
    return [each.about(anything) for each in line(folder).commits]


def subjects(folder: Path) -> list[str]:
    return [subject for _, subject in about(folder)]


def merge(repo: Repo, branch: str, message: str) -> None:
    git(repo.folder, "merge", "--quiet", "--no-ff", "--message", message, branch)


def branch(repo: Repo, name: str, *commits: tuple[str, str, str]) -> None:
    """Commit to a new branch, each time a file, a message and an author."""
    git(repo.folder, "checkout", "--quiet", "-b", name)
    for file, message, author in commits:
        repo.commit({file: message}, message, author=author)
    git(repo.folder, "checkout", "--quiet", "main")


def test_only_commits_that_change_yaml_count_the_newest_first(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"docs/strategy.yml": "a"}, "First")
    repo.commit({"README.md": "b"}, "Elsewhere")
    repo.commit({"docs/2026/KPIS.YAML": "c"}, "Second", author="Budi")

    second, first = line(tmp_path).commits

    assert (second.subject, second.authors, second.date) == (
        *("Second", ("Budi",)),
        dt.date(2026, 1, 7),
    )
    assert (first.subject, first.is_first, second.is_first) == ("First", True, False)


def test_a_commit_knows_what_was_there_before_it(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1", "b.yml": "2"})
    old = git(tmp_path, "rev-parse", "HEAD:a.yml")
    repo.commit({"a.yml": "3", "b.yml": None, "nama dengan spasi/é ü.yml": "4"})

    newest = line(tmp_path).commits[0]

    assert newest.before == {
        "a.yml": Blob("a.yml", old, "100644"),
        "b.yml": Blob("b.yml", git(tmp_path, "rev-parse", "HEAD~:b.yml"), "100644"),
        "nama dengan spasi/é ü.yml": None,
    }


def test_a_merge_is_one_step_by_those_who_wrote_what_it_brought(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"}, "Begin")
    branch(
        repo,
        "targets",
        ("b.yml", "Draft targets", "Ayu"),
        ("c.yml", "Correct targets", "Budi"),
        ("x.md", "Explain", "Citra"),
    )
    merge(repo, "targets", "Merge pull request #12 from office/targets\n\nRaise the targets")

    newest, first = line(tmp_path).commits

    assert newest.about(anything) == (("Ayu", "Budi"), "Raise the targets")
    assert newest.before == {"b.yml": None, "c.yml": None}
    assert first.about(anything) == (("Sari Dewi",), "Begin")


def test_a_merge_that_says_nothing_is_about_the_one_commit_it_brought(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"}, "Begin")
    branch(repo, "targets", ("b.yml", "Raise the targets", "Ayu"))
    merge(repo, "targets", "Merge branch 'targets' into 'main'\n\nSee merge request office/plan!7")

    assert subjects(tmp_path) == ["Raise the targets", "Begin"]


def test_a_merge_is_about_what_it_brought_of_the_files_that_are_meant(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"}, "Begin")
    branch(
        repo,
        "both",
        ("plan/a b.yml", "Raise the targets\n\nCo-authored-by: Citra <c@x>", "Ayu"),
        ("other/b.yml", "Elsewhere", "Budi"),
    )
    merge(repo, "both", "Merge branch 'both'")

    newest = line(tmp_path).commits[0]

    assert newest.about(lambda paths: any(path.startswith("plan/") for path in paths)) == (
        *(("Ayu", "Citra"),),
        "Raise the targets",
    )
    assert newest.about(lambda _: False) == (("Sari Dewi",), "Merge branch 'both'")


def test_a_merge_that_says_nothing_of_several_commits_keeps_its_words(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"}, "Begin")
    branch(repo, "targets", ("b.yml", "One", "Ayu"), ("c.yml", "Two", "Ayu"))
    merge(repo, "targets", "Merge branch 'targets'")

    assert subjects(tmp_path) == ["Merge branch 'targets'", "Begin"]


def test_a_merge_that_brings_nothing_of_the_plan_is_no_step(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"}, "Begin")
    branch(repo, "words", ("x.md", "Explain", "Ayu"))
    merge(repo, "words", "Merge branch 'words'")

    assert subjects(tmp_path) == ["Begin"]


def test_co_authors_are_authors(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    message = "Raise it\n\nCo-authored-by: Budi <b@x>\nco-authored-by: Ayu Lestari <a@x>"
    repo.commit({"a.yml": "1"}, message, author="Ayu Lestari")

    assert line(tmp_path).commits[0].authors == ("Ayu Lestari", "Budi")


def test_a_commit_without_a_message_is_about_nothing_said(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"})
    git(tmp_path, "commit", "--quiet", "--amend", "--allow-empty-message", "--message", "")

    assert subjects(tmp_path) == [""]


def test_a_message_in_another_encoding_is_read(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"})
    (tmp_path / "message").write_bytes("Café à Paris".encode("latin-1"))
    settings = ("-c", "i18n.commitEncoding=ISO-8859-1")
    git(tmp_path, *settings, "commit", "--quiet", "--amend", "--file", "message")

    assert subjects(tmp_path) == ["Café à Paris"]


def test_settings_of_a_user_change_nothing(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1" * 99}, "First")
    branch(repo, "targets", ("c.yml", "Targets", "Ayu"))
    repo.commit({"a.yml": None, "b.yml": "1" * 99}, "Second")
    merge(repo, "targets", "Merge branch 'targets'")
    before = line(tmp_path)
    for name, value in {
        "log.diffMerges": "combined",
        "log.showRoot": "false",
        "log.showSignature": "true",
        "diff.renames": "copies",
        "color.ui": "always",
        "core.quotePath": "true",
        "log.date": "relative",
        "diff.noprefix": "true",
    }.items():
        git(tmp_path, "config", name, value)

    assert line(tmp_path) == before


def test_a_date_that_no_calendar_has_is_no_fault(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "1"})
    tree = git(tmp_path, "rev-parse", "HEAD^{tree}")
    forged = f"tree {tree}\nauthor A <a@x> 9 +0000\ncommitter A <a@x> 99999999999999 +0000\n\nFar\n"
    commit = git(tmp_path, "hash-object", "-t", "commit", "-w", "--stdin", input=forged)
    git(tmp_path, "reset", "--quiet", "--hard", commit)

    assert subjects(tmp_path) == ["Far"]


def test_tags_are_of_commits_annotated_or_light(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    first = repo.commit({"a.yml": "1"}, tag="2026/Q1-é")
    second = repo.commit({"a.yml": "2"})
    git(tmp_path, "tag", "light")
    git(tmp_path, "tag", "of-a-file", git(tmp_path, "rev-parse", "HEAD:a.yml"))

    with Repository.around(tmp_path) as repository:
        found = tags(repository)

    assert found == (
        Tag("2026/Q1-é", dt.date(2026, 1, 5), first),
        Tag("light", dt.date(2026, 1, 6), second),
    )


def test_a_commit_is_placed_on_the_line_by_what_it_came_with(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    first = repo.commit({"a.yml": "1"}, "Begin")
    branch(repo, "targets", ("b.yml", "Draft", "Ayu"))
    drafted = git(tmp_path, "rev-parse", "targets")
    repo.commit({"c.yml": "1"}, "Meanwhile")
    merge(repo, "targets", "Merge branch 'targets'")
    git(tmp_path, "checkout", "--quiet", "-b", "elsewhere")
    other = repo.commit({"a.yml": "9"}, "Elsewhere")
    git(tmp_path, "checkout", "--quiet", "main")

    made = line(tmp_path)

    assert [each.about(anything)[1] for each in made.commits] == ["Draft", "Meanwhile", "Begin"]
    assert made.since(drafted) == 0
    assert made.since(first) == 2
    assert made.since(other) is None


def test_in_a_shallow_clone_nothing_comes_before_the_last_commit(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    for number in range(3):
        repo.commit({"a.yml": str(number)}, f"Commit {number}")

    clone = repo.clone(tmp_path / "clone", "--depth", "2")

    newest, oldest = line(clone).commits
    assert (newest.subject, newest.is_first) == ("Commit 2", False)
    assert (oldest.subject, oldest.is_first, oldest.before) == ("Commit 1", True, {"a.yml": None})
