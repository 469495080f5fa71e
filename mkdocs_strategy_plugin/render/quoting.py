"""Words in places with a grammar of their own: front matter, and hints that hold code."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

__all__ = ["coded", "quoted"]

LEFT_BRACKET = re.compile(r"<(?!\s)")
"""One that a reader of HTML could take for the beginning of a tag."""
CODE = re.compile(r"`([^`]+)`")


def quoted(words: str) -> str:
    """Return words as a YAML string on one line, for a page's front matter.

    They are HTML already, because themes print titles and descriptions as they are. What is no
    markup stays as it is, because the social cards of Material draw them as they are.
    """
    escaped = _as_html(" ".join(words.split()))
    if escaped.isprintable() and "\\" not in escaped:
        return f'"{escaped}"'
    return '"' + "".join(map(_written, escaped)) + '"'


def _as_html(words: str) -> str:
    """Return plain words as HTML, also of an attribute, in which as few signs as can be change."""
    # "R&D" is what it seems to be in HTML too, "R&amp" is not.
    kept = words if html.unescape(words) == words else words.replace("&", "&amp;")
    return LEFT_BRACKET.sub("&lt;", kept).replace('"', "&quot;")


def _written(character: str) -> str:
    is_plain = character.isprintable() and character not in '"\\'
    return character if is_plain else f"\\U{ord(character):08x}"


def coded(words: str) -> Markup:
    """Return words as HTML, what stands between backticks as code."""
    return Markup(CODE.sub(r"<code>\1</code>", html.escape(words)))  # noqa: S704  (escaped first)
