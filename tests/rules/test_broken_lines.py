"""One broken line in a plan is told alone: what it hides from the reader is not called missing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.cli.starter.answers import Answers
from mkdocs_strategy_plugin.cli.starter.plan import plan
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.pipeline.clock import Clock
from tests.examined import examined_in
from tests.sites import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
STARTER = plan(
    Answers("Museum", ("en",), ("instagram", "website"), period("2026-11/2027-12")),
    today=NOW.date(),
)
READERS = ("SYN", "SCH")
SILENT = frozenset[str]()


def found(folder: Path, **files: str) -> list[tuple[int, str, str]]:
    """Return line, code and message of what is found in a plan of these files."""
    for name, text in files.items():
        write(folder, {f"strategy/{name}.yml": text})
    return [
        (each.location.line, each.rule.code, each.message)
        for (examined,) in [examined_in(folder, Clock(NOW))]
        for each in examined.diagnostics
    ]


def places(folder: Path, **files: str) -> list[str]:
    return [f"{line} {code}" for line, code, _ in found(folder, **files)]


def with_line(old: str, new: str) -> str:
    assert STARTER.count(f"\n{old}\n") == 1
    return STARTER.replace(f"\n{old}\n", f"\n{new}\n")


@pytest.mark.parametrize("text", ["More: direct", "@museum", "'Rina's choice'", "%50 more"])
def test_the_first_of_two_languages_lost_is_no_text_that_is_empty(
    tmp_path: Path, text: str
) -> None:
    two = plan(
        Answers("Museum", ("en", "id"), ("instagram",), period("2026-11/2027-12")),
        today=NOW.date(),
    )
    line = "      en: More enquiries"
    assert two.count(f"\n{line}\n") == 1

    broken = two.replace(line, f"      en: {text}")

    number = two[: two.index(line)].count("\n") + 1
    assert [
        each for each in places(tmp_path, strategy=broken) if each.split()[1][:3] in READERS
    ] == [f"{number} SYN001"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("    title: More enquiries", "    title: More:  enquiries", "34 SYN001"),
        ("    target: 150", "\ttarget: 150", "109 SYN008"),
        ("    target: 150", "    \ttarget: 150", "109 SYN008"),
        (
            "    objective: more-enquiries\n    channel: instagram",
            "    objective more-enquiries\n    channel: instagram",
            "145 SYN001",
        ),
        ("    goal: conversion", "   goal: conversion", "45 SYN001"),
        ("    verb: increase", "  verb: increase", "37 SYN001"),
        ("  rina:", "  rina", "53 SYN001"),
        ("  rina:", "  rina\uff1a", "52 SYN008"),
    ],
)
def test_of_an_entity_with_a_broken_line_only_that_line_is_told(
    old: str, new: str, place: str, tmp_path: Path
) -> None:
    assert places(tmp_path, strategy=with_line(old, new)) == [place]


def test_an_entity_above_the_broken_line_lacks_what_it_lacks(tmp_path: Path) -> None:
    broken = (
        "strategy: {title: Ours, why: Because.}\n"
        "goals:\n"
        "  known: {title: People know us}\n"
        "  liked:\n"
        "    title: People: like us\n"
        "    why: They tell others.\n"
    )
    assert found(tmp_path, strategy=broken) == [
        (3, "WHY002", "goal 'known' does not say why"),
        (
            5,
            "SYN001",
            "the text 'People: like us' contains ': ', which YAML takes for the end of a key",
        ),
    ]


def test_a_broken_file_hides_nothing_in_the_others(tmp_path: Path) -> None:
    files = {
        "strategy": "strategy: {title: Ours, why: Because.}\ngoals:\n  known:\n    title: a: b\n",
        "kpis": "kpis:\n  visits: {metric: sessions, goal: known, objective: gone}\n",
    }
    assert [each[1:] for each in found(tmp_path, **files)] == [
        ("MEA001", "kpi 'visits' has no target"),
        ("REF001", "kpi 'visits' names unknown objective 'gone'"),
        ("SYN001", "the text 'a: b' contains ': ', which YAML takes for the end of a key"),
    ]


@pytest.mark.parametrize(
    "goals",
    [
        "goals:\ngoals:\n  known: {why: Yes.}\n",
        "goal:\n  known: {why: Yes.}\n",
        "goals:\n- known: {why: Yes.}\n",
        "  goals:\n  known: {why: Yes.}\n",
        "goals:\nknown: {why: Yes.}\n",
        "goals:\n  \u00a0known: {why: Yes.}\n",
    ],
)
def test_what_stands_where_no_goal_is_looked_for_is_not_called_unknown(
    goals: str, tmp_path: Path
) -> None:
    text = f"strategy:\n  why: Because.\n{goals}objectives:\n  more: {{goal: known}}\n"
    told = found(tmp_path, strategy=text)
    assert any(code.startswith(READERS) for _, code, _ in told)
    assert [each for each in told if "goal" in each[2] and not each[1].startswith(READERS)] == []


def test_a_channel_in_a_broken_file_is_not_taken_for_its_platform(tmp_path: Path) -> None:
    files = {
        "strategy": "strategy: {title: Ours}\ntactics:\n  weekly: {channel: instagram}\n",
        "channels": "channels:\n  website: {title: a: b}\n  instagram: {title: Instagram}\n",
    }
    codes = [code for _, code, _ in found(tmp_path, **files)]
    assert "REF002" not in codes
    assert "SYN001" in codes


def test_a_kpi_behind_the_broken_line_is_not_taken_for_its_metric(tmp_path: Path) -> None:
    files = {
        "strategy": "strategy: {title: Ours}\nobjectives:\n  more: {kpi: visits}\n",
        "kpis": "kpis:\n  clicks: {title: a: b}\n  visits: {metric: visits}\n",
        "metrics": "metrics:\n  visits: {title: Visits}\n",
    }
    codes = [code for _, code, _ in found(tmp_path, **files)]
    assert "REF002" not in codes
    assert "SYN001" in codes


def test_behind_a_broken_line_of_the_settings_any_folder_may_be_used(tmp_path: Path) -> None:
    files = {
        "strategy": "strategy:\n  title: a: b\n  uses: [../shared]\n",
        "more": "tactics:\n  weekly: {channel: blog}\n",
    }
    write(tmp_path, {"shared/channels.yml": "channels: {blog: {title: Blog}}\n"})
    codes = [code for _, code, _ in found(tmp_path, **files)]
    assert "REF001" not in codes
    assert "SYN001" in codes


def test_a_translation_behind_the_broken_line_is_not_missing(tmp_path: Path) -> None:
    text = (
        "strategy: {title: Ours, languages: [en, id]}\n"
        "goals:\n"
        "  known: {title: {en: Known, id: Dikenal}}\n"
        "  liked: {title: {en: Liked, id: Disukai}}\n"
        "  loved:\n"
        "    title:\n"
        "      en: Loved\n"
        "      id: a: b\n"
    )
    codes = [code for _, code, _ in found(tmp_path, strategy=text)]
    assert "CON003" not in codes
    assert "SYN001" in codes


def test_the_stages_of_a_metric_with_a_broken_line_are_not_missing(tmp_path: Path) -> None:
    text = (
        "strategy: {title: Ours, period: 2027}\n"
        "goals: {known: {stage: awareness}}\n"
        "objectives: {more: {goal: known, kpi: visits}}\n"
        "kpis: {visits: {objective: more, tier: primary, metric: calls}}\n"
        "metrics:\n"
        "  calls:\n"
        "    kind: count\n"
        "    title: a: b\n"
        "    stages: [awareness]\n"
    )
    whole = text.replace("a: b", "Calls").replace("    stages: [awareness]\n", "")
    assert "SMT004" in [code for _, code, _ in found(tmp_path / "whole", strategy=whole)]
    assert "SMT004" not in [code for _, code, _ in found(tmp_path / "broken", strategy=text)]


@pytest.mark.parametrize(
    "lines",
    [
        "  title: a: b\nexemptions:\n{}",
        "  title: Ours\nexemptions:\n{}  note: a: b\n",
        "  title: Ours\nexemptions:\n{}  note: Later\n",
    ],
)
def test_what_an_exemption_names_that_could_not_be_read_is_not_told(
    lines: str, tmp_path: Path
) -> None:
    exemption = "- rule: no-why\n  of: goal/known\n  reason: &later\n  until: 2027-06\n"
    files = {
        "strategy": f"strategy:\n{lines.format(exemption)}",
        "goals": "goals: {known: {stage: awareness}, liked: {stage: awareness}}\n",
    }
    told = [message for _, code, message in found(tmp_path, **files) if code == "WHY002"]
    assert told == ["goal 'liked' does not say why"]


@pytest.mark.parametrize(
    "text", ["  known:\n  why: Yes.\n", "  known:\n    stage: awareness\n  why: Yes.\n"]
)
def test_keys_that_stand_beside_their_entity_are_not_missing_in_it(
    text: str, tmp_path: Path
) -> None:
    told = found(tmp_path, strategy=f"strategy: {{why: Because.}}\ngoals:\n{text}")
    assert [(code, message) for _, code, message in told if "known" in message] == []
    assert "SCH003" in [code for _, code, _ in told]


def at_another_depth(by: int) -> Callable[[str], str]:
    return lambda line: " " * by + line if by > 0 else line[-by:] if line[0] == " " else line


WAYS: dict[str, Callable[[str], str]] = {
    "no colon": lambda line: line.replace(":", "", 1),
    "a full-width colon": lambda line: line.replace(":", "\uff1a", 1),
    "no space behind the colon": lambda line: line.replace(": ", ":", 1),
    "two colons": lambda line: line.replace(": ", ": More: ", 1),
    "a tab before it": lambda line: f"\t{line}",
    "a tab for its indentation": lambda line: f"\t{line.lstrip()}",
    "a no-break space before its key": lambda line: line.replace(
        line.lstrip(), f"\u00a0{line.lstrip()}"
    ),
    "a quote that is not closed": lambda line: line.replace(": ", ': "', 1),
    "a sign that begins no text": lambda line: line.replace(": ", ": @", 1),
    "a hashtag": lambda line: line.replace(": ", ": #", 1),
    "one space more": at_another_depth(1),
    "one space less": at_another_depth(-1),
    "twice": lambda line: f"{line}\n{line}",
    "a mark of a conflict": lambda line: f"<<<<<<< HEAD\n{line}",
    "a second document": lambda line: f"---\n{line}",
}
"""Ways to break a line: what is done to it."""


@pytest.mark.parametrize("way", WAYS)
def test_whichever_line_is_broken_nothing_new_is_found_but_by_the_readers(
    way: str, tmp_path: Path
) -> None:
    known = {(code, message) for _, code, message in found(tmp_path, strategy=STARTER)}
    lines, told = STARTER.splitlines(), 0
    for number, line in enumerate(lines):
        broken = WAYS[way](line) if ":" in line.partition("#")[0] else line
        if broken != line:
            text = "\n".join([*lines[:number], broken, *lines[number + 1 :], ""])
            all_found = [each[1:] for each in found(tmp_path, strategy=text)]
            others = {each for each in all_found if not each[0].startswith(READERS)}
            assert others - known == SILENT, broken
            told += len(others) < len(all_found)
    assert told > 10
