# The main tasks. `make report` and `make test` each set up what they need in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONHASHSEED ?= 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: report test lint types architecture bench model reader clean

report: $(VENV)/.core  ## score seeds/ and write the report and every table to reports/seeds
	$(BIN)/framing report seeds --out reports/seeds

test: $(VENV)/.dev  ## run every test and doctest
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev  ## style and common mistakes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev  ## static types, strict
	$(BIN)/mypy

architecture: $(VENV)/.dev  ## imports run one way
	$(BIN)/lint-imports

bench: $(VENV)/.dev  ## print every measured figure; BENCH=seeds for one
	$(BIN)/python -m benchmarks $(BENCH)

model: $(VENV)/.dev  ## fit the shipped classifier anew from ../shared/data
	$(BIN)/framing train ../shared/data --coding codings/political-violence.csv --coders first --out lexicons/political-violence/model.zip --reliability-out lexicons/political-violence/reliability.toml

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "framing needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.core
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

reader: $(VENV)/.dev  ## join the reader of --scorer deep with the model fitted anew; KEPT=FILE keeps what it reads
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[deep]'
	$(BIN)/python -m benchmarks.deep_join $(KEPT)

clean:  ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist
