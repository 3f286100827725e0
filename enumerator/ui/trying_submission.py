"""What a tried form would send: the submission, to be read and copied; nothing leaves."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from enumerator.ui.bidi import ltr
from enumerator.ui.fonts import LATIN, URDU
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.theme import Appearance, role

_TAG = re.compile(r"(<[^>]*>)")


def indented(xml: str) -> str:
    """``xml`` with an element a line, for the eye; text stays beside its tags as it is written."""
    lines: list[str] = []
    depth = 0
    opened = False  # the last line is an opening tag with perhaps some text
    for part in _TAG.split(xml):
        if not part.startswith("<"):
            if part and lines:
                lines[-1] += part
            continue
        closing, empty = part.startswith("</"), part.endswith("/>") or part.startswith("<?")
        if closing:
            depth = max(0, depth - 1)
            if opened:
                lines[-1] += part
                opened = False
                continue
        lines.append("  " * depth + part)
        opened = not closing and not empty
        depth += opened
    return "\n".join(lines)


class SubmissionPage(QWidget):
    """The XML of a trial, finished or as it stands."""

    closed = Signal()
    again_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._xml, self._finished = "", False
        self._files: tuple[str, ...] = ()
        self._heading = label("heading", wraps=True)
        self._note = Note("info", appearance)
        self._sheet = QPlainTextEdit()
        self._sheet.setAcceptDrops(False)  # a form that is dropped on it is the window's
        self._sheet.setReadOnly(True)
        self._sheet.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._sheet.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._sheet.setTabChangesFocus(True)
        self._sheet.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._back, self._copy, self._again = KeyButton(), KeyButton("primary"), KeyButton()
        self._back.clicked.connect(self.closed)
        self._copy.clicked.connect(self._copy_xml)
        self._again.clicked.connect(self.again_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addWidget(self._sheet, 1)
        row = QHBoxLayout()
        row.addStretch()
        for button in (self._back, self._again, self._copy):
            row.addWidget(button)
        column.addLayout(row)
        appearance.changed.connect(self._say_words)
        self._copied = False
        self._say_words()

    def present(self, xml: bytes, files: Sequence[str], *, finished: bool) -> None:
        """Show the submission; ``files`` are the names of what would go with it."""
        self._xml, self._files, self._finished = xml.decode("utf-8"), tuple(files), finished
        self._copied = False
        self._sheet.setPlainText(indented(self._xml))
        self._say_words()

    @property
    def shown(self) -> str:
        return self._sheet.toPlainText()

    @property
    def note(self) -> str:
        return self._note.words

    def take_focus(self) -> None:
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def _copy_xml(self) -> None:
        QGuiApplication.clipboard().setText(self._xml)
        self._copied = True
        self._say_words()

    def _say_words(self) -> None:
        finished, rest = self.tr("This would be sent"), self.tr("The submission as it stands")
        put(self._heading, finished if self._finished else rest, self._appearance)
        size = ltr(len(self._xml.encode("utf-8")))
        words = self.tr("{size} bytes of XML. Here nothing is kept and nothing is sent.")
        parts = [words.format(size=size)]
        if self._files:
            names = ltr(", ".join(self._files))
            parts.append(self.tr("With it these files: {names}").format(names=names))
        if self._copied:
            parts.append(self.tr("Copied."))
        self._note.say(" ".join(parts), "ok" if self._finished else "info")
        self._back.say(self.tr("Back to the questions"), "Esc")
        self._copy.say(self.tr("Copy the XML"))
        self._again.say(self.tr("Start again"), "Ctrl+Shift+N")
        self._sheet.setAccessibleName(self.tr("Submission as XML, to be read"))
        size_px = self._appearance.look.px(14)
        self._sheet.setStyleSheet(
            f'font-family:"Noto Sans Mono","DejaVu Sans Mono","Consolas","{LATIN}","{URDU}";font-size:{size_px}px'
        )
