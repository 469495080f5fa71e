"""A word that is not one of those a field takes.

Fields such as `tier`, `decision` or `verb` take one of a few words. Time zones are names of the
IANA list, currencies three capital letters of ISO 4217. Formats of content are free, but one that
differs by a letter or two from a format that some platform takes is taken for a slip; so is the id
of a channel without `platform` that differs by a letter from a platform's.

## Why it hurts

A word nobody knows is treated like no word at all: the KPI has no tier, the hours no time zone.

## Bad

```yaml
kpis:
  arrivals:
    tier: primery  # <- SCH004
```

```yaml
strategy:
  timezone: WIB  # <- SCH004
  currency: Rp  # <- SCH004
```

## Good

```yaml
kpis:
  arrivals:
    tier: primary
```

```yaml
strategy:
  timezone: Asia/Jakarta
  currency: IDR
```
"""

from __future__ import annotations

import re
import zoneinfo
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.platform_slips import meant_platform
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.problems import closest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("SCH004", "unknown-value", Severity.ERROR)
"""The rule; words from closed lists are found while reading."""

CLOSE = 0.8
"""Likeness from which a free word is a slip: `short-vidoe` is, `live-video` is not."""

ZONES: Mapping[str, str] = MappingProxyType(
    {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
)
"""What people call the zones of Indonesia."""

OFFSET = re.compile(r"(?:gmt|utc)? ?(?P<sign>[+-]) ?0?(?P<hours>\d{1,2})(?::?00)?", re.IGNORECASE)
OF_OFFSET: Mapping[str, str] = MappingProxyType(
    {"+7": "Asia/Jakarta", "+8": "Asia/Makassar", "+9": "Asia/Jayapura"}
)
"""The zones of Indonesia, by their hours before Greenwich."""

CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        "rp": "IDR",
        "rupiah": "IDR",
        "$": "USD",
        "us$": "USD",
        "dollar": "USD",
        "€": "EUR",
        "euro": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "rm": "MYR",
    }
)
"""What people call common currencies."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield unknown time zones and currencies, and formats and channels much like a known one."""
    plan = subject.plan
    yield from _time_zone(plan.settings.timezone, ("strategy", "timezone"))
    yield from _currency(plan.settings.currency)
    for persona in plan.personas.values():
        yield from _time_zone(persona.timezone, ("personas", persona.id, "timezone"))
    yield from _formats(plan)
    yield from _platforms(plan)


def _time_zone(name: str | None, path: NodePath) -> Iterator[Finding]:
    if name and not _is_zone(name):
        hint = f"Write {_zone_meant_by(name) or 'a name such as Asia/Jakarta'}."
        yield Finding(path, f"unknown time zone {shown(name)}", hint)


def _zone_meant_by(name: str) -> str | None:
    """Return the zone of a local name, of a city, or of a misspelt whole name."""
    offset = OFFSET.fullmatch(name.strip())
    if offset:
        return OF_OFFSET.get(offset["sign"] + offset["hours"])
    # Etc/GMT+7 is seven hours behind Greenwich, and nobody means that by GMT+7.
    zones = sorted(each for each in zoneinfo.available_timezones() if not each.startswith("Etc/"))
    called = {(zone if "/" in name else zone.rpartition("/")[2]).casefold(): zone for zone in zones}
    close = closest(name.casefold(), called, cutoff=CLOSE)
    return ZONES.get(name.casefold()) or (called[close] if close else None)


def _is_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _currency(code: str | None) -> Iterator[Finding]:
    if code and not re.fullmatch(r"[A-Z]{3}", code):
        is_lower_case = re.fullmatch(r"[A-Za-z]{3}", code)
        meant = CURRENCIES.get(code.casefold()) or (code.upper() if is_lower_case else None)
        hint = f"Write {meant or 'its code of ISO 4217, such as IDR'}."
        yield Finding(("strategy", "currency"), f"{shown(code)} is no currency code", hint)


def _formats(plan: Plan) -> Iterator[Finding]:
    known = {name for platform in plan.platforms.values() for name in platform.formats}
    for content in plan.content.values():
        if content.format:
            path = ("content", content.id, "format")
            yield from _near_miss(content.format, path, f"content '{content.id}'", known)
    for collection in ("personas", "channels"):
        for name, entity in getattr(plan, collection).items():
            for position, written in enumerate(entity.formats):
                owner = f"{collection.removesuffix('s')} '{name}'"
                yield from _near_miss(
                    written, (collection, name, "formats", position), owner, known
                )


def _platforms(plan: Plan) -> Iterator[Finding]:
    for channel in plan.channels.values():
        meant = meant_platform(plan, channel)
        if meant:
            where = Place(("channels", channel.id), on_key=True)
            message = f"channel '{channel.id}' has no platform, and none has its id"
            hint = f"Write {meant} wherever it is named, or 'platform:' with what it is on."
            yield Finding(where, message, hint)


def _near_miss(written: str, path: NodePath, owner: str, known: set[str]) -> Iterator[Finding]:
    if written in known:
        return
    meant = closest(written, sorted(known), cutoff=CLOSE)
    if meant:
        message = f"{owner} has the format {shown(written)}, which no platform knows"
        yield Finding(path, message, f"Write {meant}.")
