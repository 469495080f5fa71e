"""Programs from npm, which `.ci/npm` installs in CI; without them a test is skipped, aloud."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.sites import ROOT

__all__ = ["npm_program"]

INSTALLED = ROOT / ".venv/npm/node_modules/.bin"


def npm_program(name: str) -> str:
    """Return the path of a program; skip the test, or the module, that asks where it is missing."""
    found = shutil.which(name, path=f"{INSTALLED}{os.pathsep}{os.environ['PATH']}")
    if not found:
        missing = f"*** {name.upper()} IS MISSING: CI=true .ci/npm installs it ***"
        pytest.skip(missing, allow_module_level=True)
    return found
