"""From models and their fields to JSON Schema."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.base import Entity, Model
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.schema_names import format_schema, name_schema
from mkdocs_strategy_plugin.report.schema_values import GAP, VALUES, listed
from mkdocs_strategy_plugin.report.schema_ways import one_of, ways
from mkdocs_strategy_plugin.report.value_forms import Form, default_words, heading, key_of

if TYPE_CHECKING:
    import enum
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.model.base import Refers
    from mkdocs_strategy_plugin.report.attributes import Attribute
    from mkdocs_strategy_plugin.report.known_names import KnownNames
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["Definitions", "described"]

LINK = re.compile(r"\[([^]]*)\]\(#[^)]*\)")
"""A link within the page of the format, which leads nowhere in an editor."""


class Definitions:
    """Schemas that refer to one another; each is made once, when it is asked for."""

    def __init__(self, names: KnownNames, renamed: Mapping[str, Mapping[str, str]]) -> None:
        """Define nothing yet.

        Args:
            names: What an author may name.
            renamed: Old names of keys by the name of the model that had them.
        """
        self.schemas: dict[str, Schema] = {}
        """By name, as `$defs` takes them."""
        self._names = names
        self._renamed = renamed

    def model(self, model: type[Model]) -> Schema:
        """Return the schema of a mapping with keys of the format's own."""
        return self._defined(_kebab(model), lambda: self._model(model))

    def choice(self, choices: type[enum.Enum]) -> Schema:
        """Return the schema of one of several words."""
        return self._defined(_kebab(choices), lambda: _choice(choices))

    def name(self, mark: Refers) -> Schema:
        """Return the schema of the name of an entity."""
        whole = "name" if mark.says_kind else "id"
        name = (
            "-or-".join([f"{whole}-of-{mark.kinds[0]}", *mark.kinds[1:]]) if mark.kinds else whole
        )
        return self._defined(name, lambda: name_schema(mark, self._names))

    def form(self, name: str) -> Schema:
        """Return the schema of one of the forms of values."""
        if name == "format-of-content":
            return self._defined(name, lambda: format_schema(self._names))
        return self._defined(name, lambda: VALUES[name])

    def or_nothing(self, schema: Schema) -> Schema:
        """Return what may be written, or left out behind the key."""
        return {"anyOf": [schema, self._defined("nothing", lambda: GAP)]}

    def resolved(self, schema: Schema) -> Schema:
        """Return what a reference refers to."""
        return self.schemas[schema["$ref"].rpartition("/")[2]]

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.schemas:
            self.schemas[name] = {}  # what is made meanwhile may refer to it
            self.schemas[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def _model(self, model: type[Model]) -> Schema:
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
                **{key_of(each): self._field(model, each) for each in fields},
                **{
                    old: _old_key(new) for old, new in self._renamed.get(model.__name__, {}).items()
                },
            },
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _field(self, model: type[Model], field: Attribute) -> Schema:
        form = Form.of(model, field)
        words = LINK.sub(r"\1", form.words) + default_words(model, field)
        return {
            "description": field.docstring,
            "markdownDescription": f"{field.docstring}\n\n{words}",
            **self.or_nothing(one_of(ways(form.annotation, model, self))),
        }


def described(cls: type) -> Schema:
    """Return what a class says of itself, plain and in Markdown."""
    words = " ".join((inspect.getdoc(cls) or "").split())
    return {"description": words, "markdownDescription": words}


def _choice(choices: type[enum.Enum]) -> Schema:
    meanings = {each.name: each.docstring for each in attributes(choices)}
    return {
        "title": heading(choices),
        **listed({each.value: meanings[each.name] for each in choices}),
    }


def _old_key(new: str) -> Schema:
    return {
        "description": f"Is now called '{new}'.",
        "deprecated": True,
        "deprecationMessage": f"Write '{new}'.",
    }


def _kebab(cls: type) -> str:
    return heading(cls).lower().replace(" ", "-")
