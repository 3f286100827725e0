# The commands of this project. `make demo` and `make test` do all their own set-up.
PY := .venv/bin/python
ROUNDS ?= 5
SEED ?= 1
SEEDS ?= 1
STEPS ?= 40
MINUTES ?= 60
FORMS ?=
KILLS ?= 500
RUNS ?= 50

.PHONY: setup demo run test check bench campaign faults peer fuzz package package-check forms features translations clean

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
	@bash tools/test.sh

bench: setup  ## measurements, as ratios within one run; ROUNDS=1 for a short comparison with the peer
	@bash tools/peer.sh || true
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench --rounds $(ROUNDS)

campaign: setup  ## kill the program in the middle of its work, cut the line, write docs/campaign*.md: SEED=1 KILLS=500 MINUTES=60
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.campaign --seed $(SEED) --kills $(KILLS) --minutes $(MINUTES)
	@$(PY) -m tests.campaign.lines --seed $(SEED) --minutes $(MINUTES)

faults: setup  ## make each fault of the world again and again, write docs/faults.md: SEED=1 RUNS=50
	@$(PY) -m tests.campaign.faults_table --seed $(SEED) --runs $(RUNS)

peer:  ## the other form engine that ours is measured against and compared with; needs Node
	@bash tools/peer.sh

fuzz: setup peer  ## random answers into ours and the peer: SEED=7 SEEDS=3 FORMS=r015,x117 STEPS=40 MINUTES=10
	@$(PY) -m tests.peer.fuzz --seed $(SEED) --seeds $(SEEDS) --steps $(STEPS) --minutes $(MINUTES) --forms '$(FORMS)'

forms: setup  ## compile the built-in questionnaire into its form pack
	@$(PY) -m forms pack resources/forms/pser_household.xlsx

features: setup  ## the feature ledger, docs/features.md
	@$(PY) tools/features.py

translations: setup  ## collect the window's words, compile their Urdu
	@$(PY) tools/translations.py

package: setup  ## the frozen program, in dist/
	@$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec

package-check: package  ## the frozen program tells the whole story by itself
	@bash tools/check_package.sh

clean:
	rm -rf build dist demo-output
