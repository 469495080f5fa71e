"""What changed between two readings of a plan, as decisions; see docs/reference/figures.md."""
