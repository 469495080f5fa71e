"""What the README points to is there."""

from __future__ import annotations

import re

from tests.sites import ROOT

PLACES = re.compile(r'\]\((?P<link>[^)\s]+)\)|(?:src|srcset)="(?P<picture>[^"]+)"')


def test_each_link_and_picture_of_the_readme_leads_to_a_file() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    found = [each["link"] or each["picture"] for each in PLACES.finditer(text)]
    files = [place.partition("#")[0] for place in found if "://" not in place]

    assert "docs/pictures/portal-light.png" in files
    assert "docs/tutorial/first-plan.md" in files
    assert [file for file in files if not (ROOT / file).is_file()] == []
