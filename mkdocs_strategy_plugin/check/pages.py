"""Run the rules about pages that authors have written: find, weigh, locate, sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check import registry
from mkdocs_strategy_plugin.check.page_subject import PageSubject
from mkdocs_strategy_plugin.check.run import diagnostic_order
from mkdocs_strategy_plugin.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.check.severities import Severities
    from mkdocs_strategy_plugin.load.pages import AskingPage
    from mkdocs_strategy_plugin.load.plan import Loaded

__all__ = ["diagnose_pages"]


def diagnose_pages(
    pages: Iterable[AskingPage], plans: Mapping[str, Loaded], *, severities: Severities
) -> tuple[Diagnostic, ...]:
    """Return all that is to be mended in pages, sorted by file, line, column and code.

    Args:
        pages: The pages of one site that ask something of plans.
        plans: All plans of that site by name.
        severities: What the site says of rules.
    """
    found = (each for page in pages for each in _diagnosed(PageSubject(page, plans), severities))
    return tuple(sorted(found, key=diagnostic_order))


def _diagnosed(subject: PageSubject, severities: Severities) -> Iterator[Diagnostic]:
    for module in registry.RULES:
        check = registry.page_checks(module)
        severity = severities.of(module.RULE) if check else None
        if check is None or severity is None:
            continue
        for each in check(subject):
            yield Diagnostic(module.RULE, severity, each.message, each.hint, each.location)
