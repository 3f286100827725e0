"""The report for IT: everything that will be in it is seen before it is saved."""

from collections.abc import Callable
from pathlib import Path

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.diagnostics import Diagnosis
from enumerator.ui.bidi import ltr
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys
from enumerator.ui.reading_page import Part, ReadingPage
from enumerator.ui.theme import Appearance

_SHOWN = 60  # of the log's lines; all of them are saved


class ReportPage(ReadingPage):
    """Numbers, line by line; Ctrl+S saves them as a file that may be sent to IT."""

    def __init__(self, report: Diagnosis, save: Callable[[], Path], appearance: Appearance) -> None:
        """``save`` writes the file and tells where it is; raises EnumeratorError."""
        super().__init__(appearance)
        self._report, self._save = report, save
        self._saved: Path | None = None
        self._keep = KeyButton()
        self._keep.clicked.connect(self.save_it)
        self.foot.add(self._keep)
        Keys(self).on("Ctrl+S", self.save_it)
        self.redraw()

    def heading(self) -> str:
        return self.tr("Report for IT")

    def parts(self) -> list[Part]:
        titles = {
            "versions": self.tr("Versions"),
            "sizes in bytes": self.tr("Sizes in bytes"),
            "counts": self.tr("Counts"),
            "settings": self.tr("Settings"),
        }
        told = Part(
            "",
            (
                self.tr(
                    "This is all that will be in the file. It holds no answers, no names, no "
                    "addresses and no numbers of people."
                ),
            ),
        )
        numbers = [
            Part(titles.get(name, name), tuple(ltr(f"{key}: {value}") for key, value in said.items()), code=True)
            for name, said in self._report.sections.items()
        ]  # fmt: skip
        lines = tuple(ltr(line) for line in self._report.log[-_SHOWN:])
        log = Part(
            self.tr("Faults in the log: {count}").format(count=ltr(len(self._report.log))),
            lines or (self.tr("None"),),
            code=bool(lines),
        )
        return [told, *numbers, log]

    def say_words(self) -> None:
        super().say_words()
        self._keep.say(self.tr("Save the report"), "Ctrl+S")
        if self._saved is None:
            self.foot.say(
                self.tr("Nothing is sent: the file stays on this laptop until you give it to IT")
            )
        else:
            self.foot.say(
                self.tr("Saved as {file}").format(file=ltr(self._saved)), "circle-check", "ok"
            )

    def save_it(self) -> None:
        try:
            self._saved = self._save()
        except EnumeratorError as error:
            self.foot.say(message_for(error).what, "alert-circle", "err")
            return
        self.say_words()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+S", self.tr("save the report")),
            ("↑ ↓ · PgUp PgDn", self.tr("read on · back")),
            ("Esc", self.tr("back")),
        )
