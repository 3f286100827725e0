"""What of an interview is shown to its supervisor, and beside what, in words."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from enumerator.review.beside import Beside, Change
from enumerator.review.showing import Showing
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.key_table import Say

translate: Say = QCoreApplication.translate


def showing_name(showing: Showing, translate: Say = translate) -> str:
    return {
        Showing.ALL: translate("Showing", "All answers"),
        Showing.FLAGGED: translate("Showing", "Flagged by the enumerator"),
        Showing.COMMENTED: translate("Showing", "With comments"),
        Showing.CONFIRMED: translate("Showing", "Confirmed warnings"),
        Showing.SPECIAL: translate("Showing", "Special answers"),
        Showing.UNANSWERED: translate("Showing", "Without an answer, or wrong"),
        Showing.CHANGED: translate("Showing", "Changed since the return"),
    }[showing]


def shown_words(showing: Showing, translate: Say = translate) -> str:
    """What the palette calls it."""
    words = translate("Showing", "Show: {answers}")
    return words.format(answers=isolate(showing_name(showing, translate)))


def showing_words(showing: Showing, count: int = 0, of: int = 0) -> str:
    """The name of what is shown and how many answers that is."""
    if showing is Showing.ALL:
        return showing_name(showing)
    words = translate("Showing", "{name}: {count} of {all}. {key} shows all answers.")
    return words.format(
        name=isolate(showing_name(showing)), count=ltr(count), all=ltr(of), key=ltr("Esc")
    )


def nothing_words(showing: Showing) -> str:
    """What stands in place of the answers where none is to be shown."""
    words = translate("Showing", "No answer here: {name}. {key} shows all answers.")
    return words.format(name=isolate(showing_name(showing)), key=ltr("Esc"))


def beside_words(beside: Beside | None, key: str) -> str:
    """What became of the revision before, or why nothing stands beside the answers; and the key that closes it."""
    closes = translate("Showing", "{key} closes this.").format(key=ltr(key))
    if beside is None:
        words = translate("Showing", "This is the first revision: there is none before it.")
        return f"{words} {closes}"
    number = ltr(beside.revision)
    if not beside.lines:
        gone = translate("Showing", "Revision {number} is no longer on this laptop.")
        return f"{gone.format(number=number)} {closes}"
    counts = Counter(line.change for line in beside.lines)
    words = translate(
        "Showing", "Beside revision {number}: {changed} changed, {came} new, {went} gone."
    ).format(
        number=number,
        changed=ltr(counts[Change.CHANGED]),
        came=ltr(counts[Change.CAME]),
        went=ltr(counts[Change.WENT]),
    )
    return f"{words} {closes}"
