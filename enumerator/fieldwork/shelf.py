"""The shelf: form packs at hand, read once."""

from collections.abc import Mapping
from datetime import datetime
from importlib import resources

from enumerator.config import POLICY_ZONE
from enumerator.errors import FormMissing
from enumerator.fieldwork.geography import FILE_PREFIX
from enumerator.fieldwork.places import PlacesInForce
from enumerator.store.connection import Store
from enumerator.store.packs import PackStore
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.packs import Pack, read_pack

BUILT_IN = "pser_household.pack"


def built_in() -> bytes:
    """The household questionnaire that came with the program, trusted through its installer."""
    return (resources.files("resources") / "forms" / BUILT_IN).read_bytes()


class FormShelf:
    """Packs of this laptop. An interview finishes on the version it began with, so older ones stay."""

    def __init__(self, store: Store, places: PlacesInForce | None = None) -> None:
        """``places``: a pack's lists of places give way to those in force."""
        self.clock = store.now
        self._packs = PackStore(store)
        self._places = places
        self._read: dict[str, Pack] = {}
        self._forms: dict[tuple[str, str], FormDefinition] = {}

    def lay_in(self, data: bytes) -> Pack:
        """Keep a pack whose origin was checked. Raises PackInvalid."""
        pack = read_pack(data)
        if self._packs.data(pack.hash) is None:
            self._packs.keep(
                pack.hash, form_id=pack.form_id, version=pack.version, title=pack.title, data=data
            )
        return pack

    def newest(self) -> str:
        """Hash of the pack that new interviews begin with. Raises FormMissing on an empty shelf."""
        found = self._packs.all()
        if not found:
            raise FormMissing("")
        return found[-1].hash

    def pack(self, hash: str) -> Pack:
        if hash not in self._read:
            data = self._packs.data(hash)
            if data is None:
                raise FormMissing(hash)
            self._read[hash] = read_pack(data)
        return self._read[hash]

    def form(self, hash: str, at: datetime | None = None) -> FormDefinition:
        """The form of a pack, with the places as they were when its interview began; of now without ``at``."""
        pack = self.pack(hash)
        name, lists = self._lists(pack, at)
        known = self._forms.get((hash, name))
        if known is None:
            media = {**pack.media, **lists}
            known = self._forms[hash, name] = read_form(pack.xform, media=media)
        return known

    def _lists(self, pack: Pack, at: datetime | None) -> tuple[str, Mapping[str, bytes]]:
        """The pack's lists that are lists of places, as they were at a time, and a name for just these."""
        wanted = [name for name in pack.media if name.startswith(FILE_PREFIX)]
        if self._places is None or not wanted:
            return "", {}
        day = (at or self.clock()).astimezone(POLICY_ZONE).date()
        places = self._places.geography(at).on(day)
        found = {name: file for name in wanted if (file := places.file(name)) is not None}
        return (places.name if found else ""), found
