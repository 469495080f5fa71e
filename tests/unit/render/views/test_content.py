"""The content page: the quadrant, what there is for whom, and what is not said yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.views import content_coverage
from mkdocs_strategy_plugin.render.views.content import View, view
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.render.context import Link
    from mkdocs_strategy_plugin.render.views.groups import Group


def shown(language: str = "en", **collections: Mapping[str, Mapping[str, object]]) -> View:
    return view(context(plan(**collections), language=language, page="content"))


def texts(links: Iterable[Link]) -> list[str]:
    return [link.text for link in links]


def rows(groups: Iterable[Group]) -> dict[str, list[str]]:
    return {group.name: texts(group.links) for group in groups}


def items(quadrant: str, count: int) -> dict[str, dict[str, object]]:
    return {f"{quadrant}-{number}": {"quadrant": quadrant} for number in range(1, count + 1)}


def test_the_quadrant_in_one_sentence() -> None:
    content = {**items("inspire", 2), **items("educate", 1), "a": {}, "b": {}, "c": {}}
    assert shown(content=content).summary == (
        "6 content items: none entertains, 2 inspire, 1 educates, none convinces; "
        "3 are not placed yet."
    )
    assert shown("id", content=content).summary == (
        "6 konten: belum ada yang menghibur, 2 menginspirasi, 1 mendidik, "
        "belum ada yang meyakinkan; 3 belum ditempatkan."
    )


def test_where_all_are_placed_the_sentence_says_no_more() -> None:
    made = shown(content=items("convince", 1))
    assert made.summary == (
        "1 content item: none entertains, none inspires, none educates, 1 convinces."
    )
    assert made.unplaced is None


def test_the_quadrants_lie_row_by_row_with_their_items_linked() -> None:
    made = shown(content={**items("educate", 1), "gift-box": {}})
    assert [(cell.name, cell.axes) for cell in made.quadrants] == [
        ("Entertain", "by emotion, towards awareness"),
        ("Inspire", "by emotion, towards purchase"),
        ("Educate", "by reason, towards awareness"),
        ("Convince", "by reason, towards purchase"),
    ]
    educate = made.quadrants[2]
    assert (educate.count, educate.links[0].href) == ("1", "#content-educate-1")
    assert made.quadrants[0].count == ""
    assert made.unplaced is not None
    assert texts(made.unplaced.links) == ["Gift box"]


@pytest.mark.parametrize(("count", "links", "more"), [(9, 9, ""), (10, 8, "and 2 more")])
def test_a_full_quadrant_names_some_and_leads_on_to_all(count: int, links: int, more: str) -> None:
    cell = shown(content=items("educate", count)).quadrants[2]
    assert (len(cell.links), cell.more, cell.href) == (links, more, "#educate")


def test_all_items_stand_under_their_quadrant() -> None:
    made = shown(content={"a": {}, **items("inspire", 1), **items("entertain", 1)})
    assert [(s.title, s.anchor, [i.anchor for i in s.items]) for s in made.sections] == [
        ("Entertain", "entertain", ["content-entertain-1"]),
        ("Inspire", "inspire", ["content-inspire-1"]),
        ("Not placed yet", "unplaced", ["content-a"]),
    ]


def test_an_empty_cell_is_named() -> None:
    made = shown(
        personas={"rina": {}, "budiman": {}},
        content={"a": {"quadrant": "inspire", "personas": "rina"}},
    )
    (table,) = made.coverage
    rina = table.rows[0]
    assert [cell.gap for cell in rina.cells] == [
        "nothing that entertains Rina",
        "",
        "nothing that educates Rina",
        "nothing that convinces Rina",
    ]
    assert texts(rina.cells[1].links) == ["A"]
    assert rows(made.coverage_gaps) == {
        "Nothing entertains": ["Rina", "Budiman"],
        "Nothing inspires": ["Budiman"],
        "Nothing educates": ["Rina", "Budiman"],
        "Nothing convinces": ["Rina", "Budiman"],
    }


def test_what_is_not_placed_has_a_column_where_there_is_any() -> None:
    made = shown(personas={"rina": {}}, content={"a": {"personas": "rina"}})
    (table,) = made.coverage
    assert table.heads == ("Entertain", "Inspire", "Educate", "Convince", "Not placed yet")
    assert texts(table.rows[0].cells[4].links) == ["A"]


def test_a_long_audience_is_folded_into_several_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content_coverage, "MOST_ROWS", 2)
    made = shown(personas={"a": {}, "b": {}, "c": {}}, content={"x": {}})
    assert [(table.caption, len(table.rows)) for table in made.coverage] == [
        ("Audience 1 to 2 of 3", 2),
        ("Audience 3 to 3 of 3", 1),
    ]


def test_pillars_and_formats_group_what_names_them() -> None:
    made = shown(
        content={
            "a": {"pillar": "Origin", "format": "carousel"},
            "b": {"pillar": "Brewing", "format": "short-video"},
            "c": {"pillar": "Brewing"},
        }
    )
    assert rows(made.pillars) == {"Brewing": ["B", "C"], "Origin": ["A"]}
    assert rows(made.formats) == {"carousel": ["A"], "short video": ["B"]}


def test_what_is_missing_is_said_once_with_what_to_write() -> None:
    made = shown(
        content={
            "a": {"message": "Hello.", "action": "come"},
            "b": {"action": "come"},
            "c": {"action": "come"},
        }
    )
    group = next(each for each in made.missing if each.name == "No message yet")
    assert (group.count, texts(group.links)) == ("2", ["B", "C"])
    assert group.hint == "Add `message:` to each of them."
    assert "No action yet" not in {each.name for each in made.missing}


def test_an_item_is_shown_with_all_it_says() -> None:
    made = shown(
        personas={"rina": {}},
        objectives={"more": {"title": "More orders"}},
        channels={"instagram": {}},
        campaigns={"harvest": {}},
        tactics={"reels": {"content": "recipes", "channel": "instagram"}},
        content={
            "recipes": {
                "quadrant": "educate",
                "message": "One *recipe*.",
                "action": "save it",
                "format": "short-video",
                "pillar": "Brewing",
                "tone": "calm",
                "languages": ["id", "en"],
                "personas": "rina",
                "objectives": "more",
                "campaign": "harvest",
                "link": "https://example.org/r?utm_source=x",
                "owner": "Sari",
                "code": "C1",
                "note": "Filmed.",
            }
        },
    )
    (item,) = made.sections[0].items
    facts = {fact.name: fact.value or texts(fact.links) for fact in item.facts}
    assert item.message == "<p>One <em>recipe</em>.</p>"
    assert facts == {
        "What they should do": "save it",
        "Audience": ["Rina"],
        "Serves": ["More orders"],
        "Format": "short video",
        "Pillar": "Brewing",
        "Tone": "calm",
        "Languages": "Indonesian, English",
        "Campaign": ["Harvest"],
        "Leads to": ["https://example.org/r?utm_source=x"],
        "Code": "C1",
        "Owner": "Sari",
    }
    (publishing,) = item.publishing
    assert (publishing.tactic.text, texts(publishing.channels)) == ("Reels", ["Instagram"])
    assert (item.note, item.lacks) == ("<p>Filmed.</p>", "")


def test_an_item_that_says_little_says_what_it_lacks() -> None:
    (item,) = shown(content={"a": {"quadrant": "inspire", "message": "x"}}).sections[0].items
    assert item.lacks == (
        "action, format, languages, audience, objective, pillar, tactic that publishes it"
    )


def test_a_campaign_gathers_its_content_and_tactics() -> None:
    made = shown(
        campaigns={"harvest": {"why": "Fresh.", "period": 2027, "owner": "Budi"}, "gifts": {}},
        content={"a": {"campaign": "harvest"}},
        tactics={"b": {"campaign": "harvest"}},
    )
    harvest, gifts = made.campaigns
    facts = {fact.name: fact.value or texts(fact.links) for fact in harvest.facts}
    assert facts == {"Period": "2027", "Content": ["A"], "Tactics": ["B"], "Owner": "Budi"}
    assert (harvest.anchor, harvest.lacks) == ("campaign-harvest", "")
    assert gifts.lacks == "why, period, content or tactic that belongs to it"


def test_a_plan_without_content_says_how_to_begin() -> None:
    made = shown(personas={"rina": {}})
    (gap,) = made.gaps
    assert (gap.text, gap.hint) == ("No content yet.", "Add the first item under `content:`.")
    assert (made.summary, made.quadrants, made.coverage, made.missing) == ("", (), (), ())


def test_content_for_everybody_fills_the_cell_of_each_persona() -> None:
    made = shown(
        personas={"rina": {}, "mei": {}},
        content={
            "a": {"quadrant": "inspire"},
            "b": {"quadrant": "inspire", "personas": "rina"},
            "c": {"quadrant": "entertain", "personas": "rina"},
        },
        tactics={"reels": {"content": "c", "personas": "mei"}},
    )
    (table,) = made.coverage
    assert [[(texts(cell.links), cell.text) for cell in row.cells[:2]] for row in table.rows] == [
        [(["C"], ""), (["B"], "1 for everybody")],
        [(["C"], ""), ([], "1 for everybody")],
    ]
    assert [group.name for group in made.coverage_gaps] == ["Nothing educates", "Nothing convinces"]


def test_whom_only_a_tactic_brings_an_item_to_is_told_apart() -> None:
    made = shown(
        personas={"rina": {"title": "Rina"}, "joko": {"title": "Joko"}},
        content={"tips": {"quadrant": "educate", "personas": ["rina"]}},
        tactics={"push": {"content": ["tips"], "personas": ["rina", "joko"]}},
    )

    (item,) = (each for section in made.sections for each in section.items)
    found = {fact.name: texts(fact.links) for fact in item.facts}
    assert (found["Audience"], found["Audience of its tactics"]) == (["Rina"], ["Joko"])
