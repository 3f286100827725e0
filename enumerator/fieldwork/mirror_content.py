"""What lies on a card, and under which names: envelopes as they are, and all that is not finished as sealed copies.

A copy can be opened by the supervisors who review, with the recovery key, and by whoever holds the interview: by
nobody else on the laptop, and not by the registry, to which unfinished work never goes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from enumerator.fieldwork.mirror_folder import short
from enumerator.store.attachments import SealedAttachmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.households import Household, HouseholdReader
from enumerator.store.mirrors import MirrorStore, PlainFile
from enumerator.store.packs import PackStore
from enumerator.store.people import PeopleStore
from sync.errors import Malformed
from sync.keys import Certificate, SigningKey, read_certificate
from sync.sealing.copies import seal_copy

ENVELOPE, SEALED, HOUSEHOLD, FILE, PACK = "e-", "a-", "h-", "f-", "p-"
"""How a name begins, by what the file is."""

_household = TypeAdapter(Household)


@dataclass(frozen=True, slots=True)
class Copyist:
    """The laptop that signs copies, and those who may open every one of them."""

    device: Certificate
    key: SigningKey = field(repr=False)
    readers: tuple[bytes, ...]  # public sealing keys: supervisors' review keys, recovery

    @property
    def folder(self) -> str:
        """The name of this laptop's folder on a medium."""
        return short("laptop", self.device.subject)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that should lie on every medium, and how to make it."""

    size: int  # about; exact for what is sealed already
    make: Callable[[], bytes | None]


def household_name(assignment: str, seq: int) -> str:
    return f"{HOUSEHOLD}{short('household', assignment)}-{seq}"


def stem(name: str) -> str:
    """What a file's newer copy has in common with it: all but the log entry it was made at."""
    return name.rpartition("-")[0] if name.startswith(HOUSEHOLD) else name


def file_name(interview: str, name: str, size: int) -> str:
    return f"{FILE}{short('file', interview, name, str(size))}"


class MirrorContent:
    """What one store wants to lie on its media, by name."""

    def __init__(self, store: Store, copyist: Copyist) -> None:
        self._copyist = copyist
        self._mirrors = MirrorStore(store)
        self._households = HouseholdReader(store)
        self._envelopes = EnvelopeStore(store)
        self._sealed = SealedAttachmentStore(store)
        self._packs = PackStore(store)
        self._people = PeopleStore(store)

    def wanted(self) -> dict[str, Wanted]:
        """Unfinished work first: nothing else holds it."""
        found: dict[str, Wanted] = {}
        for assignment, seq in self._households.wanted().items():
            name = household_name(assignment, seq)
            found[name] = Wanted(0, lambda a=assignment, n=name: self._household(a, n))  # type: ignore[misc]
        for plain in self._mirrors.plain_files():
            name = file_name(plain.interview, plain.name, plain.size)
            found[name] = Wanted(plain.size, lambda p=plain, n=name: self._file(p, n))  # type: ignore[misc]
        for hash_, size in self._mirrors.envelopes().items():
            found[ENVELOPE + hash_] = Wanted(size, lambda h=hash_: self._envelopes.data(h))  # type: ignore[misc]
        for file, size in self._mirrors.sealed_files().items():
            found[SEALED + file] = Wanted(size, lambda f=file: self._sealed.sealed(f))  # type: ignore[misc]
        for pack, size in self._mirrors.packs().items():
            found[PACK + pack] = Wanted(size, lambda p=pack: self._packs.data(p))  # type: ignore[misc]
        return found

    def erased(self, names: frozenset[str]) -> frozenset[str]:
        """Files that this store does not know to lie there, and that it has taken away before or erased itself."""
        hashes = {name[2:]: name for name in names if name.startswith((ENVELOPE, SEALED))}
        found = {hashes[hash_] for hash_ in self._mirrors.erased(hashes)}
        gone = self._mirrors.erased_households() - self._households.wanted().keys()
        starts = tuple(household_name(assignment, 0)[:-1] for assignment in gone)
        found |= {name for name in names if starts and name.startswith(starts)}
        return frozenset(found) | self._mirrors.gone(names)

    def _household(self, assignment: str, name: str) -> bytes:
        whole = self._households.read(assignment)
        people = {str(one["author"]) for one in whole.interviews} or {
            str(whole.assignment["assignee"])
        }
        return self._seal(_household.dump_json(whole), name, people)

    def _file(self, plain: PlainFile, name: str) -> bytes | None:
        data = self._mirrors.plain_data(plain.interview, plain.name)
        return None if data is None else self._seal(data, name, {plain.author})

    def _seal(self, content: bytes, name: str, people: set[str]) -> bytes:
        readers = dict.fromkeys(self._copyist.readers)
        for person in sorted(people):
            record = self._people.one(person)
            if record is not None and record.certificate:
                readers[read_certificate(record.certificate).seal_public] = None
        copyist = self._copyist
        return seal_copy(
            content, name=name, device=copyist.device, key=copyist.key, recipients=tuple(readers)
        )


def household_of(content: bytes) -> Household:
    """What a copy tells. Raises Malformed."""
    try:
        return _household.validate_json(content)
    except ValueError:
        raise Malformed("copy", "content") from None
