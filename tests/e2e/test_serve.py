"""Live reload: an edit of a plan is seen, a mistake is told, the next good save mends it."""

from __future__ import annotations

import queue
import re
import socket
import subprocess
import sys
import threading
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60
"""Seconds to wait for a line of the server's log before giving up."""


class Server:
    """A running `mkdocs serve`, with its log line by line."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", self.address]
        self.process = subprocess.Popen(  # noqa: S603  (our own interpreter)
            command,
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            self.lines.put(line)

    def wait_for(self, pattern: str) -> str:
        """Return the next line of the log that matches."""
        seen = []
        while True:
            try:
                seen.append(self.lines.get(timeout=PATIENCE))
            except queue.Empty:
                raise AssertionError(f"no line like {pattern!r} in:\n{''.join(seen)}") from None
            if re.search(pattern, seen[-1]):
                return seen[-1]

    def page(self, path: str) -> str:
        """Return a page as a browser would get it."""
        with urllib.request.urlopen(f"http://{self.address}/{path}") as answer:
            return str(answer.read().decode())

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        if self.process.stderr:
            self.process.stderr.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Serve a small plan with one CSV file."""
    csv = "date,kpi,value\n2026-02,followers,101000\n"
    files = {
        "mkdocs.yml": mkdocs_yml(
            "mkdocs", plugins="[strategy: {as_of: 2026-03-10}]", site_url="''"
        ),
        "docs/index.md": "# Home\n",
        "docs/strategy.yml": SMALL_PLAN,
        "docs/measurements/2026.csv": csv,
    }
    running = Server(write(tmp_path, files))
    running.wait_for("Serving on")
    yield running
    running.stop()


def test_an_edit_reloads_and_a_mistake_is_told_until_it_is_mended(
    server: Server, tmp_path: Path
) -> None:
    write(tmp_path, {"docs/strategy.yml": SMALL_PLAN.replace("People know us", "All know us")})
    server.wait_for("Reloading browsers")
    assert "All know us" in server.page("strategy/goals/")

    write(tmp_path, {"docs/strategy.yml": SMALL_PLAN.replace("goal: awareness", "goal: awarenes")})
    server.wait_for(r"strategy\.yml:6:53: error\[REF001\]")
    server.wait_for("1 error in 1 file")

    write(tmp_path, {"docs/strategy.yml": SMALL_PLAN})
    server.wait_for("Reloading browsers")
    assert "People know us" in server.page("strategy/goals/")


def test_an_edit_of_a_csv_file_reloads(server: Server, tmp_path: Path) -> None:
    csv = "date,kpi,value\n2026-02,followers,109876\n"
    write(tmp_path, {"docs/measurements/2026.csv": csv})
    server.wait_for("Reloading browsers")

    assert "109,876" in server.page("strategy/scorecard/")
