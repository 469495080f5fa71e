"""Why a text is no YAML, in words of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load import slips_in_brackets as brackets
from mkdocs_strategy_plugin.load import slips_in_structure as structure
from mkdocs_strategy_plugin.load import slips_in_text as words
from mkdocs_strategy_plugin.load.parse_fault import Explanation, ParseFault
from mkdocs_strategy_plugin.load.slips_in_indentation import indentation

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["explained"]

# The first explanation that finds its kind of fault speaks; both of PyYAML's parsers say these
# words, and the last explanation of all needs none.
_EXPLANATIONS: Final[tuple[tuple[str, tuple[Explanation, ...]], ...]] = (
    ("tab character|cannot start any token", (words.tab_or_sign,)),
    ("mapping values are not allowed", (structure.second_colon,)),
    ("could not find expected ':'", (structure.line_without_colon,)),
    ("quoted scalar.*(end of stream|document)", (words.open_quote,)),
    ("quoted scalar", (words.escape,)),
    ("flow (sequence|mapping)", (brackets.bracket,)),
    ("flow node", (brackets.entry,)),
    ("block scalar", (words.block_of_text,)),
    ("scanning an (alias|anchor)|a tag", (words.sign,)),
    ("tag handle|mapping keys are not allowed", (words.sign,)),
    ("scanning a directive", (words.sign,)),
    ("document start", (indentation, structure.after_the_end)),
    ("sequence entries", (structure.item_behind_its_key,)),
    (
        "block (mapping|collection)",
        (
            words.sign_of_the_last,
            words.behind_a_quote,
            brackets.behind_a_bracket,
            words.cut_by_a_comment,
            structure.item_beside_keys,
            structure.key_beside_items,
            structure.missing_key,
        ),
    ),
    ("", (brackets.closing_of_nothing, indentation, structure.misplaced)),
)


def explained(source: Source, error: yaml.YAMLError, last: yaml.Event | None) -> Finding:
    """Return a finding for what stopped a parser.

    Args:
        source: What was parsed, or begins with it.
        error: What the parser raised; its wording goes no further.
        last: The last event before it.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _forbidden_character(source, error)
    begun = error.context_mark or error.problem_mark
    fault = ParseFault(
        source, f"{error.context}: {error.problem}", error.problem_mark.index, begun.index, last
    )
    found = (
        explanation(fault)
        for pattern, explanations in _EXPLANATIONS
        if re.search(pattern, fault.reason)
        for explanation in explanations
    )
    return next(finding for finding in found if finding is not None)


def _forbidden_character(source: Source, error: yaml.YAMLError) -> Finding:
    number = getattr(error, "character", 0)
    offset = max(0, source.text.find(chr(number))) if isinstance(number, int) else 0
    return Finding(
        source.location(offset),
        f"an invisible control character (U+{number:04X}) stands here",
        "Remove it.",
        code="SYN001",
    )
