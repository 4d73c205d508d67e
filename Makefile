# Needs Python 3.11 or newer with venv, and make. Everything else is installed into .venv from the lock.
.DEFAULT_GOAL := help

VENV ?= .venv
BIN := $(VENV)/bin
NEWEST := for p in python3 python3.14 python3.13 python3.12 python3.11; do \
    $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done; true
PYTHON ?= $(shell $(NEWEST))
ADDRESS ?= 127.0.0.1:8000

# The same bytes from the same commit, whenever it is built; MkDocs takes this as the time of the build.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help site serve check test lint format bench zensical lock clean distclean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.run ## build the site from seeds/ into site/ and prove it against the seeds
	$(BIN)/briefing site

serve: $(VENV)/.run ## show the site on this machine and rebuild it while you edit
	$(BIN)/briefing serve --address $(ADDRESS)

check: $(VENV)/.run ## say whether docs/ is what the seeds give (for a commit, for CI)
	$(BIN)/briefing check

test: lint $(VENV)/.test ## run every check and every test
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

lint: $(VENV)/.test ## formatter, linter, types, workflows
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/actionlint
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml

format: $(VENV)/.test ## format the code and mend what the linter can mend
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

zensical: .cache/zensical/.done ## build the committed pages with MkDocs' successor, as a preview of the move
	rm -rf site
	find .cache -maxdepth 1 -type f -delete # what it kept; its own --clean takes all of .cache, itself included
	PYTHONPATH=. .cache/zensical/bin/zensical build --strict
	.cache/zensical/bin/python -m generator.verify site seeds

.cache/zensical/.done: requirements-zensical.txt
	@$(PYTHON) -m venv .cache/zensical
	@.cache/zensical/bin/python -m pip install --quiet --require-hashes --requirement requirements-zensical.txt
	@touch $@

bench: $(VENV)/.run ## time the generator against the bare site build
	$(BIN)/python benchmarks/build_against_mkdocs.py

LOCK := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --only-binary :all: --emit-build-options

lock: $(VENV)/.test ## pin the newest versions that pyproject.toml allows
	rm -f requirements.txt requirements-test.txt requirements-zensical.txt
	$(LOCK) pyproject.toml --extra build --output-file requirements.txt > /dev/null
	$(LOCK) pyproject.toml --extra build --extra test --constraint requirements.txt --output-file requirements-test.txt > /dev/null
	$(LOCK) --group zensical --output-file requirements-zensical.txt > /dev/null

clean: ## remove what was built, but not .venv
	rm -rf site dist build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

distclean: clean ## remove .venv too
	rm -rf $(VENV)

$(VENV)/.run: requirements.txt pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer with venv is needed; name it: make PYTHON=python3.12" >&2; exit 2; }
	@echo "Setting up $(VENV) from the lock; the first time takes a few minutes."
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-test.txt
	@echo "Adding what the tests need."
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-test.txt
	@touch $@
