"""The stylesheet keeps its promises: contrast, and nothing a site could not override."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from tests.contrast import contrast

CSS = (
    resources.files("mkdocs_strategy_plugin.render")
    .joinpath("assets/strategy.css")
    .read_text(encoding="utf-8")
)
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
SECTIONS = ("tokens", "layout", "components", "states", "dark", "forced", "print")

WORDS = (
    "achieved",
    "on-track",
    "at-risk",
    "off-track",
    "missed",
    "not-started",
    "no-data",
    "no-target",
    "error",
    "warning",
    "info",
)
# White, Material's code background; Material's slate, Bootstrap's dark body, slate raised.
LIGHT = ("#ffffff", "#f5f5f5")
DARK = ("#1e2129", "#212529", "#2a2d35")


def colours(text: str) -> dict[str, str]:
    return dict(re.findall(r"--strategy-([a-z-]+): (#[0-9a-f]{6});", text))


# The section that is headed so holds nothing but the colours of dark schemes.
LIGHT_TOKENS, DARK_TOKENS = (colours(part) for part in CSS.split(" dark */"))


def test_black_on_white_has_the_contrast_that_the_guidelines_name() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("surface", LIGHT)
def test_a_state_can_be_read_on_light_surfaces(word: str, surface: str) -> None:
    assert contrast(LIGHT_TOKENS[word], surface) >= 4.5


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("surface", DARK)
def test_a_state_can_be_read_on_dark_surfaces(word: str, surface: str) -> None:
    assert contrast(DARK_TOKENS[word], surface) >= 4.5


def test_what_is_not_measured_can_still_be_seen() -> None:
    assert contrast(LIGHT_TOKENS["unmeasured"], "#ffffff") >= 3
    assert contrast(DARK_TOKENS["unmeasured"], "#1e2129") >= 3


TEXTS = {
    "#ffffff": ("#212121", "#495057", "#222222"),
    "#1e2129": ("#bfc1c6",),
    "#212529": ("#dee2e6",),
}
"""Words on their ground, as they are painted: of Material, Bootstrap, and without a theme."""


def mixed(colour: str, percent: int, ground: str) -> str:
    """Lay so much of a colour over a ground."""
    over, under = ([int(each[at : at + 2], 16) for at in (1, 3, 5)] for each in (colour, ground))
    return "#" + "".join(
        f"{round(a * percent / 100 + b * (1 - percent / 100)):02x}"
        for a, b in zip(over, under, strict=True)
    )


def share(token: str) -> int:
    """Return how much of the text's colour is in a token."""
    found = re.search(
        rf"--strategy-{token}: color-mix\(in srgb, var\(--strategy-text\) (\d+)%", CSS
    )
    assert found
    return int(found[1])


PAIRS = [(ground, text) for ground, texts in TEXTS.items() for text in texts]


def test_half_of_black_on_white_is_grey() -> None:
    assert mixed("#000000", 50, "#ffffff") == "#808080"


@pytest.mark.parametrize(("ground", "text"), PAIRS)
@pytest.mark.parametrize("surface", ["surface-raised", "surface-track"])
def test_words_can_be_read_on_our_surfaces(ground: str, text: str, surface: str) -> None:
    assert contrast(text, mixed(text, share(surface), ground)) >= 4.5


@pytest.mark.parametrize(("ground", "text"), PAIRS)
def test_quiet_words_can_be_read(ground: str, text: str) -> None:
    raised = mixed(text, share("surface-raised"), ground)
    assert contrast(mixed(text, share("text-quiet"), ground), ground) >= 4.5
    assert contrast(mixed(text, share("text-quiet"), raised), raised) >= 4.5


@pytest.mark.parametrize(("ground", "text"), PAIRS)
def test_lines_that_tell_something_can_be_seen(ground: str, text: str) -> None:
    track = mixed(text, share("surface-track"), ground)
    assert contrast(mixed(text, share("line-strong"), ground), ground) >= 3
    assert contrast(mixed(text, share("line-strong"), track), track) >= 3


@pytest.mark.parametrize("word", WORDS)
def test_the_bar_of_a_state_can_be_seen_on_its_track(word: str) -> None:
    assert contrast(LIGHT_TOKENS[word], mixed("#212121", share("surface-zone"), "#ffffff")) >= 3
    assert contrast(DARK_TOKENS[word], mixed("#bfc1c6", share("surface-zone"), "#1e2129")) >= 3


def test_sections_stand_in_their_order() -> None:
    assert tuple(re.findall(r"/\* -{10,} ([a-z]+) \*/", CSS)) == SECTIONS


def test_the_site_can_override_everything() -> None:
    assert "!important" not in RULES
    assert not re.search(r"#[a-z][\w-]*\s*[,{]", RULES)


def test_nothing_moves_so_nobody_has_to_ask_for_less_motion() -> None:
    assert not re.search(r"\b(transition|animation|scroll-behavior)\b|@keyframes", RULES)


def test_nothing_is_fetched() -> None:
    assert "url(" not in RULES
    assert "@import" not in RULES


def test_colours_are_written_as_tokens_only() -> None:
    painted = re.findall(
        r"^\s*([a-z-]+):[^;]*(?:#[0-9a-f]{3,8}|rgba?\()", RULES, flags=re.MULTILINE
    )
    assert [name for name in painted if not name.startswith("--strategy-")] == []


def test_every_class_is_ours() -> None:
    shape = r"strategy(?:-[a-z]+)+(?:__[a-z]+(?:-[a-z]+)*)?(?:--[a-z]+(?:-[a-z]+)*)?"
    classes = set(re.findall(r"\.([a-zA-Z_-][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", RULES)))
    assert [name for name in classes if not re.fullmatch(shape, name)] == []


def test_every_rule_ends_before_the_next_begins() -> None:
    # A lost brace nests all rules after it, and a browser does not say so.
    depth, open_rules = 0, []
    for line in RULES.splitlines():
        if depth and re.match(r"[.@\[\w]", line):
            open_rules.append(line)
        depth += line.count("{") - line.count("}")

    assert open_rules == []
    assert depth == 0


def test_every_block_is_closed_and_no_rule_stands_inside_of_another() -> None:
    opened: list[str] = []
    for text, brace in re.findall(r"([^{}]*)([{}])", RULES):
        if brace == "}":
            opened.pop()
            continue
        head = text.rsplit(";", 1)[-1].strip()
        assert not opened or opened[-1].startswith("@"), f"'{head}' stands inside of '{opened[-1]}'"
        opened.append(head)
    assert opened == []
