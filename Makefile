# Goldsmith's daily commands; `make` alone lists them. Works with the make of Linux and of macOS (GNU make 3.81).

PYTHON ?= python3
PORT   ?= 8501
ARGS   ?=

VENV  := .venv
BIN   := $(VENV)/bin
PIP   := $(BIN)/python -m pip --disable-pip-version-check -qq
READY := $(VENV)/.ready
DEV   := $(VENV)/.ready-dev
INDEX := sample_data/.goldsmith/cache/.ready
FOUND := $(wildcard sample_data/*.yaml sample_data/catalog/*.yaml)

.PHONY: help run test check check-format check-lint check-types check-imports format bench bench-compile clean

help:
	@echo "make run      set up what is missing, then open the browser page (PORT=$(PORT))"
	@echo "make test     run the tests (ARGS='-k words' to choose)"
	@echo "make check    format, lint, types, import boundaries"
	@echo "make format   put the code into its format"
	@echo "make bench    time the four classic requests (ARGS=--help for more)"
	@echo "make bench-compile    time structured queries beside MetricFlow (ARGS='--metricflow PYTHON')"
	@echo "make clean    remove the virtual environment and caches; what was generated stays"

run: $(READY) $(INDEX)
	@$(BIN)/goldsmith app --port $(PORT)

test: $(DEV) $(INDEX)
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup $(ARGS)

check: check-format check-lint check-types check-imports

check-format: $(DEV)
	@$(BIN)/ruff format --check --quiet --output-format concise . || { echo "Not in format: \`make format\` mends it."; exit 1; }

check-lint: $(DEV)
	@$(BIN)/ruff check --quiet --output-format concise .

check-types: $(DEV)
	@$(BIN)/mypy --no-error-summary

check-imports: $(DEV)
	@$(BIN)/python -m pytest -q --no-header --no-summary tests/test_import_boundaries.py

format: $(DEV)
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .

bench: $(READY) $(INDEX)
	@$(BIN)/python -m benchmarks.generate $(ARGS)

bench-compile: $(READY)
	@$(BIN)/python -m benchmarks.compile_time $(ARGS)

clean:
	@rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis sample_data/.goldsmith/cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Goldsmith needs Python 3.11 or newer, and $(PYTHON) is `$(PYTHON) --version 2>/dev/null || echo missing`." >&2; \
	  echo "Name another one: make $(or $(MAKECMDGOALS),run) PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(READY): $(BIN)/python requirements.txt pyproject.toml
	@echo "Installing Goldsmith into $(VENV): once, a few minutes …" >&2
	@$(PIP) install --editable .
	@touch $@

$(DEV): $(READY) requirements-dev.txt
	@echo "Installing what tests and checks need …" >&2
	@$(PIP) install --requirement requirements-dev.txt
	@touch $@

$(INDEX): $(READY) $(FOUND)
	@echo "Building the search index of the sample workspace: once, some seconds …" >&2
	@$(BIN)/python -c "$$BUILD_INDEX"
	@touch $@

# The index of the default role; other roles get theirs when they first ask.
define BUILD_INDEX
from pathlib import Path
from runs.opened import OpenedWorkspace
from warehouse.result_store import MemoryResultStore

opened = OpenedWorkspace(Path("sample_data"), MemoryResultStore())
opened.services(opened.role_of(None, None)).search.vectors
opened.close()
endef
export BUILD_INDEX
