"""What an embed asks for, and what is wrong with it where that cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.embed_views import ENTITY_KEYS, PLAN, VIEWS
from mkdocs_strategy_plugin.check.homes import Homes
from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.unread import may_hold, partly_read
from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.check.embed_views import EmbedView, Filter
    from mkdocs_strategy_plugin.load.embeds import Embed, Word
    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["UNKNOWN_EMBED", "Asked", "EmbedFault", "Judged", "judged"]

UNKNOWN_EMBED, UNKNOWN_FILTER = "EMB001", "EMB002"
FEW = 6
"""So many names fit into a hint."""


class Asked(NamedTuple):
    """What an embed asks for: nothing in it is unknown."""

    view: str
    """What to show."""
    plan: str
    """Name of the plan."""
    kind: str = ""
    """Kind of the entity; empty for none."""
    id: str = ""
    """Id of the entity; empty for none."""
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What each filter leaves, by its name, in the order in which they are written."""

    @property
    def language(self) -> str:
        """Code of its language; empty: that of the plan's pages."""
        return next(iter(self.wanted("language")), "")

    def wanted(self, name: str) -> tuple[str, ...]:
        """Return what a filter leaves; empty: everything."""
        return dict(self.filters).get(name, ())


class EmbedFault(NamedTuple):
    """What is wrong with an embed."""

    code: str
    """Code of the rule."""
    offset: int
    """Where in the page."""
    message: str
    """See `Finding.message`."""
    hint: str
    """See `Finding.hint`."""


class Judged(NamedTuple):
    """An embed, understood or not."""

    asked: Asked | None
    """What it asks for; None where that cannot be told."""
    faults: tuple[EmbedFault, ...] = ()
    """What is wrong with it; not empty where `asked` is None, unless a file was not read."""


def judged(embed: Embed, page: str, plans: Mapping[str, Loaded]) -> Judged:
    """Return what an embed asks for, and what is wrong with it.

    Args:
        embed: The embed.
        page: Path of its page relative to the docs folder, with `/`.
        plans: All plans of the site by name, as far as they could be read.
    """
    view = VIEWS.get(embed.view)
    if view is None:
        meant = nearest(embed.view.partition("/")[0], VIEWS)
        hint = f"Write strategy:{meant}." if meant else f"Write one of {', '.join(VIEWS)}."
        return Judged(
            None, (_unknown(embed.view_offset, f"there is no embed {shown(embed.view)}", hint),)
        )
    return _Judge(embed, view, Homes(page, plans)).judged()


class _Judge:
    """Looks at one embed whose view is known."""

    def __init__(self, embed: Embed, view: EmbedView, homes: Homes) -> None:
        self._embed = embed
        self._view = view
        self._homes = homes
        self._faults: list[EmbedFault] = []
        self._is_unread = False

    def judged(self) -> Judged:
        embed, view = self._embed, self._view
        if not embed.is_alone and not view.is_inline:
            said = f"the embed '{view.name}' stands in a line with something else"
            self._note(_unknown(embed.view_offset, said, "Put it on a line of its own."))
        named = [word for word in embed.words if not word.key or word.key in ENTITY_KEYS]
        keyed = [word for word in embed.words if word.key and word.key not in ENTITY_KEYS]
        home = self._home(named, keyed)
        if home is None:
            return self._result(None)
        kind, name = self._entity(named, home)
        filters = tuple(self._filters(keyed, home))
        return self._result(Asked(view.name, home.plan.name, kind, name, filters))

    def _result(self, asked: Asked | None) -> Judged:
        return Judged(None if self._faults or self._is_unread else asked, tuple(self._faults))

    def _note(self, fault: EmbedFault) -> None:
        self._faults.append(fault)

    def _home(self, named: list[Word], keyed: list[Word]) -> Loaded | None:
        """Return the plan that is asked: the one that is named, else the page's own."""
        written = next((word for word in keyed if word.key == "plan"), None)
        if written is None and named and named[0].value.count("/") > 1:
            name, offset = named[0].value.rsplit("/", 2)[0], named[0].offset
        elif written:
            name, offset = written.value.strip("/"), written.offset
        else:
            home, offset = self._homes.own, self._embed.view_offset
            if home is None:
                said = f"the embed '{self._view.name}' names no plan, and the site has several"
                self._note(_unknown(offset, said, self._homes.hint("plan=")))
            return home
        home = self._homes.named(name)
        if home is None:
            said = f"the embed '{self._view.name}' names unknown plan {shown(name)}"
            self._note(_unknown(offset, said, self._homes.hint("plan=", near=name)))
        return home

    def _entity(self, named: list[Word], home: Loaded) -> tuple[str, str]:
        view = self._view
        if not named:
            if view.kinds and not view.is_open:
                said = f"the embed '{view.name}' names no {listed(view.kinds, joined='or')}"
                self._note(_unknown(self._embed.view_offset, said, self._example(home)))
            return "", ""
        if not view.kinds or len(named) > 1:
            for word in named[1 if view.kinds else 0 :]:
                self._note(self._stray(word))
            if not view.kinds:
                return "", ""
        return self._known(named[0], home)

    def _stray(self, word: Word) -> EmbedFault:
        """Return that a word without a key says nothing."""
        known = [f"{each}=" for each in self._view.keys]
        said = f"the embed '{self._view.name}' does not know what to do with {shown(word.value)}"
        return EmbedFault(
            UNKNOWN_FILTER, word.offset, said, f"Write {_listed(known)} in front of it."
        )

    def _known(self, word: Word, home: Loaded) -> tuple[str, str]:
        """Return kind and id of an entity."""
        rest, _, name = word.value.rpartition("/")
        kind = rest.rpartition("/")[2]
        kinds = (kind,) if kind in self._view.kinds else self._view.kinds if not kind else ()
        found = next((each for each in kinds if home.plan.index.has(each, name)), None)
        if found:
            return found, name
        if may_hold(partly_read(home), name, has_unreadable=home.has_unreadable):
            self._is_unread = True
            return "", ""
        what = listed(kinds or self._view.kinds, joined="or")
        said = f"the embed '{self._view.name}' names unknown {what} {shown(word.value)}"
        self._note(_unknown(word.offset, said, self._meant(word.value, home)))
        return "", ""

    def _meant(self, written: str, home: Loaded) -> str:
        kinds, vocabulary = self._view.kinds, Vocabulary(home.plan)
        name = written.rpartition("/")[2]
        meant = vocabulary.meant(name, kinds)
        if meant is None:
            return self._example(home)
        kind = next(each for each in kinds if home.plan.index.has(each, meant))
        return f"Write {meant if kind == kinds[0] and '/' not in written else f'{kind}/{meant}'}."

    def _example(self, home: Loaded) -> str:
        kind = self._view.kinds[0]
        ids = sorted(home.plan.index.ids(kind))
        if not ids:
            return f"Add a {kind} to the plan first."
        return f"Write {_listed(ids)}."

    def _filters(self, keyed: list[Word], home: Loaded) -> Iterator[tuple[str, tuple[str, ...]]]:
        for word in keyed:
            known = self._view.keys.get(word.key)
            if known is None:
                self._note(self._unknown_key(word))
            elif known is not PLAN:
                values = word.value.split(",") if known.is_list else [word.value]
                chosen = tuple(_bare(value, known) for value in values)
                self._check(word, known, chosen, tuple(_choices(known, home)))
                yield word.key, chosen

    def _unknown_key(self, word: Word) -> EmbedFault:
        keys = list(self._view.keys)
        meant = nearest(word.key, keys)
        said = f"the embed '{self._view.name}' has no filter {shown(word.key)}"
        hint = f"Write {meant}=." if meant else f"Write one of {', '.join(keys)}."
        return EmbedFault(UNKNOWN_FILTER, word.offset, said, hint)

    def _check(
        self, word: Word, known: Filter, chosen: tuple[str, ...], choices: tuple[str, ...]
    ) -> None:
        """Note what a filter cannot choose."""
        for value in chosen:
            if value not in choices:
                said = f"the filter '{known.name}' of an embed has no {shown(value)} to choose"
                hint = _hint(value, known, choices)
                self._note(EmbedFault(UNKNOWN_FILTER, word.offset, said, hint))


def _choices(known: Filter, home: Loaded) -> Iterable[str]:
    if known.choices:
        return known.choices
    if known.most:
        return map(str, range(1, known.most + 1))
    if known.kinds:
        return (name for kind in known.kinds for name in home.plan.index.ids(kind))
    plan = home.plan
    collections = (plan.goals, plan.objectives, plan.kpis, plan.personas, plan.content)
    every = (
        each for group in (*collections, plan.channels, plan.tactics) for each in group.values()
    )
    return dict.fromkeys(owner for each in every for owner in each.owner)


def _bare(value: str, known: Filter) -> str:
    """Return a value without the kind that may stand in front of an id."""
    value = value.strip()
    return value.removeprefix(f"{known.kinds[0]}/") if known.kinds else value


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _hint(value: str, known: Filter, choices: tuple[str, ...]) -> str:
    """Return what to write instead of a choice that there is not."""
    if known.most:
        return f"Write a whole number from 1 to {known.most}, such as {known.name}=1."
    meant = nearest(value, choices)
    return f"Write {known.name}={_quoted(meant)}." if meant else _one_of(known, choices)


def _one_of(known: Filter, choices: tuple[str, ...]) -> str:
    if not choices:
        return "Remove it: the plan has nothing to choose from."
    return f"Write {known.name}={_listed([_quoted(each) for each in sorted(choices)])}."


def _listed(names: list[str]) -> str:
    return listed(names, joined="or", most=FEW)


def _unknown(offset: int, message: str, hint: str) -> EmbedFault:
    return EmbedFault(UNKNOWN_EMBED, offset, message, hint)
