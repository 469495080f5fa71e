"""Raw HTML in a Markdown page: blocks that Markdown does not look into."""

from __future__ import annotations

import re

__all__ = ["BLOCK_TAGS", "COMMENT_END", "COMMENT_START", "raw_end"]

COMMENT_START, COMMENT_END = "<!--", "-->"

_NAMES = """
address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4
h5 h6 header hgroup main menu nav ol p pre section table ul canvas colgroup dd body dt group html
iframe li legend math map noscript output object option progress script style summary tbody td
textarea tfoot th thead tr video center
"""
BLOCK_TAGS = frozenset(_NAMES.split())
"""Tags that begin raw HTML at the beginning of a line; `hr` holds nothing."""

TAG = re.compile(
    r"<!--.*?-->"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>`\"'=<]*)"
    r"(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^\"'<>`])*)>",
    re.DOTALL,
)
IS_MARKDOWN = re.compile(r"(?:^|\s)markdown(?:\s*=\s*[\"']?(?:1|block|span|markdown)\b|(?=\s|$))")
AS_TEXT = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
"""What ends an element in which there are no other tags."""


def raw_end(page: str, start: int) -> int | None:
    """Return where raw HTML ends that begins at an offset; None where none begins there.

    Args:
        page: The page.
        start: Offset of a `<` at the beginning of a line. A tag with the attribute `markdown`
            begins nothing: what is in it is Markdown.
    """
    tag = TAG.match(page, start)
    if tag is None or not tag["name"] or tag["close"] or tag["name"].lower() not in BLOCK_TAGS:
        return None
    if tag["attributes"].endswith("/"):
        return tag.end()
    if IS_MARKDOWN.search(tag["attributes"]):
        return None
    return _closed(page, tag)


def _closed(page: str, tag: re.Match[str]) -> int:
    """Return the end of the element that a tag opens; that of the page where nothing closes it."""
    opened, at = [tag["name"].lower()], tag.end()
    while opened:
        is_text = AS_TEXT.get(opened[-1])
        found = (is_text or TAG).search(page, at)
        if found is None:
            return len(page)
        at = found.end()
        if is_text:
            opened.pop()
        elif found["name"]:
            _count(opened, found)
    return at


def _count(opened: list[str], tag: re.Match[str]) -> None:
    name = tag["name"].lower()
    if not tag["close"]:
        if not tag["attributes"].endswith("/"):
            opened.append(name)
    elif name in opened:
        # What was opened in between is closed with it, such as a `<br>`.
        del opened[len(opened) - 1 - opened[::-1].index(name) :]
