"""What a page is called in search results and on cards, and what it says of itself there."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.text import Text
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["LONGEST", "described", "full_title", "of_plan", "shortened", "told_apart"]

LONGEST = 160
"""Characters of a description that results and cards show before they cut it themselves."""

TAG = re.compile(r"<[^>]*>")
SENTENCE_END = re.compile(r"[.!?…](?=\s)|[。！？]")  # noqa: RUF001  (ends of sentences too)


def full_title(context: Context, title: str, kind: str = "", apart: str = "") -> str:
    """Return a title that no other page of the site has.

    Args:
        context: Of the page.
        title: The page's name.
        kind: What the page is about one of; empty for an overview.
        apart: What tells it from others of its kind with the same name; empty for none.
    """
    plan = context.text(context.plan.settings.title) or context.plan.name
    of_plan = plan if context.prefix and plan != title else ""
    return " – ".join(part for part in (title, apart, kind, of_plan) if part)  # noqa: RUF001  (a dash)


def told_apart(context: Context, kpi: Kpi) -> str:
    """Return what a KPI has and no other with its title; empty where none has its title."""
    namesakes = context.plan.kpis_called.get(str(kpi.name), ())
    if len(namesakes) <= 1:
        return ""
    traits = {each.id: _traits(context, each) for each in namesakes}
    own = traits.pop(kpi.id)
    telling = (
        trait
        for place, trait in enumerate(own)
        if trait and all(trait != others[place] for others in traits.values())
    )
    return next(telling, kpi.id)


def _traits(context: Context, kpi: Kpi) -> tuple[str, ...]:
    """Return what may tell a KPI from another, the most telling first; empty for none."""
    period = context.figures.kpis[kpi.id].period
    return (
        context.link("objective", kpi.objective).text if kpi.objective else "",
        kpi.code or "",
        context.words.period(period) if period else "",
    )


def of_plan(context: Context, sentence: str, plan: str) -> str:
    """Return what an overview says of itself, the plan first where the site has several."""
    return f"{plan.rstrip('.')}. {sentence}" if context.prefix and plan else sentence


def described(context: Context, *texts: Text | None, otherwise: str) -> str:
    """Return the first text that is written, without its markup, short enough for a card."""
    plain = (_plain(context, text) for text in texts if text)
    return shortened(next((text for text in plain if text), otherwise))


def shortened(words: str) -> str:
    """Return as many whole sentences as `LONGEST` holds, else as many whole words with a mark."""
    if len(words) <= LONGEST:
        return words
    start = words[:LONGEST]
    ends = [match.end() for match in SENTENCE_END.finditer(start)]
    if ends and ends[-1] > LONGEST // 3:
        return start[: ends[-1]]
    whole, blank, _ = start[: LONGEST - 1].rpartition(" ")
    return f"{whole.rstrip(' ,;:–-') if blank else start[: LONGEST - 1]}…"  # noqa: RUF001


def _plain(context: Context, text: Text) -> str:
    return " ".join(html.unescape(TAG.sub(" ", context.blocks(text))).split())
