"""The form of a field's value in words, read off the field's annotation."""

from __future__ import annotations

import ast
import enum
import inspect
import re
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from mkdocs_strategy_plugin.model.base import Model, Refers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.report.attributes import Attribute

__all__ = ["Form", "default_words", "heading", "id_of", "key_of"]

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "Actuals": "mapping of [periods](#periods) to [values](#actual)",
        "AgeValue": "`25-34`, `30` or `60+`",
        "AnyText": "[text](#text)",
        "ContentFormat": "[id](#names)",
        "DurationValue": "[duration](#rates-and-durations)",
        "HoursValue": '`"19:00-22:00"`',
        "Language": "[language code](#text)",
        "Markdown": "[Markdown](#text)",
        "MoneyValue": "[money](#money)",
        "Number": "[number](#numbers)",
        "PeriodKeyValue": "[period](#periods)",
        "PeriodValue": "[period](#periods)",
        "PlainText": "plain text",
        "QuantityValue": "[number](#numbers)",
        "RateValue": "[rate](#rates-and-durations)",
        "Share": "`45%` or `0.45`",
        "Slug": "[id](#names)",
        "Target": "[target](#targets)",
        "Url": "address",
    }
)
"""Words for what the models call their values."""

ARTICLES: Mapping[str, str] = MappingProxyType(
    {"content": "a content item", "kpi": "a KPI", "objective": "an objective"}
)
"""Kinds that are not told by an `a` before them."""

WHOLE_NAME = "[`kind/id`](#names)"


class Form(NamedTuple):
    """How the value of one field is written."""

    annotation: ast.expr
    """The field's annotation as written."""
    owner: type
    """The class that the field belongs to."""

    @classmethod
    def of(cls, model: type[Model], field: Attribute) -> Form:
        """Return the form of one of the fields of a model."""
        if field.annotation is None:
            raise LookupError(f"{model.__name__}.{field.name} has no annotation")
        return cls(field.annotation, model)

    @property
    def words(self) -> str:
        """The form in words, with links to what explains it."""
        return self._words(self.annotation)

    @property
    def classes(self) -> tuple[type, ...]:
        """Models and enumerations that the annotation names, in its order."""
        names = (node.id for node in ast.walk(self.annotation) if isinstance(node, ast.Name))
        found = (self._meant(name) for name in names if name not in WORDS)
        return tuple(each for each in found if isinstance(each, type) and _is_ours(each))

    def _words(self, node: ast.expr) -> str:
        match node:
            case ast.Name(id=name):
                return WORDS.get(name) or self._of_object(self._meant(name))
            case ast.BinOp(left=value, right=ast.Constant(value=None)):
                return self._words(value)
            case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[value, *_])):
                return self._words(value)
            case ast.Subscript(value=ast.Name(id="OneOrMore"), slice=value):
                return f"{self._words(value)}, or a list"
            case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
                return f"mapping: {self._words(key)} → {self._words(value)}"
        raise LookupError(f"{self.owner.__name__}: no words for {ast.unparse(node)}")

    def _of_object(self, meant: Any) -> str:  # noqa: ANN401  (whatever the name means)
        if isinstance(meant, type) and issubclass(meant, enum.Enum):
            return _either(f"`{member.value}`" for member in meant)
        if isinstance(meant, type) and issubclass(meant, Model):
            return f"[{heading(meant).lower()}](#{heading(meant).lower().replace(' ', '-')})"
        for mark in get_args(meant):
            if isinstance(mark, Refers):
                return WHOLE_NAME if mark.says_kind else id_of(mark.kinds)
        raise LookupError(f"{self.owner.__name__}: no words for {meant}")

    def _meant(self, name: str) -> Any:  # noqa: ANN401  (whatever the name means)
        return vars(sys.modules[self.owner.__module__]).get(name)


def heading(model: type) -> str:
    """Return the name of a model in words: `Channel part`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def key_of(field: Attribute) -> str:
    """Return the key that a field is written under."""
    # A key that is a word of Python carries an underscore in the model.
    return field.name.removesuffix("_")


def default_words(model: type[Model], field: Attribute) -> str:
    """Return what holds without the field, in words; empty where the docstring says it."""
    known = model.model_fields[field.name]
    if known.is_required():
        return "; required"
    default = known.default
    if isinstance(default, enum.Enum):
        return f"; default: `{default.value}`"
    return f"; default: `{default}`" if isinstance(default, (int, float)) else ""


def _is_ours(cls: type) -> bool:
    return issubclass(cls, Model) or (issubclass(cls, enum.Enum) and bool(inspect.getdoc(cls)))


def id_of(kinds: Iterable[str]) -> str:
    """Return what a name is, in words: `id of a channel or of a platform`."""
    return "id of " + _either((ARTICLES.get(kind, f"a {kind}") for kind in kinds), " or of ")


def _either(words: Iterable[str], joint: str = " or ") -> str:
    *first, last = words
    return f"{', '.join(first)}{joint}{last}" if first else last
