# Everything a newcomer needs: 'make demo' and 'make test'. Both set up what they use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tests that start processes of their own need no more workers than cores.
WORKERS ?= auto

.PHONY: demo test check bench million conflicts fuzz format lock docs score clean

demo: $(VENV)/.run                 ## run the main job on a worked negotiation
	@$(BIN)/goodoffices demo --output demo

test: $(VENV)/.dev                 ## the unit suite, five minutes on two cores
	$(BIN)/python -m pytest -m "not slow" -n $(WORKERS) --dist loadfile

check: $(VENV)/.dev $(VENV)/.ray   ## everything CI asks for: format, lint, types, layers, all tests, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	HYPOTHESIS_PROFILE=ci $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile
	$(MAKE) fuzz SECONDS=60
	$(MAKE) docs

docs: $(VENV)/.dev                 ## the manual, warnings as errors
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/html

score: $(VENV)/.dev                ## how well reports are read, rules alone and with the parser
	$(BIN)/python -m tests.gold.score

bench: $(VENV)/.dev $(VENV)-bench/.tried  ## speed and memory, beside a peer where there is one
	$(BIN)/python -m benchmarks $(ROWS)

million: $(VENV)/.dev              ## every engine against the definitions on a million cases; can be stopped
	$(BIN)/python -m benchmarks.agreement $(COUNT)

conflicts: $(VENV)/.dev            ## stability of random conflicts against the literal definitions
	$(BIN)/python -m tests.stability.agreement $(COUNT)

fuzz: $(VENV)/.dev                 ## hostile input by the million, or for SECONDS=60
	$(BIN)/python -m tests.fuzzing $(COUNT) $(if $(SECONDS),--seconds $(SECONDS))

$(VENV)-bench/.tried: requirements/bench.txt
	@$(PYTHON) -m venv $(VENV)-bench
	@$(VENV)-bench/bin/pip install -q --disable-pip-version-check --require-hashes -r $< || \
	  { echo "NegMAS cannot be installed: its rows will say so" >&2; rm -f $(VENV)-bench/bin/python; }
	@touch $@

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.dev                 ## renew the locked versions and their hashes
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-package goodoffices \
	  --extra nlp --extra pdf-in --extra llm -q -o requirements/run.txt pyproject.toml requirements/build.in
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-package goodoffices \
	  --extra nlp --extra pdf-in --extra llm --extra dev -c requirements/run.txt -q -o requirements/dev.txt pyproject.toml requirements/build.in
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-package goodoffices \
	  --extra ray -c requirements/dev.txt -q -o requirements/ray.txt pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes -q \
	  -o requirements/bench.txt requirements/bench.in

clean:
	rm -rf $(VENV) $(VENV)-bench demo docs/_build

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Good Offices needs Python 3.11 or newer; say which: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python cannot make a virtual environment; on Debian: apt install python3-venv"; exit 2; }

$(VENV)/.run: $(VENV)/bin/pip requirements/run.txt pyproject.toml
	@echo "Setting up (once, about a minute)" >&2
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/pip requirements/dev.txt pyproject.toml
	@echo "Setting up with the developers' tools (once, about two minutes)" >&2
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.run

$(VENV)/.ray: $(VENV)/.dev requirements/ray.txt
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/ray.txt || \
	  echo "Ray cannot be installed: its tests will skip" >&2
	@touch $@
