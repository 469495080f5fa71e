"""Fields whose whole value one function reads, told to pydantic in its cheapest form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from pydantic_core import core_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler

__all__ = ["AtOnce", "Expand", "ReadBy", "ShortForm"]


class ReadBy(NamedTuple):
    """Marks a field that `read` makes of what was written.

    As `pydantic.PlainValidator`, which also works out how to write the value back: plans are only
    read, and that is half the time it takes to start a command.
    """

    read: Callable[[object], object]
    """Returns the value, or raises a `problem`."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)


class Expand(NamedTuple):
    """Marks a field whose short form `expand` turns into its long one before it is read.

    As `pydantic.BeforeValidator`, which looks at the signature of each function once more.
    """

    expand: Callable[[object], object]
    """Returns the long form; anything else as it is."""

    def __get_pydantic_core_schema__(
        self, source: type, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self.expand, handler(source))


class EachExpanded(NamedTuple):
    """Marks a tuple whose short form `expand` turns into a list, and `each` every item of it."""

    expand: Callable[[object], object]
    """Returns the list."""
    each: Callable[[object], object]
    """Returns the long form of an item."""

    def __get_pydantic_core_schema__(
        self, source: type, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        item = handler.generate_schema(get_args(source)[0])
        items = core_schema.no_info_before_validator_function(self.each, item)
        return core_schema.no_info_before_validator_function(
            self.expand, core_schema.tuple_variable_schema(items)
        )


class ShortForm(NamedTuple):
    """Marks a field whose text `read` makes a value of, without the model of its long form.

    A plan has more measured values than anything else, and a model for each takes its time.
    """

    read: Callable[[str], object]
    """Returns the value of a text, or raises a `problem`; None leaves it to the long form."""
    long_form: type
    """The model of everything else."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(self.long_form))

    def _read(self, value: object, long_form: Callable[[object], object]) -> object:
        short = self.read(value) if isinstance(value, str) else None
        return long_form(value) if short is None else short


class AtOnce(NamedTuple):
    """Marks a field that `read` makes of what was written where all of it is in its short form.

    To ask for one value after another takes twice as long, and tells where a faulty one stands.
    """

    read: Callable[[object], object]
    """Returns the value; None leaves it, and what is wrong with it, to the long way."""

    def __get_pydantic_core_schema__(
        self, source: type, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def _read(self, value: object, one_by_one: Callable[[object], object]) -> object:
        at_once = self.read(value)
        return one_by_one(value) if at_once is None else at_once
