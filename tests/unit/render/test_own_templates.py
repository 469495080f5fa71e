"""The folder of a site's own templates holds nothing from elsewhere, and can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.render.overrides import remarks
from mkdocs_strategy_plugin.render.own_templates import templates_in
from tests.permissions import without_root
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

GOALS = "pages/goals.md.jinja"


def fault(folder: Path) -> str:
    with pytest.raises(StrategyError) as raised:
        remarks(templates_in(folder))
    return f"{raised.value.message} {raised.value.hint}"


def test_templates_are_named_from_their_folder(tmp_path: Path) -> None:
    write(tmp_path, {GOALS: "", "note.md": "", ".note.md.swp": "", "logo.svg": ""})

    assert templates_in(tmp_path).names == {GOALS, "note.md"}


def test_a_link_inside_of_the_folder_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"shared.jinja": "", "pages/a.jinja": ""})
    (tmp_path / GOALS).symlink_to("../shared.jinja")

    assert GOALS in templates_in(tmp_path).names


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"secret.jinja": "", "own/pages/a.jinja": ""})
    (tmp_path / "own" / GOALS).symlink_to("../../secret.jinja")

    assert fault(tmp_path / "own") == (
        "template 'own/pages/goals.md.jinja', line 1: the link leads out of 'own' "
        "Put a copy below 'own'."
    )


def test_a_linked_folder_is_refused_wherever_it_leads(tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/goals.md.jinja": "", "own/a/b.jinja": ""})
    link = tmp_path / "own/pages"

    link.symlink_to("../elsewhere")
    assert "'own/pages', line 1: the link leads out of 'own'" in fault(tmp_path / "own")

    link.unlink()
    link.symlink_to("a")
    assert fault(tmp_path / "own") == (
        "template 'own/pages', line 1: the link leads to a folder Link the files instead."
    )


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jinja").symlink_to("b.jinja")

    assert fault(tmp_path).endswith("the link leads nowhere Mend the link, or remove it.")


def test_a_template_without_permission_is_told(tmp_path: Path) -> None:
    write(tmp_path, {f"own/{GOALS}": ""})
    (tmp_path / "own" / GOALS).chmod(0)

    with without_root():
        told = fault(tmp_path / "own")

    assert told.startswith("template 'own/pages/goals.md.jinja', line 1: no permission to read it")


def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    write(tmp_path, {f"own/{GOALS}": ""})
    (tmp_path / "own/pages").chmod(0)

    with without_root():
        told = fault(tmp_path / "own")

    (tmp_path / "own/pages").chmod(0o755)
    assert told == (
        "option 'templates_dir': the folder 'own/pages' cannot be listed (Permission denied) "
        "Allow the user who builds to read it."
    )
