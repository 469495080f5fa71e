"""What views are made from: a plan, its figures on a day, a language and a page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import hindsight
from mkdocs_strategy_plugin.render.context import Context
from mkdocs_strategy_plugin.render.layout import Layout, addresses_of
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.plan import Plan

MID_2016 = dt.date(2016, 7, 1)


def context(
    plan: Plan,
    *,
    language: str = "en",
    page: str = "index",
    as_of: dt.date = MID_2016,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Context:
    """Return what the views of `plan` are made from; its pages stand in the folder `plan`."""
    today = figures(plan, as_of)
    return Context(
        plan=plan,
        figures=today,
        words=words(language),
        addresses=addresses_of(plan, Layout("plan")),
        page=page,
        diagnostics=diagnostics,
        hindsight=hindsight(plan, today),
    )
