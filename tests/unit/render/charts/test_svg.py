"""Elements, numbers and words."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.svg import decoration, element, number, picture, text
from tests.pictures import parsed


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.5, "12.5"),
        (100.0, "100"),
        (3, "3"),
        (1 / 3, "0.3"),
        (-0.04, "0"),
        (-2.25, "-2.2"),
        (1e-9, "0"),
    ],
)
def test_a_coordinate_has_one_decimal_at_most(value: float, written: str) -> None:
    assert number(value) == written


def test_words_are_escaped_on_one_line() -> None:
    assert text('a <b>\n\n & "c"') == "a &lt;b&gt; &amp; &quot;c&quot;"


def test_characters_that_xml_forbids_are_replaced() -> None:
    assert text("a\x00b\x1bc") == "a\ufffdb\ufffdc"


def test_an_element_without_children_closes_itself() -> None:
    assert element("rect", x=1.0, class_="strategy-x") == '<rect x="1" class="strategy-x"/>'


def test_attribute_names_follow_svg() -> None:
    assert element("text", "7", text_anchor="end") == '<text text-anchor="end">7</text>'


def test_a_picture_has_a_name_and_a_description() -> None:
    root = parsed(picture(css="strategy-x", width=10, height=5, title="Name", description="Facts"))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == "Name"
    assert [child.text for child in root] == ["Name", "Facts"]


def test_a_picture_without_description_has_a_name_only() -> None:
    root = parsed(picture(css="strategy-x", width=10, height=5, title="Name"))
    assert [child.tag for child in root] == ["title"]


def test_hostile_words_stay_words() -> None:
    hostile = "\"><script>alert('x')</script>"
    drawn = picture(css="strategy-x", width=1, height=1, title=hostile, description=hostile)
    root = parsed(drawn)
    assert "<script" not in drawn
    assert root.attrib["aria-label"] == hostile
    assert [child.text for child in root] == [hostile, hostile]


def test_a_decoration_is_silent() -> None:
    root = parsed(decoration(css="strategy-x", width=2, height=2))
    assert root.attrib["aria-hidden"] == "true"
    assert "role" not in root.attrib
