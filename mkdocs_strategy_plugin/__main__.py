"""`python -m mkdocs_strategy_plugin` is the command `mkdocs-strategy`."""

from mkdocs_strategy_plugin.cli import main

if __name__ == "__main__":
    main(prog_name="mkdocs-strategy")
