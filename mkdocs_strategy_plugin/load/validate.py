"""From the data of one file to the models, keeping of a faulty entity all that can be read."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.load.keys import (
    SETTINGS,
    about_id,
    old_names,
    unknown_top_keys,
    with_new_names,
)
from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.model.quantity import number
from mkdocs_strategy_plugin.model.review import Exemption
from mkdocs_strategy_plugin.model.strategy import FORMAT, Strategy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.unchanged import Entries
    from mkdocs_strategy_plugin.model.base import Entity

__all__ = ["RENAMED", "FileParts", "parts_of"]

RENAMED: Mapping[str, Mapping[str, str]] = MappingProxyType({})
"""Keys that an older format called otherwise: collection → old name → new name. None so far."""

AnyModel = TypeVar("AnyModel", bound=Model)
Made = TypeVar("Made")


class FileParts(NamedTuple):
    """What one file of a plan holds."""

    settings: Strategy | None = None
    """Its key `strategy`, if it has one."""
    entities: Mapping[str, Mapping[str, Entity]] = MappingProxyType({})
    """Entities by collection and id."""
    exemptions: tuple[tuple[Exemption, Place], ...] = ()
    """Exemptions, each with its place."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with its keys and values."""


def parts_of(
    data: object,
    file: Path,
    *,
    renamed: Mapping[str, Mapping[str, str]] = RENAMED,
    entries: Entries | None = None,
) -> FileParts:
    """Return what the data of one file mean.

    Args:
        data: Plain data as the reader gives them: dict, list, str and None.
        file: Absolute path of the file, for findings.
        renamed: Old names of keys by collection; a file that uses one is read with a finding.
        entries: What an earlier reading made of its entries; None: there was none.
    """
    if not isinstance(data, dict):
        return FileParts(findings=(_no_mapping(data, file),))
    newer = _newer_format(data, file)
    if newer:
        return FileParts(findings=(newer,))
    reading = _Reading(file, renamed, entries, list(unknown_top_keys(data, file)))
    return FileParts(
        settings=reading.settings(data),
        entities={
            collection: reading.collection(collection, data[collection])
            for collection in COLLECTIONS
            if data.get(collection) is not None
        },
        exemptions=reading.exemptions(data.get("exemptions")),
        findings=tuple(reading.findings),
    )


class _Reading:
    """One file on its way into models."""

    def __init__(
        self,
        file: Path,
        renamed: Mapping[str, Mapping[str, str]],
        entries: Entries | None,
        findings: list[Finding],
    ) -> None:
        self.file = file
        self.renamed = renamed
        self.entries = entries
        self.findings = findings

    def settings(self, data: dict[str, Any]) -> Strategy | None:
        written = data.get(SETTINGS)
        if written is None:
            return None
        make = functools.partial(self.validated, Strategy, written, (SETTINGS,))
        return self.entry(SETTINGS, "", written, make)

    def collection(self, collection: str, data: object) -> Mapping[str, Entity]:
        if not isinstance(data, dict):
            hint = f"Write '{collection}:' and below it one key for each entry."
            self.wrong_form((collection,), "entries keyed by their id", data, hint)
            return {}
        return {
            name: self.entry(
                *(collection, name, body),
                functools.partial(self.entity, collection, name, body),
            )
            for name, body in data.items()
        }

    def entry(self, collection: str, name: str, written: object, make: Callable[[], Made]) -> Made:
        """Return what an earlier reading made of an entry that is the same, else make it."""
        if self.entries is None:
            return make()
        noting = functools.partial(self._noting, make)
        made, findings = self.entries.of(collection, name, written, noting)
        self.findings.extend(findings)
        return made

    def _noting(self, make: Callable[[], Made]) -> tuple[Made, tuple[Finding, ...]]:
        """Return what is made, with what was found meanwhile."""
        before, self.findings = self.findings, []
        made, found, self.findings = make(), tuple(self.findings), before
        return made, found

    def entity(self, collection: str, name: str, body: object) -> Entity:
        model, path = COLLECTIONS[collection][1], (collection, name)
        self.findings.extend(about_id(name, body, path, self.file))
        if isinstance(body, dict):
            renamed = self.renamed.get(collection)
            if renamed:
                self.findings.extend(old_names(body, renamed, path, self.file))
                body = with_new_names(body, renamed)
            body = {**body, "id": name}
        elif body is None:
            body = {"id": name}
        # Nothing but the id is required, so an entity that cannot be read still exists.
        return self.validated(model, body, path) or model.model_validate({"id": name})

    def exemptions(self, data: object) -> tuple[tuple[Exemption, Place], ...]:
        return self.entry("exemptions", "", data, lambda: tuple(self._exemptions(data)))

    def _exemptions(self, data: object) -> Iterator[tuple[Exemption, Place]]:
        if data is not None and not isinstance(data, list):
            hint = "Write each as '- {rule: …, of: …, reason: …, until: …}'."
            self.wrong_form(("exemptions",), "a list", data, hint)
            return
        for position, each in enumerate(data or ()):
            path = ("exemptions", position)
            exemption = self.validated(Exemption, each, path)
            if exemption:
                yield exemption, Place(path, self.file)

    def validated(self, model: type[AnyModel], data: object, path: NodePath) -> AnyModel | None:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            # It words what is wrong with an entity, as it is with few.
            from mkdocs_strategy_plugin.load.salvage import rest_of  # noqa: PLC0415
            from mkdocs_strategy_plugin.load.wording import findings_of  # noqa: PLC0415

            self.findings.extend(findings_of(error, data, model=model, path=path, file=self.file))
            return rest_of(model, data, error)

    def wrong_form(self, path: NodePath, wanted: str, data: object, hint: str) -> None:
        message = f"{path[0]}: expected {wanted}, found {shown(data)}"
        self.findings.append(Finding(Place(path, self.file), message, hint, code="SCH003"))


def _no_mapping(data: object, file: Path) -> Finding:
    what = "the file is empty" if data is None else f"expected collections, found {shown(data)}"
    return Finding(
        Place((), file), what, "Begin with a key such as 'strategy:' or 'goals:'.", code="SCH003"
    )


def _newer_format(data: dict[str, Any], file: Path) -> Finding | None:
    settings = data.get(SETTINGS)
    written = settings.get("format") if isinstance(settings, dict) else None
    try:
        is_newer = number(written) > FORMAT
    except PydanticCustomError:  # which the field itself will say
        is_newer = False
    if not is_newer:
        return None
    return Finding(
        Place((SETTINGS, "format"), file),
        f"format {shown(written)} is newer than this version reads ({FORMAT})",
        "Update mkdocs-strategy-plugin.",
        code="SCH014",
    )
