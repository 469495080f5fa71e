"""A plan in the making: what has been carried over so far, and what could not be."""

from __future__ import annotations

import difflib
import functools
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.metric_names import metrics_called
from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.convert.headers import key_of
from mkdocs_strategy_plugin.convert.ids import free_id
from mkdocs_strategy_plugin.convert.leftovers import Why
from mkdocs_strategy_plugin.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.convert.block import Data
    from mkdocs_strategy_plugin.convert.leftovers import Leftover
    from mkdocs_strategy_plugin.model.base import Entity

__all__ = ["Draft", "Value", "metric_called", "no_metric", "platform_called", "platform_meant"]

SHORT: Mapping[str, str] = MappingProxyType(
    {
        "ig": "instagram",
        "insta": "instagram",
        "fb": "facebook",
        "yt": "youtube",
        "tt": "tiktok",
        "wa": "whatsapp",
        "tg": "telegram",
        "twitter": "x",
        "li": "linkedin",
    }
)
"""What people write for a platform, though nobody can be sure of it."""
CLOSE = 0.8
"""How alike a name and a platform are of which one is a slip of the other."""


class Value(NamedTuple):
    """One measured value."""

    kpi: str
    """Id of its KPI."""
    period: str
    """When, as the plan format writes it."""
    number: str
    """As the plan format writes it; `-` where nobody has it, empty where it could not be read."""
    note: str = ""
    """What the source says in place of a number."""


class Draft:
    """Collections of a plan by id, in the order in which they came."""

    def __init__(self) -> None:
        self.goals: dict[str, dict[str, Data]] = {}
        """Goals."""
        self.objectives: dict[str, dict[str, Data]] = {}
        """Objectives."""
        self.channels: dict[str, dict[str, Data]] = {}
        """Channels."""
        self.kpis: dict[str, dict[str, Data]] = {}
        """KPIs."""
        self.values: list[Value] = []
        """What was measured."""
        self.leftovers: list[Leftover] = []
        """What needs a person."""
        self.money = ""
        """What marks its amounts of money: a code, or a mark of several; empty: none does."""
        self._called: dict[tuple[str, str], str] = {}
        self._titles: set[str] = set()

    def pay_in(self, currency: str) -> str:
        """Return what marks the amounts of the plan, from the first of them on."""
        self.money = self.money or currency
        return self.money

    def goal(self, title: str) -> str:
        """Return the id of the goal of this name, a new one if there is none yet."""
        return self._entity(self.goals, "goal", title)

    def objective(self, title: str, *, goal: str | None) -> str:
        """Return the id of the objective of this name; a new one serves `goal`."""
        is_new = ("objective", key_of(title)) not in self._called
        name = self._entity(self.objectives, "objective", title)
        if is_new and goal:
            self.objectives[name]["goal"] = goal
        return name

    def channel(self, title: str) -> str:
        """Return the id of the channel of this name; that of a platform if it is called so."""
        platform = platform_called(title)
        if platform and platform not in self.channels:
            self._called["channel", key_of(title)] = platform
            self.channels[platform] = {"title": title}
        return platform or self._entity(self.channels, "channel", title)

    def has_channel(self, title: str) -> bool:
        """Tell whether a channel is called so already."""
        return ("channel", key_of(title)) in self._called

    def told(self) -> tuple[Leftover, ...]:
        """Return what needs a person, when all has come: what it asks may have been answered."""
        return tuple(
            each._replace(why=each.why._replace(key="is-channel"))
            if each.why.key == "no-platform" and each.why.details["platform"] in self.channels
            else each
            for each in self.leftovers
        )

    def kpi(self, title: str) -> str:
        """Return the id of a new KPI."""
        name = free_id(title, self.kpis, kind="kpi")
        self._titles.add(key_of(title))
        self.kpis[name] = {"title": title}
        return name

    def has_kpi(self, title: str) -> bool:
        """Tell whether a KPI is called so already."""
        return key_of(title) in self._titles

    def _entity(self, collection: dict[str, dict[str, Data]], kind: str, title: str) -> str:
        called = kind, key_of(title)
        if called not in self._called:
            name = free_id(title, collection, kind=kind)
            self._called[called] = name
            collection[name] = {"title": title}
        return self._called[called]


def metric_called(name: str) -> str | None:
    """Return the id of the metric that is called exactly so, by id or by title in any language."""
    return _by_name("metrics").get(key_of(name))


def no_metric(names: Iterable[str], channels: Iterable[str] = ()) -> Why:
    """Return why a KPI has no metric, with those that `validate` would ask for.

    Args:
        names: What the KPI, or its metric, is called.
        channels: What its channels are called.
    """
    meant = metrics_called(names, channels, _vocabulary())
    return Why("metric-meant", {"metrics": ", ".join(meant)}) if meant else Why("no-metric")


def platform_called(name: str) -> str | None:
    """Return the id of the platform that is called exactly so."""
    return _by_name("platforms").get(key_of(name))


def platform_meant(name: str) -> str:
    """Return the platform that a name is short for or comes close to, and is not; else empty."""
    known = _by_name("platforms")
    if key_of(name) in known:
        return ""
    close = difflib.get_close_matches(key_of(name), known, n=1, cutoff=CLOSE)
    return SHORT.get(key_of(name), known[close[0]] if close else "")


@functools.cache
def _vocabulary() -> Vocabulary:
    known = catalogue()
    return Vocabulary(Plan(metrics=known.metrics, platforms=known.platforms))


@functools.cache
def _by_name(collection: str) -> Mapping[str, str]:
    entities: Mapping[str, Entity] = getattr(catalogue(), collection)
    return {key_of(name): each.id for each in entities.values() for name in _names(each)}


def _names(entity: Entity) -> Iterator[str]:
    yield entity.id
    yield from (words for _, words in entity.title.words) if entity.title else ()
