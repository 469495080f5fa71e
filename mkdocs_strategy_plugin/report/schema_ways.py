"""The ways to write a value, read off the annotation of its field, as JSON Schema."""

from __future__ import annotations

import ast
import enum
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from mkdocs_strategy_plugin.model.actual import Actual
from mkdocs_strategy_plugin.model.base import Model, Refers
from mkdocs_strategy_plugin.model.target import Band, Change
from mkdocs_strategy_plugin.report.schema_values import VALUES, mapping, several

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.report.schema_definitions import Definitions
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["Way", "one_of", "ways"]

FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AgeValue": ("age",),
        "AnyText": ("text-by-language", "text"),
        "ContentFormat": ("format-of-content",),
        "DurationValue": ("duration",),
        "HoursValue": ("hours",),
        "Language": ("language",),
        "Markdown": ("text-by-language", "text"),
        "MoneyValue": ("money",),
        "Number": ("number",),
        "PeriodKeyValue": ("period",),
        "PeriodValue": ("period",),
        "PlainText": ("text",),
        "QuantityValue": ("quantity",),
        "RateValue": ("named-rate", "rate"),
        "Share": ("share",),
        "Slug": ("id",),
        "Url": ("address",),
    }
)
"""Forms of what the models call their values."""

WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        "Actuals": "dict[PeriodKeyValue, Actual | QuantityValue | 'missing']",
        "Target": "Band | Change | QuantityValue | 'measure-first'",
    }
)
"""How an author writes what the models give a name of their own; in quotes: a form."""

BY_NAME: Mapping[str, type[Model]] = MappingProxyType(
    {each.__name__: each for each in (Actual, Band, Change)}
)
"""Models that `WRITTEN` names."""

SHORT_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "Baseline": "QuantityValue",
        "What": "AnyText",
        "_as_confidence": "Level",
        "_as_evidence": "Markdown",
        "_as_parts": "OneOrMore[ChannelRef]",
        "_as_priority": "'priority-as-text'",
        "_as_proxy": "MetricRef",
        "_as_report": "MetricRef",
        "_as_stages": "'stages'",
        "_linear": "'linear'",
    }
)
"""What may stand for a long form: by the function that expands it, or by the model itself."""

INSTEAD: Mapping[str, str] = MappingProxyType({"_known_format": "'format'"})
"""What alone may be written, by the function that looks at it."""


class Way(NamedTuple):
    """One of several ways to write a value."""

    schema: Schema
    """What may be written."""
    is_mapping: bool = False
    """True for a mapping."""
    is_model: bool = False
    """True for a mapping with keys of the format's own, which may all be left out."""


def ways(node: ast.expr, owner: type, definitions: Definitions) -> list[Way]:
    """Return the ways to write what an annotation says; no text fits two of them.

    Args:
        node: The annotation as written.
        owner: The class whose annotation it is.
        definitions: Knows the schemas of models, forms and names.
    """
    match node:
        case ast.Name(id=name):
            return _named(name, owner, definitions)
        case ast.Constant(value=form):  # None says nothing: any key may be left without a value
            return [_form(form, definitions)] if isinstance(form, str) else []
        case ast.BinOp(left=first, right=second):
            return [*ways(first, owner, definitions), *ways(second, owner, definitions)]
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[value, mark])):
            return _expanded(value, mark, owner, definitions)
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
            return [
                _mapping(
                    ways(key, owner, definitions), ways(value, owner, definitions), definitions
                )
            ]
        case ast.Subscript(value=ast.Name(id="OneOrMore"), slice=item):
            each = ways(item, owner, definitions)
            return [*each, Way(several(one_of(each)))]
    raise LookupError(f"{owner.__name__}: no schema for {ast.unparse(node)}")


def one_of(alternatives: Iterable[Way]) -> Schema:
    """Return what is written in one of several ways."""
    # Of alternatives that all fail, yaml-language-server tells about the first mapping if a mapping
    # is written, and about the last of the others if not: this order makes that the helpful one.
    schemas = [each.schema for each in sorted(alternatives, key=lambda way: not way.is_mapping)]
    return schemas[0] if len(schemas) == 1 else {"title": "One of these", "oneOf": schemas}


def _named(name: str, owner: type, definitions: Definitions) -> list[Way]:
    if name in WRITTEN:
        return ways(_parsed(WRITTEN[name]), owner, definitions)
    if name in FORMS:
        forms = [_form(each, definitions) for each in FORMS[name]]
        # Of a measured value all numbers may be missing.
        is_measured = owner is Actual and name == "QuantityValue"
        return [*forms, _form("missing", definitions)] if is_measured else forms
    meant = BY_NAME.get(name) or vars(sys.modules[owner.__module__]).get(name)
    return _meant(meant, owner, definitions)


def _meant(meant: Any, owner: type, definitions: Definitions) -> list[Way]:  # noqa: ANN401  (whatever a name means)
    if isinstance(meant, type) and issubclass(meant, enum.Enum):
        return [Way(definitions.choice(meant))]
    if isinstance(meant, type) and issubclass(meant, Model):
        long_form = Way(definitions.model(meant), is_mapping=True, is_model=True)
        return [long_form, *_short(meant.__name__, owner, definitions)]
    marks = [mark for mark in get_args(meant) if isinstance(mark, Refers)]
    if marks:
        return [Way(definitions.name(marks[0]))]
    raise LookupError(f"{owner.__name__}: no schema for {meant}")


def _expanded(value: ast.expr, mark: ast.expr, owner: type, definitions: Definitions) -> list[Way]:
    match mark:
        case ast.Call(func=ast.Name(id="Expand"), args=[ast.Name(id=name)]) if name in INSTEAD:
            return ways(_parsed(INSTEAD[name]), owner, definitions)
        case ast.Call(func=ast.Name(id="Expand"), args=[ast.Name(id=name)]) if name in SHORT_FORMS:
            return [*ways(value, owner, definitions), *_short(name, owner, definitions)]
    raise LookupError(f"{owner.__name__}: no schema for {ast.unparse(mark)}")


def _short(name: str, owner: type, definitions: Definitions) -> list[Way]:
    written = SHORT_FORMS.get(name)
    return ways(_parsed(written), owner, definitions) if written else []


def _mapping(keys: list[Way], values: list[Way], definitions: Definitions) -> Way:
    value = one_of(values)
    # A mapping that may lack all its keys may be missing itself; anything else is just unfinished.
    may_be_empty = any(each.is_model for each in values)
    return Way(
        mapping(
            definitions.resolved(keys[0].schema),
            definitions.or_nothing(value) if may_be_empty else value,
        ),
        is_mapping=True,
    )


def _form(name: str, definitions: Definitions) -> Way:
    is_mapping = name in VALUES and VALUES[name].get("type") == "object"
    return Way(definitions.form(name), is_mapping=is_mapping)


def _parsed(annotation: str) -> ast.expr:
    return ast.parse(annotation, mode="eval").body
