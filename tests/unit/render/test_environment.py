"""Templates: an author's come first, ours stay within reach, and a slip is an error."""

from __future__ import annotations

import re
from importlib.metadata import version
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from jinja2 import FileSystemBytecodeCache, UndefinedError
from markupsafe import Markup

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.render.environment import environment, own_names, stamp
from mkdocs_strategy_plugin.render.own_templates import templates_in
from mkdocs_strategy_plugin.render.views.common import StateView
from mkdocs_strategy_plugin.render.views.counts import StateCount
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from pathlib import Path


class Line(NamedTuple):
    """What a template may ask for."""

    owner: str
    """Who answers for it."""


def test_components_escape_and_pages_do_not() -> None:
    templates = environment(words("en"))
    verdict = templates.get_template("components/verdict.html.jinja").module
    assert verdict.verdict("<b>") == '<p class="strategy-verdict">&lt;b&gt;</p>'  # type: ignore[attr-defined]
    title = templates.get_template("pages/goals.md.jinja").blocks["title"]
    page = templates.get_template("pages/goals.md.jinja")
    context = page.new_context({"view": SimpleNamespace(head=SimpleNamespace(title="<b>"))})
    assert "".join(title(context)) == "# &#60;b\\>\n"


@pytest.mark.parametrize("name", sorted(own_names()))
def test_a_template_uses_what_it_imports(name: str) -> None:
    made = environment(words("en"))
    assert made.loader is not None
    source, *_ = made.loader.get_source(made, name)
    imports = re.findall(r"{% from .*? import (.*?) %}", source)
    rest = re.sub(r"{% from .*? %}", "", source)

    for macro in ", ".join(imports).split(", "):
        assert re.search(rf"\b{macro}\b", rest), macro


def test_an_author_overrides_one_block_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    own = '{% extends "!pages/checks.md.jinja" %}{% block front %}mine{% endblock %}'
    (tmp_path / "pages" / "checks.md.jinja").write_text(own, "utf-8")
    page = environment(words("en"), templates_in(tmp_path)).get_template("pages/checks.md.jinja")
    assert "front" in page.blocks
    assert "".join(page.blocks["front"](page.new_context())) == "mine"


def test_a_name_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment(words("en")).from_string("{{ view.unknown }}").render(view=object())


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("owners", "; 'owner' may be meant"),
        ("count", ""),
        ("counts", ""),
        ("index", ""),
        ("indexes", ""),
        ("replace", ""),
    ],
)
def test_only_a_records_own_fields_are_what_was_meant(name: str, meant: str) -> None:
    page = environment(words("en")).from_string(f"{{{{ view.{name} }}}}")
    with pytest.raises(UndefinedError) as told:
        page.render(view=Line("Dana"))
    assert str(told.value) == f"there is no '{name}' in Line{meant}"


@pytest.mark.parametrize("way", ["view[0]", "view['count']"])
def test_a_record_has_no_places(way: str) -> None:
    page = environment(words("en")).from_string(f"{{{{ {way} }}}}")
    with pytest.raises(UndefinedError):
        page.render(view=Line("Dana"))


@pytest.mark.parametrize("way", ["view.owner", "view['owner']"])
def test_a_record_has_its_fields(way: str) -> None:
    page = environment(words("en")).from_string(f"{{{{ {way} }}}}")

    assert page.render(view=Line("Dana")) == "Dana"


def test_a_field_that_tuples_have_a_method_of_the_name_of_can_be_meant() -> None:
    page = environment(words("en")).from_string("{{ view.counts }}")
    with pytest.raises(UndefinedError, match="'count' may be meant"):
        page.render(view=StateCount(state=StateView("none", "no data", Markup()), count="1"))


def test_labels_are_in_the_language_of_the_page() -> None:
    assert environment(words("id")).from_string('{{ _("Target") }}').render() == "Target"
    assert environment(words("id")).from_string('{{ _("Actual") }}').render() == "Capaian"


def test_the_stamp_changes_with_an_authors_templates(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    before = stamp(templates_in(tmp_path))
    (tmp_path / "pages/goals.md.jinja").write_text("# Ours\n")
    made = stamp(templates_in(tmp_path))
    (tmp_path / "pages/goals.md.jinja").write_text("# Ours, too\n")

    assert stamp(None) == ()
    assert before == ()
    assert len({before, made, stamp(templates_in(tmp_path))}) == 3


def test_a_template_that_is_gone_has_changed(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    file = tmp_path / "pages/goals.md.jinja"
    file.write_text("# Ours\n")
    templates = templates_in(tmp_path)
    before = stamp(templates)
    file.unlink()

    assert stamp(templates) != before


def test_another_release_compiles_templates_anew() -> None:
    cache = environment(words("en")).bytecode_cache

    assert isinstance(cache, FileSystemBytecodeCache)
    assert f"_{__version__}_" in cache.pattern
    assert f"_{version('jinja2')}_" in cache.pattern
