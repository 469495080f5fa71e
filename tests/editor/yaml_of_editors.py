"""YAML as an editor reads it: by the core schema of YAML 1.2, numbers and truth values included."""

from __future__ import annotations

import re
from typing import Any

import yaml

__all__ = ["as_json"]

CORE = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}


class _Core(yaml.SafeLoader):
    """Knows no dates and no `yes` or `no`, and `12_000` is a text."""

    yaml_implicit_resolvers = {  # noqa: RUF012  (as it is declared in PyYAML)
        "<": [("tag:yaml.org,2002:merge", re.compile("^(?:<<)$"))]
    }


for _name, _pattern in CORE.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), None)

_Core.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)


def as_json(text: str) -> Any:  # noqa: ANN401  (YAML, whatever it holds)
    """Return what is written, with texts as keys."""
    return _with_texts_as_keys(yaml.load(text, _Core))  # noqa: S506  (a safe loader)


def _with_texts_as_keys(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _with_texts_as_keys(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_texts_as_keys(each) for each in value]
    return value
