# The commands of a working day; each runs inside the virtual environment of the README.
PYTHON = .venv/bin/python

.PHONY: check test quick sweep docs bench lock

check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

test:
	$(PYTHON) -m pytest -q -n auto

# Without browser, linters and long sweeps, and with at most SEEDS random cases of a property.
SEEDS = 30

quick:
	WINSET_SEEDS=$(SEEDS) $(PYTHON) -m pytest -q -n auto -m "not slow and not browser and not lint"

# Every random case that a test names, where `make test` tries the usual number; takes long.
sweep:
	WINSET_SEEDS=1000000 $(PYTHON) -m pytest -q -n auto -m "not browser and not lint"

docs:
	$(PYTHON) -m sphinx -W -b html docs docs/_build/html

bench:
	$(PYTHON) benchmarks/run.py

# Pins what CI installs; without addresses, so that any mirror serves it. The extra `peers` stays
# out: it is wanted for one benchmark only, and brings many packages that would bind the
# versions of ours.
EXTRAS = test parquet paper bench xlsx docs

lock:
	uv pip compile pyproject.toml $(EXTRAS:%=--extra %) --universal --no-emit-index-url --no-header \
	  --no-annotate --generate-hashes -o requirements.lock
