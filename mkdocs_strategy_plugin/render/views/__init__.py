"""Views: frozen records in which every string is already worded and formatted, none escaped."""
