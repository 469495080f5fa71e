"""What stands for an embed while Markdown is converted, until it is known what it stands in."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.embed_views import VIEWS

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.embeds import Embed

__all__ = ["BLOCK", "LINE", "MARK", "Mark", "Marks"]

# Markdown takes these two control characters out of every page, so no author can write one.
START, END = "\x02", "\x03"
BLOCK, INLINE = "block", "inline"
MARK = re.compile(rf"{START}strategy-(?:{BLOCK}|{INLINE}):(\d+){END}")
"""A mark anywhere."""
LINE = re.compile(rf"^[ ]*{START}strategy-{BLOCK}:(\d+){END}[ ]*$", re.MULTILINE)
"""The mark of an embed that has a line for itself, in that line."""


class Mark(NamedTuple):
    """An embed and how it was written."""

    embed: Embed
    """The embed."""
    comment: str
    """The whole comment."""


@dataclass
class Marks:
    """The embeds of one text."""

    _known: list[Mark] = field(default_factory=list)

    def put(self, embed: Embed, comment: str) -> str:
        """Keep an embed and return its mark."""
        view = VIEWS.get(embed.view)
        is_block = embed.is_alone and not (view and view.is_inline)
        self._known.append(Mark(embed, comment))
        kind = BLOCK if is_block else INLINE
        return f"{START}strategy-{kind}:{len(self._known) - 1}{END}"

    def embed(self, number: str) -> Embed:
        """Return the embed of a mark by the number in it."""
        return self._known[int(number)].embed

    def as_written(self, text: str) -> str:
        """Return a text with the comments in the places of their marks again."""
        return MARK.sub(lambda match: self._known[int(match[1])].comment, text)

    def as_shown(self, text: str) -> str:
        """Return the same as HTML that shows the comments."""
        return MARK.sub(
            lambda match: html.escape(self._known[int(match[1])].comment, quote=False), text
        )
