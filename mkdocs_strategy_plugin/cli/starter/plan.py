"""The starter's plan: small, with all parts of the method, and sound from the first build on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.cli.starter.filling import LANGUAGES, filled
from mkdocs_strategy_plugin.cli.starter.measures import attention
from mkdocs_strategy_plugin.cli.starter.reasons import reasons
from mkdocs_strategy_plugin.load.one_line import double_quoted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.cli.starter.answers import Answers
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["plan"]

TO_READ = ("carousel", "article", "document", "text")
"""Formats that explain well, the best first."""
TO_SEE = ("short-video", "video", "audio", "talk", "image")
"""Formats in which people speak for themselves, the best first."""

DAILY = '{activity: daily, days: [mon, tue, thu], hours: ["19:00-21:00"]}'
WEEKLY = "{activity: weekly}"


def plan(answers: Answers, *, today: dt.date) -> str:
    """Return the text of `strategy.yml`.

    Args:
        answers: What it is made from.
        today: The day it is written; the tactics of a period before it are done.
    """
    first, second = answers.channels[0], answers.channels[:2][-1]
    measure = attention(answers)
    first_status, second_status = _statuses(answers, today)
    return filled(
        "plan.yml",
        answers.languages,
        organization=double_quoted(answers.organization),
        languages=f"[{', '.join(answers.languages)}]",
        period=str(answers.period),
        years=_years(answers.period),
        month=f"{answers.period.start:%Y-%m}",
        channels=_channels(answers),
        media=_media(answers.channels),
        metric=measure.metric,
        parts=measure.parts,
        first_channel=first,
        second_channel=second,
        first_format=_format(first, TO_READ),
        second_format=_format(second, TO_SEE),
        first_status=first_status,
        second_status=second_status,
    )


def _years(period: Period) -> str:
    """Return a period as part of a title: 2027, 2027-Q1, 2026/2027."""
    years = dict.fromkeys((period.start.year, period.end.year))
    return period.text if period.unit else "/".join(map(str, years))


def _statuses(answers: Answers, today: dt.date) -> tuple[str, str]:
    if answers.period.end < today:
        return "done", "done"
    # On a single channel the second tactic would be more of the same; that is left to decide.
    return "planned", "planned" if len(answers.channels) > 1 else "idea"


def _format(channel: str, liked: Iterable[str]) -> str:
    formats = catalogue().platforms[channel].formats
    return next((each for each in liked if each in formats), formats[0])


def _media(channels: Iterable[str]) -> str:
    first, *others = channels
    uses = [f"{first}: {DAILY}", *(f"{name}: {WEEKLY}" for name in others)]
    return "\n".join(f"      {use}" for use in uses)


def _channels(answers: Answers) -> str:
    entries = (_channel(answers, name) for name in answers.channels)
    return "".join(entries).rstrip("\n")


def _channel(answers: Answers, name: str) -> str:
    is_first = name == answers.channels[0]
    platform = catalogue().platforms[name]
    why = reasons()["channels"][platform.type.value]
    return filled(
        "channel.yml",
        answers.languages,
        id=name,
        title=_title(platform, answers.languages),
        # What a plan begins with is used; the others have to show what they are good for.
        decision="use\n    cadence: weekly" if is_first else "test",
        **{f"why_{code}": why[code] for code in LANGUAGES},
    )


def _title(entity: Entity, languages: Sequence[str]) -> str:
    titles = {code: entity.name.to(code) for code in languages}
    if len(set(titles.values())) == 1:
        return titles[languages[0]]
    return "{" + ", ".join(f"{code}: {title}" for code, title in titles.items()) + "}"
