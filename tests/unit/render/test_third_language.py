"""A further language is one file: found, with its plural forms, its numbers and its dates."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

import mkdocs_strategy_plugin
from tests.sites import environment

POLISH = r"""
msgid ""
msgstr ""
"Language: pl\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) "
"? 1 : 2);\n"

msgid "Goals"
msgstr "Cele"

msgid "{number} day"
msgid_plural "{number} days"
msgstr[0] "{number} dzień"
msgstr[1] "{number} dni"
msgstr[2] "{number} dni razem"
"""
CHINESE = r"""
msgid ""
msgstr ""
"Language: zh_Hant\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

msgid "Goals"
msgstr "目標"
"""
SAID = """
import datetime, json
from mkdocs_strategy_plugin.pipeline.language import known_language
from mkdocs_strategy_plugin.render.words import languages, words
pl, zh = words("pl"), words("zh-Hant")
print(json.dumps({
    "languages": languages(),
    "goals": [pl.say("Goals"), zh.say("Goals")],
    "untranslated": pl.say("Channels"),
    "days": [pl.count("{number} day", "{number} days", number) for number in (1, 2, 5, 22)],
    "date": [pl.date(datetime.date(2016, 6, 30)), zh.date(datetime.date(2016, 6, 30))],
    "parts": [
        zh.date(datetime.date(2016, 6, 30), form)
        for form in ("d MMM y", "d MMM", "MMMM y", "EEE d MMM", "MMM", "y", "d")
    ],
    "number": pl.number(1234567.0),
    "percent": pl.percent(0.045),
    "meant": [known_language(each, place="") for each in ("zh_TW", "zh-Hant", "pl-PL", "in")],
}))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Return what a copy of the package says that two catalogues were put into."""
    folder: Path = tmp_path_factory.mktemp("copy")
    package = folder / "mkdocs_strategy_plugin"
    caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(mkdocs_strategy_plugin.__file__).parent, package, ignore=caches)
    for name, catalogue in (("pl", POLISH), ("zh_Hant", CHINESE)):
        file = package / "render/locale" / name / "LC_MESSAGES/strategy.po"
        file.parent.mkdir(parents=True)
        file.write_text(catalogue.lstrip(), "utf-8")
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", SAID],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment(PYTHONPATH=str(folder)),
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_its_file_makes_it_a_language_of_pages(said: dict[str, object]) -> None:
    assert said["languages"] == ["en", "id", "pl", "zh-Hant"]
    assert said["goals"] == ["Cele", "目標"]


def test_what_it_does_not_say_is_said_in_english(said: dict[str, object]) -> None:
    assert said["untranslated"] == "Channels"


def test_it_may_have_three_plural_forms(said: dict[str, object]) -> None:
    assert said["days"] == ["1 dzień", "2 dni", "5 dni razem", "22 dni"]


def test_its_numbers_and_dates_need_nothing(said: dict[str, object]) -> None:
    assert said["date"] == ["30 czerwca 2016", "2016年6月30日"]
    # Whether a blank stands before the day of the week depends on the release of Babel.
    assert [each.replace(" ", "") for each in cast("list[str]", said["parts"])] == [
        "2016年6月30日",
        "6月30日",
        "2016年6月",
        "6月30日週四",
        "6月",
        "2016年",
        "30日",
    ]
    assert said["number"] == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567"
    assert said["percent"] == "4,5%"


def test_it_is_found_by_the_codes_that_themes_and_programs_give_it(
    said: dict[str, object],
) -> None:
    assert said["meant"] == ["zh-Hant", "zh-Hant", "pl", "id"]
