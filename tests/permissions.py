"""What a user without root's rights may read, for tests that root may run."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534
"""The user that owns nothing."""


@contextmanager
def without_root() -> Iterator[None]:
    """Be an ordinary user for a while; whoever is one already stays so."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
