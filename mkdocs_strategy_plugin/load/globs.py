"""Which plans a site names: by globs of their folders, or all below its docs folder."""

from __future__ import annotations

import glob
import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.load.discovery import PlanFiles

__all__ = ["plans_of_site"]


def plans_of_site(docs_dir: Path, globs: Sequence[str], *, root: Path) -> tuple[PlanFiles, ...]:
    """Return the plans of a site, sorted by folder.

    Args:
        docs_dir: The docs folder.
        globs: The option `plans`; empty takes every plan below `docs_dir`.
        root: The folder that globs are relative to: that of mkdocs.yml.

    Raises:
        StrategyError: a glob matches no plan.
    """
    if not globs:
        return discover(docs_dir)
    names: dict[Path, str] = {}
    for each in globs:
        for folder, name in _matched(each, root):
            names.setdefault(folder, name)
    return discover(docs_dir, tuple(names), names=names)


def _matched(written: str, root: Path) -> list[tuple[Path, str]]:
    """Return the plans' folders that one glob matches, each with what the wildcards stand for."""
    found = [
        Path(os.path.normpath(root / match))
        for match in sorted(glob.glob(written, root_dir=root, recursive=True))  # noqa: PTH207  (a `Path` knows no root)
        if (root / match / PLAN_FILE).is_file()
    ]
    if not found:
        raise StrategyError(
            f"option 'plans': {shown(written)} matches no folder with a {PLAN_FILE} "
            f"(looked below {root})",
            _hint(written, root),
        )
    fixed = Path(os.path.normpath(root / _fixed(written)))
    return [(folder, _name(folder, fixed)) for folder in found]


def _fixed(written: str) -> PurePath:
    """Return the part of a glob before its first wildcard."""
    parts = PurePath(written).parts
    wild = next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return PurePath(*parts[:wild])


def _name(folder: Path, fixed: Path) -> str:
    return folder.name if folder == fixed else folder.relative_to(fixed).as_posix()


def _hint(written: str, root: Path) -> str:
    pattern = PurePath(written)
    if pattern.name == PLAN_FILE:
        return f"Name folders, not files: write {pattern.parent.as_posix()}."
    folder = root
    for part in _fixed(written).parts:
        if not (folder / part).is_dir():
            meant = nearest(part, _folders(folder))
            return f"Write {written.replace(part, meant, 1)}." if meant else _RULE
        folder = folder / part
    if any((below / PLAN_FILE).is_file() for below in map(folder.joinpath, _folders(folder))):
        return f"Write {_fixed(written).as_posix()}/* for the plans in it."
    return _RULE


_RULE = f"A plan is a folder with a file {PLAN_FILE}; name it relative to mkdocs.yml."


def _folders(folder: Path) -> Iterable[str]:
    return [each.name for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
