"""The shelf: form packs at hand, read once."""

from importlib import resources

from enumerator.errors import FormMissing
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

    def __init__(self, store: Store) -> None:
        self.clock = store.now
        self._packs = PackStore(store)
        self._read: dict[str, Pack] = {}
        self._forms: dict[str, FormDefinition] = {}

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

    def form(self, hash: str) -> FormDefinition:
        if hash not in self._forms:
            pack = self.pack(hash)
            self._forms[hash] = read_form(pack.xform, media=pack.media)
        return self._forms[hash]
