"""What a question brings beside its words: pictures, sounds, guidance for the enumerator, and its troubles."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.picture import Files, picture
from enumerator.ui.fields.trouble_words import trouble_words
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import pixmap
from enumerator.ui.theme import Appearance, role
from forms.prompts import Media, Prompt

_USUAL, _LARGE = 160, 320  # heights of a picture, in pixels


def brings_more(prompt: Prompt) -> bool:
    """Whether a question has anything of the kind."""
    return bool(
        prompt.more.guidance or prompt.more.media or prompt.more.hint_media or prompt.more.troubles
    )


class Supplement(QWidget):
    """Pictures are shown, sounds are named, guidance opens and closes."""

    turned = Signal()  # asked for with the mouse

    def __init__(self, appearance: Appearance, files: Files, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance, self._files = appearance, files
        self._prompt: Prompt | None = None
        self._open = self._large = False
        self._room = 800
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._parts: list[QWidget] = []

    @property
    def is_open(self) -> bool:
        return self._open

    def present(self, prompt: Prompt) -> None:
        self._prompt = prompt
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        if prompt.more.guidance:
            self._show_guidance(prompt)
        for media in (prompt.more.media, prompt.more.hint_media):
            if media is not None:
                self._show_media(prompt, media)
        for trouble in prompt.more.troubles:
            self._say(trouble_words(trouble), "alert-triangle", "warn")
        self.setVisible(bool(self._parts))

    def set_room(self, width: int) -> None:
        if width != self._room:
            self._room = width
            if self._prompt is not None and (
                self._prompt.more.media or self._prompt.more.hint_media
            ):
                self.present(self._prompt)

    def turn(self) -> bool:
        """Open or close the guidance; False where there is none."""
        if self._prompt is None or not self._prompt.more.guidance:
            return False
        self._open = not self._open
        self.present(self._prompt)
        return True

    def turn_picture(self) -> bool:
        """Show the picture large, or again as usual; False where there is none."""
        prompt = self._prompt
        if prompt is None or not any(
            media is not None and (media.image or media.big_image)
            for media in (prompt.more.media, prompt.more.hint_media)
        ):
            return False
        self._large = not self._large
        self.present(prompt)
        return True

    def _show_media(self, prompt: Prompt, media: Media) -> None:
        first, second = media.image, media.big_image
        name = (second or first) if self._large else (first or second)
        height = self._appearance.look.px(_LARGE if self._large else _USUAL)
        found = picture(self._files(name), QSize(self._room, height)) if name else None
        if found is not None:
            shown = Words(self)
            shown.setPixmap(found)
            shown.setAccessibleName(self.tr("Picture: {words}").format(words=prompt.label or name))
            self._add(shown)
        elif name and self._files(name) is not None:
            self._say(
                self.tr("The picture {name} cannot be shown here.").format(name=isolate(name)),
                "photo-off",
                "muted",
            )
        for sound, words in (
            (media.audio, self.tr("The recording {name} cannot be played here. Read the question aloud.")),
            (media.video, self.tr("The video {name} cannot be played here. Go on without it.")),
        ):  # fmt: skip
            if sound and self._files(sound) is not None:
                self._say(words.format(name=isolate(sound)), "player-play", "muted")

    def _show_guidance(self, prompt: Prompt) -> None:
        look = self._appearance.look
        name = self.tr("Guidance for you")
        sign = "–" if self._open else "+"
        button = QPushButton(f"{ltr(sign)}  {name}  {ltr('F11')}", self)
        role(button, "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setAccessibleName(name)
        button.setAccessibleDescription(
            self.tr("open, F11 closes it") if self._open else self.tr("closed, F11 opens it")
        )
        button.clicked.connect(self.turned)
        row = QWidget(self)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(button)
        beside.addStretch()
        self._add(row)
        if self._open:
            words = Words(self)
            words.setWordWrap(True)
            role(words, "muted")
            words.say(
                prompt.more.guidance,
                prompt.more.guidance_styled,
                look,
                look.px(16 if look.rtl else 15),
            )
            words.setContentsMargins(12, 0, 12, 0)
            self._add(words)

    def _say(self, words: str, icon_name: str, kind: str) -> None:
        row = QWidget(self)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        sign = Words(row)
        sign.setPixmap(pixmap(icon_name, getattr(self._appearance.tokens, kind)))
        beside.addWidget(sign)
        told = Words(row, label_text(words, rtl=self._appearance.rtl))
        told.setWordWrap(True)
        role(told, "muted" if kind == "muted" else "warning")
        beside.addWidget(told, 1)
        row.setAccessibleDescription(words)
        self._add(row)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)
        part.show()
