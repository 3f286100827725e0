"""Which households a supervisor goes and sees: drawn by the laptop, not by the supervisor."""

import hashlib
import secrets

from enumerator.fieldwork.dispositions import SIGHTED_IN_PART, Disposition
from enumerator.store.connection import Store
from enumerator.store.settings import SettingStore

SEED = "sighting_seed"
_ONE_IN = 10


class Sampling:
    """Draws one in ten. The seed lies in the store, so that nobody can tell beforehand, and everybody can check."""

    def __init__(self, store: Store) -> None:
        self._settings = SettingStore(store)

    def sights(self, assignment_id: str, disposition: Disposition) -> bool:
        """Whether a supervisor has to see this household before she closes it."""
        if disposition not in SIGHTED_IN_PART:
            return False
        drawn = hashlib.sha256(self._seed() + assignment_id.encode()).digest()
        return int.from_bytes(drawn[:8]) % _ONE_IN == 0

    def _seed(self) -> bytes:
        found = self._settings.data(SEED)
        if found is None:
            found = secrets.token_bytes(16)
            self._settings.keep(SEED, found)
        return found
