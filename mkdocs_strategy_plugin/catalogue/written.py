"""The catalogue as plain data: `python -m mkdocs_strategy_plugin.catalogue.written`.

To read YAML takes ten times as long as to read JSON, and each command reads the catalogue.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs_strategy_plugin.catalogue import COLLECTIONS, DATA
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source

__all__ = ["catalogue_data"]


def catalogue_data() -> str:
    """Return what `metrics.yml` and `platforms.yml` say, as one JSON object."""
    data = {collection: _written(collection) for collection in COLLECTIONS}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _written(collection: str) -> Any:  # noqa: ANN401  (YAML, as it was read)
    path = Path(__file__).with_name(f"{collection}.yml")
    return read(Source(path, path.read_text(encoding="utf-8")), Limits()).data[collection]


if __name__ == "__main__":
    DATA.write_text(catalogue_data(), encoding="utf-8")
