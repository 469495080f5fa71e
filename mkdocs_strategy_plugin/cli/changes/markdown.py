"""What changed, as a comment of a pull request on GitHub or GitLab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.cli.changes.excerpts import excerpt
from mkdocs_strategy_plugin.render.changes.word_diff import Mark
from mkdocs_strategy_plugin.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.render.changes.overview import Overview, PlanView, Section
    from mkdocs_strategy_plugin.render.changes.told import Passage, Told

__all__ = ["LIMIT", "MARK", "escaped", "markdown_form"]

MARK = "<!-- mkdocs-strategy diff -->"
"""The first line, which nobody sees: by it the comment of an earlier push is found again."""
LIMIT = 65_536
"""Characters that GitHub takes in a comment."""
FOR_THE_REST = 80
"""Characters kept free in each section to say how many more there are."""

WARNING_SIGN = "\N{WARNING SIGN}\N{VARIATION SELECTOR-16}"
JOINER = "\N{WORD JOINER}"
"""Breaks a word for machines, and for nobody else."""
SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&^=]")
"""What would be Markdown, HTML or mathematics; as entities it is none of them."""
CALLING = re.compile(r"[@#!%$~&](?=\w)|:(?=[\w+-]+:)")
"""What names a person, an issue, a request, a label or a picture if a word follows."""
ADDRESS = re.compile(r"(:)(?=//)|(\bwww)(?=\.)|(\bGH)(?=-\d)", re.IGNORECASE)
"""What becomes a link by itself."""
HASH = re.compile(r"\b[0-9a-f]{7,64}\b")
"""What GitHub makes a link of, wherever it leads; of code it makes none."""
TAGS = {Mark.REMOVED: "del", Mark.ADDED: "ins"}
LINE_BREAK = "<br>"


def markdown_form(overview: Overview) -> str:
    """Return what changed as Markdown of GitHub and GitLab, never longer than `LIMIT`.

    Args:
        overview: What changed, in words.
    """
    title = f"### {_with_hashes(overview.heading)}"
    head = [MARK, title, "", f"**{escaped(overview.summary)}**"]
    frame = [(plan, section) for plan in overview.plans for section in plan.sections]
    entries = [[_entry(told) for told in section.told] for _, section in frame]
    shown = _fitting(_frame_length(overview, head), entries)
    parts = ["\n".join(head)]
    for plan in overview.plans:
        parts.append(_plan_head(plan))
        for number, (owner, section) in enumerate(frame):
            if owner is plan:
                parts.append(_section(plan, section, entries[number], shown[number], overview))
    return _cut("\n\n".join(parts) + "\n")


def escaped(text: str) -> str:
    """Return text that is nothing but text in a comment: no link, no mention, no markup."""
    text = CALLING.sub(lambda match: match[0] + JOINER, visible(text))
    text = ADDRESS.sub(lambda match: match[0] + JOINER, text)
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)


def _with_hashes(text: str) -> str:
    """Return text that names revisions, with their hashes as code."""
    return HASH.sub(r"<code>\g<0></code>", escaped(text))


def _frame_length(overview: Overview, head: Sequence[str]) -> int:
    """Return the characters of all that is there whatever is left out."""
    length = sum(map(len, head)) + len(head)
    for plan in overview.plans:
        length += len(_plan_head(plan)) + 2
        length += sum(FOR_THE_REST + len(_around(plan, each)) for each in plan.sections)
    return length


def _fitting(taken: int, entries: Sequence[Sequence[str]]) -> list[int]:
    """Return how many entries of each section fit, those of the first sections first."""
    shown = [0] * len(entries)
    for number, section in enumerate(entries):
        for entry in section:
            if taken + len(entry) + 1 > LIMIT:
                break
            taken += len(entry) + 1
            shown[number] += 1
    return shown


def _cut(text: str) -> str:
    # A plan may have notes without end: unread files are many where a whole folder is broken.
    return text if len(text) <= LIMIT else text[: LIMIT - 2] + "\N{HORIZONTAL ELLIPSIS}\n"


def _plan_head(plan: PlanView) -> str:
    name = f" ({escaped(plan.name)})" if plan.name else ""
    notes = "".join(f"\n\n> {_with_hashes(note)}" for note in plan.notes)
    return f"#### {escaped(plan.title)}{name}{notes}"


def _section(
    plan: PlanView, section: Section, entries: Sequence[str], shown: int, overview: Overview
) -> str:
    lines = list(entries[:shown])
    if shown < len(entries):
        lines.append(f"- {escaped(overview.more(len(entries) - shown))}")
    listed = "\n".join(lines)
    return _around(plan, section).format(listed)


def _around(plan: PlanView, section: Section) -> str:
    """Return what stands around the entries of a section: all but decisions are folded."""
    if section is plan.decisions:
        return "{}"
    title = escaped(section.title).replace("{", "&#123;").replace("}", "&#125;")
    return f"<details><summary>{title}</summary>\n\n{{}}\n\n</details>"


def _entry(told: Told) -> str:
    sentence = escaped(told.sentence)
    remark = escaped(told.remark)
    if told.is_softened:
        line = f"- {WARNING_SIGN} **{sentence}** ({remark})"
    else:
        line = f"- {sentence} ({remark})" if remark else f"- {sentence}"
    passages = "".join(f"\n  {LINE_BREAK}{_passage(each)}" for each in told.passages)
    values = "".join(f"\n  - {escaped(when)}: {escaped(value)}" for when, value in told.values)
    return f"{line}{passages}{values}"


def _passage(passage: Passage) -> str:
    shown = "".join(_tagged(passage))
    return f"{escaped(passage.language)}: {shown}" if passage.language else shown


def _tagged(passage: Passage) -> Iterator[str]:
    for mark, text in excerpt(passage.pieces):
        # A tag does not reach over lines, and a blank line would end the entry.
        lines = [escaped(line) for line in text.split("\n")]
        if mark in TAGS:
            tag = TAGS[mark]
            lines = [f"<{tag}>{line}</{tag}>" if line.strip() else line for line in lines]
        yield LINE_BREAK.join(lines)
