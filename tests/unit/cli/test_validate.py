"""`validate` as a user calls it: what a path means, what is printed, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.benchmarks.generate import write_plan
from tests.benchmarks.wording import BLOCK
from tests.permissions import without_root
from tests.repositories import Repo
from tests.sites import environment, write

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

SOUND = "strategy: {title: Plan}\ngoals: {awareness: {title: Know us}}\n"
WRONG = "objectives:\n  arrivals: {goal: awarenes}\n"


def validate(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["validate", *map(str, arguments)])


def exit_code(*arguments: object) -> int:
    """Run `validate` where its two outputs can be told apart; click's runner mixed them once."""
    with pytest.raises(SystemExit) as ended:
        main(["validate", *map(str, arguments)])
    return int(ended.value.code or 0)


def test_a_sound_plan_exits_with_0(tmp_path: Path) -> None:
    write_plan(tmp_path / "plan", 3 * BLOCK)

    done = validate(tmp_path)

    assert (done.exit_code, done.output) == (0, "Nothing to mend.\n")


def test_an_error_exits_with_1_and_names_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path, {"plan/strategy.yml": SOUND, "plan/o.yml": WRONG}))

    done = validate("--format", "concise")

    assert done.exit_code == 1
    assert done.output == (
        "plan/o.yml:2:20: error[REF001] objective 'arrivals' names unknown goal 'awarenes'\n"
    )


def test_the_full_form_shows_the_line_and_what_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path, {"plan/strategy.yml": SOUND, "plan/o.yml": WRONG}))

    done = validate()

    assert (
        "plan/o.yml:2:20: error[REF001] objective 'arrivals' names unknown goal 'awarenes'\n"
        "  2 |   arrivals: {goal: awarenes}\n"
        "    |                    ^\n"
        "  help: Write awareness.\n"
        "\n"
    ) in done.output


def test_a_warning_exits_with_1_only_if_strict(tmp_path: Path) -> None:
    plan = "strategy: {title: Plan, period: 2016}\nobjectives: {a: {title: A, period: 2017}}\n"
    folder = write(tmp_path, {"plan/strategy.yml": plan})

    assert validate(folder).exit_code == 0
    assert validate("--strict", folder).exit_code == 1


def test_colours_are_for_terminals(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": WRONG})

    assert "\x1b[" not in validate(folder).output
    assert "\x1b[" in validate("--color", "always", folder).output


def test_a_file_means_its_whole_plan_but_shows_its_own_findings(tmp_path: Path) -> None:
    files = {
        "strategy.yml": SOUND,
        "wrong.yml": WRONG,
        "other.yml": "kpis: {a: {objective: arrivals}}\n",
    }
    folder = write(tmp_path, files)

    assert validate(folder / "wrong.yml").exit_code == 1
    assert validate(folder / "other.yml").exit_code == 0


def test_a_site_tells_its_docs_folder_and_its_severities(tmp_path: Path) -> None:
    site = "docs_dir: pages\nplugins: [search, {strategy: {rules: {REF001: 'off'}}}]\n"
    folder = write(tmp_path, {"mkdocs.yml": site, "pages/strategy.yml": WRONG})

    for path in (folder, folder / "mkdocs.yml", folder / "pages", folder / "pages/strategy.yml"):
        assert (validate(path).exit_code, path) == (0, path)


def test_a_site_tells_which_plans_it_has(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "plugins: [{strategy: {plans: ['plans/*'], rules: {REF001: info}}}]\n",
        "docs/draft/strategy.yml": "goals: {a: {ttle: A}}\n",
        "plans/2016/strategy.yml": WRONG,
        "plans/2017/strategy.yml": SOUND,
    }
    folder = write(tmp_path, files)

    for path in (folder, folder / "mkdocs.yml", folder / "plans", folder / "plans/2016"):
        done = validate(path)
        assert (done.exit_code, path) == (0, path)
        assert "info[REF001]" in done.output
    assert "REF001" not in validate(folder / "plans/2017").output
    assert "SCH001" in validate(folder / "docs/draft").output


def test_each_instance_of_the_plugin_has_plans_and_severities_of_its_own(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "plugins:\n"
        "  - strategy: {plans: [docs/a], rules: {REF001: info}}\n"
        "  - strategy: {plans: [docs/b]}\n",
        "docs/a/strategy.yml": WRONG,
        "docs/b/strategy.yml": SOUND,
    }
    folder = write(tmp_path, files)

    assert validate(folder).exit_code == 0
    write(folder, {"docs/b/strategy.yml": WRONG})
    assert validate(folder).exit_code == 1
    assert validate(folder / "docs/a").exit_code == 0


def test_a_glob_of_the_site_that_matches_nothing_is_a_wrong_call(tmp_path: Path) -> None:
    site = "plugins: [{strategy: {plans: ['plan/*']}}]\n"
    done = validate(write(tmp_path, {"mkdocs.yml": site, "plans/a/strategy.yml": SOUND}))

    assert done.exit_code == 2
    assert "Error: option 'plans': 'plan/*' matches no folder with a strategy.yml" in done.output
    assert "Hint: Write plans/*." in done.output


def test_a_site_of_properdocs_is_a_site(tmp_path: Path) -> None:
    site = "plugins: [{strategy: {rules: {REF001: info}}}]\n"
    folder = write(tmp_path, {"properdocs.yml": site, "docs/strategy.yml": WRONG})

    assert validate(folder).exit_code == 0
    assert validate(folder / "properdocs.yml").exit_code == 0


def test_a_shared_file_is_checked_with_the_plans_that_use_it(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "site_name: x\n",
        "docs/2016/strategy.yml": "strategy: {title: A, uses: ../shared}\n",
        "docs/2017/strategy.yml": "strategy: {title: B, uses: ../shared}\n",
        "docs/shared/personas.yml": "personas: {rina: {ttle: Rina}}\n",
        "docs/notes/other.yml": "a: b\n",
    }
    folder = write(tmp_path, files)
    done = validate("--format", "concise", folder / "docs/shared/personas.yml")

    assert done.exit_code == 1
    assert done.output.count("SCH001") == 1
    assert validate(folder / "docs/notes/other.yml").exit_code == 2


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_call_that_cannot_work_exits_with_2_and_a_hint(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()

    done = validate(tmp_path / name)

    assert done.exit_code == 2
    assert done.output.startswith("Error: there is no ")
    assert "\nHint: " in done.output


def test_an_unknown_rule_in_the_site_is_a_wrong_call(tmp_path: Path) -> None:
    site = "plugins: [{strategy: {rules: {REF999: error}}}]\n"
    done = validate(write(tmp_path, {"mkdocs.yml": site, "docs/strategy.yml": SOUND}))

    assert done.exit_code == 2
    assert "REF999" in done.output


def test_a_rule_explains_itself_by_code_and_by_name() -> None:
    runner = CliRunner()
    by_code = runner.invoke(main, ["explain", "REF001"])
    by_name = runner.invoke(main, ["explain", "unknown-reference"])

    assert by_code.exit_code == 0
    assert by_code.output == by_name.output
    assert "REF001" in by_code.output


def test_an_unknown_rule_shows_the_one_that_was_meant() -> None:
    done = CliRunner().invoke(main, ["explain", "unknown-referense"])

    assert done.exit_code == 2
    assert "unknown-reference" in done.output


def test_checking_a_plan_loads_neither_mkdocs_nor_jinja(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": SOUND})
    program = (
        "import sys\n"
        "from mkdocs_strategy_plugin.cli import main\n"
        f"main(['validate', {str(folder)!r}], standalone_mode=False)\n"
    )
    watched = "print(sorted({'mkdocs', 'jinja2', 'babel'} & set(sys.modules)), file=sys.stderr)\n"
    code = f"try:\n    exec({program!r})\nexcept SystemExit:\n    pass\nimport sys\n{watched}"
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )

    assert done.stderr == "[]\n"


def loaded(folder: Path, *modules: str) -> list[str]:
    """Return those of some modules that are loaded once a folder is checked."""
    program = (
        "import sys\n"
        "from mkdocs_strategy_plugin.cli import main\n"
        "try:\n"
        f"    main(['validate', {str(folder)!r}], standalone_mode=False)\n"
        "except SystemExit:\n"
        f"    print(*sorted({set(modules)!r} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    return done.stderr.split()


def test_checking_a_plan_loads_nothing_that_it_has_no_use_for(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": SOUND})
    own = ("load.git", "load.prose", "load.syntax", "report.sarif", "compute.records")
    named = [f"mkdocs_strategy_plugin.{name}" for name in own]

    assert loaded(folder, *named, "subprocess", "json") == []


MENDING = [
    "mkdocs_strategy_plugin.check.poor_fits",
    "mkdocs_strategy_plugin.load.wording",
    "mkdocs_strategy_plugin.model.number_slips",
    "mkdocs_strategy_plugin.model.period_slips",
]
TABLES = ["mkdocs_strategy_plugin.load.measurements", "mkdocs_strategy_plugin.load.table"]


def test_a_sound_plan_loads_nothing_that_mends_others_or_reads_tables(tmp_path: Path) -> None:
    write_plan(tmp_path / "plan", 3 * BLOCK)

    assert loaded(tmp_path, *MENDING, *TABLES, "difflib") == []


def test_what_mends_a_plan_and_reads_tables_is_loaded_for_it(tmp_path: Path) -> None:
    channel = (
        "channels: {instagram: {decision: use}}\n"
        "strategy: {period: march 2027}\nkpis: {a: {tier: frist, target: lots}}\n"
    )
    table = {"strategy.yml": channel, "measurements/2027.csv": "date,kpi,value\n"}

    assert loaded(write(tmp_path, table), *MENDING, *TABLES, "difflib") == sorted(
        [*MENDING, *TABLES, "difflib"]
    )


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_strategy_plugin", "--version"],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )

    assert done.stdout.startswith("mkdocs-strategy, version ")


def test_a_process_ends_when_all_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": WRONG})

    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-m", "mkdocs_strategy_plugin", "validate", "--format", "json", folder],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == validate("--format", "json", folder).output


@pytest.mark.parametrize(
    ("end", "code", "told"), [("0", 0, ""), ("2", 2, ""), ("'stopped'", 1, "stopped\n")]
)
def test_a_process_loses_nothing_at_its_end(end: str, code: int, told: str) -> None:
    """What is not flushed yet is written, whatever ends it; what would clean up is left out."""
    script = (
        "import atexit, sys; from mkdocs_strategy_plugin import __main__ as command, cli;"
        "atexit.register(print, 'cleaned up');"
        f"cli.main = lambda prog_name: (sys.stdout.write('said '), sys.exit({end}));"
        "command.run()"
    )

    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (code, told)
    assert done.stdout == ("said " if code != 1 else "said cleaned up\n")


def test_a_command_whose_output_is_closed_says_what_it_can(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": WRONG})
    command = f"exec {sys.executable} -m mkdocs_strategy_plugin validate {folder} >&-"

    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)  # noqa: S603, S607

    assert (done.returncode, done.stderr) == (1, "")


def test_checks_speak_of_the_day_of_the_site(tmp_path: Path) -> None:
    plan = "strategy: {period: 2016}\nkpis: {visits: {metric: sessions, target: 5}}\n"
    site = "plugins: [{strategy: {as_of: 2016-01-31}}]\n"
    folder = write(tmp_path, {"mkdocs.yml": site, "docs/strategy.yml": plan})
    early = validate(folder).output
    write(tmp_path, {"mkdocs.yml": site.replace("2016-01-31", "2016-12-31")})

    assert "ACT007" not in early
    assert "ACT007" in validate(folder).output


def test_a_day_that_is_none_is_a_call_that_cannot_work(tmp_path: Path) -> None:
    site = "plugins: [{strategy: {as_of: soon}}]\n"
    folder = write(tmp_path, {"mkdocs.yml": site, "docs/strategy.yml": "strategy: {period: 2016}"})

    assert validate(folder).exit_code == 2


def test_a_day_on_the_command_line_comes_before_that_of_the_site(tmp_path: Path) -> None:
    plan = "strategy: {period: 2016}\nkpis: {visits: {metric: sessions, target: 5}}\n"
    site = "plugins: [{strategy: {as_of: 2016-12-31}}]\n"
    folder = write(tmp_path, {"mkdocs.yml": site, "docs/strategy.yml": plan})

    assert "ACT007" in validate(folder).output
    assert "ACT007" not in validate(folder, "--as-of", "2016-01-31").output


@pytest.mark.parametrize("day", ["soon", "", "2026-02-30"])
def test_a_day_on_the_command_line_that_is_none_is_a_wrong_call(tmp_path: Path, day: str) -> None:
    done = validate(write(tmp_path, {"strategy.yml": SOUND}), "--as-of", day)

    assert done.exit_code == 2
    assert done.output == (
        f"Error: option 'as_of': '{day}' is no day\nHint: Write it as 2027-03-31.\n"
    )


def test_only_what_is_shown_counts_for_the_exit_code(tmp_path: Path) -> None:
    folder = write(tmp_path, {"strategy.yml": SOUND, "wrong.yml": WRONG})

    assert validate(folder).exit_code == 1
    assert validate(folder, "--select", "unknown-reference").exit_code == 1
    assert validate(folder, "--select", "MEA,COV").exit_code == 0
    assert validate(folder, "--ignore", "REF").exit_code == 0
    assert "REF001" not in validate(folder, "--ignore", "REF").output


def test_the_call_that_the_report_names_shows_every_info_of_a_rule(tmp_path: Path) -> None:
    kpis = "".join(f"  kpi-{letter}: {{target: 3}}\n" for letter in "abcdefg")
    folder = write(tmp_path, {"strategy.yml": f"strategy: {{title: Plan}}\nkpis:\n{kpis}"})

    folded, whole = validate("--select", "MEA", folder), validate("--select", "MEA015", folder)

    assert folded.output.count("info[MEA015]") == 5
    assert "… and 2 more of MEA015 no-metric\n--select MEA015 shows all of" in folded.output
    assert whole.output.count("info[MEA015]") == 7
    assert "more of" not in whole.output


def test_an_unknown_rule_on_the_command_line_is_a_wrong_call(tmp_path: Path) -> None:
    done = validate(write(tmp_path, {"strategy.yml": SOUND}), "--select", "REF01")

    assert (done.exit_code, done.output) == (
        2,
        "Error: option '--select': there is no rule and no group 'REF01'\nHint: Write REF001.\n",
    )


FILES = {"mkdocs.yml": "site_name: x\n", "docs/p/strategy.yml": SOUND, "docs/p/o.yml": WRONG}
PROBLEM = "objective 'arrivals' names unknown goal 'awarenes'"


def test_forms_for_programs_name_files_from_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = write(tmp_path / "our team", FILES)
    Repo(tmp_path)
    monkeypatch.chdir(team)

    for form in ("gitlab", "json"):
        assert '"our team/docs/p/o.yml"' in validate("--format", form).stdout
    assert '"our%20team/docs/p/o.yml"' in validate("--format", "sarif").stdout
    assert "docs/p/o.yml:2:20" in validate("--format", "concise").stdout


def test_a_link_on_the_way_to_a_site_changes_no_path(tmp_path: Path) -> None:
    Repo(tmp_path / "repo")
    write(tmp_path / "repo", FILES)
    (tmp_path / "door").symlink_to(tmp_path / "repo")

    assert '"docs/p/o.yml"' in validate("--format", "json", tmp_path / "door").stdout


def test_a_report_can_go_to_a_file_and_the_counts_tell_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, FILES)
    output = tmp_path / "new folder/found.json"
    code = exit_code(folder, "--format", "json", "--output", output, "--select", "REF")

    assert code == 1
    assert capsys.readouterr() == ("", f"{output}: 1 error\n")
    assert json.loads(output.read_text("utf-8"))["counts"] == {"error": 1, "warning": 0, "info": 0}


def test_a_report_in_a_file_has_colours_only_where_they_are_asked_for(tmp_path: Path) -> None:
    folder, output = write(tmp_path, FILES), tmp_path / "found.txt"

    validate(folder, "--output", output)
    assert "\x1b[" not in output.read_text("utf-8")
    validate(folder, "--output", output, "--color", "always")
    assert "\x1b[" in output.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_a_wrong_call_and_keeps_the_old_one(
    tmp_path: Path,
) -> None:
    folder = write(tmp_path, {**FILES, "reports/found.txt": "old"})
    (folder / "reports").chmod(0o555)
    with without_root():
        done = validate(folder, "--output", folder / "reports/found.txt")

    assert done.exit_code == 2
    assert f"Error: '{folder}/reports/found.txt' cannot be written" in done.output
    assert (folder / "reports/found.txt").read_text("utf-8") == "old"


def test_a_revision_is_named_as_git_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({f"team/{name}": text for name, text in FILES.items()}, tag="v1")
    write(repo.folder, {"team/docs/p/o.yml": "objectives: {}\n"})
    monkeypatch.chdir(repo.folder / "team")

    assert validate("--format", "concise").output == ""
    done = validate("--format", "concise", "--rev", "v1")
    assert done.output == f"team/docs/p/o.yml:2:20: error[REF001] {PROBLEM}\n"
    assert "  2 |   arrivals: {goal: awarenes}\n" in validate("--rev", "v1").output
    assert '"team/docs/p/o.yml"' in validate("--rev", "v1", "--format", "gitlab").output


def test_what_changes_concern_is_named_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({f"team/{name}": text for name, text in FILES.items()}, tag="v1")
    write(repo.folder, {"team/docs/p/o.yml": f"# Edited.\n{WRONG}"})
    monkeypatch.chdir(repo.folder / "team")

    done = validate("--format", "concise", "--since", "v1")
    assert (done.exit_code, done.output) == (
        1,
        f"docs/p/o.yml:3:20: error[REF001] {PROBLEM}\n",
    )
    assert '"team/docs/p/o.yml"' in validate("--since", "v1", "--format", "json").output


def test_nothing_changed_is_said_beside_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit(FILES, tag="v1")
    said = "No file of a plan has changed since 'v1'.\n"

    assert exit_code("--since", "v1", repo.folder) == 0
    assert capsys.readouterr() == ("Nothing to mend.\n", said)
    assert exit_code("--since", "v1", "--format", "gitlab", repo.folder) == 0
    assert capsys.readouterr() == ("[]\n", said)


def test_a_revision_can_be_compared_with_another_one(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.commit({**FILES, "docs/p/o.yml": "objectives: {}\n"}, tag="v1")
    repo.commit(FILES, tag="v2")
    repo.commit({"docs/p/o.yml": "objectives: {}\n"})

    assert validate(repo.folder, "--rev", "v2", "--since", "v1").exit_code == 1
    assert validate(repo.folder, "--since", "v2").exit_code == 0


@pytest.mark.parametrize("option", ["--rev", "--since"])
def test_history_without_a_repository_is_a_wrong_call(tmp_path: Path, option: str) -> None:
    done = validate(write(tmp_path, FILES), option, "main")

    assert done.exit_code == 2
    assert "is in no git repository\nHint: " in done.output


PAGE = "# Home\n\n<!-- strategy:scorecrd -->\n\n[x](strategy:goal/awareness)\n"
FOUND = "index.md:3:15: error[EMB001] there is no embed 'scorecrd'\n"


def site(folder: Path, **more: str) -> Path:
    files = {"mkdocs.yml": "plugins: [strategy]\n", "docs/plan/strategy.yml": SOUND}
    return write(folder, {**files, "docs/index.md": PAGE, **more})


@pytest.mark.parametrize("path", [".", "docs", "docs/index.md", "mkdocs.yml"])
def test_the_pages_of_a_site_are_checked_with_its_plans(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(site(tmp_path))

    done = validate("--format", "concise", path)

    assert (done.exit_code, done.output) == (1, f"docs/{FOUND}")


@pytest.mark.parametrize("path", ["docs/plan", "docs/plan/strategy.yml"])
def test_a_plan_alone_says_nothing_of_pages(tmp_path: Path, path: str) -> None:
    assert validate("--format", "concise", site(tmp_path) / path).output == ""


def test_a_wrong_embed_is_shown_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(tmp_path))

    assert (
        f"docs/{FOUND}"
        "  3 | <!-- strategy:scorecrd -->\n"
        "    |               ^\n"
        "  help: Write strategy:scorecard.\n"
    ) in validate().output


def test_pages_that_a_site_leaves_out_are_not_checked(tmp_path: Path) -> None:
    config = "exclude_docs: |\n  /old/\n  index.md\nplugins: [strategy]\n"
    folder = site(tmp_path, **{"mkdocs.yml": config, "docs/old/page.md": PAGE})

    assert validate("--format", "concise", folder).output == ""


def test_pages_may_ask_the_plans_of_all_instances(tmp_path: Path) -> None:
    config = "plugins:\n  - strategy: {plans: [docs/plan]}\n  - strategy: {plans: [other]}\n"
    page = "[](strategy:plan/goal/awareness) [](strategy:other/goal/awareness)\n"
    more = {"mkdocs.yml": config, "other/strategy.yml": SOUND, "docs/index.md": page}

    assert validate("--format", "concise", site(tmp_path, **more)).output == ""


def test_a_table_that_no_plan_reads_is_told_to_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"plan/strategy.yml": SOUND, "plan/values.csv": "date,kpi,value\n"})
    monkeypatch.chdir(tmp_path)

    assert exit_code("--select", "SYN") == 0
    said = "plan/values.csv is not read: only CSV files below a plan's 'measurements/' are\n"
    assert capsys.readouterr() == ("Nothing to mend.\n", said)
    assert exit_code("--format", "json") == 0
    assert capsys.readouterr().err == ""
    assert exit_code("plan/strategy.yml", "--format", "concise") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["EMB", "emb"])
def test_a_group_lists_its_rules_with_what_they_find(name: str) -> None:
    done = CliRunner().invoke(main, ["explain", name])

    assert done.exit_code == 0
    assert done.output == (
        "EMB: Embeds in pages\n"
        "\n"
        "EMB001  unknown-embed   error  An embed in a page that cannot be shown.\n"
        "EMB002  unknown-filter  error  A filter of an embed that there is not,"
        " or that has nothing of this name to choose.\n"
        "\n"
        "mkdocs-strategy explain EMB001 prints the page of one of them.\n"
    )


def test_without_a_rule_the_groups_are_listed() -> None:
    done = CliRunner().invoke(main, ["explain"])

    lines = done.output.splitlines()
    assert done.exit_code == 0
    assert lines[0] == "SYN  10  rules  Files that cannot be read"
    assert len(lines) == 14
    assert lines[-1] == "mkdocs-strategy explain REF lists the rules of a group."


def test_an_unknown_group_is_a_wrong_call() -> None:
    assert CliRunner().invoke(main, ["explain", "XYZ"]).exit_code == 2


def test_a_site_inherits_its_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = "docs_dir: pages\nplugins: [{strategy: {rules: {REF001: warning}}}]\n"
    files = {"pages/p/strategy.yml": SOUND, "pages/p/o.yml": WRONG, "base.yml": base}
    write(tmp_path, {**files, "mkdocs.yml": "INHERIT: base.yml\n"})
    monkeypatch.chdir(tmp_path)
    done = validate("--format", "concise")

    assert done.exit_code == 0
    assert done.output.startswith("pages/p/o.yml:2:20: warning[REF001] ")
