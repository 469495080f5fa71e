"""Files that tell the navigation plugins in which order the pages of a plan are read.

Both plugins look for a file in each folder. These exist in memory only, are never published, and
give way to an author's own.
"""

from __future__ import annotations

import json
import posixpath
import re
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import dirname_to_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_strategy_plugin.plugin.nav_folders import Tree

__all__ = ["AWESOME", "LITERATE", "add_nav_files"]

AWESOME = "awesome-nav"
LITERATE = "literate-nav"

SPECIAL = re.compile(r"[^A-Za-z0-9.-]")
"""What may mean something else than itself in a pattern."""
MARKDOWN = re.compile(r"[\\`*_{}\[\]<>]")
"""What may mean something else than itself in a title."""


def add_nav_files(paths: Iterable[str], tree: Tree, files: Files, config: MkDocsConfig) -> None:
    """Add the order of our pages for those of the two plugins that the site has.

    Args:
        paths: Source paths of our pages in the navigation, those of a folder side by side.
        tree: All pages of the site.
        files: Of the site; changed in place.
        config: Of the site.
    """
    for folder, group in groupby(paths, key=posixpath.dirname):
        names, here = [posixpath.basename(path) for path in group], tree.at(folder)
        if not folder or here is None:
            continue  # the root is the author's
        if AWESOME in config.plugins:
            name = config.plugins[AWESOME].config["filename"]
            _add(files, config, f"{folder}/{name}", awesome(names, here))
        if LITERATE in config.plugins:
            name = config.plugins[LITERATE].config["nav_file"]
            _add(files, config, f"{folder}/{name}", "".join(literate(names, here)))


def _add(files: Files, config: MkDocsConfig, path: str, text: str) -> None:
    if not files.get_file_from_path(path):
        file = File.generated(config, path, content=text)
        file.inclusion = InclusionLevel.EXCLUDED
        files.append(file)


def awesome(names: list[str], here: Tree) -> str:
    """Return a `.nav.yml`: our pages, then whatever else is in the folder."""
    # A pattern that matches nothing is a warning.
    rest = ["*"] if here.folders or len(here.pages) > len(names) else []
    return json.dumps({"nav": [*names, *rest]})


def literate(names: list[str], here: Tree) -> Iterator[str]:
    """Yield the lines of a `SUMMARY.md`: our pages, then whatever else is in the folder."""
    own = [posixpath.basename(path) for path in here.pages]
    for name in [*names, *(each for each in own if each not in names)]:
        # A pattern takes the page's own title, which a link would replace.
        yield f"* {SPECIAL.sub('?', name)}*\n"
    for name in here.folders:
        title = MARKDOWN.sub(r"\\\g<0>", dirname_to_title(name))
        yield f"* [{title}](<{name}/>)\n"
