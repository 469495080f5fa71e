"""The Jinja environment: templates of ours, an author's searched first."""

from __future__ import annotations

import contextlib
import functools
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    select_autoescape,
)
from markupsafe import Markup

from mkdocs_strategy_plugin.render.markdown import escaped
from mkdocs_strategy_plugin.render.quoting import coded, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.bccache import Bucket

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
        # Ours do not change while they run, and every page would look after a dozen files.
        auto_reload=templates_dir is not None,
        bytecode_cache=_compiled(),
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    made.globals["_"] = _labels(words)
    made.filters.update(md=escaped, quoted=quoted, coded=coded)
    return made


def _labels(words: Words) -> Callable[[str], Markup]:
    """Return what says a label of a template, looked up once: large tables repeat theirs."""

    @functools.cache
    def label(message: str) -> Markup:
        return Markup(words.say(message))  # noqa: S704  (the catalogue is ours)

    return label


def _compiled() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept between builds; None where no place is safe."""
    try:
        return _Compiled()
    except (OSError, RuntimeError):
        return None


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates in a folder for temporary files that only its user may read."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        # A full disk is no reason to fail: the next build compiles them again.
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


class _Ours(FileSystemLoader):
    """Our templates, by their names and by `!name`, which no file of an author's has."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        return super().get_source(environment, template.removeprefix("!"))
