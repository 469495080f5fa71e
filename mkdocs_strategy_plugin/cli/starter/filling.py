"""Fill a template: the words of the chosen languages, and an author's text as safe YAML.

A template says each text in every language, and a line of one language alone ends in its mark:

    title:
      en: People know us
      id: Orang mengenal kami
    owner: Communication team #en
    owner: Tim komunikasi #id

In English this becomes `title: People know us` and `owner: Communication team`. In both languages
the title keeps both, and a marked line is there in the first language only.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["LANGUAGES", "filled", "template"]

LANGUAGES = ("en", "id")
"""Languages that every template speaks."""

TEMPLATES = Path(__file__).with_name("templates")

_CODES = "|".join(LANGUAGES)
MARKED = re.compile(rf"(?P<line>.*) #(?P<language>{_CODES})")
"""A line that is there in one language only."""
WORDS = re.compile(rf" +(?P<language>{_CODES}): (?P<words>.*)")
"""What a key says in one language."""


def filled(name: str, languages: Sequence[str], /, **values: str) -> str:
    """Return a template in some languages, its `$fields` filled in.

    Args:
        name: File name of the template.
        languages: Some of `LANGUAGES`; the first is that of the comments.
        values: What is to stand there; texts of authors come `double_quoted`.
    """
    # Words are chosen before values come in, so that no value is taken for a line of the template.
    worded = "".join(f"{line}\n" for line in _worded(template(name).splitlines(), languages))
    return Template(worded).substitute(values)


@functools.cache
def template(name: str) -> str:
    """Return the text of a template."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _worded(lines: Iterable[str], languages: Sequence[str]) -> list[str]:
    chosen: list[str] = []
    for line in lines:
        marked, words = MARKED.fullmatch(line), WORDS.fullmatch(line)
        if marked:
            chosen += [marked["line"]] * (marked["language"] == languages[0])
        elif not words or (len(languages) > 1 and words["language"] in languages):
            chosen.append(line)
        elif words["language"] in languages:
            chosen[-1] += f" {words['words']}"
    return chosen
