"""Fixed words of the format, as readers know them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.kpi import ValuesForm
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
from mkdocs_strategy_plugin.model.target import Per
from mkdocs_strategy_plugin.render.views.labels import LABELS
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import enum
    from collections.abc import Mapping

__all__ = ["TERMS"]

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
