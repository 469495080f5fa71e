"""`init` as a newcomer calls it: flags, questions, what is kept and what is refused."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.cli.starter.answers import period_from
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from tests.permissions import without_root
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from click.testing import Result

PLAN = "docs/strategy/strategy.yml"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*arguments: object, said: str | None = None) -> Result:
    return CliRunner().invoke(main, ["init", *map(str, arguments)], input=said)


def plan_in(folder: Path, name: str = PLAN) -> dict[str, Any]:
    path = folder / name
    data: dict[str, Any] = read(Source(path, path.read_text("utf-8")), Limits()).data
    return data


def everything(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_without_a_word_it_writes_five_files_and_says_what_comes_next(here: Path) -> None:
    done = init()

    assert done.exit_code == 0
    assert done.output == (
        f"Wrote {PLAN}\n"
        "Wrote docs/strategy/strategy.schema.json\n"
        "Wrote docs/index.md\n"
        "Wrote mkdocs.yml\n"
        "Wrote .gitignore\n"
        "\n"
        "Next, look at it, and see what it does not say yet:\n"
        "\n"
        "  mkdocs serve\n"
        "  mkdocs-strategy validate\n"
    )
    assert everything(here) == [
        ".gitignore",
        "docs/index.md",
        "docs/strategy/strategy.schema.json",
        PLAN,
        "mkdocs.yml",
    ]


def test_the_plan_names_its_schema_which_takes_ids_that_are_still_to_come(here: Path) -> None:
    init()
    first, _, _ = (here / PLAN).read_text("utf-8").partition("\n")
    written = (here / "docs/strategy/strategy.schema.json").read_text("utf-8")

    assert first == "# yaml-language-server: $schema=strategy.schema.json"
    assert written == plan_schema(shipped_names())


def test_a_schema_that_is_there_is_kept(here: Path) -> None:
    write(here, {"docs/strategy/strategy.schema.json": "{}"})

    assert "Kept  docs/strategy/strategy.schema.json as it is" in init().output
    assert (here / "docs/strategy/strategy.schema.json").read_text("utf-8") == "{}"


def test_the_defaults_are_english_two_channels_and_the_time_from_now_on(here: Path) -> None:
    init()
    plan = plan_in(here)

    assert plan["strategy"]["organization"] == "Our organization"
    assert plan["strategy"]["languages"] == ["en"]
    today = dt.datetime.now(dt.UTC).date()  # noqa: TID251
    assert plan["strategy"]["period"] == period_from(today)
    assert list(plan["channels"]) == ["instagram", "website"]


def test_flags_answer_everything(here: Path) -> None:
    words = ("--organization", "Museum: #1", "--languages", "id,en", "--period", "2030-Q1")
    done = init(*words, "--channels", " TikTok, situs web ,tiktok", "--theme", "mkdocs")
    plan = plan_in(here, "docs/strategi/strategy.yml")

    assert done.exit_code == 0
    assert plan["strategy"]["organization"] == "Museum: #1"
    assert plan["strategy"]["languages"] == ["id", "en"]
    assert plan["strategy"]["period"] == "2030-Q1"
    assert list(plan["channels"]) == ["tiktok", "website"]
    assert "name: mkdocs\n" in (here / "mkdocs.yml").read_text("utf-8")


def test_a_site_in_two_languages_has_a_switch_and_greets_in_both(here: Path) -> None:
    pytest.importorskip("mkdocs_static_i18n", reason="mkdocs-static-i18n is not installed")
    done = init("--languages", "id,en", "--theme", "material", "--ci", "github")

    assert "Wrote docs/index.en.md" in done.output
    assert "switch" not in done.output
    assert (here / "docs/index.md").read_text("utf-8").startswith("# Selamat datang\n")
    english = (here / "docs/index.en.md").read_text("utf-8")
    assert english.startswith("# Welcome\n")
    assert "(strategi/index.md)" in english
    assert (
        "  - i18n:\n"
        "      docs_structure: suffix\n"
        "      languages:\n"
        "        - {locale: id, name: Bahasa Indonesia, default: true}\n"
        "        - {locale: en, name: English}\n"
        "  - strategy:\n"
    ) in (here / "mkdocs.yml").read_text("utf-8")
    workflow = (here / ".github/workflows/strategy.yml").read_text("utf-8")
    assert "mkdocs-material mkdocs-static-i18n\n" in workflow


def test_a_site_that_has_no_switch_of_languages_is_told_how_to_get_one(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\nplugins: [search, strategy]\n"})
    done = init("--languages", "en,id")

    assert not (here / "docs/index.id.md").exists()
    assert (
        "The pages are in one language, 'en'. For a switch to the others, with Material as the"
        " theme, run 'pip install mkdocs-static-i18n', and write a first page in each:"
        " index.id.md. Write below 'plugins:' in mkdocs.yml:\n"
        "\n"
        "  - i18n:\n"
        "      docs_structure: suffix\n"
        "      languages:\n"
        "        - {locale: en, name: English, default: true}\n"
        "        - {locale: id, name: Bahasa Indonesia}\n"
    ) in done.output


@pytest.mark.parametrize(
    ("languages", "settings"),
    [("en", "site_name: x\n"), ("en,id", "plugins: [i18n, strategy]\n")],
)
def test_who_needs_no_switch_or_has_one_is_told_nothing_of_it(
    here: Path, languages: str, settings: str
) -> None:
    write(here, {"mkdocs.yml": settings})

    assert "switch" not in init("--languages", languages).output


def test_an_indonesian_plan_has_an_indonesian_folder_and_name(here: Path) -> None:
    init("--languages", "id", "--organization", "  ")

    assert everything(here) == [
        ".gitignore",
        "docs/index.md",
        "docs/strategi/strategy.schema.json",
        "docs/strategi/strategy.yml",
        "mkdocs.yml",
    ]
    assert plan_in(here, "docs/strategi/strategy.yml")["strategy"]["organization"] == (
        "Organisasi kami"
    )
    assert "(strategi/index.md)" in (here / "docs/index.md").read_text("utf-8")


def test_another_folder_is_made_and_named_in_what_comes_next(here: Path) -> None:
    done = init("new/our museum")

    assert done.exit_code == 0
    assert f"Wrote new/our museum/{PLAN}\n" in done.output
    assert "  mkdocs serve -f 'new/our museum/mkdocs.yml'\n" in done.output
    assert done.output.endswith("  mkdocs-strategy validate 'new/our museum'\n")
    assert (here / "new/our museum" / PLAN).is_file()


def test_questions_are_asked_for_what_no_flag_says(here: Path) -> None:
    done = init("--ask", "--channels", "x", said="id\nMuseum Kota\n\n")
    plan = plan_in(here, "docs/strategi/strategy.yml")

    assert done.exit_code == 0
    assert "Languages, the main one first (en, id) [en]: id\n" in done.output
    assert "Organization [Organisasi kami]: Museum Kota\n" in done.output
    assert "Channels" not in done.output
    assert plan["strategy"]["organization"] == "Museum Kota"


def test_an_answer_that_cannot_be_is_asked_for_again(here: Path) -> None:
    done = init("--ask", said="fr\nen\n\ninstgram\ninstagram\n2027-13\n2027\n")

    assert done.exit_code == 0
    assert "Error: there is no starter in language 'fr'. Write en, id or en,id" in done.output
    assert "Error: unknown channel 'instgram'. Write instagram.\n" in done.output
    assert "Error: '2027-13' is not in the calendar." in done.output
    assert plan_in(here)["strategy"]["period"] == "2027"


def test_who_stops_answering_leaves_nothing_behind(here: Path) -> None:
    done = init("--ask", said="en\n")

    assert done.exit_code == 1
    assert "Aborted" in done.output
    assert everything(here) == []


def test_without_a_terminal_nothing_is_asked(here: Path) -> None:
    assert "Organization" not in init(said="").output
    assert everything(here)


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["--channels", "instgram"], "unknown channel 'instgram'", "Write instagram."),
        (["--channels", "Youtub"], "unknown channel 'Youtub'", "Write youtube."),
        (["--channels", "qqqqqq"], "unknown channel 'qqqqqq'", "Write some of instagram, "),
        (["--channels", " , "], "the list is empty", "Name at least one."),
        (["--languages", "en,fr"], "there is no starter in language 'fr'", "Write en, id or"),
        (["--period", "next year"], "'next year' is no period", "Write 2027, 2027-H1"),
        (["--period", "2027/2026"], "'2027/2026' ends before it starts", "Write 2026/2027"),
        (["--organization", "a\udce9"], r"the name 'a\udce9' is not made of characters", "Type"),
    ],
)
def test_a_flag_that_cannot_be_is_a_wrong_call(
    here: Path, arguments: list[str], message: str, hint: str
) -> None:
    done = init(*arguments)

    assert done.exit_code == 2
    assert done.output.startswith(f"Error: {message}\nHint: {hint}")
    assert everything(here) == []


def test_nothing_that_is_there_is_changed(here: Path) -> None:
    files = {"mkdocs.yml": "site_name: Ours\nplugins: [strategy]\n", "docs/index.md": "# Ours\n"}
    done = init("--ci", "gitlab", write(here, {**files, ".gitlab-ci.yml": "ours: {}\n"}))

    assert done.exit_code == 0
    assert "Kept  docs/index.md as it is\n" in done.output
    assert "Kept  mkdocs.yml as it is\n" in done.output
    assert "Kept  .gitlab-ci.yml as it is\n" in done.output
    assert "does not name the plugin" not in done.output
    assert {name: (here / name).read_text("utf-8") for name in files} == files
    assert (here / PLAN).is_file()


def test_git_passes_over_what_is_built_kept_and_installed(here: Path) -> None:
    init()

    assert (here / ".gitignore").read_text("utf-8") == "site/\n.cache/\n.venv/\n"


def test_a_gitignore_is_kept_and_what_it_does_not_name_is_told(here: Path) -> None:
    done = init(write(here, {".gitignore": "# ours\n/site\n.venv\n"}))

    assert "Kept  .gitignore as it is\n" in done.output
    assert (
        ".gitignore does not name what git should pass over here."
        " Write at its end:\n\n.cache/\n\nNext"
    ) in done.output
    assert (here / ".gitignore").read_text("utf-8") == "# ours\n/site\n.venv\n"


def test_of_a_gitignore_that_cannot_be_read_all_is_told(here: Path) -> None:
    (here / ".gitignore").write_bytes("site/\n".encode("utf-16"))

    assert "Write at its end:\n\nsite/\n.cache/\n.venv/\n" in init().output


def test_a_gitignore_that_names_all_is_told_nothing(here: Path) -> None:
    done = init(write(here, {".gitignore": "site/\n.cache/\n.venv/\n"}))

    assert "pass over" not in done.output


def test_the_gitignore_of_the_repository_counts(here: Path) -> None:
    write(here, {".git/HEAD": "", ".gitignore": "site/\n"})
    done = init("our site")

    assert "Kept  .gitignore as it is\n" in done.output
    assert "Write at its end:\n\n.cache/\n.venv/\n" in done.output
    assert not (here / "our site/.gitignore").exists()


def test_what_it_passes_over_beside_itself_alone_does_not_count(here: Path) -> None:
    write(here, {".git/HEAD": "", ".gitignore": "/site/\n/.cache\n.venv\n"})

    assert "Write at its end:\n\nsite/\n.cache/\n\n" in init("our site").output


def test_one_above_the_repository_does_not(here: Path) -> None:
    write(here, {".gitignore": "site/\n", "ours/.git/HEAD": ""})
    init("ours")

    assert (here / "ours/.gitignore").read_text("utf-8") == "site/\n.cache/\n.venv/\n"


@pytest.mark.parametrize("name", ["docs/README.md", "mkdocs.yaml"])
def test_other_names_of_the_same_page_or_site_count(here: Path, name: str) -> None:
    done = init(write(here, {name: "site_name: x\n"}))

    assert f"Kept  {name} as it is\n" in done.output


def test_a_site_without_the_plugin_is_told_the_very_lines(here: Path) -> None:
    written = "site_name: Ours\ndocs_dir: pages\nplugins:\n  - search\n"
    done = init(write(here, {"mkdocs.yml": written}))

    assert (
        "mkdocs.yml does not name the plugin yet."
        " Write at the end of the list under 'plugins:':\n\n  - strategy\n"
    ) in done.output
    assert (here / "mkdocs.yml").read_text("utf-8") == written
    assert everything(here) == [
        ".gitignore",
        "mkdocs.yml",
        "pages/index.md",
        "pages/strategy/strategy.schema.json",
        "pages/strategy/strategy.yml",
    ]


@pytest.mark.parametrize("plan", ["docs/strategy.yml", "docs/2016/strategy.yml", "strategy.yml"])
def test_a_folder_with_a_plan_is_left_alone(here: Path, plan: str) -> None:
    done = init(write(here, {plan: "strategy: {title: Ours}\n"}))

    assert done.exit_code == 2
    assert done.output == (
        f"Error: there is a plan already: {here / plan}\n"
        "Hint: Edit it, or name another folder for another site: mkdocs-strategy init FOLDER\n"
        "One more plan of this site is one more folder in its docs, with a strategy.yml.\n"
    )
    assert everything(here) == [plan]


@pytest.mark.parametrize("is_link", [True, False])
def test_what_only_stands_in_the_place_of_a_plan_stops_it_too(here: Path, *, is_link: bool) -> None:
    if is_link:
        write(here, {"docs/strategy/notes.md": ""})
        (here / PLAN).symlink_to("nowhere.yml")
    else:
        (here / PLAN).mkdir(parents=True)
    before = everything(here)
    done = init()

    assert done.exit_code == 2
    assert str(here / PLAN) in done.output
    assert everything(here) == before


def test_a_second_time_is_refused(here: Path) -> None:
    init()
    assert init().exit_code == 2
    assert len(everything(here)) == 5


def test_the_pages_of_a_site_are_no_place_for_another(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\n", "docs/a/b.md": ""})
    done = init("docs/a")

    assert done.exit_code == 2
    assert done.output == (
        f"Error: 'a' holds the pages of the site '{here.name}'\n"
        f"Hint: Name the folder of its mkdocs.yml: {here}\n"
    )


def test_a_file_is_no_folder(here: Path) -> None:
    done = init(write(here, {"notes.txt": ""}) / "notes.txt")

    assert done.exit_code == 2
    assert "is a file\nHint: Name a folder, new or not.\n" in done.output


def test_a_folder_one_may_not_write_in_is_one_clear_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with without_root():
        done = init(tmp_path)
    tmp_path.chmod(0o755)

    assert done.exit_code == 2
    assert done.output == (
        f"Error: '{tmp_path / PLAN}' cannot be written (Permission denied)\n"
        "Hint: Nothing was changed. Name a folder in which you may write.\n"
    )
    assert everything(tmp_path) == []


@pytest.mark.parametrize(
    ("host", "file"),
    [("github", ".github/workflows/strategy.yml"), ("gitlab", ".gitlab-ci.yml")],
)
def test_a_workflow_is_written_when_asked_for(here: Path, host: str, file: str) -> None:
    done = init("--ci", host, "--theme", "mkdocs")
    text = (here / file).read_text("utf-8")

    assert f"Wrote {file}\n" in done.output
    assert "pip install mkdocs-strategy-plugin\n" in text
    assert "mkdocs-strategy validate --strict" in text
    assert "mkdocs build --strict\n" in text


def test_a_workflow_fetches_the_whole_history(here: Path) -> None:
    init("en", "--ci", "github", "--languages", "en")
    init("id", "--ci", "gitlab", "--languages", "id")
    steps = plan_in(here / "en", ".github/workflows/strategy.yml")["jobs"]["strategy"]["steps"]

    assert steps[0]["with"] == {"fetch-depth": "0"}
    assert plan_in(here / "id", ".gitlab-ci.yml")["strategy"]["variables"] == {"GIT_DEPTH": "0"}


def test_a_workflow_stands_at_the_root_of_the_repository(here: Path) -> None:
    write(here, {".git/HEAD": ""})
    init("our site", "--ci", "github", "--theme", "material")
    workflow = plan_in(here, ".github/workflows/strategy.yml")

    assert workflow["jobs"]["strategy"]["defaults"] == {"run": {"working-directory": "our site"}}
    assert "mkdocs-material" in workflow["jobs"]["strategy"]["steps"][2]["run"]


def test_a_workflow_of_gitlab_goes_to_the_site(here: Path) -> None:
    write(here, {".git/HEAD": ""})
    init("our site", "--ci", "gitlab")

    assert plan_in(here, ".gitlab-ci.yml")["strategy"]["script"][0] == "cd 'our site'"


def test_a_workflow_installs_the_theme_of_the_site_that_is_there(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\ntheme: readthedocs\nplugins: [strategy]\n"})
    init("--ci", "github", "--theme", "material")

    assert "mkdocs-material" not in (here / ".github/workflows/strategy.yml").read_text("utf-8")


def test_the_theme_is_the_best_that_is_installed(here: Path) -> None:
    init()
    names = {each.name for each in importlib.metadata.entry_points(group="mkdocs.themes")}
    best = "material" if "material" in names else "mkdocs"

    assert f"  name: {best}\n" in (here / "mkdocs.yml").read_text("utf-8")
