"""The events of one YAML document, each put where it belongs or reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from mkdocs_strategy_plugin.diagnostics import Finding
from mkdocs_strategy_plugin.load.anchors import Anchors, Refusal
from mkdocs_strategy_plugin.load.events import start_of
from mkdocs_strategy_plugin.load.scalars import (
    MISSING,
    is_known_tag,
    is_lost_block,
    is_plain,
    shown_tag,
)
from mkdocs_strategy_plugin.load.tree import Tree

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.sources import Limits, Source

__all__ = ["Handler", "Reading"]

Handler: TypeAlias = Callable[[Any], bool | None]
"""Takes an event; True ends the reading."""


class Reading:
    """One pass over a document: `handlers` take its events, `tree` its data."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.tree = Tree()
        """What was read so far."""
        self.findings: list[Finding] = []
        """Faults of values; those of keys are in `tree`."""
        self.misread: list[NodePath] = []
        """Ways to where a value or the rest of the text was lost."""
        self.is_cut = False
        """True if reading ended before the text did."""
        self._source = source
        self._limits = limits
        self._anchors = Anchors(limits)
        self._has_document = False

    @property
    def handlers(self) -> Mapping[type[yaml.Event], Handler]:
        """What to call with an event of each type."""
        return {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: _go_on,
            yaml.StreamStartEvent: _go_on,
            yaml.StreamEndEvent: _stop,
        }

    def note(self, finding: Finding) -> None:
        """Take what is wrong with what is read just now."""
        self.findings.append(finding)
        self.misread.append(self.tree.way)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        value: str | None = event.value
        if value in MISSING:
            value = self._missing(event)
        if event.tag is not None:
            self._check_tag(event, event.tag)
        if event.anchor is not None:
            self._anchors.close(event.anchor, value)
        self.tree.put(value, event)

    def _missing(self, event: yaml.ScalarEvent) -> str | None:
        if is_lost_block(event):
            start = start_of(event)
            indicator = self._source.text[start : start + 20].split()[0]
            self._report(
                start,
                "SYN001",
                f"'{indicator}' begins a block of text, and no text follows",
                f"""Write "{indicator}" in quotes, or indent the text below it.""",
            )
        return None if is_plain(event) else event.value

    def _begin(self, event: yaml.CollectionStartEvent) -> bool:
        if event.tag is not None:
            self._check_tag(event, event.tag)
        if event.anchor is not None:
            self._anchors.open(event.anchor)
        depth = self.tree.begin(event)
        return depth > self._limits.nesting and self._refuse(event, self._anchors.too_deep("here"))

    def _end(self, _: yaml.CollectionEndEvent) -> None:
        collection, begun = self.tree.end()
        if begun.anchor is not None:
            self._anchors.close(begun.anchor, collection)

    def _alias(self, event: yaml.AliasEvent) -> bool:
        value = self._anchors.value(str(event.anchor), self.tree.depth)
        if not isinstance(value, Refusal):
            self.tree.put(value, event)
            return False
        self.tree.put(None if self.tree.is_merging else value.instead, event)
        return self._refuse(event, value)

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        if not self._has_document:
            self._has_document = True
            return False
        self.is_cut = True
        self._report(
            start_of(event),
            "SYN005",
            "a second document begins here, and only the first is read",
            "Remove the line '---', or move what follows to a file of its own.",
        )
        return True

    def _check_tag(self, event: yaml.NodeEvent, tag: str) -> None:
        if is_known_tag(tag):
            return
        self._report(
            start_of(event),
            "SYN010",
            f"the tag '{shown_tag(tag)}' would make an object, and plans hold plain data",
            f"Remove '{shown_tag(tag)}', or put the whole text in quotes.",
        )

    def _refuse(self, event: yaml.Event, refusal: Refusal) -> bool:
        self._report(start_of(event), refusal.code, refusal.message, refusal.hint)
        self.is_cut |= refusal.ends_reading
        return refusal.ends_reading

    def _report(self, offset: int, code: str, message: str, hint: str) -> None:
        self.note(Finding(self._source.location(offset), message, hint, code=code))


def _go_on(_: yaml.Event) -> bool:
    return False


def _stop(_: yaml.Event) -> bool:
    return True
