"""Numbers are written as Babel, who knows the languages, writes them."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.languages import languages
from mkdocs_strategy_plugin.render.words import words

LANGUAGES = st.sampled_from(languages())
MODERATE = st.floats(-1e9, 1e9)


@given(LANGUAGES, MODERATE.map(lambda value: round(value, 2)))
def test_a_number_has_the_marks_of_its_language(language: str, value: float) -> None:
    said = words(language)

    assert said.number(value, 2) == format_decimal(
        value + 0.0, format="#,##0.##", locale=said.locale
    )


@given(LANGUAGES, MODERATE, st.integers(0, 3))
def test_a_percent_is_rounded_and_marked_as_in_its_language(
    language: str, share: float, decimals: int
) -> None:
    said = words(language)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "") + "%"

    assert said.percent(share, decimals) == format_percent(
        share, format=pattern, locale=said.locale
    )


@given(LANGUAGES, MODERATE)
def test_a_change_has_its_sign(language: str, share: float) -> None:
    said = words(language)

    assert said.change(share) == format_percent(
        share, format="+#,##0.0%;-#,##0.0%", locale=said.locale
    )
