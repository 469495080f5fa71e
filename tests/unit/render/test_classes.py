"""Every class that is written has a rule, and every rule has a class that is written."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from mkdocs_strategy_plugin import render

RENDER = Path(render.__file__).parent
CLASS = re.compile(
    r"strategy-[a-z]+(?:-[a-z]+)*(?:__[a-z]+(?:-[a-z]+)*)?(?:--(?:[a-z]+(?:-[a-z]+)*)?)?"
)

STATES = {
    "achieved",
    "at-risk",
    "missed",
    "no-data",
    "no-target",
    "not-started",
    "off-track",
    "on-track",
}
BUILT = {
    "strategy-effect--": {"softened", "tightened"},
    "strategy-state--": STATES,
    "strategy-bullet--": STATES,
    "strategy-sparkline--": STATES,
    "strategy-trend--": STATES,
    "strategy-trend__label--": {"actual", "forecast", "target"},
    "strategy-keys__value--": {"long", "short"},
    "strategy-state-bar__part--": STATES,
    "strategy-severity--": {"error", "info", "warning"},
    "strategy-hours__cell--": {"active", "quiet"},
    "strategy-activity--": {"daily", "monthly", "named", "not-named", "rarely", "weekly"},
    "strategy-bullet__origin--": {"baseline", "zero"},
    "strategy-timeline--": {"done", "planned", "running"},
    "strategy-smart__letter--": {"met", "not-known", "not-met"},
}
"""Classes that are put together from a name, with all the names there are."""

HOOKS = {
    "strategy-keys__value--short",
    "strategy-activity--daily",
    "strategy-activity--monthly",
    "strategy-activity--named",
    "strategy-activity--rarely",
    "strategy-activity--weekly",
    "strategy-bullet__bar",
    "strategy-bullet__origin--baseline",
    "strategy-bullet__origin--zero",
    "strategy-hours__cell",
    "strategy-remarks",
    "strategy-serves",
    "strategy-since",
    "strategy-sparkline__last",
    "strategy-state-bar__part",
    "strategy-timeline--axis",
    "strategy-timeline--done",
    "strategy-timeline--planned",
    "strategy-timeline--running",
    "strategy-trend__date",
    "strategy-trend__end",
    "strategy-trend__label",
    "strategy-trend__label--forecast",
    "strategy-trend__label--target",
    "strategy-trend__last",
    "strategy-trend__name",
    "strategy-trend__number",
}
"""Parts of pictures whose looks are drawn, and lines that look as the words around them; a site may
hook its own rules on them."""


def styled() -> set[str]:
    css = (RENDER / "assets" / "strategy.css").read_text("utf-8")
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", "", css, flags=re.DOTALL)
    return set(re.findall(r"\.(strategy-[\w-]+)", rules))


def written() -> set[str]:
    found: set[str] = set()
    makers = ("templates/**/*.jinja", "charts/*.py", "assets/*.js")
    for path in itertools.chain.from_iterable(map(RENDER.glob, makers)):
        text = path.read_text("utf-8")
        for attribute in re.findall(r'(?:class_?|css)=f?"([^"]*)', text) + re.findall(
            r'(?:f?"|\{ \.)(strategy-[^" ]*[^"}]*)["}]', text
        ):
            found.update(CLASS.findall(attribute))
    return {name + end for name in found for end in (BUILT[name] if name.endswith("--") else ("",))}


def test_every_class_that_is_written_has_a_rule() -> None:
    assert written() - styled() - HOOKS == set()


def test_every_rule_has_a_class_that_is_written() -> None:
    assert styled() - written() == set()


def test_no_allowance_is_left_over() -> None:
    assert HOOKS - written() == set()
    assert HOOKS & styled() == set()
