"""What people set about the window: in force at once; kept for each person in the store, for the gate on the laptop."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enumerator.config import IDLE_CHOICES, SettingsFile
from enumerator.errors import EnumeratorError
from enumerator.logs import Log
from enumerator.ui.languages import Languages, ViewSettings, choose, chosen
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.store.connection import Store
    from enumerator.ui.settings_model import Chosen

_VIEW_OF = "view_of_"  # a setting in the store for each person
_log = Log("preferences")


class Preferences(QObject):
    """The settings that people change, wherever they change them: in the settings page, by a key, in the palette.

    At the gate the window looks as it did last on this laptop; whoever signs in gets what she chose herself.
    """

    idle_changed = Signal(int)  # minutes

    def __init__(self, file: SettingsFile, appearance: Appearance, languages: Languages) -> None:
        super().__init__()
        self._file, self._appearance, self._languages = file, appearance, languages
        self._store: Store | None = None
        self._person = ""
        self._letters = True
        now = file.now
        theme = appearance.look.theme.value if now.theme == "system" else now.theme
        view = ViewSettings(now.language or "en", theme, now.text_size, now.compact_urdu)
        choose(view, appearance, languages)
        self._kept = self._said()
        appearance.changed.connect(self._keep)
        languages.changed.connect(self._keep)

    @property
    def review_letters(self) -> bool:
        """Whether letters alone do something in the review (WCAG 2.1.4 wants that they can be switched off)."""
        return self._letters

    # --- who is here ---

    def come_in(self, store: "Store", person: str) -> None:
        """Somebody signed in: the window becomes as she left it."""
        from enumerator.store.settings import SettingStore

        self._store, self._person = store, person
        self._letters = True
        with suppress(ValueError, TypeError, EnumeratorError):  # of a later version, or of none
            found = json.loads(SettingStore(store).text(_VIEW_OF + person) or "{}")
            self._letters = bool(found.pop("letters", True))
            if found:
                choose(ViewSettings(**found), self._appearance, self._languages)
        self._kept = self._said()

    def go_out(self) -> None:
        """She is gone: what is changed from now on is the laptop's alone."""
        self._store, self._person = None, ""
        self._letters = True

    # --- what the settings page asks and puts ---

    @property
    def idle_choices(self) -> tuple[int, ...]:
        return IDLE_CHOICES

    def now(self) -> "Chosen":
        from enumerator.ui.settings_model import Chosen

        view, settings = chosen(self._appearance, self._languages), self._file.now
        return Chosen(
            view.language,
            view.theme,
            view.percent,
            settings.idle_lock_minutes,
            self._letters,
            settings.printer,
            view.compact,
        )

    def put(self, wanted: "Chosen") -> None:
        """Put ``wanted`` in force, and keep it. Raises EnumeratorError where it is in force but could not be kept."""
        before = self.now()
        self._letters = wanted.review_letters
        view = ViewSettings(wanted.language, wanted.theme, wanted.percent, wanted.compact_urdu)
        choose(view, self._appearance, self._languages)
        if wanted.idle_minutes != before.idle_minutes:
            self.idle_changed.emit(wanted.idle_minutes)
        self._write()
        changes: dict[str, object] = {}
        if wanted.idle_minutes != before.idle_minutes:
            changes["idle_lock_minutes"] = wanted.idle_minutes
        if wanted.printer != before.printer:
            changes["printer"] = wanted.printer
        if changes:
            self._file.change(**changes)

    def keep_outlet(self, printer: str, folder: str) -> None:
        """Where a slip went, so that the next one is proposed to go there too."""
        self._quietly(lambda: self._file.change(printer=printer, slip_folder=folder))

    # --- own ---

    def _keep(self) -> None:
        if self._said() != self._kept:
            self._quietly(self._write)

    def _said(self) -> tuple[ViewSettings, bool]:
        return chosen(self._appearance, self._languages), self._letters

    def _write(self) -> None:
        said = self._said()
        if said == self._kept:
            return
        self._kept = said
        view, letters = said
        if self._store is not None:
            from enumerator.store.settings import SettingStore

            content = json.dumps({**asdict(view), "letters": letters})
            SettingStore(self._store).keep(_VIEW_OF + self._person, content)
        self._file.change(
            language=view.language,
            theme=view.theme,
            text_size=view.percent,
            compact_urdu=view.compact,
        )

    @staticmethod
    def _quietly(act: Callable[[], object]) -> None:
        """A look that could not be kept is no reason to interrupt anybody."""
        try:
            act()
        except EnumeratorError as error:
            _log.warning("preferences_not_kept", code=error.code)
