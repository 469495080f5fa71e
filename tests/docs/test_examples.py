"""What the documentation shows is what the plugin reads, finds and offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
import yaml

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.report.concise import line
from tests.docs.examples import DOCS, ROOT, Block, Example, blocks, examples, found, pages

if TYPE_CHECKING:
    from pathlib import Path

ALL_BLOCKS = [block for page in pages() for block in blocks(page)]
ALL_EXAMPLES = [example for page in pages() for example in examples(page)]
SITES = [block for block in ALL_BLOCKS if block.title == "mkdocs.yml"]
OPTIONS = sorted(dict(StrategyConfig._schema))  # noqa: SLF001  (MkDocs names them nowhere else)


def page_of(value: Block | Example) -> str:
    return value.page


def test_every_block_says_which_file_it_is() -> None:
    assert [(block.page, block.body) for block in ALL_BLOCKS if not block.title] == []


@pytest.mark.parametrize("example", [e for e in ALL_EXAMPLES if not e.mistake], ids=page_of)
def test_an_example_has_nothing_to_mend(example: Example, tmp_path: Path) -> None:
    assert [line(each, root=tmp_path) for each in found(example, tmp_path)] == []


@pytest.mark.parametrize("example", [e for e in ALL_EXAMPLES if e.mistake], ids=page_of)
def test_a_deliberate_mistake_is_found_and_told_as_the_page_says(
    example: Example, tmp_path: Path
) -> None:
    page = (ROOT / example.page).read_text("utf-8")
    diagnostics = found(example, tmp_path)
    places = [f"{each.location.line}:{each.location.column}" for each in diagnostics]

    assert list(zip([each.rule.code for each in diagnostics], places, strict=True)) == [
        example.mistake
    ]
    assert line(diagnostics[0], root=tmp_path) in page
    assert diagnostics[0].hint in page


@pytest.mark.parametrize("block", SITES, ids=page_of)
def test_a_site_uses_options_and_rules_that_exist(block: Block) -> None:
    class Loader(yaml.SafeLoader):
        """Reads MkDocs' own tags as plain values."""

    Loader.add_multi_constructor("!", lambda *_: None)
    site = yaml.load(block.body, Loader)  # noqa: S506  (a safe loader)
    for plugin in site.get("plugins", ()):
        options = plugin.get("strategy", {}) if isinstance(plugin, dict) else {}
        assert set(options) <= set(OPTIONS)
        Severities.parse(options.get("rules", {}))


@pytest.mark.parametrize("name", OPTIONS)
def test_every_option_is_documented(name: str) -> None:
    assert f"\n## `{name}`" in (DOCS / "reference/options.md").read_text("utf-8")


def test_every_command_and_its_options_are_documented() -> None:
    page = (DOCS / "reference/cli.md").read_text("utf-8")
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert f"\n## `{name}`" in page
        for parameter in command.params:
            words = [*parameter.opts] if isinstance(parameter, click.Option) else []
            choices = parameter.type.choices if isinstance(parameter.type, click.Choice) else ()
            assert [word for word in (*words, *choices) if word not in page] == []
