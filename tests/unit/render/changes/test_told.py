"""Changes read like decisions, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.render.changes.told import told
from mkdocs_strategy_plugin.render.changes.word_diff import Mark
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan, written
from tests.edits import Data, edited, full, made, renamed

if TYPE_CHECKING:
    from collections.abc import Callable


def headlines(old: Plan, new: Plan, language: str = "en") -> list[str]:
    return [told(each, words(language)).headline for each in changes(old, new)]


def of(path: str, **fields: object) -> Callable[[Data], None]:
    """Return the edit that writes fields of one entity; None removes one."""

    def edit(data: Data) -> None:
        there = data
        for step in path.split("/"):
            there = there[step]
        for name, value in fields.items():
            there.pop(name, None)
            if value is not None:
                there[name] = value

    return edit


SENTENCES = [
    (
        of("kpis/followers", target="110k"),
        "Target of 'Followers' lowered from 112,000 to 110,000 (softened)",
        "Target 'Followers' diturunkan dari 112.000 menjadi 110.000 (dilonggarkan)",
    ),
    (
        of("kpis/followers", target="112_000.5"),
        "Target of 'Followers' raised from 112,000 to 112,000.5 (tightened)",
        "Target 'Followers' dinaikkan dari 112.000 menjadi 112.000,5 (diperketat)",
    ),
    (
        of("kpis/followers", target="measure-first"),
        "Target of 'Followers' changed from 112,000 to measure first (softened)",
        "Target 'Followers' berubah dari 112.000 menjadi ukur dahulu (dilonggarkan)",
    ),
    (
        of("kpis/followers", target=None),
        "Target of 'Followers' removed; it was 112,000 (softened)",
        "Target 'Followers' dihapus; sebelumnya 112.000 (dilonggarkan)",
    ),
    (
        of("kpis/followers", target={"change": "+12.5%", "every": "quarter"}),
        (
            "Target of 'Followers' raised from 112,000 to +12.5% each quarter on the baseline"
            " (160,181) (tightened)"
        ),
        (
            "Target 'Followers' dinaikkan dari 112.000 menjadi +12,5% setiap triwulan dari baseline"
            " (160.181) (diperketat)"
        ),
    ),
    (
        of("kpis/followers", target={"min": "90k", "max": "95k"}),
        (
            "Target of 'Followers' changed from 112,000 to 90,000 \N{EN DASH} 95,000"
            " (mixed: easier, harder)"
        ),
        (
            "Target 'Followers' berubah dari 112.000 menjadi 90.000 \N{EN DASH} 95.000"
            " (campuran: lebih mudah, lebih sulit)"
        ),
    ),
    (
        of("kpis/followers/channels/instagram", target="50k"),
        "Target of 'Followers on Instagram' set to 50,000",
        "Target 'Followers di Instagram' ditetapkan 50.000",
    ),
    (
        of("kpis/followers", baseline="100_000"),
        "Baseline of 'Followers' changed from 100,000 (31 December 2025) to 100,000",
        "Baseline 'Followers' berubah dari 100.000 (31 Desember 2025) menjadi 100.000",
    ),
    (
        of("kpis/followers", metric="waiting"),
        "'Followers' measures Waiting instead of Followers (not comparable with the one before)",
        (
            "'Followers' mengukur Waiting, bukan lagi Followers"
            " (tidak dapat dibandingkan dengan yang sebelumnya)"
        ),
    ),
    (
        of("kpis/followers", period="2026/2027"),
        (
            "KPI 'Followers': period moved from 2026 to 1 Jan 2026 \N{EN DASH} 31 Dec 2027"
            " (softened: later)"
        ),
        (
            "KPI 'Followers': periode bergeser dari 2026 menjadi 1 Jan 2026 \N{EN DASH} 31 Des 2027"
            " (dilonggarkan: lebih lambat)"
        ),
    ),
    (
        of("kpis/followers", trajectory={"shares": {"2026-H1": "20%", "2026-H2": "80%"}}),
        "Planned path of 'Followers' laid down (softened: less early on)",
        "Lintasan rencana 'Followers' ditetapkan (dilonggarkan: lebih sedikit di awal)",
    ),
    (
        of("kpis/followers", owner=["Sari", "Budi"]),
        "KPI 'Followers': owner changed from Sari to Sari, Budi",
        "KPI 'Followers': penanggung jawab berubah dari Sari menjadi Sari, Budi",
    ),
    (
        of("kpis/followers", owner=None),
        "KPI 'Followers': nobody answers for it any more; it was Sari",
        "KPI 'Followers': tidak ada lagi penanggung jawab; sebelumnya Sari",
    ),
    (
        of("kpis", visits=None),
        "KPI 'Visits' dropped, with its target 12,000 (softened)",
        "KPI 'Visits' dihapus, beserta targetnya 12.000 (dilonggarkan)",
    ),
    (
        of("goals", fame={"title": "Fame"}),
        "Goal 'Fame' added",
        "Tujuan 'Fame' ditambahkan",
    ),
    (
        of("objectives/known-2026", goal="conversion"),
        "Objective 'Be known' moved from 'People know us' to 'People visit us'",
        "Sasaran 'Be known' berpindah dari 'People know us' ke 'People visit us'",
    ),
    (
        of("objectives/known-2026", goal=None),
        "Objective 'Be known' serves nothing any more; it served 'People know us'",
        "Sasaran 'Be known' tidak lagi mendukung apa pun; sebelumnya 'People know us'",
    ),
    (
        of("strategy", status={"at_risk": "70%"}),
        "Least pace that is at risk for every KPI changed from 75% to 70% (softened)",
        "Laju terendah yang berisiko untuk setiap KPI berubah dari 75% menjadi 70% (dilonggarkan)",
    ),
    (
        of("strategy", languages=["id", "en"]),
        "Plan 'A full plan': languages changed from English, Indonesian to Indonesian, English",
        (
            "Rencana 'Rencana lengkap': bahasa berubah dari Inggris, Indonesia menjadi"
            " Indonesia, Inggris"
        ),
    ),
    (
        of("channels/instagram", decision="stop"),
        "Decision on 'Instagram' changed from Use to Stop",
        "Keputusan tentang 'Instagram' berubah dari Pakai menjadi Hentikan",
    ),
    (
        of("channels/instagram", cadence=None),
        "Channel 'Instagram' has lost its cadence, which was 3 times a week",
        "Kanal 'Instagram' kehilangan frekuensinya, sebelumnya 3 kali seminggu",
    ),
    (
        of("tactics/weekly-reels", status="dropped"),
        "Tactic 'Weekly reels': status changed from Running to Dropped",
        "Taktik 'Weekly reels': status berubah dari Berjalan menjadi Dibatalkan",
    ),
    (
        of("tactics/weekly-reels", budget="2_000_000"),
        "Tactic 'Weekly reels': budget changed from IDR\xa01,000,000 a month to IDR\xa02,000,000",
        (
            "Taktik 'Weekly reels': anggaran berubah dari Rp\xa01.000.000 per bulan"
            " menjadi Rp\xa02.000.000"
        ),
    ),
    (
        of("tactics/weekly-reels", effort="90 min"),
        "Tactic 'Weekly reels': effort changed from 2 days to 90 minutes",
        "Taktik 'Weekly reels': waktu pengerjaan berubah dari 2 hari menjadi 90 menit",
    ),
    (
        of("personas/rina/media/instagram", activity="weekly"),
        "Persona 'Rina', Instagram: activity changed from Daily to Weekly",
        "Persona 'Rina', Instagram: aktivitas berubah dari Setiap hari menjadi Setiap minggu",
    ),
    (
        of("personas/rina/media", instagram=None),
        "Persona 'Rina': Instagram removed from media",
        "Persona 'Rina': Instagram dihapus dari media",
    ),
    (
        of("personas/rina", formats=["short-video", "carousel"]),
        "Persona 'Rina': carousel added to formats",
        "Persona 'Rina': carousel ditambahkan ke format",
    ),
    (
        of("personas/rina", evidence=[{"source": "Two surveys"}]),
        (
            "Persona 'Rina': evidence changed; Two surveys added,"
            " A survey (2 November 2025, survey) removed"
        ),
        (
            "Persona 'Rina': bukti berubah; Two surveys ditambahkan,"
            " A survey (2 November 2025, survey) dihapus"
        ),
    ),
    (
        of("goals/awareness", title="All know us"),
        "Goal 'People know us' is called 'All know us' now",
        "Tujuan 'People know us' kini bernama 'All know us'",
    ),
    (
        of("goals/awareness", why=None),
        "Goal 'People know us': why removed",
        "Tujuan 'People know us': alasan dihapus",
    ),
    (
        of("kpis/visits/actuals", **{"2026-01": "901"}),
        "Value of 'Visits' for January 2026 restated from 900 to 901",
        "Nilai 'Visits' untuk Januari 2026 diralat dari 900 menjadi 901",
    ),
    (
        of("kpis/visits/actuals", **{"2026-02": "1_100"}),
        "KPI 'Visits', February 2026: note on a value removed",
        "KPI 'Visits', Februari 2026: catatan pada nilai dihapus",
    ),
    (
        of("kpis/visits/actuals", **{"2026-03": "1", "2026-04": "2", "2026-05": "3"}),
        "3 new values of 'Visits': March 2026 to May 2026",
        "3 nilai baru 'Visits': Maret 2026 sampai Mei 2026",
    ),
    (
        of("events/holiday", date="2026-02-18"),
        "Dated event 'Lunar new year': date moved from 17 February 2026 to 18 February 2026",
        (
            "Peristiwa 'Lunar new year': tanggal bergeser dari 17 Februari 2026 menjadi"
            " 18 Februari 2026"
        ),
    ),
]


@pytest.mark.parametrize(("edit", "english", "indonesian"), SENTENCES)
def test_an_edit_is_told_as_one_decision(
    edit: Callable[[Data], None], english: str, indonesian: str
) -> None:
    before, after = edited(edit)

    assert headlines(before, after) == [english]
    assert headlines(before, after, "id") == [indonesian]


def test_another_id_is_told_with_both() -> None:
    after = made(renamed(full(), "goals", "awareness", "known"))

    assert headlines(made(full()), after) == [
        "Goal 'People know us' renamed from awareness to known"
    ]


def test_a_goal_that_became_an_objective_is_told_as_that() -> None:
    before = plan(goals={"fame": {"title": "Fame", "why": "It helps."}})
    after = plan(objectives={"fame": {"title": "Fame", "why": "It helps."}})

    assert headlines(before, after) == ["'Fame' was a goal and became an objective"]


def test_exemptions_are_told_by_their_rule() -> None:
    def world(**fields: object) -> Plan:
        data: Any = written({"rule": "COV102", "of": "goal/fame", "reason": "Young.", **fields})
        made_of = plan(goals={"fame": {"title": "Fame"}})
        return Plan(goals=made_of.goals, exemptions=(Exemption.model_validate(data),))

    plain = Plan(goals=world(until="2026").goals)

    assert headlines(plain, world(until="2026")) == ["Exemption of 'Fame' from COV102 added"]
    assert headlines(world(until="2026"), world(until="2027")) == [
        "Exemption of 'Fame' from COV102: last day moved from 2026 to 2027"
    ]
    assert headlines(world(of="strategy", until="2026"), plain) == [
        "Exemption of the whole plan from COV102 dropped"
    ]


def test_an_edited_text_comes_with_its_words_by_language() -> None:
    def world(english: str, indonesian: str) -> Plan:
        return plan(goals={"fame": {"why": {"en": english, "id": indonesian}}})

    (change,) = changes(world("It helps.", "Membantu."), world("It helps us.", "Membantu."))
    found = told(change, words("en"))

    assert [each.language for each in found.passages] == ["English"]
    assert [(piece.mark, piece.text) for piece in found.passages[0].pieces] == [
        (Mark.KEPT, "It helps"),
        (Mark.ADDED, " us"),
        (Mark.KEPT, "."),
    ]


def test_new_values_come_with_what_they_are() -> None:
    before = plan(kpis={"it": {"metric": "click-rate"}})
    after = plan(
        kpis={
            "it": {
                "metric": "click-rate",
                "channels": {"x": {}},
                "actuals": {"2026-02": "4.25%", "2026-01": {"numerator": 5, "denominator": 100}},
            }
        }
    )

    found = told(changes(before, after)[-1], words("en"))

    assert found.values == (("January 2026", "5 of 100"), ("February 2026", "4.25%"))


def test_what_was_softened_is_marked() -> None:
    before, after = edited(of("kpis/followers", target="1"))

    (there,), (back,) = changes(before, after), changes(after, before)

    assert told(there, words("en")).is_softened
    assert told(there, words("en")).remark == "softened"
    assert not told(back, words("en")).is_softened


def test_values_of_channels_come_with_the_channel() -> None:
    before = plan(kpis={"it": {"metric": "visits", "channels": {"x": {}}}}, channels={"x": {}})
    after = plan(
        kpis={"it": {"metric": "visits", "channels": {"x": {"actuals": {"2027-01": 5}}}}},
        channels={"x": {"title": "The X"}},
    )

    (found,) = (each for each in changes(before, after) if each.entity == "kpi")

    assert told(found, words("en")).values == (("January 2027, The X", "5"),)


def test_values_of_odd_periods_are_told_from_day_to_day() -> None:
    periods = {"2027-01-01/2027-02-15": 1, "2027-02-16/2027-03-20": 2}
    before, after = plan(kpis={"it": {}}), plan(kpis={"it": {"actuals": periods}})

    assert headlines(before, after) == ["2 new values of 'It': 1 Jan 2027 to 20 Mar 2027"]
    assert headlines(after, before) == ["2 values of 'It' removed: 1 Jan 2027 to 20 Mar 2027"]


def test_a_channel_that_a_kpi_is_broken_down_by_is_told_as_a_part() -> None:
    def world(*channels: str) -> Plan:
        return plan(kpis={"it": {"channels": {each: {} for each in channels}}})

    assert headlines(world("x"), world("x", "y")) == ["KPI 'It': y added to channels"]
    assert headlines(world("x", "y"), world("x")) == ["KPI 'It': y removed from channels"]
