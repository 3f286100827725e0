"""A family for tests of the list of members: a small form on the real engine, kept in memory, in the window."""

from datetime import UTC, datetime
from functools import cache

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from enumerator.app.trying.trial import Trial, begin
from enumerator.ui.drafts import Drafts
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.definition.model import FormDefinition
from tests.support.scenario import form_of
from tests.ui.hands import Press, press

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
MEMBER = "/data/member"
SURVEY = """
| type             | name     | label::English (en) | label::Urdu (ur) | required | relevant        | constraint          | constraint_message::English (en) | constraint_message::Urdu (ur) | bind::pser:row-ref | bind::pser:code | bind::pser:warn |
| begin_group      | home     | Home                | گھر              |          |                 |                     |                                  |                               |                    |                 |                 |
| text             | address  | Address             | پتہ              |          |                 |                     |                                  |                               |                    | A1              |                 |
| end_group        |          |                     |                  |          |                 |                     |                                  |                               |                    |                 |                 |
| begin_repeat     | member   | Members             | افراد            |          |                 |                     |                                  |                               |                    |                 |                 |
| text             | name     | Name                | نام              | yes      |                 |                     |                                  |                               |                    | B1              |                 |
| select_one sexes | sex      | Sex                 | جنس              | yes      |                 |                     |                                  |                               |                    | B2              |                 |
| integer          | age      | Age                 | عمر              | yes      |                 | . <= 120            | Age is from 0 to 120.            | عمر 0 سے 120 تک ہوتی ہے۔      |                    | B3              | . <= 90 => Old  |
| integer          | spouse   | Line of the spouse  | شریکِ حیات       |          | ${age} >= 15    |                     |                                  |                               | /data/member       | B4              |                 |
| integer          | mother   | Line of the mother  | والدہ            |          |                 |                     |                                  |                               | /data/member       | B5              | ${name} != '' => Odd |
| end_repeat       |          |                     |                  |          |                 |                     |                                  |                               |                    |                 |                 |
| begin_group      | end_part | The end             | اختتام           |          |                 |                     |                                  |                               |                    |                 |                 |
| text             | remarks  | Remarks             | تبصرہ            |          |                 |                     |                                  |                               |                    | C1              |                 |
| end_group        |          |                     |                  |          |                 |                     |                                  |                               |                    |                 |                 |
"""  # fmt: skip  # noqa: E501
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) |
| sexes     | 1    | Male                | مرد              |
| sexes     | 2    | Female              | عورت             |
| sexes     | 3    | Transgender         | خواجہ سرا        |
"""


@cache
def family_form() -> FormDefinition:
    return form_of(SURVEY, CHOICES, {"default_language": "English (en)"})


class Family:
    """The window, the interview under it, and hands on the keyboard."""

    def __init__(
        self,
        qtbot: QtBot,
        appearance: Appearance,
        form: FormDefinition | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        self.trial: Trial = begin(form or family_form(), "family", lambda: NOW)
        self.appearance = appearance
        self._qtbot = qtbot
        self.drafts = drafts or Drafts()

    def show(self) -> "Family":
        self.window = InterviewWindow(self.trial, self.appearance, drafts=self.drafts)
        self._qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitExposed(self.window)
        return self

    def of(self, *members: tuple[str, str, str]) -> "Family":
        """Name, sex and age of each."""
        while len(self.trial.session.rows(MEMBER)) < len(members):
            self.trial.add_row(MEMBER)
        for at, (name, sex, age) in enumerate(members, 1):
            for question, value in (("name", name), ("sex", sex), ("age", age)):
                self.answer(at, question, value)
        return self

    def answer(self, member: int, question: str, value: str) -> None:
        self.trial.answer(f"{MEMBER}[{member}]/{question}", value)

    def value(self, member: int, question: str) -> str:
        return self.trial.session.value(f"{MEMBER}[{member}]/{question}")

    @property
    def names(self) -> list[str]:
        return [row.label for row in self.trial.session.rows(MEMBER)]

    def press(self, *presses: Press) -> "Family":
        press(self.window, *presses)
        return self

    @property
    def page(self) -> str:
        return self.window.section_ref()

    @property
    def roster(self) -> RosterPage:
        page = self.window.page()
        assert isinstance(page, RosterPage)
        return page

    def toast(self) -> str:
        return self.window.footer().toast_words()

    def said(self) -> str:
        """Every word on the page."""
        page = self.window.page()
        assert page is not None
        return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
