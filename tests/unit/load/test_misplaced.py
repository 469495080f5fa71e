"""Keys beside their entity, and collections below another key."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.load.misplaced import misplaced


@pytest.mark.parametrize(
    ("data", "ways"),
    [
        ({"goals": {"known": None, "why": "Yes."}}, [("goals", "known")]),
        ({"goals": {"known": {"stage": "awareness"}, "why": "Yes."}}, [("goals", "known")]),
        ({"goals": {"known": None, "liked": {}, "why": "Yes."}}, [("goals", "liked")]),
        ({"goals": {"why": "Yes.", "known": {}}}, []),
        ({"goals": {"known": None, "objectives": None, "more": {}}}, [("objectives",)]),
        ({"goals": {"known": None, "objectives": {"why": "Yes."}}}, []),
        ({"strategy": {"title": "Ours", "goals": None, "known": {}}}, [("goals",)]),
        ({"goals": None, "strategy": {"languages": ["en"]}}, []),
        (["goals"], []),
    ],
)
def test_entities_and_collections_lack_what_stands_elsewhere(
    data: object, ways: list[tuple[str, ...]]
) -> None:
    assert list(misplaced(data)) == ways
