"""Check a plan: rules, what they look at, and the run that turns findings into diagnostics."""
