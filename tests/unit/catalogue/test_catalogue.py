"""The catalogue: row by row what it says of metrics and platforms, and that it holds together."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import mkdocs_strategy_plugin.catalogue as catalogue_module
from mkdocs_strategy_plugin.catalogue import DATA, catalogue
from mkdocs_strategy_plugin.catalogue.written import catalogue_data
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.model.base import slug
from mkdocs_strategy_plugin.model.problems import nearest
from mkdocs_strategy_plugin.model.references import mentions
from mkdocs_strategy_plugin.model.strategy import DEFAULT_FUNNEL

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.platform import Platform

STAGES = {
    "A": "awareness",
    "C": "consideration",
    "V": "conversion",
    "L": "loyalty",
    "D": "advocacy",
}
SOCIAL = "instagram facebook threads x linkedin youtube tiktok pinterest mastodon"
"""Platforms that report what all social platforms do, but for Weibo: its reports are unknown."""

# id, kind, unit, direction, over time, across channels, stages, platforms that report it
METRICS = """
impressions count number higher sum sum A x linkedin pinterest youtube ads search
views count number higher sum sum A instagram facebook threads tiktok youtube
paid-impressions count number neutral sum sum A ads
reach unique number higher none none A instagram facebook ads
unique-impressions unique number higher none none A linkedin
unique-viewers unique number higher none none A youtube tiktok
frequency ratio number neutral none none A ads
followers level number higher last gross AL SOCIAL
community-size level number higher last gross AL -
new-followers count number higher sum sum A x linkedin tiktok instagram facebook
net-follower-growth count number higher sum sum AL -
follower-growth-rate ratio percent higher none none A -
page-views count number higher sum sum C website
profile-visits count number higher sum sum C instagram x tiktok threads
engagements count number higher sum none C SOCIAL
engagement-rate-impressions ratio percent higher ratio ratio C x linkedin pinterest
engagement-rate-reach ratio percent higher none none C instagram facebook
engagement-rate-followers ratio percent higher none none CL -
engagement-rate-views ratio percent higher ratio ratio C tiktok threads youtube
amplification-rate ratio number higher ratio ratio D -
applause-rate ratio number higher ratio ratio C -
conversation-rate ratio number higher ratio ratio C -
reactions count number higher sum sum C SOCIAL
comments count number higher sum sum C SOCIAL
shares count number higher sum sum D SOCIAL
saves count number higher sum sum C instagram pinterest x tiktok
link-clicks count number higher sum sum CV x facebook linkedin pinterest ads email
ctr ratio percent higher ratio ratio C linkedin youtube ads search
search-clicks count number higher sum sum C search
search-position index number lower none none AC search
video-views count number higher sum none AC youtube tiktok facebook instagram x linkedin
watch-time duration minutes higher sum sum C youtube facebook tiktok
average-view-duration ratio seconds higher ratio ratio C youtube tiktok
completion-rate ratio percent higher ratio ratio C tiktok x ads
hook-rate ratio percent higher ratio ratio A facebook ads tiktok
posts-published count number neutral sum sum - -
publish-rate ratio percent higher ratio ratio - -
mentions count number neutral sum sum AD -
share-of-voice ratio percent higher ratio none A -
net-sentiment ratio number higher ratio ratio L -
response-rate ratio percent higher ratio ratio L -
first-response-time duration minutes lower none none L -
csat ratio percent higher ratio ratio L -
nps index number higher none none LD -
sessions count number higher sum sum C website
users unique number higher none none C website
engaged-rate ratio percent higher ratio ratio C website
bounce-rate ratio percent lower ratio ratio C website
key-events count number higher sum sum V website ads
conversion-rate ratio percent higher ratio ratio V website ads
leads count number higher sum sum V -
revenue money money higher sum sum VL -
spend money money neutral sum sum - ads
cpm ratio money lower ratio ratio A ads
cpc ratio money lower ratio ratio C ads
cpa ratio money lower ratio ratio V ads
roas ratio number higher ratio ratio V ads
subscribers level number higher last gross CL email youtube
email-open-rate ratio percent higher ratio ratio CL email
email-click-rate ratio percent higher ratio ratio CV email
unsubscribe-rate ratio percent lower ratio ratio L email
members level number higher last gross LD github slack discord
views-per-post ratio number higher ratio ratio A telegram
attendance count number higher sum sum CV event
placements count number neutral sum sum - print outdoor broadcast
"""

# id, type, stages it is strong for, formats
PLATFORMS = """
instagram  social-network  ACD  image carousel short-video story live text
facebook   social-network  ACL  text image carousel video short-video story live event link
threads    microblog       AC   text image carousel short-video
x          microblog       AC   text image video short-video live link poll
linkedin   social-network  ACV  text image carousel document video article event link poll
youtube    video           AC   video short-video live playlist
tiktok     video           ACD  short-video carousel story live
pinterest  social-network  CV   image short-video carousel link
telegram   messaging       L    text image video document poll
whatsapp   messaging       VL   text image video document
line       messaging       L    text image video article
wechat     messaging       CVL  text image video article
weibo      microblog       AC   text image video live
mastodon   microblog       AD   text image video poll
github     community       LD   text
slack      community       LD   text
discord    community       LD   text
blog       blog            AC   article image video
website    website         CV   article image video download
search     search          CV   text
email      email           VL   article text image
ads        ads             AV   text image carousel video short-video
print      print           A    advertorial image
outdoor    outdoor         A    image
broadcast  broadcast       A    video audio
event      event           CV   live talk
"""

PROXIES: dict[str, dict[str, tuple[str, ...]]] = {
    "instagram": {"impressions": ("views", "community-size")},
    "facebook": {"impressions": ("views",)},
    "threads": {"reach": ("views",)},
    "x": {"reach": ("impressions",)},
    "linkedin": {"reach": ("unique-impressions",)},
    "youtube": {"reach": ("unique-viewers",)},
    "tiktok": {"impressions": ("views",)},
    "telegram": {"impressions": ("views-per-post",)},
    "mastodon": {"impressions": ("reactions",), "reach": ("reactions",)},
    "github": {"impressions": ("members",)},
    "slack": {"impressions": ("members",)},
    "discord": {"impressions": ("members",)},
}

UNKNOWN_REPORTS = {"line", "wechat", "weibo", "whatsapp", "blog"}


def rows(table: str, columns: int) -> list[list[str]]:
    return [line.split(maxsplit=columns - 1) for line in table.strip().splitlines()]


def stages(letters: str) -> tuple[str, ...]:
    return tuple(STAGES[letter] for letter in letters.replace("-", ""))


def metric(name: str) -> Metric:
    return catalogue().metrics[name]


def platform(name: str) -> Platform:
    return catalogue().platforms[name]


def reported_by(name: str) -> set[str]:
    return {
        each.id
        for each in catalogue().platforms.values()
        for report in each.reports or ()
        if report.metric == name and report.until is None
    }


def test_there_are_65_metrics_and_26_platforms() -> None:
    assert len(catalogue().metrics) == 65
    assert len(catalogue().platforms) == 26


def test_what_is_read_is_what_the_files_say() -> None:
    assert DATA.read_text("utf-8") == catalogue_data(), (
        "run: python -m mkdocs_strategy_plugin.catalogue.written"
    )


def test_it_is_read_once() -> None:
    assert catalogue() is catalogue()


@pytest.mark.parametrize("collection", ["metrics", "platforms"])
def test_the_reader_finds_nothing_in_the_files(collection: str) -> None:
    path = Path(catalogue_module.__file__).with_name(f"{collection}.yml")
    document = read(Source(path, path.read_text(encoding="utf-8")), Limits())

    assert document.is_complete
    assert document.findings == ()
    assert list(document.data) == [collection]


def test_metrics_stand_in_the_order_of_the_table() -> None:
    assert list(catalogue().metrics) == [row[0] for row in rows(METRICS, 8)]


@pytest.mark.parametrize("row", rows(METRICS, 8), ids=lambda row: row[0])
def test_a_metric_says_what_it_is_and_what_may_be_done_with_it(row: list[str]) -> None:
    name, kind, unit, direction, over_time, across_channels, letters, _ = row
    found = metric(name)

    assert found.kind.value == kind
    assert found.unit.value == unit
    assert found.direction.value == direction
    assert found.over_time.value == over_time
    assert found.across_channels.value == across_channels
    assert found.stages == stages(letters)


@pytest.mark.parametrize("row", rows(METRICS, 8), ids=lambda row: row[0])
def test_a_metric_is_reported_by_the_platforms_of_its_row(row: list[str]) -> None:
    name, platforms = row[0], row[-1].replace("SOCIAL", SOCIAL).replace("-", "")

    assert reported_by(name) == set(platforms.split())


@pytest.mark.parametrize(
    ("name", "english", "indonesian"),
    [
        ("impressions", "Impressions", "Tayangan"),
        ("views", "Views", "Penayangan"),
        ("engagement-rate-reach", "Engagement rate by reach", "Tingkat interaksi per jangkauan"),
        ("ctr", "Click-through rate", "Rasio klik-tayang"),
        ("hook-rate", "Three-second hold", "Tingkat tahan tiga detik"),
        ("publish-rate", "Published of planned", "Disiplin unggah"),
        ("nps", "Net promoter score", "Skor promotor bersih"),
        ("key-events", "Key events", "Konversi"),
        ("cpm", "Cost per thousand", "Biaya per seribu tayangan"),
        ("subscribers", "Subscribers", "Pelanggan (subscriber)"),
        ("placements", "Placements", "Penempatan"),
    ],
)
def test_a_metric_has_a_title_in_two_languages(name: str, english: str, indonesian: str) -> None:
    assert metric(name).name.to("en") == english
    assert metric(name).name.to("id") == indonesian


@pytest.mark.parametrize("field", ["title", "note", "formula"])
def test_words_of_metrics_are_written_in_english_and_indonesian(field: str) -> None:
    words = [getattr(each, field) for each in catalogue().metrics.values()]

    assert {each.languages for each in words if each} == {frozenset({"en", "id"})}


def test_notes_on_platforms_are_written_in_english_and_indonesian() -> None:
    notes = [each.notes for each in catalogue().platforms.values()] + [
        report.note for each in catalogue().platforms.values() for report in each.reports or ()
    ]

    assert {note.languages for note in notes if note} == {frozenset({"en", "id"})}


def test_a_formula_stands_where_one_is_agreed() -> None:
    assert str(metric("amplification-rate").formula) == "Shares ÷ posts"
    assert str(metric("cpm").formula) == "Spend ÷ (impressions ÷ 1,000)"
    assert str(metric("community-size").formula) == "Sum of the followers of all channels"


@pytest.mark.parametrize("name", ["bounce-rate", "completion-rate", "conversion-rate", "hook-rate"])
def test_no_formula_stands_where_definitions_differ(name: str) -> None:
    assert metric(name).formula is None


def test_platforms_stand_in_the_order_of_the_table() -> None:
    assert list(catalogue().platforms) == [row[0] for row in rows(PLATFORMS, 4)]


@pytest.mark.parametrize("row", rows(PLATFORMS, 4), ids=lambda row: row[0])
def test_a_platform_says_what_it_takes_and_what_it_is_good_for(row: list[str]) -> None:
    name, kind, letters, formats = row
    found = platform(name)

    assert found.type.value == kind
    assert found.strong_for == stages(letters)
    assert found.formats == tuple(formats.split())


def test_proxies_stand_in_for_what_a_platform_does_not_report() -> None:
    written = {each.id: each.proxies for each in catalogue().platforms.values() if each.proxies}

    assert written == PROXIES


def test_no_proxy_stands_in_for_what_a_platform_still_reports() -> None:
    for name, proxies in PROXIES.items():
        assert not [each for each in proxies if name in reported_by(each)]


def test_what_a_platform_reports_is_left_out_where_it_is_not_known() -> None:
    unknown = {each.id for each in catalogue().platforms.values() if each.reports is None}

    assert unknown == UNKNOWN_REPORTS


def test_instagram_reported_impressions_until_april_2025() -> None:
    (report,) = [each for each in platform("instagram").reports or () if each.until]

    assert report.metric == "impressions"
    assert report.until is not None
    assert report.until.end == dt.date(2025, 4, 21)


def test_threads_reports_since_april_2024_all_but_its_followers() -> None:
    since = {
        report.metric: report.since and report.since.start
        for report in platform("threads").reports or ()
    }

    assert since.pop("followers") is None
    assert set(since.values()) == {dt.date(2024, 4, 13)}


def test_no_platform_reports_a_metric_twice() -> None:
    for each in catalogue().platforms.values():
        reported = [report.metric for report in each.reports or ()]
        assert len(reported) == len(set(reported))


def test_ids_are_ids() -> None:
    for name in (*catalogue().metrics, *catalogue().platforms):
        assert slug(name) == name


def test_all_references_lead_somewhere() -> None:
    known = {"metric": set(catalogue().metrics), "stage": set(DEFAULT_FUNNEL)}
    entities: list[Entity] = [*catalogue().metrics.values(), *catalogue().platforms.values()]
    mentioned = [each for entity in entities for each in mentions(entity)]

    assert len(mentioned) > 200
    assert [each for each in mentioned if each.name not in known[each.kinds[0]]] == []


def folded(words: str) -> str:
    return re.sub(r"[\s_-]+", "-", words.casefold())


def test_an_alias_belongs_to_one_metric() -> None:
    aliases = [folded(alias) for each in catalogue().metrics.values() for alias in each.aliases]

    assert sorted(aliases) == sorted(set(aliases))


def test_an_alias_is_no_other_metric_s_id_or_title() -> None:
    owners = {
        folded(name): each.id
        for each in catalogue().metrics.values()
        for name in (each.id, *(words for _, words in each.name.words))
    }

    for each in catalogue().metrics.values():
        assert {owners.get(folded(alias), each.id) for alias in each.aliases} <= {each.id}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("impression", "impressions"),
        ("tayangan", "impressions"),
        ("ER", "engagement-rate-impressions"),
        ("followers_count", "followers"),
        ("Likes", "reactions"),
        ("pageviews", "page-views"),
        ("posts_count", "posts-published"),
        ("jumlah pengikut", "followers"),
        ("peserta", "attendance"),
    ],
)
def test_other_names_lead_to_a_metric(written: str, meant: str) -> None:
    owners = {alias: each.id for each in catalogue().metrics.values() for alias in each.aliases}

    assert owners[nearest(written, owners) or ""] == meant


def test_nearly_the_id_needs_no_alias() -> None:
    assert nearest("CTR", catalogue().metrics) == "ctr"
