"""Each diagnostic with its source line, a caret, what to do, and other places that help."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.concise import PAINTS, line, place
from mkdocs_strategy_plugin.report.excerpt import excerpt
from mkdocs_strategy_plugin.report.terminal import Paint, visible

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["counted", "report", "summary"]

SHOWN_OF_A_RULE = 5
"""So many findings of one rule are shown before the others are only counted."""


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],
    colour: bool,
    whole: Container[str] = (),
) -> str:
    """Return a paragraph for each diagnostic, then what was left out, then the counts.

    Where the first error would have to be looked for, it stands before the counts once more.

    Args:
        diagnostics: What was found, in the order to show.
        root: Absolute folder that paths are shown relative to.
        sources: Texts of the files.
        colour: Whether to use ANSI colours.
        whole: Codes of the rules of which each finding is shown, however many there are.
    """
    every = tuple(diagnostics)
    paragraphs = [
        "\n".join(_paragraph(each, root, sources, colour=colour))
        for each in _first_of_each(every, whole)
    ]
    left_out = "\n".join(_left_out(every, whole))
    last = "\n".join((*_first_error(every, root, colour=colour), summary(every)))
    return "\n\n".join(filter(None, (*paragraphs, left_out, last))) + "\n"


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each severity, in words."""
    counts = Counter(each.severity for each in diagnostics)
    words = [
        _counted(counts[severity], severity.value) for severity in Severity if counts[severity]
    ]
    return ", ".join(words) if words else "Nothing to mend."


def counted(diagnostics: Collection[Diagnostic]) -> str:
    """Return what stops, in words: "The strategy has 2 errors in 1 file"."""
    files = len({each.location.file for each in diagnostics})
    return f"The strategy has {summary(diagnostics)} in {_counted(files, 'file')}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count:,} {word}s"


def _first_error(diagnostics: Sequence[Diagnostic], root: Path, *, colour: bool) -> Iterator[str]:
    """Yield the first error where something stands below it: a terminal shows the end."""
    errors = (each for each in diagnostics if each.severity is Severity.ERROR)
    first = next(errors, None)
    if first is not None and first is not diagnostics[-1]:
        yield f"First error: {line(first, root=root, colour=colour)}"


def _first_of_each(
    diagnostics: Iterable[Diagnostic], whole: Container[str]
) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for each in diagnostics:
        seen[each.rule.code] += 1
        if each.rule.code in whole or seen[each.rule.code] <= SHOWN_OF_A_RULE:
            yield each


def _left_out(diagnostics: Iterable[Diagnostic], whole: Container[str]) -> Iterator[str]:
    counts = Counter(each.rule for each in diagnostics if each.rule.code not in whole)
    many = {rule: count for rule, count in counts.items() if count > SHOWN_OF_A_RULE}
    for rule, count in many.items():
        yield f"… and {count - SHOWN_OF_A_RULE:,} more of {rule.code} {rule.name}"
    if many:
        yield f"--select {','.join(rule.code for rule in many)} shows all of them."


def _paragraph(
    diagnostic: Diagnostic, root: Path, sources: Mapping[Path, Source], *, colour: bool
) -> Iterator[str]:
    yield line(diagnostic, root=root, colour=colour)
    yield from _source_line(diagnostic, sources, colour=colour)
    if diagnostic.hint:
        yield f"  {Paint.HELP('help:', colour=colour)} {visible(diagnostic.hint)}"
    for location, note in diagnostic.related:
        yield f"  {Paint.FAINT(place(location, root), colour=colour)}: {visible(note)}"


def _source_line(
    diagnostic: Diagnostic, sources: Mapping[Path, Source], *, colour: bool
) -> Iterator[str]:
    source = sources.get(diagnostic.location.file)
    text = source.line(diagnostic.location.line) if source else ""
    if text.strip():
        shown = excerpt(text, diagnostic.location.column)
        number = str(diagnostic.location.line)
        bar = Paint.FAINT(f"  {number} |", colour=colour)
        below = Paint.FAINT(f"  {' ' * len(number)} |", colour=colour)
        caret = PAINTS[diagnostic.severity]("^", colour=colour)
        yield f"{bar} {shown.text}"
        yield f"{below} {' ' * shown.indent}{caret}"
