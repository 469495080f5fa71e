"""`convert` as a marketer and an engineer call it: what is written, listed and refused."""

from __future__ import annotations

import importlib.util
import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.load.sources import Limits
from tests.permissions import without_root
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

TABLE = "KPI,Target,Jan 2026\nReach,12000,900\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def convert(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


def refused(*arguments: object) -> tuple[str, str]:
    """Return message and hint of a call that fails, and has changed nothing."""
    done = convert(*arguments)
    assert done.exit_code == 2
    message, _, hint = done.output.partition("\nHint: ")
    return message.removeprefix("Error: "), hint.strip()


def everything(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize(
    ("name", "title"),
    [("kpi.csv", "KPIs"), ("Daftar kpi.csv", "Daftar KPI"), ("kpis_asia.csv", "KPIs asia")],
)
def test_a_plan_is_called_like_its_file_and_kpi_stays_in_capitals(
    here: Path, name: str, title: str
) -> None:
    write(here, {name: TABLE})
    convert(name)

    assert f"  title: {title}\n" in (here / "strategy/strategy.yml").read_text("utf-8")


def test_a_table_becomes_a_plan_in_a_new_folder(here: Path) -> None:
    write(here, {"kpi_list 2026.csv": TABLE})
    done = convert("kpi_list 2026.csv")

    assert done.exit_code == 0
    assert done.output == (
        "Wrote strategy/strategy.yml\n"
        "Wrote strategy/kpis.yml\n"
        "Wrote strategy/measurements/values.csv\n"
        "\n"
        "Everything was carried over.\n"
        "\n"
        "There is no site around it yet."
        " Write into a new mkdocs.yml, with a folder docs beside it:\n"
        "\n"
        'site_name: "KPI list 2026"\n'
        "plugins:\n"
        "  - search\n"
        "  - strategy:\n"
        '      plans: ["strategy"]\n'
        "      path: .\n"
        "\n"
        "Next, look at it, and see what it does not say yet:\n"
        "\n"
        "  mkdocs serve\n"
        "  mkdocs-strategy validate strategy\n"
    )
    assert (here / "strategy/kpis.yml").read_text("utf-8") == (
        "# KPIs from kpi_list 2026.csv.\n"
        "# Target and baseline are in the metric's unit; what could not be read is in the note.\n"
        "kpis:\n"
        "  reach:\n"
        "    title: Reach\n"
        "    metric: reach\n"
        "    target: 12000\n"
    )
    assert (here / "strategy/strategy.yml").read_text("utf-8") == (
        "# Converted from kpi_list 2026.csv.\n"
        "# `mkdocs-strategy validate` says what is to be mended,"
        " and what the plan does not say yet.\n"
        "strategy:\n"
        "  title: KPI list 2026\n"
        "  languages: [en]\n"
        "  # why: what you want to reach with all this\n"
        "  # period: 2026\n"
    )
    assert (here / "strategy/measurements/values.csv").read_text("utf-8") == (
        "date,kpi,value\n2026-01,reach,900\n"
    )


def test_what_is_left_is_printed_and_written_beside_the_plan(here: Path) -> None:
    write(here, {"kpis.csv": "KPI,Target\nFame,a | b *lot*\n"})
    done = convert("kpis.csv", "--out", "plan")

    assert (
        "Wrote plan-not-carried-over.md\n"
        "\n"
        "Not carried over, or not as it was (2):\n"
        "\n"
        "  kpis.csv:2 KPI 'Fame': the KPI is carried over and only its metric is missing,"
        " as none is called so; write into its 'metric' an id of the catalogue,"
        " or of one of your own below 'metrics:'\n"
        "  kpis.csv:2 Target 'a | b *lot*': is no number;"
        " it is in the note as written\n"
    ) in done.output
    assert (here / "plan-not-carried-over.md").read_text("utf-8") == (
        "# Not carried over\n"
        "\n"
        "What the conversion into `plan` left to you: 2 things, each with its place.\n"
        "Work through the list, then delete this file; nothing reads it.\n"
        "\n"
        "## kpis.csv\n"
        "\n"
        "| where | field | written | why |\n"
        "|---|---|---|---|\n"
        "| kpis.csv:2 | KPI | Fame | The KPI is carried over and only its metric is missing,"
        " as none is called so; write into its 'metric' an id of the catalogue,"
        " or of one of your own below 'metrics:'. |\n"
        "| kpis.csv:2 | Target | a \\| b \\*lot\\* | Is no number;"
        " it is in the note as written. |\n"
    )


def test_a_long_list_is_printed_in_part(here: Path) -> None:
    write(here, {"kpis.csv": "KPI\n" + "".join(f"Fame {n}\n" for n in range(25))})
    done = convert("kpis.csv")

    assert done.output.count("\n  kpis.csv:") == 20
    assert "\n  … and 5 more, all of them in strategy-not-carried-over.md\n" in done.output


def test_in_a_site_the_plan_goes_into_the_docs_folder_and_the_list_stays_out(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\n", "docs/index.md": "", "k.csv": "Indikator\nX\n"})
    convert("k.csv")

    assert everything(here) == [
        "docs/index.md",
        "docs/strategi/kpis.yml",
        "docs/strategi/strategy.yml",
        "k.csv",
        "mkdocs.yml",
        "strategi-not-carried-over.md",
    ]


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("plugins: [strategy]\n", ""),
        (
            "",
            (
                "\nmkdocs.yml does not name the plugin yet. Write at its end:\n"
                "\nplugins:\n  - search\n  - strategy\n"
            ),
        ),
        (
            "plugins: [strategy]\nnav:\n- index.md\n",
            (
                "\nThe navigation is written by hand."
                " Write where you want it in the list under 'nav:':\n"
                "\n- strategy/index.md\n"
            ),
        ),
    ],
)
def test_in_a_site_what_keeps_the_plan_out_of_it_is_told(
    here: Path, config: str, told: str
) -> None:
    write(here, {"mkdocs.yml": f"site_name: x\n{config}", "docs/index.md": "", "k.csv": TABLE})

    assert convert("k.csv").output.endswith(
        "Everything was carried over.\n"
        f"{told}"
        "\nNext, look at it, and see what it does not say yet:\n"
        "\n"
        "  mkdocs serve\n"
        "  mkdocs-strategy validate docs/strategy\n"
    )


def test_outside_of_a_sites_docs_folder_no_page_is_promised(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\n", "docs/index.md": "", "k.csv": TABLE})

    assert convert("k.csv", "--out", "plan").output.endswith(
        "\nNext, see what the plan does not say yet:\n\n  mkdocs-strategy validate plan\n"
    )


def test_elsewhere_the_site_is_told_for_that_place(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, {"in/k.csv": TABLE})
    monkeypatch.chdir(here / "in")
    done = convert("k.csv", "--out", "../a b/plan")

    assert f"Write into a new {here / 'a b/mkdocs.yml'}, with a folder docs" in done.output
    assert '      plans: ["plan"]\n' in done.output
    assert f"  mkdocs serve -f '{here / 'a b/mkdocs.yml'}'\n" in done.output


def test_the_language_is_that_of_the_headers_unless_the_call_says_another(here: Path) -> None:
    write(here, {"k.csv": "KPI,Sasaran,Target\nReach,Lebih,5\n"})
    convert("k.csv")
    convert("k.csv", "--language", "en", "--out", "other")

    assert "languages: [id]\n" in (here / "strategi/strategy.yml").read_text("utf-8")
    assert "# KPI dari k.csv.\n" in (here / "strategi/kpis.yml").read_text("utf-8")
    assert "languages: [en]\n" in (here / "other/strategy.yml").read_text("utf-8")


def test_a_period_is_written_and_gives_months_their_year(here: Path) -> None:
    write(here, {"k.csv": "KPI,Jan\nReach,5\n"})
    convert("k.csv", "--period", "2027")

    assert "  period: 2027\n" in (here / "strategy/strategy.yml").read_text("utf-8")
    values = (here / "strategy/measurements/values.csv").read_text("utf-8")
    assert values == "date,kpi,value\n2027-01,reach,5\n"


def test_several_files_and_a_folder_make_one_plan(here: Path) -> None:
    write(
        here,
        {
            "data/b.yml": "- name: NPS\n",
            "data/a.yaml": "- name: CSAT\n",
            "data/readme.md": "no",
            "k.csv": TABLE,
        },
    )
    convert("data", "k.csv", "data/a.yaml")
    text = (here / "strategy/kpis.yml").read_text("utf-8")

    assert [text.index(f"\n  {name}:") for name in ("csat", "nps", "reach")] == sorted(
        text.index(f"\n  {name}:") for name in ("csat", "nps", "reach")
    )
    assert "# KPIs from a.yaml, b.yml, k.csv.\n" in text
    assert "  title: KPIs\n" in (here / "strategy/strategy.yml").read_text("utf-8")


def test_the_call_may_say_what_a_file_is(here: Path) -> None:
    write(here, {"list.txt": "- name: NPS\n", "table.yml": TABLE})

    assert convert("list.txt", "--from", "gitlab", "--out", "a").exit_code == 0
    assert convert("table.yml", "--from", "table", "--out", "b").exit_code == 0


def test_a_folder_with_anything_in_it_is_left_alone(here: Path) -> None:
    write(here, {"k.csv": TABLE, "strategy/old.yml": "x: 1\n"})

    assert refused("k.csv") == (
        "the folder 'strategy' is not empty",
        "Name a new one, so that nothing is mixed or lost: --out FOLDER",
    )
    assert refused("k.csv", "--out", "k.csv")[0].endswith("(Not a directory)")
    assert everything(here) == ["k.csv", "strategy/old.yml"]


def test_a_list_that_is_there_already_is_not_overwritten_and_nothing_is_written(here: Path) -> None:
    write(here, {"k.csv": "KPI\nFame\n", "strategy-not-carried-over.md": "mine\n"})

    assert refused("k.csv") == (
        "there is a 'strategy-not-carried-over.md' already",
        "Work through it and delete it, or name another folder: --out FOLDER",
    )
    assert everything(here) == ["k.csv", "strategy-not-carried-over.md"]


def test_the_docs_folder_itself_is_no_place_for_it(here: Path) -> None:
    write(here, {"mkdocs.yml": "site_name: x\n", "k.csv": TABLE})

    assert refused("k.csv", "--out", "docs")[0] == "'docs' is the docs folder itself"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("k.csv", b"", "'k.csv' is empty"),
        ("k.csv", b" \n\n", "'k.csv' is empty"),
        ("k.png", b"\x89PNG\x00\x01\xff", "'k.png' is no table: it looks like a binary file"),
        ("k.csv", b"KPI,Target\nTotal,5\n", "there is no KPI to convert"),
        (
            "k.xlsx",
            b"\xd0\xcf\x11\xe0" + b"\0" * 600,
            "'k.xlsx' is a workbook behind a password, or one of the old form .xls",
        ),
    ],
)
def test_what_is_no_table_is_told_in_a_line(
    here: Path, name: str, data: bytes, message: str
) -> None:
    (here / name).write_bytes(data)

    assert refused(name)[0] == message
    assert everything(here) == [name]


def test_a_file_that_is_not_there_and_a_folder_without_yaml_are_told(here: Path) -> None:
    (here / "data").mkdir()

    assert refused("nothing.csv") == ("there is no 'nothing.csv'", "Name a file that exists.")
    assert refused("data")[0] == "the folder 'data' has no YAML files"


def test_a_huge_file_is_refused_before_it_is_read(here: Path) -> None:
    for name in ("k.csv", "k.yml"):
        with (here / name).open("wb") as file:
            file.truncate(Limits().file_size + 1)
        message, hint = refused(name)

        assert message == f"'{name}': the file has 16,000,001 bytes, and 16,000,000 are allowed"
        assert hint == "Split the file, or convert only the sheet with the KPIs."


def test_a_period_that_is_none_is_told(here: Path) -> None:
    write(here, {"k.csv": TABLE})

    assert refused("k.csv", "--period", "soon")[0] == "'soon' is no period"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_without_permission_to_write_nothing_is_left_behind(tmp_path: Path) -> None:
    write(tmp_path, {"k.csv": TABLE})
    tmp_path.chmod(0o555)
    with without_root():
        message, _ = refused(tmp_path / "k.csv", "--out", tmp_path / "plan")
    tmp_path.chmod(0o755)

    assert message.endswith("cannot be written (Permission denied)")
    assert everything(tmp_path) == ["k.csv"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_without_permission_to_read_the_call_ends_in_one_clear_line(tmp_path: Path) -> None:
    write(tmp_path, {"k.csv": TABLE, "data/a.yml": "- name: NPS\n"})
    for name in ("k.csv", "data"):
        (tmp_path / name).chmod(0)
    with without_root():
        of_file, of_folder = refused(tmp_path / "k.csv"), refused(tmp_path / "data")
        inside = refused(tmp_path / "data/a.yml")
    for name in ("k.csv", "data"):
        (tmp_path / name).chmod(0o755)

    assert of_file[0].endswith("no permission to read 'k.csv'")
    assert of_folder[0] == f"no permission to list the folder '{tmp_path / 'data'}'"
    assert inside[0] == f"there is no '{tmp_path / 'data/a.yml'}'"


def test_a_workbook_without_its_package_is_told_what_to_install(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "k.xlsx").write_bytes(b"PK\x03\x04")
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "python_calamine" else find(name)
    )

    assert refused("k.xlsx") == (
        "'k.xlsx' is a workbook, and the package that reads them is not installed",
        "Run: pip install 'mkdocs-strategy-plugin[xlsx]'",
    )


def test_names_of_any_script_with_blanks_are_fine(here: Path) -> None:
    write(here, {"KPI 目标 é.csv": TABLE})
    done = convert("KPI 目标 é.csv", "--out", "rencana baru/目标")

    assert done.exit_code == 0
    assert done.output.endswith("  mkdocs-strategy validate 'rencana baru/目标'\n")


def test_escapes_in_a_cell_do_not_reach_the_terminal(here: Path) -> None:
    write(here, {"k.csv": "KPI\nFame \x1b[31mred\n"})

    assert "\x1b" not in convert("k.csv").output


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("KPI,Target 2025\nReach,5\n", "  # period: 2025\n"),
        ("KPI,Target 2026,Dec 2025\nReach,5,4\n", "  # period: 2026\n"),
        ("KPI,Target\nReach,5\n", "  # period: 2027\n"),
    ],
)
def test_the_period_that_is_proposed_is_the_last_year_of_the_data(
    here: Path, table: str, line: str
) -> None:
    write(here, {"k.csv": table})
    convert("k.csv")

    assert line in (here / "strategy/strategy.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("amount", "settings"),
    [("Rp 500", "  currency: IDR\n"), ("$500", ""), ("500", "")],
)
def test_the_plans_currency_is_that_of_its_amounts_where_it_is_certain(
    here: Path, amount: str, settings: str
) -> None:
    write(here, {"k.csv": f"KPI,Metric,Target\nIncome,Revenue,{amount}\n"})
    convert("k.csv")
    plan = (here / "strategy/strategy.yml").read_text("utf-8")

    assert f"  languages: [en]\n{settings}  # why:" in plan
