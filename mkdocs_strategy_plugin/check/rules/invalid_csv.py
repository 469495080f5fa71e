"""A table that is no table of measurements.

The header lacks one of the columns `date`, `kpi` and `value`, or a row has more or fewer cells
than the header.

## Why it hurts

From the missing cell on, every value stands in the wrong column. A month of clicks becomes a
note.

## Bad

```yaml
kpis:
  arrivals: {title: Visitor arrivals}
```

```csv title="measurements/2016.csv" hl_lines="3"
date,kpi,value,note
2016-04,arrivals,901095,
2016-05,arrivals,915,206,
```

## Good

```yaml
kpis:
  arrivals: {title: Visitor arrivals}
```

```csv title="measurements/2016.csv"
date,kpi,value,note
2016-04,arrivals,901095,
2016-05,arrivals,915206,
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN009", "invalid-csv", Severity.ERROR)
"""Found while reading; see `load`."""
