"""Problems as values: rules, findings, diagnostics, and the one exception for a call that fails."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003  (dataclass fields are read at run time)
from typing import NamedTuple, TypeAlias

__all__ = [
    "Diagnostic",
    "Finding",
    "Location",
    "NodePath",
    "Place",
    "Related",
    "Rule",
    "Severity",
    "StrategyError",
    "Where",
]


class StrategyError(Exception):
    """A call that cannot work: a folder that is missing, an option that makes no sense.

    Problems in an author's files are never raised; they are `Diagnostic` values.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What is, in one line."""
        self.hint = hint
        """What to do about it, in one sentence; may be empty."""


class Severity(enum.Enum):
    """How much a finding weighs; see docs/rules/index.md."""

    ERROR = "error"
    """It cannot be read or resolved; stops a build."""
    WARNING = "warning"
    """The plan contradicts itself or misleads its readers; stops a strict build."""
    INFO = "info"
    """Something is not there yet, or only the calendar says so; never stops a build."""


class Rule(NamedTuple):
    """What is looked for; its page is the docstring of its module."""

    code: str
    """Group and three digits, such as `REF001`; never reused."""
    name: str
    """The fault in kebab case; reads as "allow <name>"."""
    severity: Severity
    """Severity where the site says nothing else."""

    @property
    def group(self) -> str:
        """The letters of the code, such as `REF`."""
        return self.code[:3]


NodePath: TypeAlias = tuple[str | int, ...]
"""A way into a plan's merged data: `("kpis", "arrivals", "actuals", "2016-04")`."""


# These two are no named tuples: a `NodePath` is a tuple, and they must not be taken for one.
@dataclass(frozen=True, slots=True)
class Location:
    """A point in a file."""

    file: Path
    """Absolute path."""
    line: int
    """1-based."""
    column: int
    """1-based, in Unicode code points."""


@dataclass(frozen=True, slots=True)
class Place:
    """A path whose file is known, or whose key is meant and not its value."""

    path: NodePath
    """The way into the data; for a row of measurements `(line, "column name")`."""
    file: Path | None = None
    """Absolute path; None: the file that the path's entity was read from."""
    on_key: bool = False
    """True points at the key, as for a key that should not be there."""


Where: TypeAlias = NodePath | Place | Location
"""How a finding says where it is; the runner turns each form into a `Location`."""


class Related(NamedTuple):
    """Another place that helps to understand a finding."""

    where: Where
    """The other place."""
    note: str
    """What is there, such as "first defined here"."""


class Finding(NamedTuple):
    """One problem in the model's words; knows neither severity nor, as a rule, its line."""

    where: Where
    """The guilty value or key."""
    message: str
    """What is: one line, lower case, no full stop, quotes the author's words in `'…'`."""
    hint: str = ""
    """What to write: one imperative sentence with the very value."""
    related: tuple[Related, ...] = ()
    """Other places that help."""
    code: str = ""
    """The rule's code; readers set it, for rules the runner does."""
    written: str = ""
    """What stands there, where a reader could make nothing of it."""


class Diagnostic(NamedTuple):
    """A finding with its rule, severity and location: what reports print."""

    rule: Rule
    """The rule that found it."""
    severity: Severity
    """After the site's own settings."""
    message: str
    """See `Finding.message`."""
    hint: str
    """See `Finding.hint`."""
    location: Location
    """Where to mend it."""
    related: tuple[tuple[Location, str], ...] = ()
    """Other places, each with what is there."""
    path: NodePath = ()
    """The way into the plan's data, as in `Place.path`; empty for what is known by its line."""
