"""The plugin's options in mkdocs.yml."""

from __future__ import annotations

import datetime as dt

from mkdocs.config import base
from mkdocs.config import config_options as c

__all__ = ["StrategyConfig"]


class StrategyConfig(base.Config):
    """Options of the plugin; see docs/reference/options.md."""

    enabled = c.Type(bool, default=True)
    """False leaves the site as if the plugin were not there."""
    language = c.Optional(c.Type(str))
    """Language of the pages; default: the theme's if the plan has it, else the plan's first."""
    as_of = c.Optional(c.Type((str, dt.date)))
    """The day the pages speak of; default: `SOURCE_DATE_EPOCH`, else today."""
    rules = c.Type(dict, default={})
    """Severity by code, name or group of a rule: `error`, `warning`, `info` or `off`."""
    entities_in_nav = c.Type(bool, default=False)
    """True puts the pages of single personas into the navigation."""
    publish_source = c.Type(bool, default=False)
    """True publishes the YAML and CSV files as well."""
