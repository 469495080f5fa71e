"""The Jinja environment: templates of ours, an author's searched first."""

from __future__ import annotations

import contextlib
import functools
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    select_autoescape,
)
from jinja2.utils import missing
from markupsafe import Markup

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.render.markdown import escaped
from mkdocs_strategy_plugin.render.quoting import coded, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableMapping

    from jinja2.bccache import Bucket

    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["FORMAT", "Templates", "environment", "own_names", "stamp"]

FORMAT = 1
"""Version of what templates work with: blocks, views, macros and their arguments.

It rises when one of them goes, gets another name or another meaning, or takes other arguments, and
not when one is added.
"""

TEMPLATES = Path(__file__).parent / "templates"
SUFFIX = ".jinja"
GONE = (0, -1)
"""Age and size of a template that is not there."""


class Templates(NamedTuple):
    """An author's own templates."""

    folder: Path
    """Absolute path."""
    names: frozenset[str]
    """Their names, such as `pages/goals.md.jinja`.

    A new one is another value, so that it is searched again for what it replaces.
    """
    theme: str = ""
    """Name of the site's theme, as templates may ask for it; empty for one without a name."""


@functools.cache
def own_names() -> frozenset[str]:
    """Return the names of our templates."""
    found = TEMPLATES.rglob(f"*{SUFFIX}")
    return frozenset(path.relative_to(TEMPLATES).as_posix() for path in found)


@functools.cache
def environment(words: Words, templates: Templates | None = None) -> Environment:
    """Return an environment that says what templates say in one language.

    It is made once, because a site may hold hundreds of plans and templates take long to compile.

    Args:
        words: The language of labels.
        templates: An author's own templates, searched first; ours stay reachable as `!name`.
    """
    own = [_Theirs(templates.folder)] if templates else []
    made = _Environment(
        loader=ChoiceLoader([*own, _Ours(TEMPLATES)]),
        autoescape=select_autoescape(("html.jinja",), default=False),
        undefined=Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Ours do not change while they run, and every page would look after a dozen files.
        auto_reload=templates is not None,
        bytecode_cache=_compiled(),
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    made.globals["_"] = _labels(words)
    made.globals["theme"] = templates.theme if templates else ""
    made.filters.update(
        md=escaped, quoted=quoted, coded=coded, fractional=words.numerals.is_fractional
    )
    return made


OF_TUPLES = frozenset({"count", "index"})
"""What every tuple can be asked."""


class _Environment(Environment):
    """An environment whose templates have its globals and no others."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # A chain of mappings for each template makes each import of a macro walk all of them.
        return super().make_globals(d) if d else self.globals

    # Most records are tuples, and a template that misspells a field must hear of it.

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  (as in Jinja)
        if attribute in OF_TUPLES and attribute not in getattr(obj, "_fields", (attribute,)):
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401  (as in Jinja)
        if not hasattr(obj, "_fields"):
            return super().getitem(obj, argument)
        is_name = isinstance(argument, str)
        return self.getattr(obj, argument) if is_name else self.undefined(obj=obj, name=argument)


def _labels(words: Words) -> Callable[[str], Markup]:
    """Return what says a label of a template, looked up once: large tables repeat theirs."""

    @functools.cache
    def label(message: str) -> Markup:
        return Markup(words.say(message))  # noqa: S704  (the catalogue is ours)

    return label


def _compiled() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept between builds; None where no place is safe."""
    try:
        # Jinja knows a template by its text alone, but what it is compiled to depends on the
        # settings above and on Jinja too.
        return _Compiled(pattern=f"__strategy_{__version__}_jinja2_{version('jinja2')}_%s.cache")
    except (OSError, RuntimeError):
        return None


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates in a folder for temporary files that only its user may read."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        # A full disk is no reason to fail: the next build compiles them again.
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


class Unknown(StrictUndefined):
    """A name that does not exist is an error, which says what was meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name = self._undefined_name
        if self._undefined_hint or not isinstance(name, str):
            return super()._undefined_message
        if self._undefined_obj is missing:
            return f"there is no {shown(name)}"
        owner = type(self._undefined_obj).__name__
        meant = nearest(name, _names_in(self._undefined_obj))
        said = f"there is no {shown(name)} in {owner}"
        return f"{said}; '{meant}' may be meant" if meant else said


def _names_in(owner: object) -> Iterator[str]:
    """Yield what a template can ask for, without what every tuple has: records may be tuples."""
    for name in dir(owner):
        if name[0] != "_" and getattr(type(owner), name, None) is not getattr(tuple, name, owner):
            yield name


class _Theirs(FileSystemLoader):
    """An author's templates; what is no text is a fault of the template."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:  # which is an `OSError` too
            raise
        except (UnicodeDecodeError, OSError) as error:
            file = str(Path(self.searchpath[0]) / template)
            raise TemplateSyntaxError(_unreadable(error), 1, template, file) from error


def _unreadable(error: UnicodeDecodeError | OSError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"it cannot be read ({error.strerror})"


def stamp(templates: Templates | None) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether an author's own templates have changed.

    One that is gone by now has changed: an editor may replace a file while a server looks at it.
    """
    if templates is None:
        return ()
    return tuple(
        (name, *_age_and_size(templates.folder / name)) for name in sorted(templates.names)
    )


def _age_and_size(file: Path) -> tuple[int, int]:
    try:
        facts = file.stat()
    except OSError:
        return GONE
    return facts.st_mtime_ns, facts.st_size


class _Ours(FileSystemLoader):
    """Our templates, by their names and by `!name`, which no file of an author's has."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        return super().get_source(environment, template.removeprefix("!"))
