"""A page of questions: the cards of one section, or of one member of a roster, with exactly one active."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enumerator.ui.fields.barcode import BarcodeField
from enumerator.ui.fields.capture import CaptureField
from enumerator.ui.fields.choice import ChoiceField
from enumerator.ui.fields.entry import QuietScroll
from enumerator.ui.fields.path import PathField
from enumerator.ui.fields.place import PlaceField
from enumerator.ui.fields.search_list import SearchListField
from enumerator.ui.fields.table_row import in_table
from enumerator.ui.interview.around import Around
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.facts import FactsCard, blocks, is_fact
from enumerator.ui.interview.route import beside, is_stop, stops
from enumerator.ui.theme import Appearance, role
from forms.prompts import Kind, Prompt

_SIDE, _GAP = 20, 8
_LOWEST_CARD = 90  # pixels with the gap: so many can be seen at once; the rest are made after the page is shown
_FEWEST_CARDS = 5
_CARDS_AT_A_TIME = 2


class QuestionPage(QuietScroll):
    """A scrolling list of cards. Questions keep their card, focus and caret while others come and go."""

    answered = Signal(str, str)  # ref, value
    captured = Signal(str, object)  # ref, Taken
    completed = Signal(
        bool
    )  # the active question has a whole code, which ends it; whether another than before
    confirmed = Signal(str, int, str)  # ref, rule, reason
    commented = Signal(str, str)  # ref, text
    special_given = Signal(str, str)  # ref, which
    flag_asked = Signal(str)  # ref
    activated = Signal(str)  # ref

    def __init__(
        self,
        ref: str,
        appearance: Appearance,
        around: Around,
    ) -> None:
        super().__init__()
        self.ref = ref
        self._appearance, self._around = appearance, around
        self._prompts: tuple[Prompt, ...] = ()
        self._cards: dict[str, QuestionCard] = {}
        self._facts: dict[str, FactsCard] = {}
        self._active = ""
        self._laid_out_for = 0  # the room of a card when the page was resized last
        self._sheet = QWidget(self)
        role(self._sheet, "page")
        self._list = QVBoxLayout(self._sheet)
        self._list.setContentsMargins(_SIDE, 4, _SIDE, 12)
        self._list.setSpacing(_GAP)
        self._list.addStretch(1)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._build_more)

    @property
    def active_ref(self) -> str:
        return self._active

    def active_prompt(self) -> Prompt | None:
        return next((one for one in self._prompts if one.ref == self._active), None)

    def active_card(self) -> QuestionCard | None:
        prompt = self.active_prompt()
        return self._cards.get(prompt.key) if prompt is not None else None

    def stops(self) -> tuple[str, ...]:
        return stops(self._prompts)

    def prompts(self) -> tuple[Prompt, ...]:
        return self._prompts

    def present(self, prompts: Sequence[Prompt]) -> None:
        """Show ``prompts``; cards of questions that are still asked stay where they are.

        The head of a table is shown for its words; the names of its choices stand on every question below it.
        """
        self._prompts = tuple(
            one
            for one in prompts
            if one.kind is not Kind.LEGEND or one.label or one.more.media or in_table(one)
        )
        if self._active not in {one.ref for one in self._prompts}:
            self._active = ""
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards in order; those that can be seen at once first, the rest in the pauses after."""
        found = self._blocks()
        keys = {key for key, _ in found}
        for key in [key for key in (*self._cards, *self._facts) if key not in keys]:
            self._drop(key)
        at_active = next(
            (at for at, (_, ones) in enumerate(found) if ones[0].ref == self._active), 0
        )
        seen = max(_FEWEST_CARDS, self.viewport().height() // _LOWEST_CARD + 1)
        built = 0
        for at, (key, ones) in enumerate(found):
            if self._stands(key) or at < at_active + seen:
                self._place(built, key, ones)
                built += 1
        self._make_room()
        if built < len(found):
            self._later.start()

    def _blocks(self) -> list[tuple[str, tuple[Prompt, ...]]]:
        return list(blocks(self._prompts, self._only_read))

    def _only_read(self, prompt: Prompt) -> bool:
        """A fact that is gone to, or that somebody wrote about, is a card of its own."""
        said = self._around.remarks(prompt) or self._around.flagged(prompt)
        return is_fact(prompt) and prompt.ref != self._active and not said

    def _stands(self, key: str) -> bool:
        return key in self._cards or key in self._facts

    def take_place_of(self, old: QWidget) -> None:
        """Before it is shown: as large as the page that it replaces, so that no card is laid out twice."""
        self.setGeometry(old.geometry())
        self.viewport().setGeometry(self.rect())
        self._keep_sides()

    def activate(self, ref: str) -> bool:
        """Make ``ref`` the active question and give it the keyboard; False where it is not on this page."""
        prompt = next((one for one in self._prompts if one.ref == ref), None)
        if prompt is None:
            return False
        self._set_active(ref)
        while prompt.key not in self._cards:
            self._build_more()
        self._cards[prompt.key].set_active(True)
        self._cards[prompt.key].field.focus_field()
        self._reveal()
        return True

    def took_focus(self, widget: QWidget) -> bool:
        """Told that ``widget`` has the keyboard now; True when that made another question active."""
        for prompt in self._prompts:
            card = self._cards.get(prompt.key)
            if card is not None and (card is widget or card.isAncestorOf(widget)):
                if prompt.ref == self._active:
                    return False
                self.commit()
                self._set_active(prompt.ref)
                self._reveal()
                return True
        return False

    def commit(self) -> bool:
        """Tell what is typed in the active question, a comment too; False when no answer was made of it."""
        card = self.active_card()
        if card is None:
            return True
        card.keep_comment()
        return card.field.commit()

    def held(self) -> str:
        """A question in which something stands that could not be an answer; empty where there is none."""
        for prompt in self._prompts:
            card = self._cards.get(prompt.key)
            if card is not None and card.field.typing and card.field.fault is not None:
                return prompt.ref
        return ""

    def pass_active(self) -> None:
        """Remember that the active question has been put: from now on it may be reproached for being empty."""
        card = self.active_card()
        if card is not None and self._around.passed(card.prompt.key):
            self._show(card, card.prompt)

    def beside_active(self, by: int) -> str | None:
        order = [one.ref for one in self._prompts]
        return beside(self.stops(), order, self._active, by)

    def look_further(self, by: int) -> None:
        """Move a little up or down, for what is longer than the window."""
        card = self.active_card()
        if card is not None and card.look_further(by):
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * self.viewport().height() // 3)

    def retranslate(self) -> None:
        for prompt in self._prompts:
            card = self._cards.get(prompt.key)
            if card is not None:
                card.retranslate()
                self._show(card, prompt)
        self._arrange()
        self._reveal_soon()

    def refresh_remarks(self) -> None:
        self._arrange()
        for prompt in self._prompts:
            card = self._cards.get(prompt.key)
            if card is not None:
                self._show(card, prompt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_sides()
        room = self._room()
        if room != self._laid_out_for:
            self._laid_out_for = room
            for card in self._cards.values():
                card.set_room(room)
                card.settle()
            for facts in self._facts.values():
                facts.set_room(room)
        self._reveal_soon()

    def _room(self) -> int:
        """The width of a card: the same whether the scroll bar is there or not."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.contentsRect().width() - bar - 2 * _SIDE

    def _keep_sides(self) -> None:
        """Leave free where the scroll bar would be, so that no card changes its width when it comes or goes."""
        spare = max(0, self.viewport().width() - 2 * _SIDE - self._room())
        left, right = (_SIDE + spare, _SIDE) if self._appearance.rtl else (_SIDE, _SIDE + spare)
        self._list.setContentsMargins(left, 4, right, 12)

    def _place(self, at: int, key: str, ones: tuple[Prompt, ...]) -> None:
        if key in self._cards or not key.endswith("#facts"):
            self._place_card(at, ones[0])
            return
        facts = self._facts.get(key)
        if facts is None:
            facts = self._facts[key] = FactsCard(self._appearance, self._sheet)
            facts.set_room(self._room())
            self._list.insertWidget(at, facts)
            facts.show()
        elif self._list.indexOf(facts) != at:
            self._list.insertWidget(at, facts)
        facts.present(ones)

    def _place_card(self, at: int, prompt: Prompt) -> None:
        card = self._cards.get(prompt.key)
        if card is not None and not card.suits(prompt):
            self._drop(prompt.key)
            card = None
        if card is None:
            card = self._new_card(prompt)
            self._list.insertWidget(at, card)
            self._show(card, prompt)
            card.show()
            return
        if self._list.indexOf(card) != at:
            self._list.insertWidget(at, card)
        self._show(card, prompt)

    def _new_card(self, prompt: Prompt) -> QuestionCard:
        around = self._around
        card = QuestionCard(prompt, self._appearance, self._sheet, around.files, around.draft)
        card.set_room(self._room())
        self._cards[prompt.key] = card
        if isinstance(card.field, SearchListField):
            card.field.search_with(
                lambda typed, most: self._around.matches(card.prompt, typed, most)
            )
        if isinstance(card.field, CaptureField | PlaceField | PathField | BarcodeField):
            card.field.use(self._around.devices)
        if isinstance(card.field, CaptureField):
            card.field.look_up(self._around.kept)
            card.field.captured.connect(lambda taken: self.captured.emit(card.prompt.ref, taken))
        if isinstance(card.field, ChoiceField):
            card.field.seek_with(lambda typed: self._around.beginning(card.prompt, typed))
        card.answered.connect(lambda value: self.answered.emit(card.prompt.ref, value))
        card.completed.connect(self.completed)
        card.confirmed.connect(
            lambda rule, reason: self.confirmed.emit(card.prompt.ref, rule, reason)
        )
        card.commented.connect(lambda text: self.commented.emit(card.prompt.ref, text))
        card.flag_asked.connect(lambda: self.flag_asked.emit(card.prompt.ref))
        card.grown.connect(lambda: self._keep_whole(card))
        card.special_given.connect(lambda which: self.special_given.emit(card.prompt.ref, which))
        return card

    def _show(self, card: QuestionCard, prompt: Prompt) -> None:
        card.present(
            prompt,
            problems=self._around.problems(prompt),
            people=self._around.people(prompt),
            remarks=self._around.remarks(prompt),
            group=self._beginning(prompt),
            flagged=self._around.flagged(prompt),
        )

    def _beginning(self, prompt: Prompt) -> str:
        """The label of the group that begins with this question."""
        if not prompt.more.group:
            return ""
        at = next((at for at, one in enumerate(self._prompts) if one.ref == prompt.ref), 0)
        return (
            ""
            if at and self._prompts[at - 1].more.group == prompt.more.group
            else prompt.more.group
        )

    def _drop(self, key: str) -> None:
        card: QWidget = self._cards.pop(key) if key in self._cards else self._facts.pop(key)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _build_more(self) -> None:
        left = _CARDS_AT_A_TIME
        for at, (key, ones) in enumerate(self._blocks()):
            if not self._stands(key):
                if not left:
                    return
                left -= 1
                self._place(at, key, ones)
                self._make_room()
        self._later.stop()

    def _make_room(self) -> None:
        """Size the sheet at once: until the scroll area does it, the cards would be squeezed, or stretched, to fit."""
        width, height = self.viewport().width(), self.viewport().height()
        self._sheet.resize(width, max(height, self._list.totalHeightForWidth(width)))

    def _set_active(self, ref: str) -> None:
        before, came_from = self.active_card(), self.active_prompt()
        self._active = ref
        going_to = self.active_prompt()
        if any(one is not None and is_fact(one) for one in (came_from, going_to)):
            self._arrange()
        now = self.active_card()
        if before is not None and before is not now and before in self._cards.values():
            before.set_active(False)
            before.settle()
        if now is not None:
            now.set_active(True)
        self.activated.emit(ref)

    def _keep_whole(self, card: QuestionCard) -> None:
        if card.prompt.ref == self._active:
            self._reveal_soon()

    def _reveal_soon(self) -> None:
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll so that the whole active card is seen, with a little of what stands around it."""
        card = self.active_card()
        if card is None:
            return
        self._list.activate()  # a page that just came has no widths yet, and would be measured far too high
        card.set_height(self.viewport().height() - 2 * _GAP)
        self._list.activate()
        self._make_room()
        top, bottom = card.y() - _GAP, card.y() + card.height() + _GAP
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bottom - top >= height and card.asks_more:
            bar.setValue(bottom - height)
        elif bottom - top >= height or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)
        focused = card.focusWidget()
        used = focused is not None and card.prompt.kind is not Kind.NOTE
        if bottom - top >= height and used:  # of a card too tall, what is used now
            self.ensureWidgetVisible(focused, 0, _GAP)


def first_stop(prompts: Sequence[Prompt]) -> str:
    """The first question to be asked on a page, or nothing."""
    return next((one.ref for one in prompts if is_stop(one)), "")
