"""From a model and its fields to JSON Schema."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.base import Entity, Model
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.schema_ways import one_of, ways
from mkdocs_strategy_plugin.report.value_forms import Form, default_words, heading, key_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.report.attributes import Attribute
    from mkdocs_strategy_plugin.report.schema_definitions import Definitions
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["described", "model_schema"]

LINK = re.compile(r"\[([^]]*)\]\(#[^)]*\)")
"""A link within the page of the format, which leads nowhere in an editor."""


def model_schema(
    model: type[Model], definitions: Definitions, *, renamed: Mapping[str, Mapping[str, str]]
) -> Schema:
    """Return the schema of a mapping with keys of the format's own.

    Args:
        model: What the mapping becomes.
        definitions: Take what it refers to.
        renamed: Old names of keys by the name of the model that had them.
    """
    is_entity = issubclass(model, Entity)
    shared = attributes(Entity) if is_entity else ()
    fields = [each for each in (*shared, *attributes(model)) if each.name != "id"]
    required = [key_of(each) for each in fields if model.model_fields[each.name].is_required()]
    return {
        "title": heading(model),
        # What any other model is, says the key that takes it, and would not be shown.
        **(described(model) if is_entity else {}),
        "type": "object",
        "properties": {
            **{key_of(each): _field(model, each, definitions) for each in fields},
            **{old: _old_key(new) for old, new in renamed.get(model.__name__, {}).items()},
        },
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(model: type[Model], field: Attribute, definitions: Definitions) -> Schema:
    form = Form.of(model, field)
    words = LINK.sub(r"\1", form.words) + default_words(model, field)
    return {
        "description": field.docstring,
        "markdownDescription": f"{field.docstring}\n\n{words}",
        **definitions.or_nothing(one_of(ways(form.annotation, model, definitions))),
    }


def described(cls: type) -> Schema:
    """Return what a class says of itself, plain and in Markdown."""
    words = " ".join((inspect.getdoc(cls) or "").split())
    return {"description": words, "markdownDescription": words}


def _old_key(new: str) -> Schema:
    return {
        "description": f"Is now called '{new}'.",
        "deprecated": True,
        "deprecationMessage": f"Write '{new}'.",
    }
