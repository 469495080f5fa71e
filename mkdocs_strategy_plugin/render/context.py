"""What every view is made from: the plan, its figures and the language of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.hindsight import Hindsight
from mkdocs_strategy_plugin.model.links import target_of
from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.text import best_language
from mkdocs_strategy_plugin.render.foreign import Foreign, in_language
from mkdocs_strategy_plugin.render.markdown import Converter
from mkdocs_strategy_plugin.render.stages import stage_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.history import History
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.memory import Memory, Read
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.text import Text
    from mkdocs_strategy_plugin.render.addresses import Addresses
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["Context", "Link"]


class Link(NamedTuple):
    """A name that leads somewhere."""

    text: str
    """What is read."""
    href: str | None
    """Where it leads, as seen from the page; None: nowhere, so it is plain text."""


@dataclass(frozen=True)
class Context:
    """One plan, on one day, in one language, seen from one page."""

    plan: Plan
    """The plan."""
    figures: PlanFigures
    """Its figures."""
    words: Words
    """The language."""
    addresses: Addresses
    """Where everything stands."""
    page: str
    """Name of the page that is being made."""
    diagnostics: Sequence[Diagnostic] = ()
    """What is to be mended in this plan; the checks page shows it."""
    hindsight: Hindsight = field(default_factory=Hindsight)
    """What the plan's reviews looked at."""
    prefix: str = ""
    """The plan in front of anchors, where a site has several plans."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path of each file for machines, relative to the site, by its form."""
    shown_root: Path | None = None
    """Folder that file names are shown relative to."""
    whole: Plan | None = None
    """The plan with what is hidden in `plan`; None where nothing is."""
    history: History | None = None
    """What happened to the plan; None: nothing is told of it."""
    commit_url: str = ""
    """Address of a commit at the host of the repository, with `{hash}` in it; empty: none."""
    memory: Memory = FORGETFUL
    """Keeps parts of pages until something they show changes."""

    @cached_property
    def _converter(self) -> Converter:
        return Converter(self._resolve)

    @property
    def judged(self) -> Plan:
        """The plan to judge, so that what is hidden changes no verdict; never to be quoted."""
        # Whoever looks here depends on what is hidden too.
        return self.whole if self.plan.hidden and self.whole else self.plan

    def text(self, text: Text | None) -> str:
        """Return an author's plain text in the page's language; empty for none."""
        said = self.words.text(text, self.plan.languages[0])
        language = self._foreign(text) if text else ""
        return Foreign(said, language) if language else said

    def _foreign(self, text: Text) -> str:
        """Return the language of a text's words where it is not the page's; else nothing."""
        page, plan = self.words.language, self.plan.languages
        used = text.language_to(page, plan[0])
        if not used and len(self.plan.settings.languages) == 1:
            used = plan[0]
        is_foreign = used and used != page and not best_language(used, [page])
        return used if is_foreign else ""

    def name(self, entity: Entity) -> str:
        """Return an entity's title, or its id in words."""
        # An id in words is in no language.
        return self.text(entity.name) if entity.title else str(entity.name)

    @cached_property
    def _links(self) -> dict[tuple[str, str], tuple[Link, Read]]:
        return {}

    def link(self, kind: str, name: str) -> Link:
        """Return the link to an entity by kind and id; an unknown one is its id without a link."""
        # A page names the same few entities again and again, and each time reads their names.
        found = self._links.get((kind, name))
        if found is None:
            found = self.memory.make(lambda: self._link(kind, name))
            self._links[kind, name] = found
        made, read = found
        self.memory.note_all(read)
        return made

    def _link(self, kind: str, name: str) -> Link:
        entity = self.plan.index.entities.get(kind, {}).get(name)
        text = self.name(entity) if entity else name
        return Link(text, self.addresses.entity(kind, name, start=self.page))

    def image(self, path: str | None) -> str:
        """Return the address of a picture in the docs folder; empty for none."""
        return self.addresses.file(path, start=self.page) if path else ""

    def file_link(self, form: str, text: str) -> Link | None:
        """Return the link to a file for machines; None where it is not written."""
        path = self.files.get(form)
        return Link(text, self.addresses.file(path, start=self.page)) if path else None

    def page_link(self, name: str, text: str) -> Link:
        """Return the link to a page of the same plan."""
        return Link(text, self.addresses.page(name, start=self.page))

    def source_link(self, name: str, text: str) -> Link:
        """Return the link to a page of the same plan for Markdown, which names sources."""
        return Link(text, self.addresses.source_page(name, start=self.page))

    def stage(self, name: str) -> str:
        """Return the name of a stage of the funnel."""
        stage = self.plan.funnel.get(name)
        if stage and stage.title:
            return self.text(stage.title)
        return stage_title(self.plan, name, self.words)

    def blocks(self, text: Text | None) -> str:
        """Return an author's Markdown as block HTML; empty for none."""
        said = self.text(text)
        made = self._converter.blocks(said) if said else ""
        return in_language(made, said.language) if isinstance(said, Foreign) else made

    def inline(self, text: Text | None) -> str:
        """Return an author's Markdown as inline HTML; empty for none."""
        said = self.text(text)
        made = self._converter.inline(said) if said else ""
        return in_language(made, said.language) if isinstance(said, Foreign) else made

    def _resolve(self, written: str) -> Link | None:
        target = target_of(written, plan=self.plan.name)
        spot = self.addresses.elsewhere.get(target) if target.plan else None
        if spot is None:
            is_here = target.id in self.plan.index.entities.get(target.kind, {})
            return self.link(target.kind, target.id) if is_here and not target.plan else None
        text = self.words.text(spot.name, spot.language)
        return Link(text, self.addresses.linked(target, start=self.page))
