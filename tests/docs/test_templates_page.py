"""The reference of templates is complete, and what a format promises stays."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_strategy_plugin.pipeline.templates_page import (
    other_templates,
    surface_lines,
    templates_page,
)
from mkdocs_strategy_plugin.pipeline.view_fields import View
from mkdocs_strategy_plugin.render.environment import FORMAT, environment, own_names
from mkdocs_strategy_plugin.render.overrides import OURS_ALONE, called, remarks
from mkdocs_strategy_plugin.render.own_templates import templates_in
from mkdocs_strategy_plugin.render.surface import surface_of
from mkdocs_strategy_plugin.render.views import channels
from mkdocs_strategy_plugin.render.words import words
from tests.docs.examples import DOCS
from tests.sites import write

PROMISED = Path(__file__).with_name(f"templates_{FORMAT}.txt")
PAGE = DOCS / "reference/templates.md"
GUIDE = DOCS / "how-to/templates.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == templates_page()


def test_what_a_format_promises_stays_while_its_number_stays(*, update_golden: bool) -> None:
    # What is gone: raise `FORMAT`, name the change in the changelog, then write the file anew.
    lines = surface_lines()
    if update_golden:
        PROMISED.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    promised = set(PROMISED.read_text("utf-8").splitlines())
    assert promised - lines == set()
    assert {
        "block pages/goals.md.jinja gaps",
        "field goals.View.head: common.Head",
        "macro components/state.html.jinja state(state, note?)",
    } <= promised


def test_what_is_added_is_promised_too() -> None:
    assert surface_lines() - set(PROMISED.read_text("utf-8").splitlines()) == set()


def test_every_page_component_and_block_is_on_the_page() -> None:
    page = templates_page()
    for name in own_names() - OURS_ALONE:
        offers = [*environment(words("en")).get_template(name).blocks]
        offers += [str(macro) for macro in called(name)]
        assert f"`{name}`" in page
        assert [each for each in offers if f"`{each}`" not in page] == []


def test_what_is_of_yet_another_kind_has_a_table_of_its_own() -> None:
    jinja = environment(words("en"))
    text = "{% block a %}{% macro b(c, d=1) %}{% endmacro %}{% endblock %}"
    pieces = {
        "x.html.jinja": surface_of(jinja.parse(text)),
        "pages/y.md.jinja": surface_of(jinja.parse("")),
    }
    assert list(other_templates(pieces))[2:] == [
        "| file | blocks | macros |",
        "|---|---|---|",
        "| `x.html.jinja` | `a` | `b(c, d?)` |",
    ]
    assert list(other_templates({})) == []


def test_every_link_on_the_page_leads_to_a_heading_of_it() -> None:
    page = templates_page()
    links = set(re.findall(r"\]\(#([^)]+)\)", page))
    headings = re.findall(r"\{ #(\S+) \}$", page, flags=re.MULTILINE)
    assert links <= set(headings)
    assert len(headings) == len(set(headings))


def test_forms_are_said_in_words() -> None:
    forms = {field.name: field.form for field in View(channels.View).fields}
    assert forms["head"] == "[common.Head](#common-head)"
    assert forms["folded"] == "text"
    assert forms["rows"] == "list of [matrix.MatrixRow](#matrix-matrixrow)"


def test_every_field_has_a_meaning() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| (.*) \|$", templates_page(), flags=re.MULTILINE)
    assert len(rows) > 300
    assert [name for name, _, meaning in rows if not meaning.strip()] == []


def test_the_templates_of_the_guide_do_what_they_say(tmp_path: Path) -> None:
    text = GUIDE.read_text("utf-8")
    blocks = re.findall(r'```jinja title="strategy_templates/(\S+)"\n(.*?)```', text, re.DOTALL)
    templates = templates_in(write(tmp_path / "strategy_templates", dict(blocks)))
    assert len(blocks) == 2
    assert remarks(templates) == ()
    verdict = environment(words("en"), templates).get_template("components/verdict.html.jinja")
    said = verdict.module.verdict("Well.")  # type: ignore[attr-defined]
    assert '<div class="board"><p class="strategy-verdict">Well.</p></div>' in said


def test_the_warning_of_the_guide_is_the_one_that_is_given(tmp_path: Path) -> None:
    folder = write(tmp_path / "strategy_templates", {"pages/golas.md.jinja": ""})
    (remark,) = remarks(templates_in(folder))
    assert f"WARNING -  {remark}" in GUIDE.read_text("utf-8")
