"""What opens inside a card or page for a moment: the reason for something, a comment, a question's number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import key_hints, label_text, latin_digits, ltr, plain
from enumerator.ui.drafts import DraftAt
from enumerator.ui.fields.entry import OwnEntry, QuietScroll
from enumerator.ui.fields.options import OptionTable, RadioOption
from enumerator.ui.fields.urdu_hand import takes_urdu
from enumerator.ui.fields.urdu_picture import UrduPicture
from enumerator.ui.fields.words import Words
from enumerator.ui.interview.panel import Panel
from enumerator.ui.key_help import Help
from enumerator.ui.parts import say_key
from enumerator.ui.theme import role

_CARD_EDGES = 44


class ReasonPanel(Panel):
    """Asks why: a reason from a list by its digit, words beside it.

    ``lines`` stand below the question. The reason with the code ``wants`` needs words; ``beside`` says which.
    """

    given = Signal(str)  # "code" or "code: words"

    def __init__(
        self,
        question: str,
        reasons: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        lines: Sequence[str] = (),
        wants: str = "other",
        beside: str = "",
        button: str = "",
        at_once: bool = False,
        draft: DraftAt | None = None,
        key: str = "Enter",
    ) -> None:
        """``at_once``: the digit of a reason gives it, without Enter. ``draft``: where it is kept until it is given.

        ``key``: what gives it, or what gives it the keyboard where it waits for that.
        """
        super().__init__(parent)
        self._reasons, self._wants, self._at_once = tuple(reasons), wants, at_once
        self._draft = draft
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        heading = Words(self, question)
        heading.setWordWrap(True)
        column.addWidget(heading)
        for line in lines:
            said = Words(self, label_text(line, rtl=self.isRightToLeft()))
            said.setWordWrap(True)
            role(said, "muted")
            column.addWidget(said)
        self._table = OptionTable(self)
        self._options = [RadioOption(self._option_key, self._table) for _ in reasons]
        for at, option in enumerate(self._options):
            option.clicked.connect(lambda _on=False, at=at: self._pick(at))
        self._table.fill(
            self._options, [f"{ltr(at + 1)}   {words}" for at, (_, words) in enumerate(reasons)]
        )
        column.addWidget(self._table)
        row = QHBoxLayout()
        self._words = OwnEntry(self)
        self._words.setProperty("urdu", "true")
        self._words.setPlaceholderText(beside or self.tr("In words, if needed"))
        self._words.setAccessibleName(beside or self.tr("Reason in words"))
        row.addWidget(self._words, 1)
        self._give_button = QPushButton(self)
        say_key(self._give_button, button or self.tr("Confirm"), key)
        role(self._give_button, "primary")
        self._give_button.clicked.connect(self._give)
        row.addWidget(self._give_button)
        column.addLayout(row)
        self._message = Words(self)
        self._message.setWordWrap(True)
        role(self._message, "error")
        self._message.hide()
        column.addWidget(self._message)
        self._picked = 0
        self._take_up()
        self._options[self._picked].show_chosen(True)
        self.setFocusProxy(self._words if self._words.text() else self._options[self._picked])

    def set_room(self, width: int) -> None:
        self._table.set_room(width - 30)

    def complain(self, words: str) -> None:
        """Say why what was given cannot be; the words are there to be typed over."""
        self._message.setText(words)
        self._message.show()
        self._words.setFocus()
        self._words.selectAll()

    def _take_up(self) -> None:
        """Go on with what was begun here before."""
        if self._draft is None:
            return
        if (begun := self._draft.draft) is not None:
            codes = [code for code, _ in self._reasons]
            self._picked = codes.index(begun.chosen) if begun.chosen in codes else 0
            self._words.setText(begun.words)
        self._words.textChanged.connect(self._note)

    def _note(self) -> None:
        if self._draft is not None:
            chosen = self._reasons[self._picked][0] if self._picked else ""
            self._draft.put(self._words.text(), chosen)

    def _pick(self, at: int) -> None:
        self._choose(at)
        if self._reasons[at][0] == self._wants:
            self._words.setFocus()

    def _option_key(self, event: QKeyEvent) -> bool:
        typed = latin_digits(event.text())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if typed.isdigit() and 1 <= int(typed) <= len(self._options):
            self._pick(int(typed) - 1)
            if self._at_once and self._reasons[self._picked][0] != self._wants:
                self._give()
        elif event.key() == Qt.Key.Key_Down:
            self._pick_beside(1)
        elif event.key() == Qt.Key.Key_Up:
            self._pick_beside(-1)
        else:
            return False
        return True

    def _pick_beside(self, by: int) -> None:
        self._choose((self._picked + by) % len(self._options))

    def _choose(self, at: int) -> None:
        self._picked = at
        for number, option in enumerate(self._options):
            option.show_chosen(number == at)
        self._options[at].setFocus()
        self._note()

    def _give(self) -> None:
        code, words = self._reasons[self._picked][0], plain(self._words.text()).strip()
        if code == self._wants and not words:
            self._words.setFocus()
            return
        self.given.emit(f"{code}: {words}" if words else code)


class WordsPanel(Panel):
    """One line of words: a comment, or the number of the question to go to."""

    given = Signal(str)

    def __init__(
        self,
        question: str,
        button: str,
        *,
        urdu: bool,
        parent: QWidget | None = None,
        draft: DraftAt | None = None,
    ) -> None:
        """``draft``: where the words are kept until they are given."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        label = Words(self, question)
        row.addWidget(label)
        self._words = OwnEntry(self)
        if draft is not None:
            draft.follow(self._words)
        self._words.setProperty("urdu" if urdu else "ltr", "true")
        self._words.setProperty("level", "" if urdu else "true")
        self._words.setAccessibleName(question)
        if not urdu:
            self._words.setMaximumWidth(180)
        row.addWidget(self._words, 1)
        self._message = Words(self)
        role(self._message, "error")
        self._message.hide()
        row.addWidget(self._message)
        give = QPushButton(self)
        say_key(give, button, "Enter")
        role(give, "primary")
        give.clicked.connect(self._give)
        row.addWidget(give)
        if not urdu:
            row.addStretch()
        self.setFocusProxy(self._words)

    def complain(self, words: str) -> None:
        self._message.setText(words)
        self._message.show()
        self._words.selectAll()

    def keep(self) -> None:
        """Give what is written so far, where the panel is still open; nothing of it is lost by turning away."""
        if not self.isHidden() and plain(self._words.text()).strip():
            self._give()

    def _give(self) -> None:
        words = plain(self._words.text()).strip()
        if words:
            self.given.emit(words)
        else:
            self.dismissed.emit()


class KeyCard(QFrame):
    """The table of keys, over the page; any key puts it away, save the arrows where it is longer than the screen.

    What is said about the thing that had the keyboard stands first. Where somebody was writing words, the keys that
    write Urdu are shown above the table. Where it ``prints``, one key puts it away and asks for it on paper.
    """

    closed = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        table: Sequence[tuple[str, str]],
        parent: QWidget,
        here: Help | None = None,
        *,
        prints: bool = False,
    ) -> None:
        super().__init__(parent)
        role(self, "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(2)
        keys_words = QCoreApplication.translate("Interview", "Keys")
        rtl = parent.isRightToLeft()
        heading = Words(self, label_text(here.about, rtl=rtl) if here else keys_words)
        role(heading, "subheading")
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        self._prints = prints
        if prints:
            words = QCoreApplication.translate("Interview", "Print the card")
            printing = Words(self, key_hints([("Ctrl+P", words)], rtl=rtl))
            role(printing, "small")
            head.addWidget(printing)
        column.addLayout(head)
        self._meanings: list[Words] = []
        self._sheet = QWidget()
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(6)
        tables = []
        if here is not None:
            about = Words(self._sheet, label_text(here.words, rtl=rtl))
            self._meanings.append(about)
            sheet.addWidget(about)
            tables.append(self._lay_keys(here.keys, sheet))
        if takes_urdu(QApplication.focusWidget()):
            sheet.addWidget(UrduPicture(self._sheet))
        if here is not None:
            every = Words(self._sheet, keys_words)
            role(every, "subheading")
            sheet.addWidget(every)
        tables.append(self._lay_keys(table, sheet))
        self._scroll = QuietScroll(self)
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for shown in (self._scroll.viewport(), self._sheet):
            shown.setAutoFillBackground(False)
        column.addWidget(self._scroll)
        self.setAccessibleName(plain(heading.text()))
        self.setAccessibleDescription(plain(here.words) if here is not None else "")
        self._heading = heading
        self._wide = self._sheet.sizeHint()
        self._let_lines_break(tables)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything on the card, from its head on, without marks of direction."""
        shown = (self._heading, *self._sheet.findChildren(Words))
        return tuple(plain(one.text()) for one in shown)

    def _lay_keys(self, table: Sequence[tuple[str, str]], sheet: QVBoxLayout) -> QHBoxLayout:
        """Keys and what they do, in two halves beside each other."""
        halves = QHBoxLayout()
        sheet.addLayout(halves)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(28)
        half = (len(table) + 1) // 2
        for part in (table[:half], table[half:]):
            side = QVBoxLayout()
            side.setSpacing(0)
            for keys, words in part:
                line = QHBoxLayout()
                key = Words(self._sheet, ltr(keys))
                key.setWordWrap(True)
                role(key, "key")
                key.setFixedWidth(170)
                if self.isRightToLeft():  # Qt puts a label without any Urdu at the other side
                    key.setAlignment(
                        Qt.AlignmentFlag.AlignRight
                        | Qt.AlignmentFlag.AlignAbsolute
                        | Qt.AlignmentFlag.AlignVCenter
                    )
                line.addWidget(key)
                meaning = Words(self._sheet, words)
                role(meaning, "small")
                line.addWidget(meaning, 1)
                self._meanings.append(meaning)
                side.addLayout(line)
            side.addStretch()
            halves.addLayout(side, 1)
        return halves

    def _let_lines_break(self, tables: Sequence[QHBoxLayout]) -> None:
        """Where it is narrow, words go on two lines; the width is parted by what each half would like."""
        wished = [0, 0]
        for (
            halves
        ) in tables:  # the same for all tables, so that their columns stand under each other
            for at in range(halves.count()):
                half = halves.itemAt(at)
                wished[at] = max(wished[at], half.sizeHint().width() if half is not None else 0)
        for halves in tables:
            for at, width in enumerate(wished):
                halves.setStretch(at, width)
        for meaning in self._meanings:
            meaning.setWordWrap(True)
            shares = meaning.sizePolicy()
            shares.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            meaning.setSizePolicy(shares)

    def sizeHint(self) -> QSize:
        """As large as the whole table; on a low screen the card is smaller, and the arrows move the table."""
        rows, bar = self._wide, self._scroll.verticalScrollBar().sizeHint().width()
        return QSize(
            rows.width() + bar + _CARD_EDGES, rows.height() + self._heading.sizeHint().height() + 34
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        rows = self._sheet.layout()
        if rows is not None:  # sized while it was hidden, Qt keeps the lines of the first size
            rows.invalidate()
            rows.activate()

    def _moved(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 4,
            Qt.Key.Key_PageUp: -4,
        }
        bar = self._scroll.verticalScrollBar()
        if key not in steps or bar.maximum() == 0:
            return False
        bar.setValue(bar.value() + steps[Qt.Key(key)] * 60)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._moved(event.key()):
            return
        modifiers = (
            Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        )  # fmt: skip
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self._prints and held and event.key() == Qt.Key.Key_P:
            self.closed.emit()
            self.print_wanted.emit()
        elif event.key() not in modifiers:
            self.closed.emit()
