"""A template that does nothing, or leaves out what pages call, is told with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.render.environment import own_names
from mkdocs_strategy_plugin.render.overrides import Remark, called, ours, remarks
from mkdocs_strategy_plugin.render.own_templates import templates_in
from tests.sites import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GOALS = "pages/goals.md.jinja"
GAP = "components/gap.html.jinja"
EXTENDS = '{% extends "!pages/goals.md.jinja" %}\n'


IDLE = "replaces none of ours, and none of yours uses it"


def said(folder: Path, files: Mapping[str, str]) -> list[Remark]:
    return list(remarks(templates_in(write(folder / "own", files))))


def fault(folder: Path, files: Mapping[str, str]) -> str:
    with pytest.raises(StrategyError) as raised:
        said(folder, files)
    return f"{raised.value.message} {raised.value.hint}"


# --- what does nothing ---------------------------------------------------------------------------


def test_of_templates_that_replace_ours_nothing_is_said(tmp_path: Path) -> None:
    block = EXTENDS + "{# strategy-templates: 1 #}{% block gaps %}{{ super() }}{% endblock %}\n"

    assert said(tmp_path, {GOALS: block, GAP: "{% macro gap(gap) %}!{% endmacro %}"}) == []


def test_a_template_that_others_use_is_no_stray(tmp_path: Path) -> None:
    block = EXTENDS + '{% block gaps %}{% include "note.md" %}{% endblock %}'

    assert said(tmp_path, {GOALS: block, "note.md": "Agreed in May."}) == []


def test_a_template_that_replaces_nothing_is_said_with_the_name_that_was_meant(
    tmp_path: Path,
) -> None:
    assert said(tmp_path, {"pages/golas.md.jinja": "", "components/gaps.jinja": ""}) == [
        ("own/components/gaps.jinja", 1, IDLE, "Did you mean 'components/gaps.html.jinja'?"),
        ("own/pages/golas.md.jinja", 1, IDLE, "Did you mean 'pages/goals.md.jinja'?"),
    ]


def test_a_template_far_from_all_of_ours_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {"imprint.jinja": ""}) == [
        ("own/imprint.jinja", 1, IDLE, "Remove it, or include it from another.")
    ]


def test_where_a_name_is_worked_out_any_template_may_be_used(tmp_path: Path) -> None:
    block = EXTENDS + "{% block gaps %}{% include view.head.language ~ '.jinja' %}{% endblock %}"

    assert said(tmp_path, {GOALS: block, "en.jinja": "", "id.jinja": ""}) == []


def test_another_ending_is_said_where_the_rest_is_a_name_of_ours(tmp_path: Path) -> None:
    files = {"pages/goals.md": "", "README.md": "", "goals.md.jinja~": "", ".goals.md.jinja": ""}

    assert said(tmp_path, files) == [
        ("own/pages/goals.md", 1, IDLE, "Did you mean 'pages/goals.md.jinja'?")
    ]


def test_the_banner_is_not_replaced(tmp_path: Path) -> None:
    files = {"components/banner.html.jinja": "{% macro banner(view) %}{% endmacro %}"}

    assert said(tmp_path, files) == [
        (
            "own/components/banner.html.jinja",
            1,
            "this one cannot be replaced, because it tells of what is broken",
            "Remove it.",
        )
    ]


def test_a_block_that_there_is_not_is_said(tmp_path: Path) -> None:
    blocks = "{% block gapz %}{% endblock %}\n{% block hours %}{% endblock %}"

    assert said(tmp_path, {GOALS: EXTENDS + blocks}) == [
        (
            "own/pages/goals.md.jinja",
            2,
            "'!pages/goals.md.jinja' has no block 'gapz'",
            "Write gaps.",
        ),
        (
            "own/pages/goals.md.jinja",
            3,
            "'!pages/goals.md.jinja' has no block 'hours'",
            "Write one of front, title, home, summary, map, gaps, goals, orphans.",
        ),
    ]


def test_a_block_of_its_own_inside_of_one_of_ours_is_welcome(tmp_path: Path) -> None:
    block = "{% block gaps %}{% block extra %}{% endblock %}{% endblock %}"

    assert said(tmp_path, {GOALS: EXTENDS + block}) == []


def test_what_stands_outside_of_blocks_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {GOALS: EXTENDS + "\n{{ view.summary }}\n"}) == [
        (
            "own/pages/goals.md.jinja",
            3,
            "what stands outside of blocks is not shown, because this template extends one",
            "Put it into a block.",
        )
    ]


@pytest.mark.parametrize(
    ("number", "message", "hint"),
    [
        (
            "0",
            "it is written for format 0 of templates, and this is format 1",
            (
                "See what changed in the reference of templates, mend it, then write "
                "{# strategy-templates: 1 #}."
            ),
        ),
        (
            "2",
            "it is written for format 2 of templates, and this is format 1",
            "Upgrade the plugin, or write it for format 1: {# strategy-templates: 1 #}.",
        ),
        ("one", "'one' is no format of templates", "Write {# strategy-templates: 1 #}."),
    ],
)
def test_another_format_than_ours_is_said(
    tmp_path: Path, number: str, message: str, hint: str
) -> None:
    stated = f"{{# strategy-templates: {number} #}}"

    assert said(tmp_path, {GOALS: EXTENDS + stated}) == [("own/" + GOALS, 2, message, hint)]


def test_a_remark_is_one_line() -> None:
    remark = Remark("own/a.jinja", 3, "it does nothing", "Remove it.")

    assert str(remark) == "template 'own/a.jinja', line 3: it does nothing. Remove it."


# --- what is broken ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("a\n{% if %}", "line 2: Expected an expression, got 'end of statement block'"),
        ("a\nb\n{% block a %}", "line 3: Unexpected end of template."),
        ("{{ view | shout }}", "line 1: No filter named 'shout'."),
        (
            '\n{% include "note.md" %}',
            "line 2: there is no template 'note.md' Put it into 'own'.",
        ),
        (
            '{% extends "!pages/golas.md.jinja" %}',
            "line 1: there is no template '!pages/golas.md.jinja' Write !pages/goals.md.jinja.",
        ),
        (
            '{% from "components/gapp.html.jinja" import gap %}',
            (
                "line 1: there is no template 'components/gapp.html.jinja' Write "
                "components/gap.html.jinja."
            ),
        ),
        ('{% include "../secret.md" %}', "line 1: there is no template '../secret.md'"),
    ],
)
def test_a_broken_template_is_told_even_if_no_page_is_made_of_it(
    tmp_path: Path, own: str, told: str
) -> None:
    place = "pages/portfolio.md.jinja"

    assert fault(tmp_path, {place: own}).startswith(f"template 'own/{place}', {told}")


def test_what_may_be_missing_is_not_missed(tmp_path: Path) -> None:
    block = EXTENDS + '{% block gaps %}{% include "note.md" ignore missing %}{% endblock %}'

    assert said(tmp_path, {GOALS: block}) == []


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (
            '{% from "!components/gap.html.jinja" import gap %}',
            (
                "line 1: others of ours call its macro gap(gap), which it does not define "
                "Write {% macro gap(gap) %}."
            ),
        ),
        (
            "\n{% macro gap() %}{% endmacro %}",
            (
                "line 2: others of ours call gap(gap), and this gap() takes less "
                "Write {% macro gap(gap) %}."
            ),
        ),
    ],
)
def test_a_component_without_the_macro_that_is_called_is_told(
    tmp_path: Path, own: str, told: str
) -> None:
    assert fault(tmp_path, {GAP: own}) == f"template 'own/{GAP}', {told}"


@pytest.mark.parametrize(
    "own",
    [
        "{% macro gap(gap, icon='!') %}{% endmacro %}",
        "{% macro gap() %}{{ varargs[0] }}{% endmacro %}",
        "{% from '!components/gap.html.jinja' import gap as ours %}{% set gap = ours %}",
    ],
)
def test_a_component_may_be_called_in_more_ways_than_ours(tmp_path: Path, own: str) -> None:
    assert said(tmp_path, {GAP: own}) == []


def test_every_macro_that_a_template_of_ours_imports_is_there() -> None:
    imports = {each for surface in ours().values() for each in surface.imports}
    offered = {(name, macro.name) for name in own_names() for macro in called(name)}

    assert imports <= offered
    assert ("components/since.html.jinja", "no_review") in offered
    assert ("components/funnel.html.jinja", "row") not in offered
