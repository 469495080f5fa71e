"""The languages pages come in, and what each calls our messages."""

from __future__ import annotations

import functools
import gettext
import io
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SOURCE_LANGUAGE", "languages", "messages"]

SOURCE_LANGUAGE = "en"
"""The language the messages are written in; it needs no catalogue."""

LOCALES = Path(__file__).parent / "locale"


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages pages can be written in: English, and one for each catalogue."""
    return (SOURCE_LANGUAGE, *sorted(_catalogues()))


@functools.cache
def _catalogues() -> Mapping[str, Path]:
    """Return the file of each catalogue by the code of its language."""
    found = LOCALES.glob("*/LC_MESSAGES/strategy.po")
    return {path.parent.parent.name.replace("_", "-"): path for path in found}


def messages(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; an empty one where there is none."""
    path = _catalogues().get(language)
    if path is None:
        return gettext.NullTranslations()
    # What ships is the text, so that a new language is one file; gettext wants it compiled.
    compiled = io.BytesIO()
    with path.open("rb") as catalogue:
        write_mo(compiled, read_po(catalogue, locale=language.replace("-", "_")))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
