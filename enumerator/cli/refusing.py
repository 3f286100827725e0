"""How a command says why it did not do what was asked: in the catalogue's words, on standard error."""

import errno
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from enumerator.cli.asking import tell
from enumerator.cli.speaking import phrase
from enumerator.cli.tongue import spoken, tongue
from enumerator.config import Folders, Settings, read_settings
from enumerator.errors import EnumeratorError, SettingsInvalid
from enumerator.wording import CATALOGUE, code_of, fields_of
from forms.errors import FormError
from sync.errors import SyncError

_FILES: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOENT: "file_absent",
        errno.EACCES: "file_barred",
        errno.EPERM: "file_barred",
        errno.EROFS: "file_barred",
        errno.ENOSPC: "file_no_room",
        errno.EDQUOT: "file_no_room",
        errno.EISDIR: "file_is_folder",
    }
)


def refusing(act: Callable[[], int], language: str, place: Folders) -> int:
    """What ``act`` returns, or 1 when something was in its way."""
    try:
        return act()
    except (EnumeratorError, SyncError, FormError) as error:
        tell_why(error, language_of(place, language))
    except OSError as error:
        tell(words_of_file(error, language_of(place, language)))
    except (EOFError, KeyboardInterrupt):
        tell(phrase("no_passphrase", language_of(place, language)))
    return 1


def tell_why(error: EnumeratorError | SyncError | FormError, speech: str) -> None:
    code = code_of(error)
    tell(str(spoken(CATALOGUE[code], code, fields_of(error), speech)))


def words_of_file(error: OSError, language: str) -> str:
    """What the system says of a file; what it says rarely stands in its own words."""
    code = _FILES.get(error.errno or 0, "file_failed")
    return phrase(code, language, file=error.filename, what=error.strerror)


def language_of(place: Folders, chosen: str) -> str:
    """What a command speaks: the language that was chosen for it, else that of the laptop's window."""
    try:
        setting = read_settings(place.settings).language
    except SettingsInvalid:
        setting = Settings().language
    return tongue(chosen, setting)
