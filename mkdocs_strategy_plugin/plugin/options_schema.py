"""The JSON Schema of the plugin's options in mkdocs.yml.

It has the shape in which Material for MkDocs takes schemas of plugins into its own, that of a whole
mkdocs.yml: the bare name of the plugin, or a mapping from it to its options.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.check import rule_names
from mkdocs_strategy_plugin.check.severities import LEVELS
from mkdocs_strategy_plugin.compute.hiding import hideable
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.pipeline.exports import FILES
from mkdocs_strategy_plugin.pipeline.history_options import SOURCES
from mkdocs_strategy_plugin.plugin.options import LimitsConfig, StrategyConfig
from mkdocs_strategy_plugin.render.languages import languages
from mkdocs_strategy_plugin.render.page_kinds import MAIN_PAGES
from mkdocs_strategy_plugin.render.tags import TAG_SOURCES
from mkdocs_strategy_plugin.report.attributes import attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.base import Config

    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["options_schema"]

NAME = "strategy"
"""The plugin's name in mkdocs.yml."""

# Of all of its schemas; the dialect that Material's own are written in.
DIALECT = "https://json-schema.org/draft-07/schema"


def options_schema() -> str:
    """Return the schema of an entry of `plugins`, with a line feed at its end."""
    schema = {
        "$schema": DIALECT,
        "title": "Publish a strategy written in YAML as a portal",
        "oneOf": [
            {"const": NAME, "markdownDescription": "All options as they come."},
            {
                "type": "object",
                "properties": {NAME: _mapping(StrategyConfig, WRITTEN, can_be_empty=True)},
                "required": [NAME],
                "additionalProperties": False,
            },
        ],
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _mapping(
    config: type[Config], written: Mapping[str, Schema], *, can_be_empty: bool = False
) -> Schema:
    meanings = {each.name: each.docstring for each in attributes(config)}
    return {
        "type": ["object", "null"] if can_be_empty else "object",
        "properties": {
            name: {"markdownDescription": meanings[name], **written[name], **_default(option)}
            for name, option in _options(config).items()
        },
        "additionalProperties": False,
    }


def _options(config: type[Config]) -> Mapping[str, Any]:
    return dict(config._schema)  # noqa: SLF001  (MkDocs names them nowhere else)


def _default(option: Any) -> Schema:  # noqa: ANN401  (options of MkDocs have no common type)
    default = getattr(option, "default", None)
    # A default that is empty stands for something else, which the description says.
    return {} if default in (None, [], {}) else {"default": default}


def _one_of(names: Iterable[str]) -> Schema:
    return {"type": "string", "enum": list(names)}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items, "uniqueItems": True}


WRITTEN: Mapping[str, Schema] = MappingProxyType(
    {
        "as_of": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "enabled": {"type": "boolean"},
        "entities_in_nav": {"type": "boolean"},
        "exports": _list_of(_one_of(FILES)),
        "hide": _list_of(_one_of(sorted(hideable()))),
        "history": {
            "oneOf": [
                {"type": "boolean"},
                _one_of(SOURCES),
                {
                    "type": "object",
                    "properties": {
                        "from": _one_of(SOURCES),
                        "since": {"type": ["string", "null"]},
                        "group_by": _one_of(each.value for each in Grouping),
                    },
                    "additionalProperties": False,
                },
            ]
        },
        "language": _one_of(languages()),
        "limits": _mapping(
            LimitsConfig, {name: {"type": "integer"} for name in _options(LimitsConfig)}
        ),
        "pages": _list_of(_one_of(MAIN_PAGES)),
        "path": {"type": "string"},
        "plans": _list_of({"type": "string"}),
        "portfolio": {"type": ["boolean", "string"]},
        "publish_source": {"type": "boolean"},
        "rules": {
            "type": "object",
            "propertyNames": _one_of([*sorted(rule_names.groups()), *sorted(rule_names.names())]),
            "additionalProperties": _one_of(LEVELS),
        },
        "schema": {"type": "boolean"},
        "scripts": {"type": "boolean"},
        "tags": _list_of(_one_of(TAG_SOURCES)),
        "templates_dir": {"type": "string"},
    }
)
"""What may be written under each option."""
