"""The Jinja environment: templates of ours, an author's searched first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    select_autoescape,
)

from mkdocs_strategy_plugin.render.markdown import escaped

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["environment"]

TEMPLATES = Path(__file__).parent / "templates"


def environment(words: Words, templates_dir: Path | None = None) -> Environment:
    """Return an environment that says what templates say in one language.

    Args:
        words: The language of labels.
        templates_dir: An author's own templates, searched first; ours stay reachable as `!name`.
    """
    ours = FileSystemLoader(TEMPLATES)
    own = [FileSystemLoader(templates_dir)] if templates_dir else []
    made = Environment(
        loader=ChoiceLoader([*own, ours, PrefixLoader({"!": ours}, delimiter="")]),
        autoescape=select_autoescape(("html.jinja",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    made.filters["md"] = escaped
    return made
