"""What tells the pages of a site from its other files."""

from __future__ import annotations

__all__ = ["PAGE_SUFFIXES"]

PAGE_SUFFIXES = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
"""What the names of pages end in, as MkDocs knows them."""
