"""Forms of what changed: on a terminal, in a pull request, for machines."""
