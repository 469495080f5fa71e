"""Words in another language than their page say which, wherever they stand alone."""

from __future__ import annotations

from jinja2 import Environment

from mkdocs_strategy_plugin.render.foreign import Foreign, in_language
from mkdocs_strategy_plugin.render.markdown import escaped
from mkdocs_strategy_plugin.render.words import words

KNOWN = Foreign("Orang & kami", "id")


def test_a_template_marks_them_up() -> None:
    template = Environment(autoescape=True).from_string("<b>{{ it }}</b>")

    assert template.render(it=KNOWN) == '<b><span lang="id">Orang &amp; kami</span></b>'


def test_markdown_marks_them_up() -> None:
    assert escaped(KNOWN) == '<span lang="id">Orang &#38; kami</span>'
    assert escaped("Orang & kami") == "Orang &#38; kami"


def test_in_a_sentence_they_are_plain_words() -> None:
    assert f"({KNOWN})" == "(Orang & kami)"
    assert not hasattr(words("en").say("{name} is late", name=KNOWN), "language")


def test_a_list_in_one_other_language_is_in_it_as_a_whole() -> None:
    jakarta, bali = Foreign("Jakarta", "id"), Foreign("Bali", "id")

    assert escaped(words("en").listing([jakarta, bali])) == '<span lang="id">Jakarta, Bali</span>'
    assert escaped(words("en").listing([jakarta, "Bali"])) == "Jakarta, Bali"
    assert words("en").listing([]) == ""


def test_blocks_are_marked_up_in_a_block() -> None:
    assert in_language("<p>Orang</p>", "id") == '<div lang="id"><p>Orang</p></div>'
    assert in_language("<em>Orang</em>", "id") == '<span lang="id"><em>Orang</em></span>'
