"""Real sites for tests: write one, build it as a user would, read what came out."""

from __future__ import annotations

import contextlib
import functools
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests import forked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "example_site"
EPOCH = "1508025600"
"""2017-10-15, the day the example speaks of."""

ANOTHER_DAY = """
import datetime, time

class Kin(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__base__)

class Later(datetime.datetime, metaclass=Kin):
    @classmethod
    def now(cls, tz=None):
        return cls.__base__.now(tz) + datetime.timedelta(days=400)

now = time.time
time.time = lambda: now() + 400 * 86_400
datetime.datetime = Later
"""
"""A `sitecustomize.py` with which every process lives more than a year later."""

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}

SMALL_PLAN = """
strategy: {title: Our strategy 2026, why: People should find us., period: 2026, languages: [en, id]}
goals:
  awareness: {title: People know us, stage: awareness, why: Nobody chooses what they do not know.}
objectives:
  followers-2026: {title: Grow our following, goal: awareness, who: rina, what: our following}
kpis:
  followers:
    {title: Followers, objective: followers-2026, tier: primary, metric: followers,
     baseline: 100_000, target: 112_000, actuals: {2026-01: 100_500}}
personas:
  rina: {title: Rina, summary: Plans her next trip., media: {instagram: {activity: daily}}}
channels:
  instagram: {title: Instagram, decision: use, why: Rina is there every day.}
"""


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a user, with our package found and no colours."""
    return {**os.environ, **QUIET, "PYTHONPATH": str(ROOT), **more}


def another_day(folder: Path) -> dict[str, str]:
    """Return the environment of another day, another machine and another order of hashes."""
    place = write(folder, {"sitecustomize.py": ANOTHER_DAY})
    return {
        "PYTHONPATH": f"{place}:{ROOT}",
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Jakarta",
        "LC_ALL": "C",
    }


def build(
    config: Path, site_dir: Path, *, strict: bool = True, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build`, with more in the environment; a failure is a result like any other.

    With more than usual in the environment, in a process of its own.
    """
    command = ["build", "-f", str(config), "-d", str(site_dir), *(["--strict"] if strict else [])]
    env = environment(SOURCE_DATE_EPOCH=EPOCH, **more)
    if not more:
        return forked.mkdocs(command, cwd=config.parent, env=env)
    return subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-m", "mkdocs", *command],
        capture_output=True,
        text=True,
        check=False,
        cwd=config.parent,
        env=env,
    )


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files below `folder` and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def mkdocs_yml(theme: str = "material", **more: str) -> str:
    """Return a site's configuration with the plugin on."""
    lines = {
        "site_name": "Test",
        "site_url": "https://example.org/",
        "theme": f"{{name: {theme}}}",
        "plugins": "[search, strategy: {as_of: 2026-02-10}]",
        **more,
    }
    return "".join(f"{key}: {value}\n" for key, value in lines.items())


@dataclass
class _Reader(HTMLParser):
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        for name, value in attrs:
            if value is None:
                continue
            if name in {"id", "name"}:
                self.ids.add(value)
            if name in {"href", "src"}:
                self.links.append(value)


def read(page: Path) -> _Reader:
    """Return the links and ids of one page."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader


def broken_links(site: Path) -> Iterator[str]:
    """Yield every internal link of a built site that leads nowhere, with its page."""
    pages = {path: read(path) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for link in page.links:
            target, heading = _target(path, link, site)
            if target is None:
                continue
            has_heading = not heading or target not in pages or heading in pages[target].ids
            if not target.is_file() or not has_heading:
                yield f"{path.relative_to(site)}: {link}"


def built_whole(folder: Path) -> Path:
    """Build a site strictly and return it; all its internal links lead somewhere."""
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def _target(page: Path, link: str, site: Path) -> tuple[Path | None, str]:
    here = "http://site/" + page.relative_to(site).as_posix()
    address, heading = urldefrag(urljoin(here, link))
    parts = urlsplit(address)
    if parts.netloc != "site" or parts.scheme != "http":
        return None, ""
    target = site / unquote(parts.path).lstrip("/")
    return (target / "index.html" if parts.path.endswith("/") else target), unquote(heading)


class _Quiet(SimpleHTTPRequestHandler):
    headers_of_all: Mapping[str, str] = {}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base's name)
        """Say nothing."""

    def end_headers(self) -> None:
        """Send what the site's server says of every file."""
        for name, value in self.headers_of_all.items():
            self.send_header(name, value)
        super().end_headers()


@contextlib.contextmanager
def served(site: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a built site while the block runs; give its address."""
    kind = type("_Site", (_Quiet,), {"headers_of_all": headers or {}})
    handler = functools.partial(kind, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
