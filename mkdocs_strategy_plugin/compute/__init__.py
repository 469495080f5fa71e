"""Figures: pure functions of a plan and one day; every rule is in docs/reference/figures.md."""
