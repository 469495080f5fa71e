"""What can be kept of an entity some of whose values are faulty."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from mkdocs_strategy_plugin.load.wording import way_to
from mkdocs_strategy_plugin.model.base import Model

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["rest_of"]

_EMPTIED: Final = object()
"""Stands in a list for an item that was taken out."""

AnyModel = TypeVar("AnyModel", bound=Model)


def rest_of(model: type[AnyModel], data: object, error: ValidationError) -> AnyModel | None:
    """Return the entity without its faulty values, so that the others can still be checked."""
    kept = copy.deepcopy(data)
    for details in error.errors(include_url=False):
        _remove(kept, way_to(details["loc"], kept)[0])
    try:
        return model.model_validate(_closed(kept))
    except ValidationError:
        return None


def _remove(data: Any, way: NodePath) -> None:  # noqa: ANN401  (YAML, as it was read)
    if not way:
        return
    for step in way[:-1]:
        data = data[step]
    last: Any = way[-1]
    # A place in a list is emptied and closed at the end, so that the next error's index still fits.
    if isinstance(data, list):
        data[last] = _EMPTIED
    else:
        data.pop(last, None)


def _closed(data: object) -> object:
    """Return `data` with its lists closed where an item was taken out."""
    if isinstance(data, dict):
        return {key: _closed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_closed(item) for item in data if item is not _EMPTIED]
    return data
