"""Pages: plan and figures to views, views to Markdown and HTML."""
