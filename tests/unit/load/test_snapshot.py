"""A folder is turned to what a commit held, and nothing gets out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.git import Blob, Repository
from mkdocs_strategy_plugin.load.snapshot import Snapshot
from mkdocs_strategy_plugin.load.sources import Limits
from tests.repositories import Fetches, Repo, git

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fresh(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "snapshot"
    folder.mkdir()
    return folder


def test_it_holds_plans_and_only_the_names_of_pictures(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commit = repo.commit(
        {
            "mkdocs.yml": "site_name: x\n",
            "docs/strategy.yml": "strategy: {}\r\n",
            "docs/measurements/a.CSV": "date,kpi,value\n",
            "docs/img/rina.png": "bytes",
            "docs/index.md": "# No plan\n",
            "src/main.py": "pass\n",
        }
    )

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        assert snapshot.turn_to(commit)

    assert everything(snapshot.folder) == {
        "docs/img/rina.png": b"",
        "docs/measurements/a.CSV": b"date,kpi,value\n",
        "docs/strategy.yml": b"strategy: {}\r\n",
        "mkdocs.yml": b"site_name: x\n",
    }


def test_turning_it_writes_only_what_differs(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    first = repo.commit({"docs/a.yml": "a", "docs/gone/b.yml": "b", "docs/c.yml": "1"})
    second = repo.commit({"docs/gone/b.yml": None, "docs/c.yml": "2", "docs/d/e.yml": "e"})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn_to(first)
        untouched = (snapshot.folder / "docs/a.yml").stat()
        assert snapshot.turn_to(second)
        assert not snapshot.turn_to(second)

        assert (snapshot.folder / "docs/a.yml").stat() == untouched
        new = {"docs/a.yml": b"a", "docs/c.yml": b"2", "docs/d/e.yml": b"e"}
        assert everything(snapshot.folder) == new
        assert not (snapshot.folder / "docs/gone").exists()

        snapshot.turn_to(first, "docs/gone")
        assert everything(snapshot.folder) == {"docs/gone/b.yml": b"b"}


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    first = repo.commit({"docs/a.yml": "file"})
    second = repo.commit({"docs/a.yml": None})
    third = repo.commit({"docs/a.yml/b.yml": "inside"})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        for commit, expected in (
            (first, {"docs/a.yml": b"file"}),
            (second, {}),
            (third, {"docs/a.yml/b.yml": b"inside"}),
            (first, {"docs/a.yml": b"file"}),
        ):
            snapshot.turn_to(commit)
            assert everything(snapshot.folder) == expected


def test_a_link_is_a_link(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    (repo.folder / "docs").mkdir()
    (repo.folder / "docs/shared").symlink_to("../common")
    commit = repo.commit({"common/a.yml": "a"})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn_to(commit)

    assert (snapshot.folder / "docs/shared/a.yml").read_text("utf-8") == "a"


def test_a_huge_file_keeps_its_size_and_is_not_read(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commit = repo.commit({"huge.yml": "x" * 1000})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path), Limits(file_size=999))
        snapshot.turn_to(commit)

    assert (snapshot.folder / "huge.yml").read_bytes() == b"\0" * 1000


def test_what_larger_limits_let_in_is_written_and_nothing_else(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commit = repo.commit({"a.yml": "a", "huge.yml": "x" * 1000, "vast.yml": "x" * 2000})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path), Limits(file_size=999))
        snapshot.turn_to(commit)
        untouched = (snapshot.folder / "a.yml").stat()
        snapshot.allow(Limits(file_size=1000))

        assert (snapshot.folder / "a.yml").stat() == untouched
        assert (snapshot.folder / "huge.yml").read_bytes() == b"x" * 1000
        assert (snapshot.folder / "vast.yml").read_bytes() == b"\0" * 2000
        assert not snapshot.turn_to(commit)


def test_the_server_of_a_partial_clone_is_asked_once_for_each_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    names = [f"{number}.yml" for number in range(9)]
    first = repo.commit({name: name for name in names} | {"p.png": "p"})
    second = repo.commit({name: name[::-1] for name in names[:3]})
    clone = repo.partial_clone(tmp_path / "clone")
    fetches = Fetches(tmp_path, monkeypatch)

    with Repository.around(clone) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        asked = []
        for commit in (first, second, first):
            snapshot.turn_to(commit)
            asked.append(len(fetches))

    assert asked == [1, 2, 2]
    assert everything(snapshot.folder) == {name: name.encode() for name in names} | {"p.png": b""}


def test_what_the_server_of_a_partial_clone_has_lost_is_empty(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commit = repo.commit({"a.yml": "a"})
    clone = repo.partial_clone(tmp_path / "clone")
    repo.folder.rename(tmp_path / "elsewhere")

    with Repository.around(clone) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn_to(commit)

    assert everything(snapshot.folder) == {"a.yml": b""}


def test_a_forged_tree_writes_nothing_outside(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({"a.yml": "a"})
    (tmp_path / "outside").mkdir()
    text = git(repo.folder, "rev-parse", "HEAD:a.yml")
    (tmp_path / "target").write_text(str(tmp_path / "outside"), "utf-8")
    link = git(repo.folder, "hash-object", "-w", str(tmp_path / "target"))

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn({"way": Blob("way", link, "120000")})
        snapshot.turn(
            {
                "way": Blob("way", link, "120000"),
                "way/b.yml": Blob("way/b.yml", text, "100644"),
            }
        )

    assert list((tmp_path / "outside").iterdir()) == []


def test_what_a_link_of_the_snapshot_hides_is_neither_written_nor_removed(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commits = [repo.commit({"way/b.yml": "1", "way/c/d.yml": "1"}), repo.commit({"way/b.yml": "2"})]
    (outside := tmp_path / "outside").mkdir()
    (outside / "b.yml").write_text("mine", "utf-8")

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        # As a disk does that takes `Way` and `way` for one.
        (snapshot.folder / "way").symlink_to(outside)
        for commit in commits:
            snapshot.turn_to(commit)

    assert everything(outside) == {"b.yml": b"mine"}
    assert not (outside / "c").exists()


def test_a_path_out_of_the_folder_is_left_out(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({"a.yml": "a"})
    blob = git(repo.folder, "rev-parse", "HEAD:a.yml")
    inner = git(repo.folder, "mktree", "-z", input=f"100644 blob {blob}\tevil.yml\0")
    tree = git(repo.folder, "mktree", "-z", input=f"040000 tree {inner}\t..\0")

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn_to(tree)

    assert everything(snapshot.folder) == {}
    assert not (tmp_path / "evil.yml").exists()


def test_a_file_of_it_is_named_as_in_the_repository(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    commit = repo.commit({"docs/strategy.yml": "a"})

    with Repository.around(repo.folder) as repository:
        snapshot = Snapshot(repository, fresh(tmp_path))
        snapshot.turn_to(commit)
        top = repository.top

    assert snapshot.path_of(snapshot.folder / "docs/strategy.yml") == top / "docs/strategy.yml"
    assert snapshot.path_of(tmp_path / "elsewhere.yml") == tmp_path / "elsewhere.yml"
