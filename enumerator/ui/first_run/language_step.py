"""The first thing that is asked: which language the window speaks. It speaks it at once."""

from PySide6.QtWidgets import QWidget

from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.first_run.step import Step
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance


class LanguageStep(Step):
    """A digit or an arrow chooses, Enter goes on. Each language is named in its own letters."""

    def __init__(self, appearance: Appearance, languages: Languages) -> None:
        super().__init__(appearance)
        self._languages = languages
        codes = tuple(str(at) for at in range(1, len(languages.offers) + 1))
        self._chooser = CodeChooser(codes, self)
        self._chooser.chosen.connect(self._choose)
        self._chooser.gone_on.connect(self.gone_on)
        self.column.addWidget(self._chooser)
        self.column.addWidget(self._problem)

    def first(self) -> QWidget:
        return self._chooser

    def say_words(self) -> None:
        self.say_head(
            self.tr("This laptop is new"),
            self.tr(
                "Four short steps, and it is yours. Choose the language of the window: with its number or the arrows. "
                "It can be changed at any time with Ctrl+L."
            ),
        )
        self._chooser.say([one.own_name for one in self._languages.offers])
        at = self._languages.offers.index(self._languages.current)  # a key may have changed it
        self._chooser.present(self._chooser.codes[at])

    def _choose(self, code: str) -> None:
        self._languages.use(self._languages.offers[self._chooser.codes.index(code)].code)
