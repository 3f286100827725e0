"""People, roles and keys."""

from enumerator.auth.accounts import Accounts, Certify
from enumerator.auth.keyrings import Keyring, MemoryKeyring, SystemKeyring, system_keyring
from enumerator.auth.session import DeviceKeys, Person, PublicKeys, Unlocked
from enumerator.auth.slots import Cost
from enumerator.store.people import PersonRole

__all__ = [
    "Accounts",
    "Certify",
    "Cost",
    "DeviceKeys",
    "Keyring",
    "MemoryKeyring",
    "Person",
    "PersonRole",
    "PublicKeys",
    "SystemKeyring",
    "Unlocked",
    "system_keyring",
]
