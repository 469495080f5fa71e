"""A real yaml-language-server, asked as an editor asks it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Editor", "Offer", "Problem"]

PATIENCE = 60
"""Seconds to wait for an answer before giving up."""

CAPABILITIES: Mapping[str, Any] = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
    "workspace": {"configuration": True},
}
SETTINGS: Mapping[str, Any] = {
    "validate": True,
    "hover": True,
    "completion": True,
    # Nothing is fetched: a schema that is no file on this machine is none.
    "schemaStore": {"enable": False},
    "yamlVersion": "1.2",
}


class Problem(NamedTuple):
    """What an editor underlines."""

    line: int
    """1-based."""
    words: str
    """What is underlined, up to the end of its line."""
    message: str
    """What is said of it."""


class Offer(NamedTuple):
    """What an editor offers while somebody types."""

    label: str
    """What the list shows."""
    inserted: str
    """What is typed for its reader."""
    meaning: str
    """What stands beside it."""


class Editor:
    """An editor with one server; it is asked once about each file, which need not be saved."""

    def __init__(self, server: str) -> None:
        self.process = subprocess.Popen(  # noqa: S603  (installed for this)
            [server, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._asked = 0
        self._ask("initialize", processId=None, rootUri=None, capabilities=CAPABILITIES)
        self._tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown")
        self._tell("exit")
        self.process.wait(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()

    def problems(self, path: Path, text: str) -> list[Problem]:
        """Return what is underlined in a file."""
        self._open(path, text)
        lines = text.splitlines()
        found = []
        for each in self._wait_for_problems(path):
            start = each["range"]["start"]
            rest = lines[start["line"]][start["character"] :]
            end = each["range"]["end"]
            length = end["character"] - start["character"] if end["line"] == start["line"] else None
            found.append(Problem(start["line"] + 1, rest[:length], each["message"]))
        return sorted(found)

    def offers(self, path: Path, text: str) -> dict[str, Offer]:
        """Return by its label what is offered where `|` stands in a text."""
        answer = self._at_cursor("textDocument/completion", path, text)
        return {each["label"]: _offer(each) for each in answer["items"]}

    def hover(self, path: Path, text: str) -> str:
        """Return what is shown of what `|` stands before, in Markdown."""
        answer = self._at_cursor("textDocument/hover", path, text)
        return str(answer["contents"]["value"]) if answer else ""

    def _at_cursor(self, method: str, path: Path, text: str) -> Any:  # noqa: ANN401  (as the method has it)
        before, _, after = text.partition("|")
        self._open(path, before + after)
        self._wait_for_problems(path)
        lines = before.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        return self._ask(method, textDocument={"uri": path.as_uri()}, position=position)

    def _open(self, path: Path, text: str) -> None:
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)

    def _wait_for_problems(self, path: Path) -> list[dict[str, Any]]:
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics":
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                if message["params"]["uri"] == path.as_uri():
                    return found

    def _ask(self, method: str, **parameters: object) -> Any:  # noqa: ANN401  (as the method has it)
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == self._asked and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, **parameters: object) -> None:
        self._send({"method": method, "params": parameters})

    def _next(self) -> dict[str, Any]:
        """Return the next message; what the server asks is answered on the way."""
        message = self._messages.get(timeout=PATIENCE)
        if "id" in message and "method" in message:
            wanted = message["params"].get("items", ())
            answer = [SETTINGS if each.get("section") == "yaml" else {} for each in wanted]
            self._send({"id": message["id"], "result": answer or None})
        return message

    def _send(self, message: Mapping[str, object]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            name, _, value = header.partition(b":")
            if name == b"Content-Length":
                while self.process.stdout.readline().strip():
                    pass
                self._messages.put(json.loads(self.process.stdout.read(int(value))))


def _offer(item: Mapping[str, Any]) -> Offer:
    meaning = item.get("documentation", "")
    inserted = item.get("textEdit", {}).get("newText") or item.get("insertText", "")
    return Offer(
        item["label"],
        inserted,
        meaning["value"] if isinstance(meaning, dict) else meaning or "",
    )
