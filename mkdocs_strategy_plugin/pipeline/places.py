"""Where the pages of each plan go, and that no two of them go to the same place."""

from __future__ import annotations

import functools
import itertools
import posixpath
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.render.addresses import as_prefix, published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["Clash", "base_folder", "clashes", "folded", "folders", "portfolio_path", "prefixes"]

ROOT_FOLDER = "strategy"
"""Where the pages of a plan at the root of the docs folder go."""
PORTFOLIO = "portfolio.md"
"""The page of all plans, in the folder that holds those of their pages."""
EXAMPLES = {"path": "strategy", "portfolio": "plans.md"}


def portfolio_path(places: Sequence[str], *, written: str | bool) -> str:
    """Return where the page of all plans goes; empty where there is none.

    Args:
        places: Where the pages of each plan go.
        written: The option `portfolio`: a path, or whether there is such a page.

    Raises:
        StrategyError: the path leads out of the site.
    """
    if not written or len(places) == 1:
        return ""
    if written is True:
        return posixpath.join(posixpath.commonpath(places), PORTFOLIO)
    path = base_folder(written, option="portfolio") or PORTFOLIO
    return path if path.endswith(".md") else f"{path}.md"


class Clash(NamedTuple):
    """Two pages that go to one place."""

    one: Page
    """The first."""
    other: Page
    """The second."""
    is_same: bool
    """False where only a disk that takes upper and lower case for the same makes them one."""


def base_folder(path: str | None, *, option: str = "path") -> str | None:
    """Return the option `path` without slashes at its ends; None where it is not set.

    Args:
        path: A folder relative to the docs folder.
        option: The option that says so.

    Raises:
        StrategyError: it leads out of the site.
    """
    if path is None:
        return None
    # A slash in front means the docs folder, as it does in all of MkDocs' own patterns.
    folder = posixpath.normpath(path.replace("\\", "/").strip("/ ") or ".")
    first = folder.partition("/")[0]
    if ":" in first or first == "..":
        raise StrategyError(
            f"option '{option}': {shown(path)} is not inside of the site",
            f"Write a path relative to the docs folder, such as {EXAMPLES[option]}.",
        )
    return "" if folder == "." else folder


def folders(names: Sequence[str], base: str | None) -> list[str]:
    """Return where the pages of each plan go, relative to the docs folder.

    Args:
        names: The names of the plans of a site; that of one at the root is empty.
        base: The option `path`: the folder of a single plan, and where several have theirs.
    """
    own = [name or ROOT_FOLDER for name in names]
    if base is None:
        return own
    return [base] if len(own) == 1 else [posixpath.join(base, name) for name in own]


def prefixes(places: Sequence[str]) -> list[str]:
    """Return what stands in front of the ids of each plan, so that an id stands once in a site.

    Ids cannot hold all that folders can: `p one` becomes `p-one`, or `p-one-2` beside a `p-one`.

    Args:
        places: Where the pages of each plan go.
    """
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    # What need not be changed keeps its own name, whichever comes first.
    for place in sorted(places, key=lambda each: (as_prefix(each) != each, each)):
        wanted = as_prefix(place)
        numbered = (f"{wanted}-{number}" for number in itertools.count(2))
        chosen[place] = next(
            each for each in itertools.chain([wanted], numbered) if each not in taken
        )
        taken.add(chosen[place])
    return [chosen[place] for place in places]


def clashes(pages: Iterable[Page], *, use_directory_urls: bool) -> Iterator[Clash]:
    """Yield pages that would be written to one place, each pair of plans once.

    Args:
        pages: Of all plans of a site.
        use_directory_urls: How the site writes its addresses.
    """
    taken: dict[str, tuple[str, Page]] = {}
    told: set[tuple[str, str]] = set()
    for page in pages:
        place = published(page.path, use_directory_urls=use_directory_urls)
        first_place, first = taken.setdefault(folded(place), (place, page))
        if first is not page and (first.plan, page.plan) not in told:
            told.add((first.plan, page.plan))
            yield Clash(first, page, is_same=first_place == place)


# Asked twice for each page of a site in every build.
@functools.lru_cache(maxsize=8192)
def folded(path: str) -> str:
    """Return a path as disks see it to which upper and lower case are the same."""
    return unicodedata.normalize("NFC", path).casefold()
