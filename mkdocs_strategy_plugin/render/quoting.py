"""Words in places with a grammar of their own: front matter, and hints that hold code."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

__all__ = ["coded", "quoted"]

CODE = re.compile(r"`([^`]+)`")


def quoted(words: str) -> str:
    """Return words as a YAML string on one line, for a page's front matter.

    They are HTML already, because themes print titles and descriptions as they are.
    """
    escaped = html.escape(" ".join(words.split()))
    if escaped.isprintable() and "\\" not in escaped:
        return f'"{escaped}"'
    return '"' + "".join(map(_written, escaped)) + '"'


def _written(character: str) -> str:
    is_plain = character.isprintable() and character not in '"\\'
    return character if is_plain else f"\\U{ord(character):08x}"


def coded(words: str) -> Markup:
    """Return words as HTML, what stands between backticks as code."""
    return Markup(CODE.sub(r"<code>\1</code>", html.escape(words)))  # noqa: S704  (escaped first)
