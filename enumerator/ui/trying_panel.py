"""Beside a tried form: what was found in it, each with its place; Enter goes to the question."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.icons import icon
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.theme import Appearance, role
from enumerator.ui.trying_findings import Finding, counted, place_words, reason_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WIDTH = 350
_BESIDE_WORDS = 96  # frame, bar, icon and a little: rather too high than cut


class _WholeLines(QStyledItemDelegate):
    """Gives every finding the height that its words need; Qt's own guess cuts lines in which two scripts meet."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        usual = super().sizeHint(option, index)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        room = QRect(0, 0, WIDTH - _BESIDE_WORDS, 10_000)
        needed = option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
        return QSize(usual.width(), max(usual.height(), needed.height() + 14))


class FindingsPanel(QFrame):
    """The list of problems and advice, and the button that opens the form with repairs."""

    chosen = Signal(str)  # path of a question
    nowhere = Signal()  # Enter on a finding whose question is not known
    repairs_asked = Signal()
    dismissed = Signal()  # Escape: back to the questions

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        self.setFixedWidth(WIDTH)
        self._appearance = appearance
        self._findings: tuple[Finding, ...] = ()
        self._offered = self._repaired = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        self._heading = label("subheading", wraps=True)
        column.addWidget(self._heading)
        self._note = Note("ok", appearance)
        column.addWidget(self._note)
        self._model = QStandardItemModel(self)
        self._list = QuietList(self)
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setItemDelegate(_WholeLines(self._list))
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setVerticalScrollMode(QuietList.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QuietList.ResizeMode.Adjust)
        self._list.clicked.connect(lambda _index: self._choose())
        column.addWidget(self._list, 1)
        self._repair = KeyButton("primary")
        self._repair.fills = True
        self._repair.clicked.connect(self.repairs_asked)
        column.addWidget(self._repair)
        column.addStretch()
        self.setFocusProxy(self._list)
        appearance.changed.connect(self._say_words)
        self._say_words()

    def present(self, findings: Sequence[Finding], *, offered: int, repaired: int) -> None:
        """Show what was found; ``offered`` repairs would help, ``repaired`` were made."""
        self._findings = tuple(findings)
        self._offered, self._repaired = offered, repaired
        self._say_words()

    def lines(self) -> tuple[str, ...]:
        """What the list says, finding by finding."""
        return tuple(plain(self._model.item(row).text()) for row in range(self._model.rowCount()))

    def note(self) -> str:
        """What is said where the list is empty, or over it; nothing where nothing is said."""
        return self._note.words if not self._note.isHidden() else ""

    @property
    def count(self) -> tuple[int, int]:
        """How many errors, how many pieces of advice."""
        errors = sum(1 for one in self._findings if not one.advice)
        return errors, len(self._findings) - errors

    @property
    def offers_repairs(self) -> bool:
        return not self._repair.isHidden()

    def take_focus(self) -> None:
        if self._list.isHidden():
            self._repair.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def _choose(self) -> None:
        at = self._list.currentIndex().row()
        if not 0 <= at < len(self._findings):
            return
        ref = self._findings[at].ref
        if ref:
            self.chosen.emit(ref)
        else:
            self.nowhere.emit()

    def _say_words(self) -> None:
        words = counted(*self.count)
        put(self._heading, words or self.tr("What was found in the form"), self._appearance)
        self._list.setAccessibleName(self.tr("What was found in the form"))
        self._list.setVisible(bool(self._findings))
        self._say_note()
        self._repair.setVisible(self._offered > 0)
        self._repair.say(
            self.tr("Open with repairs ({count})").format(count=ltr(self._offered)), "Ctrl+Shift+R"
        )
        self._fill()

    def _say_note(self) -> None:
        if self._repaired == 1:
            self._note.say(self.tr("Opened with 1 repair. The file itself stays as it is."), "info")
        elif self._repaired:
            words = self.tr("Opened with {count} repairs. The file itself stays as it is.")
            self._note.say(words.format(count=ltr(self._repaired)), "info")
        elif not self._findings:
            self._note.say(self.tr("Nothing to mend"), "ok")
        self._note.setVisible(bool(self._repaired) or not self._findings)

    def _fill(self) -> None:
        at = self._list.currentIndex().row()
        tokens = self._appearance.tokens
        self._model.clear()
        for finding in self._findings:
            where, what = place_words(finding), reason_words(finding)
            kind = self.tr("Advice") if finding.advice else self.tr("Error")
            lines = [
                label_text(line, rtl=self._appearance.rtl)
                for line in (f"{kind} · {where}" if where else kind, what)
            ]
            item = QStandardItem("\n".join(lines))
            name, colour = (
                ("info-circle", tokens.info) if finding.advice else ("alert-circle", tokens.err)
            )
            item.setIcon(icon(name, colour))
            item.setEditable(False)
            item.setData(plain(" ".join(lines)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if self._findings:
            self._list.setCurrentIndex(
                self._model.index(max(0, min(at, len(self._findings) - 1)), 0)
            )
