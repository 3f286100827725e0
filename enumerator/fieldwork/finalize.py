"""Finalizing: the submission is rendered once, signed, sealed, and stored with the interview's new state."""

import hashlib
from collections.abc import Container, Iterable
from typing import Any

from enumerator.errors import NotInThisState
from enumerator.fieldwork.audit_log import AUDIT_FILE, AUDIT_TYPE, Moment, audit_log
from enumerator.fieldwork.author import Author
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.shelf import FormShelf
from enumerator.review.sketches import sketch_of
from enumerator.store.attachments import AttachmentStore, SealedAttachmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore, State
from forms.definition.audit import AuditRequest
from forms.prompts import Finalized
from sync.protocol import Kind
from sync.sealing import Envelope, FormRef, seal_attachment, seal_envelope


class Finalizer:
    """Makes the envelope of an interview. Those bytes are never made again for the same revision.

    ``unlogged`` are ids of forms whose audit log nobody is sent, although they ask for one.
    """

    def __init__(
        self, store: Store, shelf: FormShelf, author: Author, *, unlogged: Container[str] = ()
    ) -> None:
        self._store = store
        self._interviews = InterviewStore(store)
        self._envelopes = EnvelopeStore(store)
        self._attachments = AttachmentStore(store)
        self._sealed = SealedAttachmentStore(store)
        self._shelf = shelf
        self._author = author
        self._unlogged = unlogged

    def __call__(self, interview: Interview) -> None:
        """Raises NotFinished while anything blocks; NotInThisState, StoreError, and then nothing has changed."""
        form = interview.session.form
        asked = None if form.form_id in self._unlogged else form.audit
        finalized = interview.session.finalize(
            audit_log=AUDIT_FILE if asked else "", partial=interview.partial
        )
        try:
            self._store.write(lambda: self._seal(interview, finalized, asked))
        except Exception:  # the session has written down that it ended
            interview.session.reset(self._interviews.facts_of(interview.id))
            raise

    def _seal(self, interview: Interview, finalized: Finalized, asked: AuditRequest | None) -> None:
        record = self._interviews.record(interview.id)
        if record.state is not State.IN_PROGRESS:
            raise NotInThisState(record.id, record.state.value, State.FINALIZED.value)
        said: dict[str, Any] = self._keep_log(interview.id, asked) if asked else {}
        pack = self._shelf.pack(record.pack)
        files = self._files(interview.id, finalized.attachments)
        earlier = self._envelopes.of(interview.id)
        counter = self._envelopes.next_counter()
        envelope = seal_envelope(
            finalized.xml,
            kind=Kind.INTERVIEW,
            id=interview.id,
            revision=record.revision,
            counter=counter,
            author=self._author.certificate,
            key=self._author.key,
            recipients=self._author.recipients,
            form=FormRef(pack.form_id, pack.version, pack.hash),
            dictionary=pack.dictionary,
            previous=earlier[-1].hash if earlier else "",
            attachments=[hashlib.sha256(data).digest() for _, data in files],
        )
        self._envelopes.keep(
            envelope.hash,
            kind=Kind.INTERVIEW.value,
            subject=interview.id,
            revision=record.revision,
            counter=counter,
            data=envelope.data,
            xml=finalized.xml,
            household=interview.household,
        )
        self._seal_files(envelope, files)
        said["sketch"] = sketch_of(
            interview.session, EventLog(self._store).of(interview.id)
        ).to_json()
        if interview.partial:
            said["sketch"]["unmet"] = finalized.unmet
            said["sketch"]["partial"] = interview.partial
        self._interviews.finalize(interview.id, {"envelope": envelope.hash, **said})

    def _keep_log(self, interview: str, asked: AuditRequest) -> dict[str, Any]:
        """Keep the audit log that the form asks for; what the event that ends it says of it."""
        clock = self._store.clock
        ended = Moment(clock.now(), int(clock.monotonic() * 1000))
        log = audit_log(EventLog(self._store).of(interview), asked, ended=ended)
        self._attachments.keep(interview, AUDIT_FILE, AUDIT_TYPE, log)
        return {"audit": ended.to_json()}

    def _files(self, interview: str, names: Iterable[str]) -> list[tuple[str, bytes]]:
        """Name and bytes of each file that the submission names, in its order."""
        found = ((name, self._attachments.data(interview, name)) for name in names)
        return [(name, data) for name, data in found if data is not None]

    def _seal_files(self, envelope: Envelope, files: Iterable[tuple[str, bytes]]) -> None:
        """The author signed their hashes; each is sealed once, to the envelope's recipients."""
        recipients = self._author.recipients
        for place, (name, data) in enumerate(files):
            sealed = seal_attachment(
                data, name=name, place=place, envelope=envelope, recipients=recipients
            )
            self._sealed.keep(envelope.hash, place, name, file=sealed.id, data=sealed.data)
