"""A child in which the program stands, and an interview is answered by keys until somebody kills it.

After each question it says what the session holds and where it is. By then the store has committed.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from enumerator.app.program import Program
from enumerator.auth.accounts import Accounts
from enumerator.config import Folders, read_settings
from enumerator.demo.asking import Asking
from enumerator.demo.keyboard import ENTER, Key, Keyboard
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES
from enumerator.fieldwork.interview import Interview
from enumerator.store.events import EventLog
from enumerator.ui.interview.window import InterviewWindow
from forms.prompts import FactKind
from forms.synthetic import Chance, PserFamily


def main(home: Path) -> None:
    folders = Folders(home)
    application = QApplication(sys.argv[:1])
    program = Program(
        application,
        folders,
        Accounts(folders, None),
        read_settings(folders.settings),
        clock=lambda: datetime.now(UTC),
    )
    program.shell.show()
    keys = Keyboard(program.shell)
    program.gate.choose(ENUMERATOR.id)
    keys.type(PASSPHRASES[ENUMERATOR.id])
    keys.press(ENTER)
    keys.wait_until(lambda: program.sitting is not None, "the store opens")
    keys.press(Key.Key_Home)
    keys.press(ENTER)
    page, interview, sitting = program.shell.page, program.interview, program.sitting
    assert isinstance(page, InterviewWindow)
    assert interview is not None
    assert sitting is not None
    log = EventLog(sitting.unlocked.store)
    said: dict[str, str] = {}

    def acknowledge(_: str) -> None:
        now = given(interview)
        head = log.head()
        tell(
            {
                "seq": head.seq if head else 0,
                "place": interview.place,
                "changed": {key: now[key] for key in now if said.get(key) != now[key]},
            }
        )
        said.update(now)

    active = page.active_prompt()
    tell({"at": active.ref if active else ""})
    family = PserFamily(Chance(Random(7)), datetime.now(UTC).date(), size=2)
    Asking(page, interview, keys, family, seen=acknowledge).run()


def given(interview: Interview) -> dict[str, str]:
    """The answers that people gave, by stable key."""
    facts = interview.session.facts_now()
    return {fact.key: fact.value for fact in facts if fact.kind is FactKind.ANSWERED}


def tell(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
