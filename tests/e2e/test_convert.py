"""A converted plan is one that a strict site builds, and that `validate` finds no error in."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.sites import broken_links, build, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

TABLE = """\
KPI,Goal,Objective,Tier,Baseline 2025,Target 2026,Owner,Channel,Jan 2026,Notes
Followers,Known,More fans,primary,"10,000","12,500",Rina,Instagram,"10,200",All of them
Reach,Known,More fans,optimization,,at least half,Rina,,,"People, <b>not</b> views"
CTR,Visited,More visits,primary,3.1%,4.5%,Budi,,3.4%,"Clicks ÷ impressions, see [x](/y)"
"""
INDICATORS = """\
- name: Docs update rate
  base_path: /handbook/docs/
  definition: See [the page](/handbook/docs/#rate) and <a href="https://example.org">this one</a>.
  target: At or above 20
  org: Docs
  is_key: true
  health: {level: 3, reasons: [All is well.]}
  urls: [https://example.org/a, /handbook/b/]
  lessons: {learned: [Ask sooner.]}
"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-m", "mkdocs_strategy_plugin", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment(),
    )


def test_a_converted_plan_builds_strictly_and_the_list_is_not_published(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "mkdocs.yml": mkdocs_yml(),
            "docs/index.md": "# Welcome\n",
            "kpis.csv": TABLE,
            "team.yml": INDICATORS,
        },
    )
    done = run(tmp_path, "convert", "kpis.csv", "team.yml", "--period", "2026")
    checked = run(tmp_path, "validate", "--strict", "--format", "concise")
    built = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert (checked.returncode, checked.stdout) == (0, "")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "strategy-not-carried-over.md").is_file()
    assert list((tmp_path / "site").rglob("*not-carried-over*")) == []
    page = (tmp_path / "site/strategy/kpi/followers/index.html").read_text("utf-8")
    assert "12,500" in page
    assert "<b>not</b>" not in (tmp_path / "site/strategy/kpi/reach/index.html").read_text("utf-8")
    outside = {link.partition(": ")[2] for link in broken_links(tmp_path / "site")}
    # Addresses of another site stay as they were written.
    assert outside <= {"/y", "/handbook/docs/#rate", "/handbook/b/"}


def test_the_package_of_workbooks_is_not_needed_for_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"kpis.csv": TABLE})
    code = (
        "import sys; sys.modules['python_calamine'] = None;"
        "from mkdocs_strategy_plugin.cli import main; main(['convert', 'kpis.csv'])"
    )
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment(),
    )

    assert done.returncode == 0, done.stderr


def test_a_plan_without_a_site_builds_strictly_with_the_lines_it_is_told(tmp_path: Path) -> None:
    done = run(write(tmp_path, {"kpis.csv": "KPI,Target\nReach,12\n"}), "convert", "kpis.csv")
    told = done.stdout.partition("beside it:\n\n")[2].partition("\n\nNext")[0] + "\n"
    write(tmp_path, {"mkdocs.yml": told})
    (tmp_path / "docs").mkdir()
    built = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert built.returncode == 0, built.stderr
    assert "<title>KPIs" in (tmp_path / "site/index.html").read_text("utf-8")
