# `make` lists what there is. Needed: Python 3.11 or newer, make and a package index; nothing has to be activated.
# VENV=folder puts the environment elsewhere, PYTHON=path makes it with that interpreter.

VENV ?= .venv
PYTHON ?=
LAB_FLAGS ?=
PYTEST_FLAGS ?=
LOCK_FLAGS ?=

PY := $(VENV)/bin/python
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL: # lint, then tests: a readable order, and tests that measure have the cores to themselves

PYTHONS := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python)
ASSIGNMENTS = $(sort $(notdir $(patsubst %/,%,$(dir $(wildcard source/*/*.ipynb)))))

# --- the environment -----------------------------------------------------------------------------

# The first of PYTHONS that is new enough, or one sentence. A half-made folder goes: it would pass for a whole one.
$(PY):
	@for python in $(PYTHONS); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$python" -m venv $(VENV) && exit 0; \
		rm -rf $(VENV); exit 1; \
	done; \
	echo "Python 3.11 or newer is needed, and none of these is one: $(PYTHONS). Install it, or name it: make PYTHON=/path/to/python3.12" >&2; \
	exit 1

# $(1): what to install; the lock says which versions. Repeated when the list or the lock has changed.
install = echo "Installing $(1) into $(VENV): a minute or two at the first time" && \
	$(PY) -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable "$(1)"

$(VENV)/installed-course: pyproject.toml requirements.lock | $(PY)
	@$(call install,.)
	@touch $@

$(VENV)/installed-test: pyproject.toml requirements.lock | $(PY)
	@$(call install,.[test])
	@touch $(VENV)/installed-course $@

# --- to use the course ---------------------------------------------------------------------------

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: lab
lab: $(VENV)/installed-course ## open the course in JupyterLab
	$(PY) -m jupyterlab --ServerApp.root_dir=. notebooks/00-start-here.ipynb $(LAB_FLAGS)

.PHONY: demo
demo: $(VENV)/installed-course ## grade a small example class and print what was found
	$(PY) examples/demo.py

.PHONY: bench
bench: $(VENV)/installed-course ## compare grading here with stock nbgrader (minutes)
	$(PY) bench/bench.py

# --- to maintain it ------------------------------------------------------------------------------

.PHONY: test
test: lint release-check test-code test-notebooks ## everything that CI checks

.PHONY: lint
lint: $(VENV)/installed-test ## formatter, linter and type checker, changing nothing
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy helpers autograde tests

# More workers than processors: a test waits for its processes about half of the time.
.PHONY: test-code
test-code: $(VENV)/installed-test ## the tests in tests/; PYTEST_FLAGS="-n 0 -k words" to choose
	$(PY) -m pytest -n 6 --dist loadgroup -m "not thorough" $(PYTEST_FLAGS)

.PHONY: test-thorough
test-thorough: $(VENV)/installed-test ## further answers, and other Pythons: before a release (half an hour)
	$(PY) -m pytest -n 6 --dist loadgroup -m thorough $(PYTEST_FLAGS)

.PHONY: test-notebooks
test-notebooks: $(VENV)/installed-test ## run every lesson and compare each output with the stored one
	$(PY) -m pytest -n 2 --dist loadfile --nbval --nbval-current-env --nbval-cell-timeout 60 notebooks

.PHONY: release
release: $(VENV)/installed-course ## make release/ anew from source/
	@$(call in_temporary_folder,$(generate) && rm -rf release && cp -R "$$made/release" release)

.PHONY: release-check
release-check: $(VENV)/installed-course ## fail when release/ is not what source/ gives
	@$(call in_temporary_folder,$(generate) && { diff -r "$$made/release" release || { $(stale); }; })

stale = echo "release/ is stale or was edited: run 'make release' and commit the result." >&2; exit 1

# A gradebook of its own: making release/ leaves the class's gradebook alone.
in_temporary_folder = made=$$(mktemp -d) && trap 'rm -rf "$$made"' EXIT && $(1)
generate = mkdir "$$made/release" && for assignment in $(ASSIGNMENTS); do \
	$(PY) -m nbgrader generate_assignment "$$assignment" --log-level=WARN \
		--db="sqlite:///$$made/gradebook.db" --CourseDirectory.release_directory="$$made/release" \
		|| exit 1; \
	done

.PHONY: lock
lock: $(PY) ## write requirements.lock from pyproject.toml; LOCK_FLAGS=--upgrade for the newest versions
	$(PY) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --extra test \
		--custom-compile-command "make lock" $(LOCK_FLAGS) --output-file requirements.lock pyproject.toml

.PHONY: clean
clean: ## remove the environment and caches; a class's submissions and gradebook stay
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name .git -prune -o \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +
