"""What all models share: frozen, no unknown keys, ids, references and lists of one or more."""

import functools
import re
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, model_validator

from mkdocs_strategy_plugin.model.problems import problem, shown, wrong_type
from mkdocs_strategy_plugin.model.readers import EachExpanded, ReadBy
from mkdocs_strategy_plugin.model.text import (
    AnyText,
    Markdown,
    PlainText,
    Text,
    is_blank,
    is_left_empty,
)

__all__ = ["WRITTEN_AS", "ContentFormat", "Entity", "Model", "OneOrMore", "Refers", "Slug", "Url"]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
UNSEEN_IN_URLS = r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]"
"""A blank, and others that cannot be printed."""

WRITTEN_AS = {"as_": "as"}
"""Fields whose key in a plan is a keyword of Python."""

Item = TypeVar("Item")


class Refers(NamedTuple):
    """Marks a field that names another entity."""

    kinds: tuple[str, ...]
    """Kinds in the singular that the id may belong to; empty: the text is a whole `kind/id`."""

    @property
    def says_kind(self) -> bool:
        """True where a name says its kind: one or two kinds can share a space of ids, no more."""
        return len(self.kinds) not in (1, 2)


def slug(value: object) -> str:
    """Return an id, or raise a `problem` with SCH005."""
    if isinstance(value, str) and SLUG.fullmatch(value):
        return value
    words = re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-")
    raise problem(
        "SCH005",
        f"{shown(value)} is no id: lower-case words joined by hyphens",
        f"Write {words or 'a name such as weekly-reels'}.",
    )


def url(value: object) -> str:
    """Return an address a reader may safely follow, or raise a `problem` with SCH010."""
    if not isinstance(value, str):
        raise wrong_type(value, "an address")
    # Browsers drop control characters and blanks inside a scheme: they must not hide one.
    is_visible = value.isprintable() and " " not in value
    visible = value if is_visible else re.sub(UNSEEN_IN_URLS, "", value)
    scheme, colon, _ = visible.partition(":")
    is_relative = not colon or any(mark in scheme for mark in "/#?")
    if not is_relative and scheme.lower() not in SAFE_SCHEMES:
        raise problem(
            "SCH010",
            f"{shown(value)} is no address to publish",
            "Write one that begins with https://, http://, mailto: or tel:, or a relative one.",
        )
    return value.strip()


def one_or_more(value: object) -> object:
    """Return a list of what may be written as one or as several."""
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


def something(value: object) -> object:
    """Return an item of a list, or raise a `problem` with SCH003 where nothing is written."""
    if value is None:
        raise problem(
            "SCH003", "expected a value, found nothing", "Write one, or remove the empty item."
        )
    return value


Slug = Annotated[str, ReadBy(slug)]
"""An id: lower-case words joined by hyphens."""

ContentFormat = Annotated[str, ReadBy(slug)]
"""The id of a format of content, such as `short-video`; any is welcome."""

Url = Annotated[str, ReadBy(url)]
"""An address that is safe to publish."""

OneOrMore = Annotated[tuple[Item, ...], EachExpanded(one_or_more, something)]
"""One, or a list of them."""


def reference(value: object) -> str:
    """Return the text of a reference; whether it leads anywhere is for rules to say."""
    if not isinstance(value, str):
        raise wrong_type(value, "an id")
    return value.strip()


GoalRef = Annotated[str, ReadBy(reference), Refers(("goal",))]
"""The id of a goal."""
ObjectiveRef = Annotated[str, ReadBy(reference), Refers(("objective",))]
"""The id of an objective."""
KpiRef = Annotated[str, ReadBy(reference), Refers(("kpi",))]
"""The id of a KPI."""
PersonaRef = Annotated[str, ReadBy(reference), Refers(("persona",))]
"""The id of a persona."""
ContentRef = Annotated[str, ReadBy(reference), Refers(("content",))]
"""The id of a content item."""
ChannelRef = Annotated[str, ReadBy(reference), Refers(("channel",))]
"""The id of a channel."""
CampaignRef = Annotated[str, ReadBy(reference), Refers(("campaign",))]
"""The id of a campaign."""
TacticRef = Annotated[str, ReadBy(reference), Refers(("tactic",))]
"""The id of a tactic."""
MetricRef = Annotated[str, ReadBy(reference), Refers(("metric",))]
"""The id of a metric, from the catalogue or the plan."""
PlatformRef = Annotated[str, ReadBy(reference), Refers(("platform",))]
"""The id of a platform, from the catalogue or the plan."""
ServiceRef = Annotated[str, ReadBy(reference), Refers(("channel", "platform"))]
"""The id of a channel or of a platform."""
StageRef = Annotated[str, ReadBy(reference), Refers(("stage",))]
"""The id of one of the funnel's stages."""
CountedRef = Annotated[str, ReadBy(reference), Refers(("content", "campaign", "tactic"))]
"""A whole `kind/id` of a content item, a campaign or a tactic."""
NodeRef = Annotated[str, ReadBy(reference), Refers(())]
"""A whole `kind/id`, or `strategy` for the plan itself."""


class Model(BaseModel):
    """A frozen mapping of the format; its fields are documented by the string under each.

    Modules of models do without `from __future__ import annotations`: pydantic would compile each
    annotation, and those of `Entity` for each kind of entity, at every start.
    """

    # Not `use_attribute_docstrings`: it would parse every module's source at each start.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_what_is_left_empty(cls, data: object) -> object:
        return without_gaps(data, cls)


def without_gaps(data: object, model: type[Model]) -> object:
    """Return what is written for `model`; a key without a value is a gap, the same as no key."""
    if isinstance(data, dict):
        # Most begin with a letter or a digit, and a plan has more texts than anything else.
        gaps = [
            key
            for key, value in data.items()
            if not (isinstance(value, str) and value[:1].isalnum()) and _is_gap(value, key, model)
        ]
        return _without(data, gaps, model) if gaps else data
    return {} if data is None else data


def _is_gap(value: object, key: object, model: type[Model]) -> bool:
    """Tell whether nothing is written behind a key, or nothing that anybody would see."""
    if isinstance(value, str):
        return is_blank(value)
    if isinstance(value, dict):
        return key in _texts(model) and is_left_empty(value)
    return value is None


def _without(data: dict[Any, Any], gaps: list[Any], model: type[Model]) -> dict[Any, Any]:
    known = {key for key in gaps if key in model.model_fields and key != "id"}
    return {key: value for key, value in data.items() if key not in known}


@functools.cache
def _texts(model: type[Model]) -> frozenset[str]:
    """Return the fields of a model that hold one text."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if Text in _types(field.annotation))


def _types(annotation: object) -> tuple[object, ...]:
    """Return the types that a value may have, without what is said about them."""
    inside = get_args(annotation) or (annotation,)
    return tuple(getattr(each, "__origin__", each) for each in inside)


class Entity(Model):
    """What every entry of a collection takes."""

    id: str
    """Its key in the collection; not written again inside."""
    title: AnyText | None = None
    """Name that readers see; default: the id in words."""
    code: PlainText | None = None
    """Its number elsewhere, such as `O1`."""
    note: Markdown | None = None
    """Anything worth knowing beside the fields."""
    tags: OneOrMore[PlainText] = ()
    """Words to find it by."""
    owner: OneOrMore[PlainText] = ()
    """Who answers for it."""

    @property
    def name(self) -> Text:
        """The title, or the id in words."""
        return self.title or Text((("", self.id.replace("-", " ").capitalize()),))
