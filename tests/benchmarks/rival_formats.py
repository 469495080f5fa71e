"""The entities of a plan as other tools read them: a title, a text and links."""

from __future__ import annotations

import json
import shutil
import subprocess
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


class Item(NamedTuple):
    """An entity, as every tool takes it."""

    collection: str
    """Its collection."""
    id: str
    """Letters, digits and hyphens; the only one of its name."""
    title: str
    """Its title."""
    text: str
    """A sentence or some."""
    links: tuple[str, ...]
    """Ids of other items."""


def items_of(plan: Path) -> Iterator[Item]:
    """Yield the entities of a plan, file by file."""
    for path in sorted(plan.rglob("*.yml")):
        data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.SafeLoader)
        for collection, entities in data.items():
            if collection != "strategy":
                for name, body in entities.items():
                    yield _item(collection, name, body)


def _item(collection: str, name: str, body: Mapping[str, Any]) -> Item:
    links = []
    for field in LINKS.get(collection, {}):
        named = body.get(field, ())
        links += [named] if isinstance(named, str) else named
    text = body.get("why") or body.get("summary") or body.get("message") or "No more is said."
    return Item(collection, name, body.get("title", name), " ".join(text.split()), tuple(links))


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
    statement = f"STATEMENT: >>>\n{item.text}\n<<<\n"
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
    return f"{head}\n.. req:: {item.title}\n{options}\n   {item.text}\n"


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
                "text": item.text,
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
        text = f"---\ntitle: {json.dumps(item.title)}\n---\n{item.text}\n\n{links}"
        _write(folder / "content" / item.collection / f"{item.id}.md", text)
