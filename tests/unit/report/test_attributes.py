"""What is read off the source of a class."""

from __future__ import annotations

import ast

from mkdocs_strategy_plugin.model.base import Entity
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.report.attributes import attributes


def test_members_of_an_enumeration_come_with_their_docstrings() -> None:
    assert [(each.name, each.docstring) for each in attributes(Tier)] == [
        ("PRIMARY", "Tells whether the objective is reached."),
        ("OPTIMIZATION", "Tells how to get there better."),
        ("OUTPUT", "Counts what the team does."),
    ]


def test_fields_come_in_order_and_without_properties() -> None:
    names = [each.name for each in attributes(Entity)]
    assert names == ["id", "title", "code", "note", "tags", "owner"]


def test_an_annotation_is_kept_as_written() -> None:
    title = attributes(Entity)[1]
    assert title.annotation is not None
    assert ast.unparse(title.annotation) == "AnyText | None"
