"""The format's fixed words as readers see them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Flag, TrendWord
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.channel import Decision, MediaType
from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.model.kpi import Level, Tier
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.persona import Activity, PersonaKind, Priority
from mkdocs_strategy_plugin.model.review import EventKind
from mkdocs_strategy_plugin.model.tactic import TacticKind, TacticStatus
from mkdocs_strategy_plugin.model.target import Per
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import enum
    from collections.abc import Mapping

__all__ = ["FORMAT_WORDS", "LABELS", "MET_WORDS", "ONCE_WORDS", "PER_WORDS", "RATE_WORDS"]

LABELS: Mapping[enum.Enum, str] = MappingProxyType(
    {
        State.NO_TARGET: N_("No target"),
        State.NOT_STARTED: N_("Not started"),
        State.NO_DATA: N_("No data"),
        State.ACHIEVED: N_("Achieved"),
        State.MISSED: N_("Missed"),
        State.ON_TRACK: N_("On track"),
        State.AT_RISK: N_("At risk"),
        State.OFF_TRACK: N_("Off track"),
        Flag.LATE: N_("Late"),
        Flag.PARTIAL: N_("Partial"),
        Flag.HOLE: N_("Hole"),
        Flag.PROXY: N_("By proxy"),
        Flag.UNWEIGHTED: N_("Unweighted"),
        TrendWord.IMPROVING: N_("Improving"),
        TrendWord.WORSENING: N_("Worsening"),
        TrendWord.STEADY: N_("Steady"),
        TrendWord.RISING: N_("Rising"),
        TrendWord.FALLING: N_("Falling"),
        Tier.PRIMARY: N_("Primary"),
        Tier.OPTIMIZATION: N_("Optimization"),
        Tier.OUTPUT: N_("Output"),
        Decision.USE: N_("Use"),
        Decision.TEST: N_("Test"),
        Decision.STOP: N_("Stop"),
        Decision.AVOID: N_("Avoid"),
        Decision.UNDECIDED: N_("Undecided"),
        MediaType.PAID: N_("Paid"),
        MediaType.EARNED: N_("Earned"),
        MediaType.SHARED: N_("Shared"),
        MediaType.OWNED: N_("Owned"),
        Quadrant.ENTERTAIN: N_("Entertain"),
        Quadrant.INSPIRE: N_("Inspire"),
        Quadrant.EDUCATE: N_("Educate"),
        Quadrant.CONVINCE: N_("Convince"),
        Activity.DAILY: N_("Daily"),
        Activity.WEEKLY: N_("Weekly"),
        Activity.MONTHLY: N_("Monthly"),
        Activity.RARELY: N_("Rarely"),
        PersonaKind.PERSONA: N_("Persona"),
        PersonaKind.SEGMENT: N_("Segment"),
        PersonaKind.ANTI_PERSONA: N_("Anti-persona"),
        Priority.PRIMARY: N_("Primary audience"),
        Priority.SECONDARY: N_("Secondary audience"),
        Priority.TERTIARY: N_("Tertiary audience"),
        EventKind.EXTERNAL: N_("External"),
        EventKind.INTERNAL: N_("Internal"),
        EventKind.DATA: N_("Data"),
        Level.LOW: N_("Low"),
        Level.MEDIUM: N_("Medium"),
        Level.HIGH: N_("High"),
        TacticKind.POST: N_("Post"),
        TacticKind.RESPONSE: N_("Response"),
        TacticKind.AD: N_("Ad"),
        TacticKind.EVENT: N_("Event"),
        TacticKind.OTHER: N_("Other"),
        TacticStatus.IDEA: N_("Idea"),
        TacticStatus.PLANNED: N_("Planned"),
        TacticStatus.RUNNING: N_("Running"),
        TacticStatus.DONE: N_("Done"),
        TacticStatus.DROPPED: N_("Dropped"),
    }
)
"""Message of each member; `Words.say` turns it into the page's language."""

PER_WORDS: Mapping[Per, str] = MappingProxyType(
    {
        Per.YEAR: N_("{amount} a year"),
        Per.QUARTER: N_("{amount} a quarter"),
        Per.MONTH: N_("{amount} a month"),
        Per.WEEK: N_("{amount} a week"),
        Per.DAY: N_("{amount} a day"),
    }
)
"""A target per unit."""

MET_WORDS: Mapping[Per, str] = MappingProxyType(
    {
        Per.PERIOD: N_("{met} of {whole} periods met the target."),
        Per.YEAR: N_("{met} of {whole} years met the target."),
        Per.QUARTER: N_("{met} of {whole} quarters met the target."),
        Per.MONTH: N_("{met} of {whole} months met the target."),
        Per.WEEK: N_("{met} of {whole} weeks met the target."),
        Per.DAY: N_("{met} of {whole} days met the target."),
    }
)
"""How many units met a target per unit."""

FORMAT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "advertorial": N_("advertorial"),
        "article": N_("article"),
        "audio": N_("audio"),
        "carousel": N_("carousel"),
        "document": N_("document"),
        "download": N_("download"),
        "event": N_("event"),
        "image": N_("image"),
        "link": N_("link"),
        "live": N_("live stream"),
        "playlist": N_("playlist"),
        "poll": N_("poll"),
        "short-video": N_("short video"),
        "story": N_("story"),
        "talk": N_("talk"),
        "text": N_("text"),
        "video": N_("video"),
    }
)
"""Formats that the shipped platforms take; others are their id in words."""

RATE_WORDS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.DAY: N_("{amount} times a day"),
        Unit.WEEK: N_("{amount} times a week"),
        Unit.MONTH: N_("{amount} times a month"),
        Unit.QUARTER: N_("{amount} times a quarter"),
        Unit.YEAR: N_("{amount} times a year"),
    }
)
"""Several times in each unit."""

ONCE_WORDS: Mapping[Unit | None, str] = MappingProxyType(
    {
        Unit.DAY: N_("daily"),
        Unit.WEEK: N_("weekly"),
        Unit.MONTH: N_("monthly"),
        Unit.QUARTER: N_("quarterly"),
        Unit.YEAR: N_("yearly"),
        None: N_("ongoing"),
    }
)
"""Once in each unit, or without a rhythm."""
