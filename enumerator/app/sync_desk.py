"""Sending, as the sync page asks for it: batches are made, sent, receipted, and what may go is erased."""

from collections.abc import Callable

from enumerator.app.sitting import Sitting
from enumerator.errors import RegistryNotSet
from enumerator.fieldwork.outbox import OutboxState
from sync.ports import SyncProgress, SyncReport


class SyncDesk:
    """``state`` is for the interface thread, ``send`` for the sync worker, which gets a connection of its own."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._device = sitting.device  # read here: the worker may not use this thread's connection

    def state(self) -> OutboxState:
        return self._sitting.outbox.state()

    def send(
        self, progress: Callable[[SyncProgress], None], cancelled: Callable[[], bool]
    ) -> SyncReport:
        """Seal what waits, send every batch without a receipt, and erase what the registry has signed for.

        Raises what ``run_sync`` raises, StoreError, and RegistryNotSet. Nothing goes without a receipt.
        """
        # most days nothing is sent before the evening: until then this costs no memory
        from sync.patience import Patience
        from sync.run import run_sync
        from sync.transport import HttpsTransport

        settings = self._sitting.settings
        if not settings.registry_url or settings.registry_ca is None:
            raise RegistryNotSet
        with self._sitting.worker_store() as store:
            outbox = self._sitting.outbox_over(store)
            outbox.make_batches()
            with HttpsTransport(
                settings.registry_url,
                settings.registry_ca,
                key=self._device.key,
                certificate=self._device.certificate,
            ) as transport:
                trust = self._sitting.trust_over(store)
                report = run_sync(
                    outbox,
                    transport,
                    trust,
                    progress=progress,
                    cancelled=cancelled,
                    patience=Patience(),
                )
            self._sitting.retention_over(store).apply()
        return report
