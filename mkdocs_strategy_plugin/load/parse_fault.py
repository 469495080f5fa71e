"""The point at which a parser gave up, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.diagnostics import Finding

if TYPE_CHECKING:
    import yaml

    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["Explanation", "ParseFault"]

_COMMENT = re.compile(r"(^|\s)#.*")


class ParseFault(NamedTuple):
    """Where and why a parser gave up."""

    source: Source
    """The file."""
    reason: str
    """The parser's own words; for telling kinds of faults apart, never for authors."""
    at: int
    """Offset at which it gave up."""
    begun: int
    """Offset at which what it was reading began; `at` if it does not say."""
    last: yaml.Event | None
    """What it read last."""

    @property
    def text(self) -> str:
        """The whole file."""
        return self.source.text

    @property
    def line(self) -> int:
        """The line at which it gave up, 1-based."""
        return self.source.location(self.at).line

    @property
    def is_at_end(self) -> bool:
        """True if nothing follows."""
        return not self.text[self.at :].strip()

    @property
    def before(self) -> str:
        """What stands before the fault in its line."""
        return self.text[self.source.start_of(self.line) : self.at]

    def says(self, message: str, hint: str, *, at: int | None = None) -> Finding:
        """Return the finding for it, at another offset if need be."""
        where = self.source.location(self.at if at is None else at)
        return Finding(where, message, hint, code="SYN001")

    def value_at(self, offset: int) -> str:
        """Return the text that begins at an offset, as far as its author meant it to go."""
        rest = self.source.rest_of_line(offset)
        ahead = self.text[self.source.start_of(self.source.location(offset).line) : offset]
        is_in_brackets = sum(map(ahead.count, "[{")) > sum(map(ahead.count, "]}"))
        if is_in_brackets:
            rest = re.split(r"[,\]}]", rest, maxsplit=1)[0]
        return _COMMENT.sub("", rest).strip() or rest.strip()

    def line_before(self, line: int) -> int | None:
        """Return the nearest line above that holds more than a comment; None if there is none."""
        above = range(line - 1, 0, -1)
        return next((n for n in above if _COMMENT.sub("", self.source.line(n)).strip()), None)


Explanation: TypeAlias = Callable[[ParseFault], Finding | None]
"""Words for one kind of fault; None where it is of another kind."""
