"""Where the pages of each plan of a site go."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.repository_root import repository_root
from mkdocs_strategy_plugin.pipeline.exports import files_in
from mkdocs_strategy_plugin.pipeline.places import prefixes
from mkdocs_strategy_plugin.render.choice import CHANGES
from mkdocs_strategy_plugin.render.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.site import Site
    from mkdocs_strategy_plugin.render.portfolio import Portfolio

__all__ = ["layouts"]


def layouts(
    plans: Sequence[Plan],
    places: Sequence[str],
    site: Site,
    portfolio: Portfolio | None,
    told: Collection[str],
) -> list[Layout]:
    """Return where the pages of each plan go.

    Args:
        plans: The plans.
        places: The folder of each one's pages.
        site: What they have in common.
        portfolio: The page of all plans; None: there is none.
        told: Names of the plans that have a page of changes.
    """
    in_front = prefixes(places) if site.has_several else [""] * len(places)
    return [
        Layout(
            folder=folder,
            use_directory_urls=site.use_directory_urls,
            prefix=prefix,
            templates=site.templates,
            shown_root=site.shown_root,
            base=site.base,
            files=files_in(posixpath.join(site.base, folder), site.exports),
            main_pages=tuple(name for name in site.pages if plan.name in told or name != CHANGES),
            commit_url=site.commit_url if _is_in_its_repository(plan, site) else "",
            portfolio=portfolio.path if portfolio else "",
            tags=site.tags,
        )
        for plan, folder, prefix in zip(plans, places, in_front, strict=True)
    ]


def _is_in_its_repository(plan: Plan, site: Site) -> bool:
    """Tell whether a plan is in the repository of the site, and not in one of its own inside."""
    if not plan.folder or not site.shown_root:
        return False
    return repository_root(plan.folder) == repository_root(site.shown_root)
