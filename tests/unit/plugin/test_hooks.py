"""The plugin from build to build: what it keeps, and what it begins anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel

from mkdocs_strategy_plugin.plugin import StrategyPlugin
from mkdocs_strategy_plugin.plugin.files import PageFile
from tests.sites import SMALL_PLAN, mkdocs_yml, write
from tests.unit.plugin.builds import Served

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.files import Files

BROKEN = SMALL_PLAN.replace("goal: awareness", "goal: awarenes")
WARNED = SMALL_PLAN.replace("what: our following", "what: us, period: 2025")
BANNER = "strategy-banner"


def test_a_broken_plan_ends_the_first_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        Served(tmp_path, **{"docs/strategy.yml": BROKEN}).begin()

    assert "The strategy has 1 error in 1 file, listed above; the site was not" in caplog.text


def test_who_only_asks_for_the_settings_reads_no_plan(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    asked = Served(tmp_path, command="mike", **{"docs/strategy.yml": BROKEN})

    asked.config.plugins.on_config(asked.config)

    assert asked.plugin.pages == {}
    assert caplog.text == ""


def test_a_file_for_machines_that_cannot_be_written_is_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    served = Served(tmp_path, **{"docs/strategy/strategy.json/folder.txt": ""})

    with pytest.raises(Abort):
        served.begin()

    assert "strategy.json' cannot be written (Is a directory)" in caplog.text


def test_a_plan_that_breaks_while_it_is_served_leaves_the_last_good_pages(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    served = Served(tmp_path)
    served.begin()
    served.save(BROKEN)

    assert BANNER in served.page("strategy/goals")
    assert "People know us" in served.page("strategy/goals")
    assert "until it is mended, the last good pages are shown" in caplog.text
    served.save(SMALL_PLAN)
    assert BANNER not in served.page("strategy/goals")


@pytest.mark.parametrize(
    "plan",
    [
        SMALL_PLAN.replace("baseline: 100_000", "baseline: seventy-one"),
        SMALL_PLAN.replace("baseline: 100_000", "baseline: {seventy-one"),
    ],
)
def test_the_banner_quotes_nothing_hidden(tmp_path: Path, plan: str) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {as_of: 2026-03-10, hide: [baseline]}]")
    served = Served(tmp_path, **{"mkdocs.yml": config})
    served.begin()
    served.save(plan)
    page = served.page("strategy/goals")

    assert BANNER in page
    assert "listed in the log" in page
    assert "seventy-one" not in page


def test_a_plugin_that_fails_at_one_page_leaves_others_as_they_are(tmp_path: Path) -> None:
    def stumble(context: Any, *, page: Any, **_: Any) -> Any:  # noqa: ANN401  (MkDocs' own)
        if page.file.src_uri == "strategy/scorecard.md":
            raise RuntimeError("another plugin")
        return context

    served = Served(tmp_path)
    served.begin()
    home = served.page("")
    with pytest.raises(RuntimeError, match="another plugin"):
        served.build_with_search(stumble)
    served.build()

    assert without_time(served.page("")) == without_time(home)


def without_time(page: str) -> str:
    return re.sub(r"Build Date.*", "", page)


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_no_search_finds_the_banner(tmp_path: Path, theme: str) -> None:
    config = mkdocs_yml(theme, plugins="[search, strategy: {as_of: 2026-03-10}]")
    served = Served(tmp_path, **{"mkdocs.yml": config})
    served.begin()
    served.save(BROKEN)
    index = (tmp_path / "site/search/search_index.json").read_text("utf-8")

    assert BANNER in served.page("strategy/goals")
    assert "People know us" in index
    assert "last good reading" not in index


def test_a_new_build_without_a_server_knows_nothing_of_the_one_before(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    served.config.plugins.on_startup(command="build", dirty=False)

    with pytest.raises(Abort):
        served.save(BROKEN)


@pytest.mark.parametrize("text", [BROKEN, WARNED])
def test_what_stops_a_strict_build_is_not_counted_while_serving(tmp_path: Path, text: str) -> None:
    served = Served(tmp_path, strict=True)
    served.begin()
    served.save(text)

    assert BANNER in served.page("strategy/goals")


def test_without_strictness_a_warning_changes_the_pages(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    served.save(WARNED.replace("People know us", "All know us"))

    assert "All know us" in served.page("strategy/goals")
    assert BANNER not in served.page("strategy/goals")


def test_a_plan_that_is_removed_takes_its_pages_along(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    served = Served(tmp_path)
    served.begin()
    (tmp_path / "docs/strategy.yml").unlink()
    served.build()

    assert not (tmp_path / "site/strategy").exists()
    assert "no strategy.yml below" in caplog.text


def test_limits_that_change_are_kept_to(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    limited = "[strategy: {limits: {file_size: 10}}]"
    write(tmp_path, {"mkdocs.yml": mkdocs_yml("mkdocs", plugins=limited)})
    served.build()

    assert "SYN004" in served.page("strategy/goals")


def test_a_site_may_switch_the_plugin_off_and_on(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    off = mkdocs_yml("mkdocs", plugins="[strategy: {enabled: false}]")
    write(tmp_path, {"mkdocs.yml": off})
    served.build()
    assert not (tmp_path / "site/strategy").exists()

    write(tmp_path, {"mkdocs.yml": off.replace("false", "true")})
    served.build()
    assert "People know us" in served.page("strategy/goals")


def test_a_dirty_build_leaves_out_what_is_as_it_was(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    scorecard = tmp_path / "site/strategy/scorecard/index.html"
    for page in (tmp_path / "site").rglob("*.html"):
        page.write_text("as it was")
    write(tmp_path, {"docs/strategy.yml": SMALL_PLAN.replace("100_500", "101_500")})
    served.build(dirty=True)

    assert "101,500" in scorecard.read_text("utf-8")
    assert served.page("strategy/channels") == "as it was"


def test_files_of_pages_are_made_once_and_copied_in_the_builds_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = Served(tmp_path)
    served.begin()
    made: list[str] = []
    generated = PageFile.generated

    def counted(config: Any, source: str, **more: Any) -> Any:  # noqa: ANN401  (MkDocs' own)
        made.append(source)
        return generated(config, source, **more)

    monkeypatch.setattr(PageFile, "generated", counted)
    served.save(SMALL_PLAN.replace("People know us", "All know us"))

    assert "All know us" in served.page("strategy/goals")
    assert made == []


def test_a_page_whose_build_failed_is_built_again(tmp_path: Path) -> None:
    served = Served(tmp_path)
    served.begin()
    plan = SMALL_PLAN.replace("100_500", "101_500")
    write(tmp_path, {"docs/strategy.yml": plan})

    def fail(*_: object, **__: object) -> None:
        raise OSError("no space left")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("mkdocs.utils.write_file", fail)
        with pytest.raises(OSError, match="no space"):
            served.build(dirty=True)
    served.build(dirty=True)
    write(tmp_path, {"docs/strategy.yml": SMALL_PLAN})
    served.build(dirty=True)

    assert "100,500" in served.page("strategy/scorecard")


def test_two_instances_share_nothing(tmp_path: Path) -> None:
    one, other = Served(tmp_path / "one"), Served(tmp_path / "other")
    plugins = (StrategyPlugin(), StrategyPlugin())
    for site, plugin in zip((one, other), plugins, strict=True):
        plugin.load_config({"as_of": "2026-03-10"})
        plugin.on_startup(command="serve", dirty=False)
        plugin.on_config(site.config)

    assert plugins[0].pages.keys() == plugins[1].pages.keys()
    assert plugins[0].portal.examined[0].plan is not plugins[1].portal.examined[0].plan
    assert plugins[0].written is not plugins[1].written


def test_a_page_of_an_author_stays_as_it_is(tmp_path: Path) -> None:
    served = Served(tmp_path, **{"docs/strategy/goals.md": "# Our own goals\n"})
    served.begin()

    assert "Our own goals" in served.page("strategy/goals")
    assert "People know us" not in served.page("strategy/goals")


def test_a_file_of_an_author_stays_as_it_is_where_an_export_would_be(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    files = {"docs/strategy/strategy.json": "{}\n"}
    Served(tmp_path, **files).build()

    assert (tmp_path / "site/strategy/strategy.json").read_text("utf-8") == "{}\n"
    assert (tmp_path / "site/strategy/scorecard.csv").is_file()
    assert "'strategy/strategy.json' is written by hand and stays as it is" in caplog.text


def test_an_export_takes_the_place_of_a_file_that_the_site_leaves_out(tmp_path: Path) -> None:
    yml = mkdocs_yml("mkdocs", plugins="[strategy]", exclude_docs="strategy.json")
    Served(tmp_path, **{"docs/strategy/strategy.json": "{}\n", "mkdocs.yml": yml}).build()

    assert '"format": 1' in (tmp_path / "site/strategy/strategy.json").read_text("utf-8")


def test_plans_that_clash_are_told_while_they_are_served(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    served = Served(tmp_path)
    served.begin()
    write(tmp_path, {"docs/strategy/strategy.yml": SMALL_PLAN})
    served.build()

    assert "until it is mended, the last good pages are shown. Rename one of the two" in caplog.text
    assert "Rename one of the two folders" in served.page("strategy/goals")
    assert not list((tmp_path / "site").rglob("*.yml"))


def test_plans_that_clash_end_a_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        Served(tmp_path, **{"docs/strategy/strategy.yml": SMALL_PLAN}).begin()

    assert "would write the same pages, such as" in caplog.text
    assert "Rename one of the two folders" in caplog.text


def test_a_language_without_pages_ends_a_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {language: xx}]")
    with pytest.raises(Abort):
        Served(tmp_path, **{"mkdocs.yml": config}).begin()

    assert "no pages in language 'xx'. Write one of en" in caplog.text


def test_what_is_only_not_there_yet_is_not_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    served = Served(tmp_path)
    served.begin()
    served.save(SMALL_PLAN + "campaigns: {pesona: {title: Pesona}}\n")

    assert "REF006" not in caplog.text
    assert re.search(r"Strategy: \d+ infos?$", caplog.text, re.MULTILINE)
    assert "REF006" in served.page("strategy/checks")


def test_a_table_that_no_plan_reads_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    files: dict[str, str] = {"docs/values.csv": "date,kpi,value\n"}
    served = Served(tmp_path, **files)
    served.begin()
    served.build()

    assert caplog.text.count("values.csv is not read: only CSV files below a plan's") == 1


def files_of(served: Served) -> dict[str, tuple[object, ...]]:
    """Return what MkDocs is given of each page, by its source."""
    found = {}

    def note(files: Files, **_: object) -> Files:
        for file in filter(lambda each: isinstance(each, PageFile), files):
            ways = (file.dest_uri, file.url, file.abs_dest_path, file.edit_uri)
            said = (file.inclusion, file.generated_by, file.content_string)
            found[file.src_uri] = (*ways, *said)
        return files

    served.build_with(note)
    return found


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("docs/strategy.yml", SMALL_PLAN.replace("Followers", "Fans"), id="title"),
        pytest.param("mkdocs.yml", "use_directory_urls: false\n", id="addresses"),
        pytest.param("mkdocs.yml", "exclude_docs: /strategy/kpi/\n", id="kept out"),
        pytest.param("docs/strategy/goals.md", "# Ours\n", id="an author's page"),
    ],
)
def test_the_files_of_a_rebuild_are_those_of_a_first_build(
    tmp_path: Path, file: str, text: str
) -> None:
    served = Served(tmp_path)
    served.build()
    before = files_of(served)
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    kept = path.read_text("utf-8") if file == "mkdocs.yml" else ""
    path.write_text(kept + text, "utf-8")
    rebuilt = files_of(served)
    fresh = files_of(Served(tmp_path, **{file: kept + text}))

    assert rebuilt == fresh
    assert rebuilt != before


def test_another_plugin_may_change_files_of_one_build_alone(tmp_path: Path) -> None:
    served = Served(tmp_path)
    before = files_of(served)

    def change(files: Files, **_: object) -> Files:
        for file in files:
            file.dest_uri, file.inclusion = f"moved/{file.dest_uri}", InclusionLevel.EXCLUDED
        return files

    served.build_with(change)

    assert files_of(served) == before
