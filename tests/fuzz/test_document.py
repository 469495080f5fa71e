"""Mutilated files: only findings come out, each on a line and column that exist."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Finding, Location, Place
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.sources import Limits, Source, read_source
from mkdocs_strategy_plugin.load.table import locate_cell, read_table

FILE = Path("/docs/strategy.yml")
LIMITS = Limits(expansion=500)
ROUNDS = 150

PLAN = """\
# The plan of a year
strategy:
  title: {en: Wonderful Indonesia 2016, id: Pesona Indonesia 2016}
  why: "Because \\"we\\" want it: #LoveIndonesia"
  period: 2016
  languages: [id, en]
  fit: {audience: 40, content: 25}
defaults: &kpi
  tier: primary
  tags: &tags [one, 'it''s', "two"]
kpis:
  arrivals:
    <<: *kpi
    title: Kunjungan “wisman” 雅加达 😀
    baseline: 10_406_759
    trajectory: {shares: {2016-H1: 45%, 2016-H2: 55%}}
    why: |
      Two lines
      of **text** that go on
    note: >-
      folded
      text
    actuals:
      2016-04: 901_095
      2016-05: {value: 915_206, note: "Idul Fitri"}
    tags: *tags
personas:
  greater-china: {media: {wechat: {days: [fri, sat], hours: ["19:00-22:00"]}}}
exemptions:
  - {rule: COV102, of: goal/supply, until: 2016-12-31}
  - rule: WHY001
    of: strategy
"""
TABLE = """\
date,kpi,value,channel,note
2016-04,arrivals,901_095,instagram,
2016-05,arrivals,"915,206",,"Idul ""Fitri""
and more"

2016-06,arrivals,,x,-
"""
SNIPPETS = (
    *"\t\n\r:,-#[]{}&*!|>'\"%@`?\\ \u00a0\u2028\x85\ufeff\uff1a\u201c\x07\0;",
    *(": ", " #tag", "- ", "  ", "\r\n", "---\n", "...\n", "<<: ", "*kpi", "&kpi ", "!!python/x "),
    *("<<<<<<< HEAD\n", "\n=======\n", "{{ x }}", "[" * 40, "''", '""', "a: &a [*a]\n", "\n\t"),
)


def chance_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  (nothing here is a secret)


def mutilated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text) + 1)
        length = chance.choice((0, 0, 1, 1, 3, 20))
        piece = chance.choice((*SNIPPETS, "", text[start : start + 30]))
        text = text[:start] + piece + text[start + length :]
    return text


def assert_on_text(source: Source, location: object) -> None:
    assert isinstance(location, Location)
    assert location.file == source.path
    assert 1 <= location.line <= source.line_count
    assert 1 <= location.column <= len(source.line(location.line)) + 1


def assert_sound(source: Source, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        assert_on_text(source, finding.where)
        for related in finding.related:
            assert_on_text(source, related.where)
        assert finding.code
        assert finding.message.splitlines() == [finding.message]
        assert finding.hint.splitlines() == [finding.hint]


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_mutilated_plan_gives_findings_only(seed: int) -> None:
    source = Source(FILE, mutilated(PLAN, chance_of(seed)))

    document = read(source, LIMITS)

    assert_sound(source, document.findings)
    assert document.is_complete or document.findings
    places = [Place(("kpis", "arrivals", "tier")), Place(("exemptions", 1, "of"), on_key=True)]
    for location in locate(source, places).values():
        assert_on_text(source, location)


@pytest.mark.parametrize("length", range(0, len(PLAN), 13))
def test_a_plan_that_ends_anywhere_gives_findings_only(length: int) -> None:
    source = Source(FILE, PLAN[:length])

    document = read(source, LIMITS)

    assert_sound(source, document.findings)
    assert document.is_complete or document.findings


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_mutilated_table_gives_findings_only(seed: int) -> None:
    source = Source(FILE, mutilated(TABLE, chance_of(seed)))

    table = read_table(source)

    assert_sound(source, table.findings)
    for row in table.rows:
        assert_on_text(source, locate_cell(source, row.line, "value"))


@pytest.mark.parametrize("seed", range(50))
def test_random_bytes_give_a_text_or_a_finding(tmp_path: Path, seed: int) -> None:
    chance = chance_of(seed)
    path = tmp_path / "strategy.yml"
    path.write_bytes(
        chance.choice((b"", b"\xff\xfe", b"\xef\xbb\xbf", PLAN.encode()[:99]))
        + chance.randbytes(chance.randrange(60))
        + chance.choice((b"", PLAN.encode("utf-16"), PLAN.encode("cp1252", "replace")))
    )

    source = read_source(path, inside=tmp_path, limits=LIMITS)

    if isinstance(source, Finding):
        assert source.code == "SYN002"
        assert isinstance(source.where, Location)
    else:
        assert_sound(source, read(source, LIMITS).findings)
