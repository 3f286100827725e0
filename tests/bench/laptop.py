"""A practice laptop whose households stand ready to be measured."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

from enumerator.app.sitting import Sitting
from enumerator.auth.session import Unlocked
from enumerator.config import read_settings
from enumerator.demo.practice import PASSPHRASES, Practice, prepare
from forms.synthetic import Chance, PserFamily, answer_all
from tests.bench.ring import PASSPHRASE, WHO, keyring_of

SMALL, OF_30, OF_60 = "A-001", "A-002", "A-003"
SIZES = {SMALL: 5, OF_30: 30, OF_60: 60}


def laptop(home: Path) -> Practice:
    """A practice laptop with three households of 5, 30 and 60 members, all of it answered."""
    practice = prepare(home, keyring_of(home))
    assert PASSPHRASES[WHO] == PASSPHRASE
    unlocked = signed_in(practice)
    try:
        sitting = sitting_of(practice, unlocked)
        for seed, (assignment, size) in enumerate(SIZES.items()):
            interview = sitting.interviews.open(assignment)
            family = PserFamily(Chance(Random(seed)), datetime.now(UTC).date(), size=size)
            answer_all(interview.session, family, hand=interview)
    finally:
        unlocked.lock()
    return practice


def signed_in(practice: Practice) -> Unlocked:
    return practice.accounts.unlock(WHO, PASSPHRASE)


def sitting_of(practice: Practice, unlocked: Unlocked) -> Sitting:
    settings = read_settings(practice.folders.settings)
    return Sitting(unlocked, practice.folders, settings, lambda: "en")
