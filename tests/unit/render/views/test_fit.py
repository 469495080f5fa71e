"""The fit of a channel in words: its parts, what they rest on, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.fit import channel_fits
from mkdocs_strategy_plugin.render.views.fit import FitView, fit_mark, fit_rule, fit_view
from tests.builders import plan
from tests.contexts import MID_2016, context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WORLD: dict[str, dict[str, object]] = {
    "metrics": {"seen": {"kind": "count"}, "sold": {"kind": "count"}},
    "platforms": {
        "square": {
            "formats": ["image", "short-video"],
            "reports": ["seen"],
            "strong_for": ["awareness"],
        },
        "other": {"reports": ["seen", "sold"]},
    },
    "channels": {"square": {}, "nowhere": {}},
    "personas": {
        "rina": {"priority": 1, "media": {"square": {"activity": "daily"}}},
        "budi": {"priority": 3, "media": {"other": {}}},
    },
    "content": {
        "one": {"format": "image"},
        "two": {"format": "short-video"},
        "three": {},
        "four": {"format": "article"},
    },
    "goals": {
        "known": {"stage": "awareness"},
        "liked": {"stage": "consideration"},
        "bought": {"stage": "conversion"},
    },
    "objectives": {"a": {"goal": "known"}, "b": {"goal": "liked"}, "c": {"goal": "bought"}},
    "kpis": {
        "x": {"tier": "primary", "metric": "seen"},
        "y": {"tier": "primary", "metric": "sold"},
    },
}
"""The worked example, with names."""


def world(**changed: dict[str, object]) -> Plan:
    return plan(**{**WORLD, **changed})


def shown(
    made: Plan, channel: str = "square", *, language: str = "en", is_brief: bool = False
) -> FitView:
    fit = channel_fits(made, MID_2016)[channel]
    there = context(made, language=language)
    return fit_view(there, made.channels[channel], fit, is_brief=is_brief)


def parts(view: FitView) -> dict[str, tuple[str, list[str]]]:
    """Return the points of each part, and its evidence as it is read."""
    return {
        part.name: (
            part.points,
            [
                f"{group.word}: {', '.join(link.text for link in group.links)} {group.more}".strip()
                for group in part.groups
            ],
        )
        for part in view.parts
    }


def test_the_worked_example_is_told_part_by_part() -> None:
    view = shown(world())

    assert (view.mark.points, view.mark.word) == ("64", "fair")
    assert parts(view) == {
        "Audience": ("30 of 40", ["Daily: Rina", "Not named by: Budi"]),
        "Content": (
            "18.8 of 25",
            [
                "Takes: image (25%), short video (25%), content without a format (25%)",
                "Does not take: article (25%)",
            ],
        ),
        "Measures": ("10 of 20", ["Reported: Seen", "Not reported: Sold"]),
        "Goals": (
            "5 of 15",
            ["Strong for: Awareness", "Not strong for: Consideration, Conversion"],
        ),
    }
    assert view.change == (
        "+10 each: Budi using it every day and a KPI that it reports in place of Sold."
    )


def test_the_worked_example_in_indonesian() -> None:
    view = shown(world(), language="id")

    assert (view.mark.points, view.mark.word) == ("64", "cukup")
    assert parts(view) == {
        "Audiens": ("30 dari 40", ["Setiap hari: Rina", "Tidak disebut oleh: Budi"]),
        "Konten": (
            "18,8 dari 25",
            [
                "Menerima: gambar (25%), video pendek (25%), konten tanpa format (25%)",
                "Tidak menerima: artikel (25%)",
            ],
        ),
        "Ukuran": ("10 dari 20", ["Dilaporkan: Seen", "Tidak dilaporkan: Sold"]),
        "Tujuan": (
            "5 dari 15",
            ["Unggul untuk: Kesadaran", "Kurang unggul untuk: Pertimbangan, Konversi"],
        ),
    }
    assert view.change == (
        "Masing-masing +10: Budi memakainya setiap hari dan "
        "KPI yang dilaporkannya sebagai pengganti Sold."
    )


def test_without_content_the_rest_weighs_more_and_the_gap_is_named() -> None:
    view = shown(world(content={}))
    gap = view.parts[1].gap

    assert view.mark.points == "60"
    assert parts(view)["Audience"][0] == "40 of 53.3"
    assert view.shift == "The weight of what is not known went to the other parts."
    assert shown(world()).shift == ""
    assert gap
    assert gap.text == "There is no content for the target personas."
    assert gap.hint == "Add it under `content:`."


def test_a_channel_of_an_unknown_platform_says_what_is_missing() -> None:
    view = shown(world(personas={}), "nowhere")
    gaps = {part.name: (part.gap.text, part.gap.hint) for part in view.parts if part.gap}

    assert (view.mark.points, view.mark.word, view.mark.bar) == ("", "not known", "")
    assert gaps == {
        "Audience": (
            "No target persona names the services they use.",
            "Add `media:` to personas.",
        ),
        "Measures": (
            "Nobody has said what its platform reports.",
            "Add `reports:` to platform `nowhere`.",
        ),
        "Goals": (
            "Nobody has said what its platform is strong for.",
            "Add `strong_for:` to platform `nowhere`.",
        ),
    }
    assert view.change == ""


def test_a_plan_that_measures_nothing_is_told_so() -> None:
    view = shown(world(kpis={}, objectives={}))
    gaps = {part.name: part.gap.text for part in view.parts if part.gap}

    assert gaps == {
        "Measures": "No primary KPI has a metric that a platform reports.",
        "Goals": "No objective serves a stage of the funnel.",
    }


def test_many_names_are_cut_with_a_count() -> None:
    personas = {f"p{number}": {"media": {"other": {}}} for number in range(9)}
    view = shown(world(personas=personas))

    assert parts(view)["Audience"] == ("0 of 40", ["Not named by: P0, P1, P2, P3 and 5 more"])
    assert view.change == "+10: a KPI that it reports in place of Sold."


def test_ties_are_cut_with_a_count() -> None:
    personas = {f"p{number}": {"media": {"other": {}}} for number in range(3)}
    content = {f"c{number}": {"format": f"form-{number}"} for number in range(3)}
    settings = {"fit": {"audience": 50, "content": 50, "measures": 0, "goals": 0}}
    made = plan(settings, **{**WORLD, "personas": personas, "content": content})

    assert shown(made).change == (
        "+16.7 each: P0 using it every day, P1 using it every day, "
        "P2 using it every day, content in another format than form 0 and 2 more."
    )


def test_languages_and_proxies_are_evidence_too() -> None:
    made = world(
        channels={"square": {"languages": "en"}},
        content={"one": {"languages": ["zh", "ja"]}},
        kpis={
            "y": {
                "tier": "primary",
                "metric": "sold",
                "channels": {"square": {"proxy": {"metric": "seen"}}},
            }
        },
    )

    assert parts(shown(made))["Content"] == ("0 of 25", ["Does not speak: Japanese and Chinese"])
    assert parts(shown(made))["Measures"] == ("10 of 20", ["By proxy: Sold"])


def test_a_part_without_weight_is_not_shown() -> None:
    made = plan({"fit": {"audience": 50, "content": 50, "measures": 0, "goals": 0}}, **WORLD)

    assert list(parts(shown(made))) == ["Audience", "Content"]


def test_a_brief_fit_leaves_the_evidence_out() -> None:
    assert parts(shown(world(), is_brief=True))["Audience"] == ("30 of 40", [])


def test_the_bar_of_a_fit_has_its_bounds() -> None:
    made = world()
    bar = fit_mark(context(made), channel_fits(made, MID_2016)["square"]).bar

    assert '<rect class="strategy-fit-bar__bar" width="64" height="8"/>' in bar
    assert bar.count("strategy-fit-bar__bound") == 2
    assert 'aria-hidden="true"' in bar


def test_the_rule_names_the_plans_own_weights() -> None:
    made = plan({"fit": {"audience": 50, "content": 30, "measures": 20, "goals": 0}})

    assert fit_rule(context(made)).startswith(
        "Fit is a number from 0 to 100: audience 50, content 30, measures 20 and goals 0."
    )
