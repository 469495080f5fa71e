"""Entities of a file that is read again: what is written as before is the same object as before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_strategy_plugin.model.likeness import alike

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_strategy_plugin.load.validate import FileParts
    from mkdocs_strategy_plugin.model.plan import Measurement

__all__ = ["Unchanged", "unchanged_measurements"]

Made = TypeVar("Made")


class Unchanged:
    """What was made of the entries of files, with what their authors had written.

    A file that is broken for a while forgets nothing, so that mending it changes nothing else.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[Path, str, str], tuple[str, Any]] = {}

    def parts(self, file: Path, data: object, parts: FileParts) -> FileParts:
        """Return the parts of a file, of those made before where they are written the same.

        Args:
            file: Absolute path.
            data: The plain data that the parts were made of.
            parts: As made now.
        """
        if not isinstance(data, dict):
            return parts
        return parts._replace(
            settings=self._of(file, "strategy", "", data.get("strategy"), parts.settings),
            entities={
                collection: {
                    name: self._of(file, collection, name, data[collection][name], entity)
                    for name, entity in entities.items()
                }
                for collection, entities in parts.entities.items()
            },
            exemptions=self._of(file, "exemptions", "", data.get("exemptions"), parts.exemptions),
        )

    def _of(self, file: Path, collection: str, name: str, written: object, made: Made) -> Made:
        # Plain data compare without their order, which pages show; their texts do not.
        text = repr(written)
        before, known = self._known.get((file, collection, name), ("", made))
        if text == before:
            same: Made = known
            return same
        self._known[file, collection, name] = (text, made)
        return made


def unchanged_measurements(
    before: Iterable[Measurement], now: tuple[Measurement, ...]
) -> tuple[Measurement, ...]:
    """Return the values of a table, those of before where the same stands in the same row."""
    known = {each.where: each for each in before}
    if not known:
        return now
    return tuple(known[each.where] if alike(known.get(each.where), each) else each for each in now)
