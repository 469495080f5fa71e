"""The example site, built as a user builds it."""

from __future__ import annotations

import filecmp
import shutil
from typing import TYPE_CHECKING

from tests.sites import EXAMPLE, another_day, broken_links, build

if TYPE_CHECKING:
    from pathlib import Path


def test_every_internal_link_and_anchor_leads_somewhere(example: Path) -> None:
    assert list(broken_links(example)) == []


def test_every_kind_of_page_is_there_for_both_years(example: Path) -> None:
    pages = {path.relative_to(example).as_posix() for path in example.rglob("*.html")}
    kinds = (
        "index",
        "goals",
        "audience",
        "content",
        "channels",
        "scorecard",
        "tactics",
        "reviews",
        "checks",
        "print",
    )

    for year in ("2016", "2017"):
        for kind in kinds:
            assert f"{year}/{kind}.html" in pages or f"{year}/{kind}/index.html" in pages
        assert any(page.startswith(f"{year}/persona/") for page in pages)
        assert any(page.startswith(f"{year}/kpi/") for page in pages)


def test_the_year_2016_was_missed_at_96_percent(example: Path) -> None:
    arrivals = _page(example, "2016/kpi/arrivals")

    assert "11,519,275 of 12,000,000: 96.0%" in arrivals


def test_the_season_makes_the_year_2017_fall_short(example: Path) -> None:
    kpi = _page(example, "2017/kpi/arrivals")

    # 10.46 million by the end of September, when 72.5 % of the way should be made.
    assert "14,427,586" in kpi
    assert "would miss the target" in kpi
    assert "10,875,000" in kpi


def test_both_definitions_of_arrivals_stand_side_by_side(example: Path) -> None:
    scorecard = _page(example, "2016/scorecard")

    assert "11,519,275" in scorecard
    assert "12,023,971" in scorecard


def test_yaml_and_csv_are_not_published(example: Path) -> None:
    published = {path.name for path in example.rglob("*") if path.is_file()}

    assert not [name for name in published if name.endswith((".yml", ".yaml"))]
    assert {name for name in published if name.endswith(".csv")} == {
        "coverage.csv",
        "scorecard.csv",
    }


def test_a_page_is_edited_in_its_yaml_file(example: Path) -> None:
    assert "/edit/main/docs/2016/" in _page(example, "2016/goals")
    assert "/edit/main/docs/shared/" in next(
        iter((example / "2016/persona").rglob("*.html"))
    ).read_text("utf-8")


def test_a_build_on_another_day_in_another_folder_is_identical_to_the_last_byte(
    example: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "tempat lain"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("site"))
    done = build(folder / "mkdocs.yml", tmp_path / "site", **another_day(tmp_path / "later"))

    assert done.returncode == 0, done.stderr
    assert _differences(example, tmp_path / "site") == []


def _page(site: Path, name: str) -> str:
    for path in (site / f"{name}.html", site / name / "index.html"):
        if path.is_file():
            return path.read_text("utf-8")
    raise FileNotFoundError(name)


def _differences(one: Path, other: Path) -> list[str]:
    names = sorted(
        {path.relative_to(site).as_posix() for site in (one, other) for path in site.rglob("*")}
    )
    files = [name for name in names if not (one / name).is_dir()]
    _, different, missing = filecmp.cmpfiles(one, other, files, shallow=False)
    return [*different, *missing]
