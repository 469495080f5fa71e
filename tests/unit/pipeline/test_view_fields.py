"""What a view holds is said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.pipeline.view_fields import View
from mkdocs_strategy_plugin.render.views import index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from mkdocs_strategy_plugin.render.context import Link


@dataclass(frozen=True)
class Sample:
    """A view of a test."""

    words: str
    """Text."""
    made: Markup | None
    """Ready HTML."""
    way: tuple[Link, ...]
    """Where it leads."""
    pair: tuple[str, int]
    """Two things."""
    by_name: Mapping[str, float]
    """Numbers."""
    either: str | bool
    """One of two."""

    @property
    def doubled(self) -> str:
        """The words, twice."""
        return self.words * 2


def test_forms_are_words_and_links_to_records() -> None:
    assert [tuple(field) for field in View(Sample).fields] == [
        ("words", "text", "Text."),
        ("made", "HTML, or nothing", "Ready HTML."),
        ("way", "list of [context.Link](#context-link)", "Where it leads."),
        ("pair", "(text, number)", "Two things."),
        ("by_name", "mapping of text to number", "Numbers."),
        ("either", "text or true or false", "One of two."),
        ("doubled", "text", "The words, twice."),
    ]


def test_the_records_of_a_view_are_those_that_templates_come_to_see() -> None:
    assert [part.name for part in View(Sample).parts] == ["context.Link"]
    assert "common.Head" in [part.name for part in View(index.View).parts]
