"""`--dirty` leaves out the pages that would come out the same, and never one that would not."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.e2e.test_serve import BANNER, BROKEN, GOALS, RELOADED, SCORECARD, save, serving
from tests.sites import EPOCH, SMALL_PLAN, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.server import Server

PAGES = (
    "",
    "strategy/",
    GOALS,
    "strategy/audience/",
    "strategy/channels/",
    SCORECARD,
    "strategy/kpi/followers/",
    "strategy/tactics/",
    "strategy/persona/rina/",
)
MORE = SMALL_PLAN.replace("100_500", "101_500")
RENAMED = SMALL_PLAN.replace("Grow our following", "Be followed")


def shown(server: Server) -> dict[str, str]:
    """Return the main part of each page."""
    return {
        page: server.page(page).partition('role="main"')[2].partition("<footer")[0]
        for page in PAGES
    }


def dirty_build(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--dirty", "--verbose"],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env=environment(SOURCE_DATE_EPOCH=EPOCH),
    )
    return done.stderr


def test_a_dirty_server_shows_an_edit_on_every_page_it_changes(tmp_path: Path) -> None:
    with serving(tmp_path / "clean", **{"docs/strategy.yml": RENAMED}) as clean:
        expected = shown(clean)
    with serving(tmp_path / "dirty", "--dirty") as dirty:
        save(tmp_path / "dirty", RENAMED)
        dirty.wait_for(RELOADED)

        assert shown(dirty) == expected
        assert "Be followed" in expected[GOALS]


def test_a_dirty_server_builds_only_what_an_edit_changes(tmp_path: Path) -> None:
    built = tmp_path / "built.txt"
    hook = (
        "def on_post_page(output, page, config):\n"
        f"    open({str(built)!r}, 'a').write(page.file.src_uri + '\\n')\n"
        "    return output\n"
    )
    config = mkdocs_yml(
        "mkdocs", plugins="[strategy: {as_of: 2026-03-10}]", site_url="''", hooks="[hook.py]"
    )
    with serving(tmp_path, "--dirty", **{"mkdocs.yml": config, "hook.py": hook}) as server:
        built.write_text("")
        save(tmp_path, MORE)
        server.wait_for(RELOADED)

        assert built.read_text().split() == [
            "strategy/scorecard.md",
            "strategy/print.md",
            "strategy/kpi/followers.md",
        ]


def test_a_dirty_server_shows_and_removes_the_banner_on_every_page(tmp_path: Path) -> None:
    with serving(tmp_path, "--dirty") as server:
        save(tmp_path, BROKEN)
        server.wait_for(RELOADED)
        assert all(BANNER in server.page(page) for page in PAGES[1:])

        save(tmp_path, SMALL_PLAN)
        server.wait_for(RELOADED)
        assert not any(BANNER in server.page(page) for page in PAGES)


def test_a_dirty_server_names_the_pages_it_leaves_out(tmp_path: Path) -> None:
    home = {"docs/index.md": "# Welcome to us\n"}
    with serving(tmp_path, "--dirty", theme="material", **home) as server:
        save(tmp_path, MORE)
        server.wait_for(RELOADED)
        html = server.page(SCORECARD)
        navigation = html[html.index("md-nav--primary") : html.index("<h1")]

        assert "Our strategy 2026" in navigation
        assert "Welcome to us" in navigation
        assert "None" not in navigation


def test_a_dirty_build_writes_what_the_day_or_another_file_changed(tmp_path: Path) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {as_of: 2026-03-10}]")
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n", "docs/strategy.yml": SMALL_PLAN}
    scorecard = write(tmp_path, files) / "site/strategy/scorecard/index.html"
    dirty_build(tmp_path)
    assert "10 March 2026" in scorecard.read_text("utf-8")

    write(tmp_path, {"mkdocs.yml": config.replace("03-10", "03-11")})
    dirty_build(tmp_path)
    assert "11 March 2026" in scorecard.read_text("utf-8")
