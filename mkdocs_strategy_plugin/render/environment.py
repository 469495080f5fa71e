"""The Jinja environment: templates of ours, an author's searched first."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    select_autoescape,
)

from mkdocs_strategy_plugin.render.markdown import escaped
from mkdocs_strategy_plugin.render.quoting import coded, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["environment", "stamp"]

TEMPLATES = Path(__file__).parent / "templates"


@functools.cache
def environment(words: Words, templates_dir: Path | None = None) -> Environment:
    """Return an environment that says what templates say in one language.

    It is made once, because a site may hold hundreds of plans and templates take long to compile.

    Args:
        words: The language of labels.
        templates_dir: An author's own templates, searched first; ours stay reachable as `!name`.
    """
    own = [FileSystemLoader(templates_dir)] if templates_dir else []
    made = Environment(
        loader=ChoiceLoader([*own, _Ours(TEMPLATES)]),
        autoescape=select_autoescape(("html.jinja",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(md=escaped, quoted=quoted, coded=coded)
    return made


def stamp(templates_dir: Path | None) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether an author's own templates have changed."""
    files = sorted(templates_dir.rglob("*")) if templates_dir else ()
    facts = ((str(file), file.stat()) for file in files if file.is_file())
    return tuple((name, each.st_mtime_ns, each.st_size) for name, each in facts)


class _Ours(FileSystemLoader):
    """Our templates, by their names and by `!name`, which no file of an author's has."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        return super().get_source(environment, template.removeprefix("!"))
