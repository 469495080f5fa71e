"""The Markdown pages of a docs folder that ask something of plans."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.load.embeds import Mentions, mentions_in
from mkdocs_strategy_plugin.load.encoding import NotUtf8, decoded
from mkdocs_strategy_plugin.load.page_names import PAGE_SUFFIXES
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.model.links import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AskingPage", "asking_pages"]

MARK, COMMENT = SCHEME.encode(), b"<!--"


class AskingPage(NamedTuple):
    """A page with embeds, with what is nearly one, or with links to entities."""

    name: str
    """Path relative to the docs folder, with `/`."""
    source: Source
    """Its text."""
    mentions: Mentions
    """What it asks."""


def asking_pages(docs_dir: Path) -> Iterator[AskingPage]:
    """Yield the pages that ask something of plans, sorted by name.

    Names that begin with a dot, and the folder `templates` at the top, are no pages. A page that
    cannot be read is left to the host, which reads it too.
    """
    for path in sorted(_pages(str(docs_dir))):
        data = _data(path)
        if MARK in data or COMMENT in data:
            text = decoded(data)
            if not isinstance(text, NotUtf8):
                page = _page(Source(Path(path), text), docs_dir)
                if any(page.mentions):
                    yield page


def _page(source: Source, docs_dir: Path) -> AskingPage:
    name = source.path.relative_to(docs_dir).as_posix()
    return AskingPage(name, source, mentions_in(source.text))


def _pages(top: str) -> Iterator[str]:
    for folder, folders, files in os.walk(top, followlinks=True):
        hidden = {"templates"} if folder == top else set()
        folders[:] = [each for each in folders if each[0] != "." and each not in hidden]
        for name in files:
            if name.endswith(PAGE_SUFFIXES) and name[0] != ".":
                yield os.path.join(folder, name)  # noqa: PTH118  (a `Path` costs 20 times as much)


def _data(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (as above)
            return file.read()
    except OSError:
        return b""
