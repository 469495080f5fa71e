"""Values that aliases repeat, and how much of them."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_strategy_plugin.load.sources import Limits  # noqa: TC001  (one style for all modules)

__all__ = ["Anchors", "Refusal"]


class Refusal(NamedTuple):
    """Why an alias stands for nothing."""

    message: str
    """What is wrong with it."""
    hint: str
    """What to do about it."""
    code: str
    """Of the rule it breaks."""
    instead: object
    """What to read in its place."""

    @property
    def ends_reading(self) -> bool:
        """True where reading on would make the data larger than allowed."""
        return self.code == "SYN004"


class _Anchored(NamedTuple):
    value: object
    nodes: int
    height: int


class Anchors:
    """The anchored values of one document."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._anchored: dict[str, _Anchored | None] = {}
        self._expanded = 0

    def open(self, name: str) -> None:
        """Note that a value with this anchor has begun."""
        self._anchored[name] = None

    def close(self, name: str, value: object) -> None:
        """Keep a whole value under its anchor; a later one of the same name replaces it."""
        self._anchored[name] = _Anchored(value, *_extent(value))

    def value(self, name: str, depth: int) -> object | Refusal:
        """Return what an alias stands for, or why that cannot be.

        Args:
            name: The anchor it names, without `*`.
            depth: How many mappings and lists the alias is in.
        """
        if name not in self._anchored:
            return _unknown(name)
        anchored = self._anchored[name]
        if anchored is None:
            return _endless(name)
        self._expanded += anchored.nodes
        if self._expanded > self._limits.expansion:
            return _expansion(name, self._limits.expansion)
        if depth + anchored.height > self._limits.nesting:
            return self.too_deep(f"with '*{name}'")
        return anchored.value

    def too_deep(self, where: str) -> Refusal:
        """Return what to say where the data nests deeper than allowed."""
        return Refusal(
            f"{where} mappings and lists are nested more than {self._limits.nesting:,} deep",
            "Nest less deeply, or raise 'limits.nesting' in the plugin's options.",
            "SYN004",
            None,
        )


def _extent(value: object) -> tuple[int, int]:
    nodes, height, level = 0, 0, [value]
    while level:
        nodes += len(level)
        height += any(isinstance(node, (dict, list)) for node in level)
        level = [child for node in level for child in _children(node)]
    return nodes, height


def _children(node: object) -> list[object]:
    if isinstance(node, dict):
        return list(node.values())
    return node if isinstance(node, list) else []


def _unknown(name: str) -> Refusal:
    return Refusal(
        f"'*{name}' refers to an anchor '&{name}' that is not defined above it",
        f"""Write "*{name}" in quotes if it is text, or define '&{name}' first.""",
        "SYN001",
        f"*{name}",
    )


def _endless(name: str) -> Refusal:
    return Refusal(
        f"'*{name}' stands inside '&{name}', the value it repeats",
        f"Remove '*{name}', or move it out of '&{name}'.",
        "SYN001",
        None,
    )


def _expansion(name: str, bound: int) -> Refusal:
    return Refusal(
        f"with '*{name}' the aliases of this file repeat more than {bound:,} values",
        "Write fewer aliases, or raise 'limits.expansion' in the plugin's options.",
        "SYN004",
        None,
    )
