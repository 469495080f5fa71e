"""The JSON Schema of a plan's files."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs_strategy_plugin.load.validate import RENAMED
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import FORMAT, Strategy
from mkdocs_strategy_plugin.report.schema_definitions import Definitions
from mkdocs_strategy_plugin.report.schema_fields import described, model_schema
from mkdocs_strategy_plugin.report.schema_values import VALUES, mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.base import Model
    from mkdocs_strategy_plugin.report.known_names import KnownNames
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["DIALECT", "plan_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""Which JSON Schema it is."""

NAME = f"urn:mkdocs-strategy-plugin:plan:{FORMAT}"
"""Names the schema of every plan; it is no address."""

TITLE = "Plan of mkdocs-strategy"


def plan_schema(names: KnownNames, *, renamed: Mapping[str, Mapping[str, str]] = RENAMED) -> str:
    """Return the schema of the YAML files of a plan, with a line feed at its end.

    Args:
        names: What an author may name.
        renamed: Old names of keys, by collection.

    Returns:
        JSON that is the same for the same names. Whatever the loader reads without a finding is
        valid, as far as an editor can tell; not everything that is valid is a sound plan.
    """
    by_model = {COLLECTIONS[key][1].__name__: old for key, old in renamed.items()}
    definitions = Definitions(names, functools.partial(model_schema, renamed=by_model))
    properties = {
        "strategy": _part(Strategy, definitions.model(Strategy), definitions),
        **{key: _entries(model, definitions) for key, (_, model) in COLLECTIONS.items()},
        "exemptions": _part(
            Exemption, {"type": "array", "items": definitions.model(Exemption)}, definitions
        ),
    }
    schema = {
        "$schema": DIALECT,
        "$id": NAME if names.plan is None else f"{NAME}:{quote(names.plan)}",
        "title": TITLE,
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.schemas.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _entries(model: type[Model], definitions: Definitions) -> Schema:
    entry = definitions.or_nothing(definitions.model(model))
    return _part(model, mapping({**VALUES["id"], "title": "id"}, entry), definitions)


def _part(model: type[Model], written: Schema, definitions: Definitions) -> Schema:
    return {**described(model), **definitions.or_nothing(written)}
