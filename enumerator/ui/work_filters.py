"""The filters over the worklist: four counters, the block, and who asked to be visited again."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.fieldwork.worklist import Progress, WorkItem, progress
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.counter import Counter
from enumerator.ui.icons import icon
from enumerator.ui.key_table import Say, home_keys
from enumerator.ui.palette import Offer
from enumerator.ui.palette_offers import act_offer, table_offers
from enumerator.ui.parts import KeyButton, Keys
from enumerator.ui.theme import Appearance, role
from enumerator.ui.work_model import Counted, Due, Narrowing, counts, due

translate: Say = QCoreApplication.translate


def _counted_words(which: Counted, translate: Say) -> str:
    return {
        Counted.FINISHED: translate("WorkFilters", "Finished"),
        Counted.IN_PROGRESS: translate("WorkFilters", "In progress"),
        Counted.RETURNED: translate("WorkFilters", "Returned to you"),
        Counted.NOT_SENT: translate("WorkFilters", "Not sent yet"),
    }[which]


def _shown_words(which: Counted, translate: Say) -> str:
    words = translate("WorkFilters", "Show only: {counted}")
    return words.format(counted=isolate(_counted_words(which, translate)))


class WorkFilters(QWidget):
    """Counts, and narrows the list to what a count counts. One counter at a time; the block beside it."""

    changed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._items: Sequence[WorkItem] = ()
        self._progress: tuple[Progress, ...] = ()
        self._segment = ""
        self._due: dict[Due, int] = {}
        self._room = 10_000
        self.counters = {
            Counted.FINISHED: Counter("circle-check", "ok", appearance),
            Counted.IN_PROGRESS: Counter("progress", "info", appearance),
            Counted.RETURNED: Counter("arrow-back-up", "err", appearance),
            Counted.NOT_SENT: Counter("cloud-upload", "warn", appearance),
        }
        for counted, counter in self.counters.items():
            counter.clicked.connect(lambda on=False, counted=counted: self._count_only(counted, on))
        self._block, self._back = KeyButton(), KeyButton()
        self._block.clicked.connect(self._next_block)
        self._back.setCheckable(True)
        self._back.toggled.connect(lambda _on: self._tell())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for counter in self.counters.values():
            row.addWidget(counter, 1)
        row.addWidget(self._back)
        row.addWidget(self._block)

    def set_room(self, width: int) -> None:
        """Fit into ``width`` pixels."""
        if width != self._room:
            self._room = width
            self.say_words()

    def bind(self, keys: Keys) -> None:
        """Let the page's keys press them."""
        for at, counter in enumerate(self.counters.values()):
            keys.on(f"Ctrl+{at + 1}", counter.click)
        keys.on("Ctrl+5", self._back.click)
        keys.on("Ctrl+B", self._next_block)

    def palette_acts(self) -> tuple[Offer, ...]:
        """Each counter as a filter, then the other filters."""
        counters = (
            act_offer(
                f"count:{which.name}", partial(_shown_words, which), counter.click, f"Ctrl+{at}"
            )
            for at, (which, counter) in enumerate(self.counters.items(), 1)
        )
        others = {"Ctrl+B": self._next_block}
        if not self._back.isHidden():
            others["Ctrl+5"] = self._back.click
        return (*counters, *table_offers(home_keys, others))

    def present(self, items: Sequence[WorkItem], now: datetime, zone: tzinfo) -> None:
        self._items = items
        self._progress = progress(items)
        found = (due(item, now, zone) for item in items if item.call_back_at is not None)
        self._due = dict.fromkeys(Due, 0)
        for one in found:
            if one is not None:
                self._due[one] += 1
        if self._segment not in {one.segment for one in self._progress}:
            self._segment = ""
        self.say_words()

    def narrowing(self, typed: str, said: frozenset[str]) -> Narrowing:
        counted = next((one for one, it in self.counters.items() if it.isChecked()), None)
        return Narrowing(
            counted=counted,
            typed=typed,
            said=said,
            segment=self._segment,
            called_back=self._back.isChecked(),
        )

    def clear(self) -> None:
        """Show everything again."""
        self._segment = ""
        self._back.blockSignals(True)
        self._back.setChecked(False)
        self._back.blockSignals(False)
        for counter in self.counters.values():
            counter.setChecked(False)
        self._tell()

    @property
    def block_words(self) -> str:
        """The block and how far it is, as the button says it; empty while there is no household."""
        return "" if self._block.isHidden() else self._block.accessibleName()

    @property
    def call_back_words(self) -> str:
        """Who asked for a visit; empty while nobody is due."""
        return "" if self._back.isHidden() else self._back.accessibleName()

    def say_words(self) -> None:
        counted = counts(self._items)
        for which, counter in self.counters.items():
            counter.say(counted[which], _counted_words(which, translate))
        for step in range(5):
            for counter in self.counters.values():
                counter.show_icon(step < 1)
            self._say_call_backs(keys=step < 2, whole=step < 4)
            self._say_block(whole=step < 2, shown=step < 3, several=step < 4)
            if self._needed() <= self._room:
                break

    def _needed(self) -> int:
        shown = [w for w in (*self.counters.values(), self._back, self._block) if not w.isHidden()]
        return sum(w.sizeHint().width() for w in shown) + 10 * (len(shown) - 1)

    def _say_block(self, *, whole: bool, shown: bool, several: bool) -> None:
        """How far the block is; where there is no room, in figures, then only where there are ``several``, then not."""
        many = len(self._progress) > 1
        self._block.setVisible(bool(self._progress) and (shown or (many and several)))
        one = next((one for one in self._progress if one.segment == self._segment), None)
        if one is None and not many and self._progress:
            one = self._progress[0]
        over = ltr(one.over if one else sum(each.over for each in self._progress))
        count = ltr(one.households if one else sum(each.households for each in self._progress))
        if one is not None:
            words = self.tr("Block {segment}: {over} of {count} done").format(
                segment=ltr(one.segment), over=over, count=count
            )
        else:
            words = self.tr("{blocks} blocks: {over} of {count} done").format(
                blocks=ltr(len(self._progress)), over=over, count=count
            )
        self._block.say(
            words if whole else ltr(f"{plain(over)}/{plain(count)}"), "Ctrl+B" if many else ""
        )
        self._block.setAccessibleName(plain(words))
        self._block.setEnabled(many)
        role(self._block, "chip-info" if self._segment else "quiet")

    def _say_call_backs(self, *, keys: bool, whole: bool) -> None:
        """How many asked for a visit; where there is no room, in figures beside a clock."""
        overdue, today = self._due.get(Due.OVERDUE, 0), self._due.get(Due.TODAY, 0)
        self._back.setVisible(bool(overdue or today or self._back.isChecked()))
        parts = []
        if overdue:
            parts.append(self.tr("{count} overdue").format(count=ltr(overdue)))
        if today or not overdue:
            parts.append(self.tr("{count} to come back today").format(count=ltr(today)))
        words = " · ".join(parts)
        tokens = self._appearance.tokens
        clock = icon("clock", tokens.err if overdue else tokens.warn)
        self._back.setIcon(QIcon() if whole else clock)
        self._back.say(words if whole else ltr(overdue + today), "Ctrl+5" if keys else "")
        self._back.setAccessibleName(plain(words))
        self._back.setToolTip("" if whole else plain(words))
        role(self._back, "chip-error" if overdue else "chip-warning")

    def _count_only(self, counted: Counted, on: bool) -> None:
        for which, counter in self.counters.items():
            counter.setChecked(on and which is counted)
        self._tell()

    def _next_block(self) -> None:
        """All blocks, then one after the other."""
        names = ["", *(one.segment for one in self._progress)]
        if len(names) > 2:
            self._segment = names[(names.index(self._segment) + 1) % len(names)]
            self._tell()

    def _tell(self) -> None:
        self.say_words()
        self.changed.emit()
