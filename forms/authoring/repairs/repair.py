"""One repair: what stood where, what stands there now, and why."""

from dataclasses import dataclass

from forms.authoring.tables import Row, Table, Tables
from forms.errors import FormProblem, Place


@dataclass(frozen=True, slots=True)
class Repair:
    """``kind`` names the rule; ``after`` is empty where something was taken away."""

    kind: str
    place: Place
    before: str
    after: str
    reason: str

    def __str__(self) -> str:
        """The repair in one English line, as the commands print it."""
        return str(FormProblem(self.kind, self.place, reason=f"{self._change}: {self.reason}"))

    def offered(self) -> FormProblem:
        """What is wrong as long as nobody repairs it."""
        reason = f"{self.reason} (--repair: {self._change})"
        return FormProblem(self.kind, self.place, self.before, reason)

    @property
    def _change(self) -> str:
        if not self.before:
            return f'"{self.after}" is put in'
        if not self.after:
            return f'"{self.before}" is left out'
        return f'"{_short(self.before)}" becomes "{_short(self.after)}"'


def _short(text: str, limit: int = 80) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else f"{plain[: limit - 1]}…"


def in_cell(
    table: Table, row: Row, heading: str, *, kind: str, before: str, after: str, reason: str
) -> Repair:
    """A repair in one cell."""
    return Repair(kind, Place(table.sheet, row.number, heading), before, after, reason)


def in_heading(table: Table, heading: str, kind: str, after: str, reason: str) -> Repair:
    """A repair of a whole column; ``after`` is its new heading or empty."""
    return Repair(kind, Place(table.sheet, table.heading_row, heading), heading, after, reason)


def put(table: Table, row: Row, column: str, text: str, *, kind: str, reason: str) -> Repair:
    """Write ``text`` (nothing clears) under ``column`` in ``row``, and say so."""
    before = row[column]
    if text:
        table.need(column)
    heading = table.heading(column) or column
    if text and not before:
        row.cells[heading] = text
    else:
        row.put(column, text)
    return in_cell(table, row, heading, kind=kind, before=before, after=text, reason=reason)


def settings_row(tables: Tables) -> Row:
    """The first row of the settings, made where there is none."""
    settings = tables["settings"]
    if not settings.rows:
        settings.rows.append(Row(settings.heading_row + 1, {}))
    return settings.rows[0]
