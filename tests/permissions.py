"""What a user without root's rights may read and write, for tests that root may run."""

from __future__ import annotations

import ctypes
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LINUX_CAPABILITY_VERSION_3 = 0x20080522
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
HEEDED = 1 << CAP_DAC_OVERRIDE | 1 << CAP_DAC_READ_SEARCH
"""What lets root pass by the permissions of files (man 7 capabilities)."""


@contextmanager
def without_root() -> Iterator[None]:
    """Heed the permissions of files for a while, as every user but root always does.

    Root stays who it is: another user could not read an interpreter that lies in root's home, and
    whatever module or codec is first asked for meanwhile would count as missing ever after.
    """
    if os.geteuid() != 0:
        yield
        return
    # The lower half, then the higher one, of what is effective, permitted and inheritable.
    held = (ctypes.c_uint32 * 6)()
    _call("capget", held)
    effective = held[0]
    held[0] = effective & ~HEEDED
    _call("capset", held)
    try:
        yield
    finally:
        held[0] = effective
        _call("capset", held)


def _call(name: str, held: ctypes.Array[ctypes.c_uint32]) -> None:
    of_this_thread = 0
    header = (ctypes.c_uint32 * 2)(LINUX_CAPABILITY_VERSION_3, of_this_thread)
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(header, held) != 0:
        raise OSError(ctypes.get_errno(), name)
