"""From the author's files to plain data: found, read, checked, located."""
