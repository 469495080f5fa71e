"""Any KPI has a page, and its picture is one that a browser can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.views.kpi import view
from tests.builders import plan
from tests.contexts import context
from tests.pictures import parsed
from tests.property.test_charts import check
from tests.property.test_figures import ANY, DAYS, MODERATE, PERIODS, kpi

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

EVENTS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d", "e"]), st.fixed_dictionaries({"date": PERIODS})
)


@given(
    fields=kpi(MODERATE) | kpi(ANY),
    as_of=DAYS,
    language=st.sampled_from(["en", "id"]),
    events=EVENTS,
)
def test_any_kpi_has_a_page(
    fields: Mapping[str, object],
    as_of: dt.date,
    language: str,
    events: Mapping[str, Mapping[str, object]],
) -> None:
    world = plan({"period": 2027}, objectives={"a": {}}, kpis={"it": fields}, events=events)
    seen = context(world, language=language, page="kpi/it", as_of=as_of)

    made = view(seen, world.kpis["it"])

    assert made.state.word
    assert made.reason
    if made.figure:
        check(str(made.figure.chart))
        assert len(parsed(str(made.figure.chart)).findall("desc")) == 1
