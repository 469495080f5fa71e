"""What may be written where an entity is named, as JSON Schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.base import SLUG
from mkdocs_strategy_plugin.model.kinds import KINDS, WHOLE_PLAN
from mkdocs_strategy_plugin.report.schema_values import VALUES, listed, whole
from mkdocs_strategy_plugin.report.value_forms import id_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.base import Refers
    from mkdocs_strategy_plugin.report.known_names import KnownNames
    from mkdocs_strategy_plugin.report.schema_values import Schema

__all__ = ["format_schema", "name_schema"]

FEW = 20
"""So many names can be read in one message."""
YAML_NUMBER = re.compile(r"\d{1,15}(?:e\d{1,2})?", re.ASCII)
"""Ids that an editor takes for numbers."""


def name_schema(mark: Refers, names: KnownNames) -> Schema:
    """Return the schema of a name.

    Args:
        mark: What it may lead to.
        names: What is offered; nothing else may be written where they are complete.
    """
    kinds = mark.kinds or KINDS
    offered = {} if mark.kinds else {WHOLE_PLAN: "The whole plan."}
    offered |= names.of(kinds, in_full=mark.says_kind)
    if names.is_complete:
        others = [*_other_spellings(mark, names), *_numbers(offered)]
    else:
        others = [_any(mark)]
    title = "Kind and id" if mark.says_kind else id_of(kinds).capitalize()
    return {"title": title, **_either([*_choice(offered, kinds), *others], kinds)}


def format_schema(names: KnownNames) -> Schema:
    """Return the schema of a format of content: one that is known, or any other."""
    return {"title": "Format", "anyOf": [{"enum": list(names.formats)}, _spelled(SLUG.pattern)]}


def _either(alternatives: list[Schema], kinds: Iterable[str]) -> Schema:
    if not alternatives:
        return {"enum": [], "errorMessage": f"The plan has no {' or '.join(kinds)} yet."}
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}


def _choice(offered: Mapping[str, str], kinds: Iterable[str]) -> Iterator[Schema]:
    if offered:
        unlisted = {"errorMessage": f"There is no {' or '.join(kinds)} of this name."}
        yield {**listed(offered), **(unlisted if len(offered) > FEW else {})}


def _spelled(*patterns: str) -> Schema:
    # In brackets of its own, or yaml-language-server shows the title of the whole twice.
    return {"allOf": [{"type": VALUES["id"]["type"], "pattern": whole(*patterns)}]}


def _any(mark: Refers) -> Schema:
    """Return the schema of all that looks like a name."""
    in_full = f"(?:{'|'.join(mark.kinds or KINDS)})/{SLUG.pattern}"
    return _spelled(in_full, SLUG.pattern if mark.kinds else WHOLE_PLAN)


def _other_spellings(mark: Refers, names: KnownNames) -> Iterator[Schema]:
    """Yield how known ids may be written beside what is offered: with their kind, or without."""
    ids = {
        kind: "|".join(filter(SLUG.fullmatch, names.of((kind,)))) for kind in mark.kinds or KINDS
    }
    spelled = [f"{kind}/(?:{each})" for kind, each in ids.items() if each]
    if mark.says_kind:
        spelled = [f"(?:{each})" for each in ids.values() if each] if mark.kinds else []
    if spelled:
        yield _spelled(*spelled)


def _numbers(offered: Iterable[str]) -> Iterator[Schema]:
    numbers = [float(name) for name in offered if YAML_NUMBER.fullmatch(name)]
    if numbers:  # behind an `if`, so that no editor offers the same id twice
        yield {"if": {"enum": numbers}, "else": False}
