"""`export` as a user calls it: which files come out, where they go, and the exit code."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.permissions import without_root
from tests.sites import SMALL_PLAN, environment, write

if TYPE_CHECKING:
    from click.testing import Result

NEXT = "strategy: {title: Next}\n"
WRONG = "objectives:\n  arrivals: {goal: awarenes}\n"
YEARS = {"docs/2026/strategy.yml": SMALL_PLAN, "docs/2027/strategy.yml": NEXT}


def export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def names(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in files)


def site(folder: Path, options: str, files: dict[str, str] | None = None) -> Path:
    config = f"site_name: Test\nplugins: [strategy: {{{options}}}]\n"
    return write(folder, {"mkdocs.yml": config, **(files or YEARS)})


# --- where files go ------------------------------------------------------------------------------


def test_one_plan_goes_to_standard_output_as_json(tmp_path: Path) -> None:
    done = export(write(tmp_path, {"strategy.yml": SMALL_PLAN}), "--as-of", "2026-02-10")

    told = json.loads(done.output)
    assert done.exit_code == 0
    assert told["figures"]["as_of"] == "2026-02-10"
    assert told["figures"]["kpis"]["followers"]["state"] == "on-track"


def test_a_form_is_written_as_its_bytes_are(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": SMALL_PLAN})

    assert export(folder, "--format", "csv").stdout_bytes.startswith(b"\xef\xbb\xbfkpi,title,")
    assert export(folder, "--format", "coverage").stdout_bytes.startswith(b"\xef\xbb\xbftable,")


def test_a_calendar_keeps_the_ends_of_its_lines(tmp_path: Path) -> None:
    pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    folder = write(tmp_path, {"strategy.yml": SMALL_PLAN})

    assert export(folder, "--format", "ics").stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")


def test_several_files_need_a_folder(tmp_path: Path) -> None:
    done = export(site(tmp_path, "rules: {}"))

    assert done.exit_code == 2
    assert done.output == (
        "Error: 2 files are too many for standard output\n"
        "Hint: Name a folder for them: --out FOLDER\n"
    )


def test_a_single_plan_has_its_files_right_there(tmp_path: Path) -> None:
    pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    done = export(site(tmp_path, "rules: {}") / "docs/2026", "--out", tmp_path / "out")

    assert done.exit_code == 0
    assert names(tmp_path / "out") == [
        "calendar.ics",
        "coverage.csv",
        "scorecard.csv",
        "strategy.json",
    ]


def test_each_of_several_plans_has_a_folder_of_its_name(tmp_path: Path) -> None:
    export(site(tmp_path, "rules: {}"), "--format", "json", "--out", tmp_path / "out")

    assert names(tmp_path / "out") == ["2026/strategy.json", "2027/strategy.json"]


def test_folders_may_be_named_in_any_script(tmp_path: Path) -> None:
    files = {"docs/ปี 2570/strategy.yml": SMALL_PLAN, "docs/plan two/strategy.yml": NEXT}
    out = tmp_path / "ke luar/ข้อมูล"

    done = export(site(tmp_path, "rules: {}", files), "--format", "csv", "--out", out)

    assert done.exit_code == 0
    assert names(out) == ["plan two/scorecard.csv", "ปี 2570/scorecard.csv"]


def test_what_says_the_same_already_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path, {"strategy.yml": SMALL_PLAN}))
    first = export("--format", "csv", "--out", "out")
    before = (tmp_path / "out/scorecard.csv").stat().st_mtime_ns
    second = export("--format", "csv", "--out", "out")

    assert first.output == "Wrote out/scorecard.csv\n"
    assert second.output == "Kept  out/scorecard.csv\n"
    assert (tmp_path / "out/scorecard.csv").stat().st_mtime_ns == before


def test_a_file_of_a_plan_means_the_plan(tmp_path: Path) -> None:
    files = {"strategy.yml": NEXT, "kpis.yml": "kpis: {visits: {metric: sessions, target: 5}}\n"}
    done = export(write(tmp_path, files) / "kpis.yml", "--format", "csv")

    assert "\nvisits,Visits," in done.output


# --- what the site says ----------------------------------------------------------------------


def test_the_site_says_day_language_forms_and_what_is_hidden(tmp_path: Path) -> None:
    owned = SMALL_PLAN.replace("metric: followers,", "metric: followers, owner: SecretOwner,")
    titled = owned.replace("title: Followers", "title: {en: Followers, id: Pengikut}")
    options = "as_of: 2026-02-10, language: id, exports: [csv, json], hide: [owner]"
    folder = site(tmp_path, options, {"docs/2026/strategy.yml": titled})

    export(folder, "--out", tmp_path / "out")

    table = (tmp_path / "out/scorecard.csv").read_text("utf-8")
    told = json.loads((tmp_path / "out/strategy.json").read_text("utf-8"))
    assert names(tmp_path / "out") == ["coverage.csv", "scorecard.csv", "strategy.json"]
    assert "followers,Pengikut," in table
    assert told["figures"]["as_of"] == "2026-02-10"
    assert "SecretOwner" not in "".join(
        path.read_text("utf-8") for path in (tmp_path / "out").iterdir()
    )


def test_the_call_wins_over_the_site(tmp_path: Path) -> None:
    titled = SMALL_PLAN.replace("title: Followers", "title: {en: Followers, id: Pengikut}")
    files = {"docs/2026/strategy.yml": titled}
    folder = site(tmp_path, "as_of: 2026-02-10, language: id", files)

    assert "followers,Followers," in export(folder, "--language", "en", "--format", "csv").output
    told = json.loads(export(folder, "--as-of", "2026-03-01").output)
    assert told["figures"]["as_of"] == "2026-03-01"


def test_titles_are_in_the_language_of_the_theme_if_the_plan_has_it(tmp_path: Path) -> None:
    plan = "strategy: {title: A, languages: [en, id]}\nkpis: {a: {title: {en: One, id: Satu}}}\n"
    config = "site_name: Test\ntheme: {name: material, language: id}\n"
    folder = write(tmp_path, {"mkdocs.yml": config, "docs/strategy.yml": plan})

    assert "a,Satu," in export(folder, "--format", "csv").output
    write(folder, {"mkdocs.yml": "site_name: Test\ntheme: material\n"})
    assert "a,One," in export(folder, "--format", "csv").output


def test_instances_of_the_plugin_have_their_files_where_their_pages_are(tmp_path: Path) -> None:
    config = (
        "site_name: Test\nplugins:\n"
        "  - strategy: {path: strategy, language: en}\n"
        "  - strategy: {path: strategi, language: id}\n"
    )
    folder = write(tmp_path, {"mkdocs.yml": config, "docs/strategy.yml": SMALL_PLAN})

    done = export(folder, "--format", "json", "--out", tmp_path / "out")

    assert done.exit_code == 0
    assert names(tmp_path / "out") == ["strategi/strategy.json", "strategy/strategy.json"]


def test_no_file_takes_the_place_of_another(tmp_path: Path) -> None:
    config = "site_name: Test\nplugins: [strategy: {language: en}, strategy: {language: id}]\n"
    folder = write(tmp_path, {"mkdocs.yml": config, "docs/strategy.yml": SMALL_PLAN})

    done = export(folder, "--format", "json", "--out", tmp_path / "out")

    assert done.exit_code == 2
    assert "two plans would write the same file 'strategy/strategy.json'" in done.output
    assert not (tmp_path / "out").exists()


# --- what cannot be done ---------------------------------------------------------------------


def test_errors_stop_with_their_counts_before_anything_is_written(tmp_path: Path) -> None:
    folder = site(tmp_path, "rules: {}", {**YEARS, "docs/2027/strategy.yml": WRONG})
    done = export(folder, "--out", tmp_path / "out")

    assert done.exit_code == 1
    assert done.output == (
        "Error: The strategy has 1 error in 1 file\n"
        f"Hint: mkdocs-strategy validate {folder} shows them.\n"
    )
    assert not (tmp_path / "out").exists()
    assert export(folder / "docs/2026").exit_code == 0


def test_the_site_says_what_an_error_is(tmp_path: Path) -> None:
    assert (
        export(site(tmp_path, "rules: {REF001: off}", {"docs/strategy.yml": WRONG})).exit_code == 0
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "jsn"], "Error: --format: there is no form 'jsn'\nHint: Write json.\n"),
        (
            ["--format", "xlsx"],
            (
                "Error: --format: there is no form 'xlsx'\n"
                "Hint: Write one of json, csv, coverage, ics.\n"
            ),
        ),
        (["--as-of", "soon"], "Error: --as-of: 'soon' is no day\nHint: Write it as 2027-03-31.\n"),
        (
            ["--language", "de"],
            "Error: --language: there are no pages in language 'de'\nHint: Write one of en, id.\n",
        ),
    ],
)
def test_a_slip_in_the_call_is_said(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = export(write(tmp_path, {"strategy.yml": NEXT}), *arguments)

    assert (done.exit_code, done.output) == (2, said)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("hide: [bugdet]", "option 'hide': no entity has a field 'bugdet'"),
        ("language: de", "option 'language': there are no pages in language 'de'"),
        ("as_of: soon", "option 'as_of': 'soon' is no day"),
        ("exports: [xlsx]", "option 'exports': there is no form 'xlsx'"),
        ("path: ../out", "option 'path': '../out' is not inside of the site"),
    ],
)
def test_a_slip_in_the_site_is_said(tmp_path: Path, options: str, said: str) -> None:
    done = export(site(tmp_path, options), "--out", tmp_path / "out")

    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "out").exists()


def test_a_path_that_does_not_exist_is_said(tmp_path: Path) -> None:
    assert export(tmp_path / "nowhere").exit_code == 2


def test_without_its_package_there_is_no_calendar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    folder = write(tmp_path, {"strategy.yml": SMALL_PLAN})

    asked, unasked = export(folder, "--format", "ics"), export(folder, "--out", tmp_path / "out")

    assert asked.exit_code == 2
    assert asked.output == (
        "Error: there is no calendar without the package 'icalendar'\n"
        "Hint: pip install 'mkdocs-strategy-plugin[calendar]'\n"
    )
    assert unasked.exit_code == 0
    assert names(tmp_path / "out") == ["coverage.csv", "scorecard.csv", "strategy.json"]


def test_a_folder_without_rights_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": NEXT, "out/note.txt": ""})
    (folder / "out").chmod(0o555)
    with without_root():
        done = export(folder, "--format", "json", "--out", folder / "out")

    assert done.exit_code == 2
    assert "strategy.json' cannot be written (Permission denied)" in done.output
    assert names(folder / "out") == ["note.txt"]


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    done = export(write(tmp_path, {"strategy.yml": NEXT, "out": ""}), "--out", tmp_path / "out")

    assert done.exit_code == 2
    assert "cannot be written (File exists)" in done.output


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs_strategy_plugin", "export", *map(str, arguments)]
    return subprocess.run(  # noqa: S603  # type: ignore[call-overload]  (our own interpreter)
        command, text=True, check=False, stderr=subprocess.PIPE, env=environment(), **options
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a device of Linux")
def test_a_full_disk_is_said_by_standard_output(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": NEXT})
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run(folder, stdout=full)

    assert done.returncode == 2
    assert done.stderr == "Error: standard output cannot be written (No space left on device)\n"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": NEXT, "out/strategy.json": "old"})

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

    done = run(
        folder, "--format", "json", "--out", folder / "out", stdout=subprocess.PIPE, preexec_fn=fill
    )

    assert done.returncode == 2
    assert "strategy.json' cannot be written (File too large)" in done.stderr
    assert names(folder / "out") == ["strategy.json"]
    assert (folder / "out/strategy.json").read_text("utf-8") == "old"


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": SMALL_PLAN})
    command = f"{sys.executable} -m mkdocs_strategy_plugin export {folder} | head -c 9"
    done = subprocess.run(  # noqa: S602  (our own interpreter)
        command, shell=True, capture_output=True, text=True, check=True, env=environment()
    )

    assert done.stdout == '{"format"'
    assert done.stderr == ""


def test_it_loads_neither_mkdocs_nor_jinja(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": NEXT})
    program = (
        "import sys\n"
        "from mkdocs_strategy_plugin.cli import main\n"
        f"main(['export', {str(folder)!r}], standalone_mode=False)\n"
        "print(sorted({'mkdocs', 'jinja2', 'markdown'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )

    assert done.stderr == "[]\n"
