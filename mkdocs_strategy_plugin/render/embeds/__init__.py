"""Parts of a plan on pages that authors write."""
