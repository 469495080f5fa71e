"""A stopwatch for the handlers of the plugin: what a build spends on strategies."""

from __future__ import annotations

import functools
import time
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Timed", "timed"]

Handler = TypeVar("Handler", bound="Callable[..., Any]")


class Timed(Protocol):
    """Whose handlers are timed."""

    own_time: float
    """Seconds that its handlers have taken in this build."""


def timed(handler: Handler) -> Handler:
    """Add the time that `handler` takes to the own time of its object, also where it fails."""

    @functools.wraps(handler)
    def wrapper(owner: Timed, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  (as the handler)
        started = time.perf_counter()
        try:
            return handler(owner, *args, **kwargs)
        finally:
            owner.own_time += time.perf_counter() - started

    return cast("Handler", wrapper)
