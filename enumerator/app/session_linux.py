"""How Linux tells that the laptop falls asleep (logind, on the system's bus) and that its screen is locked.

org.freedesktop.login1(5): before sleep, PrepareForSleep(true); whoever holds a delay inhibitor has a few seconds
(InhibitDelayMaxSec) to finish, and lets go of it. A screen that is locked shows as the session's signal Lock, as its
property LockedHint, or as ActiveChanged of a screen saver, by desktop.
"""

import os
from collections.abc import Callable
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    Properties,
    new_method_call,
)
from PySide6.QtCore import QObject, Qt, QTimer

from enumerator.app.bus_line import BusLine, close_descriptor
from enumerator.logs import Log

_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = (
    "org.freedesktop.ScreenSaver",  # KDE, LXQt
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_AGAIN_MS = 30_000
_log = Log("session")


class _Ear:
    """Listens on one bus. When the bus goes away it is looked for again, as long as somebody listens."""

    _bus: str

    def __init__(self, parent: QObject, again_ms: int = _AGAIN_MS) -> None:
        self._leaving: Callable[[], object] | None = None
        self._line = BusLine(parent)
        self._line.heard.connect(self._hear)
        self._line.lost.connect(self._lost)
        self._again = QTimer(parent)
        self._again.setSingleShot(True)
        self._again.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._again.setInterval(again_ms)
        self._again.timeout.connect(self._connect)

    def start(self, leaving: Callable[[], object]) -> None:
        self._leaving = leaving
        self._connect()

    def stop(self) -> None:
        self._leaving = None
        self._again.stop()
        self._line.close()

    def _connect(self) -> None:
        if self._line.open(self._bus):
            self._listen()
        else:
            self._again.start()

    def _lost(self) -> None:
        if self._leaving is not None:
            _log.warning("bus_gone", kind=self._bus.lower())
            self._again.start()

    def _listen(self) -> None:
        raise NotImplementedError

    def _hear(self, message: Message) -> None:
        raise NotImplementedError

    def _tell(self) -> None:
        if self._leaving is not None:
            self._leaving()


class LoginEar(_Ear):
    """Hears logind, and holds a delay inhibitor from the sign-in until everything is locked."""

    _bus = "SYSTEM"

    def __init__(self, parent: QObject, again_ms: int = _AGAIN_MS) -> None:
        super().__init__(parent, again_ms)
        self._inhibitor = -1  # a file descriptor; logind waits until it is closed
        self._session = ""
        self._told = False  # that this system lets us delay nothing

    @property
    def inhibits(self) -> bool:
        """Whether the laptop waits for us before it sleeps."""
        return self._inhibitor >= 0

    def stop(self) -> None:
        super().stop()
        self._let_sleep()

    def _listen(self) -> None:
        self._line.listen(_signals(_MANAGER, "PrepareForSleep", _LOGIN_PATH))
        wanted = os.environ.get("XDG_SESSION_ID") or "auto"
        self._line.send(_call("GetSession", "s", wanted), self._hear_session)
        self._inhibit()

    def _hear_session(self, answer: tuple[Any, ...]) -> None:
        if not answer:
            return
        self._session = answer[0]
        self._line.listen(_signals(_SESSION, "Lock", self._session))
        self._line.listen(_signals(_PROPERTIES, "PropertiesChanged", self._session))

    def _hear(self, message: Message) -> None:
        name = message.header.fields.get(HeaderFields.member)
        path = message.header.fields.get(HeaderFields.path)
        if name == "PrepareForSleep" and path == _LOGIN_PATH:
            self._prepare_for_sleep(message.body == (True,))
        elif path == self._session and name == "Lock":
            self._tell()
        elif path == self._session and name == "PropertiesChanged":
            hint = Properties(DBusAddress(path, _LOGIN, _SESSION)).get("LockedHint")
            self._line.send(hint, self._hear_hint)

    def _hear_hint(self, answer: tuple[Any, ...]) -> None:
        if answer == (("b", True),):
            self._tell()

    # --- the inhibitor ---

    def _prepare_for_sleep(self, begins: bool) -> None:
        if begins:
            self._tell()
            self._let_sleep()
        elif self._leaving is not None:  # it was not locked after all
            self._inhibit()

    def _inhibit(self) -> None:
        if not self.inhibits:
            said = ("sleep", "PSER Enumerator", "Answers are locked first", "delay")
            self._line.send(_call("Inhibit", "ssss", *said), self._hold)

    def _hold(self, answer: tuple[Any, ...]) -> None:
        if not answer:
            self._tell_once()
            self._again.start()  # the bus may have come before its service
            return
        descriptor = answer[0].to_raw_fd()
        if self._leaving is None or self.inhibits:
            close_descriptor(descriptor)
        else:
            self._inhibitor = descriptor

    def _tell_once(self) -> None:
        if not self._told:
            self._told = True
            _log.warning("sleep_not_delayed")

    def _let_sleep(self) -> None:
        if self.inhibits:
            descriptor, self._inhibitor = self._inhibitor, -1
            close_descriptor(descriptor)

    def _lost(self) -> None:
        self._let_sleep()
        super()._lost()


class ScreenEar(_Ear):
    """Hears the screen savers of the desktops that do not tell logind."""

    _bus = "SESSION"

    def _listen(self) -> None:
        for saver in _SAVERS:
            self._line.listen(_signals(saver, "ActiveChanged"))

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if fields.get(HeaderFields.interface) in _SAVERS and message.body == (True,):
            self._tell()


def _signals(interface: str, name: str, path: str | None = None) -> MatchRule:
    sender = _LOGIN if path else None  # of a screen saver the name is its desktop's
    return MatchRule(type="signal", sender=sender, interface=interface, member=name, path=path)


def _call(method: str, signature: str, *said: str) -> Message:
    """What logind is asked."""
    return new_method_call(DBusAddress(_LOGIN_PATH, _LOGIN, _MANAGER), method, signature, said)
