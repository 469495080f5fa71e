"""Turn a plan and its figures into pages."""
