# `make posters` makes the posters, `make test` tests the program. Neither needs root; both work on a fresh machine
# with nothing but Python 3.11 or newer, make and git. `make help` lists the rest.
#
# make PYTHON=/path/to/python3.12 posters   uses that Python for a new .venv

export PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK = 1

VENV  := .venv
BIN   := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY    := $(BIN)/python
PIP   := $(PY) -m pip --require-virtualenv install --quiet
TOOLS := .tools
BIOME := $(TOOLS)/node_modules/.bin/biome

# Arguments: make posters ARGS="--language ja", make test ARGS="-k bidi", make lock ARGS=--upgrade
ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help posters test tests near lint style format check soak mutants bench pictures gallery examples reference site tools front lock dist try-wheel release clean

help:  ## this list
	@awk -F':.*  ## ' '/^[a-z]+:.*  ## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

# ---------------------------------------------------------------- for everybody

posters: $(VENV)/run.stamp  ## make the posters of this project; says where the files are
	@$(BIN)/leafletgen build $(ARGS)

# ---------------------------------------------------------------- for work on the program

test: $(VENV)/dev.stamp  ## everything that must be green before a change lands
	@$(MAKE) --no-print-directory $(if $(ARGS),tests,-j2 style tests)

tests: $(VENV)/dev.stamp
	MAKEFLAGS= $(PY) -m pytest -n auto $(ARGS)

near: $(VENV)/dev.stamp  ## the tests that a change can reach, the nearest first, for half a minute (ARGS="--since main --seconds 90")
	@$(PY) tools/near.py $(ARGS)

check: test  ## the same as make test

lint: style  ## style, types, wings, sizes, the browser part's too (where `make tools` was called)
	$(PY) -m pytest -q tests/test_house.py tests/test_front.py

style: $(VENV)/dev.stamp
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy --strict src
	$(BIN)/lint-imports --no-cache

format: $(VENV)/dev.stamp  ## fix what ruff can fix
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .
	@[ ! -x $(BIOME) ] || $(BIOME) check --write --config-path=requirements/node src/leafletgen/studio/front tests/front tools

soak: $(VENV)/dev.stamp  ## long runs: kills, faults of the system at every call, fuzzing (hours; SECONDS=600 of each target)
	HYPOTHESIS_PROFILE=soak $(PY) -m pytest -n auto -m soak $(ARGS) || [ $$? -eq 5 ]
	$(PY) -m tools.laboratory faults
	$(PIP) -r requirements/laboratory.txt
	$(PY) -m tools.laboratory fuzz --seconds $(or $(SECONDS),600)

mutants: $(VENV)/dev.stamp  ## would the tests notice? small faults put in, into docs/mutants.md (ARGS="--number 50 --seed 3")
	$(PY) tools/mutants $(ARGS)

bench: $(VENV)/bench.stamp  ## how fast it is beside Typst and WeasyPrint (ARGS="--quick"; --write: docs/performance.md)
	$(PY) bench/peers/run.py $(ARGS)

gallery: $(VENV)/dev.stamp  ## contact sheets of all posters and of the examples
	$(PY) tools/gallery.py $(ARGS)
	$(PY) -m tools.gallery_examples

examples: $(VENV)/dev.stamp  ## pictures of the examples in docs/layouts.md
	$(PY) tools/examples.py

pictures: $(VENV)/dev.stamp  ## all pictures of the documents anew (minutes; ARGS="blocks layouts": these alone)
	$(PY) tools/pictures.py $(ARGS)

reference: $(VENV)/dev.stamp  ## what docs/ has from the program: blocks, commands, manual pages, limits (the site makes the rest itself)
	$(PY) tools/blocks.py
	$(PY) tools/commands.py
	$(PY) tools/limits.py

site: $(VENV)/site.stamp  ## the documentation site, English and Japanese, checked: build/site
	$(PY) -m tools.site

tools: $(TOOLS)/node_modules/.stamp  ## types, linter and bundler of the browser part; axe-core, pdf.js (needs node and npm)

front: tools  ## bundle the browser part anew: src/leafletgen/studio/static/dist/
	node tools/front.mjs

lock: $(VENV)/dev.stamp  ## rewrite requirements/*.txt from pyproject.toml (ARGS=--upgrade: newest versions)
	PATH="$(abspath $(BIN)):$$PATH" $(PY) tools/lock.py $(ARGS)

dist: $(VENV)/dev.stamp  ## wheel, sdist, bill of materials, digits: dist/
	$(PY) -m tools.release.dist

try-wheel: $(VENV)/dev.stamp  ## install the wheel of dist/ by pip, uv and pipx on every Python here, and use it
	$(PY) -m tools.release.trying

release: $(VENV)/dev.stamp  ## write a version, its news, commit and tag (VERSION=0.2.0; ARGS=--dry shows)
	$(PY) -m tools.release.prepare $(VERSION) $(ARGS)

clean:  ## remove the environment and all caches; the posters in output/ stay
	rm -rf $(VENV) $(TOOLS) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist build
	find src tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- the environment
# Installed anew only when the lock or pyproject.toml changed.

$(VENV)/made.stamp: tools/venv.sh
	@sh tools/venv.sh $(VENV)
	@touch $@

$(VENV)/run.stamp: $(VENV)/made.stamp requirements/run.txt requirements/hyphens.txt requirements/build.txt pyproject.toml
	@echo "Installing leafletgen and its libraries into $(VENV) (a minute at the first time) ..."
	@$(PIP) -r requirements/build.txt
	@$(PIP) -r requirements/run.txt
	@$(PIP) -r requirements/hyphens.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q src # as pip does with what it installs: where Python may not write, each start would compile
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	@echo "Installing the tools for work on leafletgen into $(VENV) ..."
	@$(PIP) -r requirements/dev.txt
	@touch $@

$(VENV)/bench.stamp: $(VENV)/dev.stamp requirements/bench.txt
	@echo "Installing what leafletgen is measured against into $(VENV) ..."
	@$(PIP) -r requirements/bench.txt
	@touch $@

$(VENV)/site.stamp: $(VENV)/run.stamp requirements/site.txt
	@echo "Installing what builds the documentation site into $(VENV) ..."
	@$(PIP) -r requirements/site.txt
	@touch $@

$(TOOLS)/node_modules/.stamp: requirements/node/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing. Debian, Ubuntu: sudo apt install nodejs npm" >&2; exit 1; }
	@mkdir -p $(TOOLS)
	cp requirements/node/package.json requirements/node/package-lock.json requirements/node/.npmrc $(TOOLS)/
	cd $(TOOLS) && npm ci --loglevel=error
	@touch $@
