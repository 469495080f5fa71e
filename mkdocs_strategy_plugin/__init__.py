"""Publish a strategy written in YAML as a portal in an MkDocs site."""

__all__ = ["__version__"]

__version__ = "0.1.0"
