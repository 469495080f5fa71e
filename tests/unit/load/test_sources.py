"""Reading one file as text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Finding, Location
from mkdocs_strategy_plugin.load.sources import Limits, Source, read_source
from tests.permissions import without_root

LIMITS = Limits()


def written(folder: Path, data: bytes) -> Path:
    path = folder / "strategy.yml"
    path.write_bytes(data)
    return path


def refusal(path: Path, *, inside: Path | None = None) -> tuple[str, int, int, str]:
    finding = read_source(path, inside=inside, limits=LIMITS)
    assert isinstance(finding, Finding)
    assert isinstance(finding.where, Location)
    assert finding.where.file == path
    assert finding.hint
    return finding.code, finding.where.line, finding.where.column, finding.message


def test_a_file_is_read_with_its_own_line_ends(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\r\nb: 2\n")

    assert read_source(path, inside=None, limits=LIMITS) == Source(path, "a: 1\r\nb: 2\n")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbfa: 1\n")

    assert read_source(path, inside=tmp_path, limits=LIMITS) == Source(path, "a: 1\n")


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    path = written(tmp_path, b"")

    assert read_source(path, inside=None, limits=LIMITS) == Source(path, "")


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        ("title: Pesona\n".encode("utf-16"), "UTF-16"),
        ("title: Pesona\n".encode("utf-16-le"), "UTF-16"),
        ("title: Pesona\n".encode("utf-16-be"), "UTF-16"),
        ("title: Pesona\n".encode("utf-32"), "UTF-32"),
        ("title: Pesona\n".encode("utf-32-be"), "UTF-32"),
    ],
)
def test_wide_encodings_are_named(tmp_path: Path, data: bytes, looks_like: str) -> None:
    assert refusal(written(tmp_path, data)) == (
        "SYN002",
        1,
        1,
        f"the file is not UTF-8, it looks like {looks_like}",
    )


def test_latin_1_is_named_at_its_first_letter(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\ntitle: Caf\xe9\n")

    assert refusal(path) == (
        "SYN002",
        2,
        11,
        "the file is not UTF-8, it looks like Latin-1 (ISO 8859-1)",
    )


def test_windows_1252_is_told_by_its_quotes(tmp_path: Path) -> None:
    path = written(tmp_path, b"title: \x93Pesona\x94\n")

    assert refusal(path) == ("SYN002", 1, 8, "the file is not UTF-8, it looks like Windows-1252")


def test_columns_before_a_bad_byte_count_characters(tmp_path: Path) -> None:
    path = written(tmp_path, "é: ".encode() + b"\xe9\n")

    assert refusal(path)[1:3] == (1, 4)


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x14\xff\xfe", b"\x00\xff\x10\x80" * 40],
)
def test_binary_files_are_named(tmp_path: Path, data: bytes) -> None:
    code, _, _, message = refusal(written(tmp_path, data))

    assert (code, message) == ("SYN002", "the file is not UTF-8, it looks like a binary file")


def test_a_nul_byte_among_text_is_shown_at_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\nb: two\0 words and more of them\n")

    assert refusal(path) == ("SYN002", 2, 7, "the file is not UTF-8, it looks like a binary file")


def test_a_file_of_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.yml"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    finding = read_source(path, inside=None, limits=LIMITS)

    assert finding == Finding(
        Location(path, 1, 1),
        "the file has 100,000,000 bytes, and 16,000,000 are allowed",
        "Split the file, or raise 'limits.file_size' in the plugin's options.",
        code="SYN004",
    )


def test_the_bound_itself_is_allowed(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\n")

    assert isinstance(read_source(path, inside=None, limits=Limits(file_size=5)), Source)
    assert isinstance(read_source(path, inside=None, limits=Limits(file_size=4)), Finding)


def test_a_broken_link_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "goals.yml"
    path.symlink_to(tmp_path / "nowhere.yml")

    assert refusal(path) == ("SYN006", 1, 1, "the link 'goals.yml' leads nowhere")


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "goals.yml"
    path.symlink_to(path)

    assert refusal(path) == ("SYN006", 1, 1, "the link 'goals.yml' leads nowhere")


def test_a_link_may_not_leave_the_docs_folder(tmp_path: Path) -> None:
    secret = written(tmp_path, b"a: 1\n")
    docs = tmp_path / "docs"
    docs.mkdir()
    path = docs / "goals.yml"
    path.symlink_to(secret)

    assert refusal(path, inside=docs) == (
        "SYN006",
        1,
        1,
        "'goals.yml' leads out of the folder 'docs'",
    )


def test_a_link_within_the_docs_folder_is_followed(tmp_path: Path) -> None:
    written(tmp_path, b"a: 1\n")
    path = tmp_path / "goals.yml"
    path.symlink_to("strategy.yml")

    assert read_source(path, inside=tmp_path, limits=LIMITS) == Source(path, "a: 1\n")


def test_a_docs_folder_that_is_a_link_holds_its_files(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    written(tmp_path / "real", b"a: 1\n")
    docs = tmp_path / "docs"
    docs.symlink_to("real")

    assert isinstance(read_source(docs / "strategy.yml", inside=docs, limits=LIMITS), Source)


def test_a_file_that_vanished_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.yml") == (
        "SYN006",
        1,
        1,
        "'gone.yml' is not there any more",
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "goals.yml"
    path.mkdir()

    assert refusal(path) == ("SYN006", 1, 1, "'goals.yml' is a folder")


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "goals.yml"
    os.mkfifo(path)

    assert refusal(path) == ("SYN006", 1, 1, "'goals.yml' is no ordinary file")


def test_a_way_through_a_file_cannot_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\n") / "goals.yml"

    assert refusal(path) == ("SYN006", 1, 1, "'goals.yml' cannot be read (Not a directory)")


def test_a_refusal_of_the_system_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    path = written(tmp_path, b"a: 1\n")
    monkeypatch.setattr(Path, "read_bytes", refuse)  # for root, whom no system refuses anything

    assert refusal(path) == ("SYN006", 1, 1, "no permission to read 'strategy.yml'")


def test_a_file_without_permission_is_said(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: 1\n")
    path.chmod(0)

    with without_root():
        assert refusal(path) == ("SYN006", 1, 1, "no permission to read 'strategy.yml'")


def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    path = tmp_path / "closed"
    path.mkdir(mode=0)

    with without_root():
        assert refusal(path) == ("SYN006", 1, 1, "no permission to read 'closed'")


def test_lines_end_as_editors_end_them(tmp_path: Path) -> None:
    source = Source(tmp_path / "a.yml", "a\r\nb\u2028b\rc\n")

    assert [source.line(number) for number in (1, 2, 3, 4)] == ["a", "b\u2028b", "c", ""]
    assert [source.start_of(number) for number in (1, 2, 3, 4)] == [0, 3, 7, 9]


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [(0, 1, 1), (1, 1, 2), (2, 1, 2), (3, 2, 1), (6, 3, 1), (8, 3, 2), (99, 3, 2), (-1, 1, 1)],
)
def test_an_offset_is_on_a_line_that_has_text(
    tmp_path: Path, offset: int, line: int, column: int
) -> None:
    path = tmp_path / "a.yml"

    assert Source(path, "a\r\nbé\nc\n").location(offset) == Location(path, line, column)


def test_an_empty_text_has_a_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"

    assert Source(path, "").location(5) == Location(path, 1, 1)
