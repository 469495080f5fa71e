"""One YAML file as plain data, with everything that is wrong with it as YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from mkdocs_strategy_plugin.diagnostics import Finding, Location, Place, Related
from mkdocs_strategy_plugin.load.conflicts import conflicts, first_marker
from mkdocs_strategy_plugin.load.events import events_of, gave_up
from mkdocs_strategy_plugin.load.lookouts import lookouts
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.reading import Reading
from mkdocs_strategy_plugin.load.tree import KeyFault, KeyFaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.events import NextEvent
    from mkdocs_strategy_plugin.load.sources import Limits, Source

__all__ = ["Document", "read"]


class Document(NamedTuple):
    """What a YAML file holds."""

    data: Any
    """Mappings as `dict` with text as keys, lists as `list`, scalars as text or None; do not change
    it, as aliases share their values. None for an empty file."""
    findings: tuple[Finding, ...]
    """In the order of the file, each with its code and a `Location`."""
    is_complete: bool
    """False if something the author wrote was never reached, so that nothing can be missed in
    `data`."""
    misread: tuple[NodePath, ...] = ()
    """Ways to values that are not what was written, and to the one at which reading ended: what
    seems to be missing around them may be there."""


def read(source: Source, limits: Limits) -> Document:
    """Read the first document of a file.

    Every scalar stays the text that was written, plain nulls are None: what a text means is for
    the fields to say. Callers who read many files pause the garbage collector meanwhile; it costs
    more than the reading.

    Args:
        source: The file; one that is broken is read up to the fault.
        limits: Bounds on nesting and expansion.
    """
    cut = first_marker(source)
    reading, fault = _run(source, limits, source.text[:cut])
    is_complete = cut is None and fault is None and not reading.is_cut
    end = () if cut is None else (reading.tree.way,)
    data = reading.tree.finish()
    misread = (*(each.path for each in reading.tree.faults), *reading.misread, *end)
    findings = [*reading.findings, *_key_faults(source, reading.tree.faults)]
    if cut is not None:  # a fault before the marker is most often the conflict's doing
        findings.extend(conflicts(source))
    elif fault is not None:  # knows more than what was seen at the same place before
        findings = [*(seen for seen in findings if seen.where != fault.where), fault]
    return Document(data, tuple(sorted(findings, key=_position)), is_complete, misread)


def _run(
    source: Source, limits: Limits, text: str, *, patiently: bool = False
) -> tuple[Reading, Finding | None]:
    reading = Reading(source, limits)
    handlers, tree = reading.handlers, reading.tree
    try:
        next_event = _watched(events_of(text, patiently=patiently), reading, source)
        while not handlers[type(event := tree.put_texts(next_event))](event):
            pass
    except yaml.YAMLError as error:
        if gave_up(error) and not patiently:
            return _run(source, limits, text, patiently=True)
        reading.misread.append(tree.way)
        if isinstance(tree.last, (yaml.ScalarEvent, yaml.AliasEvent)):
            tree.forget_last()
            reading.misread.append(tree.way)  # a key too far to the left belongs to what is above
        from mkdocs_strategy_plugin.load.syntax import explained  # noqa: PLC0415  (few files need it)

        return reading, explained(source, error, tree.last)
    return reading, None


def _watched(next_event: NextEvent, reading: Reading, source: Source) -> NextEvent:
    watching = lookouts(source)

    def watched() -> yaml.Event:
        event = next_event()
        if isinstance(event, yaml.ScalarEvent):
            for finding in filter(None, (lookout(event) for lookout in watching)):
                reading.note(finding)
        return event

    return watched if watching else next_event


def _key_faults(source: Source, faults: list[KeyFault]) -> Iterator[Finding]:
    places = {fault: Place(fault.path, on_key=True) for fault in faults}
    found = locate(source, places.values()) if places else {}
    for fault, place in places.items():
        yield _key_fault(fault, here=source.location(fault.offset), first=found[place])


def _key_fault(fault: KeyFault, *, here: Location, first: Location) -> Finding:
    if fault.kind is KeyFaultKind.NO_TEXT:
        return Finding(
            here,
            "a mapping, a list or nothing stands where a key belongs",
            "Put the text in quotes, or write a word as the key.",
            code="SYN001",
        )
    if fault.kind is KeyFaultKind.NO_MAPPING:
        return Finding(
            first,
            "'<<' takes the keys of a mapping, and its value is none",
            "Write the alias of a mapping, such as '<<: *defaults'.",
            code="SYN001",
        )
    return Finding(
        here,
        f"the key '{fault.path[-1]}' stands here a second time, and only the first one counts",
        "Keep one of the two, or give this one another name.",
        (Related(first, "first defined here"),),
        code="SYN003",
    )


def _position(finding: Finding) -> tuple[int, int]:
    where = finding.where
    return (where.line, where.column) if isinstance(where, Location) else (0, 0)
