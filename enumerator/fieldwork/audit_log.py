"""The audit log of an interview in the form that ODK's tools read, told from the store's own log.

Lines, columns and names of events are those of ODK Collect (ODK XForms Specification, Client Audit Logs; ODK
documentation, Form Audit Log). docs/audit-log.md says which of our events becomes which line, and what is never
written. With old and new answers it is personal data: it lives in the store and nowhere else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from enumerator.store.answers import facts_from_json
from enumerator.store.events import Event, EventKind
from enumerator.store.times import from_text, to_text
from forms.definition.audit import AuditRequest
from forms.prompts import Fact, FactKind
from forms.said import Said

AUDIT_FILE: Final = "audit.csv"
AUDIT_TYPE: Final = "text/csv"
FINISH_PAGE: Final = "finish"
"""The page on which an interview is finished, as the window calls it: what ODK calls the end screen."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ID: Final = re.compile(r"\[@([^\]]+)\]")
_POSITION: Final = re.compile(r"\[([0-9]+)\]")
_QUOTED: Final = re.compile(r'[",\r\n]')


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time by both clocks."""

    at: datetime
    mono_ms: int

    def to_json(self) -> list[str | int]:
        return [to_text(self.at), self.mono_ms]

    @staticmethod
    def from_json(said: Sequence[str | int]) -> "Moment":
        at, mono_ms = said
        return Moment(from_text(str(at)), int(mono_ms))


@dataclass(slots=True)
class _Line:
    """One line while it is told; times are milliseconds since 1970."""

    event: str
    node: str = ""
    start: int = 0
    end: int | None = None
    old: str = ""
    new: str = ""
    user: str = ""
    reason: str = ""


def audit_log(events: Iterable[Event], request: AuditRequest, *, ended: Moment) -> bytes:
    """The log of an interview that is finished at ``ended``: UTF-8, lines ended by ``\\n``.

    ``events`` are all of the interview, oldest first, those of earlier revisions too: the log of a corrected
    interview begins with the log that it had before, byte for byte.
    """
    telling = _Telling(request)
    for event in events:
        telling.hear(event)
    telling.finish(ended)
    columns = tuple(_columns(request))
    rows = (_cells(line, request) for line in telling.lines)
    return "".join(f"{','.join(row)}\n" for row in (columns, *rows)).encode()


class _Telling:
    """Hears the store's log and tells ODK's, sitting by sitting."""

    def __init__(self, request: AuditRequest) -> None:
        self.lines: list[_Line] = []
        self._request = request
        self._heard = Said()
        self._place = ("", "")
        self._page: _Line | None = None
        self._question: _Line | None = None
        self._key = ""  # of that question
        self._sits = False
        self._edits = False  # in a sitting after the first
        self._user = ""
        self._began = Moment(_EPOCH, 0)
        self._now = 0

    def hear(self, event: Event) -> None:
        kind, content = event.kind, event.content or {}
        if kind in {EventKind.OPENED, EventKind.RESUMED}:
            self._sit_down(event)
        elif kind == EventKind.FINALIZED and "audit" in content:
            self.finish(Moment.from_json(content["audit"]))
        if not self._sits:
            return
        self._now = self._told_at(event.mono_ms)
        facts = tuple(facts_from_json(content.get("facts", ())))
        if kind == EventKind.ROW_REMOVED:
            self._lose_row(facts[0])
        before = self._answer(facts[0].key) if facts else ""
        for fact in facts:
            self._heard.hear(fact)
        if "place" in content and kind != EventKind.ROW_REMOVED:  # it may have stood in that row
            self._go_to(*content["place"])
        if kind == EventKind.ANSWERED:
            self._answered(facts[0], before)
        elif kind == EventKind.ROW_ADDED:
            self._at_once("add repeat", self._row_ref(facts[0]))
        elif kind in {EventKind.LEFT, EventKind.PAUSED}:
            self._leave()
        elif kind == EventKind.COMMENTED and not content["key"] and self._is_reason(event):
            self._tell("change reason", reason=content["text"])

    def finish(self, ended: Moment) -> None:
        if self._sits:
            self._now = self._told_at(ended.mono_ms)
            self._leave()
            self._tell("form finalize")

    # ------------------------------------------------------------ sittings

    def _sit_down(self, event: Event) -> None:
        if (
            self._sits
        ):  # broken off, and nobody saw when: what was open ends with what was seen last
            self._close()
        self._user = event.actor
        self._began = Moment(event.at, event.mono_ms)
        self._now = self._told_at(event.mono_ms)
        self._sits, self._edits = True, event.kind == EventKind.RESUMED
        self._tell("form resume" if self._edits else "form start")
        if self._request.location is not None:
            self._tell("location providers disabled")
        self._open(*self._place)

    def _told_at(self, mono_ms: int) -> int:
        """The wall clock when the sitting began, and what has passed since by the clock that nobody can set."""
        began = (self._began.at - _EPOCH) // timedelta(milliseconds=1)
        return began + mono_ms - self._began.mono_ms

    def _leave(self) -> None:
        self._close()
        self._tell("form save")
        self._tell("form exit")
        self._sits = False

    def _is_reason(self, event: Event) -> bool:
        return self._request.reasons and self._edits and event.actor == self._user

    # ------------------------------------------------------------ places

    def _go_to(self, page: str, ref: str) -> None:
        before, self._place = self._place, (page, ref)
        if page != before[0]:
            self._close()
            self._open(page, ref)
        elif ref != before[1]:
            self._close_question()
            self._open_question(ref)

    def _open(self, page: str, ref: str) -> None:
        if page == FINISH_PAGE:
            self._page = self._tell("end screen")
        elif page:
            self._page = self._tell("group questions", page)
        self._open_question(ref)

    def _open_question(self, ref: str) -> None:
        self._key = self._key_of(ref)
        if self._key:
            self._question = self._tell("question", ref)
            self._question.old = self._answer(self._key)

    def _close(self) -> None:
        self._close_question()
        if self._page is not None:
            self._page.end = self._now
            self._page = None

    def _close_question(self) -> None:
        if self._question is not None:
            self._question.end = self._now
            self._question.new = self._answer(self._key)
            self._question = None

    # ------------------------------------------------------------ answers and rows

    def _answered(self, fact: Fact, before: str) -> None:
        """An answer elsewhere than where the enumerator stands (in a list of members, by undo) has its own line."""
        if self._question is None or self._key != fact.key:
            line = self._at_once("question", self._ref_of(fact.key))
            line.old, line.new = before, self._answer(fact.key)

    def _lose_row(self, fact: Fact) -> None:
        inside = f"{self._ref_of(fact.key)}["
        if any(ref.startswith(inside) for ref in self._place):
            self._close()  # from here on the same position means another row
            self._place = ("", "")
        self._at_once("delete repeat", self._row_ref(fact))

    def _at_once(self, event: str, node: str) -> _Line:
        line = self._tell(event, node)
        line.end = line.start
        return line

    def _tell(self, event: str, node: str = "", *, reason: str = "") -> _Line:
        line = _Line(event, node, self._now, user=self._user, reason=reason)
        self.lines.append(line)
        return line

    def _answer(self, key: str) -> str:
        """As the submission has it; a special answer by the name of its attribute's value, marked as ours."""
        value, kind = self._heard.answers.get(key, ("", ""))
        return f"pser:{value}" if kind == FactKind.SPECIAL else value

    # ------------------------------------------------------------ refs and keys, as rows stand now

    def _row_ref(self, fact: Fact) -> str:
        return self._ref_of(f"{fact.key}[@{fact.row}]")

    def _ref_of(self, key: str) -> str:
        written, done = "", 0
        for found in _ID.finditer(key):
            rows = self._rows(key[: found.start()])
            position = rows.index(found[1]) + 1 if found[1] in rows else 0
            written += f"{key[done : found.start()]}[{position}]"
            done = found.end()
        return written + key[done:]

    def _key_of(self, ref: str) -> str:
        """Empty where no such row stands."""
        written, done = "", 0
        for found in _POSITION.finditer(ref):
            written += ref[done : found.start()]
            rows, position = self._rows(written), int(found[1])
            if not 0 < position <= len(rows):
                return ""
            written += f"[@{rows[position - 1]}]"
            done = found.end()
        return written + ref[done:]

    def _rows(self, roster: str) -> list[str]:
        return self._heard.rows.get(roster, [])


def _columns(request: AuditRequest) -> Iterator[str]:
    yield from ("event", "node", "start", "end")
    if request.location is not None:
        yield from ("latitude", "longitude", "accuracy")
    if request.changes:
        yield from ("old-value", "new-value")
    if request.user:
        yield "user"
    if request.reasons:
        yield "change-reason"


def _cells(line: _Line, request: AuditRequest) -> Iterator[str]:
    yield from (line.event, line.node, str(line.start), "" if line.end is None else str(line.end))
    if request.location is not None:
        yield from ("", "", "")
    if request.changes:
        changed = line.event == "question" and line.old != line.new
        yield from (_escaped(line.old), _escaped(line.new)) if changed else ("", "")
    if request.user:
        yield _escaped(line.user)
    if request.reasons:
        yield _escaped(line.reason)


def _escaped(text: str) -> str:
    """As RFC 4180 and Collect have it: quoted where a comma, a quote or the end of a line stands in it."""
    if not _QUOTED.search(text):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
