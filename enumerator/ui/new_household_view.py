"""A household that is not on the list: which building it is in, where that is, and why it is not listed."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.errors import BlockCodeWrong, EnumeratorError
from enumerator.fieldwork.new_household import FoundReason, Neighbour
from enumerator.store.assignments import HouseholdKey
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.drafts import Drafts
from enumerator.ui.entry_page import EntryPage, side_by_side
from enumerator.ui.fields.entry import Entry, OwnEntry
from enumerator.ui.found_words import found_words
from enumerator.ui.household import split_key
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.theme import Appearance

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFFERED = tuple(one for one in FoundReason if one is not FoundReason.SPLIT)


class Found(StrEnum):
    """What was found."""

    BUILDING = "1"
    HOUSEHOLD = "2"  # in a building that is on the list
    FAMILY = "3"  # of a household that is on the list


class NewHouseholdDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.new_household)."""

    def segment(self, beside: str = "") -> str: ...

    def building(self, segment: str) -> HouseholdKey: ...

    def in_building(self, segment: str, structure: str) -> HouseholdKey:
        """Raises StructureNumberWrong, BlockCodeWrong."""
        ...

    def split(self, beside: str) -> HouseholdKey: ...

    def neighbours(self, segment: str, structure: str) -> Sequence[Neighbour]: ...

    def add(self, key: HouseholdKey, *, address: str, reason: FoundReason) -> str:
        """Committed when it returns. Raises EnumeratorError."""
        ...


class NewHouseholdView(EntryPage):
    """Nobody types a case number: block, household and family are counted on, the building's number is suggested."""

    added = Signal(str)  # assignment
    left = Signal()  # nothing was added

    def __init__(
        self,
        desk: NewHouseholdDesk,
        appearance: Appearance,
        *,
        beside: str = "",
        household: str = "",
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``beside`` is the assignment of the line one comes from, ``household`` its key as people read it."""
        super().__init__(appearance, parent, drafts=drafts, about=("new", beside))
        self._desk, self._beside, self._household = desk, beside, household
        self._segment = desk.segment(beside)
        self._warned = ""  # the building whose households were shown
        self._asks, self._asks_building, self._asks_address, self._asks_why = (
            label("subheading"),
            label("muted"),
            label("muted"),
            label("subheading"),
        )
        self._found = CodeChooser(
            [one.value for one in Found if beside or one is Found.BUILDING], self
        )
        self._found.chosen.connect(lambda _code: self._suggest())
        self._found.gone_on.connect(self._go_on)
        self._why = CodeChooser([one.value for one in _OFFERED], self)
        self._why.gone_on.connect(lambda: self._add(certain=False))
        self._block, self._building, self._address = OwnEntry(), OwnEntry(), OwnEntry()
        for entry, wide in ((self._block, 160), (self._building, 110)):
            entry.setProperty("ltr", "true")
            entry.setProperty("tall", "true")  # as the address beside them, which may be Urdu
            entry.setMaximumWidth(wide)
        self._asks_block = label("muted")
        self._address.setProperty("urdu", "true")
        self._address.setMaxLength(200)
        self.keep_words({"block": self._block, "address": self._address})
        self._building.textChanged.connect(lambda _text: self._say_key())
        self._block.textChanged.connect(lambda _text: self._say_key())
        self._key = Note("info", appearance)
        self._back, self._save = KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._save.clicked.connect(lambda _on=False: self._add())
        self._lay_out()
        Keys(self).on(["Ctrl+Return", "Ctrl+Enter"], self._add)
        self.redraw()
        self._begin()

    def _begin(self) -> None:
        """As if a building was found; or with the building's number that was typed before, and what was found there."""
        draft = self.draft("building").draft
        found = draft.chosen if draft is not None else ""
        self._found.choose(found if found in self._found.codes else Found.BUILDING.value)
        if draft is not None and found in self._found.codes:
            self._building.setText(draft.words)
        self._building.textEdited.connect(
            lambda words: self.draft("building").put(words, self._found.code)
        )

    # --- what was entered ---

    @property
    def key_words(self) -> str:
        """The numbers the household would get."""
        return self._key.words

    @property
    def found(self) -> Found:
        return Found(self._found.code or Found.BUILDING)

    def key(self) -> HouseholdKey:
        """The household's key as entered now. Raises StructureNumberWrong, BlockCodeWrong."""
        if self.found is Found.FAMILY:
            return self._desk.split(self._beside)
        segment = self._segment or latin_digits(plain(self._block.text())).strip()
        return self._desk.in_building(segment, latin_digits(plain(self._building.text())))

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("A household that is not on the list"), look)
        put(
            self._sub,
            self.tr("Block {segment}").format(segment=ltr(self._segment)) if self._segment else "",
            look,
        )
        put(self._asks, self.tr("What did you find?"), look)
        beside = ltr(split_key(self._household)[1])
        words = {
            Found.BUILDING: self.tr("A building that is not on the list"),
            Found.HOUSEHOLD: self.tr("Another household in a building on the list"),
            Found.FAMILY: self.tr("A family of household {household} with its own kitchen").format(
                household=beside
            ),
        }
        self._found.say([words[Found(code)] for code in self._found.codes])
        put(self._asks_block, self.tr("Block code (9 digits)"), look)
        put(self._asks_building, self.tr("Number on the building"), look)
        put(self._asks_address, self.tr("Where it is: lane, gate, landmark (no names)"), look)
        put(self._asks_why, self.tr("Why is it not on the list?"), look)
        self._block.setAccessibleName(self.tr("Block code"))
        self._building.setAccessibleName(self.tr("Number on the building"))
        self._address.setAccessibleName(self.tr("Where it is"))
        self._why.say([found_words(one) for one in _OFFERED])
        self._back.say(self.tr("Back"), "Esc")
        self._save.say(self.tr("Add and open"), "Ctrl+Enter")
        self.say_foot()
        self._problem.redraw()
        self._ask_further()
        self._say_key()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("1 2 3", self.tr("what you found; why it is not on the list")),
            ("Enter", self.tr("go on; after the reason: add and open")),
            ("Ctrl+Enter", self.tr("add and open")),
            ("Esc", self.tr("back; nothing is added, and what is typed waits here")),
        )

    def _ask_further(self) -> None:
        family = self.found is Found.FAMILY
        for widget in (self._asks_why, self._why, self._asks_building, self._building):
            widget.setVisible(not family)
        for widget in (self._asks_block, self._block):
            widget.setVisible(not self._segment)

    def _suggest(self) -> None:
        """The building's number for what was found: the next one, or that of the line one comes from."""
        self._problem.hide()
        self._warned = ""
        if self.found is Found.BUILDING:
            structure = self._desk.building(self._segment).structure if self._segment else "1"
        else:
            structure = self._desk.split(self._beside).structure
        self._building.setText(structure)
        self._ask_further()
        self._say_key()

    def _say_key(self) -> None:
        self._problem.hide()
        try:
            key = self.key()
        except EnumeratorError:
            self._key.hide()
            return
        self._key.say(
            self.tr("Building {structure} · household {household} · family {family}").format(
                structure=ltr(key.structure), household=ltr(key.household), family=ltr(key.family)
            )
        )
        self._key.show()

    # --- acts ---

    def _go_on(self) -> None:
        if not self._segment:
            self._block.setFocus()
        elif self.found is Found.FAMILY:
            self._address.setFocus()
        else:
            self._building.setFocus()
            self._building.selectAll()

    def _add(self, *, certain: bool = True) -> None:
        """Add it; where the building's households were shown, only a ``certain`` key does."""
        try:
            key = self.key()
            if not key.segment:
                self.complain(self.tr("Type the block's code first."), self._block)
                return
            family = self.found is Found.FAMILY
            if not family and not self._why.code:
                self.complain(self.tr("Choose why it is not on the list."), self._why)
                return
            if not family and self._may_be_listed(key, certain=certain):
                return
            reason = FoundReason.SPLIT if family else FoundReason(self._why.code)
            added = self._desk.add(key, address=plain(self._address.text()), reason=reason)
        except EnumeratorError as error:
            self.tell(error, self._block if isinstance(error, BlockCodeWrong) else self._building)
        else:
            self.kept()
            self.added.emit(added)

    def _may_be_listed(self, key: HouseholdKey, *, certain: bool) -> bool:
        """Where the building has households on the list, show them once before another is added."""
        listed = self._desk.neighbours(key.segment, key.structure)
        if not listed or (certain and self._warned == key.structure):
            return False
        shown = " · ".join(
            f"{ltr(split_key(str(one.key))[1])} {isolate(one.address)}".strip() for one in listed
        )
        words = self.tr(
            "In building {structure} these are on the list: {households}. Is it one of them? "
            "If it is another household, press {key} once more."
        ).format(structure=ltr(key.structure), households=shown, key=ltr("Ctrl+Enter"))
        self.complain(words, self._why, "warning")
        self._warned = key.structure
        return True

    def escape(self) -> None:
        """Leave; nothing is added, and what is typed waits."""
        self.left.emit()

    # --- keys and places ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        following = {
            self._block: self._building,
            self._building: self._address,
            self._address: self._why,
        }
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, Entry) and focused in following:
            if focused is self._address and self.found is Found.FAMILY:
                self._add()
            else:
                following[focused].setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.begin()
        column.addWidget(self._asks)
        column.addWidget(self._found)
        lines = (
            (self._asks_block, self._block, 0),
            (self._asks_building, self._building, 0),
            (self._asks_address, self._address, 1),
        )
        column.addLayout(side_by_side(lines))
        column.addWidget(self._asks_why)
        column.addWidget(self._why)
        column.addWidget(self._key)
        column.addWidget(self._problem)
        column.addStretch(1)
        self.foot.add(self._back)
        self.foot.add(self._save)
        self.setFocusProxy(self._found)
