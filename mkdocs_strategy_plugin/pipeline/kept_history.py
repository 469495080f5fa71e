"""What is kept of a history between builds, so that a commit is compared once."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.compute.changes.plain import change_data, change_of
from mkdocs_strategy_plugin.compute.history import (
    Entry,
    Faulty,
    History,
    Note,
    NoteKind,
    Outcome,
    Step,
    Unread,
)
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.pipeline.states import State
from mkdocs_strategy_plugin.pipeline.writing import rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange

__all__ = ["Kept", "digest", "digest_of_sources"]

PACKAGE = Path(__file__).parents[1]
DECIDING = ("diagnostics.py", "catalogue", "compute", "load", "model", "pipeline")
"""Parts of the package that what is kept comes from."""
SOURCES = (".py", ".json")


@dataclass
class Kept:
    """What is kept of one history."""

    key: str = ""
    """Of what `history` was made; empty for nothing."""
    history: History | None = None
    """The whole history as last made."""
    states: dict[str, State] = field(default_factory=dict)
    """The plan by the hash of a commit."""
    changes: dict[str, tuple[PlanChange, ...]] = field(default_factory=dict)
    """What changed from one commit to another, by `old..new`."""

    @classmethod
    def read(cls, path: Path) -> Kept:
        """Return what a file keeps; nothing where there is none, or none of ours."""
        try:
            stamp, _, told = path.read_bytes().partition(b"\n")
            if stamp.decode() != _stamp(told):
                return cls()
            data = json.loads(told)
            files = tuple(map(frozenset, data["files"]))
            return cls(
                data["key"],
                _history_of(data["history"]),
                {commit: _state_of(each, files) for commit, each in data["states"].items()},
                {pair: tuple(map(change_of, each)) for pair, each in data["changes"].items()},
            )
        # Whatever is wrong with it, the repository knows it all.
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return cls()

    def write(self, path: Path) -> None:
        """Keep it in a file; whoever reads meanwhile sees the old one or the new one.

        Raises:
            StrategyError: it cannot be written; the old file is as it was.
        """
        # Most commits neither add nor remove a file.
        files = dict.fromkeys(each.files for each in self.states.values())
        number = {each: index for index, each in enumerate(files)}
        data = {
            "key": self.key,
            "history": _history_data(self.history or History()),
            "files": list(map(sorted, files)),
            "states": {
                commit: {**each._asdict(), "files": number[each.files]}
                for commit, each in self.states.items()
            },
            "changes": {pair: list(map(change_data, each)) for pair, each in self.changes.items()},
        }
        told = json.dumps(data, separators=(",", ":"))
        rewrite(path, f"{_stamp(told.encode())}\n{told}")


def _stamp(told: bytes) -> str:
    """Return the first line of a file: who made it, and what tells that it is whole."""
    return f"{_made_by()}, {hashlib.sha256(told).hexdigest()}"


@functools.cache
def _made_by() -> str:
    """Return who makes it; what another version kept is not read: it may know other changes."""
    return f"mkdocs-strategy-plugin {__version__}, {digest_of_sources(PACKAGE)}"


def digest_of_sources(package: Path) -> str:
    """Return what stands for the code and the catalogue that a history is made by.

    Nobody has to remember to raise a number, not even between two releases.
    """
    parts = (package / part for part in DECIDING)
    files = (file for part in parts for file in ([part] if part.is_file() else part.rglob("*")))
    told = hashlib.sha256()
    for file in sorted(each for each in files if each.suffix in SOURCES):
        name = file.relative_to(package).as_posix()
        told.update(f"{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return told.hexdigest()[:32]


def digest(*parts: object) -> str:
    """Return what stands for some plain values in a name."""
    told = json.dumps(parts, ensure_ascii=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _history_data(history: History) -> dict[str, Any]:
    return {
        "grouping": history.grouping.value,
        "since": history.since,
        "notes": [[note.kind.value, note.detail] for note in history.notes],
        "steps": list(map(_step_data, history.steps)),
    }


def _history_of(data: Mapping[str, Any]) -> History:
    return History(
        Grouping(data["grouping"]),
        tuple(map(_step_of, data["steps"])),
        tuple(Note(NoteKind(kind), detail) for kind, detail in data["notes"]),
        data["since"],
    )


def _step_data(step: Step) -> dict[str, Any]:
    return {
        **step._asdict(),
        "date": step.date.isoformat(),
        "entries": [{**entry._asdict(), "date": entry.date.isoformat()} for entry in step.entries],
        "outcome": step.outcome.value,
        "changes": list(map(change_data, step.changes)),
        "restated": list(map(change_data, step.restated)),
    }


def _step_of(data: Mapping[str, Any]) -> Step:
    return Step(
        name=data["name"],
        date=dt.date.fromisoformat(data["date"]),
        entries=tuple(map(_entry_of, data["entries"])),
        outcome=Outcome(data["outcome"]),
        changes=tuple(map(change_of, data["changes"])),
        size=_pairs(data["size"]),
        unread=_unread_of(data["unread"]),
        unsure=tuple(Faulty(*each) for each in data["unsure"]),
        restated=tuple(map(change_of, data["restated"])),
    )


def _entry_of(data: Mapping[str, Any]) -> Entry:
    return Entry(
        data["hash"],
        dt.date.fromisoformat(data["date"]),
        tuple(data["authors"]),
        data["subject"],
    )


def _state_of(data: Mapping[str, Any], files: Sequence[frozenset[str]]) -> State:
    return State(
        data["folder"],
        tuple(data["shared"]),
        files[data["files"]],
        _pairs(data["size"]),
        _unread_of(data["unread"]),
        tuple(Faulty(*each) for each in data["faulty"]),
    )


def _unread_of(data: list[str] | None) -> Unread | None:
    return None if data is None else Unread(*data)


def _pairs(data: list[list[Any]]) -> tuple[tuple[str, int], ...]:
    return tuple((name, number) for name, number in data)
