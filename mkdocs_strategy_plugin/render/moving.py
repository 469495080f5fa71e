"""Ready HTML of one page for another: its links lead where they led, and its ids stay behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.render.addresses import Addresses

__all__ = ["moved"]


def moved(html: str, addresses: Addresses, *, start: str, end: str) -> str:
    """Return what stands on one page as it may stand on another.

    An id belongs to one page of a site, so that links lead there and nowhere else.

    Args:
        html: Ours, or made of authors' Markdown: `<` and `>` stand bare around tags alone.
        addresses: Where the pages are.
        start: Name of the page that it stands on.
        end: Name of the page that it goes to.
    """

    def leading(attribute: str) -> Callable[[str], str]:
        return lambda way: f'{attribute}{addresses.moved(way, start=start, end=end)}"'

    changes: dict[str, Callable[[str], str]] = {' id="': lambda _: ""}
    if addresses.are_neighbours(start, end):
        changes[' href="#'] = lambda heading: leading(' href="')(f"#{heading}")
    else:
        changes |= {each: leading(each) for each in (' href="', ' src="')}
    for attribute, change in changes.items():
        # A regular expression would take four times as long.
        html = "".join(_changed(html.split(attribute), attribute, change))
    return html


def _changed(parts: list[str], attribute: str, change: Callable[[str], str]) -> Iterator[str]:
    """Yield HTML that was split at an attribute, which is changed wherever it is one."""
    before = parts[0]
    yield before
    for part in parts[1:]:
        if before.rfind("<") > before.rfind(">"):
            value, _, rest = part.partition('"')
            yield change(value)
            yield rest
        else:
            yield attribute
            yield part
        before = part
