"""Dates: typed as people write them, or picked from a calendar."""

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.fields import typed
from enumerator.ui.fields.lines import LineField
from enumerator.ui.icons import icon
from forms.prompts import Kind, Prompt


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
        self._with_time = prompt.kind is Kind.DATETIME
        self._pick = QPushButton(self)
        self._pick.setFixedWidth(46)
        self._pick.setIcon(icon("calendar", self.palette().buttonText().color().name()))
        self._pick.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pick.clicked.connect(self._open_calendar)
        self._row.insertWidget(1, self._pick)

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._pick.setEnabled(not prompt.read_only)
        self._pick.setAccessibleName(self.tr("Calendar"))

    def _open_calendar(self) -> None:
        calendar = _Calendar(self)
        kept = QDate.fromString(self._value[:10], Qt.DateFormat.ISODate)
        if kept.isValid():
            calendar.view.setSelectedDate(kept)
        calendar.view.activated.connect(self._picked)
        calendar.view.clicked.connect(self._picked)
        calendar.move(self._pick.mapToGlobal(QPoint(0, self._pick.height())))
        calendar.show()
        calendar.view.setFocus()
        self._calendar = calendar

    def _picked(self, day: QDate) -> None:
        self._calendar.close()
        hour = f" {self._value[11:16] or '12:00'}" if self._with_time else ""
        self._edit.setText(day.toString("dd/MM/yyyy") + hour)
        self._edit.setFocus()
        self._edited("")
        self.commit()


class _Calendar(QWidget):
    """The calendar in a small window of its own; Escape puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = QCalendarWidget(self)
        self.view.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        QVBoxLayout(self).addWidget(self.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
