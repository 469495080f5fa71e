"""`mkdocs-strategy schema`: what an editor needs to complete and check plans while one types."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.cli.failure import reported
from mkdocs_strategy_plugin.cli.paths import ANY_PATH
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.pipeline.editor_schema import is_read_whole, schema_of
from mkdocs_strategy_plugin.pipeline.targets import targets_of
from mkdocs_strategy_plugin.pipeline.writing import rewrite
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from mkdocs_strategy_plugin.report.terminal import shown_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["schema"]

OPTIONS = "mkdocs_strategy_plugin.plugin.options_schema"
"""Loaded by its name, and only when asked for: it brings MkDocs and all pages with it."""

BOTH = StrategyError("'--plan' and '--options' exclude each other", "Call the command twice.")


@click.command()
@click.option(
    "--plan",
    "folder",
    metavar="FOLDER",
    type=ANY_PATH,
    help="A plan's folder: only its own ids, and those it uses, are accepted as names.",
)
@click.option("--options", "is_of_options", is_flag=True, help="Of the plugin's options instead.")
@click.option(
    "--out",
    metavar="FILE",
    type=ANY_PATH,
    help="Where it goes; it is only written if it differs. Default: standard output.",
)
def schema(folder: Path | None, out: Path | None, *, is_of_options: bool) -> None:
    """Write the JSON Schema of plan files, for editors.

    Exit code: 0 it is written, 2 the call was wrong, or the file cannot be written.
    """
    with reported():
        if folder and is_of_options:
            raise BOTH
        text = _of_options() if is_of_options else _of_plans(folder)
        if out is None:
            # In the encoding of JSON, whatever that of the terminal is.
            click.echo(text.encode(), nl=False)
            return
        verb = "Wrote" if rewrite(out, text) else "Kept "
        click.echo(f"{verb} {shown_path(out.absolute(), Path.cwd())}")


def _of_options() -> str:
    make: Callable[[], str] = importlib.import_module(OPTIONS).options_schema
    return make()


def _of_plans(folder: Path | None) -> str:
    if folder is None:
        return plan_schema(shipped_names())
    loaded = _loaded(folder)
    if not is_read_whole(loaded):
        click.echo(
            "Note: some files cannot be read to their end, so names may be missing, and any id is "
            "accepted. 'mkdocs-strategy validate' says what is to be mended.",
            err=True,
        )
    return schema_of(loaded)


def _loaded(written: Path) -> Loaded:
    """Return the plan of a folder; of several below it none is meant more than another."""
    folder = Path(os.path.normpath(written.absolute()))
    folder = folder.parent if folder.is_file() else folder
    targets = targets_of([folder])
    found = {plan.folder: (target, plan) for target in targets for plan in target.plans}
    if folder not in found and len(found) > 1:
        names = ", ".join(sorted(plan.name for _, plan in found.values()))
        raise StrategyError(f"there are several plans at '{written}': {names}", "Name one of them.")
    target, plan = found.get(folder) or next(iter(found.values()))
    return load_plan(
        plan,
        docs_dir=target.docs_dir,
        library=Library(target.limits),
        shipped={"metrics": catalogue().metrics, "platforms": catalogue().platforms},
    )
