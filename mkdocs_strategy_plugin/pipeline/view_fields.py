"""The fields of views and of the records inside of them, as their sources say them."""

from __future__ import annotations

import ast
import enum
import functools
import importlib
import inspect
import sys
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.report.attributes import attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Field", "View", "records_of"]

HOME = "mkdocs_strategy_plugin.render."
"""Where the records are that templates see; whatever else a view holds is a plain value."""

WORDS: Mapping[str, str] = MappingProxyType(
    {"str": "text", "Markup": "HTML", "bool": "true or false", "int": "number", "float": "number"}
)


class Field(NamedTuple):
    """One field of a view."""

    name: str
    """Its name."""
    form: str
    """What it holds, in words."""
    meaning: str
    """Its docstring."""


@dataclass(frozen=True, slots=True)
class View:
    """A class that templates read."""

    cls: type
    """The class."""

    @property
    def name(self) -> str:
        """Its module's name and its own: `kpi_row.ChannelRow`."""
        return f"{self.cls.__module__.rpartition('.')[2]}.{self.cls.__name__}"

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return self.name.lower().replace(".", "-")

    @property
    def meaning(self) -> str:
        """Its docstring."""
        return inspect.getdoc(self.cls) or ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields in their order, then what it works out of them."""
        plain = (
            Field(each.name, _form(each.annotation, self.cls), each.docstring)
            for each in attributes(self.cls)
            if each.annotation is not None
        )
        return (*plain, *self._worked_out())

    def _worked_out(self) -> Iterator[Field]:
        for name, member in vars(self.cls).items():
            function = getattr(member, "fget", None) or getattr(member, "func", None)
            if function and not name.startswith("_"):
                returns = ast.parse(function.__annotations__["return"], mode="eval").body
                said = (inspect.getdoc(function) or "").splitlines()[0]
                yield Field(name, _form(returns, self.cls), said)

    @property
    def parts(self) -> Iterator[View]:
        """The records that its fields hold, in their order."""
        for each in attributes(self.cls):
            for node in ast.walk(each.annotation) if each.annotation else ():
                found = _class_of(node.id, self.cls) if isinstance(node, ast.Name) else None
                if found:
                    yield View(found)


def records_of(views: Iterable[View]) -> tuple[View, ...]:
    """Return the records inside of views, and inside of those, sorted by name."""
    top = tuple(views)
    found: dict[View, None] = {}
    left = [part for view in top for part in view.parts]
    while left:
        record = left.pop()
        if record not in found and record not in top:
            found[record] = None
            left.extend(record.parts)
    return tuple(sorted(found, key=lambda record: record.name))


def _form(node: ast.expr | None, owner: type) -> str:
    """Return what an annotation says, in words."""
    match node:
        case ast.BinOp(left=left, right=ast.Constant(value=None)):
            return f"{_form(left, owner)}, or nothing"
        case ast.BinOp(left=left, right=right):
            return f"{_form(left, owner)} or {_form(right, owner)}"
        case ast.Subscript(value=ast.Name(id=kind), slice=ast.Tuple(elts=items)):
            return _several(kind, items, owner)
        case ast.Name(id=name):
            return _named(name, owner)
    return f"`{ast.unparse(node)}`" if node else ""


def _several(kind: str, items: list[ast.expr], owner: type) -> str:
    first, *others = (_form(item, owner) for item in items)
    if kind != "tuple":
        return f"mapping of {first} to {', '.join(others)}"
    return f"list of {first}" if others == ["`...`"] else f"({', '.join((first, *others))})"


def _named(name: str, owner: type) -> str:
    record = _class_of(name, owner)
    if record:
        view = View(record)
        return f"[{view.name}](#{view.anchor})"
    return WORDS.get(name, f"`{name}`")


def _class_of(name: str, owner: type) -> type | None:
    """Return the record that `owner`'s module calls `name`; None for any other value."""
    module = sys.modules[owner.__module__]
    source = _imports(owner.__module__).get(name)
    found = getattr(importlib.import_module(source) if source else module, name, None)
    if not isinstance(found, type) or issubclass(found, enum.Enum):
        return None
    return found if found.__module__.startswith(HOME) else None


@functools.cache
def _imports(module: str) -> Mapping[str, str]:
    """Return where a module has its names from, those for its annotations alone too."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {alias.name: node.module or "" for node in found for alias in node.names}
