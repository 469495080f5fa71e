"""What a site's own templates say that ours do not take up, before any page is made."""

from __future__ import annotations

import functools
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.render.environment import (
    FORMAT,
    SUFFIX,
    TEMPLATES,
    environment,
    own_names,
)
from mkdocs_strategy_plugin.render.faults import display, named
from mkdocs_strategy_plugin.render.surface import surface_of
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Environment

    from mkdocs_strategy_plugin.render.environment import Templates
    from mkdocs_strategy_plugin.render.surface import Macro, Surface

__all__ = ["OURS_ALONE", "Remark", "called", "ours", "remarks"]

STATED = re.compile(r"\{#-?\s*strategy-templates:(?P<number>.*?)-?#\}")
"""For which format a template says that it was written."""
OURS_ALONE = frozenset({"components/banner.html.jinja", "components/problem.html.jinja"})
"""What a site cannot replace: it tells of what is broken, such as a template."""
COMMENT = f"{{# strategy-templates: {FORMAT} #}}"


class Remark(NamedTuple):
    """Something in a template that does nothing, or that an upgrade may have changed."""

    template: str
    """Its name with the folder in front."""
    line: int
    """Where, from 1."""
    message: str
    """What is so."""
    hint: str
    """What to do."""

    def __str__(self) -> str:
        """Return it on one line."""
        return f"template '{self.template}', line {self.line}: {self.message}. {self.hint}".strip()


def remarks(templates: Templates) -> tuple[Remark, ...]:
    """Return what is to be said of a site's own templates, in the order of their names.

    Raises:
        StrategyError: one cannot be read, names what there is not, or leaves out what the pages
            call; names the template and the line.
    """
    jinja = environment(words("en"), templates)
    names = sorted(name for name in templates.names if name.endswith(SUFFIX))
    found = {name: _read(jinja, name, templates) for name in names}
    return tuple(
        each
        for name in sorted(templates.names)
        for each in (
            *_idle(name, templates, found),
            *(_remarks(name, *found[name], templates) if name in found else ()),
        )
    )


def _read(jinja: Environment, name: str, templates: Templates) -> tuple[Surface, str]:
    with named(templates):
        # Compiled too, because that is when filters are looked up.
        file = jinja.get_template(name).filename
        source, _, _ = jinja.loader.get_source(jinja, name)  # type: ignore[union-attr]
        surface = surface_of(jinja.parse(source, name, file))
    _stop_at_what_is_not_there(name, surface, templates)
    if name in own_names():
        _stop_at_what_is_left_out(name, surface, templates)
    return surface, source


def _stop_at_what_is_not_there(name: str, surface: Surface, templates: Templates) -> None:
    for used, line in surface.uses:
        bare = used.removeprefix("!")
        if bare in own_names() or (used in templates.names and bare == used):
            continue
        bang = "!" if bare != used else ""
        meant = nearest(bare, own_names() if bang else own_names() | templates.names)
        hint = f"Write {bang}{meant}." if meant else f"Put it into '{templates.folder.name}'."
        raise _fault(name, line, f"there is no template '{used}'", hint, templates)


def _stop_at_what_is_left_out(name: str, surface: Surface, templates: Templates) -> None:
    """Stop at macros that our pages would not find: their errors would have no line of theirs."""
    for macro in called(name):
        own = surface.macros.get(macro.name)
        if own is None and macro.name not in surface.assigned:
            message = f"others of ours call its macro {macro}, which it does not define"
            raise _fault(name, 1, message, f"Write {macro.written}.", templates)
        if own and not own.takes(macro):
            message = f"others of ours call {macro}, and this {own} takes less"
            raise _fault(name, own.line, message, f"Write {macro.written}.", templates)


def _fault(name: str, line: int, message: str, hint: str, templates: Templates) -> StrategyError:
    return StrategyError(f"template '{display(templates, name)}', line {line}: {message}", hint)


def called(name: str) -> Iterator[Macro]:
    """Yield the macros that others may call in a template of ours: in its place they must be."""
    stem = PurePosixPath(name).name.partition(".")[0]
    for macro in ours()[name].macros.values():
        if macro.name == stem or any(
            (name, macro.name) in each.imports for each in ours().values()
        ):
            yield macro


@functools.cache
def ours() -> Mapping[str, Surface]:
    """Return what each of our templates offers, by its name."""
    jinja = environment(words("en"))
    texts = {name: (TEMPLATES / name).read_text("utf-8") for name in own_names()}
    return {name: surface_of(jinja.parse(text, name)) for name, text in texts.items()}


def _idle(
    name: str, templates: Templates, found: Mapping[str, tuple[Surface, str]]
) -> Iterator[Remark]:
    """Yield that a file is not used, unless it may well be a note."""
    used = {each for surface, _ in found.values() for each, _ in surface.uses}
    if name in OURS_ALONE:
        said = "this one cannot be replaced, because it tells of what is broken"
        yield Remark(display(templates, name), 1, said, "Remove it.")
    if name in own_names() or name in used:
        return
    meant = _meant(name)
    is_template = name.endswith(SUFFIX)
    if is_template and any(surface.may_use_more for surface, _ in found.values()) and not meant:
        return
    if not is_template and (meant is None or _stem(meant) != _stem(name)):
        return
    said = "replaces none of ours, and none of yours uses it"
    hint = f"Did you mean '{meant}'?" if meant else "Remove it, or include it from another."
    yield Remark(display(templates, name), 1, said, hint)


def _meant(name: str) -> str | None:
    """Return the template of ours that a name most likely means; endings do not count."""
    stems = {_stem(each): each for each in own_names()}
    return stems.get(nearest(_stem(name), stems) or "")


def _stem(name: str) -> str:
    return name.partition(".")[0]


def _remarks(name: str, surface: Surface, source: str, templates: Templates) -> Iterator[Remark]:
    shown_name = display(templates, name)
    parent = ours().get((surface.parent or "").removeprefix("!"))
    if parent:
        for block, line in surface.blocks.items():
            if block not in parent.blocks and block not in surface.inner:
                meant = nearest(block, parent.blocks)
                hint = f"Write {meant}." if meant else f"Write one of {', '.join(parent.blocks)}."
                yield Remark(shown_name, line, f"'{surface.parent}' has no block '{block}'", hint)
    if surface.stray:
        message = "what stands outside of blocks is not shown, because this template extends one"
        yield Remark(shown_name, surface.stray, message, "Put it into a block.")
    yield from _age(shown_name, source)


def _age(name: str, source: str) -> Iterator[Remark]:
    match = STATED.search(source)
    if not match:
        return
    line, number = source.count("\n", 0, match.start()) + 1, match["number"].strip()
    if not number.isdecimal():
        yield Remark(name, line, f"{shown(number)} is no format of templates", f"Write {COMMENT}.")
    elif int(number) != FORMAT:
        message = f"it is written for format {number} of templates, and this is format {FORMAT}"
        hint = "See what changed in the reference of templates, mend it, then write "
        newer = f"Upgrade the plugin, or write it for format {FORMAT}: "
        yield Remark(name, line, message, f"{hint if int(number) < FORMAT else newer}{COMMENT}.")
