"""What changed between two readings of a plan, in words."""
