"""Builds of sites, each in a copy of one process that has imported MkDocs and its plugins before.

To import them takes longer than to build a small site, and the tests build hundreds. A copy has its
own environment, folder, output and exit code, as a process of its own would have.
"""

from __future__ import annotations

import atexit
import functools
import importlib
import json
import os
import subprocess
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[1]
USUAL = ("mkdocs.__main__", "mkdocs.commands.build", "mkdocs_strategy_plugin.plugin")
"""What each build imports; themes and other plugins bring their own."""
IF_THERE = ("material.plugins.search.plugin", "material.extensions.emoji", "pymdownx.superfences")


def mkdocs(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` with `arguments` in a copy of the process that is ready for it.

    What an interpreter reads when it starts (`PYTHON…` and the like) is not read again.
    """
    ready = _ready()
    assert ready.stdin is not None
    assert ready.stdout is not None
    with TemporaryFile("w+") as said, TemporaryFile("w+") as failed:
        files = [f"/proc/{os.getpid()}/fd/{each.fileno()}" for each in (said, failed)]
        wish = {"arguments": [*arguments], "cwd": str(cwd), "env": {**env}, "files": files}
        ready.stdin.write(json.dumps(wish) + "\n")
        ready.stdin.flush()
        code = int(ready.stdout.readline())
        return subprocess.CompletedProcess([*arguments], code, _text(said), _text(failed))


def _text(file: IO[str]) -> str:
    file.seek(0)
    return file.read()


@functools.cache
def _ready() -> subprocess.Popen[str]:
    ready = subprocess.Popen(  # noqa: S603  (our own interpreter)
        [sys.executable, __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    atexit.register(ready.communicate)
    return ready


def _serve() -> None:
    for name in USUAL:
        importlib.import_module(name)
    for name in IF_THERE:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _build(**json.loads(line))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _build(arguments: list[str], cwd: str, env: dict[str, str], files: list[str]) -> NoReturn:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    for number, file in enumerate(files, start=1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_APPEND), number)
    code = 1
    try:
        sys.modules["mkdocs.__main__"].cli(arguments, prog_name="mkdocs")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001  (as an interpreter does that ends with one)
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _serve()
