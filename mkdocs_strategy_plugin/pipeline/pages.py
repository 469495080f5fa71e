"""Load and check the pages that authors have written: what they ask of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.pages import diagnose_pages
from mkdocs_strategy_plugin.load.pages import asking_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.check.severities import Severities
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.pages import AskingPage
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["ExaminedPages", "examine_pages", "left_out"]


class ExaminedPages(NamedTuple):
    """The pages of a site that ask something of plans, and what is to be mended in them."""

    pages: tuple[AskingPage, ...] = ()
    """The pages, sorted by name."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Sorted by file, line, column and code."""


def examine_pages(
    docs_dir: Path,
    examined: Iterable[Examined],
    *,
    severities: Severities,
    is_out: Callable[[str], bool],
) -> ExaminedPages:
    """Read and check the pages of a site.

    Args:
        docs_dir: Absolute docs folder.
        examined: All plans of the site.
        severities: What the site says of rules.
        is_out: Tells of a page's name whether the site leaves it out.
    """
    pages = tuple(asking_pages(docs_dir))
    plans = {each.plan.name: each.loaded for each in examined}
    found = diagnose_pages(pages, plans, severities=severities)
    files = {each.location.file for each in found}
    out = {e.source.path for e in pages if e.source.path in files and is_out(e.name)}
    return ExaminedPages(pages, tuple(each for each in found if each.location.file not in out))


def left_out(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells of a page's name whether it matches one of the patterns.

    Args:
        patterns: As in a `.gitignore`, and in MkDocs' option `exclude_docs`.
    """

    def is_out(name: str) -> bool:
        if not patterns:
            return False
        # It takes as long to import as a small plan to check, and few sites need it.
        from pathspec.gitignore import GitIgnoreSpec  # noqa: PLC0415

        return bool(GitIgnoreSpec.from_lines(patterns).match_file(name))

    return is_out
