"""Which files belong to which plan."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.discovery import discover, shared_files
from tests.permissions import without_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def tree(docs: Path, *files: str) -> Path:
    for file in files:
        (docs / file).parent.mkdir(parents=True, exist_ok=True)
        (docs / file).touch()
    return docs


def found(
    docs: Path, folders: Sequence[Path] | None = None
) -> dict[str, tuple[list[str], list[str]]]:
    def names(paths: tuple[Path, ...]) -> list[str]:
        return [os.path.relpath(path, docs).replace(os.sep, "/") for path in paths]

    plans = discover(docs, folders)
    return {plan.name: (names(plan.documents), names(plan.tables)) for plan in plans}


def test_every_yaml_file_belongs_to_the_nearest_plan_above_it(tmp_path: Path) -> None:
    docs = tree(
        tmp_path,
        "2016/strategy.yml",
        "2016/kpis.yml",
        "2016/goals/a.yaml",
        "2016/asia/strategy.yml",
        "2016/asia/more/kpis.yml",
        "index.md",
        "other.yml",
    )

    assert found(docs) == {
        "2016": (["2016/strategy.yml", "2016/goals/a.yaml", "2016/kpis.yml"], []),
        "2016/asia": (["2016/asia/strategy.yml", "2016/asia/more/kpis.yml"], []),
    }


def test_names_that_begin_with_a_dot_are_nowhere(tmp_path: Path) -> None:
    docs = tree(tmp_path, "p/strategy.yml", "p/.hidden.yml", "p/.git/a.yml", ".venv/q/strategy.yml")

    assert found(docs) == {"p": (["p/strategy.yml"], [])}


def test_a_plan_at_the_root_leaves_the_yaml_of_others_alone(tmp_path: Path) -> None:
    docs = tree(
        tmp_path,
        "strategy.yml",
        "mkdocs.yml",
        "api/openapi.yml",
        "api/inner/strategy.yml",
        "strategy/kpis/x.yml",
        "measurements/2016/x.csv",
        "measurements/note.yml",
        "x.csv",
    )

    assert found(docs) == {
        "": (
            ["strategy.yml", "measurements/note.yml", "strategy/kpis/x.yml"],
            ["measurements/2016/x.csv"],
        ),
        "api/inner": (["api/inner/strategy.yml"], []),
    }


def test_tables_are_those_below_measurements(tmp_path: Path) -> None:
    docs = tree(
        tmp_path,
        "p/strategy.yml",
        "p/measurements/b.csv",
        "p/measurements/a/A.CSV",
        "p/exports/raw.csv",
        "p/goals/measurements/c.csv",
    )

    assert found(docs) == {
        "p": (["p/strategy.yml"], ["p/measurements/a/A.CSV", "p/measurements/b.csv"])
    }


def test_tables_elsewhere_in_a_plans_folder_are_strays(tmp_path: Path) -> None:
    for name in ("strategy.yml", "values.csv", "measurements/a.csv", "other/b.csv"):
        tree(tmp_path, name, f"2026/{name}")
    root, plan = discover(tmp_path)

    assert plan.strays == (tmp_path / "2026/other/b.csv", tmp_path / "2026/values.csv")
    # At the root of the docs folder what lies deeper belongs to others.
    assert root.strays == (tmp_path / "values.csv",)


def test_a_site_without_a_plan_has_none(tmp_path: Path) -> None:
    assert found(tree(tmp_path, "index.md", "a.yml")) == {}


def test_named_folders_may_lie_outside_the_docs_folder(tmp_path: Path) -> None:
    tree(tmp_path, "plans/2016/strategy.yml", "plans/2016/sub/strategy.yml", "plans/2017/a.yml")
    docs = tree(tmp_path / "docs", "index.md")

    assert found(docs, [tmp_path / "plans/2017", tmp_path / "plans/2016"]) == {
        "2016": (["../plans/2016/strategy.yml"], []),
        "2017": (["../plans/2017/a.yml"], []),
    }


def test_a_folder_named_twice_is_one_plan(tmp_path: Path) -> None:
    docs = tree(tmp_path, "p/strategy.yml")

    assert list(found(docs, [docs / "p", docs / "q" / ".." / "p"])) == ["p"]


def test_a_named_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StrategyError, match="does not exist"):
        discover(tmp_path, [tmp_path / "nowhere"])


def test_shared_files_end_at_the_next_plan(tmp_path: Path) -> None:
    docs = tree(
        tmp_path,
        "shared/personas.yml",
        "shared/x/channels.yml",
        "shared/x/plan/strategy.yml",
        "shared/measurements/a.csv",
    )

    assert shared_files(docs, docs / "shared") == (
        docs / "shared/personas.yml",
        docs / "shared/x/channels.yml",
    )


def test_a_shared_folder_may_be_a_plan_itself(tmp_path: Path) -> None:
    docs = tree(tmp_path, "a/strategy.yml", "a/kpis.yml")

    assert shared_files(docs, docs / "a") == (docs / "a/strategy.yml", docs / "a/kpis.yml")


def test_a_shared_folder_that_is_missing_shares_nothing(tmp_path: Path) -> None:
    assert shared_files(tmp_path, tmp_path / "nowhere") == ()


def test_broken_links_are_listed_so_that_reading_says_so(tmp_path: Path) -> None:
    docs = tree(tmp_path, "p/strategy.yml")
    (docs / "p/goals.yml").symlink_to("nowhere.yml")
    (docs / "p/loop.yml").symlink_to("loop.yml")

    assert found(docs) == {"p": (["p/strategy.yml", "p/goals.yml", "p/loop.yml"], [])}


def test_linked_folders_are_walked(tmp_path: Path) -> None:
    docs = tree(tmp_path / "docs", "a/strategy.yml", "b/strategy.yml", "common/x.yml")
    (docs / "a/common").symlink_to("../common")
    (docs / "b/common").symlink_to("../common")

    assert found(docs) == {
        "a": (["a/strategy.yml", "a/common/x.yml"], []),
        "b": (["b/strategy.yml", "b/common/x.yml"], []),
    }


def test_a_linked_folder_outside_the_docs_folder_is_listed_itself_and_not_walked(
    tmp_path: Path,
) -> None:
    tree(tmp_path, "ext/x.yml", "ext/sub/y.yml", "docs-old/z.yml")
    docs = tree(tmp_path / "docs", "p/strategy.yml")
    (docs / "p/ext").symlink_to(tmp_path / "ext")
    (docs / "p/near").symlink_to("../../docs-old")
    (docs / "p/up").symlink_to("../..")

    assert found(docs) == {"p": (["p/strategy.yml", "p/ext", "p/near", "p/up"], [])}


def test_a_plan_behind_a_link_that_leaves_the_docs_folder_is_the_link(tmp_path: Path) -> None:
    tree(tmp_path, "ext/strategy.yml", "ext/kpis.yml")
    docs = tree(tmp_path / "docs", "index.md")
    (docs / "p").symlink_to("../ext")

    assert found(docs) == {"p": (["p"], [])}
    assert found(docs, [docs / "p"]) == {"p": (["p"], [])}
    assert shared_files(docs, docs / "p") == (docs / "p",)


def test_a_docs_folder_that_is_a_link_is_walked(tmp_path: Path) -> None:
    tree(tmp_path / "real", "p/strategy.yml", "common/x.yml")
    docs = tmp_path / "docs"
    docs.symlink_to("real")
    (docs / "p/common").symlink_to("../common")

    assert found(docs) == {"p": (["p/strategy.yml", "p/common/x.yml"], [])}


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    docs = tree(tmp_path, "p/strategy.yml", "p/sub/x.yml", "q/y.yml")
    (docs / "p/sub/up").symlink_to("..")
    for name in "abcdefgh":
        (docs / "q" / name).mkdir()
        for other in "abcdefgh":
            (docs / "q" / name / f"to-{other}").symlink_to(f"../{other}")

    assert found(docs) == {"p": (["p/strategy.yml", "p/sub/x.yml"], [])}


def test_a_folder_that_cannot_be_listed_is_listed_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = tree(tmp_path, "p/strategy.yml", "p/closed/x.yml")
    scandir = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("closed"):
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)  # for root, whom no system refuses anything

    assert found(docs) == {"p": (["p/strategy.yml", "p/closed"], [])}


def test_a_folder_that_may_not_be_listed_is_listed_itself(tmp_path: Path) -> None:
    docs = tree(tmp_path, "p/strategy.yml", "p/closed/x.yml")
    (docs / "p/closed").chmod(0)

    with without_root():
        assert found(docs) == {"p": (["p/strategy.yml", "p/closed"], [])}
