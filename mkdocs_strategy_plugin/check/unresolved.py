"""Names that lead to nothing, or to something of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Place
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF, KINDS, WHOLE_PLAN
from mkdocs_strategy_plugin.model.references import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath, Where
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.references import Reference

__all__ = ["Unresolved", "unresolved_names"]


class Unresolved(NamedTuple):
    """A name that does not lead where it should."""

    speaker: str
    """Who names it, as a message begins: "tactic 'weekly-reels'", "2 rows"."""
    name: str
    """The name as written."""
    kinds: tuple[str, ...]
    """Kinds it may belong to; empty: a whole `kind/id` of any kind."""
    where: Where
    """Where it stands."""
    found_as: tuple[str, ...] = ()
    """Kinds that have an entity of this name; not empty: it is of the wrong kind."""

    @property
    def id(self) -> str:
        """The name without a kind before it."""
        return self.name.rpartition("/")[2]


def unresolved_names(plan: Plan) -> Iterator[Unresolved]:
    """Yield every name that does not lead where it should: entities, exemptions, measurements."""
    for reference in plan.index.unresolved:
        yield _of_reference(plan, reference)
    for position, exemption in enumerate(plan.exemptions):
        mention = Mention(("exemptions", position, "of"), exemption.of, ())
        if mention.name != WHOLE_PLAN and plan.index.target(mention) is None:
            yield _of_mention(plan, "an exemption", mention, mention.path)
    yield from _of_measurements(plan)


def _of_reference(plan: Plan, reference: Reference) -> Unresolved:
    mention = reference.mention
    path: NodePath = (COLLECTION_OF[reference.kind], reference.id, *mention.path)
    where = Place(path, on_key=True) if mention.is_key else path
    return _of_mention(plan, f"{reference.kind} '{reference.id}'", mention, where)


def _of_mention(plan: Plan, speaker: str, mention: Mention, where: Where) -> Unresolved:
    return Unresolved(speaker, mention.name, mention.kinds, where, _kinds_of(plan, mention))


def _kinds_of(plan: Plan, mention: Mention) -> tuple[str, ...]:
    kind, slash, name = mention.name.rpartition("/")
    if slash:
        return (kind,) if kind in KINDS and plan.index.has(kind, name) else ()
    # A bare name where a whole `kind/id` belongs is not of a wrong kind: it has none.
    return plan.index.kinds_with(mention.name) if mention.kinds else ()


def _of_measurements(plan: Plan) -> Iterator[Unresolved]:
    """Yield one name a file: a wrong id is most often wrong in every row."""
    rows: dict[tuple[str, str, Path], list[int]] = {}
    for measurement in plan.stray_values:
        where = measurement.where
        if isinstance(where, Place) and where.file:
            for column, name in _named_in_row(measurement):
                if not plan.index.has(column, name):
                    rows.setdefault((column, name, where.file), []).append(int(where.path[0]))
    for (column, name, file), lines in rows.items():
        speaker = "1 row" if len(lines) == 1 else f"{len(lines)} rows"
        mention = Mention((), name, (column,))
        where = Place((min(lines), column), file)
        yield Unresolved(
            f"{speaker} of measurements", name, (column,), where, _kinds_of(plan, mention)
        )


def _named_in_row(row: Measurement) -> Iterator[tuple[str, str]]:
    yield "kpi", row.kpi
    if row.channel:
        yield "channel", row.channel
