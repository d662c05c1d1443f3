# The one door to the project: `make` lists what there is. ARGS passes words on: make run ARGS=--temporary
PY := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help run test check faults soak bench evaluate translations lock clean environment

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: environment ## Open the window (all set-up is done the first time)
	@$(PY) -m desktop $(ARGS)

test: environment ## Run the tests, without a screen
	@$(PY) -m desktop.preflight offscreen
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(ARGS)

faults: environment ## Try every fault there is a promise about, also those that take long; prints a table
	@$(PY) -m desktop.preflight offscreen
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/faults -m "" -o faulthandler_timeout=0 $(ARGS)

soak: environment ## Do 200,000 random things to libraries, with crashes in between, and compare each with a plain model
	@HASHIYA_STEPS=200000 $(PY) -m pytest tests/storage/test_model.py --timeout 0 -o faulthandler_timeout=0 $(ARGS)

check: environment ## Check style, types and who may import whom
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) .venv/bin/lint-imports

bench: environment ## Measure start-up, reading, marking and search; prints a table, writes JSON beside it
	@$(PY) -m compileall -q desktop storage tests/benchmarks
	@$(PY) tests/benchmarks/run.py $(ARGS)

evaluate: environment ## Measure how well search answers, beside plain SQLite; prints a table, writes JSON beside it
	@$(PY) tests/benchmarks/evaluate.py

translations: environment ## Gather the words of the window for translation, and compile what is translated
	@$(PY) resources/translations/update.py

lock: ## Renew requirements.lock from pyproject.toml, for all systems and Pythons, with hashes
	@rm -rf build/lock && python3 -m venv build/lock && build/lock/bin/python -m pip --quiet install uv
	@UV_CUSTOM_COMPILE_COMMAND="make lock" build/lock/bin/uv pip compile pyproject.toml --group dev --quiet --upgrade \
		--universal --python-version 3.11 --generate-hashes --no-emit-index-url --output-file requirements.lock
	@rm -rf build/lock

clean: ## Remove the environment and everything that can be made again
	@rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find desktop storage tests -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@sh .make/environment.sh
