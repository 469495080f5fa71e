"""From data to models: every slip is found, in our words, and the rest is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.load.validate import FileParts, parts_of
from mkdocs_strategy_plugin.model.kpi import Kpi
from mkdocs_strategy_plugin.model.objective import Objective

FILE = Path("/plan/strategy.yml")


def found(data: object) -> list[tuple[str, Place, str, str]]:
    return [_short(finding) for finding in parts_of(data, FILE).findings]


def _short(finding: Finding) -> tuple[str, Place, str, str]:
    assert isinstance(finding.where, Place)
    return finding.code, finding.where, finding.message, finding.hint


def key(*path: str | int) -> Place:
    return Place(path, FILE, on_key=True)


def value(*path: str | int) -> Place:
    return Place(path, FILE)


def test_a_sound_file_has_no_finding() -> None:
    parts = parts_of({"strategy": {"title": "Plan"}, "goals": {"awareness": None}}, FILE)

    assert parts.findings == ()
    assert list(parts.entities["goals"]) == ["awareness"]
    assert parts.settings is not None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "the file is empty"),
        ([], "expected collections, found an empty list"),
        (["a"], "expected collections, found a list"),
        ("text", "expected collections, found 'text'"),
    ],
)
def test_a_file_is_a_mapping_of_collections(data: object, message: str) -> None:
    hint = "Begin with a key such as 'strategy:' or 'goals:'."

    assert found(data) == [("SCH003", value(), message, hint)]


def test_an_unknown_key_shows_the_one_that_was_meant() -> None:
    assert found({"tactics": {"weekly-reels": {"ownr": "Ana"}}}) == [
        (
            "SCH001",
            key("tactics", "weekly-reels", "ownr"),
            "unknown key 'ownr' in tactic 'weekly-reels'",
            "Write 'owner'.",
        )
    ]


def test_an_unknown_key_deep_inside_is_compared_with_its_neighbours() -> None:
    data = {"personas": {"rina": {"media": {"x": {"activty": "daily"}}}}}

    assert found(data) == [
        (
            "SCH001",
            key("personas", "rina", "media", "x", "activty"),
            "unknown key 'activty' in persona 'rina'",
            "Write 'activity'.",
        )
    ]


def test_a_comma_inside_braces_is_explained() -> None:
    data = {"goals": {"a": {"title": "Visit", "stay and return": None}}}

    assert found(data) == [
        (
            "SCH001",
            key("goals", "a", "stay and return"),
            "'stay and return' became a key of goal 'a': inside {…} a comma ends a text",
            "Put the whole text in quotes.",
        )
    ]


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            {"goals": {"a": {"title": "Reach", "engage": None}}},
            key("goals", "a", "engage"),
            "unknown key 'engage' without a value in goal 'a'; inside {…} a comma ends a text",
        ),
        (
            {"goals": {"a": {"title": {"en": "Reach", "engage": None}}}},
            value("goals", "a", "title"),
            (
                "title of goal 'a': unknown key 'engage' without a value; "
                "inside {…} a comma ends a text"
            ),
        ),
    ],
)
def test_a_single_word_behind_a_comma_is_explained(
    data: object, place: Place, message: str
) -> None:
    hint = "Put the whole text in quotes if the word belongs to it, else remove the key."

    assert found(data) == [("SCH001", place, message, hint)]


def test_a_misspelt_key_without_a_value_shows_the_one_that_was_meant() -> None:
    assert found({"tactics": {"a": {"ownr": None}}, "reviews": {"b": {"went well": None}}}) == [
        (
            "SCH001",
            key("tactics", "a", "ownr"),
            "unknown key 'ownr' in tactic 'a'",
            "Write 'owner'.",
        ),
        (
            "SCH001",
            key("reviews", "b", "went well"),
            "unknown key 'went well' in review 'b'",
            "Write 'went_well'.",
        ),
    ]


def test_an_unknown_collection_shows_the_one_that_was_meant() -> None:
    assert found({"goal": {}}) == [
        ("SCH001", key("goal"), "unknown key 'goal' at the top of the file", "Write 'goals'.")
    ]


def test_a_missing_key_is_named() -> None:
    assert found({"kpis": {"a": {"proxy": {"why": "x"}}}}) == [
        (
            "SCH002",
            value("kpis", "a", "proxy"),
            "proxy of kpi 'a' lacks 'metric'",
            "Add 'metric:' with a value.",
        )
    ]


def test_an_unknown_value_shows_the_one_that_was_meant() -> None:
    assert found({"kpis": {"a": {"tier": "primery"}}}) == [
        (
            "SCH004",
            value("kpis", "a", "tier"),
            "tier of kpi 'a': unknown value 'primery'",
            "Write primary.",
        )
    ]


def test_an_unknown_priority_shows_the_three() -> None:
    (finding,) = found({"personas": {"a": {"priority": "9"}}})

    assert finding[3] == "Write one of 1, 2, 3."


@pytest.mark.parametrize(
    ("before", "behind", "hint"),
    [
        ("1", "5", "Write 1.5."),
        ("2", "5%", "Write 2.5%."),
        ("1", "50%", "Write 1.50%."),
        # As above: of three digits nobody knows.
        ("1", "500", "Write 1500 or 1.5."),
    ],
)
def test_the_end_of_a_number_that_a_comma_made_a_key_goes_back_to_it(
    before: str, behind: str, hint: str
) -> None:
    data = {"kpis": {"a": {"actuals": {"2026-01": before, behind: None}}}}

    assert found(data) == [
        (
            "SCH006",
            key("kpis", "a", "actuals", behind),
            f"'{behind}' became a key: inside {{…}} a comma ends a number",
            hint,
        )
    ]


def test_a_mapping_of_many_keys_is_not_looked_through_for_each_of_them() -> None:
    actuals = {"2026-01": "1", **{str(number): None for number in range(1_000)}}

    told = {message for _, _, message, _ in found({"kpis": {"a": {"actuals": actuals}}})}

    assert "actuals.0 of kpi 'a': '0' is no period" in told


def test_a_number_that_commas_cut_into_several_keys_is_put_together() -> None:
    data = {"kpis": {"a": {"actuals": {"2026-01": "1", "500": None, "000": None, "2026-02": None}}}}

    assert [(message, hint) for _, _, message, hint in found(data)] == [
        ("'500' became a key: inside {…} a comma ends a number", "Write 1500000."),
        ("'000' became a key: inside {…} a comma ends a number", "Write 1500000."),
    ]


@pytest.mark.parametrize(
    "actuals",
    [
        {"2026-01": "lots", "5": None},
        {"2026-01": "1", "5": "2"},
        {"5": None},
        {"5": None, "2026-01": "1"},
    ],
)
def test_any_other_key_that_is_no_period_is_told_as_such(actuals: dict[str, str | None]) -> None:
    told = [message for code, _, message, _ in found({"kpis": {"a": {"actuals": actuals}}})]

    assert "actuals.5 of kpi 'a': '5' is no period" in told


def test_a_list_in_place_of_keys_is_told_to_lose_its_hyphens() -> None:
    ((code, _, message, hint),) = found({"kpis": {"a": {"actuals": [{"2026-01": "11"}]}}})

    assert (code, message, hint) == (
        "SCH003",
        "actuals of kpi 'a': expected a mapping of keys, found a list",
        "Write each as 'key: value' in a line of its own, without a hyphen in front of it.",
    )


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            {"goals": ["a"]},
            value("goals"),
            "goals: expected entries keyed by their id, found a list",
        ),
        (
            {"goals": {"a": "Know us"}},
            value("goals", "a"),
            "goal 'a': expected a mapping of keys, found 'Know us'",
        ),
        (
            {"exemptions": {"a": 1}},
            value("exemptions"),
            "exemptions: expected a list, found a mapping",
        ),
        (
            {"kpis": {"a": {"baseline": ".nan"}}},
            value("kpis", "a", "baseline"),
            "baseline of kpi 'a': '.nan' is not a number",
        ),
    ],
)
def test_another_form_of_value_is_told(data: object, place: Place, message: str) -> None:
    ((code, where, said, _),) = found(data)

    assert (code, where, said) == ("SCH003", place, message)


def test_a_malformed_id_is_told_and_its_entity_kept() -> None:
    parts = parts_of({"goals": {"Know Us": {"title": "Know us"}}}, FILE)

    assert [_short(each) for each in parts.findings] == [
        (
            "SCH005",
            key("goals", "Know Us"),
            "'Know Us' is no id: lower-case words joined by hyphens",
            "Write know-us.",
        )
    ]
    assert str(parts.entities["goals"]["Know Us"].name) == "Know us"


def test_an_id_without_a_letter_is_told_and_its_entity_kept() -> None:
    parts = parts_of({"goals": {"": {"title": "Know us"}}}, FILE)

    assert [_short(each)[:2] for each in parts.findings] == [("SCH005", key("goals", ""))]
    assert str(parts.entities["goals"][""].name) == "Know us"


def test_an_id_is_not_written_twice() -> None:
    ((code, where, _, hint),) = found({"goals": {"a": {"id": "a"}}})

    assert (code, where, hint) == ("SCH001", key("goals", "a", "id"), "Remove it; 'a' is the id.")


def test_a_period_that_is_a_key_is_pointed_at() -> None:
    ((code, where, message, _),) = found({"kpis": {"a": {"actuals": {"2016-02-30": "1"}}}})

    assert code == "SCH006"
    assert where == key("kpis", "a", "actuals", "2016-02-30")
    assert message == "actuals.2016-02-30 of kpi 'a': '2016-02-30' is not in the calendar"


def test_a_value_in_a_list_is_pointed_at() -> None:
    ((code, where, *_),) = found({"personas": {"a": {"languages": ["en", "indo"]}}})

    assert (code, where) == ("SCH011", value("personas", "a", "languages", 1))


def test_an_empty_item_is_told_and_the_others_keep_their_places() -> None:
    parts = parts_of({"objectives": {"a": {"who": [None, "rina", None, ["x"]]}}}, FILE)
    message = "who.{} of objective 'a': expected a value, found nothing"
    hint = "Write one, or remove the empty item."

    assert [_short(each) for each in parts.findings] == [
        ("SCH003", value("objectives", "a", "who", 0), message.format(0), hint),
        ("SCH003", value("objectives", "a", "who", 2), message.format(2), hint),
        (
            "SCH003",
            value("objectives", "a", "who", 3),
            "who.3 of objective 'a': expected an id, found a list",
            "Write an id here.",
        ),
    ]
    objective = parts.entities["objectives"]["a"]
    assert isinstance(objective, Objective)
    assert objective.who == ("rina",)


def test_all_slips_of_an_entity_come_at_once_and_the_rest_is_kept() -> None:
    data = {"kpis": {"a": {"objective": "o", "tier": "x", "taget": "1", "baseline": "twelve"}}}
    parts = parts_of(data, FILE)

    assert sorted(finding.code for finding in parts.findings) == ["SCH001", "SCH004", "SCH007"]
    kpi = parts.entities["kpis"]["a"]
    assert isinstance(kpi, Kpi)
    assert (kpi.objective, kpi.tier) == ("o", None)


def test_a_slip_in_the_settings_keeps_the_others() -> None:
    parts = parts_of({"strategy": {"title": "Plan", "period": "2016-13"}}, FILE)

    assert [finding.code for finding in parts.findings] == ["SCH006"]
    assert parts.settings is not None
    assert str(parts.settings.title) == "Plan"


def test_an_exemption_that_cannot_be_read_is_left_out() -> None:
    whole = {"rule": "REF006", "of": "goal/a", "reason": "x", "until": "2099"}
    data = {"exemptions": [{"rule": "REF006"}, whole]}
    parts = parts_of(data, FILE)

    assert [finding.code for finding in parts.findings] == ["SCH002", "SCH002", "SCH002"]
    assert [place for _, place in parts.exemptions] == [value("exemptions", 1)]


def test_a_newer_format_is_an_error_and_not_a_guess() -> None:
    assert parts_of({"strategy": {"format": "2", "whatever": "x"}}, FILE) == FileParts(
        findings=(
            Finding(
                value("strategy", "format"),
                "format '2' is newer than this version reads (1)",
                "Update mkdocs-strategy-plugin.",
                code="SCH014",
            ),
        )
    )


@pytest.mark.parametrize("written", ["0", "-1", "0.5"])
def test_a_format_that_never_was_is_unknown(written: str) -> None:
    parts = parts_of({"strategy": {"title": "Plan", "format": written}}, FILE)

    assert [_short(each) for each in parts.findings] == [
        (
            "SCH004",
            value("strategy", "format"),
            f"format of the strategy: unknown value '{written}'",
            "Write 1.",
        )
    ]
    assert parts.settings is not None
    assert str(parts.settings.title) == "Plan"


@pytest.mark.parametrize(
    ("written", "code"),
    [("1", None), ("1.0", None), ("1.5", "SCH014"), ("2k", "SCH014"), ("one", "SCH007")],
)
def test_a_format_is_a_number(written: str, code: str | None) -> None:
    assert [each[0] for each in found({"strategy": {"format": written}})] == [code] * bool(code)


def test_an_old_name_is_read_and_the_new_one_shown() -> None:
    renamed = {"kpis": {"rhythm": "cadence"}}
    parts = parts_of({"kpis": {"a": {"rhythm": "monthly"}}}, FILE, renamed=renamed)

    assert [_short(each) for each in parts.findings] == [
        (
            "SCH013",
            key("kpis", "a", "rhythm"),
            "'rhythm' is now called 'cadence'",
            "Write 'cadence'.",
        )
    ]
    kpi = parts.entities["kpis"]["a"]
    assert isinstance(kpi, Kpi)
    assert kpi.cadence is not None
