"""The entities that the benchmarks read, such as a real plan has them."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeAlias

from tests.benchmarks.kpis import kpi
from tests.benchmarks.wording import (
    COUNTS,
    FORMATS,
    PEOPLE,
    PLACES,
    THEMES,
    YEAR,
    Block,
)

__all__ = ["entities_of"]

Entities: TypeAlias = dict[str, dict[str, Any]]

QUADRANTS = ("entertain", "inspire", "educate", "convince")
ACTIVITIES = ("daily", "weekly", "monthly")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def entities_of(block: Block) -> Entities:
    """Return the entities of one file by collection and id."""
    makers = (_goal, _objective, kpi, _persona, _channel, _content, _tactic)
    return {
        collection: {
            block.id(collection, position): maker(block, position) for position in range(count)
        }
        for (collection, count), maker in zip(COUNTS.items(), makers, strict=True)
    }


def _goal(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"People know {block.title('goals', position)}",
        "stage": block.stage(position),
        "owner": block.owner(position),
        "why": block.prose(position, sentences=4),
    }


def _objective(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"More people choose {block.title('objectives', position)}",
        "goal": block.id("goals", position),
        "verb": "increase",
        "what": {"of": "interest in", "as": THEMES[position % len(THEMES)].lower()},
        "who": [block.id("personas", position), block.id("personas", position + 1)],
        "where": [PLACES[position % len(PLACES)]],
        "action": "plan a trip",
        "kpi": block.id("kpis", position),
        "period": YEAR,
        "owner": block.owner(position),
        "why": block.prose(position, sentences=3),
    }


def _persona(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"Visitors to {block.title('personas', position)}",
        "kind": "persona",
        "summary": block.prose(position, sentences=3),
        "age": "25-34",
        "location": [PLACES[position], PLACES[position + 1]],
        "languages": ["en"],
        "occupation": PEOPLE[position],
        "priority": position % 3 + 1,
        "stage": block.stage(position),
        "wants": [block.prose(position + 1), block.prose(position + 2)],
        "struggles": [block.prose(position + 3), block.prose(position + 5)],
        "objections": [block.prose(position + 4)],
        "formats": sorted({FORMATS[block.platform(n)] for n in range(COUNTS["channels"])}),
        "tone": "warm",
        "media": {block.id("channels", n): _use(position + n) for n in range(3)},
        "evidence": [
            {
                "source": block.prose(position + 5),
                "date": dt.date(YEAR - 1, 2, 15),
                "kind": "survey",
            }
        ],
    }


def _channel(block: Block, position: int) -> dict[str, Any]:
    platform = block.platform(position)
    return {
        "title": f"Our {block.title('channels', position)}",
        "platform": platform,
        "url": f"https://example.org/{block.id('channels', position)}",
        "media": "owned",
        "decision": "use",
        "why": block.prose(position, sentences=3),
        "role": block.prose(position + 2),
        "languages": ["en"],
        "cadence": "5/week",
        "capacity": "20/week",
        "response_time": "2 h",
        "response_kpi": block.id("kpis", COUNTS["objectives"] + position),
        "owner": block.owner(position),
    }


def _content(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"Two days with {block.title('content', position)}",
        "quadrant": QUADRANTS[position % len(QUADRANTS)],
        "message": block.prose(position, sentences=4),
        "action": "plan a trip",
        "format": FORMATS[block.platform(position)],
        "pillar": THEMES[position % len(THEMES)],
        "tone": "warm",
        "languages": ["en"],
        "personas": [block.id("personas", position)],
        "objectives": [block.id("objectives", position)],
        "link": f"https://example.org/{block.id('content', position)}?utm_source=social",
    }


def _tactic(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"Weekly look at {block.title('tactics', position)}",
        "kind": "post",
        "objective": block.id("objectives", position),
        "channel": block.id("channels", position),
        "content": block.id("content", position),
        "cadence": "1/week",
        "period": f"{YEAR}-Q{position % 4 + 1}",
        "status": "done",
        "budget": 12_000_000 + 250_000 * position,
        "effort": "2 d",
        "owner": block.owner(position),
        "why": block.prose(position, sentences=4),
    }


def _use(number: int) -> dict[str, Any]:
    return {
        "purpose": ["inspiration", "planning"],
        "activity": ACTIVITIES[number % len(ACTIVITIES)],
        "days": [DAYS[number % len(DAYS)], DAYS[(number + 2) % len(DAYS)]],
        "hours": ["19:00-22:00"],
    }
