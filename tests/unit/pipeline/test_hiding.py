"""Whatever field is hidden: it stands nowhere, nothing calls it missing, and no verdict moves."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest

from mkdocs_strategy_plugin.compute.hiding import hideable
from mkdocs_strategy_plugin.model.memory import memories
from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.page import Page, filled
from tests.examined import examined_in
from tests.sites import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.pipeline.examine import Examined


class Hidden(NamedTuple):
    """A field, and all that is published without it."""

    field: str
    text: str


CLOCK = Clock(dt.datetime(2017, 10, 15, 12, tzinfo=dt.UTC))

RICH = """
strategy:
  {title: P, organization: OrganizationWord, why: WhyWord, period: 2017, currency: USD,
   languages: [en], review: monthly}
goals:
  g1: {title: G1, stage: awareness, why: WhyWord, owner: OwnerWord, code: CodeWord, note: NoteWord,
       tags: [TagsWord]}
  g2: {title: G2, stage: conversion, why: WhyWord, owner: OwnerWord}
  g3: {title: G3, stage: loyalty}
objectives:
  o1: {title: O1, goal: g1, verb: increase, what: visits, who: [rina, budi], where: [WhereWord],
       action: ActionWord, why: WhyWord, owner: OwnerWord, code: CodeWord, note: NoteWord}
  o2: {title: O2, goal: g2, verb: increase, what: sales, who: rina, owner: OwnerWord}
  o3: {title: O3, goal: g3, verb: increase, what: sales, who: rina, where: WhereWord}
kpis:
  arr:
    {title: Arr, objective: o1, tier: primary, metric: visits, lag: 37 d, source: SourceWord,
     baseline: {value: 717171, period: 2016}, target: 900000, cadence: monthly,
     trajectory: {shares: {2017-H1: 43.7%, 2017-H2: 56.3%}}, owner: OwnerWord, code: CodeWord,
     note: NoteWord, confidence: {level: low, note: ConfidenceWord, date: 2017-07-03},
     actuals: {2017-01: 51111, 2017-02: {value: 52222, note: NoteWord}, 2017-03: 53333}}
  fol:
    {title: Fol, objective: o1, tier: optimization, metric: followers, baseline: 717172,
     target: 800000, channels: {instagram: {target: 80313, actuals: {2017-01: 70701}}}}
  posts: {title: Posts, objective: o1, tier: output, metric: posts, counts: content/c1, target: 100,
          actuals: {2017-01: 5}}
  sales: {title: Sales, objective: o2, tier: primary, metric: sales, target: 77, per: month,
          actuals: {2017-01: 71, 2017-02: 78}}
  spent: {title: Spent, goal: g2, metric: spend, actuals: {2017-01: 66661}, channels: [instagram]}
  reply: {title: Replied, goal: g2, metric: replies, target: 10, actuals: {2017-09: 9}}
metrics:
  visits: {title: Visits, kind: count, over_time: sum, across_channels: sum, stages: [awareness],
           formula: FormulaWord, notes: NotesWord}
  sales: {title: Sales, kind: count, over_time: sum, across_channels: sum, stages: [conversion]}
  posts: {title: Posts, kind: count, over_time: sum, across_channels: sum}
  replies: {title: Replies, kind: count, over_time: sum, across_channels: sum}
personas:
  rina:
    {title: Rina, summary: SummaryWord, quote: QuoteWord, age: 25-34, location: LocationWord,
     occupation: OccupationWord, priority: 1, image: ImageWord.png, wants: WantsWord,
     struggles: StrugglesWord, objections: ObjectionsWord, formats: short-video, tone: ToneWord,
     owner: OwnerWord, evidence: [{source: SourceWord, date: 2016-02-15, kind: EvidenceWord}],
     media: {instagram: {activity: daily, days: [fri], hours: ["19:00-22:00"]}}}
  budi: {title: Budi, priority: 3, age: 25-34}
content:
  c1: {title: C1, quadrant: inspire, message: MessageWord, action: ActionWord, format: short-video,
       pillar: PillarWord, campaign: camp1, tone: ToneWord, languages: [en], personas: rina,
       objectives: o1, link: "https://LinkWord.example/"}
  c2: {title: C2, quadrant: educate, message: MessageWord, format: article, personas: rina,
       objectives: o2}
channels:
  instagram: {title: IG, platform: instagram, url: "https://UrlWord.example", media: owned,
              decision: use, why: WhyWord, role: RoleWord, languages: [en], formats: short-video,
              cadence: 5/week, capacity: 6/week, response_time: 47 h, response_kpi: reply,
              owner: OwnerWord}
  x: {title: XX, decision: use}
campaigns:
  camp1: {title: Camp1, why: WhyWord, period: 2017-H2, owner: OwnerWord}
tactics:
  t1: {title: T1, kind: post, why: WhyWord, objective: o1, channel: instagram, content: c1,
       kpi: posts, campaign: camp1, cadence: 9/week, budget: 123454, effort: 13 d,
       status: running, owner: OwnerWord, note: NoteWord}
  t2: {title: T2, objective: o2, channel: [x, instagram], content: c2, dates: 2017-10-16,
       after: t1, budget: 23457/month, owner: OwnerWord}
  t3: {title: T3, objective: o2, channel: x, status: dropped, budget: 99994, note: NoteWord}
  t4: {title: T4, objective: o1, cadence: 1/week, period: 2017-03}
  t5: {title: T5, objective: o3}
reviews:
  2017-06-30: {went_well: WentWell, missing: MissingWord, decisions: DecisionsWord,
               kpis: {arr: KpisWord}, note: NoteWord}
events:
  e1: {date: 2017-03, title: E1, kind: external, note: NoteWord, owner: OwnerWord}
"""

WORDS: Mapping[str, tuple[str, ...]] = {
    "actuals": ("51,111", "51111", "52,222", "156,666", "70,701", "66,661"),
    "after": ("Comes after",),
    "age": ("25-34", f"25{EN_DASH}34"),
    "baseline": ("717,171", "717,172", "717171", "717172"),
    "budget": ("123,454", "23,457", "99,994"),
    "cadence": ("5 times a week", "9 a week", "9 posts"),
    "capacity": ("6 times a week",),
    "channels": ("80,313", "80313"),
    "counts": ("content/c1",),
    "effort": ("13 days",),
    "lag": ("37 days",),
    "response_kpi": (),
    "response_time": ("47 hours",),
    "went_well": ("WentWell",),
    "trajectory": ("43.7%",),
}
"""What a field shows; of all others, a word that is made of the field's name."""

UNSHOWN = frozenset({"counts", "link", "notes", "tags", "response_kpi", "trajectory"})
"""Fields that no page shows as they are written."""

GAP = re.compile(
    r"\b(add|yet|no|nobody|nothing|none|without|lacks?|missing|not (met|known|said|measured))\b",
    re.IGNORECASE,
)
"""How pages begin to speak of what is not there."""

GROUP = re.compile(
    r'strategy-groups__name">([^<]*)</span><span class="strategy-groups__count">(\d+)</span>'
)
"""What several lack, and how many they are: a gap that is told once for all of them."""

VERDICT = re.compile(
    r"strategy-state--[\w-]+|\d+ of \d+ objectives? [^.<]*SMART|\d of 5 met|>[\d.]+ of [\d.]+<"
)
"""What is judged on pages."""


def examined(docs_dir: Path) -> tuple[Examined, ...]:
    return examined_in(docs_dir, CLOCK)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Examined, ...]:
    return examined(write(tmp_path_factory.mktemp("rich"), {"plan/strategy.yml": RICH}))


@pytest.fixture(scope="module")
def whole(found: tuple[Examined, ...]) -> str:
    return published(found)


def published(found: tuple[Examined, ...], *hidden: str) -> str:
    """Return all that a site publishes, without what it hides."""
    site = Site(clock=CLOCK, hidden=frozenset(hidden), exports=("json", "csv"))
    return "\n".join(
        filled(each.text, each.fragments) if isinstance(each, Page) else each.data.decode()
        for each in publish(found, site)
    )


def gaps(text: str) -> Counter[str]:
    """Return what pages say of what is not there, in pieces, and how often."""
    read = html.unescape(re.sub(r"<[^>]+>", "\n", text))
    pieces = (piece.strip() for piece in re.split(r"[.,;:·\n]", read))
    groups = Counter[str]()
    for name, count in GROUP.findall(text):
        groups[f"how many: {name}"] += int(count)
    return groups + Counter(piece for piece in pieces if GAP.search(piece))


def word_of(field: str) -> tuple[str, ...]:
    return WORDS.get(field, (f"{field.replace('_', ' ').title().replace(' ', '')}Word",))


@pytest.fixture(scope="module", params=sorted(hideable()))
def hidden(request: pytest.FixtureRequest, found: tuple[Examined, ...]) -> Hidden:
    return Hidden(request.param, published(found, request.param))


def test_a_hidden_field_stands_nowhere(whole: str, hidden: Hidden) -> None:
    words = word_of(hidden.field)

    assert [word for word in words if word in hidden.text] == []
    assert hidden.field in UNSHOWN or any(word in whole for word in words)


def test_nothing_calls_a_hidden_field_missing(whole: str, hidden: Hidden) -> None:
    assert gaps(hidden.text) - gaps(whole) == Counter()


def test_hiding_changes_no_verdict(whole: str, hidden: Hidden) -> None:
    assert verdicts(hidden.text) == verdicts(whole)


def test_all_of_them_together_are_hidden_as_well(found: tuple[Examined, ...], whole: str) -> None:
    text = published(found, *hideable())

    assert gaps(text) - gaps(whole) == Counter()
    assert verdicts(text) == verdicts(whole)
    assert [word for field in hideable() for word in word_of(field) if word in text] == []


def verdicts(text: str) -> set[str]:
    """Return the states, how many objectives are SMART, and what fits come to."""
    return set(VERDICT.findall(text))


def test_an_edit_in_a_hidden_field_moves_verdicts_while_serving(tmp_path: Path) -> None:
    memory_of = memories()
    site = Site(clock=CLOCK, hidden=frozenset({"owner"}))
    owned = examined(write(tmp_path, {"plan/strategy.yml": RICH}))
    before = tuple(publish(owned, site, memory_of=memory_of))
    ownerless = examined(
        write(tmp_path, {"plan/strategy.yml": RICH.replace("owner: OwnerWord", "owner: []")})
    )
    after = tuple(publish(ownerless, site, memory_of=memory_of))

    assert after != before
    assert after == tuple(publish(ownerless, site))


@pytest.mark.parametrize("field", ["baseline", "trajectory"])
def test_without_its_way_no_period_is_planned_to_reach_the_whole_target(
    found: tuple[Examined, ...], field: str
) -> None:
    site = Site(clock=CLOCK, hidden=frozenset({field}))
    (page,) = (each for each in publish(found, site) if each.path.endswith("kpi/fol.md"))
    assert isinstance(page, Page)
    (table,) = re.findall(r"<tbody>.*?</tbody>", filled(page.text, page.fragments), re.DOTALL)[-1:]

    assert "70,701" in table
    assert "800,000" not in table
