"""Links in texts to entities, of the same plan or of another one of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.unread import may_hold, partly_read
from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.check.words import each_language, texts_of
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.model.links import linked, may_hold_link, target_of
from mkdocs_strategy_plugin.model.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["LostLink", "is_lost", "links_to_others", "lost_links", "meant_by"]


class LostLink(NamedTuple):
    """A link that leads nowhere."""

    path: NodePath
    """Where it is written."""
    target: Target
    """What it names."""
    meant: str
    """What was most likely meant, as it is written behind `strategy:`; empty: nothing is near."""


def lost_links(loaded: Loaded, site: Mapping[str, Loaded]) -> tuple[LostLink, ...]:
    """Return the links of a plan that lead nowhere.

    Args:
        loaded: The plan and its files.
        site: All plans that are known, by name.
    """
    return tuple(
        LostLink(path, target, meant_by(target, loaded, site))
        for path, target in _links(loaded)
        if _is_lost(target, loaded, site)
    )


def links_to_others(loaded: Loaded) -> frozenset[Target]:
    """Return what the links of a plan lead to in other plans."""
    return frozenset(target for _, target in _links(loaded) if target.plan)


def _links(loaded: Loaded) -> Iterator[tuple[NodePath, Target]]:
    # Few files hold a link, and a large plan has many texts.
    sources = loaded.sources.values()
    may_hold = loaded.plan.once.each("sources with links", _may_hold_link, sources)
    suspect = {source.path for source, may in zip(sources, may_hold, strict=True) if may}
    for path, words in _words(loaded.plan, suspect) if suspect else ():
        for written in linked(words):
            yield path, target_of(written, plan=loaded.plan.name)


def _may_hold_link(source: Source) -> bool:
    return may_hold_link(source.text)


def _words(plan: Plan, files: set[Path]) -> Iterator[tuple[NodePath, str]]:
    """Yield the texts of the entities of some files, and those of exemptions."""
    for (collection, name), file in plan.origins.items():
        if file in files:
            of_plan = collection == "strategy"
            entity = plan.settings if of_plan else plan.written(collection)[name]
            for place, text in texts_of(entity, (collection,) if of_plan else (collection, name)):
                yield from each_language(place, text)
    for position, exemption in enumerate(plan.exemptions):
        for place, text in texts_of(exemption, ("exemptions", position)):
            yield from each_language(place, text)


def _is_lost(target: Target, loaded: Loaded, site: Mapping[str, Loaded]) -> bool:
    owner = site.get(target.plan) if target.plan else loaded
    if owner is None:
        return not _is_plan_beside(target.plan, loaded.plan)
    return is_lost(target, owner)


def is_lost(target: Target, owner: Loaded) -> bool:
    """Tell whether the plan that a link names has no such entity, nor may have it."""
    if target.id in owner.plan.index.entities.get(target.kind, {}):
        return False
    return not may_hold(partly_read(owner), target.id, has_unreadable=owner.has_unreadable)


def _is_plan_beside(name: str, plan: Plan) -> bool:
    """Tell whether there is such a plan, which only this call or this instance does not read."""
    return plan.docs_dir is not None and (plan.docs_dir / name / PLAN_FILE).is_file()


def meant_by(target: Target, home: Loaded | None, site: Mapping[str, Loaded]) -> str:
    """Return what a lost link most likely meant, as it is written behind `strategy:`.

    Args:
        target: What it names.
        home: The plan that it is written in; None: it is written in no plan.
        site: All plans that are known, by name.

    Returns:
        The name to write; empty where nothing is near.
    """
    plan = target.plan and (target.plan if target.plan in site else nearest(target.plan, site))
    owner = site[plan] if plan else home
    if owner is None:
        return ""
    name = f"{target.kind}/{target.id}" if target.kind else target.id
    is_known = target.id in owner.plan.index.entities.get(target.kind, {})
    meant = name if is_known else Vocabulary(owner.plan).meant(name, ())
    return "/".join(each for each in (plan, meant) if each) if meant else ""
