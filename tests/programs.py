"""Programs from npm, which `.ci/npm` installs in CI; without them a test is skipped, aloud."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from tests.sites import ROOT

__all__ = ["npm_file", "npm_program"]

MODULES = ROOT / ".venv/npm/node_modules"
INSTALLED = MODULES / ".bin"


def npm_program(name: str) -> str:
    """Return the path of a program; skip the test, or the module, that asks where it is missing."""
    found = shutil.which(name, path=f"{INSTALLED}{os.pathsep}{os.environ['PATH']}")
    return found or _missing(name)


def npm_file(package: str, name: str) -> Path:
    """Return a file of a package, from `.ci/npm` or from `NODE_PATH`; skip what asks without it."""
    folders = [MODULES, *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep)))]
    files = (folder / package / name for folder in folders)
    return next((file for file in files if file.is_file()), None) or _missing(package)


def _missing(name: str) -> NoReturn:
    said = f"*** {name.upper()} IS MISSING: CI=true .ci/npm installs it ***"
    pytest.skip(said, allow_module_level=True)
