"""What the schemas of a plan refer to, each of it made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.schema_names import format_schema, name_schema
from mkdocs_strategy_plugin.report.schema_values import GAP, VALUES, listed
from mkdocs_strategy_plugin.report.value_forms import heading

if TYPE_CHECKING:
    import enum
    from collections.abc import Callable

    from mkdocs_strategy_plugin.model.base import Model, Refers
    from mkdocs_strategy_plugin.report.known_names import KnownNames
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["Definitions"]


class Definitions:
    """Schemas that refer to one another; each is made once, when it is asked for."""

    def __init__(
        self, names: KnownNames, of_model: Callable[[type[Model], Definitions], Schema]
    ) -> None:
        """Define nothing yet.

        Args:
            names: What an author may name.
            of_model: Makes the schema of a model; what that refers to is defined here.
        """
        self.schemas: dict[str, Schema] = {}
        """By name, as `$defs` takes them."""
        self._names = names
        self._of_model = of_model

    def model(self, model: type[Model]) -> Schema:
        """Return the schema of a mapping with keys of the format's own."""
        return self._defined(_kebab(model), lambda: self._of_model(model, self))

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


def _choice(choices: type[enum.Enum]) -> Schema:
    meanings = {each.name: each.docstring for each in attributes(choices)}
    return {
        "title": heading(choices),
        **listed({each.value: meanings[each.name] for each in choices}),
    }


def _kebab(cls: type) -> str:
    return heading(cls).lower().replace(" ", "-")
