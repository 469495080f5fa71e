"""The command `mkdocs-strategy` as a process of its own."""

from __future__ import annotations

import gc
import importlib
import os
import sys

__all__ = ["run"]


def run() -> None:
    """Run the command without the garbage collector: what it makes is needed to its end.

    That includes what is imported.
    """
    gc.disable()
    try:
        importlib.import_module("mkdocs_strategy_plugin.cli").main(prog_name="mkdocs-strategy")
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """End at once: to shut down, Python would take a plan apart value by value."""
    if not isinstance(end.code, int):
        raise end
    for stream in filter(None, (sys.stdout, sys.stderr)):  # one that is closed is None
        stream.flush()
    os._exit(end.code)


if __name__ == "__main__":
    run()
