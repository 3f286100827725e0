"""Finalizing: the submission is rendered once, signed, sealed, and stored with the interview's new state."""

from enumerator.errors import NotInThisState
from enumerator.fieldwork.author import Author
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.shelf import FormShelf
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.interviews import InterviewStore, State
from sync.protocol import Kind
from sync.sealing import FormRef, seal_envelope


class Finalizer:
    """Makes the envelope of an interview. Those bytes are never made again for the same revision."""

    def __init__(self, store: Store, shelf: FormShelf, author: Author) -> None:
        self._store = store
        self._interviews = InterviewStore(store)
        self._envelopes = EnvelopeStore(store)
        self._shelf = shelf
        self._author = author

    def __call__(self, interview: Interview) -> None:
        """Raises NotFinished while anything blocks; NotInThisState, StoreError, and then nothing has changed."""
        finalized = interview.session.finalize()
        try:
            self._store.write(lambda: self._seal(interview, finalized.xml))
        except Exception:  # the session has written down that it ended
            interview.session.reset(self._interviews.facts_of(interview.id))
            raise

    def _seal(self, interview: Interview, xml: bytes) -> None:
        record = self._interviews.record(interview.id)
        if record.state is not State.IN_PROGRESS:
            raise NotInThisState(record.id, record.state.value, State.FINALIZED.value)
        pack = self._shelf.pack(record.pack)
        earlier = self._envelopes.of(interview.id)
        counter = self._envelopes.next_counter()
        envelope = seal_envelope(
            xml,
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
        )
        self._envelopes.keep(
            envelope.hash,
            kind=Kind.INTERVIEW.value,
            subject=interview.id,
            revision=record.revision,
            counter=counter,
            data=envelope.data,
            xml=xml,
            household=interview.household,
        )
        self._interviews.finalize(interview.id, {"envelope": envelope.hash})
