"""Comments that were most likely meant as embeds, and show nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.embed_views import VIEWS
from mkdocs_strategy_plugin.check.embeds import UNKNOWN_EMBED, EmbedFault
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.embed_views import EmbedView
    from mkdocs_strategy_plugin.load.embeds import Slip
    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["slipped"]


def slipped(slip: Slip, plans: Mapping[str, Loaded]) -> Iterator[EmbedFault]:
    """Yield that a comment is no embed, where it reads like one and not like a sentence.

    Args:
        slip: The comment.
        plans: All plans of the site by name, as far as they could be read.
    """
    view = VIEWS.get(slip.view)
    if view and _reads_like(slip, view, plans):
        message = f"{shown(slip.written)} is no embed, so nothing is shown"
        yield EmbedFault(UNKNOWN_EMBED, slip.offset, message, f"Write {slip.as_embed}.")


def _reads_like(slip: Slip, view: EmbedView, plans: Mapping[str, Loaded]) -> bool:
    """Tell whether what follows the name of an embed could be its words."""
    bare = [word.value for word in slip.words if not word.key]
    if len(bare) > (1 if view.kinds else 0):
        return False
    # Without a colon it may be two words of a sentence: "strategy value proposition".
    return slip.has_mark or all(_is_known(name, view, plans) for name in bare)


def _is_known(name: str, view: EmbedView, plans: Mapping[str, Loaded]) -> bool:
    last = name.rpartition("/")[2]
    return any(home.plan.index.has(kind, last) for home in plans.values() for kind in view.kinds)
