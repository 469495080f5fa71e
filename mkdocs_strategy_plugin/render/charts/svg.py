"""Write the few SVG elements that the charts are made of."""

from __future__ import annotations

import functools
import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["decoration", "element", "number", "picture", "polygon", "text"]

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document may hold, not even escaped; to list all others takes long."""
_LETTERS = "[!#-%(-;=?-~\xa1-\u167f\u2010-\u2027]+"
PLAIN = re.compile(f"{_LETTERS}(?: {_LETTERS})*")
"""Words on one line with nothing in them to escape; most of what is drawn."""


def number(value: float) -> str:
    """Write a finite coordinate with one decimal at most, never with an exponent."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


@functools.lru_cache(maxsize=1024)
def text(words: str) -> str:
    """Escape words for content and attributes, on one line so that no Markdown parser stumbles."""
    if PLAIN.fullmatch(words):
        return words
    return html.escape(" ".join(NOT_IN_XML.sub("\ufffd", words).split()))


def element(tag: str, *children: str, **attributes: float | str) -> str:
    """Write one element.

    Args:
        tag: Name of the element.
        children: Ready SVG, in painting order.
        attributes: Numbers are written short, words are escaped; `class_` and `text_anchor`
            become `class` and `text-anchor`.
    """
    written = "".join(
        [f' {_name(name)}="{_attribute(value)}"' for name, value in attributes.items()]
    )
    content = "".join(children)
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def polygon(corners: Iterable[tuple[float, float]], *, css: str, **paint: str) -> str:
    """Write a shape by its corners.

    Args:
        corners: Across and down, in order around it.
        css: Its class.
        paint: Attributes that say how it is filled.
    """
    points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return element("polygon", class_=css, points=points, **paint)


def picture(
    *children: str, css: str, width: float, height: float, title: str, description: str = ""
) -> str:
    """Write an image of its own: its title is its name, its description the facts in words.

    The name stands in `aria-label` too, because ids for `aria-labelledby` would have to be unique
    on pages we do not know.
    """
    name = text(title)
    described = f"<desc>{text(description)}</desc>" if description else ""
    return (
        f'{_opened(css, width, height)} role="img" aria-label="{name}"><title>{name}</title>'
        f"{described}{''.join(children)}</svg>"
    )


def decoration(*children: str, css: str, width: float, height: float) -> str:
    """Write an image that only repeats the word beside it, so assistive technology skips it."""
    return f'{_opened(css, width, height)} aria-hidden="true">{"".join(children)}</svg>'


def _opened(css: str, width: float, height: float) -> str:
    """Return the beginning of a picture, its tag still open.

    Shapes that name no colour of their own take the text's, also where our CSS is missing.
    """
    across, up = number(width), number(height)
    return (
        f'<svg class="{text(css)}" viewBox="0 0 {across} {up}" width="{across}" height="{up}"'
        ' fill="currentColor"'
    )


@functools.cache
def _name(argument: str) -> str:
    return argument.rstrip("_").replace("_", "-")


def _attribute(value: float | str) -> str:
    return text(value) if isinstance(value, str) else number(value)
