"""Each option in a real build: what it changes, and what a slip in it says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, read, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGES = ("index", "goals", "audience", "channels", "scorecard", "checks")
PLAN = "strategy: {title: %s}\n"


def site(folder: Path, options: str, files: Mapping[str, str] | None = None) -> Path:
    config = mkdocs_yml("mkdocs", plugins=f"[strategy: {{as_of: 2026-02-10, {options}}}]")
    plan = files or {"docs/strategy.yml": SMALL_PLAN}
    return write(folder, {"mkdocs.yml": config, "docs/index.md": "# Home\n", **plan})


def built(folder: Path, options: str, files: Mapping[str, str] | None = None) -> Path:
    """Build a site strictly and return it; all its internal links lead somewhere."""
    done = build(site(folder, options, files) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def fault(folder: Path, options: str, files: Mapping[str, str] | None = None) -> str:
    """Build a site that cannot be built and return the one line that says why."""
    done = build(site(folder, options, files) / "mkdocs.yml", folder / "site", strict=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (folder / "site").exists()
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return line.removeprefix("ERROR   -  ")


def pages(site_dir: Path, folder: str = "strategy") -> set[str]:
    found = (site_dir / folder).rglob("index.html")
    return {path.parent.relative_to(site_dir / folder).as_posix() for path in found}


def text(site_dir: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(site_dir.rglob("*.html")))


# --- plans -------------------------------------------------------------------------------------


def test_plans_may_lie_outside_the_docs_folder(tmp_path: Path) -> None:
    files = {"plans/2026/strategy.yml": SMALL_PLAN, "plans/2027/strategy.yml": PLAN % "Next"}

    made = built(tmp_path, "plans: [plans/*]", files)

    assert {"goals", "scorecard", "persona/rina"} <= pages(made, "2026")
    assert "goals" in pages(made, "2027")


def test_only_the_plans_that_are_named_are_published(tmp_path: Path) -> None:
    files = {"docs/2026/strategy.yml": SMALL_PLAN, "docs/draft/strategy.yml": PLAN % "Draft"}

    made = built(tmp_path, "plans: [docs/20*]", files)

    assert (made / "2026/goals").exists()
    assert not (made / "draft/goals").exists()


def test_a_plan_outside_is_edited_where_it_is(tmp_path: Path) -> None:
    config = mkdocs_yml(
        "material, font: false, features: [content.action.edit]",
        edit_uri="https://git.example/edit/main/docs/",
        plugins="[strategy: {as_of: 2026-02-10, plans: [plans/2026]}]",
    )
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n"}
    write(tmp_path, {**files, "plans/2026/strategy.yml": SMALL_PLAN})

    done = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    links = read(tmp_path / "site/2026/goals/index.html").links
    edit = next(link for link in links if link.startswith("https://git.example/"))
    assert urljoin(edit, ".") == "https://git.example/edit/main/plans/2026/"


def test_a_glob_that_matches_nothing_is_said(tmp_path: Path) -> None:
    files = {"plans/2026/strategy.yml": SMALL_PLAN}

    said = fault(tmp_path, "plans: ['plan/*']", files)

    assert said == (
        f"option 'plans': 'plan/*' matches no folder with a strategy.yml (looked below {tmp_path})."
        " Write plans/*."
    )


# --- path --------------------------------------------------------------------------------------


def test_path_is_where_the_pages_of_a_single_plan_go(tmp_path: Path) -> None:
    made = built(tmp_path, "path: /portal/", {"docs/2026/strategy.yml": SMALL_PLAN})

    assert {"goals", "checks"} <= pages(made, "portal")
    assert not (made / "2026").exists()


def test_several_plans_keep_their_names_below_path(tmp_path: Path) -> None:
    files = {"docs/2026/strategy.yml": SMALL_PLAN, "docs/strategy.yml": PLAN % "Root"}

    made = built(tmp_path, "path: portal", files)

    assert "goals" in pages(made, "portal/2026")
    assert "goals" in pages(made, "portal/strategy")


def test_a_site_may_be_the_portal_and_nothing_else(tmp_path: Path) -> None:
    folder = site(tmp_path, "path: .")
    (folder / "docs/index.md").unlink()

    done = build(folder / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert list(broken_links(tmp_path / "site")) == []
    assert "Our strategy 2026" in (tmp_path / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize("path", ["../out", "C:/out", "a/../../out"])
def test_pages_stay_inside_the_site(tmp_path: Path, path: str) -> None:
    assert fault(tmp_path, f"path: '{path}'").startswith(
        f"option 'path': '{path}' is not inside of the site."
    )


# --- pages -------------------------------------------------------------------------------------


def test_only_the_pages_that_are_named_are_made_and_no_link_is_broken(tmp_path: Path) -> None:
    made = built(tmp_path, "pages: [scorecard, goals]")

    assert pages(made) == {".", "scorecard", "kpi/followers", "goals"}
    goals = (made / "strategy/goals/index.html").read_text("utf-8")
    assert "Rina" in goals


def test_pages_stand_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    made = built(tmp_path, "pages: [scorecard, index, audience]")

    html = (made / "strategy/index.html").read_text("utf-8")
    nav = html[html.index("<body") : html.index('role="main"')]
    assert nav.index("KPI scorecard") < nav.index("Our strategy 2026") < nav.index("Audience")
    assert "persona/rina" in pages(made)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("goal", "option 'pages': there is no page 'goal'. Write goals."),
        ("persona", "option 'pages': the pages of each persona come with the page 'audience'."),
        ("xyz", "option 'pages': there is no page 'xyz'. Write one of index, goals, "),
    ],
)
def test_a_page_that_does_not_exist_is_said(tmp_path: Path, name: str, said: str) -> None:
    assert fault(tmp_path, f"pages: [{name}]").startswith(said)


# --- portfolio ---------------------------------------------------------------------------------

YEARS = {"docs/2026/strategy.yml": SMALL_PLAN, "docs/2027/strategy.yml": PLAN % "Next"}


def test_several_plans_have_a_page_in_common_that_each_leads_to(tmp_path: Path) -> None:
    made = built(tmp_path, "rules: {}", YEARS)

    links = read(made / "portfolio/index.html").links
    assert {"../2026/", "../2027/"} <= set(links)
    assert "../portfolio/" in read(made / "2026/index.html").links
    assert "../portfolio/" in read(made / "2027/index.html").links


def test_the_page_of_all_plans_goes_where_it_is_wanted_or_nowhere(tmp_path: Path) -> None:
    named = built(tmp_path / "a", "portfolio: all/index.md", YEARS)
    none = built(tmp_path / "b", "portfolio: false", YEARS)

    assert "../all/" in read(named / "2026/index.html").links
    assert not (named / "portfolio").exists()
    assert "All plans" not in text(none)


def test_the_page_of_all_plans_hides_what_is_hidden(tmp_path: Path) -> None:
    owned = SMALL_PLAN.replace("stage: awareness,", "stage: awareness, owner: SecretOwner,")
    files = {**YEARS, "docs/2026/strategy.yml": owned}

    assert "SecretOwner" in text(built(tmp_path / "a", "rules: {}", files) / "portfolio")
    assert "SecretOwner" not in text(built(tmp_path / "b", "hide: [owner]", files))


def test_an_authors_own_page_of_all_plans_wins(tmp_path: Path) -> None:
    made = built(tmp_path, "rules: {}", {**YEARS, "docs/portfolio.md": "# By hand\n"})

    assert "By hand" in (made / "portfolio/index.html").read_text("utf-8")


def test_a_plan_of_the_same_name_as_the_page_of_all_plans_is_said(tmp_path: Path) -> None:
    files = {**YEARS, "docs/portfolio/strategy.yml": PLAN % "Ours"}

    said = fault(tmp_path, "rules: {}", files)

    assert said.startswith(
        "the plan in 'docs/portfolio/' and the page of all plans would write the same page"
    )
    assert "portfolio" in said


# --- hide --------------------------------------------------------------------------------------

SECRETS = SMALL_PLAN.replace(
    "metric: followers,",
    "metric: followers, owner: SecretOwner, note: SecretNote, source: SecretSource, "
    "confidence: {level: low, note: SecretDoubt},",
).replace("actuals: {2026-01: 100_500}", "actuals: {2026-01: {value: 123_457, note: SecretValue}}")


def test_hidden_fields_are_nowhere_in_the_site(tmp_path: Path) -> None:
    files = {"docs/strategy.yml": SECRETS}
    shown = text(built(tmp_path / "a", "publish_source: false", files))
    hidden = text(built(tmp_path / "b", "hide: [owner, note, source, confidence, actuals]", files))

    for secret in ("SecretOwner", "SecretNote", "SecretSource", "SecretDoubt", "123,457"):
        assert secret in shown
        assert secret not in hidden
    assert "Secret" not in hidden


def test_hidden_actuals_leave_states_and_targets(tmp_path: Path) -> None:
    two_values = SECRETS.replace("actuals: {", "actuals: {2026-01-15: 112_345, ")
    made = built(tmp_path, "hide: [actuals]", {"docs/strategy.yml": two_values})

    scorecard = (made / "strategy/scorecard/index.html").read_text("utf-8")
    assert "112,000" in scorecard
    assert "strategy-state--on-track" in scorecard
    followers = (made / "strategy/kpi/followers/index.html").read_text("utf-8")
    assert "Its values are not published." in followers
    assert "strategy-sparkline" not in scorecard


def test_what_is_hidden_is_not_called_missing(tmp_path: Path) -> None:
    files = {"docs/strategy.yml": SECRETS}
    hidden = text(built(tmp_path, "hide: [source, actuals, why]", files))

    assert "no source named yet" not in hidden
    assert "KPIs without a source" not in hidden
    assert "KPIs without a value" not in hidden
    assert "No why yet" not in hidden
    assert "People should find us." not in hidden


def test_findings_do_not_quote_what_is_hidden(tmp_path: Path) -> None:
    falling = "values: running-total, actuals: {2026-01: 654_321, 2026-02: 600_000}"
    plan = SMALL_PLAN.replace("metric: followers", "metric: sessions")
    files = {"docs/strategy.yml": plan.replace("actuals: {2026-01: 100_500}", falling)}
    shown = text(built(tmp_path / "a", "rules: {ACT: info, MEA: off, CON: off}", files))
    hidden = text(
        built(tmp_path / "b", "rules: {ACT: info, MEA: off, CON: off}, hide: [actuals]", files)
    )

    assert "ACT005" in shown
    assert "ACT005" not in hidden
    assert "654" not in hidden


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("hide: [bugdet]", "option 'hide': no entity has a field 'bugdet'. Write budget."),
        ("hide: [metric]", "option 'hide': the pages are built on 'metric', so it cannot be"),
        ("hide: [owner], publish_source: true", "option 'publish_source' publishes the files"),
    ],
)
def test_a_field_that_cannot_be_hidden_is_said(tmp_path: Path, options: str, said: str) -> None:
    assert fault(tmp_path, options).startswith(said)


# --- what MkDocs says itself -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("plans: strategies", "option 'plans': Expected a list of items"),
        ("path: [a]", "option 'path': Expected type: <class 'str'>"),
        ("pages: goals", "option 'pages': Expected a list of items"),
        ("hide: owner", "option 'hide': Expected a list of items"),
        ("portfolio: [a]", "option 'portfolio': Expected type: (<class 'bool'>, <class 'str'>)"),
        ("templates_dir: nowhere", "isn't an existing directory"),
        ("entities_in_nav: often", "option 'entities_in_nav': Expected type: <class 'bool'>"),
        ("publish_source: often", "option 'publish_source': Expected type: <class 'bool'>"),
        ("enabled: often", "option 'enabled': Expected type: <class 'bool'>"),
        ("rules: [DAT]", "option 'rules': Expected type: <class 'dict'>"),
        ("language: [en]", "option 'language': Expected type: <class 'str'>"),
    ],
)
def test_a_wrong_type_is_an_error_of_the_configuration(
    tmp_path: Path, options: str, said: str
) -> None:
    done = build(site(tmp_path, options) / "mkdocs.yml", tmp_path / "site", strict=False)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Plugin 'strategy' option" in done.stderr
    assert said in done.stderr


def test_an_option_that_does_not_exist_fails_a_strict_build(tmp_path: Path) -> None:
    done = build(site(tmp_path, "pagse: [goals]") / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "option 'pagse': Unrecognised configuration name: pagse" in done.stderr


# --- exports -----------------------------------------------------------------------------------


def test_files_for_machines_are_written_and_linked(tmp_path: Path) -> None:
    made = built(tmp_path, "exports: [json, csv, ics]")

    index = (made / "strategy/index.html").read_text("utf-8")
    scorecard = (made / "strategy/scorecard/index.html").read_text("utf-8")
    assert json.loads((made / "strategy/strategy.json").read_text("utf-8"))["format"] == 1
    assert (made / "strategy/scorecard.csv").read_bytes().startswith(b"\xef\xbb\xbfkpi,")
    assert (made / "strategy/coverage.csv").read_bytes().startswith(b"\xef\xbb\xbftable,")
    assert (made / "strategy/calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    checks = (made / "strategy/checks/index.html").read_text("utf-8")
    assert 'href="strategy.json"' in index
    assert 'href="coverage.csv"' in index
    assert 'href="../coverage.csv"' in checks
    assert 'href="../scorecard.csv"' in scorecard


def test_without_exports_nothing_is_written_nor_linked(tmp_path: Path) -> None:
    made = built(tmp_path, "exports: []")

    assert not list(made.rglob("*.csv"))
    assert not list(made.rglob("*.json"))
    assert "strategy.json" not in (made / "strategy/index.html").read_text("utf-8")


def test_a_form_that_does_not_exist_is_said(tmp_path: Path) -> None:
    said = fault(tmp_path, "exports: [xlsx]")

    assert (
        said == "option 'exports': there is no form 'xlsx'. Write one of json, csv, coverage, ics."
    )


# --- scripts -----------------------------------------------------------------------------------


def test_the_script_is_on_every_page_once_also_with_several_plugins(tmp_path: Path) -> None:
    other = "strategy: {as_of: 2026-02-10, plans: [docs/b], scripts: false}"
    first = "strategy: {as_of: 2026-02-10, plans: [docs/a]}"
    config = mkdocs_yml("mkdocs", plugins=f"[{first}, {other}]")
    plans = {"docs/a/strategy.yml": SMALL_PLAN, "docs/b/strategy.yml": SMALL_PLAN}
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n", **plans}
    done = build(write(tmp_path, files) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/assets/strategy/strategy.js").is_file()
    for page in ("index.html", "a/scorecard/index.html", "b/scorecard/index.html"):
        assert (tmp_path / "site" / page).read_text("utf-8").count("strategy/strategy.js") == 1


def test_without_scripts_none_of_ours_is_in_the_site(tmp_path: Path) -> None:
    made = built(tmp_path, "scripts: false")

    assert "assets/strategy/strategy.js" not in text(made)
    assert not list(made.rglob("strategy.js"))
    assert (made / "assets/strategy/strategy.css").is_file()


def test_hidden_values_are_hidden_from_machines_as_well(tmp_path: Path) -> None:
    files = {"docs/strategy.yml": SECRETS}
    shown = text(built(tmp_path / "a", "publish_source: false", files))
    hidden = text(built(tmp_path / "b", "hide: [actuals, owner]", files))

    for secret in ('"123457"', "2026: 123,457", "owner:SecretOwner"):
        assert secret in shown
        assert secret not in hidden
