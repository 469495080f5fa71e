"""How the commands take paths."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["ANY_PATH"]

ANY_PATH = click.Path(readable=False, path_type=Path)
"""Whether a path can be read or written is told by who tries: in our words, and with a hint."""
