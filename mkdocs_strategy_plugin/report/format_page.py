"""The reference page of the plan format: `python -m mkdocs_strategy_plugin.report.format_page`."""

from __future__ import annotations

import enum
import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.actual import Actual
from mkdocs_strategy_plugin.model.base import Entity, Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.model.target import Band, Change
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.value_forms import Form, default_words, heading, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.report.attributes import Attribute

__all__ = ["format_page"]

PROSE = Path(__file__).with_name("format_page.md")
SLOT = re.compile(r"^<!-- fields of (?P<name>[a-z ]+) -->$", re.MULTILINE)

MODELS: Mapping[str, type[Model]] = {
    "every entry": Entity,
    "strategy": Strategy,
    **{collection: model for collection, (_, model) in COLLECTIONS.items()},
    "a band": Band,
    "a change": Change,
    "an actual": Actual,
    "exemptions": Exemption,
}
"""What a slot of the prose asks for."""


def format_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off the models."""
    told: set[type] = set()
    page = SLOT.sub(
        lambda match: "\n".join(_section(MODELS[match["name"]], told)).strip(),
        PROSE.read_text("utf-8"),
    )
    untold = [name for name, model in MODELS.items() if model not in told]
    if untold:
        raise LookupError(f"{PROSE.name} has no slot for the fields of {', '.join(untold)}")
    return page


def _section(model: type[Model], told: set[type]) -> Iterator[str]:
    """Yield the lines of a model's table, then those of the models inside of it."""
    told.add(model)
    fields = [each for each in attributes(model) if each.name != "id"]
    yield from _table(model, fields)
    for field in fields:
        yield from _choices(model, field)
    for field in fields:
        for inner in Form.of(model, field).classes:
            if issubclass(inner, Model) and inner not in told:
                yield from (f"### {heading(inner)}", "", _docstring(inner), "")
                yield from _section(inner, told)


def _table(model: type[Model], fields: list[Attribute]) -> Iterator[str]:
    yield "| key | form | meaning |"
    yield "|---|---|---|"
    for field in fields:
        form = f"{Form.of(model, field).words}{default_words(model, field)}"
        yield f"| `{key_of(field)}` | {form} | {field.docstring} |"
    yield ""


def _choices(model: type[Model], field: Attribute) -> Iterator[str]:
    for choice in Form.of(model, field).classes:
        if issubclass(choice, enum.Enum):
            yield from (f"`{key_of(field)}` is one of", "")
            members = {member.name: member.value for member in choice}
            for each in attributes(choice):
                yield f"- `{members[each.name]}`: {each.docstring}"
            yield ""


def _docstring(model: type) -> str:
    return inspect.getdoc(model) or ""


if __name__ == "__main__":
    sys.stdout.write(format_page())
