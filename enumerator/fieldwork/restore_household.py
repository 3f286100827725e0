"""One household on its way back from a copy: what is missing here is added, and what differs is kept beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from enumerator.fieldwork.mirror_content import ENVELOPE, PACK, SEALED, file_name
from enumerator.fieldwork.registered import Index
from enumerator.fieldwork.restore_sources import Copy, Source
from enumerator.fieldwork.shelf import FormShelf
from enumerator.store.assignments import AssignmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.households import Fields, HouseholdReader, Told
from enumerator.store.interviews import State
from enumerator.store.lookups import LookupStore
from enumerator.store.mirrors import MirrorStore
from enumerator.store.packs import PackStore
from enumerator.store.restoring import EnvelopeToKeep, Origin, Restoring, after, story
from forms.errors import FormError
from forms.packs import Pack, read_pack
from forms.prompts import Fact
from sync.errors import SyncError
from sync.keys import Certificate, SealingKey, TrustList, read_certificate
from sync.protocol import Role
from sync.sealing import Opened, open_attachment, open_envelope, read_attachment, read_envelope


class Came(StrEnum):
    """What became of one household's copy."""

    ADDED = "added"
    CONTINUED = "continued"  # the copy knew more than this store
    HERE = "here"  # the same, or this store knows more
    BESIDE = "beside"  # two stories: the copy is kept beside
    ERASED = "erased"  # it was erased here, and stays so
    AT_REGISTRY = "at_registry"


@dataclass(frozen=True, slots=True)
class Line:
    """One household, as people read it, and what became of its copy."""

    household: str
    came: Came
    state: str  # of the interview in the copy; empty where there is none
    envelopes: int  # that were added
    files_missing: int = 0


class Here:
    """The store that is restored into, with the keys of those who are present."""

    def __init__(
        self,
        store: Store,
        shelf: FormShelf,
        trust: TrustList,
        keys: Sequence[SealingKey],
        assign_to: str,
    ) -> None:
        self.store, self.shelf, self.trust = store, shelf, trust
        self.keys, self.assign_to = tuple(keys), assign_to
        self.into = Restoring(store)
        self.reader = HouseholdReader(store)
        self.beside = MirrorStore(store)
        self.lookups = LookupStore(store)
        self.envelopes = EnvelopeStore(store)
        self.packs = PackStore(store)


class HouseholdReturns:
    """One household on its way back."""

    def __init__(self, here: Here, source: Source, copy: Copy) -> None:
        self._here = here
        self._into = here.into
        self._source = source
        self._copy = copy
        self._told = copy.household
        self._origin = Origin(source.device, copy.hash)
        self._certificates = self._known_certificates()
        self._opened: dict[str, Opened] = {}  # by hash
        self._missing = 0

    def bring(self) -> Line:
        told = self._told.assignment
        here = self._into.door(told)
        if here is not None and self._into.erased(here) and not self._into.live(here):
            return self._line(Came.ERASED, 0)
        added = here is None
        if here is None:
            here = self._told.id
            own = [event for event in self._told.events if event.subject == here]
            self._into.add_household(told, own, self._origin)
            if self._here.assign_to and self._here.assign_to != told["assignee"]:
                AssignmentStore(self._here.store).reassign(here, self._here.assign_to)
        else:
            self._into.stand_as(here, told)
        for known in self._certificates.values():  # a batch names those of authors and supervisors
            self._into.add_certificate(known.id, known.subject, known.data)
        visits = [self._into.add_visit(here, visit) for visit in self._told.visits]
        envelopes = self._add_envelopes({str(visit["id"]) for visit in self._told.visits})
        outcomes = [self._bring_interview(one, here) for one in self._told.interviews]
        came = [outcome for outcome, _ in outcomes]
        envelopes += sum(count for _, count in outcomes)
        if added and not came:
            return self._line(Came.ADDED, envelopes)
        ranked = (Came.BESIDE, Came.ADDED, Came.CONTINUED, Came.ERASED, Came.AT_REGISTRY)
        found = next((one for one in ranked if one in came), Came.HERE)
        if found is Came.HERE and (any(visits) or envelopes):
            found = Came.CONTINUED
        return self._line(found, envelopes)

    def _line(self, came: Came, envelopes: int) -> Line:
        parts = (
            self._told.assignment[name] for name in ("segment", "structure", "household", "family")
        )
        states = [str(one["state"]) for one in self._told.interviews]
        return Line(
            "-".join(map(str, parts)), came, states[-1] if states else "", envelopes, self._missing
        )

    # --- an interview ---

    def _bring_interview(self, one: Fields, door: str) -> tuple[Came, int]:
        id = str(one["id"])
        events = [event for event in self._told.events if event.subject == id]
        state = self._into.state(id)
        if state in {State.PURGED, State.WITHDRAWN}:
            return Came.ERASED, 0
        if not state:
            if one["state"] == State.RECEIPTED:
                return Came.AT_REGISTRY, 0
            if self._into.live(door):
                return self._set_aside(id), 0
            return Came.ADDED, self._add(one, events, door)
        known, told = story(self._here.reader.events(id)), story(events)
        if told == known[: len(told)]:
            return Came.HERE, self._add_envelopes({id})
        if known == told[: len(known)] and state not in {State.BATCHED, State.RECEIPTED}:
            return Came.CONTINUED, self._go_on(one, after(events, len(known)))
        return self._set_aside(id), 0

    def _add(self, one: Fields, events: Sequence[Told], door: str) -> int:
        self._add_pack(one)
        self._into.add_interview(one, door)
        facts = self._into.keep_facts(str(one["id"]), events)
        self._into.tell(str(one["id"]), events, self._origin)
        return self._complete(one, facts)

    def _go_on(self, one: Fields, events: Sequence[Told]) -> int:
        facts = self._into.keep_facts(str(one["id"]), events)
        self._into.tell(str(one["id"]), events, self._origin)
        return self._complete(one, facts)

    def _complete(self, one: Fields, facts: Sequence[Fact]) -> int:
        """What stands beside the answers, and then how far the interview has come with what is here."""
        id = str(one["id"])
        added = self._add_envelopes({id})
        self._add_files(id)
        here = {hash_ for hash_ in self._hashes(id) if self._has(hash_)}
        self._into.add_comments(c for c in self._told.comments if c["interview"] == id)
        decisions = [
            d for d in self._told.decisions if d["interview"] == id and d["envelope"] in here
        ]
        self._into.add_decisions(decisions)
        self._into.move_interview({**one, "state": self._state(one, here, decisions).value})
        self._index(one, facts)
        return added

    def _state(self, one: Fields, here: set[str], decisions: Sequence[Fields]) -> State:
        """As it stood, as far as the envelope and the supervisor's word came along; a batch is made anew."""
        state = State(str(one["state"]))
        newest = {
            str(e["hash"])
            for e in self._told.envelopes
            if e["subject"] == one["id"] and e["revision"] == one["revision"]
        }
        if state is State.IN_PROGRESS or not newest & here:
            return State.IN_PROGRESS
        last = [d for d in decisions if d["envelope"] in newest][-1:]
        if state in {State.APPROVED, State.BATCHED, State.RECEIPTED} and last:
            return State.APPROVED if last[0]["verdict"] == "approved" else State.RETURNED
        return State.RETURNED if state is State.RETURNED else State.FINALIZED

    def _index(self, one: Fields, facts: Sequence[Fact]) -> None:
        """What identifies people is looked up here too."""
        try:
            form = self._here.shelf.form(str(one["pack"]))
        except (FormError, LookupError):
            return
        Index(self._here.lookups, str(one["id"]), form).hear(facts)

    def _set_aside(self, interview: str) -> Came:
        if self._copy.data:
            self._here.beside.keep_beside(self._copy.hash, interview, self._copy.data)
        return Came.BESIDE

    # --- its files ---

    def _hashes(self, subject: str) -> list[str]:
        return [str(e["hash"]) for e in self._told.envelopes if e["subject"] == subject]

    def _has(self, envelope: str) -> bool:
        return self._here.envelopes.one(envelope) is not None

    def _add_envelopes(self, subjects: set[str]) -> int:
        added = 0
        for one in self._told.envelopes:
            if one["subject"] in subjects and not self._has(str(one["hash"])):
                found = self._envelope(one)
                if found is None:
                    self._missing += 1
                else:
                    added += self._into.add_envelope(found)
        return added

    def _envelope(self, one: Fields) -> EnvelopeToKeep | None:
        """The envelope that the copy names, if it is there and is that one."""
        data = self._source.data(f"{ENVELOPE}{one['hash']}")
        if data is None:
            return None
        try:
            envelope = read_envelope(data)
        except SyncError:
            return None
        header = envelope.header
        said = (envelope.hash, header.kind.value, header.id, header.revision)
        if said != (one["hash"], one["kind"], one["subject"], one["revision"]):
            return None
        author = self._certificates.get(header.context.author)
        opened = self._open(data, author) if author else None
        if opened is not None:
            self._opened[envelope.hash] = opened
        xml = opened.xml if opened else None
        return EnvelopeToKeep(one, header.counter, header.context.device, data, xml)

    def _open(self, data: bytes, author: Certificate) -> Opened | None:
        envelope = read_envelope(data)
        dictionary = b""
        if envelope.header.context.form.dictionary:
            pack = self._pack(envelope.header.context.form.pack_hash)
            dictionary = pack.dictionary if pack else b""
        for key in self._here.keys:
            try:
                return open_envelope(envelope, key, author=author, dictionary=dictionary)
            except SyncError:
                continue
        return None

    def _add_files(self, interview: str) -> None:
        """Plain files of the answers, and the sealed ones that belong to envelopes."""
        plain: dict[str, bytes] = {}
        for sealed in self._told.sealed:
            opened = self._opened.get(str(sealed["envelope"]))
            data = self._source.data(f"{SEALED}{sealed['file']}") if sealed["file"] else None
            if data is None or not self._has(str(sealed["envelope"])):
                continue
            self._into.add_sealed(sealed, data)
            if opened is not None:
                plain |= self._open_file(data, opened)
        for one in self._told.files:
            if one.interview != interview:
                continue
            content = plain.get(one.name)
            if content is None:
                content = self._source.data(file_name(one.interview, one.name, one.size))
            if content is None:
                self._missing += 1
            else:
                self._into.add_file(interview, one.name, one.media_type, content)

    def _open_file(self, data: bytes, opened: Opened) -> dict[str, bytes]:
        for key in self._here.keys:
            try:
                found = open_attachment(read_attachment(data), key, signed=opened.attachments)
            except SyncError:
                continue
            return {found.name: found.content}
        return {}

    def _pack(self, hash: str) -> Pack | None:
        kept = self._here.packs.data(hash)
        data = kept if kept is not None else self._source.data(f"{PACK}{hash}")
        try:
            pack = read_pack(data) if data is not None else None
        except FormError:
            return None
        return pack if pack is not None and pack.hash == hash else None

    def _add_pack(self, one: Fields) -> None:
        """The laptop signed the copy that names the pack by its hash."""
        hash_ = str(one["pack"])
        if self._here.packs.data(hash_) is not None:
            return
        pack, data = self._pack(hash_), self._source.data(f"{PACK}{hash_}")
        if pack is None or data is None:
            self._missing += 1
        else:
            self._into.add_pack(pack.hash, pack.form_id, pack.version, pack.title, data)

    def _known_certificates(self) -> dict[str, Certificate]:
        """Those of the copy that the trust list stands behind."""
        found: dict[str, Certificate] = {}
        for data in self._told.certificates:
            try:
                certificate = read_certificate(bytes.fromhex(data))
                self._here.trust.check_certificate(certificate, Role.ENUMERATOR, Role.SUPERVISOR)
            except (SyncError, ValueError):
                continue
            found[certificate.id] = certificate
        return found
