"""A name that leads to nothing.

An entity names another one that the plan does not have: an objective, a persona, a channel, a
metric. Rows of measurements name KPIs and channels, and exemptions name rules and entities. Texts
link to entities as in `[arrivals](strategy:kpi/arrivals)`, with the folder of another plan in front
of what that plan has: `strategy:2017/kpi/arrivals`. Pages that you write yourself link to them in
the same way. A name that may stand in a file which could not
be read is not reported; that file is.

## Why it hurts

The line from what is done to why it is done breaks without anybody seeing it. A tactic under a
misspelt objective counts for nothing, and its objective looks as if nobody worked on it.

## Bad

```yaml
objectives:
  arrivals-2016: {title: Twelve million visitors}
tactics:
  weekly-reels:
    objective: arivals-2016  # <- REF001
```

## Good

```yaml
objectives:
  arrivals-2016: {title: Twelve million visitors}
tactics:
  weekly-reels:
    objective: arrivals-2016
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.check.words import called
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF
from mkdocs_strategy_plugin.model.links import SCHEME
from mkdocs_strategy_plugin.model.problems import closest, nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.page_subject import PageFinding, PageSubject
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.check.unresolved import Unresolved

__all__ = ["RULE", "check", "check_page"]

RULE = Rule("REF001", "unknown-reference", Severity.ERROR)
"""The rule."""

FEW = 6
"""So many names fit into a hint."""

SLIP = 0.8
"""Likeness from which a metric is misspelt: `impresions` is, `occupancy-rate` is no bounce rate."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each name that no entity of any kind, and no rule, has."""
    vocabulary = Vocabulary(subject.plan)
    for each in subject.unresolved:
        if not each.found_as:
            verb = "name" if each.speaker.endswith("rows of measurements") else "names"
            kind = " or ".join(each.kinds) or "entity"
            message = f"{each.speaker} {verb} unknown {kind} {shown(each.name)}"
            yield Finding(each.where, message, _hint(vocabulary, each))
    yield from _rules(subject)
    yield from _links(subject)


def check_page(subject: PageSubject) -> Iterator[PageFinding]:
    """Yield each link on a page to what no plan has."""
    for link in subject.lost_links:
        message = f"the page links to unknown entity {shown(str(link.target))}"
        hint = f"Write {SCHEME}{link.meant or 'kind/id, such as kpi/arrivals'}."
        if link.is_homeless:
            message = f"the page links to {shown(str(link.target))} of no plan of several"
            hint = subject.homes.hint(SCHEME, behind=f"/{link.target}")
        yield subject.finding(link.offset, message, hint)


def _links(subject: Subject) -> Iterator[Finding]:
    for link in subject.lost_links:
        yield Finding(
            link.path,
            f"{called(link.path)} links to unknown entity {shown(str(link.target))}",
            f"Write {SCHEME}{link.meant or 'kind/id, such as kpi/arrivals'}.",
        )


def _rules(subject: Subject) -> Iterator[Finding]:
    for position, exemption in enumerate(subject.plan.exemptions):
        if exemption.rule not in subject.rule_names:
            meant = nearest(exemption.rule, subject.rule_names)
            yield Finding(
                ("exemptions", position, "rule"),
                f"an exemption names unknown rule {shown(exemption.rule)}",
                f"Write {meant or 'the code or the name of a rule, such as REF006'}.",
            )


def _hint(vocabulary: Vocabulary, unresolved: Unresolved) -> str:
    meant = vocabulary.all_meant(unresolved.name, unresolved.kinds)
    if meant:
        known = listed(meant, joined="or", most=FEW)
        # Plans have metrics of their own, and a word or two in common makes no slip of a new one.
        is_new = unresolved.kinds == ("metric",) and not _is_slip(vocabulary, unresolved, meant)
        return f"Add it below 'metrics:', or write {known}." if is_new else f"Write {known}."
    if not unresolved.kinds or "/" in unresolved.name:
        return "Write the kind and the id of an entity, such as kpi/arrivals."
    collection = COLLECTION_OF.get(unresolved.kinds[0])
    add = f"Add it below '{collection}:'" if collection else "Add it to the funnel"
    names = sorted(vocabulary.ids(unresolved.kinds))
    return f"{add}, or write {' or '.join(names)}." if 0 < len(names) <= FEW else f"{add}."


def _is_slip(vocabulary: Vocabulary, unresolved: Unresolved, meant: tuple[str, ...]) -> bool:
    """Tell whether a name is called like what it may mean, or spelled nearly so."""
    called = vocabulary.called(unresolved.name, unresolved.kinds)
    return bool(called) or closest(unresolved.name.casefold(), meant, cutoff=SLIP) is not None
