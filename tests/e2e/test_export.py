"""What `export` writes is what a site publishes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.sites import EPOCH, EXAMPLE, SMALL_PLAN, build, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

MACHINE_READ = {".json", ".csv", ".ics"}


def exported(site: Path, out: Path) -> dict[str, bytes]:
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-m", "mkdocs_strategy_plugin", "export", str(site), "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(SOURCE_DATE_EPOCH=EPOCH),
    )
    assert done.returncode == 0, done.stderr
    return files(out)


def files(folder: Path, *, leave_out: str = "search") -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.suffix in MACHINE_READ)
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {name: each for name, each in named.items() if not name.startswith(leave_out)}


def test_the_files_of_the_example_are_those_of_its_site(example: Path, tmp_path: Path) -> None:
    made = exported(EXAMPLE, tmp_path)

    assert len(made) == 8
    assert made == files(example)


def test_options_of_the_site_change_both_alike(tmp_path: Path) -> None:
    plugin = "strategy: {language: id, path: portal, hide: [owner, actuals], exports: [csv, ics]}"
    owned = SMALL_PLAN.replace("title: Rina,", "title: {en: Rina, id: Rina si pelancong},")
    folder = write(
        tmp_path,
        {
            "mkdocs.yml": mkdocs_yml("mkdocs", plugins=f"[{plugin}]"),
            "docs/index.md": "# Home\n",
            "docs/a/strategy.yml": owned,
            "docs/b/strategy.yml": "strategy: {title: Next, timezone: Asia/Jakarta}\n",
        },
    )
    done = build(folder / "mkdocs.yml", folder / "site", strict=False)
    assert done.returncode == 0, done.stderr

    made = exported(folder, folder / "out")

    assert sorted(made) == [
        f"portal/{plan}/{file}"
        for plan in "ab"
        for file in ("calendar.ics", "coverage.csv", "scorecard.csv")
    ]
    assert made == files(folder / "site")
