"""Who will work on this laptop: name, staff number, role."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.entry_page import side_by_side
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.first_run.desk import Newcomer, NewRole
from enumerator.ui.first_run.step import Step
from enumerator.ui.parts import label, put
from enumerator.ui.theme import Appearance

_ROLES = {"1": NewRole.ENUMERATOR, "2": NewRole.SUPERVISOR}
_MOST = 80  # letters of a name, or signs of a number
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PersonStep(Step):
    """Enter goes from line to line, then on."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._asks_name, self._asks_number, self._asks_role = (
            label("fact"),
            label("fact"),
            label("fact"),
        )
        self._name, self._number = OwnEntry(), OwnEntry()
        self._name.setProperty("urdu", "true")
        self._name.setMaxLength(_MOST)
        self._number.setProperty("ltr", "true")
        self._number.setProperty("tall", "true")
        self._number.setMaxLength(_MOST)
        self._role = CodeChooser(tuple(_ROLES), self)
        self._role.gone_on.connect(self.gone_on)
        for line in (self._name, self._number):
            line.textEdited.connect(lambda _text: self.calm())
        lines = QWidget()
        lines.setLayout(
            side_by_side(((self._asks_name, self._name, 3), (self._asks_number, self._number, 2)))
        )
        inside = lines.layout()
        assert inside is not None
        inside.setContentsMargins(0, 0, 0, 0)
        for widget in (lines, self._asks_role, self._role, self._problem):
            self.column.addWidget(widget)

    @property
    def newcomer(self) -> Newcomer:
        """What was entered; the role is an enumerator's until another was chosen."""
        return Newcomer(
            _said(self._number), _said(self._name), _ROLES.get(self._role.code, NewRole.ENUMERATOR)
        )

    def propose(self, newcomer: Newcomer) -> None:
        """Who it was another time; what is typed stays."""
        if not _said(self._name) and not _said(self._number):
            self._name.setText(newcomer.name)
            self._number.setText(newcomer.id)
            codes = {role: code for code, role in _ROLES.items()}
            self._role.present(codes[newcomer.role])

    def first(self) -> QWidget:
        return next((line for line in (self._name, self._number) if not _said(line)), self._role)

    def check(self) -> bool:
        if not _said(self._name):
            self.complain(
                lambda: self.tr("Type the name of the person who will work here."), self._name
            )
        elif not _said(self._number):
            self.complain(
                lambda: self.tr("Type the staff number, as it stands on the duty card."),
                self._number,
            )
        elif " " in _said(self._number):
            self.complain(lambda: self.tr("A staff number has no spaces."), self._number)
        elif not self._role.code:
            self.complain(lambda: self.tr("Choose what this person does."), self._role)
        else:
            self.calm()
            return True
        return False

    def say_words(self) -> None:
        self.say_head(
            self.tr("Who works on this laptop?"),
            self.tr("The first person. A supervisor can add others later."),
        )
        name, number = self.tr("Name"), self.tr("Staff number")
        put(self._asks_name, name, self.appearance)
        put(self._asks_number, number, self.appearance)
        put(self._asks_role, self.tr("Role"), self.appearance)
        self._name.setAccessibleName(plain(name))
        self._number.setAccessibleName(plain(number))
        self._role.say([self.tr("Enumerator"), self.tr("Supervisor")])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self._name.hasFocus():
                self._number.setFocus()
            elif self._number.hasFocus() and not self._role.code:
                self._role.setFocus()
            else:
                self.gone_on.emit()
        else:
            super().keyPressEvent(event)


def _said(line: OwnEntry) -> str:
    return " ".join(plain(line.text()).split())
