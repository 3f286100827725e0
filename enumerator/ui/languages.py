"""The languages of the window, and how one takes the place of another while people work."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources

from PySide6.QtCore import QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from enumerator.ui.theme import TEXT_SIZES, Appearance, Look, Theme


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    own_name: str
    rtl: bool


ENGLISH = Language("en", "English", rtl=False)
URDU = Language("ur", "اردو", rtl=True)
LANGUAGES = (ENGLISH, URDU)


def translation_of(language: Language) -> QTranslator | None:
    """The catalogue that travels with the program; None where the words are English as they stand."""
    file = resources.files("resources").joinpath("translations", f"enumerator_{language.code}.qm")
    if not file.is_file():
        return None
    translator = QTranslator()
    with resources.as_file(file) as path:  # by name: of bytes, Qt keeps no copy
        return translator if translator.load(str(path)) else None


class Languages(QObject):
    """The language that is on now. One for the whole program; pages keep their focus when it changes."""

    changed = Signal(str)  # the code

    def __init__(
        self,
        application: QApplication,
        appearance: Appearance,
        load: Callable[[Language], QTranslator | None] = translation_of,
    ) -> None:
        super().__init__()
        self._application = application
        self._appearance = appearance
        self._load = load
        self._current = ENGLISH
        self._translator: QTranslator | None = None

    @property
    def current(self) -> Language:
        return self._current

    @property
    def following(self) -> Language:
        """The one that the language key brings next."""
        return LANGUAGES[(LANGUAGES.index(self._current) + 1) % len(LANGUAGES)]

    def use(self, code: str) -> None:
        """Speak the language ``code``, and read from its side; an unknown code changes nothing."""
        wanted = next((one for one in LANGUAGES if one.code == code), self._current)
        if wanted is self._current:
            return
        self._current = wanted
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = self._load(wanted)
        if self._translator is not None:
            self._application.installTranslator(self._translator)
        self._appearance.set_rtl(wanted.rtl)
        self.changed.emit(wanted.code)

    def next(self) -> None:
        self.use(self.following.code)


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """What a person has chosen about the window, as it is kept between two starts."""

    language: str = "en"
    theme: str = Theme.DAY.value
    percent: int = 100


def chosen(appearance: Appearance, languages: Languages) -> ViewSettings:
    """The settings as they are now."""
    look = appearance.look
    return ViewSettings(languages.current.code, look.theme.value, look.percent)


def choose(settings: ViewSettings, appearance: Appearance, languages: Languages) -> None:
    """Put ``settings`` on; what this version does not know stays as it is."""
    look = appearance.look
    theme = Theme(settings.theme) if settings.theme in {one.value for one in Theme} else look.theme
    percent = settings.percent if settings.percent in TEXT_SIZES else look.percent
    appearance.set_look(Look(theme, percent, look.rtl))
    languages.use(settings.language)
