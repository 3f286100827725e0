# The commands of this project. `make demo` and `make test` do all their own set-up.
PY := .venv/bin/python

.PHONY: setup demo run test check bench package package-check forms translations clean

setup:
	@bash tools/setup.sh

demo: setup  ## one family (and eleven more) from the door to the registry
	@$(PY) -m enumerator demo

run: setup  ## the program itself, on this machine's own store
	@$(PY) -m enumerator

check: setup  ## style, types, import rules
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy --no-error-summary
	@told=$$(.venv/bin/lint-imports --no-logo 2>&1) || { printf '%s\n' "$$told"; exit 1; }

test: check  ## check, and every test; what could not be run here is named
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -rs

bench: setup  ## measurements, as ratios within one run
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

forms: setup  ## compile the built-in questionnaire into its form pack
	@$(PY) -m forms pack resources/forms/pser_household.xlsx

translations: setup  ## collect the window's words, compile their Urdu
	@$(PY) tools/translations.py

package: setup  ## the frozen program, in dist/
	@$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec

package-check: package  ## the frozen program tells the whole story by itself
	@bash tools/check_package.sh

clean:
	rm -rf build dist demo-output
