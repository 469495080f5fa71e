"""The few questions of `init`, each with a flag that answers it and a default."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import click

from mkdocs_strategy_plugin.cli.starter.answers import (
    NAMELESS,
    Answers,
    read_channels,
    read_languages,
    read_organization,
    read_period,
)
from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["CHANNELS", "LANGUAGE", "answered"]

Answer = TypeVar("Answer")

LANGUAGE = "en"
"""The language of a plan where nobody says another."""
CHANNELS = "instagram,website"
"""The channels of a plan where nobody names any."""


def answered(given: Mapping[str, str | None], *, period: str, is_asking: bool) -> Answers:
    """Return what the flags say, then what the person says, then the defaults.

    Args:
        given: What the flags say, by name; None where one was not used.
        period: The plan's period where nobody says another.
        is_asking: Whether there is a person to ask.

    Raises:
        StrategyError: a flag says something that cannot be.
    """
    questions = _Questions(given, is_asking=is_asking)
    languages = questions.ask(
        "languages", "Languages, the main one first (en, id)", LANGUAGE, read_languages
    )
    nameless = NAMELESS[languages[0]]
    organization = questions.ask("organization", "Organization", nameless, read_organization)
    return Answers(
        organization=organization if organization.strip() else nameless,
        languages=languages,
        channels=questions.ask("channels", "Channels, the main one first", CHANNELS, read_channels),
        period=questions.ask("period", "Period, such as 2027 or 2027-Q1", period, read_period),
    )


class _Questions(NamedTuple):
    given: Mapping[str, str | None]
    is_asking: bool

    def ask(self, name: str, words: str, default: str, read: Callable[[str], Answer]) -> Answer:
        said = self.given[name]
        if said is None and self.is_asking:
            return self._prompted(words, default, read)
        return read(default if said is None else said)

    def _prompted(self, words: str, default: str, read: Callable[[str], Answer]) -> Answer:
        def answer(said: str) -> Answer:
            try:
                return read(said)
            except StrategyError as error:  # click asks again
                raise click.UsageError(f"{error.message}. {error.hint}") from None

        return click.prompt(words, default=default, value_proc=answer)
