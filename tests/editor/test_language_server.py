"""What people see who write a plan in an editor: names, meanings, and mistakes on their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.editor.language_server import Editor, Problem
from tests.editor.test_agreement import PLANS, RIGHT, name_of
from tests.programs import npm_program
from tests.sites import SMALL_PLAN, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.load.plan import Loaded

SERVER = npm_program("yaml-language-server")
MODELINE = "# yaml-language-server: $schema=strategy.schema.json\n"


def schema(*arguments: object) -> None:
    done = CliRunner().invoke(main, ["schema", *map(str, arguments)])
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor(SERVER) as one:
        yield one


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with its own schema, in a folder whose name is none of ASCII's."""
    folder = write(tmp_path / "Rencana Ünïk 計画", {"strategy.yml": SMALL_PLAN})
    schema("--plan", folder, "--out", folder / "strategy.schema.json")
    return folder / "tactics.yml"


def test_ids_of_the_plan_are_offered_with_their_titles(editor: Editor, plan: Path) -> None:
    offers = editor.offers(plan, MODELINE + "tactics:\n  reels:\n    objective: |\n")

    assert {name: offer.meaning for name, offer in offers.items()} == {
        "followers-2026": "Grow our following"
    }


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("tactics:\n  reels:\n    personas: [|]\n", "rina"),
        ("tactics:\n  reels:\n    personas:\n      - |\n", "rina"),
        ("tactics:\n  reels:\n    channel: inst|\n", "instagram"),
        ("objectives:\n  a:\n    goal: |\n", "awareness"),
        ("kpis:\n  a:\n    metric: re|\n", "reach"),
        ("channels:\n  video:\n    platform: |\n", "youtube"),
        ("personas:\n  ani:\n    media:\n      |\n", "tiktok"),
        ("kpis:\n  a:\n    tier: |\n", "optimization"),
        ("kpis:\n  a:\n    cadence: |\n", "quarterly"),
        ("content:\n  a:\n    format: |\n", "short-video"),
        ("kpis:\n  a:\n    |\n", "trajectory"),
        ("|", "objectives"),
    ],
)
def test_what_may_be_written_is_offered(
    written: str, offered: str, editor: Editor, plan: Path
) -> None:
    offers = editor.offers(plan, MODELINE + written)

    assert offered in offers
    assert not {"null", "true", "false"} & set(offers)


def test_a_key_is_typed_with_its_colon_and_told_with_its_meaning(
    editor: Editor, plan: Path
) -> None:
    offer = editor.offers(plan, MODELINE + "tactics:\n  reels:\n    obj|\n")["objective"]

    assert offer.inserted == "objective: "
    assert offer.meaning.startswith("What for; one or more.")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("tactics:\n  reels:\n    |objective: followers-2026\n", "What for; one or more."),
        ("tactics:\n  reels:\n    |objective:\n", "What for; one or more."),
        ("tactics:\n  reels:\n    objective: |followers-2026\n", "`followers-2026`: Grow our"),
        ("kpis:\n  a:\n    |tier: primary\n", "* `primary`: Tells whether the objective is"),
        ("kpis:\n  a:\n    |baseline: {value: 3}\n", "Where it starts: a number, or `value`"),
        ("kpis:\n  a:\n    |metric: reach\n", "What is measured, from the catalogue or"),
        ("strategy:\n  |period: 2027\n", "The time the plan is for."),
        ("strategy:\n  |period: 2027\n", "```yaml\n2027-Q1\n```"),
        ("goals:\n  |loyalty:\n    title: They stay\n", "A long-lived goal of the organisation"),
        ("personas:\n  a:\n    |age: 60+\n", "A range, a number, or `60+`."),
    ],
)
def test_the_meaning_of_a_key_is_shown(
    written: str, shown: str, editor: Editor, plan: Path
) -> None:
    assert shown in editor.hover(plan, MODELINE + written)


MISTAKES = """\
strategy: {period: 2027-13}
goals:
  Loyalty: {title: They stay}
objectives:
  arrivals:
    gaol: awareness
    goal: awarness
kpis:
  visits:
    metric: raech
    target: many
    baseline: {valu: 3}
    cadence: often
tactics:
  reels:
    objective: [followers-2026, arrivals]
    status: runing
    effort: 3
"""


def test_mistakes_are_underlined_where_they_stand(editor: Editor, plan: Path) -> None:
    assert [each[:2] for each in editor.problems(plan, MODELINE + MISTAKES)] == [
        (2, "2027-13"),
        (4, "Loyalty"),
        (7, "gaol"),
        (8, "awarness"),
        (11, "raech"),
        (12, "many"),
        (13, "baseline"),
        (13, "valu"),
        (14, "often"),
        (17, "arrivals"),
        (18, "runing"),
        (19, "3"),
    ]


def test_a_mistake_is_told_in_words_and_not_as_a_pattern(editor: Editor, plan: Path) -> None:
    written = MODELINE + "kpis: {a: {lag: 3, objective: followers}}\n"

    assert editor.problems(plan, written) == [
        Problem(2, "3", "Write it as 90 min, 2 h or 35 d."),
        Problem(2, "followers", 'Value is not accepted. Valid values: "followers-2026".'),
    ]


@pytest.mark.parametrize("loaded", PLANS, ids=name_of)
def test_nothing_is_underlined_in_a_sound_plan(
    loaded: Loaded, editor: Editor, tmp_path: Path
) -> None:
    schema("--plan", loaded.plan.folder, "--out", tmp_path / "strategy.schema.json")
    files = [path for path in loaded.files if path.suffix != ".csv"]

    for path in files:
        written = path.read_text("utf-8").replace("# yaml-language-server", "# not again")
        assert editor.problems(tmp_path / path.name, MODELINE + written) == []


def test_what_has_two_forms_is_taken_in_each(editor: Editor, tmp_path: Path) -> None:
    schema("--out", tmp_path / "strategy.schema.json")

    for number, written in enumerate(RIGHT.strip().splitlines()):
        path = tmp_path / f"{number}.yml"
        assert editor.problems(path, f"{MODELINE}{written}\n") == []


def test_options_are_offered_in_a_site_s_settings(editor: Editor, tmp_path: Path) -> None:
    schema("--options", "--out", tmp_path / "plugin.json")
    whole = '{"properties": {"plugins": {"items": {"anyOf": [{"$ref": "plugin.json"}]}}}}'
    folder = write(tmp_path, {"site.json": whole})
    modeline = "# yaml-language-server: $schema=site.json\n"

    begun = f"{modeline}plugins:\n  - strategy:\n      |\n"
    wrong = f"{modeline}plugins:\n  - strategy\n  - strategy:\n      pages: [goal]\n"

    assert "portfolio" in editor.offers(folder / "begun.yml", begun)
    assert [each[:2] for each in editor.problems(folder / "wrong.yml", wrong)] == [(5, "goal")]
