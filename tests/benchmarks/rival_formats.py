"""The entities of a plan as other tools read them: all that the plan says, in their own markup."""

from __future__ import annotations

import json
import shutil
import subprocess
import textwrap
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["Item", "doorstop", "hugo", "items_of", "sphinx", "strictdoc"]

LINKS = {
    "objectives": {"goal": "goals"},
    "kpis": {"objective": "objectives"},
    "content": {"objectives": "objectives"},
    "tactics": {"objective": "objectives"},
}
"""Fields that name entities of the collection above, so that no tool meets a circle."""
PARENTS = {name: next(iter(fields.values())) for name, fields in LINKS.items()}
PROSE = ("why", "summary", "message", "role", "note")
"""Fields that are paragraphs of a text; others are facts about the entity."""
VALUES = "actuals"
"""The field with a row for each period."""


class Item(NamedTuple):
    """An entity, as every tool takes it."""

    collection: str
    """Its collection."""
    id: str
    """Letters, digits and hyphens; the only one of its name."""
    title: str
    """Its title."""
    links: tuple[str, ...]
    """Ids of other items."""
    paragraphs: tuple[str, ...] = ()
    """What is written about it."""
    facts: tuple[tuple[str, str], ...] = ()
    """Its other fields, each with what it says."""
    values: tuple[tuple[str, str], ...] = ()
    """Periods and what was measured in each."""


def items_of(plan: Path) -> Iterator[Item]:
    """Yield the entities of a plan, file by file."""
    for path in sorted(plan.rglob("*.yml")):
        data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.SafeLoader)
        for collection, entities in data.items():
            if collection != "strategy":
                for name, body in entities.items():
                    yield _item(collection, name, body)


def _item(collection: str, name: str, body: Mapping[str, Any]) -> Item:
    ways = LINKS.get(collection, {})
    links: list[str] = []
    for field in ways:
        named = body.get(field, ())
        links += [named] if isinstance(named, str) else named
    told = {"title", VALUES, *PROSE, *ways}
    return Item(
        collection,
        name,
        body.get("title", name),
        tuple(links),
        tuple(_words(body[field]) for field in PROSE if field in body),
        tuple((field, _words(value)) for field, value in body.items() if field not in told),
        tuple((str(period), str(value)) for period, value in body.get(VALUES, {}).items()),
    )


def _words(value: Any) -> str:  # noqa: ANN401  (whatever YAML holds)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_words(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return " ".join(str(value).split())


def _restructured_text(item: Item) -> str:
    facts = "\n".join(f":{name}: {value}" for name, value in item.facts)
    rows = "".join(f"   {period}, {value}\n" for period, value in item.values)
    table = f".. csv-table::\n   :header: Period, Value\n\n{rows}" if rows else ""
    return _parted(*item.paragraphs, facts, table)


def _markdown(item: Item) -> str:
    facts = "\n".join(f"- **{name}**: {value}" for name, value in item.facts)
    rows = "".join(f"| {period} | {value} |\n" for period, value in item.values)
    table = f"| Period | Value |\n| --- | --- |\n{rows}" if rows else ""
    return _parted(*item.paragraphs, facts, table)


def _parted(*parts: str) -> str:
    return "\n\n".join(part.rstrip() for part in parts if part)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _by_collection(items: Iterable[Item]) -> Mapping[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.collection, []).append(item)
    return groups


def strictdoc(folder: Path, items: Sequence[Item]) -> None:
    """Write what StrictDoc reads."""
    for collection, each in _by_collection(items).items():
        text = f"[DOCUMENT]\nTITLE: {collection}\n"
        _write(folder / f"{collection}.sdoc", text + "".join(map(_requirement, each)))


def _requirement(item: Item) -> str:
    links = "".join(f"- TYPE: Parent\n  VALUE: {link}\n" for link in item.links)
    relations = f"RELATIONS:\n{links}" if links else ""
    statement = f"STATEMENT: >>>\n{_restructured_text(item)}\n<<<\n"
    return f"\n[REQUIREMENT]\nUID: {item.id}\nTITLE: {item.title}\n{statement}{relations}"


def sphinx(folder: Path, items: Sequence[Item]) -> None:
    """Write what sphinx-needs reads: a page for each entity, and a table for each collection."""
    settings = 'extensions = ["sphinx_needs"]\nneeds_id_regex = "^[A-Za-z0-9-]+"\n'
    _write(folder / "conf.py", f'project = "Rivals"\n{settings}')
    groups = _by_collection(items)
    _write(folder / "index.rst", _list_of_pages("Rivals", groups))
    for name, each in groups.items():
        table = f".. needtable::\n   :tags: {name}\n   :columns: title;links\n"
        pages = _list_of_pages(name, (f"{name}/{item.id}" for item in each))
        _write(folder / f"{name}.rst", f"{pages}\n{table}")
        for item in each:
            _write(folder / name / f"{item.id}.rst", _need(item))


def _list_of_pages(title: str, names: Iterable[str]) -> str:
    entries = "".join(f"   {name}\n" for name in names)
    return f"{title}\n{'=' * len(title)}\n\n.. toctree::\n   :maxdepth: 1\n\n{entries}"


def _need(item: Item) -> str:
    head = f"{item.title}\n{'=' * len(item.title)}\n"
    links = f"   :links: {', '.join(item.links)}\n" if item.links else ""
    options = f"   :id: {item.id}\n   :tags: {item.collection}\n{links}"
    text = textwrap.indent(_restructured_text(item), "   ")
    return f"{head}\n.. req:: {item.title}\n{options}\n{text}\n"


def doorstop(folder: Path, items: Sequence[Item]) -> None:
    """Write what Doorstop reads."""
    git = shutil.which("git") or "git"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([git, "init", "-q", str(folder)], check=True)  # noqa: S603
    numbers = {item.id: f"{item.collection}{n:05}" for n, item in enumerate(items, 1)}
    for collection, each in _by_collection(items).items():
        # A tree has one root, and a link leads to the document above.
        parent = PARENTS.get(collection, "goals")
        above = {} if collection == "goals" else {"parent": parent}
        settings = {"settings": {"digits": 5, "prefix": collection, "sep": "", **above}}
        _write(folder / collection / ".doorstop.yml", yaml.safe_dump(settings))
        for position, item in enumerate(each, 1):
            data = {
                "active": True,
                "derived": False,
                "header": item.title,
                "level": f"1.{position}",
                "links": [{numbers[link]: None} for link in item.links],
                "normative": True,
                "text": _markdown(item),
            }
            _write(folder / collection / f"{numbers[item.id]}.yml", yaml.safe_dump(data))


def hugo(folder: Path, items: Sequence[Item]) -> None:
    """Write what Hugo reads."""
    _write(folder / "config.toml", 'baseURL = "https://example.org/"\ntitle = "Rivals"\n')
    page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n"
    entries = '{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n'
    for layout, text in (("single", page), ("list", page + entries)):
        _write(folder / "layouts/_default" / f"{layout}.html", text)
    places = {item.id: f"/{item.collection}/{item.id}/" for item in items}
    for item in items:
        links = "".join(f"- [{link}]({places[link]})\n" for link in item.links)
        text = f"---\ntitle: {json.dumps(item.title)}\n---\n{_markdown(item)}\n\n{links}"
        _write(folder / "content" / item.collection / f"{item.id}.md", text)
