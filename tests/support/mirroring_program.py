"""A child that answers and copies without end, until somebody kills it. It says each answer that has committed."""

import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.config import Folders, Settings
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES
from enumerator.store import Clock
from tests.support.mirroring import bring_up_to_date
from tests.support.practice import NOTICE, A


def main(home: Path, card: Path) -> None:
    accounts = Accounts(Folders(home), None, clock=Clock(now=lambda: datetime.now(UTC)))
    unlocked = accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    sitting = Sitting(unlocked, Folders(home), Settings(), lambda: "en")
    interview = sitting.interviews.open(A)
    for number in count(1):
        interview.answer(NOTICE, "1" if interview.session.value(NOTICE) == "2" else "2")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        bring_up_to_date(sitting, card)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
