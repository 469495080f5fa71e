"""The schema beside a plan: fresh while a server runs, and never in anybody's way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mkdocs.commands.build import build

from tests.permissions import without_root
from tests.sites import SMALL_PLAN, mkdocs_yml, write
from tests.unit.plugin.builds import Served

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ON = "[strategy: {as_of: 2026-03-10, schema: true}]"
SCHEMA = "docs/strategy.schema.json"
CHANGED = SMALL_PLAN.replace("rina", "ani")


def served(folder: Path, *, strict: bool = False, **more: str) -> Served:
    files = {"mkdocs.yml": mkdocs_yml("mkdocs", plugins=ON), **more}
    return Served(folder, strict=strict, **files)


def personas(folder: Path) -> list[str]:
    schema = json.loads((folder / SCHEMA).read_text("utf-8"))
    offered: list[str] = schema["$defs"]["id-of-persona"]["anyOf"][0]["enum"]
    return offered


def test_it_follows_the_plan(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    assert personas(tmp_path) == ["rina"]

    site.save(CHANGED)
    assert personas(tmp_path) == ["ani"]


def test_it_is_not_touched_while_the_plan_is_the_same(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    before = (tmp_path / SCHEMA).stat()
    write(tmp_path, {"docs/index.md": "# Welcome\n"})
    site.build()
    site.save(f"{SMALL_PLAN}# a comment\n")

    after = (tmp_path / SCHEMA).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_it_is_neither_published_nor_read_as_part_of_the_plan(tmp_path: Path) -> None:
    on = "[strategy: {schema: true, publish_source: true}]"
    site = served(tmp_path, **{"mkdocs.yml": mkdocs_yml("mkdocs", plugins=on)})
    site.begin()
    site.build()

    assert (tmp_path / SCHEMA).is_file()
    assert (tmp_path / "site/strategy.yml").is_file()
    assert not (tmp_path / "site/strategy.schema.json").exists()
    assert tmp_path / SCHEMA not in site.plugin.portal.examined[0].loaded.files


def test_a_plan_that_breaks_keeps_its_last_good_schema(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    site.save(CHANGED.replace("goals:", "goals: ]"))
    assert personas(tmp_path) == ["rina"]

    site.save(CHANGED)
    assert personas(tmp_path) == ["ani"]


def test_a_name_that_leads_nowhere_does_not_keep_new_ids_out(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    site.save(CHANGED.replace("goal: awareness", "goal: awarenes"))

    assert personas(tmp_path) == ["ani"]


def test_each_plan_has_its_own(tmp_path: Path) -> None:
    other = {"docs/2027/strategy.yml": CHANGED}
    site = served(tmp_path, **other)
    site.begin()

    assert personas(tmp_path) == ["rina"]
    beside = json.loads((tmp_path / "docs/2027/strategy.schema.json").read_text("utf-8"))
    assert beside["$id"] == "urn:mkdocs-strategy-plugin:plan:1:2027"


def test_nothing_is_written_without_the_option_or_without_a_server(tmp_path: Path) -> None:
    Served(tmp_path / "off").begin()
    files = {"mkdocs.yml": mkdocs_yml("mkdocs", plugins=ON)}
    Served(tmp_path / "build", command="build", **files).begin()

    assert not (tmp_path / "off" / SCHEMA).exists()
    assert not (tmp_path / "build" / SCHEMA).exists()


def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = served(tmp_path)
    docs = (tmp_path / SCHEMA).parent
    docs.chmod(0o555)
    with without_root():
        site.begin()
    docs.chmod(0o755)

    lines = [each for each in caplog.messages if "option 'schema'" in each]
    assert len(lines) == 1
    assert "strategy.schema.json' cannot be written (Permission denied)" in lines[0]
    assert "People know us" in site.page("strategy/goals")


def test_a_strict_server_lives_on_without_a_schema(tmp_path: Path) -> None:
    site = served(tmp_path, strict=True)
    (tmp_path / SCHEMA).symlink_to(tmp_path / "elsewhere.json")
    site.begin()

    assert "People know us" in site.page("strategy/goals")


def test_a_link_is_not_followed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", "utf-8")
    site = served(tmp_path)
    (tmp_path / SCHEMA).symlink_to(precious)
    site.begin()

    assert precious.read_text("utf-8") == "mine"
    assert f"option 'schema': '{tmp_path / SCHEMA}' is a link. Remove it" in caplog.text


def test_a_schema_that_lies_there_is_hidden_with_the_option_off(tmp_path: Path) -> None:
    site = Served(tmp_path, **{SCHEMA: "{}"})
    build(site.config)

    assert not (tmp_path / "site/strategy.schema.json").exists()
