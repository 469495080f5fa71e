"""The schema takes whatever the loader takes, and refuses what is plainly wrong."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.cli.starter.answers import Answers
from mkdocs_strategy_plugin.cli.starter.plan import plan as starter
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model import base, period, persona, quantity, text
from mkdocs_strategy_plugin.pipeline.editor_schema import schema_of
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from mkdocs_strategy_plugin.report.schema_values import VALUES
from tests.docs.examples import Example, examples, pages
from tests.editor.yaml_of_editors import as_json
from tests.sites import ROOT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.load.plan import Loaded

OF_EVERY_PLAN = json.loads(plan_schema(shipped_names()))
SITES = [
    ROOT / "docs",
    ROOT / "example_site/docs",
    *sorted((ROOT / "tests").glob("plans/*/docs")),
    *sorted((ROOT / "tests").glob("golden/*/docs")),
]
EXAMPLES = [each for page in pages() for each in examples(page) if not each.mistake]
GOOD = re.compile(r"^## Good$.*?^```yaml[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def plans() -> Iterator[Loaded]:
    shipped = {"metrics": catalogue().metrics, "platforms": catalogue().platforms}
    for docs_dir in SITES:
        for files in discover(docs_dir):
            yield load_plan(files, docs_dir=docs_dir, library=Library(), shipped=shipped)


PLANS = list(plans())


def name_of(loaded: Loaded) -> str:
    assert loaded.plan.folder
    return loaded.plan.folder.relative_to(ROOT).as_posix()


def flagged(written: str, schema: Any = OF_EVERY_PLAN) -> list[str]:  # noqa: ANN401  (JSON)
    """Return where an editor would find something wrong."""
    found = Draft202012Validator(schema).iter_errors(as_json(written))
    return [f"{each.json_path}: {each.message}" for each in found]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(OF_EVERY_PLAN)


def test_there_are_plans_to_look_at() -> None:
    assert len(PLANS) > 20
    assert len(EXAMPLES) > 20


@pytest.mark.parametrize("loaded", PLANS, ids=name_of)
def test_a_sound_plan_is_valid_by_the_schema_of_every_plan_and_by_its_own(loaded: Loaded) -> None:
    own = json.loads(schema_of(loaded))
    Draft202012Validator.check_schema(own)
    files = [path for path in loaded.files if path.suffix != ".csv"]

    assert files
    for path in files:
        written = path.read_text("utf-8")
        assert (path.name, flagged(written)) == (path.name, [])
        assert (path.name, flagged(written, own)) == (path.name, [])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.page)
def test_an_example_of_the_documentation_is_valid(example: Example) -> None:
    files = {name: body for name, body in example.files.items() if not name.endswith(".csv")}
    assert {name: flagged(body) for name, body in files.items()} == {name: [] for name in files}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE.name)
def test_the_good_example_of_a_rule_is_valid(rule: Any) -> None:  # noqa: ANN401  (a module)
    for written in GOOD.findall(rule.__doc__):
        assert flagged(written) == []


@pytest.mark.parametrize("languages", [("en",), ("id", "en")])
@pytest.mark.parametrize("platform", sorted(catalogue().platforms))
def test_what_init_writes_is_valid(platform: str, languages: tuple[str, ...]) -> None:
    answers = Answers("Ours: #1", languages, ("website", platform), period.period("2027"))
    assert flagged(starter(answers, today=period.period("2026-11-26").start)) == []


NUMBERS = st.from_regex(quantity.NUMBER, fullmatch=True)
BARE = st.from_regex(r"[+-]?[0-9][0-9_]{0,9}(\.[0-9]{1,3})?[kM]?", fullmatch=True)
LENGTHS = st.tuples(
    BARE.filter(lambda each: each[0] != "-"), st.sampled_from(["s", " min", "h", " d"])
)
AMOUNTS = st.tuples(BARE, st.sampled_from(["", "/year", " / week"]))
MONTHS = st.dates(min_value=period.period("1900").start, max_value=period.period("2199").end)
ANYTHING = st.text("01259-/.:_%+ kMWHQadehinrsy", max_size=8)


def of_day(day: dt.date) -> st.SearchStrategy[str]:
    year, week, _ = day.isocalendar()
    return st.sampled_from(
        [f"{day}", f"{day:%Y}", f"{day:%Y-%m}", f"{day.year}-Q2", f"{day.year}-H1"]
        + [f"{year}-W{week:02}"] * (1900 <= year <= 2199)
    )


PERIODS = MONTHS.flatmap(of_day)


@pytest.mark.parametrize(
    ("form", "read", "likely"),
    [
        ("address", base.url, st.from_regex(r"(https?:|mailto:|tel:|\.\./|[a-z]+/|#)[a-z:/?#.]*")),
        ("age", persona.age, st.from_regex(persona.AGE, fullmatch=True)),
        ("duration", quantity.duration, LENGTHS.map("".join)),
        ("hours", persona.hours, st.from_regex(persona.HOURS, fullmatch=True)),
        ("id", base.slug, st.from_regex(base.SLUG, fullmatch=True)),
        ("language", text.language, st.sampled_from(["id", "zh-Hant", "fil", "en-GB", "no"])),
        ("money", quantity.money, AMOUNTS.map("".join)),
        ("number", quantity.number, BARE),
        ("period", period.period, PERIODS),
        ("period", period.period, st.tuples(PERIODS, PERIODS).map("/".join)),
        ("quantity", quantity.quantity, NUMBERS),
        ("rate", quantity.rate, st.from_regex(quantity.RATE, fullmatch=True)),
        ("share", quantity.share, NUMBERS),
    ],
)
def test_a_value_that_is_read_is_valid(
    form: str, read: Callable[[object], object], likely: st.SearchStrategy[str]
) -> None:
    validator = Draft202012Validator(VALUES[form])

    @given(likely | ANYTHING)
    def holds(written: str) -> None:
        assert [each for each in seen(written, read) if not validator.is_valid(each)] == []

    holds()


def seen(written: str, read: Callable[[object], object]) -> list[object]:
    """Return what an editor may take a value for, if our own reader takes it at all."""
    try:
        read(written)
        plain = as_json(written)
    except (ValueError, yaml.YAMLError):
        return []
    return [written, plain] if isinstance(plain, (int, float)) else [written]


WRONG = """
personas: {rina: {wants: [a beach, ""]}}
personas: {rina: {struggles: "", wants: ["  "]}}
strategy: {titel: Our plan}
strategy: {period: 2027-13}
strategy: {period: 1066}
strategy: {period: 2027-W60}
strategy: {period: 2027/}
strategy: {languages: english}
strategy: {title: {english: Our plan}}
strategy: {title: [Our plan]}
strategy: {review: often}
strategy: {review: 0/week}
strategy: {format: 2}
strategy: {status: {on_track: soon}}
strategy: {funnel: awareness}
strategy: {funnel: [Top of funnel]}
strategy: {uses: [../shared, null]}
strategie: {}
goals: [awareness]
goals: {Awareness: {}}
goals: {reach more people: {}}
goals: {awareness: {id: awareness}}
goals: {awareness: {stage: [awareness, loyalty]}}
goals: {awareness: Know us}
objectives: {arrivals: {verb: grow}}
objectives: {arrivals: {what: {as: a destination, instead: visits}}}
objectives: {arrivals: {goal: persona/rina}}
kpis: {arrivals: {target: many}}
kpis: {arrivals: {target: {change: +15%, per: year}}}
kpis: {arrivals: {target: {every: year}}}
kpis: {arrivals: {target: measure first}}
kpis: {arrivals: {baseline: {valu: 3}}}
kpis: {arrivals: {trajectory: straight}}
kpis: {arrivals: {trajectory: {shares: {H1: 45%}}}}
kpis: {arrivals: {lag: 35}}
kpis: {arrivals: {lag: -3 d}}
kpis: {arrivals: {actuals: {January: 3}}}
kpis: {arrivals: {actuals: {2027-01: few}}}
kpis: {arrivals: {actuals: {2027-01: {valeu: 3}}}}
kpis: {arrivals: {actuals: [3, 4]}}
kpis: {arrivals: {confidence: certain}}
kpis: {arrivals: {confidence: {note: because}}}
kpis: {arrivals: {counts: kpi/arrivals}}
kpis: {arrivals: {tier: Primary}}
kpis: {arrivals: {channels: {instagram: {goal: 3}}}}
personas: {rina: {age: young}}
personas: {rina: {priority: 4}}
personas: {rina: {media: {instagram: {days: [friday]}}}}
personas: {rina: {media: {instagram: {hours: evening}}}}
personas: {rina: {evidence: {date: 2027}}}
content: {guide: {link: "javascript:alert(1)"}}
content: {guide: {format: Short Video}}
channels: {instagram: {decision: maybe}}
channels: {instagram: {response_time: 2 hours}}
tactics: {reels: {budget: 5 EUR}}
tactics: {reels: {budget: 90_000/decade}}
tactics: {reels: {objective: [{id: arrivals}]}}
tactics: {reels: {dates: [tomorrow]}}
reviews: {mid: {kpis: [arrivals]}}
metrics: {arrivals: {kind: number}}
platforms: {path: {reports: [{since: 2027}]}}
exemptions: {rule: COV102}
exemptions: [{rule: COV102, of: goal/supply, reason: Later.}]
exemptions: [{rule: COV102, of: supply, reason: Later., until: 2027}]
"""


@pytest.mark.parametrize("written", WRONG.strip().splitlines())
def test_what_is_plainly_wrong_is_flagged_once(written: str) -> None:
    assert len(flagged(written)) == 1


RIGHT = """
strategy: {title: 2027, organization: true, why: , period: 2027, languages: no, format: 1}
strategy: {title: "", period: "2027", funnel: [awareness], status: , uses: ../shared}
strategy: {title: {en: Ours, no: Vår, zh-Hant: 我們的}, period: 2026-07-01/2027-06-30}
strategy: {funnel: {pledge: {like: conversion}, later: }, review: 1.5/week, fit: {goals: 1_5}}
strategy:
goals: {awareness: , 404: {title: Not lost}}
objectives: {a: {what: visits}, b: {what: {of: {en: visits}}}, c: {what: {en: visits, id: x}}}
objectives: {a: {goal: goal/awareness, who: [rina, persona/budi], period: }}
kpis: {a: {target: , baseline: 12_000, actuals: {2027: 3, 2027-02: "-", 2027-03: }}}
kpis: {a: {target: {}, baseline: {value: 4.5%}, actuals: {2027-01: {value: n/a, note: Lost}}}}
kpis: {a: {target: {min: -1, max: 2.5M}, channels: instagram, trajectory: linear}}
kpis: {a: {target: {change: +2 pp, every: quarter}, channels: [x], confidence: low, lag: 90 min}}
kpis: {a: {channels: {x: , y: {proxy: reach}}, proxy: {metric: my-own}, counts: reels}}
personas: {a: {age: 30, priority: "1", media: {tiktok: , my-forum: {hours: 19:00-24:00}}}}
personas: {a: {evidence: [Survey, {source: {en: Survey}}, {en: Survey}], age: 60+}}
content: {a: {format: hologram, link: "../x?a=b:c"}}
tactics: {a: {budget: 90_000/year, dates: [2027-08-17, 2027-W07], effort: 2 d, cadence: ongoing}}
reviews: {2027-06-30: {kpis: {a: Fine.}}, 2027: {went_well: One thing.}}
platforms: {a: {reports: [reach, {metric: views, since: 2020}], proxies: {reach: [views]}}}
exemptions: [{rule: COV102, of: strategy, reason: Later., until: 2027}]
exemptions:
"""


@pytest.mark.parametrize("written", RIGHT.strip().splitlines())
def test_what_has_two_forms_is_taken_in_each(written: str, tmp_path: Path) -> None:
    assert unread(written, tmp_path) == []
    assert flagged(written) == []


def unread(written: str, folder: Path) -> list[str]:
    """Return what the loader itself cannot read."""
    (folder / "strategy.yml").write_text(written, "utf-8")
    read = Library().file(folder / "strategy.yml", inside=None)
    return [each.message for each in read.findings]


def test_merge_keys_and_aliases_are_followed() -> None:
    assert (
        flagged("goals: {a: &a {title: A, stage: loyalty}, b: {<<: *a, title: B}, <<: {c: }}") == []
    )
    assert len(flagged("goals: {a: &a {titel: A}, b: {<<: *a}}")) == 1


def test_a_wrong_value_that_the_loader_alone_can_tell_is_left_to_it(tmp_path: Path) -> None:
    for written in ("strategy: {period: 2027-02-30}", "kpis: {a: {target: {min: 3, max: 2}}}"):
        assert flagged(written) == []
        assert unread(written, tmp_path) != []


@pytest.mark.parametrize("written", WRONG.strip().splitlines())
def test_what_is_flagged_is_not_read_either(written: str, tmp_path: Path) -> None:
    names_a_kind = "persona/rina" in written or "kpi/arrivals" in written or "of: supply" in written
    assert names_a_kind or unread(written, tmp_path) != []
