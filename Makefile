# make brief      set up what is needed and build the brief from seeds/
# make test       the same set-up, then the checks and the tests
# make            this list
# Everything runs in .venv; the first set-up takes a minute or two, later ones no time.

VENV := .venv/bin
export PYTHON
PYTHON_FILES := generator tests scripts

.PHONY: help brief test check validators accuracy bench figures snapshots pictures docs words lock fuzz audit sbom release clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# make/make/p' Makefile

brief: .set-up
	@$(VENV)/python -m generator build

# make check      formatting, style and types
check: .set-up-dev
	$(VENV)/ruff check $(PYTHON_FILES)
	$(VENV)/ruff format --check $(PYTHON_FILES)
	$(VENV)/mypy

test: check
	$(VENV)/pytest -n 2

# make validators what judges the pages in the tests: veraPDF, axe-core, Chromium (needs the network)
validators: .set-up-dev
	@scripts/validators

# make accuracy   how right the facts are, field by field, on labelled text
accuracy: .set-up-dev
	$(VENV)/python -m tests.accuracy

# make bench      time and memory beside what cannot be avoided
bench: .set-up-dev
	$(VENV)/python -m tests.bench

# make figures    the same, written into the README; for a machine that does nothing else
figures: .set-up-dev
	$(VENV)/python -m tests.bench --write

# make snapshots  the text of every printed page that the tests compare, after a wanted change
snapshots: .set-up-dev
	$(VENV)/python -m tests.render.pages

# make pictures   the pictures in docs/images, from the brief that make brief builds
pictures: .set-up-dev
	$(VENV)/python scripts/pictures.py

# make docs       the pages that are made from the program itself
docs: .set-up-dev
	$(VENV)/python scripts/write_docs.py
	$(VENV)/python -m generator.render.reference

# make words      the catalogues of messages: new ones empty, unused ones dropped
words: .set-up-dev
	@for language in generator/words/catalogues/*.po; do $(VENV)/python -m generator words --update $$language; done

# make lock       refresh requirements.lock and requirements-dev.lock (needs the network)
lock: .set-up-dev
	scripts/lock

# make fuzz       an hour of coverage-guided fuzzing: readers, parsers, configuration, edits (needs the network once)
fuzz: .set-up-dev
	$(VENV)/python -m pip install -qq --no-build-isolation -e '.[fuzz]'
	nice -n 19 $(VENV)/python -W ignore -m tests.fuzz

# make audit      known vulnerabilities of all that the lock files pin (needs the network); what cannot be looked up fails too
audit: .set-up-release
	$(VENV)/pip-audit --strict --require-hashes --disable-pip $(addprefix -r ,$(wildcard requirements*.lock))

# make sbom       the bill of materials in dist/: what a release pins, with hashes and licences (CycloneDX)
sbom: .set-up-dev
	@mkdir -p dist
	$(VENV)/python scripts/sbom.py dist/sitbrief.cdx.json

# make release    the tests, then the source distribution and the wheel in dist/, the same bytes for the same commit
release: test .set-up-release
	scripts/release

# make clean      remove .venv and everything that can be made again
clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: .set-up .set-up-dev .set-up-release
.set-up:
	@scripts/set-up requirements.lock

.set-up-dev:
	@scripts/set-up requirements-dev.lock

.set-up-release: .set-up-dev
	@scripts/set-up requirements-release.lock
