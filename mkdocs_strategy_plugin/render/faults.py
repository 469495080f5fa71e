"""What is wrong with an author's own template, with its file and line."""

from __future__ import annotations

import contextlib
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import nearest
from mkdocs_strategy_plugin.render.environment import own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.render.environment import Templates

__all__ = ["display", "named"]


@contextlib.contextmanager
def named(templates: Templates | None) -> Iterator[None]:
    """Turn whatever an author's template raises into one line; what is our own fault passes.

    Raises:
        StrategyError: names the template, the line, and what is wrong there.
    """
    try:
        yield
    except Exception as error:
        place = _place(error, templates.folder) if templates else None
        if templates is None or place is None:
            raise
        file, line = place
        name = display(templates, file.relative_to(templates.folder).as_posix())
        said = " ".join(str(error).split()) or type(error).__name__
        raise StrategyError(
            f"template '{name}', line {line}: {_what(error, said)}", _hint(error)
        ) from None


def display(templates: Templates, name: str) -> str:
    """Return the name of an author's template as messages show it, with its folder in front."""
    return f"{templates.folder.name}/{name}"


def _place(error: Exception, folder: Path) -> tuple[Path, int] | None:
    """Return the last line of an author's template that an error went through."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        file = Path(error.filename)
        return (file, error.lineno) if file.is_relative_to(folder) else None
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    return (Path(own[-1].filename), own[-1].lineno or 1) if own else None


def _what(error: Exception, said: str) -> str:
    return f"there is no template '{error.name}'" if isinstance(error, TemplateNotFound) else said


def _hint(error: Exception) -> str:
    if isinstance(error, TemplateNotFound) and error.name:
        bang = "!" if error.name.startswith("!") else ""
        meant = nearest(error.name.removeprefix("!"), own_names())
        return f"Write {bang}{meant}." if meant else ""
    return "Ours are in the package, below render/templates; begin with a copy of the block."
