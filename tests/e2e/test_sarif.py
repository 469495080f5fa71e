"""Microsoft's SARIF Multitool has nothing to say against what `validate` writes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.programs import npm_program
from tests.sites import write

PLANS = Path(__file__).parents[1] / "plans"

HOSTILE = """\
strategy: {title: "Tell {0} and [x](1) 😀 <b>", period: 2026}
objectives:
  a: {title: 'a]b[ 😀', goal: "{1} [go](http://x) '😀"}
  a: {title: B}
personas: {rina: {ttle: Rina}}
kpis: {visits: {metric: sessions, target: 1.2.3, objective: b, channels: [tiktok]}}
"""


def told(log: Path) -> list[str]:
    """Return the errors and warnings of the validator; its exit code is 0 with them too."""
    done = subprocess.run(  # noqa: S603  (a program of our own tests)
        [npm_program("sarif-multitool"), "validate", str(log)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "1 files scanned" in done.stdout, done.stdout + done.stderr
    return [line for line in done.stdout.splitlines() if ": error " in line or ": warning " in line]


def sarif_of(site: Path, log: Path) -> Path:
    done = CliRunner().invoke(
        main, ["validate", str(site), "--format", "sarif", "--output", str(log)]
    )
    assert done.exit_code in {0, 1}, done.output
    return log


@pytest.mark.parametrize("site", ["agency", "office", "shop", "university"])
def test_findings_of_a_realistic_site_are_sound_sarif(tmp_path: Path, site: str) -> None:
    assert told(sarif_of(PLANS / site, tmp_path / "log.sarif")) == []


def test_findings_in_hostile_words_and_names_are_sound_sarif(tmp_path: Path) -> None:
    files = {"strategy.yml": HOSTILE, "goals é 中 #1%.yml": "goals:\n  a: {title: [}\n"}
    folder = write(tmp_path / "my plan: 中?", files)

    assert told(sarif_of(folder, tmp_path / "log.sarif")) == []


def test_nothing_found_is_sound_sarif(tmp_path: Path) -> None:
    folder = write(tmp_path / "p", {"strategy.yml": HOSTILE})
    log = tmp_path / "log.sarif"
    arguments = ("--select", "EMB", "--format", "sarif", "--output", str(log))
    folder.joinpath("strategy.yml").write_text("strategy: {title: P}\n", "utf-8")
    done = CliRunner().invoke(main, ["validate", str(folder), *arguments])

    assert done.exit_code == 0
    assert told(log) == []


def test_the_validator_tells_what_is_wrong(tmp_path: Path) -> None:
    log = sarif_of(PLANS / "shop", tmp_path / "log.sarif")
    log.write_text(log.read_text("utf-8").replace('"startLine": ', '"startLine": -'), "utf-8")

    assert told(log) != []
