"""The key ring of this account of the computer: short secrets that a copied disk does not have.

Only kinds of ring that encrypt are used, and they are named here: what the person's own keyring configuration says is
not asked, because a line in a file could otherwise turn a ring into plain text.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from enumerator.errors import NoKeyring
from enumerator.logs import Log

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_SERVICE = "PSER Enumerator"
_log = Log("keyring")


class Keyring(Protocol):
    """A place for short secrets, by name."""

    def get(self, name: str) -> str | None: ...

    def put(self, name: str, secret: str) -> None: ...

    def drop(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already."""
        ...


class MemoryKeyring:
    """A key ring that lasts as long as the program: for tests and for practice without a desktop."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        self._secrets[name] = secret

    def drop(self, name: str) -> None:
        self._secrets.pop(name, None)


class SystemKeyring:
    """The system's own key ring. Raises NoKeyring when it stays locked or does not answer."""

    def __init__(self, backend: "KeyringBackend") -> None:
        self._backend = backend

    @property
    def kind(self) -> str:
        """Which ring it is: SecretService, kwallet, Windows, macOS."""
        return type(self._backend).__module__.rpartition(".")[2]

    def get(self, name: str) -> str | None:
        return self._ask(lambda: self._backend.get_password(*_entry(name)))

    def put(self, name: str, secret: str) -> None:
        self._ask(lambda: self._backend.set_password(*_entry(name), secret))

    def drop(self, name: str) -> None:
        from keyring.errors import PasswordDeleteError

        def act() -> None:
            try:
                self._backend.delete_password(*_entry(name))
            except PasswordDeleteError:
                return

        self._ask(act)

    def _ask(self, act: Callable[[], T]) -> T:
        from keyring.errors import KeyringLocked

        try:
            return act()
        except KeyringLocked:
            raise NoKeyring("locked") from None
        except Exception as error:  # backends let through whatever their service raises
            _log.fault("keyring_failed", error)
            raise NoKeyring("fault") from None


def system_keyring(
    backends: "Callable[[], Sequence[type[KeyringBackend]]] | None" = None,
) -> SystemKeyring:
    """The key ring of this account. Raises NoKeyring when there is none that encrypts."""
    for kind in (backends or _encrypting)():
        if _works(kind):
            return SystemKeyring(kind())
    raise NoKeyring("none")


def _encrypting() -> "Sequence[type[KeyringBackend]]":
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return (WinVaultKeyring,)
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        return (Keychain,)
    from keyring.backends.kwallet import DBusKeyring
    from keyring.backends.SecretService import Keyring as SecretService

    return (SecretService, DBusKeyring)


def _works(kind: "type[KeyringBackend]") -> bool:
    """A ring's priority is a number when its service answers, and an error of any kind when it does not."""
    try:
        return float(kind.priority) > 0
    except Exception:
        return False


def _entry(name: str) -> tuple[str, str]:
    """Service and user. The service is different for each: Windows moves an entry whose service comes twice."""
    return f"{_SERVICE}/{name}", name
