"""What a template offers to others, and what it takes from them, read off its syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Macro", "Surface", "surface_of"]


class Macro(NamedTuple):
    """A macro, as others call it."""

    name: str
    """Its name."""
    arguments: tuple[str, ...]
    """Names of its arguments, in order."""
    optional: int
    """How many of them, from the end, may be left out."""
    takes_more: bool
    """True if it looks at arguments beyond those."""
    line: int
    """Where it begins, from 1."""

    def __str__(self) -> str:
        """Return its name with its arguments; a question mark stands at those one may leave out."""
        needed = len(self.arguments) - self.optional
        marks = ("" if place < needed else "?" for place in range(len(self.arguments)))
        return f"{self.name}({', '.join(map(str.__add__, self.arguments, marks))})"

    @property
    def written(self) -> str:
        """How it begins in a template."""
        return f"{{% macro {self.name}({', '.join(self.arguments)}) %}}"

    def takes(self, other: Macro) -> bool:
        """Tell whether it can be called in the place of another."""
        return self.takes_more or len(self.arguments) >= len(other.arguments)


class Surface(NamedTuple):
    """One template."""

    blocks: Mapping[str, int]
    """Its blocks in their order, each with its line."""
    inner: frozenset[str]
    """Those of them that stand inside of others."""
    macros: Mapping[str, Macro]
    """Its macros by name."""
    assigned: frozenset[str]
    """Names that others may import from it beside its macros."""
    parent: str | None
    """The template that it extends; None for none, or one that is worked out."""
    imports: frozenset[tuple[str, str]]
    """Macros that it imports by name: template and macro."""
    uses: tuple[tuple[str, int], ...]
    """Templates that it extends, includes or imports and that have to be there, with the line."""
    may_use_more: bool
    """True if it works out the name of one."""
    stray: int
    """Line of the first thing outside of blocks that is not shown; 0 for none."""


def surface_of(template: nodes.Template) -> Surface:
    """Return what a template offers and takes."""
    extends = template.find(nodes.Extends)
    blocks = list(template.find_all(nodes.Block))
    macros = [_macro(each) for each in template.find_all(nodes.Macro)]
    used = list(_used(template))
    return Surface(
        blocks={each.name: each.lineno for each in blocks},
        inner=frozenset(each.name for block in blocks for each in block.find_all(nodes.Block)),
        macros={each.name: each for each in macros},
        assigned=frozenset(_assigned(template)),
        parent=_constant(extends.template) if extends else None,
        imports=frozenset(_imported(template)),
        uses=tuple((name, line) for name, line in used if name is not None),
        may_use_more=any(name is None for name, _ in used),
        stray=_stray(template) if extends else 0,
    )


def _macro(node: nodes.Macro) -> Macro:
    return Macro(
        node.name,
        tuple(each.name for each in node.args),
        len(node.defaults),
        any(each.name == "varargs" for each in node.find_all(nodes.Name)),
        node.lineno,
    )


def _assigned(template: nodes.Template) -> Iterator[str]:
    """Yield the names that others may import beside macros; what is imported is none of them."""
    node: nodes.Assign | nodes.AssignBlock
    for node in template.find_all((nodes.Assign, nodes.AssignBlock)):  # type: ignore[assignment]
        targets = (node.target, *node.target.find_all(nodes.Name))
        yield from (each.name for each in targets if isinstance(each, nodes.Name))


def _imported(template: nodes.Template) -> Iterator[tuple[str, str]]:
    for node in template.find_all(nodes.FromImport):
        name = _constant(node.template) or ""
        yield from ((name, each if isinstance(each, str) else each[0]) for each in node.names)


def _used(template: nodes.Template) -> Iterator[tuple[str | None, int]]:
    for kind in (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport):
        for node in template.find_all(kind):
            if not getattr(node, "ignore_missing", False):
                yield _constant(node.template), node.lineno  # type: ignore[attr-defined]


def _constant(node: nodes.Expr) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def _stray(template: nodes.Template) -> int:
    shown = (node for node in template.body if isinstance(node, nodes.Output))
    pieces = (piece for node in shown for piece in node.nodes)
    return next((piece.lineno for piece in pieces if not _is_blank(piece)), 0)


def _is_blank(piece: nodes.Node) -> bool:
    return isinstance(piece, nodes.TemplateData) and not piece.data.strip()
