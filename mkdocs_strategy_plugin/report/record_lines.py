"""Records and choices as lines of a reference page, read off their docstrings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.report.attributes import attributes

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterator, Mapping

__all__ = ["fields", "members"]


def fields(cls: type, more: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield a table of the fields of a record, and of keys that its form has beside them."""
    yield from ("| key | meaning |", "|---|---|")
    for each in attributes(cls):
        yield f"| `{each.name}` | {each.docstring} |"
    for name, meaning in (more or {}).items():
        yield f"| `{name}` | {meaning} |"


def members(cls: type[enum.Enum]) -> Iterator[str]:
    """Yield a list of what may be chosen."""
    for each in attributes(cls):
        yield f"- `{cls[each.name].value}`: {each.docstring}"
