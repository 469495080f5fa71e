"""Embeds and links in Markdown, on every host: a Python-Markdown extension and who answers it."""
