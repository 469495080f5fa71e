"""Find the plans below a folder, and the files that belong to each of them."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.holdings import (
    MEASUREMENTS,
    PLAN_FILE,
    Holding,
    holdings,
    is_table,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["PlanFiles", "discover", "shared_files"]

OWN_NAMES: Mapping[Path, str] = MappingProxyType({})


class PlanFiles(NamedTuple):
    """A plan's folder and what belongs to it."""

    folder: Path
    """Absolute path."""
    name: str
    """The folder relative to the docs folder, with `/`; empty for the docs folder itself.

    A folder outside the docs folder goes by its own name, or by what the wildcards of its glob
    stand for.
    """
    documents: tuple[Path, ...]
    """Its YAML files, `strategy.yml` first, the others sorted.

    A folder that may not be listed stands here too, so that reading it says so.
    """
    tables: tuple[Path, ...]
    """The CSV files below its `measurements/`, sorted."""
    strays: tuple[Path, ...] = ()
    """The CSV files elsewhere in its folder, sorted, which nobody reads; of a plan at the root of
    the docs folder only those beside its `strategy.yml`.
    """


def discover(
    docs_dir: Path,
    folders: Sequence[Path] | None = None,
    *,
    names: Mapping[Path, str] = OWN_NAMES,
) -> tuple[PlanFiles, ...]:
    """Find plans and their files.

    Args:
        docs_dir: The docs folder.
        folders: The folders of the plans, inside the docs folder or not; None takes every
            folder below `docs_dir` that holds a `strategy.yml`.
        names: Of folders outside the docs folder; one without goes by the folder's own.

    Returns:
        One entry a plan, sorted by folder; one named in `folders` has no `strategy.yml` among
        its documents where there is none.

    Raises:
        StrategyError: one of the folders does not exist.
    """
    docs_dir = docs_dir.absolute()
    if folders is None:
        owns = [own for own in holdings(docs_dir, root=docs_dir) if own.is_plan]
    else:
        named = {Path(os.path.normpath(docs_dir / folder)) for folder in folders}
        owns = [_own(docs_dir, folder) for folder in named]
    found = (_plan(docs_dir, own, names) for own in owns)
    return tuple(sorted(found, key=lambda plan: plan.folder))


def shared_files(docs_dir: Path, folder: Path) -> tuple[Path, ...]:
    """List the YAML files of a folder that plans share, without those of plans below it.

    Args:
        docs_dir: The docs folder.
        folder: The shared folder, with or without a `strategy.yml` of its own.

    Returns:
        Absolute paths in the order of `PlanFiles.documents`; none where the folder is missing.
    """
    docs_dir = docs_dir.absolute()
    folder = Path(os.path.normpath(docs_dir / folder))
    return _plan(docs_dir, _own(docs_dir, folder)).documents if folder.is_dir() else ()


def _own(docs_dir: Path, folder: Path) -> Holding:
    if not folder.is_dir():
        raise StrategyError(
            f"the plan folder '{folder}' does not exist",
            "Name an existing folder under 'plans' in the plugin's options.",
        )
    return holdings(folder, root=docs_dir, down_to_plans=True)[0]


def _plan(docs_dir: Path, own: Holding, names: Mapping[Path, str] = OWN_NAMES) -> PlanFiles:
    folder = Path(own.folder)
    files = [Path(path) for path in own.files]
    tables = sorted(path for path in files if is_table(path))
    measured = {path for path in tables if folder / MEASUREMENTS in path.parents}
    documents = [path for path in files if not is_table(path)]
    return PlanFiles(
        folder,
        _name(docs_dir, folder, names),
        tuple(sorted(documents, key=lambda path: (path != folder / PLAN_FILE, path))),
        tuple(path for path in tables if path in measured),
        tuple(path for path in tables if path not in measured),
    )


def _name(docs_dir: Path, folder: Path, names: Mapping[Path, str]) -> str:
    if not folder.is_relative_to(docs_dir):
        return names.get(folder, folder.name)
    return "/".join(folder.relative_to(docs_dir).parts)
