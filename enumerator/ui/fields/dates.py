"""Dates: typed as people write them, or picked from a small calendar."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from enumerator.ui.bidi import ltr
from enumerator.ui.fields import typed
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.lines import LineField
from enumerator.ui.fields.month_picker import MonthPicker
from enumerator.ui.icons import icon
from forms.prompts import Kind, Prompt

_OPENS = "Space"


class _DateEntry(Entry):
    """A line for a date, on which Space opens the calendar: no date has one, but for that before an hour."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self.parent()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        space = event.key() == Qt.Key.Key_Space and bare
        if not (space and isinstance(field, DateField) and field.turn_calendar()):
            super().keyPressEvent(event)


class DateField(LineField):
    """A line for a date, a month or a year, with a calendar that Space opens and Esc closes."""

    _entry = _DateEntry

    def __init__(self, prompt: Prompt, offset: str, parent: QWidget | None = None) -> None:
        looks = prompt.appearance
        self._with_time = prompt.kind is Kind.DATETIME
        self._months = not self._with_time and "month-year" in looks
        years = not self._with_time and "year" in looks
        if self._with_time:
            show_value, example = typed.shown_moment, "24/11/2026 14:30"
        elif years:
            show_value, example = typed.shown_year, "2026"
        elif self._months:
            show_value, example = typed.shown_month, "11/2026"
        else:
            show_value, example = typed.shown_day, "24/11/2026"
        width = 90 + 11 * len(example)
        read = typed.reader_of(prompt, offset)
        super().__init__(read, show_value, ltr=True, width=width, example=example, parent=parent)
        self._picker: MonthPicker | None = None
        self._picks = not (years or "no-calendar" in looks)
        self._pick = QPushButton(self)
        self._pick.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pick.clicked.connect(self.turn_calendar)
        self._row.insertWidget(1, self._pick)
        self._pick.setVisible(self._picks)

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._pick.setIcon(icon("calendar", self.palette().windowText().color().name()))
        self._pick.setVisible(self._picks and not prompt.read_only)
        self._pick.setAccessibleName(self.tr("Calendar"))
        self._pick.setAccessibleDescription(_OPENS)

    def set_active(self, active: bool) -> None:
        super().set_active(active)
        self._pick.setText(f" {ltr(_OPENS)}" if active else "")
        if not active:
            self._close()

    def turn_calendar(self) -> bool:
        """Open the calendar under the line, or put it away; False where there is none, or an hour is being typed."""
        if self._picker is not None:
            self._close()
            self._edit.setFocus()
            return True
        at_hour = self._with_time and self._edit.text() and not self._edit.hasSelectedText()
        if not self._picks or self._edit.isReadOnly() or at_hour:
            return False
        picker = MonthPicker(self, months=self._months)
        picker.picked.connect(self._picked)
        picker.closed.connect(self.turn_calendar)
        self._column.addWidget(picker, 0, Qt.AlignmentFlag.AlignLeading)
        picker.go(self._day())
        picker.show()
        picker.setFocus()
        self._picker = picker
        return True

    def _day(self) -> date:
        """What stands on the line, else today."""
        for text in (self._edit.text().split(" ")[0], typed.shown_day(self._value[:10])):
            try:
                found = typed.month(text) if self._months else typed.day(text)
            except typed.Unreadable:
                continue
            if found:
                return date.fromisoformat(found)
        today = QDate.currentDate()
        return date(today.year(), today.month(), today.day())

    def _close(self) -> None:
        if self._picker is not None:
            picker, self._picker = self._picker, None
            picker.hide()
            picker.deleteLater()

    def _picked(self, day: date) -> None:
        """The day is kept at once; a moment waits for its hour."""
        shown = typed.shown_day(day.isoformat())
        hour = self._edit.text().partition(" ")[2] if self._with_time else ""
        shown = typed.shown_month(day.isoformat()) if self._months else shown
        self._edit.setText(f"{shown} {hour}" if self._with_time else shown)
        self._close()
        self._edit.setFocus()
        self._edited("")
        if hour or not self._with_time:
            self.commit()
