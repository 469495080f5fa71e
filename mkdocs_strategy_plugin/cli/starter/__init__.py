"""What `init` writes: a first plan, the site around it, and a check in CI, from templates."""
