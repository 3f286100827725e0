"""How a command says why it did not do what was asked: in the catalogue's words, on standard error."""

from collections.abc import Callable

from enumerator.cli.asking import tell
from enumerator.cli.speaking import phrase
from enumerator.cli.tongue import spoken, tongue
from enumerator.config import Folders, Settings, read_settings
from enumerator.errors import EnumeratorError, SettingsInvalid
from enumerator.wording import CATALOGUE, code_of, fields_of
from forms.errors import FormError
from sync.errors import SyncError


def refusing(act: Callable[[], int], language: str, place: Folders) -> int:
    """What ``act`` returns, or 1 when something was in its way."""
    try:
        return act()
    except (EnumeratorError, SyncError, FormError) as error:
        tell_why(error, language_of(place, language))
    except OSError as error:
        tell(f"{error.filename}: {error.strerror}")
    except (EOFError, KeyboardInterrupt):
        tell(phrase("no_passphrase", language_of(place, language)))
    return 1


def tell_why(error: EnumeratorError | SyncError | FormError, speech: str) -> None:
    code = code_of(error)
    tell(str(spoken(CATALOGUE[code], code, fields_of(error), speech)))


def language_of(place: Folders, chosen: str) -> str:
    """What a command speaks: the language that was chosen for it, else that of the laptop's window."""
    try:
        setting = read_settings(place.settings).language
    except SettingsInvalid:
        setting = Settings().language
    return tongue(chosen, setting)
