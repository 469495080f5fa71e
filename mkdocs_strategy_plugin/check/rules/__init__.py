"""Rules: one module each, its docstring is the rule's page."""
