"""The process stage: opens envelopes, asks for the approval, finds duplicates, decides outcomes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sync.errors import CannotOpen, CertificateRefused, SignatureInvalid, WrongRealm
from sync.keys import Certificate, SealingKey, SigningKey, TrustList
from sync.protocol import Kind, Outcome, Role, Verdict
from sync.protocol.messages import Item, Stage
from sync.registry.accept import receipt_content
from sync.registry.household import PSER_KEY, NotXml, household_key
from sync.registry.lacking import WHOLE, Lacking, may_lack, read_lacking
from sync.registry.ledger import Ledger, Place
from sync.registry.opened import Approval, OpenedStore, Submission
from sync.sealing import Opened, open_envelope
from sync.sealing.batchfile import Batch, read_own_batch
from sync.sealing.envelopes import Envelope
from sync.sealing.receipts import sign_receipt


@dataclass(frozen=True, slots=True)
class Forms:
    """The form versions the registry knows."""

    packs: frozenset[str]  # hashes
    dictionary: Callable[[str], bytes | None]
    household_names: Sequence[str] = PSER_KEY


class _Verdict(Exception):
    """An outcome reached on the way; carries the opened content where there is one to park."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(outcome.value, reason)
        self.outcome = outcome
        self.reason = reason


class ProcessStage:
    """Opens what was accepted."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        store: OpenedStore,
        trust: TrustList,
        keys: Mapping[str, SealingKey],
        signing: SigningKey,
        forms: Forms,
        clock: Callable[[], datetime],
    ) -> None:
        self._ledger = ledger
        self._store = store
        self._trust = trust
        self._keys = keys
        self._signing = signing
        self._forms = forms
        self._clock = clock

    def process_pending(self) -> int:
        """Open every batch that was accepted and not yet opened; how many they were."""
        pending = self._ledger.pending()
        for sealed in pending:
            self.process(read_own_batch(sealed.file), sealed.forked)  # verified when accepted
        return len(pending)

    def process(self, batch: Batch, forked: bool) -> None:
        """Decide the outcome of each envelope, keep it all, and sign the final receipt."""
        at = self._clock()
        with self._store.transaction():
            for decision in batch.decisions:
                self._store.keep_decision(decision)
            items = tuple(self._item(e, batch, forked, at) for e in batch.envelopes)
            for withdrawal in batch.manifest.withdrawals:
                self._store.withdraw(withdrawal, batch.id)
            for void in batch.manifest.voids:
                self._store.explain(void, batch.manifest.device)

        def receipt(place: Place) -> bytes:
            content = receipt_content(
                batch,
                registry=self._trust.content.registry,
                stage=Stage.PROCESSED,
                items=items,
                forked=forked,
                place=place,
                at=at,
            )
            return sign_receipt(content, self._signing)

        self._ledger.finish(batch.id, receipt)

    def _item(self, envelope: Envelope, batch: Batch, forked: bool, at: datetime) -> Item:
        outcome, reason = self._outcome(envelope, batch, forked, at)
        return Item(
            id=envelope.header.id,
            revision=envelope.header.revision,
            envelope=envelope.hash,
            outcome=outcome,
            reason=reason,
        )

    def _outcome(
        self, envelope: Envelope, batch: Batch, forked: bool, at: datetime
    ) -> tuple[Outcome, str]:
        seen = self._store.seen(envelope.hash)
        if seen is not None and seen.batch == batch.id:
            return (
                seen.outcome,
                seen.reason,
            )  # the same batch again, after a fall between two commits
        if seen is not None and seen.outcome.purgeable:
            return Outcome.DUPLICATE, ""
        outcome, reason = self._keep(envelope, batch, forked, at)
        self._store.remember(envelope, batch.id, outcome, reason)
        return outcome, reason

    def _keep(
        self, envelope: Envelope, batch: Batch, forked: bool, at: datetime
    ) -> tuple[Outcome, str]:
        try:
            author = self._author(envelope, batch)
            opened = self._open(envelope, author)
            approval = self._approval(envelope, opened, author, batch)
            self._check_no_conflict(envelope)
            household = self._household(opened)
            lacking = self._lacking(envelope, opened)
        except _Verdict as verdict:
            return verdict.outcome, verdict.reason
        submission = Submission(
            envelope=envelope,
            opened=opened,
            household=household,
            author=author.subject,
            batch=batch.id,
            received_at=at,
            approval=approval,
            lacking=lacking,
        )
        parked = self._reason_to_park(submission, forked)
        self._store.keep(submission, parked)
        return (Outcome.PARKED if parked else Outcome.STORED), parked

    def _author(self, envelope: Envelope, batch: Batch) -> Certificate:
        author = batch.certificates.get(envelope.header.context.author)
        if author is None:
            raise _Verdict(Outcome.REFUSED, "unknown_certificate")
        try:
            self._trust.check_certificate(author, Role.ENUMERATOR, Role.SUPERVISOR)
            self._trust.check_not_revoked(author, envelope.header.counter)
        except CertificateRefused as fault:
            raise _Verdict(Outcome.REFUSED, fault.reason) from None
        return author

    def _open(self, envelope: Envelope, author: Certificate) -> Opened:
        dictionary = self._forms.dictionary(envelope.header.context.form.dictionary)
        if dictionary is None:
            raise _Verdict(Outcome.UNREADABLE, "dictionary_unknown")
        recipients = envelope.header.context.recipients
        key = next((self._keys[r] for r in recipients if r in self._keys), None)
        if key is None:
            raise _Verdict(Outcome.UNREADABLE, "not_a_recipient")
        try:
            return open_envelope(envelope, key, author=author, dictionary=dictionary)
        except CannotOpen as fault:
            raise _Verdict(Outcome.UNREADABLE, fault.reason) from None
        except SignatureInvalid:
            raise _Verdict(Outcome.REFUSED, "signature") from None
        except CertificateRefused as fault:
            raise _Verdict(Outcome.REFUSED, fault.reason) from None
        except WrongRealm:
            raise _Verdict(Outcome.REFUSED, "realm") from None

    def _approval(
        self, envelope: Envelope, opened: Opened, author: Certificate, batch: Batch
    ) -> Approval | None:
        """The approval of an interview; None for what needs no approval."""
        if envelope.header.kind is not Kind.INTERVIEW:
            return None
        decided = batch.decisions_on(envelope.header.id, envelope.header.revision)
        covering = [d for d in decided if d.covers(envelope, opened)]
        if decided and not covering:
            raise _Verdict(Outcome.REFUSED, "other_content_approved")
        if not covering or covering[-1].verdict is not Verdict.APPROVED:
            raise _Verdict(Outcome.REFUSED, "not_approved")
        decision = covering[-1]
        signer = batch.certificates[decision.signer]  # the accept stage verified it
        if signer.subject == author.subject:
            raise _Verdict(Outcome.REFUSED, "own_interview")
        try:
            self._trust.check_not_revoked(signer, 0)
        except CertificateRefused as fault:
            raise _Verdict(Outcome.REFUSED, fault.reason) from None
        return Approval(signer.subject, decision.at)

    def _check_no_conflict(self, envelope: Envelope) -> None:
        header = envelope.header
        if self._store.held(header.kind, header.id, header.revision) - {envelope.hash}:
            raise _Verdict(Outcome.CONFLICT, "other_bytes")
        if header.previous:
            before = self._store.held(header.kind, header.id, header.revision - 1)
            if before and header.previous not in before:
                raise _Verdict(Outcome.CONFLICT, "other_history")

    def _household(self, opened: Opened) -> str:
        try:
            return household_key(opened.xml, self._forms.household_names)
        except NotXml:
            raise _Verdict(Outcome.UNREADABLE, "xml") from None

    def _lacking(self, envelope: Envelope, opened: Opened) -> Lacking:
        """Only an interview can be finished before its end."""
        if envelope.header.kind is not Kind.INTERVIEW or not may_lack(opened.xml):
            return WHOLE
        return read_lacking(opened.xml)

    def _reason_to_park(self, submission: Submission, forked: bool) -> str:
        header = submission.envelope.header
        if forked:
            return "sequence_reused"
        if header.kind is not Kind.INTERVIEW:
            return ""
        if header.context.form.pack_hash not in self._forms.packs:
            return "form_unknown"
        household = submission.household
        if household and self._store.other_interview_of(household, header.id):
            return "household_duplicate"
        return ""
