"""Words in another language than their page, marked up wherever a template shows them."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Foreign", "in_block", "in_language"]

BLOCK = re.compile(r"<(?:p|ul|ol|h\d|blockquote|pre|hr)\b")
"""What begins a block of Markdown; anything else may stand inside of a sentence."""


class Foreign(str):
    """Words that know their language. In a sentence, and in an attribute, they are plain words."""

    __slots__ = ("language",)

    language: str
    """Its code."""

    def __new__(cls, words: str, language: str) -> Self:
        """Return words of a language."""
        made = super().__new__(cls, words)
        made.language = language
        return made

    def __html__(self) -> str:
        """Return what a template shows where it shows these words alone."""
        return in_language(escape(self, quote=False), self.language)


def in_language(html: str, language: str) -> Markup:
    """Return HTML with its language; blocks in a block, all else within a line."""
    if BLOCK.match(html):
        return in_block(html, language)
    return Markup(f'<span lang="{escape(language)}">{html}</span>')  # noqa: S704  (HTML already)


def in_block(html: str, language: str) -> Markup:
    """Return blocks of HTML with their language."""
    return Markup(f'<div lang="{escape(language)}">{html}</div>')  # noqa: S704  (HTML already)
