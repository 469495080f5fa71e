"""The words for what can change: kinds of entities, fields, fixed words of the format."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.model.kpi import Per, ValuesForm
from mkdocs_strategy_plugin.model.metric import (
    AcrossChannels,
    Direction,
    MetricKind,
    MetricUnit,
    OverTime,
)
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.persona import Day
from mkdocs_strategy_plugin.model.platform import PlatformType
from mkdocs_strategy_plugin.model.strategy import KnownStage
from mkdocs_strategy_plugin.render.views.labels import LABELS
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import enum
    from collections.abc import Mapping

__all__ = [
    "EFFECT_WORDS",
    "ENTITY_WORDS",
    "FIELD_WORDS",
    "KIND_WORDS",
    "ONE_OF_KIND",
    "REASON_WORDS",
    "TERMS",
]

KIND_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.ADDED: N_("Added"),
        ChangeKind.DROPPED: N_("Dropped"),
        ChangeKind.RENAMED: N_("Renamed"),
        ChangeKind.BECAME: N_("Became something else"),
        ChangeKind.ORPHANED: N_("Serves nothing"),
        ChangeKind.MOVED: N_("Moved"),
        ChangeKind.TARGET_SET: N_("Target set"),
        ChangeKind.TARGET_REMOVED: N_("Target removed"),
        ChangeKind.TARGET_RAISED: N_("Target raised"),
        ChangeKind.TARGET_LOWERED: N_("Target lowered"),
        ChangeKind.TARGET_CHANGED: N_("Target changed"),
        ChangeKind.BASELINE: N_("Baseline changed"),
        ChangeKind.TRAJECTORY: N_("Planned path changed"),
        ChangeKind.METRIC: N_("Metric changed"),
        ChangeKind.PERIOD: N_("Time moved"),
        ChangeKind.DECISION: N_("Decision on a channel"),
        ChangeKind.STATUS: N_("Status of a tactic"),
        ChangeKind.CADENCE: N_("Cadence changed"),
        ChangeKind.CADENCE_LOST: N_("Cadence lost"),
        ChangeKind.OWNER: N_("Owner changed"),
        ChangeKind.BANDS: N_("Bands of the states"),
        ChangeKind.FIELD_SET: N_("Filled in"),
        ChangeKind.FIELD_CHANGED: N_("Changed"),
        ChangeKind.FIELD_REMOVED: N_("Removed"),
        ChangeKind.WORDS: N_("Words edited"),
        ChangeKind.VALUES_ADDED: N_("New values"),
        ChangeKind.VALUES_REMOVED: N_("Values removed"),
        ChangeKind.VALUE_RESTATED: N_("Value restated"),
    }
)
"""What was decided, in a word or two."""

EFFECT_WORDS: Mapping[Effect, str] = MappingProxyType(
    {Effect.SOFTENED: N_("softened"), Effect.TIGHTENED: N_("tightened")}
)
"""What becomes of a promise."""

REASON_WORDS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.EASIER: N_("easier"),
        Reason.HARDER: N_("harder"),
        Reason.SLOWER: N_("a lower pace"),
        Reason.FASTER: N_("a higher pace"),
        Reason.WIDER: N_("wider"),
        Reason.NARROWER: N_("narrower"),
        Reason.LATER: N_("later"),
        Reason.EARLIER: N_("earlier"),
        Reason.MORE_TIME: N_("more time"),
        Reason.LESS_TIME: N_("less time"),
        Reason.NO_END: N_("without an end"),
        Reason.AN_END: N_("with an end"),
        Reason.BACK_LOADED: N_("less early on"),
        Reason.FRONT_LOADED: N_("more early on"),
        Reason.NOTHING_TO_MISS: N_("nothing can be missed any more"),
        Reason.SOMETHING_TO_MISS: N_("something can be missed now"),
        Reason.NOT_COMPARABLE: N_("not comparable with the one before"),
    }
)
"""In what way."""

ENTITY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "strategy": N_("Plan"),
        "stage": N_("Stage"),
        "goal": N_("Goal"),
        "objective": N_("Objective"),
        "kpi": N_("KPI"),
        "persona": N_("Persona"),
        "content": N_("Content"),
        "channel": N_("Channel"),
        "campaign": N_("Campaign"),
        "tactic": N_("Tactic"),
        "review": N_("Review"),
        "event": N_("Dated event"),
        "metric": N_("Metric"),
        "platform": N_("Platform"),
        "exemption": N_("Exemption"),
    }
)
"""Kinds of entities, as they stand before a name."""

ONE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "stage": N_("a stage of the funnel"),
        "goal": N_("a goal"),
        "objective": N_("an objective"),
        "kpi": N_("a KPI"),
        "persona": N_("a persona"),
        "content": N_("a content item"),
        "channel": N_("a channel"),
        "campaign": N_("a campaign"),
        "tactic": N_("a tactic"),
        "review": N_("a review"),
        "event": N_("an event"),
        "metric": N_("a metric"),
        "platform": N_("a platform"),
    }
)
"""Kinds of entities, as what something was or became."""

FIELD_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "across_channels": N_("rule across channels"),
        "action": N_("action"),
        "actuals/note": N_("note on a value"),
        "actuals/source": N_("source of a value"),
        "after": N_("what comes before"),
        "age": N_("age"),
        "aliases": N_("other names"),
        "baseline": N_("baseline"),
        "budget": N_("budget"),
        "cadence": N_("cadence"),
        "campaign": N_("campaign"),
        "capacity": N_("capacity"),
        "channel": N_("channel"),
        "channels": N_("channels"),
        "code": N_("code"),
        "confidence": N_("confidence"),
        "confidence/date": N_("date of the confidence"),
        "confidence/level": N_("confidence"),
        "confidence/note": N_("reason of the confidence"),
        "content": N_("content"),
        "counts": N_("what it counts"),
        "currency": N_("currency"),
        "date": N_("date"),
        "dates": N_("dates"),
        "decision": N_("decision"),
        "decisions": N_("what follows"),
        "direction": N_("direction"),
        "effort": N_("effort"),
        "evidence": N_("evidence"),
        "fit/audience": N_("weight of the audience in the fit"),
        "fit/content": N_("weight of the content in the fit"),
        "fit/goals": N_("weight of the goals in the fit"),
        "fit/measures": N_("weight of the measures in the fit"),
        "format": N_("format"),
        "formats": N_("formats"),
        "formula": N_("formula"),
        "funnel": N_("order of the funnel"),
        "goal": N_("goal"),
        "image": N_("image"),
        "kind": N_("kind"),
        "kpi": N_("KPI"),
        "kpis": N_("what is said of KPIs"),
        "lag": N_("lag of its values"),
        "languages": N_("languages"),
        "like": N_("stage it compares to"),
        "link": N_("link"),
        "location": N_("location"),
        "media": N_("media"),
        "media/activity": N_("activity"),
        "media/days": N_("days"),
        "media/hours": N_("hours"),
        "media/purpose": N_("purpose"),
        "message": N_("message"),
        "metric": N_("metric"),
        "missing": N_("what is missing"),
        "note": N_("note"),
        "notes": N_("notes"),
        "objections": N_("objections"),
        "objective": N_("objective"),
        "objectives": N_("objectives"),
        "occupation": N_("occupation"),
        "organization": N_("organization"),
        "over_time": N_("rule over time"),
        "owner": N_("owner"),
        "per": N_("what the target is for"),
        "period": N_("period"),
        "personas": N_("personas"),
        "pillar": N_("pillar"),
        "platform": N_("platform"),
        "priority": N_("priority"),
        "proxies": N_("proxies"),
        "proxy": N_("proxy"),
        "proxy/metric": N_("proxy"),
        "proxy/why": N_("why of the proxy"),
        "quadrant": N_("quadrant"),
        "quote": N_("quote"),
        "reason": N_("reason"),
        "reports": N_("what it reports"),
        "response_kpi": N_("KPI of the response time"),
        "response_time": N_("response time"),
        "review": N_("rhythm of reviews"),
        "role": N_("role"),
        "source": N_("source"),
        "stage": N_("stage"),
        "stages": N_("stages"),
        "status": N_("status"),
        "status/at_risk": N_("least pace that is at risk"),
        "status/on_track": N_("least pace that is on track"),
        "strong_for": N_("what it is strong for"),
        "struggles": N_("struggles"),
        "summary": N_("summary"),
        "tags": N_("tags"),
        "target": N_("target"),
        "tier": N_("tier"),
        "timezone": N_("time zone"),
        "title": N_("title"),
        "tone": N_("tone"),
        "trajectory": N_("planned path"),
        "type": N_("type"),
        "unit": N_("unit"),
        "until": N_("last day"),
        "url": N_("address"),
        "values": N_("form of its values"),
        "verb": N_("verb"),
        "wants": N_("wants"),
        "went_well": N_("what went well"),
        "what": N_("what it is about"),
        "what/as": N_("role of what it is about"),
        "what/of": N_("what it is about"),
        "where": N_("where"),
        "who": N_("whom it is about"),
        "why": N_("why"),
    }
)
"""Fields, by the way to each without the names on it, as they stand in a sentence."""

_MORE_TERMS: Mapping[enum.Enum, str] = MappingProxyType(
    {
        MetricKind.COUNT: N_("things counted"),
        MetricKind.UNIQUE: N_("different people or things"),
        MetricKind.LEVEL: N_("a level"),
        MetricKind.RATIO: N_("a ratio"),
        MetricKind.DURATION: N_("a length of time"),
        MetricKind.MONEY: N_("an amount of money"),
        MetricKind.INDEX: N_("a score"),
        MetricKind.OTHER: N_("another number"),
        MetricUnit.NUMBER: N_("a plain number"),
        MetricUnit.PERCENT: N_("percent"),
        MetricUnit.MONEY: N_("money"),
        MetricUnit.MINUTES: N_("minutes"),
        MetricUnit.SECONDS: N_("seconds"),
        Direction.HIGHER: N_("more is better"),
        Direction.LOWER: N_("less is better"),
        Direction.NEUTRAL: N_("neither is better"),
        OverTime.SUM: N_("added"),
        OverTime.LAST: N_("the last one stands"),
        OverTime.RATIO: N_("worked out as a ratio"),
        OverTime.NONE: N_("never combined"),
        AcrossChannels.SUM: N_("added"),
        AcrossChannels.GROSS: N_("added, though people may be counted twice"),
        AcrossChannels.RATIO: N_("worked out as a ratio"),
        AcrossChannels.NONE: N_("never combined"),
        Per.PERIOD: N_("the whole period"),
        Per.YEAR: N_("each year"),
        Per.QUARTER: N_("each quarter"),
        Per.MONTH: N_("each month"),
        Per.WEEK: N_("each week"),
        Per.DAY: N_("each day"),
        ValuesForm.PER_PERIOD: N_("each period's own"),
        ValuesForm.RUNNING_TOTAL: N_("the sum so far"),
        Verb.INCREASE: N_("increase"),
        Verb.DECREASE: N_("decrease"),
        Verb.REACH: N_("reach"),
        Verb.KEEP: N_("keep"),
        Verb.LAUNCH: N_("launch"),
        Day.MON: N_("Monday"),
        Day.TUE: N_("Tuesday"),
        Day.WED: N_("Wednesday"),
        Day.THU: N_("Thursday"),
        Day.FRI: N_("Friday"),
        Day.SAT: N_("Saturday"),
        Day.SUN: N_("Sunday"),
        PlatformType.BLOG: N_("blog"),
        PlatformType.SOCIAL_NETWORK: N_("social network"),
        PlatformType.MICROBLOG: N_("microblog"),
        PlatformType.VIDEO: N_("video"),
        PlatformType.MESSAGING: N_("messaging"),
        PlatformType.COMMUNITY: N_("community"),
        PlatformType.EMAIL: N_("email"),
        PlatformType.SEARCH: N_("search"),
        PlatformType.WEBSITE: N_("website"),
        PlatformType.ADS: N_("ads"),
        PlatformType.PRINT: N_("print"),
        PlatformType.OUTDOOR: N_("outdoor"),
        PlatformType.BROADCAST: N_("broadcast"),
        PlatformType.EVENT: N_("event"),
        PlatformType.OTHER: N_("something else"),
        KnownStage.AWARENESS: N_("Awareness"),
        KnownStage.CONSIDERATION: N_("Consideration"),
        KnownStage.CONVERSION: N_("Conversion"),
        KnownStage.LOYALTY: N_("Loyalty"),
        KnownStage.ADVOCACY: N_("Advocacy"),
    }
)

TERMS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("", "measure-first"): N_("measure first"),
        **{
            (type(member).__name__, str(member.value)): said
            for member, said in (*LABELS.items(), *_MORE_TERMS.items())
        },
    }
)
"""Fixed words of the format, by the name of their list and as a plan has them."""
