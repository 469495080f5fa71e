"""The command `mkdocs-strategy` as a process of its own."""

from __future__ import annotations

import atexit
import gc

from mkdocs_strategy_plugin.cli import main

__all__ = ["run"]


def run() -> None:
    """Run the command without the garbage collector: what it makes is needed to its end.

    The last look for garbage, when Python shuts down, would walk the whole plan once more.
    """
    gc.disable()
    atexit.register(gc.freeze)
    main(prog_name="mkdocs-strategy")


if __name__ == "__main__":
    run()
