"""What the forms for other programs share: paths from the repository's root, and JSON text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["json_text", "path_from", "sentences"]

NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"


def path_from(root: Path, file: Path) -> str:
    """Return a file's path with `/`, relative to `root` where it lies below it."""
    path = file.relative_to(root) if file.is_relative_to(root) else file
    return _well_formed(path.as_posix())


def json_text(data: object) -> str:
    """Return JSON in ASCII, which survives every terminal and redirection, with a line feed."""
    return json.dumps(_clean(data), indent=2, allow_nan=False) + "\n"


def sentences(message: str, hint: str) -> str:
    """Return message and hint as sentences, for readers that have one text for both."""
    return f"{message}. {hint}".strip()


def _clean(data: Any) -> Any:  # noqa: ANN401  (any JSON)
    if isinstance(data, dict):
        return {_clean(key): _clean(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_clean(each) for each in data]
    return _well_formed(data) if isinstance(data, str) else data


def _well_formed(text: str) -> str:
    """Replace halves of characters, as in names of files that are not UTF-8: no JSON has them."""
    return "".join(NO_CHARACTER if "\ud800" <= each <= "\udfff" else each for each in text)
