"""The languages of the window, and how one takes the place of another while people work."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from enumerator.logs import Log
from enumerator.ui.bidi import language_code
from enumerator.ui.theme import TEXT_SIZES, Appearance, Theme
from resources import FOLDER

log = Log("window")


@dataclass(frozen=True, slots=True)
class Language:
    """Everything in which one language of the window differs from another.

    ``also`` are other codes by which forms name it, ``names`` what people type to find it. A draft is offered only
    where it is allowed; what it lacks is shown in English, marked. Digits are Latin in every one of them (figures).
    """

    code: str
    own_name: str
    rtl: bool
    also: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    draft: bool = False


ENGLISH = Language("en", "English", rtl=False, names=("Language English", "زبان انگریزی"))
URDU = Language("ur", "اردو", rtl=True, also=("urdu",), names=("Language Urdu", "زبان اردو"))
PUNJABI = Language(
    "pa", "پنجابی", rtl=True, also=("pnb", "punjabi"),
    names=("Language Punjabi Shahmukhi", "زبان پنجابی"), draft=True,
)  # fmt: skip
LANGUAGES = (ENGLISH, URDU, PUNJABI)


def offered(drafts: Collection[str] = ()) -> tuple[Language, ...]:
    """The languages people may choose: the finished ones, and those of the ``drafts`` that IT allows."""
    return tuple(one for one in LANGUAGES if not one.draft or one.code in drafts)


def of_form(name: str) -> Language:
    """The language of the window that goes with a form's language ("Urdu (ur)", "pnb"); English where none does."""
    code = language_code(name)
    for one in LANGUAGES:
        if code in (one.code, *one.also) or name.strip() == one.own_name:
            return one
    return ENGLISH


def translation_of(language: Language) -> QTranslator | None:
    """The catalogue that travels with the program; None where the words are English as they stand."""
    file = FOLDER / "translations" / f"enumerator_{language.code}.qm"
    if not file.is_file():
        return None
    translator = QTranslator()
    return translator if translator.load(str(file)) else None  # by name: of bytes, Qt keeps no copy


@cache
def saying(language: Language) -> Callable[[str, str], str]:
    """From a sentence's context and its English to its words in ``language``, whatever the window speaks."""
    translator = translation_of(language)
    look_up = None if translator is None else translator.translate

    def say(context: str, words: str) -> str:
        return ("" if look_up is None else look_up(context, words)) or words

    return say


class Languages(QObject):
    """The language that is on now. One for the whole program; pages keep their focus when it changes."""

    changed = Signal(str)  # the code

    def __init__(
        self,
        application: QApplication,
        appearance: Appearance,
        load: Callable[[Language], QTranslator | None] = translation_of,
        offers: Sequence[Language] = offered(),
    ) -> None:
        """``offers`` are those that can be chosen here, in the order of the language key."""
        super().__init__()
        self._application = application
        self._appearance = appearance
        self._load = load
        self.offers = tuple(offers)
        self._current = self.offers[0]
        self._translator: QTranslator | None = None
        self._told: set[str] = set()

    @property
    def current(self) -> Language:
        return self._current

    @property
    def following(self) -> Language:
        """The one that the language key brings next."""
        return self.offers[(self.offers.index(self._current) + 1) % len(self.offers)]

    def use(self, code: str) -> None:
        """Speak the language ``code``, and read from its side; one that is not offered changes nothing."""
        wanted = next((one for one in self.offers if one.code == code), self._current)
        if wanted is self._current:
            return
        self._current = wanted
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = self._load(wanted)
        if self._translator is not None:
            self._application.installTranslator(self._translator)
        if wanted.draft and wanted.code not in self._told:
            self._told.add(wanted.code)
            log.info("language_is_a_draft", code=wanted.code)
        self._appearance.set_rtl(wanted.rtl)
        self.changed.emit(wanted.code)

    def use_that_of(self, form_language: str) -> None:
        """Speak as a form does that was switched to ``form_language``; English where that is not offered."""
        found = of_form(form_language)
        self.use(found.code if found in self.offers else ENGLISH.code)

    def next(self) -> None:
        self.use(self.following.code)


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """What a person has chosen about the window, as it is kept between two starts."""

    language: str = "en"
    theme: str = Theme.DAY.value
    percent: int = 100
    compact: bool = False  # Urdu in Naskh


def chosen(appearance: Appearance, languages: Languages) -> ViewSettings:
    """The settings as they are now."""
    look = appearance.look
    return ViewSettings(languages.current.code, look.theme.value, look.percent, look.compact)


def choose(settings: ViewSettings, appearance: Appearance, languages: Languages) -> None:
    """Put ``settings`` on; what this version does not know stays as it is."""
    look = appearance.look
    theme = Theme(settings.theme) if settings.theme in {one.value for one in Theme} else look.theme
    percent = settings.percent if settings.percent in TEXT_SIZES else look.percent
    appearance.set_look(replace(look, theme=theme, percent=percent, compact=settings.compact))
    languages.use(settings.language)
