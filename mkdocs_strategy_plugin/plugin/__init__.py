"""The MkDocs plugin `strategy`; it runs unchanged under ProperDocs."""

from mkdocs_strategy_plugin.plugin.hooks import StrategyPlugin

__all__ = ["StrategyPlugin"]
