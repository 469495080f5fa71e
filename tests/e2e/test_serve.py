"""Live reload: an edit is seen, a mistake is told above the last good pages, mending ends that."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from tests.e2e.server import Server
from tests.sites import SMALL_PLAN, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAN = "docs/strategy.yml"
BROKEN = SMALL_PLAN.replace("goal: awareness", "goal: awarenes")
FINDING = r"strategy\.yml:6:53: error\[REF001\]"
RELOADED = "Reloading browsers"
BANNER = '<div class="strategy-banner" role="alert"'
PICTURE = b"\x89PNG\r\n\x1a\n"
SCORECARD = "strategy/scorecard/"
GOALS = "strategy/goals/"


@contextlib.contextmanager
def serving(
    folder: Path, *options: str, program: str = "mkdocs", theme: str = "mkdocs", **files: str
) -> Iterator[Server]:
    """Serve a small plan with one CSV file and one picture."""
    config = mkdocs_yml(theme, plugins="[strategy: {as_of: 2026-03-10}]", site_url="''")
    written = {
        "mkdocs.yml": config,
        "docs/index.md": "# Home\n",
        PLAN: SMALL_PLAN,
        "docs/measurements/2026.csv": "date,kpi,value\n2026-02,followers,101000\n",
        **{name.replace("__", "/"): text for name, text in files.items()},
    }
    server = Server(write(folder, written), *options, program=program)
    try:
        server.wait_for("Serving on")
        yield server
    finally:
        server.stop()


def save(folder: Path, text: str, name: str = PLAN) -> None:
    write(folder, {name: text})


def test_an_edit_of_a_plan_reloads(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, SMALL_PLAN.replace("People know us", "All know us"))
        server.wait_for(RELOADED)

        assert "All know us" in server.page(GOALS)


def test_an_edit_of_a_csv_file_reloads(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, "date,kpi,value\n2026-02,followers,109876\n", "docs/measurements/2026.csv")
        server.wait_for(RELOADED)

        assert "109,876" in server.page(SCORECARD)


def test_a_new_file_and_a_removed_one_reload(tmp_path: Path) -> None:
    new = "docs/strategy/kpis.yml"
    with serving(tmp_path) as server:
        save(tmp_path, "kpis: {reach: {title: Reached people, metric: reach}}\n", new)
        server.wait_for(RELOADED)
        assert "Reached people" in server.page(SCORECARD)

        (tmp_path / new).unlink()
        server.wait_for(RELOADED)
        assert "Reached people" not in server.page(SCORECARD)


def test_a_picture_that_goes_and_comes_again_is_followed(tmp_path: Path) -> None:
    picture = tmp_path / "docs/rina.png"
    picture.parent.mkdir()
    picture.write_bytes(PICTURE)
    plan = SMALL_PLAN.replace("title: Rina,", "title: Rina, image: rina.png,")
    with serving(tmp_path, **{PLAN: plan}) as server:
        assert 'src="../../../rina.png"' in server.page("strategy/persona/rina/")

        picture.unlink()
        server.wait_for(r"error\[REF003\]")
        server.wait_for(RELOADED)
        assert "there is no file" in server.page("strategy/persona/rina/")

        picture.write_bytes(PICTURE)
        server.wait_for(RELOADED)
        assert BANNER not in server.page("strategy/persona/rina/")


def test_a_mistake_stands_above_the_last_good_pages_until_it_is_mended(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, BROKEN)
        server.wait_for(FINDING)
        server.wait_for("1 error in 1 file, listed above; until it is mended, the last good pages")
        server.wait_for(RELOADED)
        broken = server.page(GOALS)

        assert broken.index(BANNER) < broken.index("<h1")
        assert "The plan has 1 error; these pages show its last good reading" in broken
        assert "docs/strategy.yml:6:53" in broken
        assert "unknown goal &#39;awarenes&#39;" in broken
        assert "People know us" in broken
        assert BANNER not in server.page("")

        save(tmp_path, SMALL_PLAN.replace("People know us", "All know us"))
        server.wait_for(RELOADED)
        mended = server.page(GOALS)

        assert BANNER not in mended
        assert "All know us" in mended


def test_what_is_written_by_hand_is_rebuilt_while_the_plan_is_broken(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, BROKEN)
        server.wait_for(RELOADED)
        save(tmp_path, "# Welcome home\n", "docs/index.md")
        server.wait_for(RELOADED)

        assert "Welcome home" in server.page("")
        assert BANNER in server.page(GOALS)


def test_the_banner_speaks_the_language_of_the_pages(tmp_path: Path) -> None:
    indonesian = SMALL_PLAN.replace("[en, id]", "[id, en]")
    config = mkdocs_yml("mkdocs", plugins="[strategy: {language: id}]", site_url="''")
    with serving(tmp_path, **{PLAN: indonesian, "mkdocs.yml": config}) as server:
        save(tmp_path, BROKEN)
        server.wait_for(RELOADED)

        assert "Ada 1 kesalahan dalam rencana" in server.page(GOALS)


def test_a_file_that_is_emptied_before_it_is_written_is_forgiven(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, "")
        server.wait_for(r"strategy\.yml:1:1: error\[SCH003\] the file is empty")
        server.wait_for(RELOADED)
        assert BANNER in server.page(GOALS)

        save(tmp_path, SMALL_PLAN.replace("People know us", "All know us"))
        server.wait_for(RELOADED)
        assert "All know us" in server.page(GOALS)
        assert BANNER not in server.page(GOALS)


def test_a_strict_server_lives_on_after_a_mistake(tmp_path: Path) -> None:
    with serving(tmp_path, "--strict") as server:
        save(tmp_path, BROKEN)
        server.wait_for(FINDING)
        server.wait_for(RELOADED)
        assert BANNER in server.page(GOALS)

        save(tmp_path, SMALL_PLAN.replace("what: our following", "what: us, period: 2025"))
        server.wait_for(r"warning\[DAT002\]")
        server.wait_for(RELOADED)
        assert "The plan has 1 warning;" in server.page(GOALS)

        save(tmp_path, SMALL_PLAN)
        server.wait_for(RELOADED)
        assert BANNER not in server.page(GOALS)


def test_two_plans_that_would_write_the_same_pages_are_told_in_the_banner(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        save(tmp_path, SMALL_PLAN, "docs/strategy/strategy.yml")
        server.wait_for(
            "would write the same pages, such as .strategy/index.md.; until it is mended"
        )
        server.wait_for(RELOADED)

        assert "The plans cannot be shown" in server.page(GOALS)
        assert "Rename one of the two folders" in server.page(GOALS)


def test_a_plan_that_is_broken_at_the_start_ends_the_server(tmp_path: Path) -> None:
    with pytest.raises(EOFError) as ended, serving(tmp_path, **{PLAN: BROKEN}):
        pass

    assert "The strategy has 1 error in 1 file, listed above; the site was not touched." in str(
        ended.value
    )


COUNTING = """
def on_post_build(config):
    with open("builds.txt", "a") as file:
        file.write("built\\n")
"""


def test_a_schema_beside_the_plan_is_followed_by_one_build_and_no_more(tmp_path: Path) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {schema: true}]", hooks="[counting.py]")
    files = {"mkdocs.yml": config, "counting.py": COUNTING}
    schema = tmp_path / "docs/strategy.schema.json"
    with serving(tmp_path, **files) as server:
        assert '"rina"' in schema.read_text("utf-8")

        save(tmp_path, SMALL_PLAN.replace("rina", "ani"))
        server.wait_for(RELOADED)  # what was saved
        server.wait_for(RELOADED)  # and the schema, which finds itself as it is
        assert '"ani"' in schema.read_text("utf-8")

        # Were there a build that nobody asked for, it would come before this one.
        save(tmp_path, "# Welcome home\n", "docs/index.md")
        server.wait_for(RELOADED)
        assert "Welcome home" in server.page("")
        assert (tmp_path / "builds.txt").read_text("utf-8") == "built\n" * 4
        assert server.page("strategy.schema.json").startswith("404")


def test_properdocs_serves_the_same_way(tmp_path: Path) -> None:
    pytest.importorskip("properdocs")
    with serving(tmp_path, program="properdocs") as server:
        save(tmp_path, BROKEN)
        server.wait_for(FINDING)
        server.wait_for(RELOADED)
        assert BANNER in server.page(GOALS)

        save(tmp_path, SMALL_PLAN)
        server.wait_for(RELOADED)
        assert BANNER not in server.page(GOALS)
