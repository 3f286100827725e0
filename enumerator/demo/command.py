"""``enumerator demo``: the practice laptop in a window, or the whole story without a display."""

import os
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter


def run_demo(*, headless: bool, output: Path) -> int:
    """0 when every byte arrived as it was finalized, and nothing was found where it may not be."""
    if headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="pser-practice-") as folder:
        return _headless(Path(folder), output) if headless else _windowed(Path(folder))


def _headless(home: Path, output: Path) -> int:
    from enumerator.demo.headless import compare, play
    from enumerator.demo.report import table

    begun = perf_counter()

    def tell(line: str) -> None:
        print(f"[{perf_counter() - begun:6.1f} s] {line}", flush=True)

    played = play(home, output, tell)
    tell("the registry's tables are compared with what was finalized")
    outcome = compare(played)
    print()
    print(table((*outcome.rows, *_cost(begun), ("screenshots", f"{played.shots} in {output}/"))))
    for fault in outcome.faults:
        print(f"FAULT: {fault}")
    print("\nAll is as promised." if not outcome.faults else "\nNot as promised.")
    return 1 if outcome.faults else 0


def _cost(begun: float) -> tuple[tuple[str, str], ...]:
    rows = [("seconds in all", f"{perf_counter() - begun:.1f}")]
    if sys.platform != "win32":
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows.append(("peak memory of the program", f"{peak:.0f} MB"))
    return tuple(rows)


def _windowed(home: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from enumerator.app.faults import tell_of_faults
    from enumerator.app.program import Program
    from enumerator.auth.keyrings import MemoryKeyring
    from enumerator.config import read_settings
    from enumerator.demo.practice import PASSPHRASES, prepare
    from enumerator.demo.registry_process import running_registry

    practice = prepare(home, MemoryKeyring(), certifies=True)
    names = {person.id: person.name for person in practice.accounts.people()}
    hint = " · ".join(f"{names[person]}: {words}" for person, words in PASSPHRASES.items())
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with running_registry(practice.registry) as url:
        settings = replace(read_settings(practice.folders.settings), registry_url=url)
        program = Program(
            application,
            practice.folders,
            practice.accounts,
            settings,
            clock=lambda: datetime.now(UTC),
            hint=hint,
        )
        tell_of_faults(program.shell.show_problem)
        program.shell.showMaximized()
        return application.exec()
