"""About the program: what it is, what it collects by itself, whom families can ask, and whose work is in it."""

from dataclasses import dataclass

from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.reading_page import Part, ReadingPage
from enumerator.ui.theme import Appearance

HELPLINE = "0800-02345"
LICENCES = (
    "PSER Enumerator — Apache-2.0",
    "Qt 6, PySide6 — LGPL-3.0",
    "SQLCipher — BSD-3-Clause; sqlcipher3 — zlib",
    "OpenSSL, cryptography — Apache-2.0, BSD-3-Clause",
    "lxml — BSD-3-Clause; pydantic, keyring — MIT; zstandard — BSD-3-Clause",
    "requests, tzdata, regex — Apache-2.0; segno — BSD-3-Clause; pyxform — BSD-2-Clause",
    "Noto Sans, Noto Nastaliq Urdu, Noto Naskh Arabic — SIL Open Font License 1.1",
    "Tabler Icons — MIT",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page tells of this laptop."""

    program: str
    form: str  # title of the newest form
    form_version: str
    notice: str  # version of the privacy notice
    device: str
    contact: str  # of the data protection officer; empty where nobody entered it


class AboutPage(ReadingPage):
    """DOMAIN B.2, clause 1b: the list of what is collected without being asked for is here to be shown to anybody."""

    def __init__(self, facts: Facts, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._facts = facts
        self.redraw()

    def heading(self) -> str:
        return self.tr("About this program")

    def parts(self) -> list[Part]:
        facts = self._facts
        versions = (
            self.tr("Program {version}").format(version=ltr(facts.program)),
            self.tr("Form {title}, version {version}").format(
                title=isolate(facts.form), version=ltr(facts.form_version)
            ),
            self.tr("Privacy notice {version}").format(version=ltr(facts.notice)),
            self.tr("This laptop is {device}").format(device=ltr(facts.device)),
        )
        collected = (
            self.tr("which laptop it is, and which version of the program and of the form"),
            self.tr("when each answer was given, changed or confirmed, and by whom of the staff"),
            self.tr("one position at the door, where it is taken"),
            self.tr("when a slip was printed, and when the notice was read"),
        )
        never = (
            self.tr("It follows nobody, keeps no address of the network, and sends nothing but to the registry."),
            self.tr("It has no cookies, opens no links, and its help needs no network."),
        )  # fmt: skip
        asked = (
            self.tr("Helpline, free of charge: {number}").format(number=ltr(HELPLINE)),
            self.tr("Data protection officer: {contact}").format(contact=isolate(facts.contact))
            if facts.contact
            else self.tr("The data protection officer's address has not been entered on this laptop."),
        )  # fmt: skip
        return [
            Part(self.tr("Versions"), versions),
            Part(
                self.tr("What is collected by itself, beside the answers"),
                tuple(f"• {line}" for line in collected),
            ),
            Part("", never),
            Part(self.tr("Whom families can ask"), asked),
            Part(self.tr("Licences"), tuple(ltr(line) for line in LICENCES)),
        ]

    def say_words(self) -> None:
        super().say_words()
        self.foot.say(self.tr("All answers are encrypted on this laptop"))

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓ · PgUp PgDn", self.tr("read on · back")),
            ("Esc", self.tr("back")),
        )
