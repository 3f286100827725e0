"""An interview with questions that files answer, in its window, with hands on the keyboard."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from enumerator.errors import DiskFull
from enumerator.fieldwork.interview import Interview, Place
from enumerator.fieldwork.media.taking import Taken
from enumerator.ui.bidi import plain
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.fields.field import Field
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.prompts import Fact
from forms.said import Turn
from forms.session import FormSession
from tests.support.scenario import form_of
from tests.ui.hands import Press, press
from tests.ui.interview.test_built_in_form import MemoryJournal, finish

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
EN, UR = "English (en)", "Urdu (ur)"


class Fullable(MemoryJournal):
    """A store in memory that can be told to be full, and that erases a file with its answer as the real one does."""

    full = False

    def record(
        self,
        facts: tuple[Fact, ...],
        place: Place,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> datetime:
        if self.full:
            raise DiskFull(Path("store.db"))
        named = {fact.value for deed in self.deeds() for fact in deed.facts if fact.value}
        at = super().record(facts, place, remark, turn, files)
        for fact in facts:
            for name in [n for n in self._files if n in named and fact.value != n]:
                if any(
                    f.key == fact.key and f.value == name for d in self.deeds() for f in d.facts
                ):
                    self._files.pop(name, None)
        return at

    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for deed in self.deeds() for fact in deed.facts)

    @property
    def files(self) -> dict[str, bytes]:
        return self._files


class Asked:
    """The window over a small form; ``field`` is that of the active question."""

    def __init__(
        self,
        qtbot: QtBot,
        appearance: Appearance,
        survey: str,
        language: str = EN,
        devices: Devices = NO_DEVICES,
    ) -> None:
        form = form_of(survey, settings={"default_language": EN})
        self.journal = Fullable()
        session = FormSession.open(form, clock=lambda: NOW, language=language)
        self.interview = Interview("i1", "0417-12-1", session, self.journal, finalize=finish)
        self.window = InterviewWindow(self.interview, appearance, devices=devices)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        QApplication.processEvents()

    def press(self, *presses: Press) -> "Asked":
        press(self.window, *presses)
        return self

    @property
    def card(self) -> QuestionCard:
        page = self.window.page()
        assert isinstance(page, QuestionPage)
        found = page.active_card()
        assert found is not None
        return found

    @property
    def field(self) -> Field:
        return self.card.field

    @property
    def at(self) -> str:
        prompt = self.window.active_prompt()
        return prompt.name if prompt is not None else ""

    def value(self, name: str) -> str:
        return self.interview.session.value(f"/data/{name}")

    def said(self) -> str:
        """Every word on the active card."""
        labels = self.card.findChildren(QLabel)
        return plain(" ".join(label.text() for label in labels if label.isVisible()))


Opener = Callable[..., Asked]
