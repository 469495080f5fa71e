"""One value against its target, on one line: Stephen Few's bullet graph."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_strategy_plugin.render.charts.scale import Place, placing
from mkdocs_strategy_plugin.render.charts.svg import number, picture

__all__ = ["Bullet", "bullet_graph"]

WIDTH = 220
HEIGHT = 28
HEADROOM = 20
"""Kept free beyond the outermost value, so that values past the target are seen to be past it."""
TRACK_TOP = 7
TRACK_HEIGHT = 18
BAR_TOP = 12
BAR_HEIGHT = 8
THINNEST_BAR = 2
"""A value at the origin still leaves a trace: zero is not missing."""
TARGET_TOP = 4
TARGET_WIDTH = 4
TICK = 6
"""Half the width of the expected value's tick, and its height."""

# A scorecard has hundreds of these pictures, so their few elements are written out.
TRACK = (
    f'<rect class="strategy-bullet__track" y="{TRACK_TOP}" width="{WIDTH}"'
    f' height="{TRACK_HEIGHT}"/>'
)


class Bullet(NamedTuple):
    """What a bullet graph shows; numbers are finite and share one unit."""

    title: str
    """Its name, such as "Visitor arrivals against target"."""
    description: str
    """The same facts in words."""
    actual: float | None = None
    """The value reached; None leaves the bar out."""
    target: float | None = None
    """The value to reach; None where there is none, or where `band` is the target."""
    band: tuple[float | None, float | None] | None = None
    """Least and greatest value to stay between; a bound that is None is open."""
    expected: float | None = None
    """Where the value should be by now."""
    baseline: float | None = None
    """Where the way begins; None lets the bar begin at 0."""
    lower_is_better: bool = False
    """True: the target is met below it."""
    state: str = "no_target"
    """State of the KPI; colours the bar."""


def bullet_graph(bullet: Bullet) -> str:
    """Draw track, zone where the target is met, bar, expected tick and target marker."""
    scale = _scale(bullet)
    return picture(
        TRACK,
        _zone(bullet, scale),
        _bar(bullet, scale),
        _origin(bullet, scale),
        *(_target(scale(value)) for value in _targets(bullet)),
        _expected(bullet, scale),
        css=f"strategy-bullet strategy-bullet--{bullet.state.replace('_', '-')}",
        width=WIDTH,
        height=HEIGHT,
        title=bullet.title,
        description=bullet.description,
    )


def _scale(bullet: Bullet) -> Place:
    origin = _origin_value(bullet)
    known = [value for value in (bullet.actual, bullet.expected) if value is not None]
    values = [origin, *known, *_targets(bullet)]
    low, high = min(values), max(values)
    return placing(
        low,
        high,
        start=HEADROOM if low < origin else 0,
        end=WIDTH - HEADROOM if high > origin or low == high else WIDTH,
    )


def _origin_value(bullet: Bullet) -> float:
    return 0.0 if bullet.baseline is None else bullet.baseline


def _targets(bullet: Bullet) -> list[float]:
    return [value for value in (bullet.target, *(bullet.band or ())) if value is not None]


def _zone(bullet: Bullet, scale: Place) -> str:
    least, greatest = bullet.band or (
        (None, bullet.target) if bullet.lower_is_better else (bullet.target, None)
    )
    if least is None and greatest is None:
        return ""
    left = 0.0 if least is None else scale(least)
    right = WIDTH if greatest is None else scale(greatest)
    return (
        f'<rect class="strategy-bullet__zone" x="{number(left)}" y="{TRACK_TOP}"'
        f' width="{number(max(right - left, 0))}" height="{TRACK_HEIGHT}"/>'
    )


def _bar(bullet: Bullet, scale: Place) -> str:
    if bullet.actual is None:
        return ""
    ends = scale(_origin_value(bullet)), scale(bullet.actual)
    width = max(abs(ends[1] - ends[0]), THINNEST_BAR)
    left = min(*ends, WIDTH - width)
    return (
        f'<rect class="strategy-bullet__bar" x="{number(left)}" y="{BAR_TOP}"'
        f' width="{number(width)}" height="{BAR_HEIGHT}"/>'
    )


def _origin(bullet: Bullet, scale: Place) -> str:
    at = min(scale(_origin_value(bullet)), WIDTH - 1)
    kind = "zero" if bullet.baseline is None else "baseline"
    return (
        f'<rect class="strategy-bullet__origin strategy-bullet__origin--{kind}" x="{number(at)}"'
        f' y="{TRACK_TOP}" width="1" height="{TRACK_HEIGHT}"/>'
    )


def _target(at: float) -> str:
    left = min(max(at - TARGET_WIDTH / 2, 0), WIDTH - TARGET_WIDTH)
    return (
        f'<rect class="strategy-bullet__target" x="{number(left)}" y="{TARGET_TOP}"'
        f' width="{TARGET_WIDTH}" height="{HEIGHT - TARGET_TOP}"/>'
    )


def _expected(bullet: Bullet, scale: Place) -> str:
    if bullet.expected is None:
        return ""
    at = min(max(scale(bullet.expected), TICK), WIDTH - TICK)
    left, middle, right = (number(x) for x in (at - TICK, at, at + TICK))
    return f'<path class="strategy-bullet__expected" d="M{left} 0H{right}L{middle} {TICK}"/>'
