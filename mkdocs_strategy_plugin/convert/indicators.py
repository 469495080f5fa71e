"""GitLab's performance indicators (`data/performance_indicators/*.yml`) as parts of a plan."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.check.placeholders import placeholder_in
from mkdocs_strategy_plugin.convert.draft import metric_called, no_metric
from mkdocs_strategy_plugin.convert.grid import Cell
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Unread, Why
from mkdocs_strategy_plugin.convert.note import note_of
from mkdocs_strategy_plugin.convert.numbers import plan_number, with_unit
from mkdocs_strategy_plugin.convert.row import ORDER
from mkdocs_strategy_plugin.diagnostics import Location, Place, StrategyError
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.load.sources import Limits, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.convert.block import Data
    from mkdocs_strategy_plugin.convert.draft import Draft
    from mkdocs_strategy_plugin.diagnostics import Finding, NodePath

__all__ = ["HEALTH", "add_indicators"]

NAME = "name"
"""The key that each indicator has."""

IN_NOTE: Mapping[str, str] = MappingProxyType(
    {
        "base_path": "Page",
        "parent": "Parent",
        "lessons": "Lessons learned",
        "monthly_focus": "Monthly focus",
        "status": "Status",
    }
)
"""Keys whose texts go to the KPI's note, as points of these names."""

CHARTS = ("sisense_data", "sisense_data_secondary", "sisense_data_tertiary", "tableau_data")
"""Charts of another program."""
DATED_TARGETS = ("monthly_recorded_targets", "monthly_estimated_targets")
"""Targets by the day until which they hold."""

HEALTH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"3": ("high", "okay"), "2": ("medium", "attention"), "1": ("low", "problem")}
)
"""What a level of health says as a confidence, and what GitLab calls it; 0 and -1 say nothing."""

TRUE, FALSE = "true", "false"
BROKEN = frozenset({"SYN001", "SYN003", "SYN005", "SYN010"})
"""What makes data out of a file that its author did not mean."""


class _Left(NamedTuple):
    """What is left of an indicator, before its line is known."""

    path: NodePath
    field: str
    written: str
    why: Why


def add_indicators(source: Source, draft: Draft) -> None:
    """Add the indicators of one file to a draft, and what could not be carried over.

    Raises:
        StrategyError: it is no list of indicators.
    """
    document = read(source, Limits())
    for finding in document.findings:
        if finding.code in BROKEN or not document.is_complete:
            raise _broken(source, finding)
        draft.leftovers.append(_lost(source, finding))
    indicators = document.data
    if not isinstance(indicators, list) or not any(map(_is_indicator, indicators)):
        raise _something_else(source, indicators)
    draft.leftovers += _placed(source, _all_left(indicators, draft))


def _all_left(indicators: list[Any], draft: Draft) -> Iterator[_Left]:
    """Add all indicators to a draft, and yield what is left of each."""
    for number, data in enumerate(indicators):
        if _is_indicator(data):
            indicator = _Indicator(number, data, draft)
            indicator.add()
            yield from indicator.left
        elif data is not None:
            yield _Left((number,), "", _flat(data), Why("no-name"))


def _placed(source: Source, left: Iterable[_Left]) -> Iterator[Leftover]:
    """Yield what is left with its lines, for which the file is walked through once."""
    places = [(each, Place(each.path, on_key=bool(each.field))) for each in left]
    found = locate(source, [place for _, place in places]) if places else {}
    for each, place in places:
        where = f"{source.path.name}:{found[place].line}"
        yield Leftover(source.path.name, where, each.field, each.written, each.why)


def _is_indicator(data: object) -> bool:
    return isinstance(data, dict) and isinstance(data.get(NAME), str) and bool(data[NAME].strip())


def _broken(source: Source, finding: Finding) -> StrategyError:
    where = finding.where
    line = f", line {where.line}" if isinstance(where, Location) else ""
    return StrategyError(f"'{source.path.name}'{line}: {finding.message}", finding.hint)


def _lost(source: Source, finding: Finding) -> Leftover:
    where = finding.where
    line = where.line if isinstance(where, Location) else 1
    return Leftover(
        source.path.name,
        f"{source.path.name}:{line}",
        "",
        source.line(line).strip(),
        Why("found", {"message": finding.message}),
    )


def _something_else(source: Source, data: object) -> StrategyError:
    found = {dict: "a mapping", list: "a list without a name", type(None): "nothing"}
    keys = f" with {', '.join(list(data)[:5])}" if isinstance(data, dict) else ""
    return StrategyError(
        f"'{source.path.name}' holds no performance indicators:"
        f" {found.get(type(data), 'a text')}{keys} where a list of mappings with 'name' belongs",
        "Name a file of GitLab's data/performance_indicators/, or a table of KPIs.",
    )


def _flat(value: object) -> str:
    """Return a value on one line, whatever is inside."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _texts(value: object) -> Iterator[str]:
    """Yield all texts inside a value, in their order."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str) and value.strip():
        yield value.strip()


class _Indicator:
    """One indicator that is being carried over."""

    def __init__(self, number: int, data: Mapping[str, Any], draft: Draft) -> None:
        self.left: list[_Left] = []
        """What could not be carried over."""
        self._number = number
        self._data = {key: value for key, value in data.items() if value not in (None, "", [], {})}
        self._draft = draft
        self._points: list[tuple[str, str]] = []
        self._tags: list[Data] = []

    def add(self) -> None:
        """Add the indicator as a KPI."""
        title = self._text(NAME)
        has_twin = self._draft.has_kpi(title)
        self._id = self._draft.kpi(title)
        self._body: dict[str, Data] = self._draft.kpis[self._id]
        if has_twin:
            self._leave(NAME, "same-name", id=self._id)
        self._metric = metric_called(title)
        if self._metric:
            self._body["metric"] = self._metric
        else:
            self.left.append(_Left((self._number, NAME), NAME, title, no_metric([title])))
        self._set_target()
        self._set_people()
        self._set_flags()
        self._set_health()
        self._set_source()
        self._set_note()
        self._leave_the_rest()
        body = {key: self._body[key] for key in ORDER if key in self._body}
        self._draft.kpis[self._id] = body

    def _text(self, key: str) -> str:
        """Take a value as a text; empty where there is none."""
        return _flat(self._data.pop(key, "")).strip()

    def _set_target(self) -> None:
        written = self._text("target")
        if not written:
            return
        if placeholder_in(written) == written:
            self._leave("target", "placeholder", written=written)
            return
        metric = catalogue().metrics[self._metric] if self._metric else None
        try:
            number = plan_number(Cell(written, ""), mark="")
            self._body["target"] = with_unit(number, "", metric)
        except Unread as unread:
            self._points.append(("Target", written))
            self._leave("target", unread.why.key, written=written, **unread.why.details)

    def _set_people(self) -> None:
        person, group = self._text("dri"), self._text("org")
        if person or group:
            self._body["owner"] = person or group
        if person and group:
            self._tags.append(group)

    def _set_flags(self) -> None:
        flags = {key: self._text(key) for key in ("is_key", "is_primary", "public")}
        if TRUE in (flags["is_key"].lower(), flags["is_primary"].lower()):
            self._body["tier"] = "primary"
        if flags["public"].lower() == FALSE:
            self._tags.append("not-public")
            self._leave("public", "not-public", written=flags["public"])
        for key, written in flags.items():
            is_said = {"public": (TRUE, FALSE)}.get(key, (TRUE,))
            if written and written.lower() not in is_said:
                why = "says-nothing" if written.lower() == FALSE else "unknown-key"
                self._leave(key, why, written=written)
        if self._tags:
            self._body["tags"] = self._tags

    def _set_health(self) -> None:
        health = self._data.get("health")
        if not isinstance(health, dict):
            return
        del self._data["health"]
        level = str(health.get("level") or "")
        reasons = [*_texts(health.get("reasons"))]
        rest = {k: v for k, v in health.items() if k not in ("level", "reasons") and v}
        if rest:
            self._leave("health", "unknown-key", written=_flat(rest))
        if level in HEALTH:
            confidence, called = HEALTH[level]
            note = " ".join(map(_sentence, (f"Health level {level}, {called}", *reasons)))
            self._body["confidence"] = {"level": confidence, "note": note}
            return
        if level:
            self._leave("health", "no-health", written=level)
        self._points += [("Health", each) for each in reasons]

    def _set_source(self) -> None:
        urls = [*_texts(self._data.pop("urls", None))]
        links = [f"<{url}>" if url.startswith("http") and " " not in url else url for url in urls]
        if links:
            self._body["source"] = (
                links[0] if len(links) == 1 else "\n".join(f"- {link}" for link in links)
            )

    def _set_note(self) -> None:
        paragraphs = [self._text("definition")]
        for key, name in IN_NOTE.items():
            for text in _texts(self._data.pop(key, None)):
                is_path = key == "base_path" and "`" not in text
                self._points.append((name, f"`{text}`" if is_path else text))
        note = note_of(paragraphs, self._points)
        if note:
            self._body["note"] = note

    def _leave_the_rest(self) -> None:
        for key in tuple(self._data):
            why = "dated-targets" if key in DATED_TARGETS else "unknown-key"
            self._leave(key, "chart" if key in CHARTS else why, written=self._text(key))

    def _leave(self, key: str, why: str, *, written: str = "", **details: str) -> None:
        said = written or str(self._body["title"])
        self.left.append(_Left((self._number, key), key, said, Why(key=why, details=details)))
