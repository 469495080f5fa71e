"""Report: diagnostics and rules as text for people and machines."""
