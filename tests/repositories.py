"""Real git repositories for tests, made on the fly, the same hashes each time."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.sites import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

__all__ = ["FIRST_DAY", "Fetches", "Repo", "git"]

FIRST_DAY = 1_767_605_400
"""2026-01-05 09:30 UTC; each commit is made a day after the one before."""
DAY = 86_400

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Sari Dewi",
    "GIT_AUTHOR_EMAIL": "sari@example.org",
    "GIT_COMMITTER_NAME": "Sari Dewi",
    "GIT_COMMITTER_EMAIL": "sari@example.org",
}
"""Nothing of whoever runs the tests."""


def git(folder: Path, *arguments: str, input: str = "", **environment: str) -> str:  # noqa: A002  (as `subprocess` calls it)
    """Run git in a folder and return what it says; it must not fail."""
    done = subprocess.run(  # noqa: S603  (no shell)
        ["git", *arguments],  # noqa: S607  (whichever git the machine has)
        cwd=folder,
        env={**os.environ, **SETTINGS, **environment},
        input=input,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Repo:
    """A repository whose commits are a day apart."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._count = 0
        git(folder, "init", "--quiet", "--initial-branch=main")

    def commit(
        self,
        files: Mapping[str, str | None],
        message: str = "Edit the plan",
        *,
        author: str = "Sari Dewi",
        tag: str = "",
    ) -> str:
        """Write files, remove those that are None, commit all, and return the commit's hash."""
        write(self.folder, {name: text for name, text in files.items() if text is not None})
        for name, text in files.items():
            if text is None:
                (self.folder / name).unlink()
        git(self.folder, "add", "--all")
        date = f"{FIRST_DAY + DAY * self._count} +0700"
        self._count += 1
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        git(
            self.folder,
            *("commit", "--quiet", "--allow-empty", "--message", message),
            GIT_AUTHOR_NAME=author,
            **dates,
        )
        if tag:
            git(self.folder, "tag", "--annotate", "--message", tag, tag, **dates)
        return git(self.folder, "rev-parse", "HEAD")

    def partial_clone(self, folder: Path, *arguments: str) -> Path:
        """Clone it without the content of any file, which git brings when it is asked for."""
        git(self.folder, "config", "uploadpack.allowFilter", "true")
        git(self.folder, "config", "uploadpack.allowAnySHA1InWant", "true")
        return self.clone(folder, "--filter=blob:none", "--no-checkout", *arguments)

    def clone(self, folder: Path, *arguments: str) -> Path:
        """Clone it as a server of CI does and return the new folder."""
        source = self.folder.resolve().as_uri()
        git(self.folder, "clone", "--quiet", *arguments, source, str(folder))
        return folder


class Fetches:
    """Counts how often git asks a server, of whatever is called from here on."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._trace = folder / "trace"
        monkeypatch.setenv("GIT_TRACE", str(self._trace))

    def __len__(self) -> int:
        """Return how often it has asked so far."""
        lines = self._trace.read_text("utf-8").splitlines() if self._trace.exists() else []
        return sum("built-in: git upload-pack" in line for line in lines)
