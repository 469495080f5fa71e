"""The recipes that write what a change decides below it: one comment, which each push changes.

GitLab is a small server here, and GitHub's program `gh` a small program; all else is run as it is
written in the guide.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
import yaml

from tests.docs.examples import DOCS, blocks
from tests.repositories import Repo, git
from tests.sites import SMALL_PLAN, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = DOCS / "how-to/changes.md"
RECIPES = {block.title: yaml.safe_load(block.body) for block in blocks(PAGE)}
GITHUB = {
    step.get("name"): step
    for step in RECIPES[".github/workflows/strategy-changes.yml"]["jobs"]["changes"]["steps"]
}
GITLAB = RECIPES[".gitlab-ci.yml"]["strategy-changes"]
INSTALLING = "python -m pip install "
MARK = "<!-- mkdocs-strategy diff -->\n"
TOKEN = "a-token"  # noqa: S105  (of the small server)

GH = """#!{python}
import json, pathlib, subprocess, sys
place = pathlib.Path({place!r})
notes = json.loads(place.read_text())
arguments = sys.argv[1:]
if arguments[:2] == ["pr", "comment"]:
    body = pathlib.Path(arguments[arguments.index("--body-file") + 1]).read_text()
    notes.append(dict(id=len(notes) + 1, user=dict(login="github-actions[bot]"), body=body))
elif "--method" in arguments:
    (address,) = [each for each in arguments if each.startswith("repos/")]
    name = arguments[arguments.index("--field") + 1].removeprefix("body=@")
    notes[int(address.rpartition("/")[2]) - 1]["body"] = pathlib.Path(name).read_text()
else:
    query = arguments[arguments.index("--jq") + 1]
    subprocess.run(["jq", "-r", query], input=json.dumps(notes), text=True, check=True)
place.write_text(json.dumps(notes))
"""
"""What the recipe needs of GitHub's program, with comments in a file."""


class GitLab(ThreadingHTTPServer):
    """The notes of one merge request."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.notes: list[dict[str, Any]] = []

    def note(self, body: str, *, author: int = 7) -> None:
        self.notes.append({"id": len(self.notes) + 1, "author": {"id": author}, "body": body})

    @property
    def bodies(self) -> list[str]:
        return [note["body"] for note in self.notes]


class _Answer(BaseHTTPRequestHandler):
    server: GitLab

    def do_GET(self) -> None:
        self._answer({"id": 7} if self.path == "/user" else self.server.notes)

    def do_POST(self) -> None:
        self.server.note(self._body())
        self._answer({})

    def do_PUT(self) -> None:
        self.server.notes[int(self.path.rpartition("/")[2]) - 1]["body"] = self._body()
        self._answer({})

    def _body(self) -> str:
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        return parse_qs(sent)["body"][0]

    def _answer(self, data: object) -> None:
        self.send_response(200 if self.headers["PRIVATE-TOKEN"] == TOKEN else 401)
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(server: GitLab) -> Iterator[str]:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a branch that lowers a target."""
    repo = Repo(tmp_path / "origin")
    repo.commit({"docs/strategy.yml": SMALL_PLAN})
    git(repo.folder, "checkout", "--quiet", "-b", "topic")
    repo.commit({"docs/strategy.yml": SMALL_PLAN.replace("112_000", "110_000")})
    folder = repo.clone(tmp_path / "clone")
    git(folder, "checkout", "--quiet", "--detach", "origin/topic")
    return folder


def push(folder: Path, target: str) -> None:
    plan = SMALL_PLAN.replace("112_000", target)
    (folder / "docs/strategy.yml").write_text(plan, "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Again")


def run(folder: Path, script: str, **more: str) -> subprocess.CompletedProcess[str]:
    commands = [folder.parent, os.path.dirname(sys.executable), os.environ["PATH"]]  # noqa: PTH120
    return subprocess.run(  # noqa: S603  (our own recipe)
        ["/bin/bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment(
            PATH=os.pathsep.join(map(str, commands)),
            GIT_CONFIG_GLOBAL=str(folder.parent / "gitconfig"),
            **more,
        ),
    )


def on_gitlab(folder: Path, address: str, *, token: str = TOKEN) -> str:
    script = [line for line in GITLAB["script"] if not line.startswith(INSTALLING)]
    done = run(
        folder,
        "\n".join(script),
        CI_API_V4_URL=address,
        CI_PROJECT_ID="1",
        CI_PROJECT_DIR=str(folder),
        CI_MERGE_REQUEST_IID="2",
        CI_MERGE_REQUEST_DIFF_BASE_SHA="origin/main",
        **({"COMMENT_TOKEN": token} if token else {}),
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def on_github(folder: Path) -> None:
    for name in ("Compare", "Comment"):
        done = run(
            folder,
            GITHUB[name]["run"],
            BASE="main",
            NUMBER="2",
            GITHUB_REPOSITORY="we/plan",
            GITHUB_STEP_SUMMARY=str(folder.parent / "summary.md"),
        )
        assert done.returncode == 0, done.stderr


curl = pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
jq = pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")


@curl
def test_each_push_changes_the_note_of_the_first_on_gitlab(clone: Path) -> None:
    server = GitLab()
    server.note(MARK + "of somebody else", author=3)
    with served(server) as address:
        on_gitlab(clone, address)
        push(clone, "108_000")
        on_gitlab(clone, address)

    assert len(server.notes) == 2
    assert server.bodies[0] == MARK + "of somebody else"
    assert server.bodies[1].startswith(MARK)
    assert "lowered from 112,000 to 108,000" in server.bodies[1]


def test_without_a_token_the_job_of_gitlab_succeeds_and_says_where_the_changes_are(
    clone: Path,
) -> None:
    said = on_gitlab(clone, "http://127.0.0.1:1", token="")

    assert "There is no COMMENT_TOKEN here" in said
    assert (clone / "changes.md").read_text("utf-8").startswith(MARK)
    assert GITLAB["artifacts"]["paths"] == ["changes.md"]


@jq
def test_each_push_changes_the_comment_of_the_first_on_github(clone: Path) -> None:
    place = clone.parent / "comments.json"
    others = [{"id": 1, "user": {"login": "github-actions[bot]"}, "body": "Coverage: 98 %"}]
    others += [{"id": 2, "user": {"login": "rina"}, "body": MARK + "quoted"}]
    place.write_text(json.dumps(others), "utf-8")
    program = clone.parent / "gh"
    program.write_text(GH.format(python=sys.executable, place=str(place)), "utf-8")
    program.chmod(0o755)
    on_github(clone)
    push(clone, "108_000")
    on_github(clone)

    comments = json.loads(place.read_text("utf-8"))
    assert comments[:2] == others
    (ours,) = comments[2:]
    assert ours["body"].startswith(MARK)
    assert "lowered from 112,000 to 108,000" in ours["body"]


def test_a_pull_request_of_a_fork_is_not_commented_on_github() -> None:
    condition = "github.event.pull_request.head.repo.full_name == github.repository"
    assert GITHUB["Comment"]["if"] == condition
