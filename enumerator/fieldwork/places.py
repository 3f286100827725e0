"""Which list of places this laptop works by, and how a newer one comes to be it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import resources

from enumerator.fieldwork.geography import Differences, Geography, differences
from enumerator.fieldwork.geography_file import read_geography
from enumerator.store.connection import Store
from enumerator.store.settings import GEOGRAPHY, SettingStore
from sync.errors import PublishedRefused
from sync.keys import TrustList
from sync.published import read_published, read_verified

KIND = "geography"
DRAFT = "punjab.csv"


def draft() -> Geography:
    """The working list that came with the program, trusted through its installer."""
    return read_geography((resources.files("resources") / "geography" / DRAFT).read_bytes(), 0)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a published list changed here; nothing where it was in force already."""

    geography: Geography
    changed: Differences


@dataclass(frozen=True, slots=True)
class _Edition:
    number: int
    since: datetime  # when it came to this laptop


class PlacesInForce:
    """The newest list that was imported, or the draft before there is one.

    Older editions stay: an interview keeps the places with which it began, whatever an office corrects meanwhile.
    """

    def __init__(self, store: Store, trust: Callable[[], TrustList]) -> None:
        self._store = store
        self._settings = SettingStore(store)
        self._trust = trust
        self._read: dict[int, Geography] = {}

    def geography(self, at: datetime | None = None) -> Geography:
        """The list in force at a time; now without ``at``."""
        came = [e.number for e in self._editions() if at is None or e.since <= at]
        number = came[-1] if came else 0
        if number not in self._read:
            data = self._settings.data(f"{GEOGRAPHY}.{number}") or b""
            self._read[number] = _kept(data) if number else draft()
        return self._read[number]

    def take(self, data: bytes) -> Taken:
        """Let a published list be in force from now on. An older one, or a second of the same number, is not.

        Raises PublishedRefused, Malformed, TooLarge (what the file is), GeographyInvalid (what it says), StoreError.
        """
        published = read_published(data, self._trust(), kind=KIND)
        before = self.geography()
        if published.edition < before.edition:
            raise PublishedRefused("older", published.edition)
        after = read_geography(published.content, published.edition, after=before)
        if published.edition > before.edition:
            self._keep(after.edition, data)
        elif after.units != before.units:
            raise PublishedRefused("other_content", published.edition)
        return Taken(after, differences(before, after))

    def _keep(self, edition: int, data: bytes) -> None:
        came = [*self._editions(), _Edition(edition, self._store.now())]
        told = json.dumps([[one.number, one.since.isoformat()] for one in came])
        with self._store.transaction():
            self._settings.keep(f"{GEOGRAPHY}.{edition}", data)
            self._settings.keep(GEOGRAPHY, told)

    def _editions(self) -> tuple[_Edition, ...]:
        """Oldest first."""
        told = json.loads(self._settings.text(GEOGRAPHY) or "[]")
        return tuple(_Edition(number, datetime.fromisoformat(since)) for number, since in told)


def _kept(data: bytes) -> Geography:
    published = read_verified(data)
    return read_geography(published.content, published.edition)
