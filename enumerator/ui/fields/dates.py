"""Dates: typed as people write them, or picked from a calendar."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QWidget

from enumerator.ui.fields import typed
from enumerator.ui.fields.lines import LineField
from enumerator.ui.icons import icon
from forms.prompts import Kind, Prompt


def _wants_calendar(prompt: Prompt) -> bool:
    return not prompt.appearance & {"no-calendar", "year", "month-year"}


class DateField(LineField):
    """A line for a date, with a calendar behind a button."""

    def __init__(self, prompt: Prompt, offset: str, parent: QWidget | None = None) -> None:
        if prompt.kind is Kind.DATETIME:
            read, show_value, example = typed.moment(offset), typed.shown_moment, "24/11/2026 14:30"
        elif "year" in prompt.appearance:
            read, show_value, example = typed.year, typed.shown_year, "2026"
        elif "month-year" in prompt.appearance:
            read, show_value, example = typed.month, typed.shown_month, "11/2026"
        else:
            read, show_value, example = typed.day, typed.shown_day, "24/11/2026"
        super().__init__(
            read, show_value, ltr=True, width=90 + 11 * len(example), example=example, parent=parent
        )
        self._calendar: QCalendarWidget | None = None
        self._with_time = prompt.kind is Kind.DATETIME
        self._pick = QPushButton(self)
        self._pick.setFixedWidth(46)
        self._pick.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pick.clicked.connect(self._turn_calendar)
        self._row.insertWidget(1, self._pick)
        self._pick.setVisible(_wants_calendar(prompt))

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._pick.setIcon(icon("calendar", self.palette().windowText().color().name()))
        self._pick.setEnabled(not prompt.read_only)
        self._pick.setAccessibleName(self.tr("Calendar"))

    def set_active(self, active: bool) -> None:
        super().set_active(active)
        if not active:
            self._close_calendar()

    def _turn_calendar(self) -> None:
        """Open the calendar under the line, or put it away."""
        if self._calendar is not None:
            self._close_calendar()
            return
        calendar = QCalendarWidget(self)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMaximumWidth(420)
        if calendar.isRightToLeft():
            calendar.setLocale(QLocale(QLocale.Language.Urdu, QLocale.Country.Pakistan))
        kept = QDate.fromString(self._value[:10], Qt.DateFormat.ISODate)
        if kept.isValid():
            calendar.setSelectedDate(kept)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        self._column.addWidget(calendar)
        calendar.setFocus()
        self._calendar = calendar

    def _close_calendar(self) -> None:
        if self._calendar is not None:
            self._calendar.hide()
            self._calendar.deleteLater()
            self._calendar = None

    def _picked(self, day: QDate) -> None:
        hour = f" {self._value[11:16] or '12:00'}" if self._with_time else ""
        self._edit.setText(day.toString("dd/MM/yyyy") + hour)
        self._edit.setFocus()
        self._close_calendar()
        self._edited("")
        self.commit()
