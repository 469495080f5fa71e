"""A real `mkdocs serve`, its log line by line and its pages as a browser would get them."""

from __future__ import annotations

import queue
import re
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from tests.sites import environment

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Server"]

PATIENCE = 60
"""Seconds to wait for a line of the server's log before giving up."""


class Server:
    """A running server; wait for a line of its log, never for time to pass."""

    def __init__(self, folder: Path, *options: str, program: str = "mkdocs") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = subprocess.Popen(  # noqa: S603  (our own interpreter)
            [sys.executable, "-m", program, "serve", "--livereload", "-a", self.address, *options],
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stderr=subprocess.PIPE,
            text=True,
        )
        self.seen: list[str] = []
        """The log so far, as far as somebody waited for it."""
        self._lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            self._lines.put(line)
        self._lines.put(None)

    def wait_for(self, pattern: str) -> str:
        """Return the next line of the log that matches.

        Raises:
            EOFError: the server has ended; the error tells its log.
            TimeoutError: no such line came.
        """
        while True:
            try:
                line = self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                log = "".join(self.seen)
                raise TimeoutError(f"no line like {pattern!r} in:\n{log}") from None
            if line is None:
                raise EOFError("".join(self.seen))
            self.seen.append(line)
            if re.search(pattern, line):
                return line

    def page(self, path: str) -> str:
        """Return a page as a browser would get it; what is not there says so."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}") as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return f"{error.code} {error.read().decode()}"

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        if self.process.stderr:
            self.process.stderr.close()
