"""The very lines that a site needs whose mkdocs.yml somebody else has written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.cli.starter.site import SWITCH, SWITCH_PACKAGE, switch
from mkdocs_strategy_plugin.load.one_line import double_quoted
from mkdocs_strategy_plugin.report.terminal import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.cli.site_file import SiteFile
    from mkdocs_strategy_plugin.cli.starter.answers import Answers

__all__ = ["Advice", "advice", "site_advice", "switch_advice"]

PLUGIN = "strategy"

ON_ONE_LINE = re.compile(r"^plugins:\s*\[(?P<names>[^#\n]*?),?\s*\]", re.MULTILINE)
"""All plugins in brackets."""
FIRST = (
    r"^{key}:[ \t]*(?:#.*)?\n"
    r"(?:[ \t]*(?:#.*)?\n)*"  # comments and empty lines
    r"(?P<indent>[ \t]*)(?P<dash>- )?"
)
"""A key and, below it, where its first item begins."""


class Advice(NamedTuple):
    """What to write, and where."""

    why: str
    """What is not there yet, in one sentence."""
    where: str
    """Where to write it, as the rest of "Write …"."""
    lines: str
    """Lines of YAML."""


def advice(site: SiteFile, page: str) -> Iterator[Advice]:
    """Yield what keeps the strategy out of a site, in the forms in which the site is written.

    Args:
        site: Its settings.
        page: The first page of the strategy, relative to the docs folder.
    """
    if PLUGIN not in site.plugins:
        yield Advice(f"{site.path.name} does not name the plugin yet.", *_plugin(site.text))
    if isinstance(site.settings.get("nav"), list):
        first = _first("nav", site.text)
        indent = first["indent"] if first and first["dash"] else ""
        where = "where you want it in the list under 'nav:'"
        yield Advice("The navigation is written by hand.", where, f"{indent}- {page}")


def site_advice(file: Path, folder: Path, title: str) -> Advice:
    """Return how a plan gets a site of its own that has none around it.

    Args:
        file: The settings that are to be written.
        folder: The plan's, below the folder of these.
        title: Of the site.
    """
    place = folder.relative_to(file.parent).as_posix()
    lines = (
        f"site_name: {double_quoted(title)}",
        "plugins:",
        "  - search",
        f"  - {PLUGIN}:",
        f"      plans: [{double_quoted(place)}]",
        "      path: .",
    )
    where = f"into a new {shown_path(file, Path.cwd())}, with a folder docs beside it"
    return Advice("There is no site around it yet.", where, "\n".join(lines))


def switch_advice(site: SiteFile | None, answers: Answers) -> Iterator[Advice]:
    """Yield how a site comes to show all languages of a plan.

    Args:
        site: Its settings; None for a new one that cannot have a switch yet.
        answers: The languages.
    """
    if len(answers.languages) > 1 and SWITCH not in (site.plugins if site else ()):
        first_pages = ", ".join(f"index.{each}.md" for each in answers.languages[1:])
        why = (
            f"The pages are in one language, '{answers.languages[0]}'. For a switch to the others,"
            f" with Material as the theme, run 'pip install {SWITCH_PACKAGE}', and write a first"
            f" page in each: {first_pages}."
        )
        name = site.path.name if site else "mkdocs.yml"
        yield Advice(why, f"below 'plugins:' in {name}", switch(answers).rstrip("\n"))


def _plugin(text: str) -> tuple[str, str]:
    on_one_line, first = ON_ONE_LINE.search(text), _first("plugins", text)
    if on_one_line:
        names = ", ".join(filter(None, (on_one_line["names"].strip(), PLUGIN)))
        return "instead of the line 'plugins:'", f"plugins: [{names}]"
    if first and first["dash"]:
        return "at the end of the list under 'plugins:'", f"{first['indent']}- {PLUGIN}"
    if first and first["indent"]:
        return "at the end of what is under 'plugins:'", f"{first['indent']}{PLUGIN}: {{}}"
    # MkDocs brings its search only to those who name no plugins.
    return "at its end", f"plugins:\n  - search\n  - {PLUGIN}"


def _first(key: str, text: str) -> re.Match[str] | None:
    return re.search(FIRST.format(key=key), text, re.MULTILINE)
