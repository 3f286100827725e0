"""The people of this laptop, for the supervisor: who works here, how each stands, and what she does about it."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout

from enumerator.auth.staff import Leaving, Member, Unsent
from enumerator.errors import EnumeratorError
from enumerator.ui.bidi import isolate
from enumerator.ui.doors_answer import DoorsAnswer
from enumerator.ui.fields.digit_button import ButtonRows
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.people_model import PeopleModel
from enumerator.ui.people_words import leaving_words, remove_words, weaker_words
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance
from sync.errors import SyncError

_LOW = 500  # pixels of the page
_SIDE = 24  # pixels beside the lines
_ROOM = 30  # pixels beside the words of a cell


class PeopleDesk(Protocol):
    """What the page needs of auth.staff."""

    @property
    def certifies(self) -> bool: ...

    def members(self) -> Sequence[Member]: ...

    def unsent(self, person: str) -> Unsent: ...

    def certify(self, person: str) -> None: ...

    def remove(self, person: str, why: Leaving) -> None: ...


class PeopleView(Page):
    """A list, and what can be done with the current line. Nobody is asked about herself."""

    left = Signal()
    new_wanted = Signal()
    again_wanted = Signal(object)  # the Member who gets a new passphrase
    laptop_wanted = Signal()  # let a new laptop in

    def __init__(
        self,
        desk: PeopleDesk,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        super().__init__(appearance)
        self._desk = desk
        self._answer: DoorsAnswer | None = None
        self._asked = ""  # who the question is about
        self._told = False  # what was done last stands in the note
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._weaker = Note("warning", appearance)
        self._weaker.hide()
        self._members: tuple[Member, ...] = ()
        self._model = PeopleModel(appearance, clock, zone)
        self._table = RowTable()
        self._table.setModel(self._model)
        self._table.selectionModel().currentChanged.connect(lambda *_: self._turn_to_current())
        self._note = Note("info", appearance)
        self._note.hide()
        self._new, self._again = KeyButton(parent=self), KeyButton(parent=self)
        self._certify, self._remove = KeyButton(parent=self), KeyButton(parent=self)
        self._laptop, self._back = KeyButton(), KeyButton("primary")
        keys = Keys(self)
        for button, key, act in (
            (self._new, "Ctrl+N", self.new_wanted.emit),
            (self._again, "Ctrl+R", self.want_again),
            (self._certify, "Ctrl+E", self.certify),
            (self._remove, "Ctrl+Del", self.want_remove),
            (self._laptop, "Ctrl+I", self.laptop_wanted.emit),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
            keys.on(key, act)
        self._back.clicked.connect(self.escape)
        self._lay_out()
        self.setFocusProxy(self._table)
        self.refresh()
        self.redraw()

    # --- what the program tells and asks ---

    def refresh(self) -> None:
        """Read again who works here; who was current stays current."""
        current = self.current
        try:
            self._members = tuple(self._desk.members())
            self._model.show_records(self._members)
        except EnumeratorError as error:
            self._tell_error(error)
            return
        self._table.fit_rows()
        row = self._model.row_of(current.id) if current else 0
        self._table.go_to(max(row, 0))
        self._say_weaker()
        self._show_current()

    @property
    def current(self) -> Member | None:
        return self._model.item(self._table.currentIndex().row())

    @property
    def note(self) -> str:
        """What is told; empty where nothing is."""
        return "" if self._note.isHidden() else self._note.words

    @property
    def weaker(self) -> str:
        """That long passphrases are all that protects the answers, and whose; empty where more does."""
        return "" if self._weaker.isHidden() else self._weaker.words

    @property
    def answer(self) -> DoorsAnswer | None:
        """What is asked before somebody is removed, while it is asked."""
        return self._answer

    def say_let_in(self, person: str, name: str, *, certified: bool) -> None:
        """Somebody has a new passphrase; she is the current line."""
        self._table.go_to(max(self._model.row_of(person), 0))
        words = self.tr(
            "{name} can sign in. Tell nobody else the passphrase; at the first sign-in another one is chosen."
        )
        waits = self.tr("The keys wait for a certificate; until it comes, interviews can be held.")
        said = words.format(name=isolate(name))
        self._tell(said if certified else f"{said} {waits}", "ok" if certified else "warning")

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("People on this laptop"), look)
        put(
            self._sub,
            self.tr("Nobody sees another's passphrase, not even you. You can give a new one."),
            look,
        )
        self._table.verticalHeader().setDefaultSectionSize(look.look.row)
        self._table.setAccessibleName(self.tr("People on this laptop"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        self._new.say(self.tr("Add somebody…"), "Ctrl+N")
        self._again.say(self.tr("New passphrase…"), "Ctrl+R")
        self._certify.say(self.tr("Certify"), "Ctrl+E")
        self._remove.say(self.tr("Remove…"), "Ctrl+Del")
        self._laptop.say(self.tr("Let a laptop in…"), "Ctrl+I")
        self._back.say(self.tr("Back"), "Esc")
        self.foot.hint([("F1", self.tr("Keys"))])
        self.foot.say(self.tr("All answers are encrypted on this laptop"))
        self._note.redraw()
        self._say_weaker()
        self._save_height()
        self._show_current()

    def redraw(self) -> None:
        super().redraw()
        self._table.fit_rows()
        self._table.viewport().update()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("next · previous person")),
            ("Ctrl+N", self.tr("add somebody")),
            ("Ctrl+R", self.tr("give a new passphrase; the keys are made anew")),
            ("Ctrl+E", self.tr("have the keys certified")),
            ("Ctrl+Del", self.tr("remove somebody; what was done stays")),
            ("Ctrl+I", self.tr("let a new laptop in")),
            ("Esc", self.tr("nothing is changed; back")),
        )

    def _say_weaker(self) -> None:
        words = weaker_words(self._members)
        self._weaker.say(words, "warning")
        self._weaker.setVisible(bool(words))

    def _turn_to_current(self) -> None:
        """What is asked is asked about one person; beside another it goes."""
        member = self.current
        if member is not None and member.id != self._asked:
            self._put_away()
        self._show_current()

    def _show_current(self) -> None:
        member = self.current
        other = member is not None and not member.own
        self._again.setEnabled(other)
        self._remove.setEnabled(other)
        waits = member is not None and not member.certified
        if self._certify.isHidden() is (waits and self._desk.certifies):
            self._certify.setVisible(waits and self._desk.certifies)
            self._save_height()
        if waits and not self._desk.certifies and not self._told:
            self._note.say(
                self.tr(
                    "Who waits for a certificate can interview; finished interviews, visits and decisions need it. "
                    "Keys are not certified on this laptop: ask IT to enrol them."
                ),
                "info",
            )
            self._note.show()
        elif not self._told:
            self._note.hide()

    # --- acts ---

    def want_again(self) -> None:
        member = self.current
        if member is not None and not member.own:
            self.again_wanted.emit(member)

    def certify(self) -> None:
        member = self.current
        if member is None or member.certified or not self._desk.certifies:
            return
        try:
            self._desk.certify(member.id)
        except (EnumeratorError, SyncError) as error:
            self._tell_error(error)
            return
        words = self.tr("The keys of {name} are certified.").format(name=isolate(member.name))
        self._tell(words, "ok")
        self.refresh()

    def want_remove(self) -> None:
        """Ask why, and say what becomes of her work."""
        member = self.current
        if member is None or member.own:
            return
        self._put_away()
        codes = {str(at): why for at, why in enumerate(Leaving, 1)}
        answer = DoorsAnswer(
            remove_words(member.name, self._desk.unsent(member.id)),
            self.tr("Remove"),
            self.appearance,
            offered=[(code, leaving_words(why)) for code, why in codes.items()],
        )
        self._answer, self._asked = answer, member.id
        answer.given.connect(lambda code, _words: self._take_away(member, codes[code]))
        answer.dismissed.connect(self._put_away)
        self._place.addWidget(answer)
        answer.set_room(self.width() - 80)
        answer.show()
        answer.setFocus()
        QTimer.singleShot(0, self, self.reveal_focus)

    def _take_away(self, member: Member, why: Leaving) -> None:
        try:
            self._desk.remove(member.id, why)
        except EnumeratorError as error:
            self._tell_error(error)
            return
        self._put_away()
        words = self.tr("{name} works here no more. What was done stays.")
        self._tell(words.format(name=isolate(member.name)), "ok")
        self.refresh()

    def escape(self) -> None:
        """Put away what was asked; else leave."""
        if self._answer is not None:
            self._put_away()
        else:
            self.left.emit()

    def _put_away(self) -> None:
        if self._answer is not None:
            answer, self._answer, self._asked = self._answer, None, ""
            self._place.removeWidget(answer)
            self.setFocus()
            answer.hide()
            answer.deleteLater()

    def _tell_error(self, error: Exception) -> None:
        message = message_for(error)
        said = (message.what, message.safe, message.do)
        self._tell(" ".join(part for part in said if part), "error")

    def _tell(self, words: str, tone: str) -> None:
        self._told = True
        self._note.say(words, tone)
        self._note.show()
        self._save_height()

    # --- places ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._save_height()
        if self._answer is not None:
            self._answer.set_room(self.width() - 80)

    def _save_height(self) -> None:
        """Where there is little height, the list has it; the current line stays in sight."""
        low = self.appearance.look.rtl and self.height() < _LOW
        warns = not self._weaker.isHidden()
        self._sub.setVisible(not low and not warns)
        self._heading.setVisible(not low or not warns)
        buttons = (self._new, self._again, self._certify, self._remove)
        self._grid.fill([one for one in buttons if not one.isHidden()], self.width() - 3 * _SIDE)
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Columns as wide as what stands in them, with the room that the rows reckon with."""
        header, most = self._table.horizontalHeader(), self.width() // 3
        for column in (one for one in range(5) if one != PeopleModel.STANDING):
            wanted = max(self._table.sizeHintForColumn(column), header.sectionSizeHint(column))
            self._table.setColumnWidth(column, min(wanted + _ROOM, most))
        self._table.fit_rows()
        self._table.scrollTo(self._table.currentIndex())

    def _lay_out(self) -> None:
        self.body.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self.body.setSpacing(8)
        self._place = QVBoxLayout()
        self._grid = ButtonRows()
        for widget in (self._heading, self._sub, self._weaker):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._note)
        self.body.addLayout(self._place)
        self.body.insertLayout(4, self._grid)
        self.foot.add(self._laptop)
        self.foot.add(self._back)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(PeopleModel.STANDING, QHeaderView.ResizeMode.Stretch)
