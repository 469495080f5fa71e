"""What a class says of its attributes: the string under each, and its annotation."""

from __future__ import annotations

import ast
import functools
import inspect
import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Attribute", "attributes"]


class Attribute(NamedTuple):
    """One attribute with a docstring."""

    name: str
    """Its name in Python."""
    docstring: str
    """The string under it, on one line."""
    annotation: ast.expr | None
    """Its annotation as written; None for a member of an enumeration."""


@functools.cache
def attributes(cls: type) -> tuple[Attribute, ...]:
    """Return the documented attributes that `cls` itself defines, in their order."""
    definition = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    return tuple(_documented(definition.body)) if isinstance(definition, ast.ClassDef) else ()


def _documented(body: list[ast.stmt]) -> Iterator[Attribute]:
    for statement, below in pairwise(body):
        name, docstring = _name(statement), _string(below)
        if name and docstring:
            annotation = statement.annotation if isinstance(statement, ast.AnnAssign) else None
            yield Attribute(name, " ".join(docstring.split()), annotation)


def _name(statement: ast.stmt) -> str | None:
    match statement:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return None


def _string(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(words))):
            return words
    return None
