"""All files or none, never over one that is there; and known ones whole or not at all."""

from __future__ import annotations

import concurrent.futures
import os
import resource
import signal
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.writing import rewrite, write_all
from tests.sites import write


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_all({tmp_path / "a/b/c.yml": "é\n", tmp_path / "a/d.yml": ""})

    assert everything(tmp_path) == ["a", "a/b", "a/b/c.yml", "a/d.yml"]
    assert (tmp_path / "a/b/c.yml").read_bytes() == b"\xc3\xa9\n"


def test_a_file_that_is_there_is_not_touched_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path, {"taken.yml": "mine"})

    with pytest.raises(StrategyError, match=r"taken\.yml' cannot be written \(File exists\)"):
        write_all({tmp_path / "new/a.yml": "x", tmp_path / "taken.yml": "x"})

    assert everything(tmp_path) == ["taken.yml"]
    assert (tmp_path / "taken.yml").read_text("utf-8") == "mine"


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    write(tmp_path, {"docs": "no folder"})

    with pytest.raises(StrategyError, match="cannot be written"):
        write_all({tmp_path / "docs/strategy/strategy.yml": "x"})

    assert everything(tmp_path) == ["docs"]


def test_a_file_is_written_anew_only_when_its_bytes_differ(tmp_path: Path) -> None:
    path = tmp_path / "a/schema.json"

    assert rewrite(path, "é\n")
    before = path.stat()
    assert not rewrite(path, "é\n")
    assert path.stat() == before
    assert rewrite(path, "ü\n")

    assert path.read_bytes() == b"\xc3\xbc\n"
    assert everything(tmp_path) == ["a", "a/schema.json"]


def test_what_others_may_do_with_a_file_stays(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.json": "old"}) / "a.json"
    path.chmod(0o640)

    rewrite(path, "new")

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.json": "old"}) / "a.json"
    # A process may be told that no file of its own can grow beyond some bytes, as on a full disk.
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, limits[1]))
    try:
        with pytest.raises(StrategyError, match=r"a\.json' cannot be written \(File too large\)"):
            rewrite(path, "new" * 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)

    assert path.read_text("utf-8") == "old"
    assert everything(tmp_path) == ["a.json"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path, {"real.json": "old"})
    (tmp_path / "link.json").symlink_to("real.json")

    rewrite(tmp_path / "link.json", "new")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text("utf-8") == "new"


def test_a_pipe_stays_one_and_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    with concurrent.futures.ThreadPoolExecutor() as others:
        read = others.submit(pipe.read_text, "utf-8")

        assert rewrite(pipe, "new")

        assert read.result(timeout=9) == "new"
    assert pipe.is_fifo()


def test_what_only_a_process_knows_is_written_to() -> None:
    source, sink = os.pipe()
    try:
        assert rewrite(Path(f"/dev/fd/{sink}"), "new")
        assert os.read(source, 9) == b"new"
    finally:
        os.close(source)
        os.close(sink)
