"""`schema` as a user calls it: of every plan, of one, of the options, and what may go wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.permissions import without_root
from tests.sites import SMALL_PLAN, environment, write

if TYPE_CHECKING:
    import pytest
    from click.testing import Result

SHARED = "personas: {budi: {title: Pak Budi}}\n"
USING = SMALL_PLAN.replace("period: 2026,", "period: 2026, uses: ../shared,")


def schema(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["schema", *map(str, arguments)])


def personas(written: str) -> list[str]:
    """Return which personas a schema offers."""
    data: Any = json.loads(written)
    offered: list[str] = data["$defs"]["id-of-persona"]["anyOf"][0]["enum"]
    return offered


def test_without_a_word_it_prints_the_schema_of_every_plan() -> None:
    done = schema()

    assert done.exit_code == 0
    assert json.loads(done.output)["$id"] == "urn:mkdocs-strategy-plugin:plan:1"


def test_a_plan_offers_its_own_ids_and_those_it_uses(tmp_path: Path) -> None:
    site = {"mkdocs.yml": "site_name: x\n", "docs/index.md": "", "docs/shared/all.yml": SHARED}
    write(tmp_path, {**site, "docs/2026/strategy.yml": USING})

    assert personas(schema("--plan", tmp_path / "docs/2026").output) == ["rina", "budi"]
    assert personas(schema("--plan", tmp_path).output) == ["rina", "budi"]


def test_a_folder_with_blanks_and_letters_of_any_script(tmp_path: Path) -> None:
    folder = write(tmp_path / "Rencana 2026 計画", {"strategy.yml": SMALL_PLAN})
    out = folder / "skema saya.json"

    assert schema("--plan", folder, "--out", out).exit_code == 0
    assert personas(out.read_text("utf-8")) == ["rina"]


def test_titles_of_any_script_are_written_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, {"strategy.yml": SMALL_PLAN.replace("title: Rina", "title: 李娜")})

    done = schema("--plan", tmp_path)

    assert '"李娜"' in done.output


def test_a_file_is_written_only_if_it_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert schema("--out", "new/s.json").output == "Wrote new/s.json\n"
    before = Path("new/s.json").stat()

    assert schema("--out", "new/s.json").output == "Kept  new/s.json\n"
    assert Path("new/s.json").stat().st_mtime_ns == before.st_mtime_ns
    assert Path("new/s.json").read_text("utf-8") == schema().output


def test_a_plan_inside_a_plan_s_folder_is_told_from_it(tmp_path: Path) -> None:
    inner = SMALL_PLAN.replace("rina", "ani")
    write(tmp_path, {"a/strategy.yml": SMALL_PLAN, "a/b/strategy.yml": inner})

    assert personas(schema("--plan", tmp_path / "a").output) == ["rina"]
    assert personas(schema("--plan", tmp_path / "a/b").output) == ["ani"]
    assert personas(schema("--plan", tmp_path / "a/b/../b/strategy.yml").output) == ["ani"]


def test_of_several_plans_one_has_to_be_named(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a/strategy.yml": SMALL_PLAN, "docs/b/strategy.yml": SMALL_PLAN})

    done = schema("--plan", tmp_path / "docs")

    assert done.exit_code == 2
    assert done.output == (
        f"Error: there are several plans at '{tmp_path / 'docs'}': a, b\nHint: Name one of them.\n"
    )


def test_a_folder_that_is_not_there_or_holds_no_plan_is_told(tmp_path: Path) -> None:
    assert schema("--plan", tmp_path / "nope").output == (
        f"Error: there is no '{tmp_path / 'nope'}'\nHint: Name a folder or a file that exists.\n"
    )
    done = schema("--plan", tmp_path)
    assert done.exit_code == 2
    assert done.output.startswith(f"Error: there is no plan at '{tmp_path}'\n")


def test_of_a_plan_with_a_broken_file_the_ids_that_can_be_read_are_offered(
    tmp_path: Path,
) -> None:
    broken = "personas: {ani: {title: Ani}}\ngoals: {a: [}\n"
    write(tmp_path, {"strategy.yml": SMALL_PLAN, "more.yml": broken})

    done = schema("--plan", tmp_path)

    assert done.exit_code == 0
    note, _, written = done.output.partition("\n")
    assert note == (
        "Note: some files cannot be read to their end, so names may be missing, and any id is "
        "accepted. 'mkdocs-strategy validate' says what is to be mended."
    )
    assert personas(written) == ["rina", "ani"]


def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with without_root():
        done = schema("--out", tmp_path / "s.json")
    tmp_path.chmod(0o755)

    assert done.exit_code == 2
    assert "cannot be written (Permission denied)" in done.output


def test_options_have_a_schema_of_their_own() -> None:
    done = schema("--options")

    assert json.loads(done.output)["oneOf"][0]["const"] == "strategy"


def test_a_plan_has_no_options(tmp_path: Path) -> None:
    done = schema("--plan", tmp_path, "--options")

    assert done.exit_code == 2
    assert done.output == (
        "Error: '--plan' and '--options' exclude each other\nHint: Call the command twice.\n"
    )


def test_the_note_is_no_part_of_the_schema(tmp_path: Path) -> None:
    write(tmp_path, {"strategy.yml": SMALL_PLAN, "more.yml": "goals: {a: [}\n"})
    command = [sys.executable, "-m", "mkdocs_strategy_plugin", "schema", "--plan", str(tmp_path)]

    done = subprocess.run(  # noqa: S603  (our own interpreter)
        command,
        capture_output=True,
        check=True,
        env=environment(PYTHONIOENCODING="ascii"),
    )

    assert personas(done.stdout.decode("utf-8")) == ["rina"]
    assert done.stderr.startswith(b"Note: some files cannot be read")
