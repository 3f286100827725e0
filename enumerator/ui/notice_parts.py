"""What the notice's page is made of: words to be read from the lap, and answers by number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.fonts import LATIN
from enumerator.ui.parts import KeyButton
from enumerator.ui.theme import Look

_LETTERS = 25  # pixels at the usual size: read from the lap, and over it by the respondent
_LARGEST = 31  # of these no more would fit on a small screen


class Aloud(QLabel):
    """Large words in a language of their own, whatever the window speaks."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMaximumWidth(widest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, words: str, look: Look, *, rtl: bool) -> None:
        urdu, size = has_rtl(words), min(look.px(_LETTERS), _LARGEST)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        family = f'"{look.urdu}","{LATIN}"' if urdu else f'"{LATIN}","{look.urdu}"'
        # Nastaliq stands higher than its line box
        top = round(size * 0.65) if urdu and not look.compact else 4
        self.setStyleSheet(
            f"font-family:{family};font-size:{size}px;padding:{top}px {round(size * 0.4)}px 4px"
        )
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        self.setText(words)
        self.setAccessibleName(plain(words))


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that can be answered: its number, its words, and what it does."""

    number: str
    words: str
    act: Callable[[], object]


class Answers(QWidget):
    """Buttons one below the other; a number answers, of two digits where the first alone is none (96)."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._buttons: list[KeyButton] = []
        self._offered: tuple[Said, ...] = ()
        self._begun = ""

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be answered now, each with its number."""
        return tuple(f"{one.number} {plain(one.words)}" for one in self._offered)

    def offer(self, answers: Sequence[Said]) -> None:
        self._offered, self._begun = tuple(answers), ""
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for one in self._offered:
            button = KeyButton()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.say(one.words, one.number)
            button.clicked.connect(lambda _on=False, one=one: one.act())
            self._column.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(self._offered))

    def take(self, digit: str) -> bool:
        """A digit was pressed; False where nothing is answered by digits now."""
        code, self._begun = self._begun + digit, ""
        found = next((one for one in self._offered if one.number == code), None)
        if found is not None:
            found.act()
        elif any(one.number.startswith(code) for one in self._offered):
            self._begun = code
        return bool(self._offered)
