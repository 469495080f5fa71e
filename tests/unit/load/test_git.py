"""Git repositories as they are on people's machines and on servers of CI."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.load.commits import line_to
from mkdocs_strategy_plugin.load.git import GitError, GitFault, Repository
from tests.repositories import Repo, git
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

MISSING = "0" * 40


def paths(repository: Repository, commit: str, *below: str) -> list[str]:
    return [blob.path for blob in repository.files(commit, *below)]


def test_a_repository_is_found_from_any_folder_and_file_in_it(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "with space é")
    repo.commit({"docs/deep/strategy.yml": "strategy: {}\n"})

    for inside in ("", "docs/deep", "docs/deep/strategy.yml", "docs/of/old.yml"):
        assert Repository.around(repo.folder / inside).top == repo.folder.resolve()


def test_what_a_link_leads_to_is_in_the_repository_that_it_stands_in(tmp_path: Path) -> None:
    repo, other = Repo(tmp_path / "repo"), Repo(tmp_path / "other")
    write(other.folder, {"plan/strategy.yml": "strategy: {}\n"})
    (repo.folder / "plan").symlink_to(other.folder / "plan")

    assert Repository.around(repo.folder / "plan").top == other.folder.resolve()


def test_a_folder_in_no_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="is in no git repository") as error:
        Repository.around(tmp_path)

    assert error.value.fault is GitFault.NO_REPOSITORY


def test_a_hook_of_another_repository_does_not_lead_astray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, repo = Repo(tmp_path / "other"), Repo(tmp_path / "repo")
    repo.commit({"a.yml": "a"})
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))

    assert paths(Repository.around(repo.folder), "HEAD") == ["a.yml"]


@pytest.mark.parametrize("paths_are", ["LITERAL", "GLOB", "NOGLOB", "ICASE"])
def test_what_a_path_means_elsewhere_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths_are: str
) -> None:
    repo = Repo(tmp_path)
    commit = repo.commit({"a/b.yml": "a", "c.yml": "c"})
    monkeypatch.setenv(f"GIT_{paths_are}_PATHSPECS", "1")
    repository = Repository.around(repo.folder)

    assert paths(repository, commit, "a") == ["a/b.yml"]
    (only,) = line_to(repository, commit).commits
    assert sorted(only.before) == ["a/b.yml", "c.yml"]


def test_branches_tags_and_short_hashes_mean_commits(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    first = repo.commit({"a.yml": "a"}, tag="v1")
    second = repo.commit({"a.yml": "b"})
    repository = Repository.around(tmp_path)

    assert repository.commit("v1") == first
    assert repository.commit("main") == repository.commit("HEAD") == second
    assert repository.commit(first[:8]) == first
    assert repository.commit("HEAD~1") == first


@pytest.mark.parametrize("revision", ["v2", "--all", "", "a b", "HEAD:a.yml", "-n"])
def test_what_means_no_commit_is_said(tmp_path: Path, revision: str) -> None:
    Repo(tmp_path).commit({"a.yml": "a"})

    with pytest.raises(GitError, match="there is no revision") as error:
        Repository.around(tmp_path).commit(revision)

    assert error.value.fault is GitFault.UNKNOWN_REVISION


def test_a_repository_without_a_commit_is_said(tmp_path: Path) -> None:
    Repo(tmp_path)

    with pytest.raises(GitError, match="has no commit yet") as error:
        Repository.around(tmp_path).commit("HEAD")

    assert error.value.fault is GitFault.NO_COMMIT


def test_a_shallow_clone_says_how_to_get_the_rest(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "server")
    repo.commit({"a.yml": "a"}, tag="v1")
    repo.commit({"a.yml": "b"})
    clone = Repository.around(repo.clone(tmp_path / "clone", "--depth=1", "--no-tags"))

    assert clone.is_shallow
    assert not Repository.around(repo.folder).is_shallow
    with pytest.raises(GitError, match="which is a shallow clone") as error:
        clone.commit("v1")
    assert "git fetch --unshallow --tags" in error.value.hint


def test_the_common_ancestor_is_where_two_branches_parted(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    base = repo.commit({"a.yml": "a"})
    git(tmp_path, "checkout", "--quiet", "-b", "idea")
    repo.commit({"b.yml": "b"})
    git(tmp_path, "checkout", "--quiet", "main")
    repo.commit({"c.yml": "c"})

    assert Repository.around(tmp_path).common_ancestor("main", "idea") == base


def test_branches_without_a_common_ancestor_are_said(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "a"})
    git(tmp_path, "checkout", "--quiet", "--orphan", "other")
    repo.commit({"b.yml": "b"})

    with pytest.raises(GitError, match="have no commit in common"):
        Repository.around(tmp_path).common_ancestor("main", "other")


def test_files_of_a_commit_have_any_name_and_keep_their_bytes(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    names = {
        "docs/a b.yml": "one\r\n",
        "docs/北京/ü.yml": "two",
        "top.yml": "",
        "docs/q\"'\\.yml": "q",
    }
    commit = repo.commit(names)

    with Repository.around(tmp_path) as repository:
        blobs = {blob.path: blob for blob in repository.files(commit)}
        assert set(blobs) == set(names)
        assert {path: repository.content(blob.id) for path, blob in blobs.items()} == {
            path: text.encode() for path, text in names.items()
        }
        assert repository.size(blobs["docs/a b.yml"].id) == 5
        assert paths(repository, commit, "docs") == sorted(set(names) - {"top.yml"})


def test_what_a_clone_does_not_hold_has_no_size_and_no_bytes(tmp_path: Path) -> None:
    Repo(tmp_path).commit({"a.yml": "a"})

    with Repository.around(tmp_path) as repository:
        assert repository.size(MISSING) == -1
        assert repository.content(MISSING) == b""


def test_links_are_told_from_files_and_submodules_are_no_files(tmp_path: Path) -> None:
    inner = Repo(tmp_path / "inner")
    inner.commit({"a.yml": "a"})
    repo = Repo(tmp_path / "repo")
    (repo.folder / "link.yml").symlink_to("a.yml")
    git(repo.folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../inner")
    commit = repo.commit({"a.yml": "a"})

    blobs = list(Repository.around(repo.folder).files(commit))

    assert [(blob.path, blob.is_link) for blob in blobs] == [
        (".gitmodules", False),
        ("a.yml", False),
        ("link.yml", True),
    ]


def test_a_missing_git_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GitError, match="'git' is not installed") as error:
        Repository.around(tmp_path)

    assert error.value.fault is GitFault.NO_GIT


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_another_user_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Containers of CI run as root in a checkout of somebody else."""
    repo = Repo(tmp_path)
    repo.commit({"a.yml": "a"})
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    subprocess.run(["chown", "-R", "nobody", str(tmp_path)], check=True)  # noqa: S603, S607

    with pytest.raises(GitError, match="it belongs to another user") as error:
        Repository.around(tmp_path)

    assert error.value.fault is GitFault.NOT_TRUSTED
    assert f"safe.directory '{tmp_path}'" in error.value.hint


def test_a_broken_repository_is_said(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    commit = repo.commit({"a.yml": "a"})
    objects = tmp_path / ".git/objects"
    for path in objects.glob("??/*"):
        path.chmod(0o600)
        path.write_bytes(b"")

    with pytest.raises(GitError, match="git cannot read the repository") as error:
        list(Repository(tmp_path).files(commit))
    assert error.value.hint == (
        "Run 'git fsck' there, which names what is broken, or clone the repository anew."
    )
