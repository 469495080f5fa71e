"""Plans at the edges of what the format allows; none of them has an error or a warning."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FULL", "ODD", "without"]

Data = dict[str, Any]

FULL: Data = {
    "strategy": {
        "title": {"en": "A full plan", "id": "Rencana lengkap"},
        "organization": "Office of Tourism",
        "why": "People should find us **before** they need us.",
        "period": "2026",
        "languages": ["en", "id"],
        "currency": "IDR",
        "timezone": "Asia/Jakarta",
    },
    "goals": {
        "awareness": {"title": "People know us", "stage": "awareness", "why": "First things."},
        "consideration": {"title": "People compare us", "stage": "consideration", "why": "Then."},
        "conversion": {"title": "People visit us", "stage": "conversion", "why": "At last."},
    },
    "objectives": {
        "known-2026": {
            "title": "Be known",
            "goal": "awareness",
            "verb": "increase",
            "what": {"of": "awareness of us", "as": "a place to be"},
            "who": "rina",
            "where": "Jakarta",
            "action": "visit",
            "kpi": "followers",
            "why": "Nobody chooses what they do not know.",
            "owner": "Sari",
        },
    },
    "kpis": {
        "followers": {
            "title": "Followers",
            "objective": "known-2026",
            "tier": "primary",
            "metric": "followers",
            "baseline": {"value": "100_000", "period": "2025-12-31"},
            "target": "112_000",
            "channels": {"instagram": {"actuals": {"2026-01-31": "100_500"}}},
            "source": "The channel's own figures.",
            "confidence": {"level": "high", "note": "Steady.", "date": "2026-02-01"},
            "owner": "Sari",
        },
        "visits": {
            "title": "Visits",
            "objective": "known-2026",
            "tier": "optimization",
            "metric": "sessions",
            "target": "12_000",
            "lag": "35 d",
            "actuals": {"2026-01": "900", "2026-02": {"value": "1_100", "note": "A holiday."}},
        },
        "reels": {
            "title": "Reels",
            "objective": "known-2026",
            "tier": "output",
            "metric": "posts-published",
            "target": "156",
            "counts": "tactic/weekly-reels",
            "actuals": {"2026-01": "13"},
        },
    },
    "personas": {
        "rina": {
            "title": "Rina",
            "kind": "persona",
            "summary": "Plans her next trip on the train.",
            "quote": "If I cannot see it, I do not go.",
            "age": "25-34",
            "location": "Jakarta",
            "languages": "id",
            "priority": "1",
            "stage": "awareness",
            "wants": "To be surprised.",
            "struggles": "Little time.",
            "objections": "Too far.",
            "formats": "short-video",
            "media": {
                "instagram": {"purpose": "inspiration", "activity": "daily", "hours": "19:00-22:00"}
            },
            "evidence": [{"source": "A survey", "date": "2025-11-02", "kind": "survey"}],
        },
    },
    "content": {
        "hidden-gems": {
            "title": "Hidden gems",
            "quadrant": "inspire",
            "message": "There is more than the beach.",
            "action": "visit",
            "format": "short-video",
            "pillar": "nature",
            "campaign": "open-doors",
            "languages": "id",
            "personas": "rina",
            "objectives": "known-2026",
            "link": "https://example.org/gems",
        },
    },
    "channels": {
        "instagram": {
            "title": "Instagram",
            "platform": "instagram",
            "media": "owned",
            "decision": "use",
            "why": "Rina is there every day.",
            "languages": "id",
            "cadence": "3/week",
            "capacity": "4/week",
        },
    },
    "campaigns": {
        "open-doors": {"title": "Open doors", "why": "A week to look in.", "period": "2026-Q3"}
    },
    "tactics": {
        "calendar": {
            "title": "Content calendar",
            "kind": "other",
            "why": "Nothing is forgotten.",
            "objective": "known-2026",
            "dates": "2026-01-05",
            "status": "done",
        },
        "weekly-reels": {
            "title": "Weekly reels",
            "kind": "post",
            "why": "Rina watches before she reads.",
            "objective": "known-2026",
            "channel": "instagram",
            "content": "hidden-gems",
            "kpi": "reels",
            "campaign": "open-doors",
            "cadence": "3/week",
            "after": "calendar",
            "budget": "1_000_000/month",
            "effort": "2 d",
            "owner": "Sari",
            "status": "running",
        },
    },
    "reviews": {
        "january": {
            "date": "2026-01-31",
            "went_well": "Reels were made.",
            "missing": "Visits.",
            "decisions": "Go on.",
            "kpis": {"followers": "Slower than hoped."},
        },
    },
    "events": {
        "holiday": {"title": "Lunar new year", "date": "2026-02-17", "kind": "external"},
    },
}
"""A plan with something in every collection."""

MENTIONS: Mapping[str, frozenset[str]] = {
    "goals": frozenset({"goal"}),
    "objectives": frozenset({"objective", "objectives"}),
    "kpis": frozenset({"kpi", "kpis"}),
    "personas": frozenset({"who", "personas"}),
    "content": frozenset({"content"}),
    "channels": frozenset({"channel", "channels"}),
    "campaigns": frozenset({"campaign"}),
    "tactics": frozenset({"counts", "after"}),
    "reviews": frozenset(),
    "events": frozenset(),
}
"""Fields that name entities of each collection."""


def without(collection: str) -> Data:
    """Return the full plan without a collection and without what names it."""
    data = copy.deepcopy(FULL)
    del data[collection]
    for entities in data.values():
        for entity in entities.values():
            if isinstance(entity, dict):
                for field in MENTIONS[collection]:
                    entity.pop(field, None)
    return data


def _with_kpi(period: str, /, stage: str = "consideration", **fields: object) -> Data:
    """Return a small plan around one KPI, for a goal at a stage of the funnel."""
    kpi = {"objective": "it-2026", "tier": "primary", "metric": "sessions", **fields}
    return {
        "strategy": {"title": "Edge", "period": period, "currency": "IDR"},
        "goals": {"it": {"stage": stage}},
        "objectives": {"it-2026": {"goal": "it"}},
        "kpis": {"it": kpi},
        "events": {"day": {"date": period}},
        "tactics": {"do-it": {"objective": "it-2026", "cadence": "weekly", "why": "Because."}},
    }


ODD: Mapping[str, Data] = {
    "full": FULL,
    "title-only": {"strategy": {"title": "A title"}},
    **{f"without-{collection}": without(collection) for collection in MENTIONS},
    "leap-day": _with_kpi("2024-02-29", target="5", cadence="daily", actuals={"2024-02-29": "5"}),
    "leap-year": _with_kpi(
        "2024", baseline={"value": "10", "period": "2023"}, target={"change": "+10%"}
    ),
    "week-53": _with_kpi(
        "2020",
        target="53",
        cadence="weekly",
        actuals={"2020-W52": "1", "2020-W53": "1", "2020-W01": "1"},
    ),
    "one-day": _with_kpi("2026-02-10", target="1", cadence="daily", actuals={"2026-02-10": "0"}),
    "fiscal-year": _with_kpi(
        "2025-07-01/2026-06-30",
        target="1200",
        per="quarter",
        actuals={"2025-07": "90", "2025-08": "110", "2025-09": "100"},
    ),
    "three-years": _with_kpi(
        "2024/2026", target="100", per="year", actuals={"2024": "90", "2025": "120"}
    ),
    "zero": _with_kpi("2026", baseline="0", target="0", actuals={"2026-01": "0"}),
    "all-zero-ratio": _with_kpi(
        "2026",
        metric="bounce-rate",
        baseline="0%",
        target="0%",
        actuals={"2026-01": {"numerator": "0", "denominator": "0"}},
    ),
    "negative": _with_kpi(
        "2026", "loyalty", metric="nps", baseline="-20", target="-5", actuals={"2026-01": "-10"}
    ),
    "huge": _with_kpi("2026", target="9e300", actuals={"2026-01": "8e300", "2026-02": "8e300"}),
    "tiny": _with_kpi(
        "2026",
        "conversion",
        metric="conversion-rate",
        baseline="0.000001%",
        target="0.000002%",
        actuals={"2026-01": "0.0000015%"},
    ),
    "one-stage": {
        "strategy": {"title": "One stage", "funnel": {"pledge": {"like": "conversion"}}},
        "goals": {"it": {"stage": "pledge"}},
    },
    "lonely-channel": {
        "strategy": {"title": "A channel nobody uses"},
        "channels": {"path": {"platform": "website"}},
    },
    "bare-persona": {
        "strategy": {"title": "A persona of a name"},
        "personas": {"rina": {}},
        "objectives": {"it": {}},
        "kpis": {"it": {}},
        "content": {"it": {}},
        "tactics": {"it": {"objective": "it"}},
        "reviews": {"it": {}},
        "events": {"it": {}},
        "campaigns": {"it": {}},
    },
    "a-thousand-tactics": {
        "strategy": {"title": "One objective, much to do"},
        "goals": {"it": {"stage": "awareness"}},
        "objectives": {"it": {"goal": "it"}},
        "tactics": {f"post-{number}": {"objective": "it"} for number in range(1_000)},
    },
}
"""Plans by the name of their folder."""
