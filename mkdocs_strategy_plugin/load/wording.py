"""From pydantic's errors to findings: our rule, our sentence, our hint, and the way there."""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.load.lookouts import KEY_BEFORE_LOOK_ALIKE, name_and_cure
from mkdocs_strategy_plugin.model.base import WRITTEN_AS, Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import lost_words, nearest, shown
from mkdocs_strategy_plugin.model.readings import either, plain_decimal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["findings_of", "way_to"]

OUR_CODE = re.compile(r"[A-Z]{3}\d{3}")
KEY_MARK = "[key]"
CUT_NUMBER = re.compile(r"[+-]?\d{1,9},\d{1,9}%?|[+-]?\d{1,3}(?:,\d{3}){2,4}%?", re.ASCII)
MOST_KEYS = 1_000
"""A mapping is looked through for each of its faulty keys; nobody writes more into one line."""
GROUP = re.compile(r"\d{3}%?", re.ASCII)
THOUSANDS = 3
"""So many digits behind a comma may be thousands."""


def findings_of(
    error: ValidationError, data: object, *, model: type[Model], path: NodePath, file: Path
) -> Iterator[Finding]:
    """Yield a finding for each error of one entity.

    Args:
        error: What the model said.
        data: What it was given.
        model: The entity's model.
        path: The way to the entity, such as `("kpis", "arrivals")`.
        file: The file it stands in.
    """
    for details in error.errors(include_url=False):
        way, is_key = way_to(details["loc"], data)
        code, message, hint = _words(details, model, _subject(path, way), way)
        if is_key and code == "SCH006":
            message, hint = _cut_number(data, way) or (message, hint)
        is_key = is_key or details["type"] == "extra_forbidden"
        where = Place((*path, *way), file, on_key=is_key)
        written = "" if is_key else _written(details["input"])
        yield Finding(where, message, hint, code=code, written=written)
        if WANTED.get(details["type"]) == MAPPING and written:
            yield from _look_alike(written, where)


def _look_alike(written: str, where: Place) -> Iterator[Finding]:
    """Yield why a single line is text and no mapping, if a character of it is why."""
    key = KEY_BEFORE_LOOK_ALIKE.match(written)
    if key:
        character = written[key.end() :].removeprefix(":")[0]
        message, hint = name_and_cure(character, f"after the key '{key[0].strip()}'")
        yield Finding(where, message, hint, code="SYN008")


def _cut_number(data: Any, way: NodePath) -> tuple[str, str] | None:  # noqa: ANN401  (YAML)
    """Return message and hint for the end of a number that a comma made a key of: `{a: 1,5}`."""
    for step in way[:-1]:
        data = data[step]
    if not isinstance(data, dict) or data[way[-1]] is not None or len(data) > MOST_KEYS:
        return None
    before, ends = _pieces(data, str(way[-1]))
    if not isinstance(before, str) or not CUT_NUMBER.fullmatch(",".join((before, *ends))):
        return None
    whole, decimal = "".join((before, *ends)), ".".join((before, *ends))
    hint = f"Write {decimal}."
    if len(ends) > 1:
        hint = f"Write {whole}."
    elif ends[0].isdecimal() and len(ends[0]) == THOUSANDS:
        hint = either(whole, plain_decimal(decimal))
    return f"{shown(way[-1])} became a key: inside {{…}} a comma ends a number", hint


def _pieces(data: dict[str, Any], key: str) -> tuple[object, list[str]]:
    """Return the value before a key without one, and the keys that may be the rest of a number."""
    keys = list(data)
    start = stop = keys.index(key)
    while start and data[keys[start]] is None:
        start -= 1
    while stop + 1 < len(keys) and data[keys[stop + 1]] is None and GROUP.fullmatch(keys[stop + 1]):
        stop += 1
    return data[keys[start]], keys[start + 1 : stop + 1]


def _written(value: object) -> str:
    """Return a text as it stands there; `[number here]` is read as a list of one."""
    if isinstance(value, list) and len(value) == 1:
        return f"[{value[0]}]"
    return value if isinstance(value, str) else ""


def way_to(loc: tuple[int | str, ...], data: object) -> tuple[NodePath, bool]:
    """Return the steps of `loc` that lead through `data`, and whether the last one means its key.

    Pydantic adds the names of union members and leaves short forms expanded; neither is in `data`.
    """
    way: list[int | str] = []
    current = data
    for step in loc:
        written = WRITTEN_AS.get(step, step) if isinstance(step, str) else step
        if isinstance(current, dict) and written in current:
            current = current[written]
            way.append(written)
        elif isinstance(current, list) and isinstance(step, int) and step < len(current):
            current = current[step]
            way.append(step)
    return tuple(way), bool(loc) and loc[-1] == KEY_MARK


def _subject(path: NodePath, way: NodePath) -> str:
    fields = ".".join(str(step) for step in way)
    return f"{fields} of {_owner(path)}" if fields else _owner(path)


def _owner(path: NodePath) -> str:
    collection, *rest = path
    if collection in COLLECTIONS:
        kind, _ = COLLECTIONS[str(collection)]
        return f"{kind} '{rest[0]}'" if rest else kind
    return {"strategy": "the strategy", "exemptions": "exemption"}[str(collection)]


def _words(
    details: ErrorDetails, model: type[Model], subject: str, way: NodePath
) -> tuple[str, str, str]:
    kind, context = details["type"], details.get("ctx", {})
    if OUR_CODE.fullmatch(kind):
        return kind, f"{subject}: {context['message']}", context["hint"]
    if kind == "extra_forbidden":
        return _unknown_key(details, model, subject, way)
    if kind == "missing":
        key = str(details["loc"][-1])
        return "SCH002", f"{subject} lacks '{key}'", f"Add '{key}:' with a value."
    if kind in {"enum", "literal_error"}:
        return _unknown_value(details, subject)
    return _wrong_type(details, subject)


def _unknown_key(
    details: ErrorDetails, model: type[Model], subject: str, way: NodePath
) -> tuple[str, str, str]:
    key = str(details["loc"][-1])
    owner = subject.removeprefix(".".join(str(step) for step in way)).removeprefix(" of ")
    known = known_keys(model, details["loc"][:-1])
    meant = nearest(key, known)
    if details["input"] is None and not meant:
        return "SCH001", *lost_words(key, owner)
    hint = f"Write '{meant}'." if meant else f"Remove it, or write one of {', '.join(known)}."
    return "SCH001", f"unknown key '{key}' in {owner}", hint


def _unknown_value(details: ErrorDetails, subject: str) -> tuple[str, str, str]:
    allowed = re.findall(r"'([^']*)'|\b(\d+)\b", str(details.get("ctx", {}).get("expected", "")))
    words = [quoted or bare for quoted, bare in allowed]
    value = details["input"]
    meant = nearest(value, words, cutoff=SPELLING) if isinstance(value, str) else None
    hint = f"Write {meant}." if meant else f"Write one of {', '.join(words)}."
    return "SCH004", f"{subject}: unknown value {shown(value)}", hint


SPELLING = 0.65
"""How much of a word must be that of a short list: `raise` is 0.62 of its opposite, `decrease`."""
MAPPING = "a mapping of keys"
WANTED = {
    "model_type": MAPPING,
    "model_attributes_type": MAPPING,
    "dict_type": MAPPING,
    "tuple_type": "a list",
    "list_type": "a list",
    "string_type": "text",
}


def _wrong_type(details: ErrorDetails, subject: str) -> tuple[str, str, str]:
    wanted, found = WANTED.get(details["type"], "another form of value"), details["input"]
    hint = f"Write {wanted} here."
    if wanted == MAPPING and isinstance(found, list):
        hint = "Write each as 'key: value' in a line of its own, without a hyphen in front of it."
    return "SCH003", f"{subject}: expected {wanted}, found {shown(found)}", hint


def known_keys(model: type[Model], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys an author may write where `loc` leads to."""
    models = {model}
    for step in loc:
        fields = [each.model_fields[step] for each in models if step in each.model_fields]
        if fields:
            models = {found for field in fields for found in _models_in(field.annotation)}
    names = {WRITTEN_AS.get(name, name) for each in models for name in each.model_fields}
    return tuple(sorted(names - {"id"}))


def _models_in(annotation: Any) -> Iterator[type[Model]]:  # noqa: ANN401  (types have no common one)
    origin = get_origin(annotation)
    if origin is Annotated or origin in (Union, types.UnionType, tuple, dict):
        for argument in get_args(annotation):
            yield from _models_in(argument)
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
