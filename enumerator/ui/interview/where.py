"""Where was I: the line over an interview that is opened again. The first key puts it away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from enumerator.ui.announcing import announce
from enumerator.ui.parts import IconLabel, Toned, label, put
from enumerator.ui.theme import Appearance, role

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class WhereWasI(Toned):
    """Says ``say()``, again in another language when that comes. The key that puts it away does its work as well."""

    def __init__(self, say: Callable[[], str], appearance: Appearance, parent: QWidget) -> None:
        super().__init__("info", appearance, parent, radius=0)
        self._say = say
        self._icon = IconLabel("clock", "info", 20)
        self._words = label("info", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        role(self, "where")
        self._say_words()
        appearance.changed.connect(self._say_words)
        application = QApplication.instance()
        if application is not None:  # until the first key only: every event comes by here
            application.installEventFilter(self)
        announce(self, self.words)

    @property
    def words(self) -> str:
        return self._words.accessibleName()

    def put_away(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() not in _MODIFIERS:
                self.put_away()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.put_away()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def _say_words(self) -> None:
        self._icon.draw(self.appearance)
        put(self._words, self._say(), self.appearance)
