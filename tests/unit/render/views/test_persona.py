"""A persona's page: what it says of one of them."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.render.views.persona import View, view
from tests.builders import plan
from tests.contexts import context


def shown(as_of: dt.date = dt.date(2026, 5, 15), language: str = "en", **fields: object) -> View:
    made = plan(personas={"rina": fields})
    return view(context(made, language=language, as_of=as_of), made.personas["rina"])


@pytest.mark.parametrize(
    ("date", "age", "in_indonesian"),
    [
        ("2026-02-15", "3 months old", "berusia 3 bulan"),
        ("2026-02-16", "2 months old", "berusia 2 bulan"),
        ("2026-04-15", "1 month old", "berusia 1 bulan"),
        ("2026-04-16", "29 days old", "berusia 29 hari"),
        ("2025-05-15", "1 year old", "berusia 1 tahun"),
        ("2025-05-16", "11 months old", "berusia 11 bulan"),
        ("2024", "1 year old", "berusia 1 tahun"),
    ],
)
def test_evidence_is_as_old_as_the_calendar_says(date: str, age: str, in_indonesian: str) -> None:
    fields = {"evidence": {"source": "a survey", "date": date}}

    assert shown(**fields).evidence[0].byline.endswith(f" · {age}")
    assert shown(language="id", **fields).evidence[0].byline.endswith(f" · {in_indonesian}")


def test_evidence_of_days_ahead_has_no_age() -> None:
    made = shown(evidence={"source": "a survey", "date": "2026-06-01"})

    assert made.evidence[0].byline == "1 June 2026"


def test_its_number_elsewhere_and_who_answers_for_it_are_facts() -> None:
    made = shown(code="P2", owner=["Sari", "Budi"])

    assert [tuple(fact)[:2] for fact in made.facts] == [("Code", "P2"), ("Owner", "Sari, Budi")]


def test_only_what_is_decided_addresses_them() -> None:
    tactics = {
        name: {"title": name.title(), "personas": ["rina"], "channel": name, "status": name}
        for name in ("idea", "running", "dropped")
    }
    channels = {name: {"title": f"On {name}"} for name in tactics}
    made = plan(personas={"rina": {}}, tactics=tactics, channels=channels)
    page = view(context(made), made.personas["rina"])

    assert {each.name: [link.text for link in each.links] for each in page.mentioned} == {
        "Channels": ["On running"],
        "Tactics": ["Running"],
    }
