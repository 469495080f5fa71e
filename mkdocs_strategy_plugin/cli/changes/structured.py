"""What changed, for machines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.compute.changes.plain import change_data
from mkdocs_strategy_plugin.render.changes.told import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.render.changes.overview import PlanPair
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["FORMAT", "SideName", "structured_form"]

FORMAT = 1
"""Version of this form; it grows by keys, and changes only if one goes or means something else."""

LONE = re.compile("[\ud800-\udfff]")
"""What stands for a byte of a file's name that is no letter; it can only be written escaped."""


class SideName(NamedTuple):
    """What a side of the comparison is."""

    name: str
    """As it was asked for; empty for the working tree."""
    commit: str = ""
    """Its full hash; empty for a folder."""


def structured_form(
    pairs: Iterable[PlanPair], words: Words, *, old: SideName, new: SideName
) -> str:
    """Return what changed as JSON.

    Args:
        pairs: The plans.
        words: The language of what is said.
        old: The old side.
        new: The new side.
    """
    data = {
        "format": FORMAT,
        "old": _side(old),
        "new": _side(new),
        "plans": [_plan(pair, words) for pair in pairs],
    }
    written = json.dumps(data, ensure_ascii=False, indent=2)
    return LONE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"


def _side(side: SideName) -> dict[str, str | None]:
    return {"name": side.name or None, "commit": side.commit or None}


def _plan(pair: PlanPair, words: Words) -> dict[str, Any]:
    return {
        "old": pair.old.name if pair.old else None,
        "new": pair.new.name if pair.new else None,
        "changes": [
            {
                **change_data(change),
                "weight": change.weight.value,
                "said": told(change, words).headline,
            }
            for change in pair.changes
        ],
        "unread": [each._asdict() for each in pair.unread],
        "untold": pair.untold,
    }
