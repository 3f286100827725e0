"""The keys that do the same on every page, for the key card."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def general_keys(*, sends: bool = True) -> tuple[tuple[str, str], ...]:
    """Where nothing is sent, as in practice and at the gate, no key promises to."""
    sync = (("F9 · Ctrl+Shift+Y", translate("Keys", "sync now")),)
    return (
        ("Alt+1 … Alt+4", translate("Keys", "the rooms at the top, in their order")),
        *(sync if sends else ()),
        ("F12 · Ctrl+Shift+L", translate("Keys", "lock at once")),
        ("Ctrl+L", translate("Keys", "next language")),
        ("Ctrl+= · Ctrl+- · Ctrl+0", translate("Keys", "larger · smaller · usual text")),
        ("Ctrl+Shift+C", translate("Keys", "day, night, high contrast")),
        ("Ctrl+K", translate("Keys", "go to anything: type part of its name")),
        ("Ctrl+Space", translate("Keys", "Urdu letters on Latin keys: on or off")),
        ("Ctrl+, · Alt+9", translate("Keys", "settings")),
        ("Tab · Shift+Tab", translate("Keys", "next · previous thing on the page")),
        ("Esc", translate("Keys", "close what is open; go back")),
        ("F1", translate("Keys", "this card")),
    )
