"""How a command says why it did not do what was asked: in the catalogue's words, on standard error."""

from collections.abc import Callable

from enumerator.cli.asking import tell
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
        code = code_of(error)
        speech = tongue(language, _settings(place).language)
        tell(str(spoken(CATALOGUE[code], code, fields_of(error), speech)))
    except OSError as error:
        tell(f"{error.filename}: {error.strerror}")
    except (EOFError, KeyboardInterrupt):
        tell("No passphrase was given. Nothing was changed.")
    return 1


def _settings(place: Folders) -> Settings:
    try:
        return read_settings(place.settings)
    except SettingsInvalid:
        return Settings()
