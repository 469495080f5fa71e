"""Addresses lead from any page to any other, however the site writes them."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.addresses import Addresses, anchor, as_prefix

ENTITIES = {
    ("kpi", "arrivals"): ("scorecard", "kpi-arrivals"),
    ("persona", "rina"): ("persona/rina", ""),
    ("channel", "x"): ("channels", "channel-x"),
}


def addresses(folder: str = "2016/", *, use_directory_urls: bool = True) -> Addresses:
    names = ("index", "goals", "scorecard", "persona/rina")
    pages = {name: f"{folder}{name}.md" for name in names}
    return Addresses(pages, ENTITIES, use_directory_urls)


@pytest.mark.parametrize(
    ("start", "name", "way"),
    [
        ("index", "scorecard", "scorecard/"),
        ("scorecard", "index", "../"),
        ("scorecard", "goals", "../goals/"),
        ("scorecard", "persona/rina", "../persona/rina/"),
        ("persona/rina", "index", "../../"),
        ("persona/rina", "goals", "../../goals/"),
        ("goals", "goals", "./"),
    ],
)
@pytest.mark.parametrize("folder", ["2016/", "", "brands/pesona/"])
def test_pages_in_folders(folder: str, start: str, name: str, way: str) -> None:
    assert addresses(folder).page(name, start=start) == way


@pytest.mark.parametrize(
    ("start", "name", "way"),
    [
        ("index", "scorecard", "scorecard.html"),
        ("scorecard", "index", "index.html"),
        ("persona/rina", "goals", "../goals.html"),
        ("goals", "persona/rina", "persona/rina.html"),
    ],
)
@pytest.mark.parametrize("folder", ["2016/", ""])
def test_pages_as_files(folder: str, start: str, name: str, way: str) -> None:
    assert addresses(folder, use_directory_urls=False).page(name, start=start) == way


def test_an_entity_is_its_heading_or_its_page() -> None:
    found = addresses()
    assert found.entity("kpi", "arrivals", start="index") == "scorecard/#kpi-arrivals"
    assert found.entity("persona", "rina", start="index") == "persona/rina/"


def test_an_entity_of_the_same_page_is_its_heading_alone() -> None:
    assert addresses().entity("kpi", "arrivals", start="scorecard") == "#kpi-arrivals"


def test_what_is_not_there_has_no_address() -> None:
    found = addresses()
    assert found.page("tactics", start="index") is None
    assert found.source_page("tactics", start="index") is None
    assert found.entity("kpi", "unknown", start="index") is None
    assert found.entity("channel", "x", start="index") is None


def test_markdown_names_the_source_of_a_page() -> None:
    found = addresses()
    assert found.source_page("goals", start="index") == "goals.md"
    assert found.source_page("index", start="persona/rina") == "../index.md"
    assert addresses("").source_page("goals", start="index") == "goals.md"


def test_a_blank_in_a_name_is_written_as_addresses_write_it() -> None:
    pages = {"index": "index.md", "persona/rina": "my plan/persona/rina.md"}
    found = Addresses(pages, {})
    assert found.page("persona/rina", start="index") == "my%20plan/persona/rina/"
    assert found.source_page("persona/rina", start="index") == "my%20plan/persona/rina.md"


def test_an_anchor_names_kind_and_id() -> None:
    assert anchor("kpi", "arrivals") == "kpi-arrivals"
    assert anchor("kpi", "arrivals", plan="brands/pesona") == "brands-pesona-kpi-arrivals"


def test_an_anchor_holds_nothing_that_an_id_may_not() -> None:
    assert anchor("kpi", "x", plan="My plan (2016)") == "My-plan-2016--kpi-x"


@pytest.mark.parametrize(
    ("use_directory_urls", "way"),
    [(True, "../../../img/rina%202.png"), (False, "../../img/rina%202.png")],
)
def test_a_picture_is_reached_from_the_docs_folder(use_directory_urls: bool, way: str) -> None:  # noqa: FBT001
    addresses = Addresses({"persona/rina": "2016/persona/rina.md"}, {}, use_directory_urls)

    assert addresses.file("img/rina 2.png", start="persona/rina") == way


@pytest.mark.parametrize(
    ("folder", "prefix"),
    [
        ("brands/our_plan 2026", "brands-our_plan-2026"),
        ("_draft_/*new* `x`", "-draft--new-x-"),
        ("a _very_ b", "a--very--b"),
    ],
)
def test_a_folder_stands_in_ids_without_what_markdown_sees_emphasis_in(
    folder: str, prefix: str
) -> None:
    assert as_prefix(folder) == prefix
