"""The command `mkdocs-strategy` as a process of its own."""

from __future__ import annotations

import atexit
import gc
import importlib

__all__ = ["run"]


def run() -> None:
    """Run the command without the garbage collector: what it makes is needed to its end.

    That includes what is imported. The last look for garbage, when Python shuts down, would walk
    the whole plan once more.
    """
    gc.disable()
    atexit.register(gc.freeze)
    importlib.import_module("mkdocs_strategy_plugin.cli").main(prog_name="mkdocs-strategy")


if __name__ == "__main__":
    run()
