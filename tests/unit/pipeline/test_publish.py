"""What is kept of pages is forgotten when all of them change."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import Hindsight
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.model.memory import Memory, memories
from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.exports import Export
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.layout import Layout
from mkdocs_strategy_plugin.render.own_templates import templates_in
from mkdocs_strategy_plugin.render.shown import Shown
from mkdocs_strategy_plugin.render.site import pages
from mkdocs_strategy_plugin.render.words import words
from tests.examined import examined_in
from tests.sites import SMALL_PLAN, write

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.pipeline.examine import Examined
    from mkdocs_strategy_plugin.render.page import Page

NOW = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)
SITE = Site(clock=Clock(NOW))


def examined(docs_dir: Path, library: Library | None = None) -> tuple[Examined, ...]:
    return examined_in(docs_dir, Clock(NOW), library=library)


@pytest.mark.parametrize(
    "other",
    [
        SITE._replace(use_directory_urls=False),
        SITE._replace(language="id"),
        SITE._replace(clock=Clock(NOW, as_of=dt.date(2026, 1, 15))),
        SITE._replace(clock=Clock(NOW + dt.timedelta(days=400))),
    ],
)
def test_a_site_that_changes_gets_other_pages_of_the_same_plan(tmp_path: Path, other: Site) -> None:
    found, memory_of = examined(write(tmp_path, {"strategy.yml": SMALL_PLAN})), memories()
    before = tuple(publish(found, SITE, memory_of=memory_of))
    after = tuple(publish(found, other, memory_of=memory_of))

    assert after != before
    assert after == tuple(publish(found, other))


def test_a_second_plan_puts_its_name_into_the_ids_of_the_first(tmp_path: Path) -> None:
    library, memory_of = Library(memory_of=memories()), memories()
    alone = examined(write(tmp_path, {"a/strategy.yml": SMALL_PLAN}), library)
    before = tuple(publish(alone, SITE, memory_of=memory_of))
    both = examined(write(tmp_path, {"b/strategy.yml": SMALL_PLAN}), library)
    after = tuple(publish(both, SITE, memory_of=memory_of))

    assert "{ #goal-awareness }" in before[1].text
    assert "{ #a-goal-awareness }" in after[1].text
    assert after == tuple(publish(both, SITE))


def test_a_persona_that_comes_and_goes_is_linked_as_long_as_it_is_there(tmp_path: Path) -> None:
    library, memory_of = Library(memory_of=memories()), memories()
    named = SMALL_PLAN.replace("who: rina", "who: [rina, budi]")
    texts = (SMALL_PLAN, named.replace("personas:", "personas:\n  budi: {title: Budi}"), SMALL_PLAN)
    for text in texts:
        found = examined(write(tmp_path, {"strategy.yml": text}), library)
        assert tuple(publish(found, SITE, memory_of=memory_of)) == tuple(publish(found, SITE))


def test_an_authors_template_that_changes_is_used_at_once(tmp_path: Path) -> None:
    plan = examined(write(tmp_path, {"docs/strategy.yml": SMALL_PLAN}))[0].plan
    shown, memory = Shown(plan, figures(plan, NOW.date()), (), Hindsight()), Memory()

    def goals(template: str) -> Page:
        write(tmp_path, {"templates/pages/goals.md.jinja": template})
        layout = Layout("strategy", templates=templates_in(tmp_path / "templates"))
        return list(pages(shown, words=words("en"), layout=layout, memory=memory))[1]

    assert goals("first: {{ view.head.title }}").text.startswith("first: Goals\n")
    longer = goals("second, and longer: {{ view.head.title }}")
    assert longer.text.startswith("second, and longer: Goals\n")


def test_a_link_to_another_plan_follows_what_it_leads_to(tmp_path: Path) -> None:
    library, memory_of = Library(memory_of=memories()), memories()
    why = "Nobody chooses what they do not know."
    linking = SMALL_PLAN.replace(why, "'See [x](strategy:b/persona/rina).'")
    crowd = "".join(f"  g{number}: {{title: G}}\n" for number in range(501))
    linked = SMALL_PLAN.replace("goals:\n", f"goals:\n{crowd}")
    shown = []
    for target, other in (
        ("persona/rina", SMALL_PLAN),
        ("objective/followers-2026", SMALL_PLAN),
        ("objective/followers-2026", linked),
    ):
        text = linking.replace("persona/rina", target)
        docs_dir = write(tmp_path, {"a/strategy.yml": text, "b/strategy.yml": other})
        found = examined(docs_dir, library)
        made = tuple(publish(found, SITE, memory_of=memory_of))
        goals = next(each for each in made if getattr(each, "path", "") == "a/goals.md")
        whole = goals.text + "".join(goals.fragments)  # type: ignore[union-attr]
        shown.append(re.findall(r'href="([^"]*)">x</a>', whole)[:1])
        assert made == tuple(publish(found, SITE))
    assert shown == [
        ["../../b/persona/rina/"],
        ["../../b/goals/#b-objective-followers-2026"],
        ["../../b/goal/awareness/#b-objective-followers-2026"],
    ]


def test_an_edit_of_what_is_not_in_it_leaves_the_table_of_coverage_as_it_is(tmp_path: Path) -> None:
    library, memory_of = Library(memory_of=memories()), memories()
    site = SITE._replace(exports=("coverage",))

    def table(text: str) -> bytes:
        found = examined(write(tmp_path, {"strategy.yml": text}), library)
        made = publish(found, site, memory_of=memory_of)
        return next(each.data for each in made if isinstance(each, Export))

    first = table(SMALL_PLAN)
    assert table(SMALL_PLAN + "events: {fair: {title: The fair}}\n") is first
    assert table(SMALL_PLAN.replace("stage: awareness", "stage: loyalty")) != first
    assert table(SMALL_PLAN) == first
