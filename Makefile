# Two commands: `make example` builds the example site, `make test` runs the tests.
# Both make their own environment; nothing needs to be installed before.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Three tests on two cores: many wait for a browser, a server or git.
WORKERS = $(shell expr "$$(getconf _NPROCESSORS_ONLN)" '*' 3 / 2)

.DEFAULT_GOAL := help
.PHONY: help example serve test lint docs reference pictures bench clean

help: ## Show these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-9s %s\n", $$1, $$2 }'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; try: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is needed; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/example: $(BIN)/python pyproject.toml
	$(PIP) install --quiet --editable '.[material]'
	@touch $@

$(VENV)/dev: $(BIN)/python pyproject.toml
	$(PIP) install --quiet 'pip>=25.1'
	$(PIP) install --quiet --editable '.[material]' --group dev
	@touch $@ $(VENV)/example

example: $(VENV)/example ## Build the example site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file example_site/mkdocs.yml
	@echo
	@echo "The portal is built. Open it in a browser:"
	@echo "  file://$(CURDIR)/example_site/site/index.html"
	@echo "or run 'make serve' and open http://127.0.0.1:8000/, where search works too."

serve: $(VENV)/example ## Serve the example site, reloading while you type
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --livereload --config-file example_site/mkdocs.yml

test: $(VENV)/dev ## Run all tests
	@.ci/chromium
	@.ci/npm
	@$(BIN)/python -m compileall -q mkdocs_strategy_plugin  # once, not in each of hundreds of builds
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --maxprocesses 8 --dist loadgroup

lint: $(VENV)/dev ## Check format, style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/dev ## Build the documentation
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

reference: $(VENV)/dev ## Write the catalogue's data and the generated pages of the documentation anew
	$(BIN)/python -m mkdocs_strategy_plugin.catalogue.written
	$(BIN)/python -m mkdocs_strategy_plugin.report.rule_pages docs/rules
	$(BIN)/python -m mkdocs_strategy_plugin.report.format_page > docs/reference/plan-format.md
	$(BIN)/python -m mkdocs_strategy_plugin.report.catalogue_page > docs/reference/catalogue.md
	$(BIN)/python -m mkdocs_strategy_plugin.report.exports_page > docs/reference/exports.md
	$(BIN)/python -m mkdocs_strategy_plugin.report.embeds_page > docs/reference/embeds.md
	$(BIN)/python -m mkdocs_strategy_plugin.pipeline.templates_page > docs/reference/templates.md
	$(BIN)/python -m mkdocs_strategy_plugin schema --out docs/schema/plan.json
	$(BIN)/python -m mkdocs_strategy_plugin schema --options --out docs/schema/plugin.json
	$(BIN)/python -m mkdocs_strategy_plugin.report.changes_page > docs/reference/changes.md

pictures: $(VENV)/dev example ## Take the pictures of the portal anew that the README shows
	@.ci/chromium
	$(BIN)/python -m tests.browser.portraits

bench: $(VENV)/dev ## Measure commands against a bare YAML reader, builds against pages by hand, and histories
	$(BIN)/python tests/benchmarks/validate.py
	$(BIN)/python -m tests.benchmarks.build
	$(BIN)/python -m tests.benchmarks.history

clean: ## Remove what the other commands made
	rm -rf $(VENV) .cache site example_site/site build dist .mypy_cache .ruff_cache .pytest_cache
