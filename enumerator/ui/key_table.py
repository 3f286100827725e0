"""The keys that do the same on every page, and those of home, for the key card."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from enumerator.ui.key_help import Rows

Say = Callable[[str, str], str]
"""From a context of the catalogue and an English sentence to the words of a language."""

translate: Say = QCoreApplication.translate


def general_keys(translate: Say = translate, *, sends: bool = True) -> Rows:
    """Where nothing is sent, as in practice and at the gate, no key promises to."""
    sync = (("F9 · Ctrl+Shift+Y", translate("Keys", "sync now")),)
    return (
        ("Alt+1 … Alt+4", translate("Keys", "the rooms at the top, in their order")),
        *(sync if sends else ()),
        ("F12 · Ctrl+Shift+L", translate("Keys", "lock at once")),
        ("Shift+F12", translate("Keys", "hide the window; again: go on")),
        ("Ctrl+L", translate("Keys", "next language")),
        ("Ctrl+= · Ctrl+- · Ctrl+0", translate("Keys", "larger · smaller · usual text")),
        ("Ctrl+Shift+C", translate("Keys", "day, night, high contrast")),
        ("Ctrl+K", translate("Keys", "go to anything: type part of its name")),
        ("Ctrl+Space", translate("Keys", "Urdu letters on Latin keys: on or off")),
        ("Ctrl+, · Alt+9", translate("Keys", "settings")),
        ("Ctrl+Shift+D", translate("Keys", "requests about data: see, correct, erase")),
        ("Tab · Shift+Tab", translate("Keys", "next · previous thing on the page")),
        ("Esc", translate("Keys", "close what is open; go back")),
        ("F1", translate("Keys", "this card")),
    )


def home_keys(translate: Say = translate) -> Rows:
    return (
        ("Enter", translate("WorklistView", "open the household")),
        ("Ctrl+Enter", translate("WorklistView", "go on with the last interview")),
        ("Ctrl+R", translate("WorklistView", "visits to this household; no interview: why")),
        ("Ctrl+N", translate("WorklistView", "a household that is not on the list")),
        ("Ctrl+P", translate("WorklistView", "print its slip for the family")),
        ("Ctrl+F", translate("WorklistView", "find a household")),
        (
            "Ctrl+1 … Ctrl+4",
            translate("WorklistView", "show only what a counter counts; again: all"),
        ),
        (
            "Ctrl+5",
            translate("WorklistView", "show only where you are asked to come back by today"),
        ),
        ("Ctrl+B", translate("WorklistView", "next block; after the last: all")),
        ("↑ ↓", translate("WorklistView", "next · previous household")),
        ("Esc", translate("WorklistView", "show all households")),
    )
