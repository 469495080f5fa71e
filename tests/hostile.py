"""Plans whose every free text is hostile, made from the models so that no field is forgotten."""

from __future__ import annotations

import copy
import functools
import json
import re
import types
import typing
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.readers import ReadBy
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.model.text import plain_text, text
from tests.hostile_words import AUTHOR, BEGINS, HURT, KINDS, LONG, PICTURE, PLAIN, SUBJECT, TAG
from tests.odd_plans import FULL
from tests.parts import page_of_parts
from tests.repositories import Repo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = [
    "ALL",
    "EXTENSIONS",
    "FOREIGN",
    "Field",
    "files_of",
    "mark_of",
    "plan_of",
    "repository",
    "text_fields",
    "texts_of",
]

Data = dict[str, Any]

FOREIGN = "foreign"
"""A plan in another language than its pages, whose words are marked up as such."""
ALL = (*KINDS, FOREIGN)
"""The folders of all hostile plans, and of the plain one that they are compared with."""

BASE: Data = {
    **FULL,
    "strategy": {**FULL["strategy"], "funnel": {}},
    "metrics": {"smiles": {"kind": "count", "over_time": "sum", "stages": "awareness"}},
    "platforms": {"forum": {"reports": [{"metric": "reach", "since": "2020"}]}},
    "exemptions": [
        {"rule": "no-owner", "of": "kpi/visits", "reason": "", "until": "2027-06-30"},
    ],
}


def _base() -> Data:
    data = copy.deepcopy(BASE)
    stages = ("awareness", "consideration", "conversion")
    data["strategy"]["funnel"] = {stage: {"like": stage} for stage in stages}
    kpis = data["kpis"]
    kpis["followers"]["channels"]["forum"] = {
        "proxy": {"metric": "reach"},
        "actuals": {"2026-01-31": {"value": "10", "note": ""}},
    }
    kpis["visits"]["proxy"] = {"metric": "users"}
    kpis["smiles"] = {
        "metric": "smiles",
        "objective": "known-2026",
        "tier": "optimization",
        "target": "10",
        "actuals": {"2026-01": "3"},
    }
    data["personas"]["rina"]["media"]["forum"] = {"activity": "weekly", "days": "fri"}
    for name in ("asked", "heard"):
        kpis[name] = {"goal": "consideration", "tier": "optimization", "metric": "sessions"}
    data["channels"]["forum"] = {"platform": "forum", "decision": "test"}
    data["personas"]["nobody"] = {"kind": "anti-persona"}
    data["personas"]["rina"]["image"] = PICTURE
    data["tactics"]["ideas"] = {"status": "idea", "objective": "known-2026"}
    data["tactics"]["gone"] = {"status": "dropped", "objective": "known-2026"}
    data["reviews"]["next"] = {"date": "2026-05-31"}
    data["reviews"]["some-day"] = {}
    data["events"]["launch"] = {"date": "2026-01-15", "kind": "internal"}
    return data


class Field(NamedTuple):
    """A field of free text."""

    path: str
    """Kinds and names: `kpi.confidence.note`."""
    is_markdown: bool
    """True where Markdown has its meaning."""


RESTRICTED = frozenset(
    {
        "strategy.currency",
        "strategy.timezone",
        "strategy.uses",
        "persona.timezone",
        "persona.image",
        "exemption.rule",
    }
)
"""Texts that are more than words: the format says what they may be."""

MODELS: Mapping[str, type[Model]] = types.MappingProxyType(
    {
        "strategy": Strategy,
        **dict(COLLECTIONS.values()),
        "exemption": Exemption,
    }
)


@functools.cache
def _hints(model: type[Model]) -> dict[str, Any]:
    return typing.get_type_hints(model, include_extras=True)


def _key(name: str) -> str:
    return name.removesuffix("_")


def _reader(hint: Any) -> tuple[Any, bool] | None:  # noqa: ANN401  (a hint is anything)
    """Return what reads a hint of text, and whether it holds Markdown; None for no text."""
    metadata = getattr(hint, "__metadata__", ())
    found = [each.read for each in metadata if isinstance(each, ReadBy)]
    is_text = found and found[0] in {text, plain_text}
    return (found[0], "markdown" in metadata) if is_text else None


def _inside(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """Return the hints that a hint is made of."""
    if hasattr(hint, "__metadata__"):
        return (
            ()
            if any(isinstance(each, ReadBy) for each in hint.__metadata__)
            else (hint.__origin__,)
        )
    return tuple(each for each in typing.get_args(hint) if each is not Ellipsis)


def _fields(hint: Any, path: str) -> Iterator[Field]:  # noqa: ANN401
    read = _reader(hint)
    if read:
        yield Field(path, read[1])
    elif isinstance(hint, type) and issubclass(hint, Model):
        for name, each in _hints(hint).items():
            if name not in {"id", "model_config"}:
                yield from _fields(each, f"{path}.{_key(name)}")
    else:
        for each in _inside(hint):
            yield from _fields(each, path)


@functools.cache
def text_fields() -> tuple[Field, ...]:
    """Return all fields of free text that the models have."""
    found = (field for kind, model in MODELS.items() for field in _fields(model, kind))
    return tuple(each for each in dict.fromkeys(found) if each.path not in RESTRICTED)


def mark_of(path: str) -> str:
    """Return the word by which the text of a field is found, wherever it is shown."""
    return "Z" + "".join(part.capitalize() for part in path.replace("_", ".").split(".")) + "Z"


def _words(kind: str, path: str) -> str:
    mark, words = mark_of(path), KINDS.get(kind, KINDS["markup"])
    return f"{words}{mark}" if kind in BEGINS else f"{mark} {words}"


class _Filler:
    """Fills one plan."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def value(self, hint: Any, path: str, given: Any) -> Any:  # noqa: ANN401
        """Return what is written in a place; None: nothing."""
        if path in RESTRICTED:
            return given
        if _reader(hint):
            return self._text(hint, path)
        if isinstance(hint, type) and issubclass(hint, Model):
            return self.model(hint, path, given) if isinstance(given, dict) else given
        if typing.get_origin(hint) is tuple:
            return self._several(hint, path, given)
        is_mapping = typing.get_origin(hint) is dict
        return (self._each if is_mapping else self._first)(hint, path, given)

    def _text(self, hint: Any, path: str) -> Any:  # noqa: ANN401
        words = _words(self.kind, path)
        is_by_language = _reader(hint)[0] is text and self.kind != FOREIGN and "title" in path
        return {"en": words, "id": words} if is_by_language else words

    def _several(self, hint: Any, path: str, given: Any) -> Any:  # noqa: ANN401
        inside = typing.get_args(hint)[0]
        items = given if isinstance(given, list) else [given]
        made = [self.value(inside, path, each) for each in items]
        made = [each for each in made if each is not None]
        return made or None

    def _each(self, hint: Any, path: str, given: Any) -> Any:  # noqa: ANN401
        if not isinstance(given, dict):
            return given
        inside = typing.get_args(hint)[1]
        return {key: self.value(inside, path, each) for key, each in given.items()}

    def _first(self, hint: Any, path: str, given: Any) -> Any:  # noqa: ANN401
        if given is not None and not isinstance(given, (dict, list, str)):
            return given
        for each in _inside(hint):
            made = self.value(each, path, given)
            if made is not None and made != given:
                return made
        return given

    def model(self, model: type[Model], path: str, given: Data) -> Data:
        """Return a mapping with every free text filled, and the rest as it is given."""
        made = dict(given)
        for name, hint in _hints(model).items():
            if name in {"id", "model_config"}:
                continue
            value = self.value(hint, f"{path}.{_key(name)}", given.get(_key(name)))
            if value is not None:
                made[_key(name)] = value
        return made


@functools.cache
def plan_of(kind: str) -> Data:
    """Return a plan with words of one kind in every free text; `foreign` is one kind more."""
    base, fill = _base(), _Filler(kind)
    made: Data = {"strategy": fill.model(Strategy, "strategy", base["strategy"])}
    for key, (name, model) in COLLECTIONS.items():
        made[key] = {
            each: fill.model(model, name, given) for each, given in base.get(key, {}).items()
        }
    made["exemptions"] = [fill.model(Exemption, "exemption", each) for each in base["exemptions"]]
    made["content"]["hidden-gems"]["link"] = f'https://example.org/?"onclick="{HURT}"<b>'
    made["channels"]["instagram"]["url"] = f"https://example.org/?'onclick='{HURT}'<b>"
    if kind == FOREIGN:
        made["strategy"]["languages"] = ["ar"]
    return made


def texts_of(data: object) -> Iterator[str]:
    """Yield every text in a plan."""
    if isinstance(data, dict):
        for each in data.values():
            yield from texts_of(each)
    elif isinstance(data, list):
        for each in data:
            yield from texts_of(each)
    elif isinstance(data, str):
        yield data


def _yaml(data: Data) -> str:
    """Return data as JSON that is YAML too, which has no pairs of surrogates."""
    written = json.dumps(data, indent=1, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", written)


def _cell(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def files_of(kinds: Iterable[str]) -> dict[str, str]:
    """Return the files of plans, each in a folder of its kind, with a table of values."""
    found: dict[str, str] = {}
    for kind in kinds:
        found[f"docs/{kind}/strategy.yml"] = _yaml(plan_of(kind))
        note, source = (_cell(_words(kind, f"table.{name}")) for name in ("note", "source"))
        name = "<img src=x onerror=hurt>'\".csv"
        rows = f"date,kpi,value,note,source\n2026-03,visits,1000,{note},{source}\n"
        found[f"docs/{kind}/measurements/{name}"] = rows
    return found


# --- sites ---------------------------------------------------------------------------------------

EXTENSIONS = (
    "[abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, "
    "toc: {permalink: true}, pymdownx.arithmatex: {generic: true}, pymdownx.betterem, "
    "pymdownx.caret, pymdownx.critic, pymdownx.details, pymdownx.emoji, pymdownx.highlight, "
    "pymdownx.inlinehilite, pymdownx.keys, pymdownx.magiclink, pymdownx.mark, "
    "pymdownx.smartsymbols, pymdownx.snippets, pymdownx.superfences, "
    "pymdownx.tabbed: {alternate_style: true}, pymdownx.tasklist, pymdownx.tilde]"
)
ENTITIES_SHOWN = {
    "kpi": "followers",
    "objective": "known-2026",
    "persona": "rina",
    "tactic": "weekly-reels",
}
TAGS_PAGE = "# Tags\n\n<!-- material/tags -->\n"


def _before(kind: str) -> dict[str, str]:
    """Return the files of a plan as it was before somebody wrote hostile words."""
    if kind == LONG:
        # What was told of each field would be the longest page of all.
        return {f"docs/{kind}/strategy.yml": _yaml({**plan_of(kind), "goals": {}})}
    written = _yaml(plan_of(PLAIN)).replace(f" {KINDS[PLAIN]}", " before")
    return {f"docs/{kind}/strategy.yml": written}


def repository(folder: Path, config: str, kinds: Iterable[str] = ALL) -> Path:
    """Write a site of plans with hostile words in all fields and in all that git tells."""
    repo, kinds = Repo(folder), tuple(kinds)
    before = {name: words for kind in kinds for name, words in _before(kind).items()}
    site = {"mkdocs.yml": config, "docs/index.md": "# Home\n", f"docs/{PICTURE}": ""}
    repo.commit({**site, **before}, "Begin", tag="v1")
    parts = {f"docs/parts-{kind}.md": page_of_parts(kind, ENTITIES_SHOWN) for kind in kinds}
    more = {"docs/by-tag.md": TAGS_PAGE}
    repo.commit({**files_of(kinds), **parts, **more}, SUBJECT, author=AUTHOR, tag=TAG)
    repo.commit({"docs/later.md": "# Later\n"}, "Go on")
    return folder
