"""The plugin's options in mkdocs.yml."""

from __future__ import annotations

import datetime as dt

from mkdocs.config import base
from mkdocs.config import config_options as c

from mkdocs_strategy_plugin.load.sources import Limits

__all__ = ["StrategyConfig"]


class LimitsConfig(base.Config):
    """Bounds on what is read, against slips and attacks."""

    file_size = c.Type(int, default=Limits().file_size)
    """Bytes in one file."""
    nesting = c.Type(int, default=Limits().nesting)
    """Mappings and lists inside one another."""
    expansion = c.Type(int, default=Limits().expansion)
    """Values that the aliases of one file may add."""


class StrategyConfig(base.Config):
    """Options of the plugin; see docs/reference/options.md."""

    enabled = c.Type(bool, default=True)
    """False leaves the site as if the plugin were not there."""
    plans = c.ListOfItems(c.Type(str), default=[])
    """Globs of the plans' folders, relative to mkdocs.yml; default: all below the docs folder."""
    path = c.Optional(c.Type(str))
    """Where the pages go; several plans have a folder each below it."""
    pages = c.ListOfItems(c.Type(str), default=[])
    """Which pages, in which order; default: all. `index` is always there."""
    portfolio = c.Type((bool, str), default=True)
    """Where the page of all plans goes; default: beside them, as `portfolio.md`. False: nowhere."""
    hide = c.ListOfItems(c.Type(str), default=[])
    """Fields that are not published."""
    templates_dir = c.Optional(c.Dir(exists=True))
    """Templates of the site's own, searched first; relative to mkdocs.yml."""
    language = c.Optional(c.Type(str))
    """Language of the pages; default: the theme's if the plan has it, else the plan's first."""
    history = c.Type((bool, str, dict), default={})
    """What the page of changes tells: `from`, `since`, `group_by`. False: there is no such page."""
    as_of = c.Optional(c.Type((str, dt.date)))
    """The day the pages speak of; default: `SOURCE_DATE_EPOCH`, else today."""
    rules = c.Type(dict, default={})
    """Severity by code, name or group of a rule: `error`, `warning`, `info` or `off`."""
    entities_in_nav = c.Type(bool, default=False)
    """True puts the pages of single personas and KPIs into the navigation."""
    tags = c.ListOfItems(c.Type(str), default=["own"])
    """What the tags of pages are made of: `own` tags of what is on them, `goals`, `stages`."""
    limits = c.SubConfig(LimitsConfig)
    """Bounds on what is read: `file_size`, `nesting`, `expansion`."""
    exports = c.Optional(c.ListOfItems(c.Type(str)))
    """Forms of the files for machines beside the pages; default: `[json, csv, ics]`, the last of
    them where the package `icalendar` is installed."""
    scripts = c.Type(bool, default=True)
    """False leaves out the script that sorts and filters tables and reads charts."""
    publish_source = c.Type(bool, default=False)
    """True publishes the YAML and CSV files as well."""
    schema = c.Type(bool, default=False)
    """True keeps a schema beside each plan for editors, while a server runs."""
