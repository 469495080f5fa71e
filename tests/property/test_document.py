"""Whatever PyYAML writes, reading gives back; every part of it is found where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.diagnostics import Place
from mkdocs_strategy_plugin.load.document import Document, read
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.sources import Limits, Source

FILE = Path("/docs/strategy.yml")

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

# Texts of all kinds but those that warnings are for: look-alikes are written as escapes by PyYAML
# unless unicode is allowed, and with them some texts would rightly be reported.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["no", "12:30", "2027-02-30", "1_000", "~", "null", "", "a: b", "a #b", "- a", "*a", "<<", "=="]
)
nested = st.recursive(
    texts | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(data=nested, is_flow=st.booleans(), indent=st.integers(2, 6), width=st.integers(20, 200))
def test_data_that_was_written_is_read_again(
    data: Data, *, is_flow: bool, indent: int, width: int
) -> None:
    text = yaml.safe_dump(
        data, default_flow_style=is_flow, indent=indent, width=width, sort_keys=False
    )

    assert read(Source(FILE, text), Limits()) == Document(data, (), is_complete=True)


def _ways(data: Data) -> list[tuple[str | int, ...]]:
    steps: list[tuple[str | int, Data]] = []
    if isinstance(data, dict):
        steps = list(data.items())
    elif isinstance(data, list):
        steps = list(enumerate(data))
    return [(), *((step, *way) for step, inner in steps for way in _ways(inner))]


@given(data=nested, is_flow=st.booleans())
def test_every_part_is_found_and_what_stands_there_is_that_part(
    data: Data, *, is_flow: bool
) -> None:
    text = yaml.safe_dump(data, default_flow_style=is_flow, sort_keys=False, width=1000)
    source = Source(FILE, text)
    places = [Place(way) for way in _ways(data)]

    found = locate(source, places)

    for place in places:
        value: Data = data
        for step in place.path:
            value = value[step]  # type: ignore[index, call-overload]  # the step comes from there
        if place.path and isinstance(value, str) and value.isalnum() and value.isascii():
            offset = source.start_of(found[place].line) + found[place].column - 1
            assert text[offset:].lstrip("'\"").startswith(value)
