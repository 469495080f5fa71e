"""Text that may differ by language, and the languages there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, NamedTuple

from mkdocs_strategy_plugin.model.problems import lost_words, nearest, problem, shown, wrong_type
from mkdocs_strategy_plugin.model.readers import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "UNSEEN",
    "Language",
    "Markdown",
    "PlainText",
    "Text",
    "best_language",
    "is_blank",
    "is_left_empty",
]

NEUTRAL = ""
"""The language of a text that was written once for all languages."""

UNSEEN = (
    " \t\n\r\v\f\x85\xa0\xad\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f"
    "\u205f\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3000\ufeff"
)
"""Blanks, and the marks between letters that nobody sees."""

ISO_639_1 = frozenset(
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechco"
        "crcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdgl"
        "gngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakg"
        "kikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimk"
        "mlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplps"
        "ptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswta"
        "tetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyoza"
        "zhzu",
    )
)
"""Two-letter language codes of ISO 639-1."""

COMMON = ("en", "id", "ms", "zh", "ja", "ar", "de", "fr", "nl", "es", "ko")
"""Languages that a slip of the keyboard is compared with."""

THREE_LETTERS = 3

FORMER = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}
"""Codes that ISO 639 has replaced, which some programs still use, with those of today."""


class Text(NamedTuple):
    """Words in one language or in several."""

    words: tuple[tuple[str, str], ...]
    """Pairs of language code and words, as written; the code is empty for all languages."""

    def to(self, language: str, default: str = "") -> str:
        """Return the words in `language`, else in `default`, else whatever there is."""
        if len(self.words) == 1:
            return self.words[0][1]
        words = dict(self.words)
        if language not in words:
            language = best_language(language, self.languages) or language
        return words.get(language) or words.get(NEUTRAL) or words.get(default) or self.words[0][1]

    def language_to(self, language: str, default: str = "") -> str:
        """Return the code of the language of what `to` returns; empty for all languages."""
        said = self.to(language, default)
        return next(code for code, words in self.words if words == said)

    @property
    def languages(self) -> frozenset[str]:
        """The languages written out; empty for a text that holds for all."""
        return frozenset(code for code, _ in self.words if code)

    def __str__(self) -> str:
        return self.words[0][1]


def best_language(wanted: str, among: Iterable[str]) -> str | None:
    """Return the one of several languages that serves a reader of another best; None: none does.

    Args:
        wanted: A code as themes and programs write them: `id`, `zh-Hant`, `pt_BR`, also `in`.
        among: Codes of the languages there are, the favoured ones first.

    Returns:
        The same language, else one with fewer subtags, else the first variety of it.
    """
    there = {_subtags(code): code for code in reversed(tuple(among))}
    subtags = _subtags(wanted)
    for length in range(len(subtags), 0, -1):
        if subtags[:length] in there:
            return there[subtags[:length]]
    varieties = (code for key, code in reversed(there.items()) if key[0] == subtags[0])
    return next(varieties, None)


def _subtags(code: str) -> tuple[str, ...]:
    language, *others = code.replace("_", "-").lower().split("-")
    return (FORMER.get(language, language), *others)


def is_language(code: str) -> bool:
    """Tell whether `code` is a language code, such as `id`, `zh-Hant` or `fil`."""
    base = code.split("-", maxsplit=1)[0]
    return base in ISO_639_1 or (
        len(base) == THREE_LETTERS and base.isascii() and base.isalpha() and base.islower()
    )


def language(value: object) -> str:
    """Return `value` if it is a language code."""
    if not isinstance(value, str):
        raise wrong_type(value, "a language code")
    if not is_language(value):
        known = nearest(value, COMMON)
        raise problem(
            "SCH011",
            f"unknown language {shown(value)}",
            f"Write {known or 'a code of ISO 639 such as en or id'}.",
        )
    return value


def is_blank(text: str) -> bool:
    """Tell whether nobody would see anything of a text."""
    # Most begin with a letter or a digit, and a plan has more texts than anything else.
    return not (text[:1].isalnum() or text.strip(UNSEEN))


def is_left_empty(value: object) -> bool:
    """Tell whether a text by language has nothing in any of them."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(
            isinstance(code, str) and is_language(code) and _is_nothing(said)
            for code, said in value.items()
        )
    )


def _is_nothing(said: object) -> bool:
    return said is None or (isinstance(said, str) and is_blank(said))


def text(value: object) -> Text:
    """Return the words of one string or of a mapping by language."""
    if isinstance(value, str):
        return Text(((NEUTRAL, _plain(value)),))
    if not isinstance(value, dict):
        raise wrong_type(value, "text")
    words = tuple((_language_key(code, said), said) for code, said in value.items())
    words = tuple((code, _plain(said)) for code, said in words if said and not _is_nothing(said))
    if not words:
        raise wrong_type(value, "text")
    return Text(words)


def _language_key(code: str, said: object) -> str:
    if said is None and not is_language(code) and not nearest(code, COMMON):
        raise problem("SCH001", *lost_words(code))
    return language(code)


def _plain(value: object) -> str:
    if not isinstance(value, str):
        raise wrong_type(value, "text")
    if is_blank(value):
        raise problem(
            "SCH003", "expected text, found nothing", "Write it, or remove the empty entry."
        )
    return value


def plain_text(value: object) -> str:
    """Return one string, the same in every language."""
    return _plain(value)


Language = Annotated[str, ReadBy(language)]
"""A language code of ISO 639, with subtags where needed."""

PlainText = Annotated[str, ReadBy(plain_text)]
"""One string, the same in every language."""

AnyText = Annotated[Text, ReadBy(text)]
"""Plain text, by language where it differs."""

Markdown = Annotated[Text, ReadBy(text), "markdown"]
"""Markdown, inline or blocks, by language where it differs."""
