"""A site's own templates in real builds: what they change, and what a slip in one says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.e2e.server import Server
from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GOALS = "own/pages/goals.md.jinja"
EXTENDED = '{% extends "!pages/goals.md.jinja" %}\n{% block gaps %}'
END = "{% endblock %}\n"
RELOADED = "Reloading browsers"
OPTIONS = "strategy: {as_of: 2026-02-10, templates_dir: own}"


def site(folder: Path, files: Mapping[str, str], theme: str = "mkdocs") -> Path:
    config = mkdocs_yml(theme, plugins=f"[{OPTIONS}]", site_url="''")
    ours = {"docs/index.md": "# Home\n", "docs/strategy.yml": SMALL_PLAN}
    return write(folder, {"mkdocs.yml": config, **ours, **files})


def built(folder: Path, files: Mapping[str, str], theme: str = "mkdocs") -> Path:
    """Build a site strictly and return it; all its internal links lead somewhere."""
    done = build(site(folder, files, theme) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def fault(folder: Path, files: Mapping[str, str]) -> str:
    """Build a site that cannot be built and return the one line that says why."""
    done = build(site(folder, files) / "mkdocs.yml", folder / "site", strict=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (folder / "site").exists()
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return line.removeprefix("ERROR   -  ")


# --- what a template changes ---------------------------------------------------------------------


def test_a_block_of_the_site_stands_beside_what_was_there(tmp_path: Path) -> None:
    made = built(tmp_path, {GOALS: EXTENDED + "Read this first.\n{{ super() }}" + END})

    goals = (made / "strategy/goals/index.html").read_text("utf-8")
    assert "Read this first." in goals
    assert "People know us" in goals


PAGE = """---
title: Aims
---
# Our aims
{% for goal in view.goals %}
## {{ goal.title | md }} { #{{ goal.anchor }} }
{% for each in goal.objectives %}
### {{ each.title | md }} { #{{ each.anchor }} }
{% endfor %}
{% endfor %}
"""


def test_a_page_of_the_site_takes_the_place_of_ours(tmp_path: Path) -> None:
    made = built(tmp_path, {GOALS: PAGE})

    goals = (made / "strategy/goals/index.html").read_text("utf-8")
    assert '<h1 id="our-aims">Our aims</h1>' in goals
    assert '<h2 id="goal-awareness">People know us</h2>' in goals
    assert "strategy-map" not in goals


def test_a_component_of_the_site_is_on_every_page(tmp_path: Path) -> None:
    state = "{% macro state(state, note='') %}<b>{{ state.word }}!</b>{% endmacro %}\n"
    made = built(tmp_path, {"own/components/state.html.jinja": state})

    for page in ("goals", "scorecard", "kpi/followers"):
        shown = (made / f"strategy/{page}/index.html").read_text("utf-8")
        assert re.search(r"<b>[A-Z][a-z ]+!</b>", shown)
        assert 'class="strategy-state ' not in shown


def test_a_component_may_build_on_ours(tmp_path: Path) -> None:
    own = '{% from "!components/verdict.html.jinja" import verdict as ours %}\n'
    own += "{% macro verdict(sentence) %}<div>{{ ours(sentence) }}</div>{% endmacro %}\n"
    made = built(tmp_path, {"own/components/verdict.html.jinja": own})

    index = (made / "strategy/index.html").read_text("utf-8")
    assert '<div><p class="strategy-verdict">' in index


@pytest.mark.parametrize(("theme", "there"), [("mkdocs", False), ("material", True)])
def test_a_template_may_ask_for_the_theme(tmp_path: Path, theme: str, *, there: bool) -> None:
    block = '{% if theme == "material" %}Made for one theme.{% endif %}'
    made = built(tmp_path, {GOALS: EXTENDED + block + END}, theme)

    goals = (made / "strategy/goals/index.html").read_text("utf-8")
    assert ("Made for one theme." in goals) is there


# --- what a slip says ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("a\nb {% if %}\n", "line 2: Expected an expression, got 'end of statement block'"),
        (EXTENDED + "{{ view.gols }}" + END, "line 2: there is no 'gols' in View; 'goals'"),
        (EXTENDED + "\n{{ veiw }}" + END, "line 3: there is no 'veiw'"),
        ("\n{{ 1 / 0 }}", "line 2: division by zero"),
        ("{{ view | shout }}", "line 1: No filter named 'shout'."),
        (
            '{% extends "!pages/golas.md.jinja" %}',
            "line 1: there is no template '!pages/golas.md.jinja'. Write !pages/goals.md.jinja.",
        ),
        (
            '{% from "components/gap.html.jinja" import gaps %}{{ gaps(1) }}',
            "line 1: the template 'components/gap.html.jinja' (imported on line 1 in",
        ),
    ],
)
def test_a_broken_template_is_one_line_with_its_place(tmp_path: Path, own: str, said: str) -> None:
    assert fault(tmp_path, {GOALS: own}).startswith(f"template '{GOALS}', {said}")


def test_a_broken_component_is_one_line_with_its_place(tmp_path: Path) -> None:
    own = "{% macro verdict(sentence) %}\n{{ sentence.words }}\n{% endmacro %}"
    place = "own/components/verdict.html.jinja"

    assert fault(tmp_path, {place: own}).startswith(
        f"template '{place}', line 2: there is no 'words' in str"
    )


def test_a_component_that_pages_cannot_call_is_one_line_with_its_place(tmp_path: Path) -> None:
    place = "own/components/verdict.html.jinja"

    assert fault(tmp_path, {place: "Hello"}) == (
        f"template '{place}', line 1: others of ours call its macro verdict(sentence), which it "
        "does not define. Write {% macro verdict(sentence) %}."
    )


def test_a_template_that_is_no_text_is_said(tmp_path: Path) -> None:
    write(tmp_path, {GOALS: ""})
    (tmp_path / GOALS).write_bytes(b"caf\xe9")

    assert fault(tmp_path, {}).startswith(f"template '{GOALS}', line 1: it is not UTF-8")


def test_a_link_out_of_the_folder_is_said(tmp_path: Path) -> None:
    write(tmp_path, {"secret.jinja": "", "own/pages/note.md": ""})
    (tmp_path / GOALS).symlink_to("../../secret.jinja")

    assert fault(tmp_path, {}).startswith(
        f"template '{GOALS}', line 1: the link leads out of 'own'"
    )


@pytest.mark.parametrize(
    ("name", "own", "said"),
    [
        ("pages/golas.md.jinja", "x", "replaces none of ours"),
        ("pages/goals.md.jinja", EXTENDED.replace("gaps", "gapz") + END, "has no block 'gapz'"),
        ("pages/goals.md.jinja", "{# strategy-templates: 0 #}", "written for format 0"),
    ],
)
def test_a_template_that_does_nothing_fails_a_strict_build(
    tmp_path: Path, name: str, own: str, said: str
) -> None:
    done = build(site(tmp_path, {f"own/{name}": own}) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert f"template 'own/{name}', line" in line
    assert said in line


# --- while serving -------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [(), ("--strict",)], ids=["", "strict"])
def test_a_broken_template_leaves_the_last_good_pages_while_serving(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    server = Server(site(tmp_path, {GOALS: EXTENDED + "Read this." + END}), *options)
    try:
        server.wait_for("Serving on")
        assert "Read this." in server.page("strategy/goals/")

        write(tmp_path, {GOALS: EXTENDED + "{{ veiw }}" + END})
        server.wait_for(r"goals\.md\.jinja', line 2: there is no 'veiw'; until it is mended")
        server.wait_for(RELOADED)
        broken = server.page("strategy/goals/")
        assert "there is no &#39;veiw&#39;" in broken
        assert "Read this." in broken

        write(tmp_path, {GOALS: EXTENDED + "Read that." + END})
        server.wait_for(RELOADED)
        assert "Read that." in server.page("strategy/goals/")
    finally:
        server.stop()


def test_a_strict_server_lives_on_after_a_template_that_does_nothing(tmp_path: Path) -> None:
    server = Server(site(tmp_path, {GOALS: EXTENDED + "Read this." + END}), "--strict")
    try:
        server.wait_for("Serving on")

        write(tmp_path, {"own/pages/golas.md.jinja": "x"})
        server.wait_for("replaces none of ours, and none of yours uses it; until it is mended")
        server.wait_for(RELOADED)
        assert "Did you mean" in server.page("strategy/goals/")

        (tmp_path / "own/pages/golas.md.jinja").unlink()
        server.wait_for(RELOADED)
        assert "Did you mean" not in server.page("strategy/goals/")
    finally:
        server.stop()
