"""Plans written elsewhere: read in their own form, and written in ours."""
