"""Where the pictures of personas should be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Image", "images_of"]


class Image(NamedTuple):
    """A persona's picture."""

    persona: str
    """Id of the persona."""
    written: str
    """The path as the author wrote it."""
    path: NodePath
    """Where it is written."""
    file: Path
    """The absolute path it means."""
    is_outside: bool
    """True where it, or what it links to, is not below the docs folder."""


def images_of(plan: Plan) -> Iterator[Image]:
    """Yield the images of a plan that has a docs folder."""
    docs_dir = plan.docs_dir
    for persona in plan.personas.values() if docs_dir else ():
        written = persona.image
        if docs_dir and written:
            file = Path(os.path.normpath(docs_dir / written))
            # A picture on another site would be asked for by every reader's browser.
            is_outside = ":" in written.partition("/")[0] or not _is_below(file, docs_dir)
            path = ("personas", persona.id, "image")
            yield Image(persona.id, written, path, file, is_outside)


def _is_below(file: Path, docs_dir: Path) -> bool:
    """Tell whether a file is below a folder, and what it links to is too."""
    if not file.is_relative_to(docs_dir):
        return False
    # Where a name holds what no path may hold, there is no file, and no link either.
    return "\0" in str(file) or file.resolve().is_relative_to(docs_dir.resolve())
