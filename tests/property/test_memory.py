"""Whatever is edited in whatever order, what is kept shows what a cold build would show."""

from __future__ import annotations

import datetime as dt
import gc
import re
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.check.embed_views import VIEWS
from mkdocs_strategy_plugin.check.embeds import Asked
from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.diagnostics import Severity, StrategyError
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.model.memory import memories, no_memory
from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.exports import Export, has_calendar
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.showcase import Seat, Showcase
from mkdocs_strategy_plugin.render.views import index, scorecard
from tests.sites import EXAMPLE, SMALL_PLAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.render.page import Page

SOURCES = (".yml", ".csv")
FORMS = ("json", "csv", "coverage", *(["ics"] if has_calendar() else []))
START = dt.date(2017, 10, 15)


class Built(NamedTuple):
    """What comes out of a build."""

    diagnostics: tuple[Diagnostic, ...]
    pages: tuple[Page | Export, ...] | str
    parts: tuple[str, ...] = ()
    """What pages of authors show of the plans."""


SEAT = Seat("reports/q1.md", "reports/q1")


def parts_of(showcase: Showcase) -> Iterator[str]:
    """Yield every part of a plan, in two languages."""
    plan = showcase.shown.plan
    for view in VIEWS.values():
        kind = view.kinds[0] if view.kinds else ""
        names = sorted(plan.index.ids(kind))[:2] if kind else [""]
        for name in (*names, *([""] if view.is_open else [])):
            for language in ("en", "id"):
                filters = (("language", (language,)),)
                asked = Asked(view.name, plan.name, kind if name else "", name, filters)
                yield showcase.html(asked, SEAT)


class Builder:
    """Builds a docs folder again and again, with or without a memory."""

    def __init__(self, docs_dir: Path, *, remembers: bool) -> None:
        self.docs_dir = docs_dir
        self.memory_of = memories() if remembers else no_memory
        self.library = Library(memory_of=self.memory_of)

    def build(self, day: dt.date) -> Built:
        now = dt.datetime.combine(day, dt.time(12), dt.UTC)
        examined = examine(
            discover(self.docs_dir),
            docs_dir=self.docs_dir,
            library=self.library,
            severities=Severities.parse({}),
            clock=Clock(now),
        )
        found = tuple(diagnostic for each in examined for diagnostic in each.diagnostics)
        if any(each.severity is Severity.ERROR for each in found):
            return Built(found, ())
        try:
            site = Site(clock=Clock(now), shown_root=self.docs_dir, exports=FORMS)
            shown: list[Showcase] = []
            pages = tuple(publish(examined, site, memory_of=self.memory_of, show=shown.append))
            return Built(found, pages, tuple(part for each in shown for part in parts_of(each)))
        except StrategyError as error:
            return Built(found, error.message)


# --- edits, each of which takes a text and a number and returns another text ------------------


def other_number(text: str, choice: int) -> str:
    return _replaced(text, choice, r"(?<=[ :,])\d[\d_]*(?=[,}\s])", lambda found: f"{found}1")


def other_words(text: str, choice: int) -> str:
    return _replaced(text, choice, r"[A-Z][a-z]{3,}", lambda found: f"{found}s")


def other_name(text: str, choice: int) -> str:
    return _replaced(
        text, choice, r"(?<= )[a-z]+-[a-z0-9-]+(?=[,\s\]}])", lambda found: f"{found}x"
    )


def without_a_line(text: str, choice: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(lines[: choice % len(lines)] + lines[choice % len(lines) + 1 :])


def two_lines_swapped(text: str, choice: int) -> str:
    lines = text.splitlines(keepends=True)
    here, there = choice % len(lines), (choice + 1) % len(lines)
    lines[here], lines[there] = lines[there], lines[here]
    return "".join(lines)


def with_a_comment(text: str, choice: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: choice % len(lines)], "# a remark\n", *lines[choice % len(lines) :]])


def written_otherwise(text: str, choice: int) -> str:
    return _replaced(text, choice, r"\d{1,3}(?=_\d{3})_\d{3}", lambda found: found.replace("_", ""))


def with_a_tab(text: str, choice: int) -> str:
    return _replaced(text, choice, r"(?m)^  ", lambda _: "\t")


def emptied(text: str, choice: int) -> str:  # noqa: ARG001  (as all edits)
    return ""


def _replaced(text: str, choice: int, pattern: str, change: Callable[[str], str]) -> str:
    found = list(re.finditer(pattern, text))
    if not found:
        return text
    match = found[choice % len(found)]
    return text[: match.start()] + change(match[0]) + text[match.end() :]


BENIGN = (other_number, other_words, with_a_comment, written_otherwise, two_lines_swapped)
HARSH = (other_name, without_a_line, with_a_tab, emptied)
"""After these most plans cannot be published; the next edit begins with the text before it."""


class Edit(NamedTuple):
    """One save of an author."""

    change: Callable[[str, int], str]
    file: int
    choice: int
    days: int
    """How many days later it is."""


EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(BENIGN) | st.sampled_from(HARSH),
        st.integers(0, 30),
        st.integers(0, 5_000),
        st.sampled_from((0, 0, 0, 1, 30)),
    ),
    min_size=1,
    max_size=12,
)


def follow(docs_dir: Path, edits: list[Edit]) -> None:
    """Make edits one after the other, and build after each with and without a memory."""
    warm, day = Builder(docs_dir, remembers=True), START
    warm.build(day)
    for edit in edits:
        files = sorted(path for path in docs_dir.rglob("*") if path.suffix in SOURCES)
        path = files[edit.file % len(files)]
        before = path.read_text("utf-8")
        path.write_text(edit.change(before or "x", edit.choice), "utf-8")
        day += dt.timedelta(edit.days)
        built = warm.build(day)
        assert built == Builder(docs_dir, remembers=False).build(day), edit
        if edit.change in HARSH:
            path.write_text(before, "utf-8")


SMALL = {
    "strategy.yml": SMALL_PLAN,
    "strategy/more.yml": (
        "kpis:\n"
        "  reach: {title: Reach, objective: followers-2026, metric: reach, target: 20_000,\n"
        "          actuals: {2026-01: 1_500, 2026-02: 1_700}}\n"
        "  visits: {title: Visits, goal: awareness, metric: sessions}\n"
        "tactics:\n"
        "  weekly-reels: {title: Weekly reels, objective: followers-2026, channel: instagram}\n"
    ),
    "measurements/2026.csv": (
        "date,kpi,value\n2026-01,visits,1000\n2026-02,visits,1200\n2026-02,followers,101_000\n"
    ),
}


@settings(max_examples=60)
@given(EDITS)
def test_a_small_plan_shows_every_edit(edits: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as name:
        for path, text in SMALL.items():
            (Path(name) / path).parent.mkdir(exist_ok=True)
            (Path(name) / path).write_text(text, "utf-8")
        follow(Path(name), edits)


@settings(max_examples=4)
@given(EDITS)
def test_plans_that_share_their_personas_show_every_edit(edits: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(EXAMPLE / "docs", name, dirs_exist_ok=True)
        follow(Path(name), edits)


# --- one edit, and the pages that show it ------------------------------------------------------

RICH = {
    **SMALL,
    "strategy/rich.yml": (
        "content:\n"
        "  guide: {title: City guide, personas: rina, quadrant: inspire,\n"
        "          message: Go there., objectives: followers-2026}\n"
        "tactics:\n"
        "  fair: {title: Stand at the fair, objective: followers-2026, channel: instagram,\n"
        "         content: guide, owner: Sari, status: running, cadence: weekly,\n"
        "         period: 2026-02, budget: 5_000_000}\n"
        "  talk: {title: Talk, objective: followers-2026, channel: instagram, dates: 2026-03-05}\n"
        "kpis:\n"
        "  spent: {title: Spent, objective: followers-2026, metric: spend,\n"
        "          actuals: {2026-01: 900}}\n"
        "  noted: {title: Noted, goal: awareness, metric: sessions, cadence: monthly,\n"
        "          channels: {instagram: {actuals: {2026-01: {value: 7, note: A strike.}}}}}\n"
    ),
}
DAY = dt.date(2026, 2, 10)


def rich(docs_dir: Path) -> Builder:
    for path, text in RICH.items():
        (docs_dir / path).parent.mkdir(exist_ok=True)
        (docs_dir / path).write_text(text, "utf-8")
    return Builder(docs_dir, remembers=True)


def changed(before: Built, after: Built) -> set[str]:
    """Return the names of what is no longer the same page, or file, without folder and ending."""
    old = {each.path: each for each in before.pages}  # type: ignore[union-attr]
    new = (each for each in after.pages if not is_kept(each, old.get(each.path)))  # type: ignore[union-attr,arg-type]
    return {each.path.removeprefix("strategy/").removesuffix(".md") for each in new}


def is_kept(now: Page | Export, before: Page | Export | None) -> bool:
    """Tell whether a page is the same object as before, or a file for machines the same."""
    return now is before or (isinstance(now, Export) and now == before)


NEEDS_DATES = pytest.mark.skipif(not has_calendar(), reason="the package icalendar is missing")
VALUE = ("2026-01: 1_500", "2026-01: 1_600")


@pytest.mark.parametrize(
    ("old", "new", "page"),
    [
        (*VALUE, "scorecard"),
        (*VALUE, "kpi/reach"),
        (*VALUE, "print"),
        ("title: Instagram", "title: Pictures", "print"),
        ("why: Nobody chooses", "why: Who chooses", "print"),
        (*VALUE, "strategy.json"),
        (*VALUE, "scorecard.csv"),
        ("2026-01: 900", "2026-01: 901", "tactics"),
        ("5_000_000", "6_000_000", "tactics"),
        ("cadence: weekly", "cadence: daily", "tactics"),
        ("period: 2026-02", "period: 2026-03", "tactics"),
        ("target: 112_000", "target: 113_000", "tactics"),
        ("owner: Sari", "owner: Budi", "index"),
        ("owner: Sari", "owner: Budi", "checks"),
        ("tier: primary", "tier: output", "checks"),
        ("stage: awareness", "stage: loyalty", "checks"),
        ("quadrant: inspire", "quadrant: educate", "checks"),
        ("media: {instagram:", "media: {tiktok:", "checks"),
        ("actuals: {2026-01: 900}", "source: Books", "checks"),
        ("why: Nobody chooses", "why: TBD. Nobody chooses", "checks"),
        ("note: A strike.", "note: 'TBD: a strike.'", "checks"),
        ("note: A strike.", "note: A storm.", "kpi/noted"),
        ("actuals: {2026-01: 1_500, 2026-02: 1_700}", "actuals: {2026-01: 1_500}", "checks"),
        ("title: Instagram", "title: Pictures", "tactics"),
        ("title: Instagram", "title: Pictures", "channels"),
        ("title: Instagram", "title: Pictures", "coverage.csv"),
        pytest.param("dates: 2026-03-05", "dates: 2026-03-06", "calendar.ics", marks=NEEDS_DATES),
        ("stage: awareness", "stage: loyalty", "channels"),
        ("tier: primary", "tier: output", "channels"),
        ("metric: spend", "metric: reach", "tactics"),
        ("2026-01: 900", "2026-01: 901", "strategy.json"),
        ("title: People know us", "title: We are known", "tactics"),
        ("title: People know us", "title: We are known", "scorecard"),
        ("title: People know us", "title: We are known", "strategy.json"),
        ("title: Reach,", "title: Seen,", "index"),
        ("message: Go there., ", "", "tactics"),
        ("owner: Sari, status", "status", "tactics"),
    ],
)
def test_an_edit_is_seen_on_each_page_that_shows_it(
    tmp_path: Path, old: str, new: str, page: str
) -> None:
    builder = rich(tmp_path)
    before = builder.build(DAY)
    for path in filter(Path.is_file, tmp_path.rglob("*")):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    after = builder.build(DAY)

    assert page in changed(before, after)
    assert after == Builder(tmp_path, remembers=False).build(DAY)


def test_a_new_value_makes_only_those_pages_anew_that_show_it(tmp_path: Path) -> None:
    builder = rich(tmp_path)
    before = builder.build(DAY)
    path = tmp_path / "strategy/more.yml"
    path.write_text(path.read_text("utf-8").replace(*VALUE), "utf-8")

    assert changed(before, builder.build(DAY)) == {
        *("index", "goals", "scorecard", "kpi/reach", "print", "strategy.json", "scorecard.csv")
    }


@pytest.mark.parametrize(
    ("old", "new", "pages"),
    [
        pytest.param(
            "title: People know us",
            "title: We are known",
            {
                "index",
                "goals",
                "scorecard",
                "tactics",
                "checks",
                "print",
                "strategy.json",
                "kpi/followers",
                "kpi/reach",
                "kpi/visits",
                "kpi/spent",
                "kpi/noted",
            },
            id="a goal",
        ),
        pytest.param(
            "title: Visits,",
            "title: Calls,",
            {
                "index",
                "goals",
                "scorecard",
                "checks",
                "print",
                "strategy.json",
                "scorecard.csv",
                "kpi/visits",
            },
            id="a KPI",
        ),
    ],
)
def test_a_new_title_makes_only_those_pages_anew_that_show_it(
    tmp_path: Path, old: str, new: str, pages: set[str]
) -> None:
    builder = rich(tmp_path)
    before = builder.build(DAY)
    for path in filter(Path.is_file, tmp_path.rglob("*.yml")):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    after = builder.build(DAY)

    assert changed(before, after) == pages
    assert after == Builder(tmp_path, remembers=False).build(DAY)


TAKEN_OUT = "  visits: {title: Visits, goal: awareness, metric: sessions}\n"


def moved(docs_dir: Path) -> None:
    """Move a file of a plan."""
    (docs_dir / "strategy/more.yml").rename(docs_dir / "strategy/other.yml")


def taken_out(docs_dir: Path) -> None:
    """Take a KPI out, and leave its values."""
    path = docs_dir / "strategy/more.yml"
    path.write_text(path.read_text("utf-8").replace(TAKEN_OUT, ""), "utf-8")


def put_in(docs_dir: Path) -> None:
    """Put another KPI in before it."""
    path, other = docs_dir / "strategy/more.yml", TAKEN_OUT.replace("isits", "iews")
    path.write_text(path.read_text("utf-8").replace(TAKEN_OUT, other + TAKEN_OUT), "utf-8")


def told_elsewhere(docs_dir: Path) -> None:
    """Write a KPI in another file of the plan."""
    taken_out(docs_dir)
    path = docs_dir / "strategy/rich.yml"
    path.write_text(path.read_text("utf-8") + TAKEN_OUT, "utf-8")


@pytest.mark.parametrize("change", [moved, taken_out, put_in, told_elsewhere])
def test_whatever_becomes_of_an_entity_is_seen_there_and_back(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    builder = rich(tmp_path / "docs")
    first = builder.build(DAY)
    shutil.copytree(tmp_path / "docs", tmp_path / "before")
    change(tmp_path / "docs")
    second = builder.build(DAY)

    assert second != first
    assert second == Builder(tmp_path / "docs", remembers=False).build(DAY)
    shutil.rmtree(tmp_path / "docs")
    shutil.copytree(tmp_path / "before", tmp_path / "docs")
    assert builder.build(DAY) == first


def alive() -> Counter[type]:
    gc.collect()
    kinds = (index.View, scorecard.View)
    return Counter(type(each) for each in gc.get_objects() if isinstance(each, kinds))


def test_what_no_page_shows_any_more_is_forgotten(tmp_path: Path) -> None:
    others, builder = alive(), rich(tmp_path)
    path, text = tmp_path / "strategy/more.yml", RICH["strategy/more.yml"]
    for value in range(1_500, 1_505):
        path.write_text(text.replace(VALUE[0], f"2026-01: {value}"), "utf-8")
        builder.build(DAY)

    # What is shown, and what was before it.
    assert max((alive() - others).values()) <= 2
