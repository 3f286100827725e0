"""A newer privacy notice: whoever reads it to families has read it herself before."""

from PySide6.QtCore import Signal

from enumerator.ui.bidi import ltr
from enumerator.ui.parts import KeyButton, Keys
from enumerator.ui.reading_page import Part, ReadingPage
from enumerator.ui.theme import Appearance, role


class NoticeNewsPage(ReadingPage):
    """The whole notice, and a key that says that it was read."""

    acknowledged = Signal()

    def __init__(
        self, texts: dict[str, str], version: str, contact: str, appearance: Appearance
    ) -> None:
        """``texts`` are the notice's in each language of the window; ``contact`` is put where it names one."""
        super().__init__(appearance)
        self._texts, self._version, self._contact = texts, version, contact
        self._read = KeyButton("primary")
        self._read.clicked.connect(self.acknowledged)
        self.foot.add(self._read)
        role(self.back, "")
        Keys(self).on(["Ctrl+Return", "Ctrl+Enter"], self.acknowledged.emit)
        self.redraw()

    def heading(self) -> str:
        return self.tr("The privacy notice has changed")

    def parts(self) -> list[Part]:
        text = self._texts["ur" if self.appearance.rtl else "en"]
        told = self.tr(
            "Read it before your next interview. From now on it is version {version} that families are told of."
        ).format(version=ltr(self._version))  # fmt: skip
        words = text.replace("{contact}", self._contact or "—").replace("**", "")
        lines = [" ".join(part.split()) for part in words.split("\n\n")]
        return [Part("", (told,)), Part(lines[0].removeprefix("# "), tuple(lines[1:]))]

    def say_words(self) -> None:
        super().say_words()
        self.back.say(self.tr("Later"), "Esc")
        self._read.say(self.tr("I have read it"), "Ctrl+Enter")
        self.foot.say(self.tr("No new interview begins until it is read"))

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓ · PgUp PgDn", self.tr("read on · back")),
            ("Ctrl+Enter", self.tr("I have read it")),
            ("Esc", self.tr("later")),
        )
