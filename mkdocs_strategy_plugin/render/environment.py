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
from markupsafe import Markup

from mkdocs_strategy_plugin.render.markdown import escaped
from mkdocs_strategy_plugin.render.quoting import coded, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["environment"]

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
        # Ours stay as they are; to look at each file for each page takes longer than to fill it.
        auto_reload=templates_dir is not None,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    # Labels have no fields, and to look for some takes ten times as long as to say them.
    made.globals["_"] = lambda message: Markup(words.messages.gettext(message))  # noqa: S704
    made.filters.update(md=escaped, quoted=quoted, coded=coded)
    return made


class _Ours(FileSystemLoader):
    """Our templates, by their names and by `!name`, which no file of an author's has."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        return super().get_source(environment, template.removeprefix("!"))
