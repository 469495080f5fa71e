"""Both of PyYAML's parsers, read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Location, Place
from mkdocs_strategy_plugin.load import events
from mkdocs_strategy_plugin.load.document import Document, read
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.sources import Limits, Source

FILE = Path("/docs/strategy.yml")


@pytest.fixture(autouse=True, params=[False, events.HAS_LIBYAML], ids=["python", "libyaml"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "HAS_LIBYAML", request.param)


def test_data_are_read() -> None:
    text = "a: &x {b: [1, ~], 雅: |\n  no\n}\nc: {<<: *x, d: '~'}\n".replace("|\n  no\n", '"no\\n"')

    assert read(Source(FILE, text), Limits()) == Document(
        {"a": {"b": ["1", None], "雅": "no\n"}, "c": {"d": "~", "b": ["1", None], "雅": "no\n"}},
        (),
        is_complete=True,
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("雅: x\nb: Bali: the island\n", "2:8 SYN001"),
        ("雅: 'x\n", "1:4 SYN001"),
        ("雅: *x y\n", "1:4 SYN001"),
        ("雅:\n\tb: 1\n", "2:1 SYN008"),
        ("雅: x #tag\n", "1:6 SYN007"),
        ("雅: \0\n", "1:4 SYN001"),
        ("雅: 1\n雅: 2\n", "2:1 SYN003"),
    ],
)
def test_faults_are_found(text: str, place: str) -> None:
    (finding,) = read(Source(FILE, text), Limits()).findings

    assert isinstance(finding.where, Location)
    assert f"{finding.where.line}:{finding.where.column} {finding.code}" == place


def test_places_are_found() -> None:
    place = Place(("雅", 1))

    assert locate(Source(FILE, "a: 😀\n雅: [1, 2]\n\0"), [place])[place].line in (1, 2)
    assert locate(Source(FILE, "a: 😀\n雅: [1, 2]\n"), [place])[place] == Location(FILE, 2, 8)
