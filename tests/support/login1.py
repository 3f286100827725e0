"""A stand-in for the system's session service, on a bus of its own, that can misbehave.

``python -m tests.support.login1 ADDRESS`` answers as org.freedesktop.login1 and as a screen saver. It says what it was
asked, a word a line: ``ready``, ``inhibited``, ``released``. What it is told, a word a line, it does: ``sleep``,
``wake``, ``lock``, ``lock-another`` (somebody else's session), ``hint``, ``saver``, ``gnome``.
"""

import os
import selectors
import sys
from dataclasses import dataclass, field

from jeepney import DBusAddress, Message, MessageType, new_error, new_method_return, new_signal  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.login1"
MANAGER, SESSION, ANOTHER = (
    "/org/freedesktop/login1",
    "/org/freedesktop/login1/session/_31",
    "/org/freedesktop/login1/session/_32",
)
PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass
class Login1:
    bus: DBusConnection
    eyes: selectors.DefaultSelector = field(default_factory=selectors.DefaultSelector)
    locked: bool = False

    def run(self) -> None:
        self.bus.send_and_get_reply(message_bus.RequestName(NAME))
        self.eyes.register(self.bus.sock, selectors.EVENT_READ, "bus")
        self.eyes.register(sys.stdin, selectors.EVENT_READ, "told")
        say("ready")
        while True:
            for key, _ in self.eyes.select():
                if key.data == "told":
                    if not (words := os.read(key.fd, 4096)):
                        return
                    for word in words.decode().split():
                        self.tell(word)
                elif key.data == "bus":
                    self.answer(self.bus.receive())
                else:  # the other end of an inhibitor was closed
                    self.eyes.unregister(key.fileobj)
                    os.close(key.fd)
                    say("released")

    def tell(self, word: str) -> None:
        if word in ("sleep", "wake"):
            self.signal(MANAGER, f"{NAME}.Manager", "PrepareForSleep", "b", (word == "sleep",))
        elif word == "lock":
            self.signal(SESSION, f"{NAME}.Session", "Lock")
        elif word == "lock-another":
            self.signal(ANOTHER, f"{NAME}.Session", "Lock")
        elif word == "hint":
            self.locked = True
            body: tuple[object, ...] = (f"{NAME}.Session", {"LockedHint": ("b", True)}, [])
            self.signal(SESSION, PROPERTIES, "PropertiesChanged", "sa{sv}as", body)
        elif word == "saver":
            path = "/org/freedesktop/ScreenSaver"
            self.signal(path, "org.freedesktop.ScreenSaver", "ActiveChanged", "b", (True,))
        elif word == "gnome":
            path = "/org/gnome/ScreenSaver"
            self.signal(path, "org.gnome.ScreenSaver", "ActiveChanged", "b", (True,))

    def signal(
        self,
        path: str,
        interface: str,
        name: str,
        signature: str = "",
        body: tuple[object, ...] = (),
    ) -> None:
        self.bus.send(new_signal(DBusAddress(path, NAME, interface), name, signature, body))

    def answer(self, asked: Message) -> None:
        if asked.header.message_type is not MessageType.method_call:
            return
        fields = {key.name: value for key, value in asked.header.fields.items()}
        if fields["member"] == "Inhibit":
            self.inhibit(asked)
        elif fields["member"] == "GetSession":
            self.bus.send(new_method_return(asked, "o", (SESSION,)))
        elif fields["member"] == "Get":
            self.bus.send(new_method_return(asked, "v", (("b", self.locked),)))
        else:
            self.bus.send(new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod"))

    def inhibit(self, asked: Message) -> None:
        what, _who, _why, mode = asked.body
        if (what, mode) != ("sleep", "delay"):
            self.bus.send(new_error(asked, "org.freedesktop.DBus.Error.InvalidArgs"))
            return
        ours, theirs = os.pipe()
        self.bus.send(new_method_return(asked, "h", (theirs,)))
        os.close(theirs)
        self.eyes.register(ours, selectors.EVENT_READ, "inhibitor")
        say("inhibited")


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Login1(open_dbus_connection(sys.argv[1], enable_fds=True)).run()
