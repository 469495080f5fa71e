"""What stands in the place of an embed that cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.environment import environment
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE
from mkdocs_strategy_plugin.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["problem"]


def problem(faults: Iterable[str], *, is_block: bool) -> str:
    """Return what is wrong with an embed, as HTML.

    Args:
        faults: What is wrong, a sentence each; of none, a file could not be read.
        is_block: True for an embed that has a line for itself.
    """
    components = environment(words(SOURCE_LANGUAGE)).get_template("components/problem.html.jinja")
    said = "; ".join(faults) or "what is named here could not be read"
    show = "problem" if is_block else "slip"
    return str(getattr(components.module, show)(said))
