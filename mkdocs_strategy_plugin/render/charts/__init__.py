"""Pictures: numbers and worded text in, accessible inline SVG out."""
