"""What the key ring holds of this laptop: the secret that every slot needs, and the laptop's own private keys."""

import secrets

from enumerator.auth.keyrings import Keyring
from enumerator.auth.session import DeviceKeys
from enumerator.auth.slots import KEY_BYTES
from enumerator.errors import NoKeyring
from sync.keys import SealingKey, SigningKey

_SECRET = "secret"  # noqa: S105
_SIGNING = "signing"
_SEALING = "sealing"


class LaptopSecrets:
    """Secrets of one store in one key ring; without a ring there are none."""

    def __init__(self, keyring: Keyring | None, store: str) -> None:
        self._keyring = keyring
        self._store = store

    def secret(self) -> bytes:
        """The device's secret; empty where there is none (yet)."""
        return self._held(_SECRET) or b""

    def secret_for_new_slot(self) -> bytes:
        """The device's secret, made now if the ring has none; empty without a ring."""
        found = self.secret()
        if found or self._keyring is None:
            return found
        made = secrets.token_bytes(KEY_BYTES)
        self._hold(_SECRET, made)
        return made

    def keys(self) -> DeviceKeys | None:
        """The laptop's own keys; None where the ring does not hold them."""
        signing, sealing = self._held(_SIGNING), self._held(_SEALING)
        return DeviceKeys(SigningKey(signing), SealingKey(sealing)) if signing and sealing else None

    def keep_keys(self, keys: DeviceKeys) -> None:
        """Let the ring hold the laptop's keys, where there is a ring."""
        if self._keyring is not None:
            self._hold(_SIGNING, keys.signing.private)
            self._hold(_SEALING, keys.sealing.private)

    def forget(self) -> None:
        """The store is no more, or was never made."""
        if self._keyring is not None:
            for name in (_SECRET, _SIGNING, _SEALING):
                self._keyring.drop(f"{self._store}/{name}")

    def _held(self, name: str) -> bytes | None:
        if self._keyring is None:
            return None
        found = self._keyring.get(f"{self._store}/{name}")
        try:
            data = bytes.fromhex(found or "")
        except ValueError:
            raise NoKeyring("fault") from None
        return data if len(data) == KEY_BYTES else None

    def _hold(self, name: str, secret: bytes) -> None:
        assert self._keyring is not None
        self._keyring.put(f"{self._store}/{name}", secret.hex())
