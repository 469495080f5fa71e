"""The form of a field's value in words, read off the field's annotation."""

from __future__ import annotations

import ast
import enum
import inspect
import re
import sys
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

from mkdocs_strategy_plugin.model.base import Model, Refers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Form", "heading"]

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "Actuals": "mapping of [periods](#periods) to [values](#actual)",
        "AgeValue": "`25-34`, `30` or `60+`",
        "AnyText": "[text](#text)",
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

FEW = range(1, 3)
"""So many kinds share one space of ids; a name of no or of more kinds says its kind."""

WHOLE_NAME = "[`kind/id`](#names)"


@dataclass(frozen=True, slots=True)
class Form:
    """How the value of one field is written."""

    annotation: ast.expr
    """The field's annotation as written."""
    owner: type
    """The class that the field belongs to."""

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
                return _name_of(mark)
        raise LookupError(f"{self.owner.__name__}: no words for {meant}")

    def _meant(self, name: str) -> Any:  # noqa: ANN401  (whatever the name means)
        return vars(sys.modules[self.owner.__module__]).get(name)


def heading(model: type) -> str:
    """Return the name of a model in words: `Channel part`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _is_ours(cls: type) -> bool:
    return issubclass(cls, Model) or (issubclass(cls, enum.Enum) and bool(inspect.getdoc(cls)))


def _name_of(mark: Refers) -> str:
    if len(mark.kinds) not in FEW:
        return WHOLE_NAME
    return "id of " + _either((ARTICLES.get(kind, f"a {kind}") for kind in mark.kinds), " or of ")


def _either(words: Iterable[str], joint: str = " or ") -> str:
    *first, last = words
    return f"{', '.join(first)}{joint}{last}" if first else last
