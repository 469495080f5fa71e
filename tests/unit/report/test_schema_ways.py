"""An annotation that no schema is known for is a mistake of ours, and told as one."""

from __future__ import annotations

import ast
import functools

import pytest

from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.schema_definitions import Definitions
from mkdocs_strategy_plugin.report.schema_fields import model_schema
from mkdocs_strategy_plugin.report.schema_ways import ways


@pytest.mark.parametrize(
    ("annotation", "untold"),
    [
        ("set[PlainText]", r"set\[PlainText\]"),
        ("Unheard", "None"),
        ("Annotated[PlainText, Unheard]", "Unheard"),
        ("Annotated[PlainText, Expand(_unheard)]", r"Expand\(_unheard\)"),
    ],
)
def test_an_annotation_without_a_schema_names_its_model(annotation: str, untold: str) -> None:
    node = ast.parse(annotation, mode="eval").body
    definitions = Definitions(shipped_names(), functools.partial(model_schema, renamed={}))

    with pytest.raises(LookupError, match=f"Exemption: no schema for {untold}"):
        ways(node, Exemption, definitions)
