"""What other tools are given, and what is said of those that are not there."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import yaml

from tests.benchmarks.generate import write_plan
from tests.benchmarks.processes import Run
from tests.benchmarks.rival_formats import Item, doorstop, hugo, items_of, sphinx, strictdoc
from tests.benchmarks.rivals import found, ratio

GOAL = Item("goals", "known", "Be known", (), ("They hear of us.",))
OBJECTIVE = Item("objectives", "more", "More visits", ("known",), ("They come.",))
VISITS = Item(
    "kpis",
    "visits",
    "Visits",
    ("more",),
    ("They came.", "By sea."),
    (("owner", "Sari"), ("baseline", "value: 900; period: 2024")),
    (("2025-01", "75"), ("2025-02", "80")),
)


def test_every_entity_is_an_item_and_links_lead_up(tmp_path: Path) -> None:
    write_plan(tmp_path, 50)

    items = list(items_of(tmp_path))
    known = {item.id: position for position, item in enumerate(items)}

    assert len(known) == 50
    assert all(link in known for item in items for link in item.links)
    assert {item.collection for item in items if item.links} == {
        "objectives",
        "kpis",
        "content",
        "tactics",
    }


def test_an_item_holds_all_that_a_plan_says_of_an_entity(tmp_path: Path) -> None:
    (tmp_path / "kpis.yml").write_text(
        "kpis:\n  visits:\n    title: Visits\n    objective: more\n    note: By\n      sea.\n"
        "    why: They came.\n    owner: Sari\n    baseline: {value: 900, period: 2024}\n"
        "    formats: [video, image]\n    actuals: {2025-01: 75, 2025-02: 80}\n",
        "utf-8",
    )

    (item,) = items_of(tmp_path)

    assert item == VISITS._replace(facts=(*VISITS.facts, ("formats", "video, image")))


def test_each_tool_gets_fields_and_values_in_its_own_markup(tmp_path: Path) -> None:
    for write in (strictdoc, sphinx, doorstop, hugo):
        write(tmp_path / write.__name__, (GOAL, OBJECTIVE, VISITS))

    restructured_text = (
        "They came.\n\nBy sea.\n\n:owner: Sari\n:baseline: value: 900; period: 2024\n\n"
        ".. csv-table::\n   :header: Period, Value\n\n   2025-01, 75\n   2025-02, 80\n"
    )
    markdown = (
        "They came.\n\nBy sea.\n\n- **owner**: Sari\n- **baseline**: value: 900; period: 2024\n\n"
        "| Period | Value |\n| --- | --- |\n| 2025-01 | 75 |\n| 2025-02 | 80 |\n"
    )
    assert f">>>\n{restructured_text}<<<\n" in (tmp_path / "strictdoc/kpis.sdoc").read_text("utf-8")
    need = (tmp_path / "sphinx/kpis/visits.rst").read_text("utf-8")
    assert need.endswith("\n\n" + textwrap.indent(restructured_text, "   "))
    item = yaml.safe_load((tmp_path / "doorstop/kpis/kpis00003.yml").read_text("utf-8"))
    assert item["text"] == markdown.rstrip()
    assert f"---\n{markdown}\n- [more]" in (tmp_path / "hugo/content/kpis/visits.md").read_text(
        "utf-8"
    )


def test_each_tool_gets_title_text_and_links_in_its_own_format(tmp_path: Path) -> None:
    for write in (strictdoc, sphinx, doorstop, hugo):
        write(tmp_path / write.__name__, (GOAL, OBJECTIVE))

    assert (tmp_path / "strictdoc/objectives.sdoc").read_text("utf-8") == (
        "[DOCUMENT]\nTITLE: objectives\n\n[REQUIREMENT]\nUID: more\nTITLE: More visits\n"
        "STATEMENT: >>>\nThey come.\n<<<\nRELATIONS:\n- TYPE: Parent\n  VALUE: known\n"
    )
    assert (tmp_path / "sphinx/objectives/more.rst").read_text("utf-8") == (
        "More visits\n===========\n\n.. req:: More visits\n   :id: more\n   :tags: objectives\n"
        "   :links: known\n\n   They come.\n"
    )
    assert (
        (tmp_path / "sphinx/objectives.rst")
        .read_text("utf-8")
        .endswith(
            "   objectives/more\n\n.. needtable::\n   :tags: objectives\n   :columns: title;links\n"
        )
    )
    item = (tmp_path / "doorstop/objectives/objectives00002.yml").read_text("utf-8")
    assert "links:\n- goals00001: null\n" in item
    assert (tmp_path / "hugo/content/objectives/more.md").read_text("utf-8") == (
        '---\ntitle: "More visits"\n---\nThey come.\n\n- [known](/goals/known/)\n'
    )


def test_a_tool_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    python = Path(sys.executable)

    assert found(python.name, python.parent) == str(python)
    assert found("no-such-tool", tmp_path) is None


def test_a_ratio_is_of_processor_time_pair_by_pair() -> None:
    runs = {
        "ours": [Run(9, 2, 0, ""), Run(9, 6, 0, ""), Run(9, 20, 0, "")],
        "theirs": [Run(1, 1, 0, ""), Run(1, 2, 0, ""), Run(1, 10, 0, "")],
    }

    assert ratio(runs, "ours", "theirs") == 2.0
